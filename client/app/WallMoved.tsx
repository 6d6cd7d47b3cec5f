/** How the room moved, on the wall: the motion's two counts, once it was asked after the debate and everyone may see both. */
import { type Swing, swingOf } from '../../shared/polls/index.ts'
import { sayGain, sayWinners } from '../results/saySwing.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { results as text } from '../text/results.ts'
import { sayLabels } from '../text/saying.ts'
import { CountBars } from '../ui/CountBars.tsx'
import styles from './Wall.module.css'

type Counts = Readonly<Record<string, number>>
export interface Moved {
  poll: PollView
  before: Counts
  after: Counts
  swing: Swing
}

/** Undefined until both polls of the motion are closed and counted for all. */
export function movedIn(view: RoomView): Moved | undefined {
  const { motion } = view.room()
  const asked = (when: 'before' | 'after') =>
    view.polls().findLast(poll => poll.about === 'motion' && poll.when === when && !poll.isOpen)
  const countsOf = (poll: PollView | undefined) =>
    poll?.tally && 'counts' in poll.tally ? poll.tally.counts : undefined
  const poll = asked('after')
  const [before, after] = [countsOf(asked('before')), countsOf(poll)]
  const swing = before && after && swingOf(before, after, motion?.sides.map(({ key }) => key) ?? [])
  return poll && swing ? { poll, before, after, swing } : undefined
}

export function WallMoved(props: { view: RoomView; moved: Moved }) {
  const options = () => sayLabels(props.moved.poll.options ?? [])
  const gain = () => sayGain(options(), props.moved.before, props.moved.after)
  const winners = () => sayWinners(options(), props.moved.swing, props.moved.after)
  const most = () => Math.max(1, ...Object.values(props.moved.after))
  return (
    <section class={styles.poll} aria-label={text.swing.title}>
      <p class={styles.label}>{text.swing.title}</p>
      <p class={styles.statement} dir="auto">
        {props.view.room().motion?.sentence}
      </p>
      <p class={styles.label}>{text.swing.after(props.moved.swing.n.after)}</p>
      <div class={styles.bars}>
        <CountBars
          says={`${gain()} ${winners()}`}
          mineWord=""
          bars={options().map(({ key, label }) => ({
            key,
            label,
            count: props.moved.after[key] ?? 0,
            isLeading: props.moved.after[key] === most(),
          }))}
        />
      </div>
      <p class={styles.says}>
        <strong>{gain()}</strong> {winners()}
      </p>
    </section>
  )
}
