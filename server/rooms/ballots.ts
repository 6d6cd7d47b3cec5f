/** Casting: one ballot a member and poll, kept in SQL. Nothing of it enters the document but the tally. */
import { check } from '../../shared/policy/index.ts'
import type { MemberId, Poll, PollId } from '../../shared/room/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import { allow } from './refused.ts'

/**
 * Casts or replaces the member's ballot; the same choice again changes nothing. Resolves when it is committed.
 * Throws `Refused`; the poll must be one of the room's.
 */
export function castBallot(room: LiveRoom, member: MemberId, id: PollId, choice: string): Promise<void> {
  return room.act(turn => {
    const poll = room.polls.get(id)!
    const voter = room.members.get(member)!
    const ballots = room.ballotsOf(id)
    const before = ballots.get(member)
    allow(check({ kind: 'cast', poll, choice, hasCast: before !== undefined }, voter, room.facts(room.groupOf(voter))))
    if (before?.choice === choice) return
    const ballot = { poll: id, member, choice, cast: turn.now }
    ballots.set(member, ballot)
    turn.effect({ kind: 'ballot', ballot })
    turn.record('ballot', member, recorded(poll, choice))
    room.tallies.changed(id, turn)
  })
}

/** The record shows a choice only for open polls. */
const recorded = (poll: Poll, choice: string) =>
  poll.secrecy === 'open' ? { poll: poll.id, choice } : { poll: poll.id }

/** Closes a poll for good. Closing a closed one changes nothing. Throws `Refused`. */
export function closePoll(room: LiveRoom, member: MemberId, id: PollId): Promise<void> {
  return room.act(turn => {
    const poll = room.polls.get(id)!
    const asker = room.members.get(member)!
    allow(check({ kind: 'close-poll', poll }, asker, room.facts(room.groupOf(asker))))
    if (!poll.isOpen) return
    const closed = { ...poll, isOpen: false }
    room.polls.set(id, closed)
    const polls = poll.claim && room.claimPolls.get(poll.claim)
    if (polls)
      polls.splice(
        polls.findIndex(p => p.id === id),
        1,
        closed,
      )
    turn.effect({ kind: 'poll', poll: closed })
    turn.record('poll', member, { id, closed: true })
    room.tallies.changed(id, turn)
  })
}
