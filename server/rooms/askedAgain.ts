/** Claims that a later stage asks about again: what their ballots said when it began is kept beside what they say now. */
import type { Choice, MemberId, Poll } from '../../shared/room/index.ts'
import { type Box, saidSo } from './ballotBox.ts'
import type { LiveRoom } from './liveRoom.ts'
import { countedBox } from './merges.ts'
import type { Turn } from './turn.ts'

/**
 * Called in the turn that begins a stage which asks again. What was kept once stays, also where a room goes back and comes again;
 * of secret polls nothing is kept: their ballots are nobody's and do not change.
 */
export function keepBefore(room: LiveRoom, turn: Turn): void {
  for (const poll of room.polls.values()) {
    if (poll.of !== 'classification' || poll.isWithdrawn || poll.secrecy === 'secret') continue
    const ballots = room.ballotsOf(poll.id)
    if (ballots.size === 0 || ballotsBefore(room, poll).length > 0) continue
    for (const [member, ballot] of ballots) ballots.set(member, { ...ballot, before: ballot.choice })
    turn.effect({ kind: 'keep-before', poll: poll.id })
    turn.record('poll', '', { id: poll.id, keptBefore: ballots.size })
  }
}

/** What members had said when they were asked again; none where they were not. */
export function ballotsBefore(room: LiveRoom, poll: Poll): { poll: Poll['id']; member: MemberId; choice: Choice }[] {
  const box = countedBox(room, poll)
  if (box.kind === 'kept') return saidSo(box.before ?? {}).map(ballot => ({ poll: poll.id, ...ballot }))
  return ballotsIn(box).flatMap(({ member, before }) =>
    before === undefined ? [] : [{ poll: poll.id, member, choice: before }],
  )
}
const ballotsIn = (box: Box) => (box.kind === 'named' ? [...box.ballots.values()] : [])
