/**
 * What the desk knows besides entries: a joint statement, which several wrote, and a reason that was given with a ballot. Neither
 * has a creator whom others may learn of; of a reason nothing is kept here but which it is.
 */
import { createHash } from 'node:crypto'
import type { Moderate, ReportEntry, SaidTogether, SaidWhy } from '../../shared/protocol/index.ts'
import {
  creatorOf,
  type Decision,
  isOfEntry,
  type Matter,
  type Member,
  type MemberId,
  type Poll,
  type PollId,
  pollOf,
  type Reasoned,
  type ReasonKey,
  type ReasonMatter,
  type StatementMatter,
  targetOf,
} from '../../shared/room/index.ts'
import { motionIn, stageIn } from '../../shared/transcript/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { LiveStatement } from './liveStatement.ts'
import { NotHere } from './refused.ts'
import { mayReadPoll, tallyFor } from './tallies.ts'
import type { Turn } from './turn.ts'

export type OtherMatter = StatementMatter | ReasonMatter
const nowhere = () => new NotHere('There is no such entry in this room.')

/** What a member reports that is no entry, and whether it is theirs; only what they can read is there. Throws `NotHere`. */
export function otherReported(
  room: LiveRoom,
  member: Member,
  { target, given }: Pick<ReportEntry, 'target' | 'given'>,
  now: number,
): { matter: OtherMatter; isOwn: boolean } {
  if (given) {
    const poll = room.polls.get(target.slice('polls:'.length) as PollId)
    const reason = { key: given.key, reason: given.words }
    if (!poll || !reasonsRead(room, member, poll, now).some(one => isSame(one, reason))) throw nowhere()
    const box = room.boxOf(poll.id)
    const own = box.kind === 'named' ? box.ballots.get(member.id)?.choice : undefined
    return { matter: reasonMatter(room, poll, reason), isOwn: own !== undefined && isSame(own, reason) }
  }
  const live = statementOf(room, target)
  if (!live?.mayBeReadBy(member) || !live.text.trim()) throw nowhere()
  return { matter: statementMatter(room, live), isOwn: live.inIt().includes(member.id) }
}

export const statementMatter = (room: LiveRoom, live: LiveStatement): StatementMatter =>
  known(room, { group: live.statement.group, root: 'statements', key: live.id, state: 'standing', reports: [] })

export const reasonMatter = (room: LiveRoom, poll: Poll, reason: Reasoned): ReasonMatter =>
  known(room, { group: poll.group, root: 'reasons', key: keyOf(poll.id, reason), state: 'standing', reports: [] })

const known = <T extends Matter>(room: LiveRoom, fresh: T): T =>
  (room.desk.matters.get(targetOf(fresh)) as T | undefined) ?? fresh

const keyOf = (poll: PollId, { key, reason }: Reasoned) =>
  `${poll}/${createHash('sha256')
    .update(JSON.stringify([poll, key, reason]))
    .digest('hex')
    .slice(0, 16)}` as ReasonKey

export const statementOf = (room: LiveRoom, target: string): LiveStatement | undefined =>
  room.statements.find(({ id }) => `statements:${id}` === target)

/** The reasons of a poll that the member reads now. */
function reasonsRead(room: LiveRoom, member: Member, poll: Poll, now: number): readonly Reasoned[] {
  if (poll.group !== room.groupOf(member).id || !mayReadPoll(room, member, poll)) return []
  const tally = tallyFor(room, member, poll, now)
  return (tally && 'reasons' in tally && tally.reasons) || []
}
const isSame = (value: unknown, { key, reason }: Reasoned) =>
  typeof value === 'object' &&
  value !== null &&
  (value as Partial<Reasoned>).key === key &&
  (value as Partial<Reasoned>).reason === reason

/** What it says now, where the asker may read that and there still is something. */
export function otherSaid(room: LiveRoom, asker: Member, matter: OtherMatter): SaidTogether | SaidWhy | undefined {
  if (matter.root === 'statements') {
    const live = statementOf(room, targetOf(matter))
    return live?.mayBeReadBy(asker) && live.text.trim() ? { words: live.text } : undefined
  }
  const poll = room.polls.get(pollOf(matter))
  const reason =
    poll && reasonsRead(room, asker, poll, room.now()).find(one => one.reason && keyOf(poll.id, one) === matter.key)
  return reason && { poll: poll!.id, key: reason.key, words: reason.reason! }
}

/**
 * A joint statement is told by its stage and its side, a reason by its poll's question: of its words nothing is said. What Parley
 * named itself is named in `language`.
 */
