/** One poll's turnout, tally and result, as one member may see them. */
import { type Result, resultOf } from '../../shared/polls/index.ts'
import type { CountedPart } from '../../shared/protocol/index.ts'
import type { Member, Poll, Tally } from '../../shared/room/index.ts'
import { turnoutOf } from './ballotBox.ts'
import type { LiveRoom } from './liveRoom.ts'
import { countedBox } from './merges.ts'
import { mayCast } from './polls.ts'
import { tallyFor } from './tallies.ts'

export function counted(room: LiveRoom, asker: Member, poll: Poll, now: number): CountedPart {
  const tally = tallyFor(room, asker, poll, now)
  return { poll: poll.id, turnout: turnoutOf(countedBox(room, poll)), ...(tally ? { tally } : {}) }
}

export const outcome = (room: LiveRoom, poll: Poll, tally: Tally | undefined): { result?: Result } =>
  tally ? { result: resultOf(poll, tally, mayCast(room, poll)) } : {}
