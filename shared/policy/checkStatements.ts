/** The rules of joint statements: who writes one, while when. Part of `check`; who reads one is said in `reading.ts`. */
import type { Member } from '../room/index.ts'
import type { RoomFacts, StatementFacts } from './acts.ts'
import { writesStatement } from './predicates.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isLocked, isMuted, isTimeUp, mayTakePart, opens, timeUp } from './writingPredicates.ts'

export function checkStatement(
  statement: StatementFacts,
  member: Member,
  room: RoomFacts,
  now: number,
): Refusal | undefined {
  if (!mayTakePart(member)) return refuse('PHASE', 'ROOM-2', 'You are here to read: observers do not write.')
  if (isMuted(member)) return refuse('PHASE', 'ROOM-5', 'A moderator has paused your writing.')
  if (isLocked(room)) return refuse('PHASE', 'ROOM-3', 'The room is locked: nobody can write at the moment.')
  if (!writesStatement(statement, member)) {
    return refuse('OWNER', 'STAGE-16', 'Another side writes this statement.')
  }
  if (!statement.isOpen && statement.stage === room.stage.id)
    return refuse('PHASE', 'STAGE-18', 'A moderator has published this statement: it stays as it is.')
  if (!statement.isOpen || statement.stage !== room.stage.id || !opens(room, 'statements')) {
    return refuse('PHASE', 'STAGE-15', 'Its stage is over: this statement stays as it is.')
  }
  return isTimeUp(room, now) ? refuse('PHASE', 'STAGE-5', timeUp(room)) : undefined
}
