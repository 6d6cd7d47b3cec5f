/**
 * Writing an answer: a move, the words, send. The words outlive the closing of the card, and those that the server
 * refused stand here with its reason until they are sent again or thrown away.
 */
import { createEffect, createMemo, createSignal, For, onCleanup, Show, untrack } from 'solid-js'
import { MOVES, type Move, REPLY_LIMIT } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { Card, Draft, RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { makeLeaving } from '../ui/leaving.ts'
import styles from './Composer.module.css'

const CHOICES = MOVES.filter(move => move !== 'reply')
const NEAR = 100

export function Composer(props: { view: RoomView; reading: Reading; card: Card }) {
  const key = () => props.card.annotation.key
  const kept = props.reading.unsent.get(key())
  const [move, setMove] = createSignal<Move>(kept?.move ?? 'reply')
  const [words, setWords] = createSignal(kept?.text ?? '')
  let area: HTMLTextAreaElement | undefined
  const refusal = () => props.view.refusalOf('reply')
  const target = createMemo(() => {
    const chosen = props.reading.answering()
    return chosen?.card === key() ? props.card.thread.find(item => item.reply.key === chosen.to) : undefined
  })
  const drafts = createMemo(() => props.view.drafts().filter(draft => isHere(draft, props.card)))

  // What was being written to a mark that went away, or when the page does, stays with its author.
  const written = createMemo(() => ({ card: key(), to: target()?.reply.key ?? key(), move: move(), text: words() }))
  const keep = (isPage: boolean) => {
    const { card, to, move, text } = untrack(written)
    if (!text.trim()) return
    props.reading.unsent.delete(card)
    props.view.keepDraft({ root: 'replies', text, value: { to, move, body: text }, isPage })
  }
  onCleanup(() => {
    if (!untrack(() => props.view.card(written().card))) keep(false)
  })
  makeLeaving(() => keep(true))
  createEffect(() => {
    if (words()) props.reading.unsent.set(key(), { move: move(), text: words() })
    else props.reading.unsent.delete(key())
  })
  createEffect(() => {
    if (props.reading.caret()?.in === 'reply') area?.focus({ preventScroll: true })
  })

  function send() {
    const body = words().trim()
    if (!body || refusal()) return
    props.view.reply(target()?.reply.key ?? key(), move(), body)
    setWords('')
    setMove('reply')
    props.reading.setAnswering(undefined)
  }

  return (
    <div class={styles.composer}>
      <For each={drafts()}>{draft => <Refused view={props.view} draft={draft} />}</For>
      <Show when={!refusal()} fallback={<p class={styles.closed}>{refusal()?.detail}</p>}>
        <fieldset class={styles.moves} aria-label={text.moveChoice}>
          <For each={CHOICES}>
            {choice => (
              <button
                type="button"
                class={styles.move}
                aria-pressed={move() === choice}
                onClick={() => {
                  setMove(move() === choice ? 'reply' : choice)
                  area?.focus({ preventScroll: true })
                }}
              >
                <Icon name={choice} size={15} />
                {text.moves[choice].name}
              </button>
            )}
          </For>
        </fieldset>
        <Show when={target()}>
          {item => (
            <p class={styles.target}>
              <bdi>{text.answering(item().creator.name)}</bdi>
              <button type="button" aria-label={text.cancel} onClick={() => props.reading.setAnswering(undefined)}>
                <Icon name="close" size={14} />
              </button>
            </p>
          )}
        </Show>
        <div class={styles.field}>
          <textarea
            ref={area}
            rows="1"
            dir="auto"
            class={styles.area}
            aria-label={text.moves[move()].prompt}
            placeholder={text.moves[move()].prompt}
            maxlength={REPLY_LIMIT}
            value={words()}
            onInput={event => setWords(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.isComposing) return
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || !event.shiftKey)) send()
              else if (event.key === 'Escape') props.reading.open(key(), { caret: 'card' })
              else return
              event.preventDefault()
              event.stopPropagation()
            }}
          />
          <Show when={REPLY_LIMIT - words().length < NEAR}>
            <span class={styles.left}>{REPLY_LIMIT - words().length}</span>
          </Show>
          <Button size="small" look={words().trim() ? 'primary' : 'plain'} onClick={send}>
            {text.send}
          </Button>
        </div>
      </Show>
    </div>
  )
}

/** It answers this mark or something in its thread, or is the mark's own words. */
function isHere(draft: Draft, card: Card): boolean {
  if (draft.key === card.annotation.key) return true
  const to = draft.value && 'to' in draft.value ? draft.value.to : undefined
  return to !== undefined && (to === card.annotation.key || card.thread.some(item => item.reply.key === to))
}

function Refused(props: { view: RoomView; draft: Draft }) {
  return (
    <div class={styles.refused}>
      <p class={styles.reason}>
        <Icon name="pause" size={16} />
        <span>{props.draft.refusal.detail}</span>
      </p>
      <p class={styles.words} dir="auto">
        {props.draft.text}
      </p>
      <p class={styles.choices}>
        <Button
          size="small"
          look="primary"
          why={props.view.refusalOfDraft(props.draft)?.detail}
          onClick={() => props.view.resendDraft(props.draft.id)}
        >
          {text.resend}
        </Button>
        <Button size="small" look="plain" onClick={() => props.view.discardDraft(props.draft.id)}>
          {text.discard}
        </Button>
      </p>
    </div>
  )
}
