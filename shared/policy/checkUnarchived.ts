/** Nothing is changed in an archived room. Part of `check`, and of what a page asks before it writes. */
import type { RoomFacts } from './acts.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isArchived } from './writingPredicates.ts'

/** `entry`: what is written, where something is. */
export function checkUnarchived(room: RoomFacts, entry?: string): Refusal | undefined {
  if (!isArchived(room)) return undefined
  return refuse(
    entry ? 'PHASE' : 'ARCHIVED',
    'ROOM-10',
    'This room is archived: it is only read until a moderator opens it again.',
    entry,
  )
}
