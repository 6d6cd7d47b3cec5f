/** What a poll has come to: its sentence, its bars with their table, and how sure a share is. Or why nothing is shown yet. */
import { For, Show } from 'solid-js'
import { ahead, resultOf, wilson } from '../../shared/polls/index.ts'
import type { PollAnswer } from '../../shared/protocol/index.ts'
import type { Counted, Method } from '../../shared/room/index.ts'
import { copyText } from '../room/copy.ts'
import type { Reading } from '../room/reading.ts'
import { sayAbsence } from '../room/sayingStances.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { t } from '../text/catalogue.ts'
import { copying } from '../text/copying.ts'
import { colon, list } from '../text/intl.ts'
import { inWords } from '../text/outcomes.ts'
import { polls as text } from '../text/polls.ts'
import { sayLabels } from '../text/saying.ts'
import { Chart } from '../ui/Chart.tsx'
import { CountBars } from '../ui/CountBars.tsx'
import { StanceBar } from '../ui/Distribution.tsx'
import { toast } from '../ui/Toasts.tsx'
import styles from './PollCard.module.css'
import { asPoll, choiceOf, questionOf, sayChoice } from './question.ts'
import { ReasonsGiven } from './ReasonsGiven.tsx'

/** Below this many ballots a share's interval says less than its counts. */
const ENOUGH_FOR_SHARES = 30
const HAS_SHARES: readonly Method[] = ['single', 'stance', 'approval', 'consent']
const COUNTED: Record<Method, keyof typeof text.count> = {
  single: 'ballots',
  stance: 'ballots',
  approval: 'ballots',
  score: 'points',
  dots: 'dots',
  ranked: 'first',
  consent: 'ballots',
}

export function PollOutcome(props: {
  view: RoomView
  reading: Reading
  poll: PollView
  answer: PollAnswer | undefined
}) {
  const { view } = props
  const eligible = () =>
    props.answer?.eligible ?? Object.values(view.roster()).filter(person => person.role !== 'observer').length
  const tally = () => props.poll.tally ?? props.answer?.tally
  const counted = (): Counted | undefined => {
    const found = tally()
    return found && 'counts' in found && found.n > 0 ? found : undefined
  }
  const options = () => sayLabels(props.poll.options ?? [])
  const result = () => tally() && resultOf(asPoll(view, props.poll), tally()!, eligible())
  const sentence = () => {
    const found = result()
    return found && `${props.poll.isOpen ? text.soFar : ''}${inWords(found, options())}`
  }
  const first = () => {
    const found = tally()
    return found && ahead(found, options())
  }
  const label = (key: string) => options().find(option => option.key === key)?.label ?? key
  const interval = () => {
    const found = counted()
    const key = first()
    if (!found || !key || found.n < ENOUGH_FOR_SHARES || !HAS_SHARES.includes(props.poll.method)) return undefined
    const { low, high } = wilson(found.counts[key] ?? 0, found.n)
    return text.wilson(label(key), Math.round(100 * low), Math.round(100 * high))
  }
  const bars = (found: Counted) =>
    options()
      .map(({ key, label }) => ({
        key,
        label,
        count: found.counts[key] ?? 0,
        isLeading: key === first(),
        isMine: choiceOf(props.poll) === key,
      }))
      .sort((a, b) => (props.poll.method === 'stance' ? 0 : b.count - a.count))
  return (
    <Show
      when={counted()}
      fallback={
        <div class={styles.sealed}>
          <p>
            {suppressedOf(tally()) ??
              (tally() ? (props.poll.isOpen ? text.noBallots : sentence()) : sayAbsence(props.poll))}
          </p>
        </div>
      }
    >
      {found => (
        <Chart
          kind="poll"
          level={3}
          sentence={
            <>
              <strong>{sentence()}</strong>
              <Show when={interval()}>{words => <p>{words()}</p>}</Show>
            </>
          }
          table={{
            columns: [text.option, text.count[COUNTED[props.poll.method]]],
            rows: bars(found()).map(bar => [bar.label, bar.count]),
          }}
          words={text.chart}
          onCopy={csv => void copyText(csv).then(isDone => toast(isDone ? copying.copied : copying.notCopied))}
        >
          <Show
            when={props.poll.method === 'stance'}
            fallback={
              <CountBars bars={bars(found())} says={`${questionOf(props.poll)} ${sentence()}`} mineWord={text.yours} />
            }
          >
            <StanceBar
              agree={found().counts.agree ?? 0}
              disagree={found().counts.disagree ?? 0}
              pass={found().counts.pass ?? 0}
              says={`${sentence()}`}
            />
          </Show>
          <Rounds counted={found()} label={label} />
          <ReasonsGiven view={view} reading={props.reading} poll={props.poll} counted={found()} label={label} />
          <WhoVoted {...props} />
        </Chart>
      )}
    </Show>
  )
}

const suppressedOf = (tally: PollView['tally']) =>
  tally && 'suppressed' in tally ? text.suppressed[tally.suppressed] : undefined

function Rounds(props: { counted: Counted; label: (key: string) => string }) {
  return (
    <Show when={props.counted.runOff && props.counted.runOff.rounds.length > 1 && props.counted.runOff.rounds}>
      {rounds => (
        <details class={styles.more}>
          <summary>{text.rounds}</summary>
          <ol>
            <For each={rounds()}>
              {(round, at) => (
                <li>
                  <strong>{text.round(at() + 1)}</strong>
                  {colon}
                  {list(Object.entries(round.counts).map(([key, n]) => `${props.label(key)} ${n}`))}
                  {round.out.length > 0 ? `; ${text.out(list(round.out.map(props.label)))}` : ''}
                </li>
              )}
            </For>
          </ol>
        </details>
      )}
    </Show>
  )
}

/** Only of open polls, which said so beforehand. */
const WhoVoted = (props: { view: RoomView; poll: PollView; answer: PollAnswer | undefined }) => (
  <Show when={props.answer?.ballots?.length}>
    <details class={styles.more}>
      <summary>{text.whoVoted}</summary>
      <ul>
        <For each={props.answer!.ballots}>
          {({ member, choice }) => (
            <li dir="auto">
              {(props.view.roster()[member]?.name ?? t.room.someone) + colon + sayChoice(props.poll, choice)}
            </li>
          )}
        </For>
      </ul>
    </details>
  </Show>
)
