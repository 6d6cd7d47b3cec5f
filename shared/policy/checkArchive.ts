/** The rule of an archived room, which comes before all others: it is only read, whatever its members may do otherwise. */
import type { Act, RoomFacts } from './acts.ts'
import { checkUnarchived } from './checkUnarchived.ts'
import { isReading } from './predicates.ts'
import type { Refusal } from './refusal.ts'

export const checkArchive = (act: Act, room: RoomFacts): Refusal | undefined =>
  isReading(act) ? undefined : checkUnarchived(room, act.kind === 'write' ? `${act.root}:${act.key}` : undefined)
