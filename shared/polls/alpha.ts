/**
 * Krippendorff's alpha: how far those who judged the same things judged them alike, beyond what chance would do. 1 is full agreement,
 * 0 what chance would give, below 0 less than that. Any number of members, any may be missing anywhere.
 * Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011); the names are his.
 */

export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'
/** The values that one thing was given, without those that are missing. Numbers for any metric but nominal. */
export type Unit = readonly (string | number)[]

type Value = Unit[number]
type Difference = (a: Value, b: Value) => number

/** Undefined where it says nothing: nobody judged what another did, or all values are the same (expected disagreement is 0). */
export function alpha(units: readonly Unit[], metric: Metric = 'nominal'): number | undefined {
  const parts = disagreement(units, metric)
  return parts && 1 - parts.observed / parts.expected
}

/**
 * One claim's part in the room's alpha: 1 − its own disagreement over that expected in the room. Weighed by their ballots they
 * average to alpha. In the order of `units`; undefined where fewer than two judged, or alpha itself is.
 */
export function alphaOfEach(units: readonly Unit[], metric: Metric = 'nominal'): (number | undefined)[] {
  const parts = disagreement(units, metric)
  return units.map(unit => (parts && unit.length > 1 ? 1 - within(unit, parts.difference) / parts.expected : undefined))
}

function disagreement(units: readonly Unit[], metric: Metric) {
  const paired = units.filter(unit => unit.length > 1)
  const totals = new Map<Value, number>()
  let n = 0
  for (const unit of paired)
    for (const value of unit) {
      totals.set(value, (totals.get(value) ?? 0) + 1)
      n++
    }
  const difference = squaredDifference(metric, totals)
  let expected = 0
  for (const [a, timesA] of totals) for (const [b, timesB] of totals) expected += timesA * timesB * difference(a, b)
  if (expected === 0) return undefined
  const observed = paired.reduce((sum, unit) => sum + unit.length * within(unit, difference), 0) / n
  return { observed, expected: expected / (n * (n - 1)), difference }
}

/** The mean squared difference over the ordered pairs of a unit. */
function within(unit: Unit, difference: Difference): number {
  let sum = 0
  for (const [i, a] of unit.entries()) for (const [j, b] of unit.entries()) if (i !== j) sum += difference(a, b)
  return sum / (unit.length * (unit.length - 1))
}

function squaredDifference(metric: Metric, totals: ReadonlyMap<Value, number>): Difference {
  switch (metric) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1)
    case 'interval':
      return (a, b) => (Number(a) - Number(b)) ** 2
    case 'ratio':
      return (a, b) => (a === b ? 0 : ((Number(a) - Number(b)) / (Number(a) + Number(b))) ** 2)
    case 'ordinal': {
      const rank = midRanks(totals)
      return (a, b) => (rank.get(a)! - rank.get(b)!) ** 2
    }
    default:
      return metric satisfies never
  }
}

/** The values between two, with half of each end, is the difference of their middle ranks. */
function midRanks(totals: ReadonlyMap<Value, number>): ReadonlyMap<Value, number> {
  const ranks = new Map<Value, number>()
  let below = 0
  for (const [value, times] of [...totals].sort(([a], [b]) => Number(a) - Number(b))) {
    ranks.set(value, below + times / 2)
    below += times
  }
  return ranks
}
