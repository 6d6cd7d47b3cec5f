/** How a room goes through its run-sheet: by name, to the next, back to the one before. */
import type { RunSheet, Stage } from './stage.ts'

export type Destination = 'next' | 'previous' | (string & {})

/** The stage meant, or why there is none. A room is in its first stage from the beginning, and stays in its last. */
export function destination(
  sheet: RunSheet,
  current: string,
  to: Destination,
): { stage: Stage } | { none: 'last' | 'first' | 'unknown' } {
  const at = sheet.stages.findIndex(stage => stage.id === current)
  if (to === 'next') return at + 1 < sheet.stages.length ? { stage: sheet.stages[at + 1]! } : { none: 'last' }
  if (to === 'previous') return at > 0 ? { stage: sheet.stages[at - 1]! } : { none: 'first' }
  const named = sheet.stages.find(stage => stage.id === to)
  return named ? { stage: named } : { none: 'unknown' }
}
