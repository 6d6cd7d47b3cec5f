/**
 * Writing an answer: a move, the words, send. The words outlive the closing of the card, and those that the server
 * refused stand here with its reason until they are sent again or thrown away.
 */
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, untrack } from 'solid-js'
import { creatorOf, MOVES, type Move, REPLY_LIMIT } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import { gateOf } from '../room/restating.ts'
import type { Card, Draft, RoomView } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { words as gateText } from '../text/restating.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { makeLeaving } from '../ui/leaving.ts'
import { CiteBox } from './Cites.tsx'
import styles from './Composer.module.css'
import { ObjectionGate } from './ObjectionGate.tsx'

const CHOICES = MOVES.filter(move => move !== 'reply')
const NEAR = 100

export function Composer(props: { view: RoomView; reading: Reading; card: Card }) {
  const key = () => props.card.annotation.key
  const kept = props.reading.unsent.get(key())
  const [move, setMove] = createSignal<Move>(kept?.move ?? 'reply')
  const [words, setWords] = createSignal(kept?.text ?? '')
  let area: HTMLTextAreaElement | undefined
  const refusal = () => props.view.refusalOf('reply')
  /** In slow mode one goes on writing, and sends when it is time. */
  const isSlowed = () => refusal()?.code === 'SLOW'
  const closed = () => (isSlowed() ? undefined : refusal())
  const target = createMemo(() => {
    const chosen = props.reading.answering()
    return chosen?.card === key() ? props.card.thread.find(item => item.reply.key === chosen.to) : undefined
  })
  const aim = () => target()?.reply.key ?? key()
  /** What stands between this member and the objection, in a stage that has one restate first. */
  const gate = createMemo(() => (move() === 'object' ? gateOf(props.view, props.card, aim()) : undefined))
  const restatement = () => {
    const now = gate()
    return now && 'restatement' in now ? now.restatement : undefined
  }
  /** Whose words are restated. */
  const addressee = () => creatorOf(restatement()?.reply.to ?? aim())
  const named = () => props.view.roster()[addressee()]?.name ?? ''
  const isRestating = () => gate()?.step === 'restate' || gate()?.step === 'not-yet'
  const prompt = () =>
    gate()?.step === 'restate'
      ? gateText.prompt(named())
      : gate()?.step === 'not-yet'
        ? gateText.anewPrompt
        : cardText.moves[move()].prompt
  const drafts = createMemo(() => props.view.drafts().filter(draft => isHere(draft, props.card)))

  // What was being written to a mark that went away, or when the page does, stays with its author.
  const written = createMemo(() => ({
    card: key(),
    to: restatement()?.reply.key ?? aim(),
    move: gate()?.step === 'restate' ? ('restate' as const) : move(),
    text: words(),
    cites: [...props.reading.citesOf(key())],
  }))
  const keep = (isPage: boolean) => {
    const { card, to, move, text, cites } = untrack(written)
    if (!text.trim()) return
    props.reading.unsent.delete(card)
    props.view.keepDraft({
      root: 'replies',
      text,
      value: { to, move, body: text, ...(cites.length ? { cites } : {}) },
      isPage,
    })
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
  // Each step is said above the field and makes the card longer: whoever writes there goes on seeing it.
  createEffect(
    on(
      () => gate()?.step,
      () =>
        requestAnimationFrame(
          () => area && area === document.activeElement && area.scrollIntoView({ block: 'nearest' }),
        ),
      { defer: true },
    ),
  )

  function send() {
    const body = words().trim()
    if (!body || refusal() || gate()?.step === 'waiting') return
    if (isRestating()) {
      const anew = restatement()
      if (anew) props.view.editReply(anew.reply.key, body)
      else props.view.reply(aim(), 'restate', body)
      // What was chosen stays chosen: the objection is next.
      return void setWords('')
    }
    props.view.reply(restatement()?.reply.key ?? aim(), move(), body, props.reading.citesOf(key()))
    props.reading.setCites(key(), [])
    setWords('')
    setMove('reply')
    props.reading.setAnswering(undefined)
  }

  return (
    <div class={styles.composer}>
      <For each={drafts()}>{draft => <Refused view={props.view} draft={draft} />}</For>
      <Show when={!closed()} fallback={<p class={styles.closed}>{closed()?.detail}</p>}>
        <fieldset class={styles.moves} aria-label={cardText.moveChoice}>
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
                {cardText.moves[choice].name}
              </button>
            )}
          </For>
        </fieldset>
        <Show when={target()}>
          {item => (
            <p class={styles.target}>
              <bdi>{cardText.answering(item().creator.name)}</bdi>
              <button type="button" aria-label={cardText.cancel} onClick={() => props.reading.setAnswering(undefined)}>
                <Icon name="close" size={14} />
              </button>
            </p>
          )}
        </Show>
        <Show when={gate()}>
          {now => (
            <ObjectionGate
              gate={now()}
              name={named()}
              isOwn={addressee() === props.view.me().id}
              seconds={props.view.stage().restateSeconds ?? 0}
            />
          )}
        </Show>
        <Show when={isSlowed()}>
          <p class={styles.closed} role="timer">
            {refusal()?.detail}
          </p>
        </Show>
        <CiteBox view={props.view} reading={props.reading} revision={props.card.annotation.revision} card={key()} />
        <div class={styles.field}>
          <textarea
            ref={area}
            rows="1"
            dir="auto"
            class={styles.area}
            aria-label={prompt()}
            placeholder={prompt()}
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
          <Button
            size="small"
            look={words().trim() ? 'primary' : 'plain'}
            why={gate()?.step === 'waiting' ? gateText.notYetSend(named()) : refusal()?.detail}
            onClick={send}
          >
            {isRestating() ? (restatement() ? gateText.anew : gateText.restate) : cardText.send}
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
          {cardText.resend}
        </Button>
        <Button size="small" look="plain" onClick={() => props.view.discardDraft(props.draft.id)}>
          {cardText.discard}
        </Button>
      </p>
    </div>
  )
}