export function otherCalled(room: LiveRoom, target: string, language: string): string | undefined {
  const motion = room.room.motion && motionIn(room.room.motion, language)
  const statement = statementOf(room, target)?.statement
  if (!statement) {
    const poll = pollNamed(room, target)
    return poll && (poll.question ?? (poll.about === 'motion' ? motion?.sentence : undefined))
  }
  const stage = room.runSheet.stages.find(({ id }) => id === statement.stage)
  const title = stage ? stageIn(stage, language).title : statement.stage
  const label = motion?.sides.find(({ key }) => key === statement.side)?.label ?? statement.side
  return [title, label].filter(Boolean).join(', ')
}

/** The same as data, for pages that say it in their reader's language. */
export function otherFacts(room: LiveRoom, target: string): { stage?: string; side?: string; of?: string } {
  const statement = statementOf(room, target)?.statement
  if (statement) return { stage: statement.stage, ...(statement.side === undefined ? {} : { side: statement.side }) }
  const question = pollNamed(room, target)?.question
  return question === undefined ? {} : { of: question }
}

function pollNamed(room: LiveRoom, target: string): Poll | undefined {
  const id = /^(?:polls|reasons):([a-z0-9]+)/.exec(target)?.[1] as PollId | undefined
  return id && room.polls.get(id)
}

/** Who is told what became of it: whoever wrote it; of a reason that was removed whoever gave it, where the room knows who. */
export function toldOf(room: LiveRoom, matter: Matter): MemberId[] {
  if (isOfEntry(matter)) return [creatorOf(matter.key)]
  if (matter.root === 'statements') return [...(statementOf(room, targetOf(matter))?.clients.writers().keys() ?? [])]
  return [...(matter.told ?? [])]
}

/** As the record names it: a reason by its poll alone, so that nobody tries words against it. */
export const recordedAs = (matter: Matter) => (matter.root === 'reasons' ? `polls:${pollOf(matter)}` : targetOf(matter))

/** Why, as far as it was said. */
export const whyIn = ({ reason, code }: Pick<Moderate, 'reason' | 'code'>) => ({
  ...(reason ? { reason } : {}),
  ...(code ? { code } : {}),
})

type By = Omit<Decision, 'what' | 'at'>

/** A moderator took out what stood in a joint statement: what waited is settled. What is written there later may be reported anew. */
export function noteStatementRemoved(room: LiveRoom, turn: Turn, live: LiveStatement, by: By): void {
  const matter = statementMatter(room, live)
  room.desk.undoing.delete(targetOf(matter))
  room.desk.put(turn, removed(turn, matter, by), { tellsCreator: true })
}

/** The same of a reason, which `told` gave. What is kept of it from now on is nothing that its words could be told by. */
export function noteReasonRemoved(
  room: LiveRoom,
  turn: Turn,
  poll: Poll,
  reason: Reasoned,
  told: readonly MemberId[],
  by: By,
): void {
  const matter = reasonMatter(room, poll, reason)
  room.desk.undoing.delete(targetOf(matter))
  const key = drawnKey(room, poll)
  room.desk.put(turn, { ...removed(turn, matter, by), key, told }, { tellsCreator: true, was: matter.key })
}

/**
 * A ballot that gave this is gone, or gives another. What was reported of it stays known, by chance from now on: a reason that
 * nobody gives any more is kept nowhere, and nothing is kept that its words could be tried against [POLL-21].
 */
export function noteReasonGone(room: LiveRoom, turn: Turn, poll: Poll, choice: unknown): void {
  if (!isReasoned(choice)) return
  const key = keyOf(poll.id, choice)
  const matter = room.desk.matters.get(targetOf({ root: 'reasons', key })) as ReasonMatter | undefined
  const box = room.boxOf(poll.id)
  if (!matter || (box.kind === 'named' && [...box.ballots.values()].some(one => isSame(one.choice, choice)))) return
  room.desk.undoing.delete(targetOf(matter))
  room.desk.put(turn, { ...matter, key: drawnKey(room, poll) }, { tellsCreator: false, was: key })
}
const isReasoned = (choice: unknown): choice is Reasoned =>
  typeof choice === 'object' && choice !== null && Boolean((choice as Partial<Reasoned>).reason)

const drawnKey = (room: LiveRoom, poll: Poll) =>
  `${poll.id}/${Buffer.from(room.random(8)).toString('hex')}` as ReasonKey

function removed<T extends OtherMatter>(turn: Turn, { appeal: _, ...matter }: T, by: By) {
  const decision: Decision = { ...by, what: 'removed', at: turn.now }
  return { ...matter, reports: [], state: 'removed' as const, decision }
}
