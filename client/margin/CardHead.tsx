/** A card's first line: which sentence, who marked it, and what can be done with the card itself. */
import { Show } from 'solid-js'
import { ulidTime } from '../../shared/room/index.ts'
import { copyText } from '../room/copy.ts'
import { lookOf } from '../room/look.ts'
import type { Reading } from '../room/reading.ts'
import type { Card, RoomView, Saving } from '../room/types.ts'
import { card as text } from '../text/card.ts'
import { words as mergeText } from '../text/merging.ts'
import { navigate } from '../ui/address.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem, MenuRule } from '../ui/MenuItem.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './CardHead.module.css'
import { CardMark } from './CardMark.tsx'
import { momentOf } from './momentOf.ts'
import { restore } from './restore.ts'

export interface CardHeadProps {
  view: RoomView
  reading: Reading
  card: Card
  onClose: () => void
  /** Shown where cards are gone through one by one. */
  steps?: { at: number; of: number; by: (by: 1 | -1) => void }
}

export function CardHead(props: CardHeadProps) {
  const annotation = () => props.card.annotation
  const sentence = () => props.reading.sentenceAt(annotation().start) + 1
  return (
    <header class={styles.head}>
      <CardMark look={lookOf(props.card, props.view.room().codebook)} />
      <p class={styles.origin}>
        <button type="button" class={styles.sentence} onClick={() => goToSentence(props.reading, props.card)}>
          {text.sentence(sentence())}
        </button>
        <bdi class={styles.creator}>
          {props.card.isPrivate
            ? text.onlyMe
            : props.reading.layout() === 'sheet'
              ? props.card.creator.name
              : text.by[annotation().motivation](props.card.creator.name)}
        </bdi>
        <Show when={props.card.creator.imagined}>
          <span class={styles.imagined} title={text.imaginedHint}>
            {text.imagined}
          </span>
        </Show>
        <Show when={props.card.creator.imported}>
          <span class={styles.imagined} title={text.importedHint}>
            {text.imported}
          </span>
        </Show>
        <Show when={props.card.isMine && !props.card.isPrivate && isUnsaved(props.card, props.view.saving())}>
          <span class={styles.unsaved}>
            <Icon name="clock" size={14} /> {text.unsaved}
          </span>
        </Show>
      </p>
      <span class={styles.controls}>
        <Show when={props.steps}>
          {steps => (
            <>
              <button type="button" class={styles.control} aria-label={text.previous} onClick={() => steps().by(-1)}>
                <Icon name="back" />
              </button>
              <span class={styles.position}>{text.position(steps().at, steps().of)}</span>
              <button type="button" class={styles.control} aria-label={text.next} onClick={() => steps().by(1)}>
                <Icon name="forward" />
              </button>
            </>
          )}
        </Show>
        <CardMenu {...props} />
        <button type="button" class={styles.control} aria-label={text.close} onClick={() => props.onClose()}>
          <Icon name="close" />
        </button>
      </span>
    </header>
  )
}

/** The menu closes first: it gives the focus back, and what follows may take it. */
function after(close: () => void, act: () => void) {
  close()
  act()
}

