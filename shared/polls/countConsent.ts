/** The count of consent. Apart from the check of one ballot, which every page of a room loads. */
import type { Counted, Reasoned } from '../room/index.ts'
import { isRecord } from './fault.ts'
import { byOption, type CastChoice, type Question, strayBallot } from './question.ts'

/** Ballots per option, and the reasons given with them: sorted, so that they do not tell in which order they came. One that was removed is empty. */
export function countConsent(question: Question, ballots: Iterable<CastChoice>): Counted {
  const counts = byOption(question.options, () => 0)
  const reasons: { key: string; reason: string }[] = []
  let n = 0
  for (const { choice } of ballots) {
    if (!isRecord(choice)) throw strayBallot(question)
    const { key, reason } = choice as unknown as Reasoned
    if (!Object.hasOwn(counts, key)) throw strayBallot(question)
    counts[key]!++
    if (reason !== undefined) reasons.push({ key, reason })
    n++
  }
  const place = new Map(question.options.map(({ key }, i) => [key, i]))
  reasons.sort(
    (a, b) => place.get(a.key)! - place.get(b.key)! || (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0),
  )
  return { n, counts, reasons }
}
