/** The older measures of agreement, for comparison with what others publish; the room itself is told alpha. */
import type { Unit } from './alpha.ts'

/**
 * Of all pairs of ballots on the same thing, the share that says the same, 0–1; undefined when there are no pairs.
 * Says nothing of chance: where one label is common, much of it is luck.
 */
export function pairAgreement(units: readonly Unit[]): number | undefined {
  let same = 0
  let pairs = 0
  for (const unit of units) {
    const times = new Map<Unit[number], number>()
    for (const value of unit) times.set(value, (times.get(value) ?? 0) + 1)
    for (const count of times.values()) same += (count * (count - 1)) / 2
    pairs += (unit.length * (unit.length - 1)) / 2
  }
  return pairs === 0 ? undefined : same / pairs
}

/**
 * Cohen's kappa of two who judged the same things. `table[i][j]`: how many one gave i and the other j.
 * Undefined where chance alone would agree always. Source: Cohen, Educ. Psychol. Meas. 20 (1960).
 */
export function cohen(table: readonly (readonly number[])[]): number | undefined {
  const rows = table.map(sum)
  const columns = table.map((_, j) => sum(table.map(row => row[j]!)))
  const n = sum(rows)
  const observed = sum(table.map((row, i) => row[i]!)) / n
  return beyond(observed, sum(rows.map((row, i) => (row / n) * (columns[i]! / n))))
}

/**
 * Fleiss's kappa. `table[i][j]`: how many gave thing i the category j; every thing must have been judged equally often, at least
 * twice, else it throws: then alpha is the measure. Source: Fleiss, Psychol. Bull. 76 (1971).
 */
export function fleiss(table: readonly (readonly number[])[]): number | undefined {
  const raters = ratersOf(table)
  const shares = table[0]!.map((_, j) => sum(table.map(row => row[j]!)) / (table.length * raters))
  return beyond(observedAmong(table, raters), sum(shares.map(share => share * share)))
}

/** Randolph's free-marginal kappa: as Fleiss's, but chance takes every category alike. */
export function randolph(table: readonly (readonly number[])[]): number | undefined {
  return beyond(observedAmong(table, ratersOf(table)), 1 / table[0]!.length)
}

function ratersOf(table: readonly (readonly number[])[]): number {
  const raters = sum(table[0] ?? [])
  if (raters < 2 || table.some(row => sum(row) !== raters))
    throw new Error('Fleiss’s kappa needs everything to be judged equally often, at least twice')
  return raters
}

const observedAmong = (table: readonly (readonly number[])[], raters: number) =>
  sum(table.map(row => sum(row.map(count => count * (count - 1))) / (raters * (raters - 1)))) / table.length

const beyond = (observed: number, byChance: number) =>
  byChance === 1 ? undefined : (observed - byChance) / (1 - byChance)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
