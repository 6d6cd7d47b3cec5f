/** The count of dots. Apart from the check of one ballot, which every page of a room loads. */
import type { Counted } from '../room/index.ts'
import { isRecord } from './fault.ts'
import { byOption, type CastChoice, type Question, strayBallot } from './question.ts'

/** `counts`: dots; `backers`: ballots with any dot on the option. */
export function countDots(question: Question, ballots: Iterable<CastChoice>): Counted {
  const counts = byOption(question.options, () => 0)
  const backers = byOption(question.options, () => 0)
  let n = 0
  for (const { choice } of ballots) {
    if (!isRecord(choice)) throw strayBallot(question)
    for (const [key, dots] of Object.entries(choice as Record<string, number>)) {
      if (!Object.hasOwn(counts, key)) throw strayBallot(question)
      counts[key]! += dots
      if (dots > 0) backers[key]!++
    }
    n++
  }
  return { n, counts, backers }
}
