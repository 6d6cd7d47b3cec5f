/** The reasons that were given with ballots, without names: anyone reports another's, a moderator takes one out for good. */
import { For, Show } from 'solid-js'
import { isReasonRemoved } from '../../shared/polls/index.ts'
import type { Counted } from '../../shared/room/index.ts'
import type { Moderating, Reading } from '../room/reading.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { card as cardText } from '../text/card.ts'
import { colon } from '../text/intl.ts'
import { polls as text } from '../text/polls.ts'
import { Button } from '../ui/Button.tsx'
import styles from './PollCard.module.css'
import { choiceOf } from './question.ts'

type Reason = NonNullable<Counted['reasons']>[number]

export function ReasonsGiven(props: {
  view: RoomView
  reading: Reading
  poll: PollView
  counted: Counted
  label: (key: string) => string
}) {
  const mayRemove = () => props.view.me().role === 'moderator'
  const ask = (act: 'report' | 'remove-reason', { key, reason }: Reason) => {
    const asking: Moderating = { act, target: `polls:${props.poll.id}`, key, words: reason }
    props.reading.setModerating(asking)
  }
  const isMine = ({ key, reason }: Reason) => {
    const own = choiceOf(props.poll)
    return typeof own === 'object' && 'reason' in own && own.key === key && own.reason === reason
  }
  return (
    <Show when={props.counted.reasons?.length}>
      <details class={styles.more} open>
        <summary>{text.reasons}</summary>
        <ul>
          <For each={props.counted.reasons}>
            {given => (
              <li>
                <strong dir="auto">{props.label(given.key)}</strong>
                {colon}
                <Show when={!isReasonRemoved(given)} fallback={<em>{cardText.removedByModerator}</em>}>
                  <span dir="auto">{given.reason}</span>{' '}
                  <Show when={!isMine(given)}>
                    <Button
                      size="small"
                      look="plain"
                      aria-label={text.reportReason(given.reason)}
                      onClick={() => ask('report', given)}
                    >
                      {cardText.report}
                    </Button>
                  </Show>
                  <Show when={mayRemove()}>
                    <Button
                      size="small"
                      look="plain"
                      aria-label={text.removeReason(given.reason)}
                      onClick={() => ask('remove-reason', given)}
                    >
                      {cardText.removeForGood}
                    </Button>
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