function CardMenu(props: CardHeadProps) {
  const key = () => props.card.annotation.key
  const why = () => (props.card.isPrivate ? undefined : props.view.refusalOf('edit')?.detail)
  const target = () => `annotations:${key()}` as const
  const moderate = (act: 'hide' | 'remove') => props.reading.setModerating({ act, target: target() })
  function toMap() {
    props.reading.setMapped(key())
    navigate(`/r/${props.view.room().id}/debate`)
  }
  async function copyLink() {
    const link = `${location.origin}/r/${props.view.room().id}/a/${props.card.annotation.id}`
    if (await copyText(link)) toast(text.linkCopied)
  }
  return (
    <Menu label={text.more} trigger={<Icon name="more" />} triggerClass={styles.control}>
      {close => (
        <>
          <Show when={!props.card.isPrivate && !props.card.isHeld}>
            <MenuItem icon="link" onClick={() => after(close, copyLink)}>
              {text.copyLink}
            </MenuItem>
            <MenuItem icon="replay" href={momentOf(props.view, props.card.annotation)} onClick={close}>
              {text.showMoment}
            </MenuItem>
          </Show>
          <Show when={props.card.annotation.motivation === 'classifying'}>
            <MenuItem icon="map" onClick={() => after(close, toMap)}>
              {text.toMap}
            </MenuItem>
          </Show>
          <Show when={props.card.isMine}>
            <Show when={props.card.annotation.motivation === 'classifying'}>
              <MenuItem
                icon="pencil"
                why={why() ?? (isFixed(props.card) ? text.fixed : undefined)}
                onClick={() => after(close, () => props.reading.open(key(), { caret: 'statement' }))}
              >
                {text.editStatement}
              </MenuItem>
            </Show>
            <MenuItem
              icon="pencil"
              why={why()}
              onClick={() => after(close, () => props.reading.open(key(), { caret: 'body' }))}
            >
              {text.editBody}
            </MenuItem>
            <MenuItem
              icon="trash"
              why={why()}
              onClick={() => {
                close()
                props.reading.close(true)
                props.view.removeMark(key())
              }}
            >
              {text.remove}
            </MenuItem>
          </Show>
          <Show when={!props.card.isMine && !props.card.moderation}>
            <MenuRule />
            <MenuItem
              icon="flag"
              onClick={() => after(close, () => props.reading.setModerating({ act: 'report', target: target() }))}
            >
              {text.report}
            </MenuItem>
          </Show>
          <Show when={props.view.me().role === 'moderator' && !props.card.isPrivate && !props.card.isHeld}>
            <MenuRule />
            <Show
              when={props.card.moderation}
              fallback={
                <MenuItem icon="eye" onClick={() => after(close, () => moderate('hide'))}>
                  {text.hide}
                </MenuItem>
              }
            >
              <MenuItem icon="eye" onClick={() => after(close, () => void restore(props.view, target()))}>
                {text.restore}
              </MenuItem>
            </Show>
            <Show when={props.card.annotation.motivation === 'classifying'}>
              <Show
                when={props.card.mergedInto}
                fallback={
                  <MenuItem
                    icon="merge"
                    onClick={() => after(close, () => props.reading.setModerating({ act: 'merge', target: target() }))}
                  >
                    {mergeText.menu}
                  </MenuItem>
                }
              >
                <MenuItem icon="undo" onClick={() => after(close, () => void part(props.view, target()))}>
                  {mergeText.part}
                </MenuItem>
              </Show>
            </Show>
            <MenuItem icon="trash" onClick={() => after(close, () => moderate('remove'))}>
              {text.removeForGood}
            </MenuItem>
          </Show>
        </>
      )}
    </Menu>
  )
}

async function part(view: RoomView, target: string): Promise<void> {
  const refusal = await view.moderate({ act: 'unmerge', target })
  toast(refusal?.detail ?? mergeText.parted)
}

/** Others have cast on it. The creator's own ballot alone fixes nothing. */
export function isFixed(card: Card): boolean {
  for (const poll of [card.classification, card.stance]) {
    const n = poll?.tally?.n ?? poll?.turnout ?? 0
    if (n > (poll?.mine === undefined ? 0 : 1)) return true
  }
  return false
}

/** Written while offline, by the writer's own clock. */
const isUnsaved = (card: Card, saving: Saving) =>
  saving.state === 'offline' && saving.unsaved > 0 && ulidTime(card.annotation.key) >= saving.since

function goToSentence(reading: Reading, card: Card) {
  reading.bringIntoView(card.annotation)
  reading.surface()?.focusSentence(reading.sentenceAt(card.annotation.start))
}
