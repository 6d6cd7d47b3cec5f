/** Casting: one ballot a member and poll, kept in SQL. Nothing of it enters the document but the tally. */
import { check, refuse } from '../../shared/policy/index.ts'
import { cleanChoice, isPublicTally, isSameChoice, newReceipt } from '../../shared/polls/index.ts'
import { type Choice, creatorOf, type MemberId, type Poll, type PollId } from '../../shared/room/index.ts'
import { hasCastIn, type NamedBox, newBallotKey, putSecret, type SecretBox } from './ballotBox.ts'
import type { LiveRoom } from './liveRoom.ts'
import { allow } from './refused.ts'
import { noteReasonGone } from './reported.ts'
import type { Turn } from './turn.ts'

/**
 * Casts or replaces the member's ballot; the same choice again changes nothing. A secret ballot stands, and answers its
 * receipt: the one that was brought, or a drawn one. `asked` is the wording it answers, as the poll's `edited`. Resolves when it is committed. Throws `Refused`; the poll must be one
 * of the room's.
 */
export function castBallot(
  room: LiveRoom,
  member: MemberId,
  id: PollId,
  given: Choice,
  brought?: string,
  asked?: number,
): Promise<{ receipt?: string }> {
  return room.act(turn => {
    const poll = room.polls.get(id)!
    const voter = room.members.get(member)!
    const box = room.boxOf(id)
    const isKnown = box.kind === 'secret' && box.ballots.some(ballot => ballot.receipt === brought)
    allow(
      check(
        {
          kind: 'cast',
          poll,
          choice: given,
          hasCast: hasCastIn(box, member),
          ...(box.kind === 'secret' ? { isOnRoll: box.roll.has(member) } : {}),
          ...(asked === undefined ? {} : { isAsAsked: asked === (poll.edited ?? 0) || isWordedBy(poll, member) }),
          ...(brought === undefined ? {} : { receipt: isKnown ? 'known' : 'unknown' }),
        },
        voter,
        room.facts(room.groupOf(voter)),
        turn.now,
      ),
    )
    const choice = cleanChoice(poll, given)
    if (box.kind === 'kept') throw new Error(`poll ${id} takes no ballots`)
    if (box.kind === 'named') {
      castNamed(room, turn, poll, box, member, choice)
      return {}
    }
    if (isKnown)
      allow(refuse('RECEIPT', 'POLL-15', 'This receipt belongs to another ballot of this poll: draw a new one.'))
    return { receipt: castSecret(room, turn, poll, box, member, choice, brought) }
  })
}

/** Who words a claim has its words before the server does: their ballot comes with the change, or right after it. */
const isWordedBy = ({ claim }: Poll, member: MemberId) => claim !== undefined && creatorOf(claim) === member

function castNamed(room: LiveRoom, turn: Turn, poll: Poll, box: NamedBox, member: MemberId, choice: Choice): void {
  const before = box.ballots.get(member)
  // Who is asked again and says the same has answered again.
  const isAnswered = room.stage.again === undefined || (before && before.cast >= room.room.stageStarted)
  if (before && isAnswered && isSameChoice(before.choice, choice)) return
  const ballot = { ...before, poll: poll.id, member, choice, cast: turn.now }
  box.ballots.set(member, ballot)
  turn.effect({ kind: 'ballot', ballot })
  noteReasonGone(room, turn, poll, before?.choice)
  turn.record('ballot', recordedCaster([poll], member), recorded(poll, choice))
  room.tallies.changed(poll.id, turn)
}

/**
 * Of a confidential ballot the record says that it was cast, and not by whom [RECORD-6]: its other rows have the tallies that
 * everyone saw, and from two of them with a name between one would read what that name chose. Nobody where any of the polls is
 * confidential.
 */
export const recordedCaster = (polls: readonly Poll[], member: MemberId): MemberId | '' =>
  polls.some(({ secrecy }) => secrecy === 'confidential') ? '' : member

/** The record shows a choice only for open polls, and moderators read it: not before everyone may see the tally. */
const recorded = (poll: Poll, choice: Choice) =>
  poll.secrecy === 'open' && isPublicTally(poll) ? { poll: poll.id, choice } : { poll: poll.id }

/**
 * Takes the member's ballot out of the poll, as if it had not been cast; none to take is what was asked for. The record says
 * that one was cast and that one went, and where the poll is confidential nobody's name at either. Resolves when it is
 * committed. Throws `Refused`; the poll must be one of the room's.
 */
export function takeBackBallot(room: LiveRoom, member: MemberId, id: PollId): Promise<void> {
  return room.act(turn => {
    const poll = room.polls.get(id)!
    const voter = room.members.get(member)!
    const box = room.boxOf(id)
    const isKept = box.kind === 'named' && box.ballots.get(member)?.before !== undefined
    allow(check({ kind: 'take-back-ballot', poll, isKept }, voter, room.facts(room.groupOf(voter)), turn.now))
    if (box.kind !== 'named') throw new Error(`poll ${id} gives no ballots back`)
    const before = box.ballots.get(member)
    if (!box.ballots.delete(member)) return
    turn.effect({ kind: 'withdrawn-ballot', poll: id, member })
    noteReasonGone(room, turn, poll, before?.choice)
    turn.record('ballot', recordedCaster([poll], member), { poll: id, withdrawn: true })
    room.tallies.changed(id, turn)
  })
}

/** The mark on the roll and the ballot in the box go into one commit with the record's row, which names neither. */
function castSecret(
  room: LiveRoom,
  turn: Turn,
  poll: Poll,
  box: SecretBox,
  member: MemberId,
  choice: Choice,
  brought: string | undefined,
): string {
  // Drawn in any case: what is drawn next must not tell who brought a receipt.
  const drawn = newReceipt(room.random)
  const receipt = brought ?? drawn
  const ballot = { poll: poll.id, key: newBallotKey(room.random), choice, receipt }
  box.roll.set(member, true)
  putSecret(box, ballot)
  turn.effect({ kind: 'secret-ballot', member, ballot })
  turn.record('ballot', member, { poll: poll.id })
  room.tallies.changed(poll.id, turn)
  return receipt
}
