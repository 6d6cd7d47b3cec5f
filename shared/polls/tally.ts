/** The count: one pure function a method. A tally is a function of the ballots and nothing else. */
import type { Ballot, Codebook, Option, Poll, Tally } from '../room/index.ts'

export const STANCES: readonly Option[] = [
  { key: 'agree', label: 'Agree' },
  { key: 'disagree', label: 'Disagree' },
  { key: 'pass', label: 'Pass' },
]

/** The options of a claim's two polls. */
export const classificationOptions = (codebook: Codebook): Option[] =>
  codebook.map(({ key, label }) => ({ key, label }))

/** Ballots per option, every option named even at 0. Ballots of another poll or with an unknown choice are a bug of the caller's. */
export function countSingle(poll: Poll, ballots: Iterable<Ballot>): Tally {
  const counts: Record<string, number> = {}
  for (const { key } of poll.options) counts[key] = 0
  let n = 0
  for (const ballot of ballots) {
    if (ballot.poll !== poll.id) throw new Error(`a ballot of poll ${ballot.poll} was counted in poll ${poll.id}`)
    if (!Object.hasOwn(counts, ballot.choice)) throw new Error(`a ballot of poll ${poll.id} names no option of it`)
    counts[ballot.choice]!++
    n++
  }
  return { n, counts }
}

/** Options with most ballots first; options with none are left out. A tie keeps the options' own order. */
export function ranking(tally: Tally, options: readonly { key: string }[]): { key: string; count: number }[] {
  if (!('counts' in tally)) return []
  const counted = options.map(({ key }) => ({ key, count: tally.counts[key] ?? 0 }))
  return counted.filter(o => o.count > 0).sort((a, b) => b.count - a.count)
}

/** The one option with most ballots, or undefined when there are none or two lead together. */
export function leading(tally: Tally, options: readonly { key: string }[]): string | undefined {
  const [first, second] = ranking(tally, options)
  return first && first.count !== second?.count ? first.key : undefined
}
