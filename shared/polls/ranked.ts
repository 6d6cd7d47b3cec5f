/**
 * Ranked: the options, best first, as many as one likes. Counted as an instant run-off; the same ballots two by two (`pairs`) are
 * the cross-check by Schulze's method (schulze.ts).
 */
import { fault, type Validated, validateKeys } from './fault.ts'
import type { Question } from './question.ts'

export function validateRanked(question: Question, given: unknown): Validated<readonly string[]> {
  const { choice, fault: wrong } = validateKeys(question, given, 'Rank the options by their keys, best first.')
  if (!choice) return { fault: wrong! }
  return choice.length > 0 ? { choice } : fault('Rank at least one option.')
}
