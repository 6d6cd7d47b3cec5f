/** One option each: single choice, a claim's classification, and agree, disagree or pass. */
import type { Codebook, Counted, Option } from '../room/index.ts'
import { fault, isOption, unknownOption, type Validated } from './fault.ts'
import { byOption, type CastChoice, type Question, strayBallot } from './question.ts'

export const STANCES: readonly Option[] = [
  { key: 'agree', label: 'Agree' },
  { key: 'disagree', label: 'Disagree' },
  { key: 'pass', label: 'Pass' },
]

/** The options of a claim's classification. */
export const classificationOptions = (codebook: Codebook): Option[] =>
  codebook.map(({ key, label }) => ({ key, label }))

export function validateSingle(question: Question, given: unknown): Validated<string> {
  if (typeof given !== 'string') return fault('Choose one option of this poll.')
  return isOption(question, given) ? { choice: given } : unknownOption(given)
}

/** Ballots per option, every option named even at 0. An unknown choice is a bug of the caller's. */
export function countSingle(question: Question, ballots: Iterable<CastChoice>): Counted {
  const counts = byOption(question.options, () => 0)
  let n = 0
  for (const { choice } of ballots) {
    if (typeof choice !== 'string' || !Object.hasOwn(counts, choice)) throw strayBallot(question)
    counts[choice]!++
    n++
  }
  return { n, counts }
}
