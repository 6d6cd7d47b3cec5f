/**
 * How far a share of few ballots may be from that of many like them: Wilson's score interval, which stays within 0 and 1 and is
 * honest for small n. Source: Newcombe, Statistics in Medicine 17 (1998), method 3, and method 4 with continuity correction.
 */
export interface Interval {
  low: number
  high: number
}

/** 95 %: the two-sided normal quantile. */
const Z = 1.959963984540054

/** `count` of `n` → the interval of the share. Of nothing everything is possible: 0 of 0 gives 0 to 1. */
export function wilson(count: number, n: number, { z = Z, isCorrected = false } = {}): Interval {
  if (n === 0) return { low: 0, high: 1 }
  const p = count / n
  const q = 1 - p
  const whole = 2 * (n + z * z)
  const middle = 2 * n * p + z * z
  const [low, high] = isCorrected
    ? [
        middle - 1 - z * Math.sqrt(Math.max(0, z * z - 2 - 1 / n + 4 * p * (n * q + 1))),
        middle + 1 + z * Math.sqrt(Math.max(0, z * z + 2 - 1 / n + 4 * p * (n * q - 1))),
      ]
    : [middle - z * Math.sqrt(z * z + 4 * n * p * q), middle + z * Math.sqrt(z * z + 4 * n * p * q)]
  return {
    low: count === 0 ? 0 : Math.max(0, low / whole),
    high: count === n ? 1 : Math.min(1, high / whole),
  }
}

/** Most certain to be liked first: by the lower end, then by the share. 0 of 0 is last. */
export const byLowerEnd = (a: { count: number; n: number }, b: { count: number; n: number }): number =>
  Number(a.n === 0) - Number(b.n === 0) ||
  wilson(b.count, b.n).low - wilson(a.count, a.n).low ||
  b.count / (b.n || 1) - a.count / (a.n || 1)
