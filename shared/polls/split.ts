/** "Worth discussing now": the claims on which members are most split. */
import { countWords } from './phrases.ts'

/**
 * How split a claim's ballots are, 0–1: of all pairs of members, those who disagree, among three more imagined pairs who agree.
 *     split = disagreeing pairs / (all pairs + 3)
 * The share of disagreeing pairs is Simpson's 1 − Σp² as far as n ballots can tell it, n/(n−1) · (1 − Σp²). The three imagined pairs
 * keep two members who differ (1/4) below ten who are halved (25/48), and can be counted by hand.
 */
export function splitOf(counts: Readonly<Record<string, number>>): number {
  const times = Object.values(counts)
  const n = times.reduce((sum, count) => sum + count, 0)
  const pairs = (n * Math.max(0, n - 1)) / 2
  const alike = times.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  return (pairs - alike) / (pairs + 3)
}

export interface SplitClaim {
  claim: string
  split: number
  n: number
}

/** Most split first, then most ballots, then as given. Claims on which nobody differs are left out. */
export function worthDiscussing(
  claims: readonly { claim: string; counts: Readonly<Record<string, number>> }[],
): SplitClaim[] {
  return claims
    .map(({ claim, counts }) => ({
      claim,
      split: splitOf(counts),
      n: Object.values(counts).reduce((sum, count) => sum + count, 0),
    }))
    .filter(({ split }) => split > 0)
    .sort((a, b) => b.split - a.split || b.n - a.n)
}

/** `4 Fact, 3 Opinion, 1 Mixed`. */
export const splitInWords = (
  counts: Readonly<Record<string, number>>,
  options: readonly { key: string; label: string }[],
) =>
  options
    .filter(({ key }) => (counts[key] ?? 0) > 0)
    .sort((a, b) => counts[b.key]! - counts[a.key]!)
    .map(({ key, label }) => `${counts[key]} ${label}`)
    .join(', ') || countWords(0, 'ballot')
