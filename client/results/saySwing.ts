/** How the room moved, in sentences: which answer gained, and who wins by which rule. */
import type { Swing } from '../../shared/polls/index.ts'
import { results as text } from '../text/results.ts'

type Counts = Readonly<Record<string, number>>
type Options = readonly { key: string; label: string }[]

/** The answer that gained most members, in counts. */
export function sayGain(options: Options, before: Counts, after: Counts): string {
  const changes = options.map(({ key, label }) => ({ label, n: (after[key] ?? 0) - (before[key] ?? 0) }))
  const [most] = changes.toSorted((a, b) => b.n - a.n)
  if (most && most.n > 0) return text.swing.more(most.n, most.label)
  return changes.every(({ n }) => n === 0) ? text.swing.none : text.swing.noneGained
}

/** Both results, each with its rule. */
export function sayWinners(options: Options, { bySwing, byMajority, points, n }: Swing, after: Counts): string {
  const labels = (keys: readonly string[]) => keys.map(key => options.find(one => one.key === key)?.label ?? key)
  return [
    text.swing.bySwing(labels(bySwing.sides), points[bySwing.sides[0] ?? ''] ?? 0),
    text.swing.byMajority(labels(byMajority.sides), after[byMajority.sides[0] ?? ''] ?? 0, n.after),
  ].join(' ')
}
