/**
 * Schulze's method, the cross-check of a run-off: who beats whom two by two, and, where that runs in a circle, by the strongest
 * path. Source: Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
 * method", Social Choice and Welfare 36 (2011), with winning votes as the strength of a link.
 */

/** `pairs[a][b]`: ballots that put a above b. → The strength of the strongest path from a to b, 0 where there is none. */
export function strongestPaths(pairs: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  const keys = Object.keys(pairs)
  const strength = Object.fromEntries(
    keys.map(a => [a, Object.fromEntries(keys.map(b => [b, pairs[a]![b]! > pairs[b]![a]! ? pairs[a]![b]! : 0]))]),
  )
  for (const through of keys)
    for (const a of keys)
      for (const b of keys) {
        if (a === b || through === a || through === b) continue
        const way = Math.min(strength[a]![through]!, strength[through]![b]!)
        if (way > strength[a]![b]!) strength[a]![b] = way
      }
  return strength
}

/** Best first; options that no path tells apart stand together, in the order in which they were given. */
export function schulzeOrder(pairs: Readonly<Record<string, Readonly<Record<string, number>>>>): readonly string[][] {
  const paths = strongestPaths(pairs)
  const beats = (a: string, b: string) => paths[a]![b]! > paths[b]![a]!
  const order: string[][] = []
  let left = Object.keys(pairs)
  while (left.length > 0) {
    const best = left.filter(a => !left.some(b => beats(b, a)))
    order.push(best)
    left = left.filter(a => !best.includes(a))
  }
  return order
}

/** The option that more ballots put above each other one than below it, or undefined when there is none. */
export function condorcetWinner(pairs: Readonly<Record<string, Readonly<Record<string, number>>>>): string | undefined {
  const keys = Object.keys(pairs)
  return keys.find(a => keys.every(b => a === b || pairs[a]![b]! > pairs[b]![a]!))
}
