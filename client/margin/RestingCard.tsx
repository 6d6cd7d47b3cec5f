/** A card at rest: what was said or quoted in two lines, how it was classified, how many spoke. One click opens it. */
import { createMemo, For, Show } from 'solid-js'
import type { EntryKey, MemberId } from '../../shared/room/index.ts'
import { type Look, lookOf, lookOfLabel } from '../room/look.ts'
import type { Reading } from '../room/reading.ts'
import { joinSaid, sayClassification } from '../room/saying.ts'
import type { Card, RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Distribution } from '../ui/Distribution.tsx'
import { Icon } from '../ui/Icon.tsx'
import { named } from '../ui/named.ts'
import { CardMark } from './CardMark.tsx'
import { foldReason } from './foldReason.ts'
import { interfaceDir } from './interfaceDir.ts'
import styles from './RestingCard.module.css'

const AVATARS = 3

export function RestingCard(props: { view: RoomView; reading: Reading; cardKey: EntryKey }) {
  const card = createMemo(() => props.view.card(props.cardKey))
  return (
    <Show when={card()}>
      {current => (
        <button
          type="button"
          class={styles.card}
          dir={interfaceDir()}
          data-hovered={props.reading.hovered() === props.cardKey}
          onClick={() => props.reading.open(props.cardKey, { caret: 'card' })}
          onPointerEnter={event => event.pointerType === 'mouse' && props.reading.hover(props.cardKey)}
          onPointerLeave={() => props.reading.hover(undefined)}
        >
          <Show when={props.reading.isUnread(props.cardKey)}>
            <span class={styles.unread} {...named(text.unread)} />
          </Show>
          <Show when={!current().moderation} fallback={<FoldedWords card={current()} />}>
            <Words view={props.view} card={current()} look={lookOf(current(), props.view.room().codebook)} />
          </Show>
        </button>
      )}
    </Show>
  )
}

function FoldedWords(props: { card: Card }) {
  return (
    <span class={styles.hidden} dir="auto">
      <Icon name="eye" size={16} /> {foldReason(props.card.moderation)}
    </span>
  )
}

function Words(props: { view: RoomView; card: Card; look: Look }) {
  const words = () => props.card.annotation.statement || props.card.annotation.body
  const tally = () => {
    const found = props.card.classification?.tally
    return found && 'counts' in found && found.n > 0 ? found : undefined
  }
  const parts = () =>
    props.view
      .room()
      .codebook.map(label => ({ ...lookOfLabel(label), key: label.key, count: tally()?.counts[label.key] ?? 0 }))
      .sort((a, b) => b.count - a.count)
  return (
    <>
      <CardMark look={props.look} />
      <span class={styles.main}>
        <Show
          when={words()}
          fallback={
            <q class={styles.words} dir="auto">
              {quoteOf(props.view, props.card)}
            </q>
          }
        >
          <span class={`${styles.words} ${props.card.annotation.statement ? '' : styles.said}`} dir="auto">
            {words()}
          </span>
        </Show>
        <span class={styles.foot}>
          <Show when={tally()}>
            {found => (
              <>
                <Distribution
                  parts={parts()}
                  isMini
                  says={joinSaid(sayClassification(found(), props.view.room().codebook, false))}
                />
                <span>{text.ballots(found().n)}</span>
              </>
            )}
          </Show>
          <Show when={props.card.isHeld}>
            <span class={styles.replies}>
              <Icon name="clock" size={15} />
              {text.held}
            </span>
          </Show>
          <span class={styles.who}>
            <Show when={props.card.thread.length > 0}>
              <span class={styles.replies}>
                <Icon name="reply" size={15} />
                <span aria-hidden="true">{props.card.thread.length}</span>
                <span class="visually-hidden">{text.replies(props.card.thread.length)}</span>
              </span>
            </Show>
            <span class={styles.people}>
              <For each={speakers(props.card)}>
                {({ id, name, colour, isImagined }) => (
                  <Avatar
                    name={name}
                    colour={colour}
                    size="small"
                    isImagined={isImagined}
                    you={id === props.view.me().id ? text.youShort : undefined}
                  />
                )}
              </For>
            </span>
          </span>
        </span>
      </span>
    </>
  )
}

const quoteOf = (view: RoomView, { annotation }: Card) =>
  view.article().text.slice(annotation.start, Math.min(annotation.end, annotation.start + 200))

/** Who spoke here: the creator, then those who replied, each once. */
function speakers(card: Card) {
  const people = new Map<MemberId, { id: MemberId; name: string; colour: number; isImagined: boolean }>()
  const add = (id: MemberId, { name, colour, imagined }: Card['creator']) =>
    people.has(id) || people.set(id, { id, name, colour, isImagined: imagined === true })
  add(card.annotation.creator, card.creator)
  for (const { reply, creator } of card.thread) if (people.size < AVATARS) add(reply.creator, creator)
  return [...people.values()]
}
