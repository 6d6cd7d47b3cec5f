/** Reading a tally: who leads in it. */
import type { Tally } from '../room/index.ts'

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
