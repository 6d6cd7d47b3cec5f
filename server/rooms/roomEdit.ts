/**
 * Editing a room that is under way: its title, motion and labels. What becomes of ballots that were cast is worked out first and
 * told; a moderator agrees to their number, and where it is another one by then nothing is done [POLL-18].
 */
import { check, refuse } from '../../shared/policy/index.ts'
import { classificationOptions } from '../../shared/polls/index.ts'
import type { EditRoom, RoomEdit } from '../../shared/protocol/index.ts'
import {
  editCodebook,
  type LabelChanges,
  type Member,
  type MemberId,
  type Motion,
  type Option,
  type Poll,
} from '../../shared/room/index.ts'
import { defined } from '../defined.ts'
import { turnoutOf } from './ballotBox.ts'
import type { LiveRoom } from './liveRoom.ts'
import { DEFAULT_SIDES } from './makeRoom.ts'
import { keepMember } from './people.ts'
import { endPoll, keepPoll, reworded } from './polls.ts'
import { allow } from './refused.ts'
import { writeRoomRoot } from './roomRoot.ts'
import { beginStatements } from './statements.ts'
import { mayReadPoll, maySeeTally } from './tallies.ts'
import type { Turn } from './turn.ts'

/** What the edit would do, or with `apply` has done. Throws `Refused`; nothing has changed then. */
export function editRoom(room: LiveRoom, asker: MemberId, wish: EditRoom): Promise<RoomEdit> {
  return room.act(turn => {
    const moderator = room.members.get(asker)!
    const labels = wish.codebook && editCodebook(room.room.codebook, wish.codebook.map(defined))
    const motion = wish.motion && planMotion(room, wish.motion)
    const lost = labels ? ballotsFor(room, labels) : []
    const losesSecret = labels !== undefined && labels.removed.length > 0 && hasSecretClassification(room)
    allow(check({ kind: 'edit-room', losesSecret }, moderator, room.facts(room.groupOf(moderator)), turn.now))
    const gone = motion?.gone ?? []
    const sealed = labels?.removed.length ? sealedFrom(room, moderator, turn.now) : []
    const known = lost.filter(({ poll }) => !sealed.includes(poll) && mayReadPoll(room, moderator, poll))
    const turnout = (polls: readonly Poll[]) => polls.reduce((sum, poll) => sum + turnoutOf(room.boxOf(poll.id)), 0)
    const report: RoomEdit = {
      isApplied: wish.apply === true,
      ballots: known.length + turnout(sealed) + turnout(gone),
      ...(sealed.length ? { isAtMost: true } : {}),
      labels: {
        renamed: labels?.renamed ?? [],
        added: labels?.added ?? [],
        removed: (labels?.removed ?? []).map(({ key, label }) => ({
          key,
          label,
          ...(sealed.length ? {} : { ballots: known.filter(({ label: named }) => named === key).length }),
        })),
      },
      ...(motion?.change ? { motion: { change: motion.change, polls: gone.length } } : {}),
    }
    if (!wish.apply) return report
    if (report.ballots !== (wish.agreed ?? 0)) {
      const all = report.ballots === 1 ? 'One ballot' : `${report.ballots} ballots`
      const many = report.isAtMost ? `Up to ${report.ballots} ballots` : all
      allow(refuse('STALE', 'POLL-18', `${many} would be withdrawn: look at the change once more, then agree to it.`))
    }
    apply(room, turn, moderator, wish, { labels, lost, motion })
    return report
  })
}

interface Lost {
  poll: Poll
  member: MemberId
  label: string
}
interface MotionPlan {
  motion: Motion
  change?: 'new' | 'renamed' | 'reworded'
  /** Polls that are withdrawn, and those that are asked in other words. */
  gone: Poll[]
  kept: Poll[]
}

/** Ballots that name a label which is taken out, now or before they were asked again. */
function ballotsFor(room: LiveRoom, { removed }: LabelChanges): Lost[] {
  const names = (choice: unknown) => removed.find(({ key }) => key === choice)?.key
  return classifications(room).flatMap(poll => {
    const box = room.boxOf(poll.id)
    if (box.kind !== 'named') return []
    return [...box.ballots.values()].flatMap(({ member, choice, before }) => {
      const label = names(choice) ?? names(before)
      return label === undefined ? [] : [{ poll, member, label }]
    })
  })
}
/** Polls that the moderator may read and whose tally is sealed: which of their ballots name a label is not told, nor how many. */
const sealedFrom = (room: LiveRoom, moderator: Member, now: number): Poll[] =>
  classifications(room).filter(poll => {
    const box = room.boxOf(poll.id)
    if (box.kind !== 'named' || box.ballots.size === 0) return false
    return mayReadPoll(room, moderator, poll) && !maySeeTally(room, moderator, poll, now)
  })
