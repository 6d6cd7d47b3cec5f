/**
 * Score: 0 to 5 for each option; the highest sum wins. An option left without a score gets nothing, so that a sum is not lifted
 * by few friends; how often each score was given is kept, for a mean over those who gave one.
 */
import { fault, type Validated, validateNumbers } from './fault.ts'
import type { Question } from './question.ts'

export const TOP_SCORE = 5
const SENTENCE = `A score is a whole number from 0 to ${TOP_SCORE}.`

export function validateScore(question: Question, given: unknown): Validated<Readonly<Record<string, number>>> {
  const { choice, fault: wrong } = validateNumbers(question, given, SENTENCE, value => value >= 0 && value <= TOP_SCORE)
  if (!choice) return { fault: wrong! }
  return Object.keys(choice).length > 0 ? { choice } : fault('Give at least one option a score.')
}

/** The mean of the scores given, or undefined where nobody gave one. */
export function meanScore(spread: readonly number[]): number | undefined {
  const given = spread.reduce((sum, times) => sum + times, 0)
  return given === 0 ? undefined : spread.reduce((sum, times, score) => sum + times * score, 0) / given
}
