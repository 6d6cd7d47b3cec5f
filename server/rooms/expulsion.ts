/** Sending a member away: nothing more of theirs is taken; what they wrote stays, is folded or is taken out. */
import { CLOSE } from '../../shared/protocol/index.ts'
import { type Member, type MemberId, type ModerationValue, newJoinCode, type PollId } from '../../shared/room/index.ts'
import { writtenBy } from '../gate/redact.ts'
import type { LiveRoom } from './liveRoom.ts'
import { keepMember } from './people.ts'
import { eraseWords, isLive, isRemoved, noteOf, raiseEpoch, removeEntries, writeNote } from './removal.ts'
import { noteReasonGone } from './reported.ts'
import type { Turn } from './turn.ts'

/**
 * Ends the member's logins, replaces the join code, and closes the sockets with the commit. Answers the polls whose ballot
 * was withdrawn: those still open, but no secret ones, whose ballots nobody can tell apart.
 */
export function expel(room: LiveRoom, turn: Turn, member: Member): PollId[] {
  const withdrawn: PollId[] = []
  for (const [id, poll] of room.polls) {
    const box = room.boxOf(id)
    if (!poll.isOpen || box.kind !== 'named') continue
    const ballot = box.ballots.get(member.id)
    if (!ballot) continue
    box.ballots.delete(member.id)
    withdrawn.push(id)
    turn.effect({ kind: 'withdrawn-ballot', poll: id, member: member.id })
    noteReasonGone(room, turn, poll, ballot.choice)
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

/** Folds all that the member wrote and that stands; what a moderator has folded already keeps its reason. */
export function hideAllOf(room: LiveRoom, member: MemberId, note: ModerationValue): void {
  for (const group of room.groups)
    for (const entry of writtenBy(group.doc, member))
      if (isLive(group, entry) && !noteOf(group, entry)) writeNote(group, entry, note)
}

/** Takes all that the member ever wrote out of the room for good, what they deleted themselves included. */
export function removeAllOf(room: LiveRoom, turn: Turn, member: MemberId, note: ModerationValue): void {
  let isAny = false
  for (const group of room.groups) {
    const entries = writtenBy(group.doc, member).filter(entry => !isRemoved(noteOf(group, entry)))
    if (!entries.length) continue
    isAny = true
    for (const entry of entries) writeNote(group, entry, note)
    removeEntries(room, turn, group, member, entries)
  }
  for (const live of room.statements) {
    if (!live.clients.writers().has(member)) continue
    isAny = true
    eraseWords(turn, live, [member])
  }
  if (isAny) raiseEpoch(room, turn)
}
