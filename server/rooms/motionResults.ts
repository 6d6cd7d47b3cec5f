/** The motion's part of the results: both tallies, the swing between them, and what moved people. */
import { type Answers, flowOf, SUPPRESSION, swingInWords, swingOf } from '../../shared/polls/index.ts'
import type { MovedAnswer, ResultsAnswer, SwingAnswer } from '../../shared/protocol/index.ts'
import type { Member, Motion, Poll } from '../../shared/room/index.ts'
import { counted, outcome } from './counted.ts'
import type { LiveRoom } from './liveRoom.ts'
import { countMoved } from './motion.ts'
import { motionPoll } from './pollWish.ts'

type MotionAnswer = NonNullable<ResultsAnswer['motion']>

export function motionResults(room: LiveRoom, asker: Member, now: number): MotionAnswer {
  const polls = (['before', 'after'] as const).flatMap(when => motionPoll(room, when) ?? [])
  const answer: MotionAnswer = {}
  for (const poll of polls) {
    if (poll.group !== room.groupOf(asker).id) continue
    const part = counted(room, asker, poll, now)
    answer[poll.when!] = { ...part, ...outcome(room, poll, part.tally) }
  }
  const [before, after] = polls
  if (!before || !after || !answer.before?.tally || !answer.after?.tally) return answer
  const swing = swingBetween(room, before, after, answer)
  return { ...answer, ...(swing ? { swing } : {}), ...movedBy(room, before, after) }
}

/** Percentages from the tallies; who went where only of ballots that have a member. */
function swingBetween(room: LiveRoom, before: Poll, after: Poll, answer: MotionAnswer): SwingAnswer | undefined {
  const [first, second] = [answer.before!.tally!, answer.after!.tally!]
  const motion = room.room.motion!
  if ('suppressed' in first || 'suppressed' in second || !isOneAnswer(after)) return undefined
  const sides = winnable(motion, after)
  const swing = swingOf(first.counts, second.counts, sides)
  if (!swing) return undefined
  const answers = after.options.map(({ key }) => key)
  const isKnown = before.secrecy !== 'secret' && after.secrecy !== 'secret'
  const few = isKnown ? fewest(room, before, after) : undefined
  const label = (key: string) => after.options.find(option => option.key === key)?.label ?? key
  return {
    ...swing,
    flow: isKnown && few === undefined ? flowOf(answersIn(room, before), answersIn(room, after), answers) : [],
    ...(few === undefined ? {} : { flowSuppressed: 'small' as const }),
    note: [
      swingInWords(swing, second.counts, label),
      ...(few === undefined ? [] : [`Who went where is told only from ${few} members on who cast both times.`]),
    ].join(' '),
  }
}

function movedBy(room: LiveRoom, before: Poll, after: Poll): { moved?: MovedAnswer | { suppressed: 'small' } } {
  if (before.secrecy === 'secret' || after.secrecy === 'secret') return {}
  // Who cast stayed where the room was; what it had come to came along.
  if (after.kept)
    return after.kept.moved ? { moved: { ...after.kept.moved, entries: [...after.kept.moved.entries] } } : {}
  return { moved: fewest(room, before, after) === undefined ? countMoved(room, after) : { suppressed: 'small' } }
}

/**
 * Among few, who went where and what moved whom names them although nobody is named: the number of members that it takes, where
 * fewer than that cast both times. In two open polls it is known already, and was said beforehand.
 */
function fewest(room: LiveRoom, before: Poll, after: Poll): number | undefined {
  if (before.secrecy === 'open' && after.secrecy === 'open') return undefined
  const least = Math.max(...[before, after].map(({ suppress = SUPPRESSION }) => suppress.least))
  const first = room.ballotsOf(before.id)
  const both = [...room.ballotsOf(after.id).keys()].filter(member => first.has(member)).length
  return both < least ? least : undefined
}

const isOneAnswer = ({ method }: Poll) => method === 'single' || method === 'stance'

/** The answers that can win: not “undecided”, and not a pass. */
const winnable = ({ sides }: Motion, { method, options }: Poll) =>
  method === 'stance'
    ? ['agree', 'disagree']
    : options.map(({ key }) => key).filter(key => sides.some(side => side.key === key))

const answersIn = (room: LiveRoom, poll: Poll): Answers =>
  new Map([...room.ballotsOf(poll.id).values()].map(({ member, choice }) => [member, choice as string]))
