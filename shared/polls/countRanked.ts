/** The count of rankings: an instant run-off, and the ballots two by two. Apart from the check of one, which every page of a room loads. */
import type { Counted } from '../room/index.ts'
import { byOption, type CastChoice, type Question, strayBallot } from './question.ts'
import { runOff } from './runOff.ts'

export function countRanked(question: Question, ballots: Iterable<CastChoice>): Counted {
  const { options } = question
  const rankings: (readonly string[])[] = []
  for (const { choice } of ballots) {
    if (!Array.isArray(choice)) throw strayBallot(question)
    for (const key of choice as readonly string[]) if (!options.some(o => o.key === key)) throw strayBallot(question)
    rankings.push(choice as readonly string[])
  }
  const pairs = byOption(options, () => byOption(options, () => 0))
  for (const ranking of rankings) {
    const place = new Map(ranking.map((key, i) => [key, i]))
    for (const [key, at] of place)
      for (const other of options)
        if (at < (place.get(other.key) ?? Number.POSITIVE_INFINITY)) pairs[key]![other.key]!++
  }
  const ended = runOff(options, rankings)
  const first = ended.rounds[0]?.counts ?? byOption(options, () => 0)
  return { n: rankings.length, counts: first, pairs, runOff: ended }
}
