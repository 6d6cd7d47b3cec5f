/** Which two labels members mix up most: of all pairs of ballots on the same claim that differ, those of these two labels. */

export interface MixedUp {
  labels: readonly [string, string]
  /** Differing pairs of ballots of these two labels, and of all labels. */
  pairs: number
  of: number
}

/** @param claims ballots by label, a claim each. Undefined where no two ballots differ; a tie keeps the labels' own order. */
export function mostMixedUp(
  claims: readonly Readonly<Record<string, number>>[],
  labels: readonly string[],
): MixedUp | undefined {
  const times = (counts: Readonly<Record<string, number>>, key: string) =>
    Object.hasOwn(counts, key) ? counts[key]! : 0
  const found = labels.flatMap((first, i) =>
    labels.slice(i + 1).map(second => ({
      labels: [first, second] as const,
      pairs: claims.reduce((sum, counts) => sum + times(counts, first) * times(counts, second), 0),
    })),
  )
  const of = found.reduce((sum, { pairs }) => sum + pairs, 0)
  const most = found.reduce(
    (best, one) => (one.pairs > best.pairs ? one : best),
    found[0] ?? { labels: ['', ''] as const, pairs: 0 },
  )
  return most.pairs > 0 ? { ...most, of } : undefined
}
