/** The reasons that were given with ballots, without names; and where a moderator takes one out for good. */
import { createSignal, For, Show } from 'solid-js'
import { isReasonRemoved } from '../../shared/polls/index.ts'
import { type Counted, REASON_CODES } from '../../shared/room/index.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { moderation } from '../text/moderation.ts'
import { polls as text } from '../text/polls.ts'
import { reading } from '../text/reading.ts'
import { Button } from '../ui/Button.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './PollCard.module.css'

type Reason = NonNullable<Counted['reasons']>[number]

export function ReasonsGiven(props: {
  view: RoomView
  poll: PollView
  counted: Counted
  label: (key: string) => string
}) {
  const [asking, setAsking] = createSignal<string>()
  const nameOf = ({ key, reason }: Reason) => `${key} ${reason}`
  const mayRemove = () => props.view.me().role === 'moderator'
  return (
    <Show when={props.counted.reasons?.length}>
      <details class={styles.more} open>
        <summary>{text.reasons}</summary>
        <ul>
          <For each={props.counted.reasons}>
            {given => (
              <li>
                <strong dir="auto">{props.label(given.key)}:</strong>{' '}
                <Show when={!isReasonRemoved(given)} fallback={<em>{cardText.removedByModerator}</em>}>
                  <span dir="auto">{given.reason}</span>{' '}
                  <Show when={mayRemove()}>
                    <Show
                      when={asking() === nameOf(given)}
                      fallback={
                        <Button
                          size="small"
                          look="plain"
                          aria-label={text.removeReason(given.reason)}
                          onClick={() => setAsking(nameOf(given))}
                        >
                          {cardText.removeForGood}
                        </Button>
                      }
                    >
                      <Remove {...props} given={given} onDone={() => setAsking()} />
                    </Show>
                  </Show>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  )
}

/** Asks why, and takes it out. */
function Remove(props: { view: RoomView; poll: PollView; given: Reason; onDone: () => void }) {
  const codes = () =>
    props.view.room().settings.reasons ?? REASON_CODES.map(key => ({ key: key as string, label: reading.reasons[key] }))
  const [code, setCode] = createSignal(codes()[0]!.key)
  const [refused, setRefused] = createSignal<string>()
  let first!: HTMLSelectElement
  async function remove() {
    const { key, reason: words } = props.given
    const refusal = await props.view.moderate({
      act: 'remove-reason',
      target: `polls:${props.poll.id}`,
      key,
      words,
      code: code(),
    })
    if (refusal) return setRefused(refusal.detail)
    toast(moderation.done.remove)
    props.onDone()
  }
  queueMicrotask(() => first?.focus())
  return (
    <form
      class={styles.removing}
      onSubmit={event => {
        event.preventDefault()
        void remove()
      }}
    >
      <p class={styles.quiet}>{text.removeReasonDetail}</p>
      <label class={styles.select}>
        {moderation.reason}
        <select ref={first} onChange={event => setCode(event.currentTarget.value)}>
          <For each={codes()}>{({ key, label }) => <option value={key}>{label}</option>}</For>
        </select>
      </label>
      <Show when={refused()}>{detail => <p class={styles.refused}>{detail()}</p>}</Show>
      <div class={styles.acts}>
        <Button type="submit" size="small" look="danger">
          {moderation.remove.sure}
        </Button>
        <Button size="small" look="plain" onClick={() => props.onDone()}>
          {text.form.cancel}
        </Button>
      </div>
    </form>
  )
}
