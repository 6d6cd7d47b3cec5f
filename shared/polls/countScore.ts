/** The count of scores. Apart from the check of one ballot, which every page of a room loads. */
import type { Counted } from '../room/index.ts'
import { isRecord } from './fault.ts'
import { byOption, type CastChoice, type Question, strayBallot } from './question.ts'
import { TOP_SCORE } from './score.ts'

/** `counts`: sums of scores; `spread[key][s]`: how many ballots gave s. */
export function countScore(question: Question, ballots: Iterable<CastChoice>): Counted {
  const spread = byOption(question.options, () => new Array<number>(TOP_SCORE + 1).fill(0))
  let n = 0
  for (const { choice } of ballots) {
    if (!isRecord(choice)) throw strayBallot(question)
    for (const [key, score] of Object.entries(choice as Record<string, number>)) {
      if (!Object.hasOwn(spread, key)) throw strayBallot(question)
      spread[key]![score]!++
    }
    n++
  }
  const counts = byOption(question.options, key => spread[key]!.reduce((sum, times, score) => sum + times * score, 0))
  return { n, counts, spread }
}
