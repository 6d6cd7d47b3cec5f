/**
 * Taking a reason out that was given with a ballot [POLL-21]. The ballot counts on; where the reason stood there is an empty one,
 * which nobody can cast: in the ballots, in the tallies that the document has had, and in the record's rows.
 */
import { check } from '../../shared/policy/index.ts'
import type { Moderate } from '../../shared/protocol/index.ts'
import type { Choice, Member, MemberId, Poll, PollId, Reasoned, Tally } from '../../shared/room/index.ts'
import { redactReason } from '../gate/redactReason.ts'
import { shuffled } from './ballotBox.ts'
import type { LiveRoom } from './liveRoom.ts'
import { keepPoll } from './polls.ts'
import { jsonPayload } from './record.ts'
import { allow, NotHere } from './refused.ts'
import { raiseEpoch } from './removal.ts'
import { noteReasonRemoved, whyIn } from './reported.ts'
import { mayReadPoll, tallyFor } from './tallies.ts'
import type { Turn } from './turn.ts'

export type ReasonWish = Extract<Moderate, { act: 'remove-reason' }>

/** All ballots of the poll that give this reason lose it. Throws `Refused`, and `NotHere` where the moderator does not read it. */
export function removeReason(
  room: LiveRoom,
  turn: Turn,
  moderator: Member,
  wish: ReasonWish,
  note: (more?: object) => void,
): void {
  allow(check({ kind: 'moderate', act: wish.act }, moderator, room.facts(room.groupOf(moderator)), turn.now))
  const { key, words } = wish
  const poll = room.polls.get(wish.target.slice('polls:'.length) as PollId)
  if (!poll || !isReadBy(room, moderator, poll, turn.now, wish))
    throw new NotHere('There is no such reason in this poll.')
  note({ target: wish.target })
  const gone: Reasoned = { key, reason: '' }
  const isIt = (choice: Choice) => isReason(choice, key, words)
  const whose: MemberId[] = []
  const box = room.boxOf(poll.id)
  if (box.kind === 'named')
    for (const [member, ballot] of box.ballots) {
      if (!isIt(ballot.choice)) continue
      whose.push(member)
      const mended = { ...ballot, choice: gone }
      box.ballots.set(member, mended)
      turn.effect({ kind: 'ballot', ballot: mended })
    }
  if (box.kind === 'secret') {
    box.ballots = box.ballots.map(ballot => (isIt(ballot.choice) ? { ...ballot, choice: gone } : ballot))
    turn.effect({ kind: 'reshuffle', poll: poll.id, ballots: shuffled(box, room.random) })
  }
  if (box.kind === 'kept' && box.tally) box.tally = without(box.tally, wish)
  const { kept } = poll
  keepPoll(room, turn, kept?.tally ? { ...poll, kept: { ...kept, tally: without(kept.tally, wish) } } : poll)
  room.tallies.writeNow(turn)
  // What was written before and what is written now: the tallies in the server's updates, and ballots where rows told them.
  const { group } = poll
  turn.effect({
    kind: 'redact',
    group,
    member: '',
    at: turn.now,
    redact: update => redactReason(update, words),
  })
  for (const kind of ['ballot', 'poll'] as const)
    turn.effect({ kind: 'redact-data', rows: kind, at: turn.now, redact: payload => inData(payload, wish) })
  noteReasonRemoved(room, turn, poll, { key, reason: words }, whose, { by: moderator.id, ...whyIn(wish) })
  raiseEpoch(room, turn)
}

const isReason = (value: unknown, key: string, words: string) =>
  typeof value === 'object' &&
  value !== null &&
  (value as Partial<Reasoned>).key === key &&
  (value as Partial<Reasoned>).reason === words

/** Whoever guesses words learns nothing: only what is shown to them can be taken out. */
function isReadBy(room: LiveRoom, moderator: Member, poll: Poll, now: number, { key, words }: ReasonWish): boolean {
  if (poll.group !== room.groupOf(moderator).id || !mayReadPoll(room, moderator, poll)) return false
  const tally = tallyFor(room, moderator, poll, now)
  return (tally && 'reasons' in tally && tally.reasons?.some(one => isReason(one, key, words))) === true
}

const without = (tally: Tally, { key, words }: ReasonWish): Tally =>
  'reasons' in tally && tally.reasons
    ? { ...tally, reasons: tally.reasons.map(one => (isReason(one, key, words) ? { key, reason: '' } : one)) }
    : tally

/** The row's data with the reason emptied wherever it stands, or undefined where it does not. */
function inData(payload: Uint8Array, { target, key, words }: ReasonWish): Uint8Array | undefined {
  const data = JSON.parse(Buffer.from(payload).toString()) as { id?: string; poll?: string }
  if (`polls:${data.poll ?? data.id}` !== target) return undefined
  let isFound = false
  const mended = JSON.parse(JSON.stringify(data), (_, value: unknown) => {
    if (!isReason(value, key, words)) return value
    isFound = true
    return { ...(value as object), reason: '' }
  }) as unknown
  return isFound ? jsonPayload(mended) : undefined
}
