/** Approval: each ballot names every option it can live with; the option that most ballots name wins. */
import type { Counted } from '../room/index.ts'
import { type Validated, validateKeys } from './fault.ts'
import { byOption, type CastChoice, type Question, strayBallot } from './question.ts'

export function validateApproval(question: Question, given: unknown): Validated<readonly string[]> {
  const { choice, fault } = validateKeys(question, given, 'Name the options you approve of, each once.')
  if (!choice) return { fault: fault! }
  return { choice: question.options.filter(({ key }) => choice.includes(key)).map(({ key }) => key) }
}

/** Ballots per option that approve of it; `n` counts those that approve of none as well. */
export function countApproval(question: Question, ballots: Iterable<CastChoice>): Counted {
  const counts = byOption(question.options, () => 0)
  let n = 0
  for (const { choice } of ballots) {
    if (!Array.isArray(choice)) throw strayBallot(question)
    for (const key of choice as readonly string[]) {
      if (!Object.hasOwn(counts, key)) throw strayBallot(question)
      counts[key]!++
    }
    n++
  }
  return { n, counts }
}
