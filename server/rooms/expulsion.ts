/** Sending a member away: nothing more of theirs is taken, what they wrote stays. */
import { CLOSE } from '../../shared/protocol/index.ts'
import { type Member, newJoinCode, type PollId } from '../../shared/room/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import { keepMember } from './people.ts'
import type { Turn } from './turn.ts'

/**
 * Ends the member's logins, replaces the join code, and closes the sockets with the commit. Answers the polls whose ballot
 * was withdrawn: those still open, but no secret ones, whose ballots nobody can tell apart.
 */
export function expel(room: LiveRoom, turn: Turn, member: Member): PollId[] {
  const withdrawn: PollId[] = []
  for (const [id, poll] of room.polls) {
    if (!poll.isOpen || poll.secrecy === 'secret' || !room.ballotsOf(id).delete(member.id)) continue
    withdrawn.push(id)
    turn.effect({ kind: 'withdrawn-ballot', poll: id, member: member.id })
    room.tallies.changed(id, turn)
  }
  turn.effect({ kind: 'farewell', member: member.id })
  room.room = { ...room.room, code: newJoinCode(room.random) }
  turn.effect({ kind: 'room', room: room.room })
  keepMember(room, turn, { ...member, isExpelled: true })
  turn.whenCommitted(() => {
    for (const session of room.sessions())
      if (session.member === member.id) session.close(CLOSE.removed, 'a moderator removed you from the room')
  })
  return withdrawn
}