const classifications = (room: LiveRoom): Poll[] =>
  [...room.polls.values()].filter(poll => poll.of === 'classification' && !poll.isWithdrawn)
const hasSecretClassification = (room: LiveRoom) =>
  classifications(room).some(
    poll => (poll.secrecy === 'secret' || poll.kept !== undefined) && turnoutOf(room.boxOf(poll.id)) > 0,
  )

/** Other names for the sides keep the polls; another sentence or other sides are another motion. */
function planMotion(room: LiveRoom, wish: EditRoom['motion'] & object): MotionPlan {
  const before = room.room.motion
  const motion: Motion = { sentence: wish.sentence, sides: wish.sides ?? before?.sides ?? DEFAULT_SIDES }
  if (!before) return { motion, change: 'new', gone: [], kept: [] }
  const keys = ({ sides }: Motion) => sides.map(({ key }) => key).join()
  const isSameMotion = before.sentence === motion.sentence && keys(before) === keys(motion)
  const polls = [...room.polls.values()].filter(poll => poll.about === 'motion' && !poll.isWithdrawn)
  if (!isSameMotion) return { motion, change: 'reworded', gone: polls, kept: [] }
  const isRenamed = before.sides.some(({ label }, i) => motion.sides[i]!.label !== label)
  return { motion, ...(isRenamed ? { change: 'renamed' as const } : {}), gone: [], kept: isRenamed ? polls : [] }
}

interface Plan {
  labels: LabelChanges | undefined
  lost: readonly Lost[]
  motion: MotionPlan | undefined
}

function apply(room: LiveRoom, turn: Turn, by: Member, wish: EditRoom, { labels, lost, motion }: Plan): void {
  const title = wish.title ?? room.room.title
  const isOther = title !== room.room.title || labels !== undefined || motion?.change !== undefined
  if (!isOther) return
  turn.record('act', by.id, {
    act: 'edit-room',
    ...(wish.title ? { title } : {}),
    ...(motion?.change ? { motion: motion.motion } : {}),
    ...(labels ? { codebook: labels.codebook.map(({ key, label }) => ({ key, label })) } : {}),
    ...(lost.length ? { withdrawn: lost.length } : {}),
  })
  room.room = {
    ...room.room,
    title,
    ...(labels ? { codebook: labels.codebook } : {}),
    ...(motion?.change ? { motion: motion.motion } : {}),
  }
  turn.effect({ kind: 'room', room: room.room })
  writeRoomRoot(room)
  if (labels) relabel(room, turn, lost)
  if (motion?.change) moveMotion(room, turn, motion)
}

function relabel(room: LiveRoom, turn: Turn, lost: readonly Lost[]): void {
  for (const { poll, member } of lost) {
    room.ballotsOf(poll.id).delete(member)
    turn.effect({ kind: 'withdrawn-ballot', poll: poll.id, member })
  }
  const options = classificationOptions(room.room.codebook)
  for (const poll of classifications(room)) {
    const after = { ...poll, options }
    room.replacePoll(after)
    turn.effect({ kind: 'poll', poll: after })
    const wasCounted = turnoutOf(room.boxOf(poll.id)) > 0 || lost.some(one => one.poll.id === poll.id)
    if (wasCounted) room.tallies.changed(poll.id, turn)
  }
}

function moveMotion(room: LiveRoom, turn: Turn, { motion, gone, kept }: MotionPlan): void {
  for (const poll of gone) {
    endPoll(room, turn, { ...poll, isOpen: false, isWithdrawn: true })
    turn.record('poll', '', { id: poll.id, withdrawn: true })
  }
  const named = (option: Option) => motion.sides.find(({ key }) => key === option.key) ?? option
  for (const poll of kept)
    keepPoll(room, turn, reworded({ ...poll, options: poll.options.map(option => ({ ...named(option) })) }))
  const has = new Set(motion.sides.map(({ key }) => key))
  for (const member of room.members.values()) {
    if (member.side === undefined || has.has(member.side)) continue
    const { side: _, ...rest } = member
    keepMember(room, turn, rest)
  }
  beginStatements(room, turn, room.stage)
}
