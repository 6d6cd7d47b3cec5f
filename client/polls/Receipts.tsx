/** A closed secret poll's published ballots: one's own found by its receipt, and all of them counted again in this browser. */
import { createResource, createSignal, For, Show } from 'solid-js'
import { findBallot, recount, showReceipt } from '../../shared/polls/index.ts'
import { pollCalls } from '../room/pollCalls.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { polls as text } from '../text/polls.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { announce } from '../ui/Toasts.tsx'
import styles from './PollCard.module.css'
import { asPoll, sayChoice } from './question.ts'

export function Receipts(props: { view: RoomView; poll: PollView; receipt: string | undefined }) {
  const [answer] = createResource(() => props.poll.id, pollCalls.ballots)
  const [typed, setTyped] = createSignal(props.receipt ?? '')
  const [found, setFound] = createSignal<string>()
  const [mine, setMine] = createSignal<string>()
  const [counted, setCounted] = createSignal<{ words: string; isEqual: boolean }>()
  const published = () => {
    const got = answer()
    return got?.ok && 'ballots' in got.value ? got.value.ballots : undefined
  }
  const problem = () => {
    const got = answer()
    if (!got) return undefined
    if (!got.ok) return got.problem.detail
    return 'suppressed' in got.value ? text.suppressed[got.value.suppressed] : undefined
  }
  function find() {
    const ballot = findBallot(published() ?? [], typed())
    setMine(ballot?.receipt)
    setFound(ballot ? text.found(sayChoice(props.poll, ballot.choice)) : text.notFound)
    announce(found()!)
  }
  function countHere() {
    const { isEqual, faults } = recount(asPoll(props.view, props.poll), published()!, props.poll.tally!)
    const words = isEqual ? text.recountEqual(published()!.length) : [text.recountDiffers, ...faults].join(' ')
    setCounted({ words, isEqual })
    announce(words)
  }
  return (
    <div class={styles.receipts}>
      <h4>{text.published}</h4>
      <Show when={published()} fallback={<p class={styles.quiet}>{problem()}</p>}>
        {ballots => (
          <>
            <p class={styles.quiet}>{text.publishedHint}</p>
            <form
              class={styles.find}
              onSubmit={event => {
                event.preventDefault()
                find()
              }}
            >
              <Field
                label={text.typeReceipt}
                value={typed()}
                onInput={setTyped}
                spellcheck={false}
                {...(props.receipt ? {} : { hint: text.noReceiptHere })}
              />
              <Button type="submit">{text.findMine}</Button>
              <Button onClick={countHere}>{text.recount}</Button>
            </form>
            <Show when={found()}>{words => <p>{words()}</p>}</Show>
            <Show when={counted()}>
              {said => <p class={said().isEqual ? styles.equal : styles.unequal}>{said().words}</p>}
            </Show>
            <details class={styles.more}>
              <summary>{text.showPublished}</summary>
              <ol class={styles.published}>
                <For each={ballots()}>
                  {ballot => (
                    <li data-mine={ballot.receipt === mine() || undefined}>
                      <code>{showReceipt(ballot.receipt)}</code>{' '}
                      <span dir="auto">{sayChoice(props.poll, ballot.choice)}</span>
                      <Show when={ballot.receipt === mine()}>
                        {' '}
                        <strong>({text.yours})</strong>
                      </Show>
                    </li>
                  )}
                </For>
              </ol>
            </details>
          </>
        )}
      </Show>
    </div>
  )
}
