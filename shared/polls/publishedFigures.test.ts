import { describe, expect, test } from 'vitest'
import cohens from '../../test/fixtures/statistics/cohen.json' with { type: 'json' }
import fleissTables from '../../test/fixtures/statistics/fleiss.json' with { type: 'json' }
import krippendorff from '../../test/fixtures/statistics/krippendorff.json' with { type: 'json' }
import swings from '../../test/fixtures/statistics/swing.json' with { type: 'json' }
import wilsons from '../../test/fixtures/statistics/wilson.json' with { type: 'json' }
import {
  alpha,
  alphaOfEach,
  byLowerEnd,
  cohen,
  fleiss,
  type Metric,
  randolph,
  swingOf,
  type Unit,
  wilson,
} from './index.ts'

/** A number, to as many digits as the published figure has. */
const expectDigits = (value: number | undefined, published: string) =>
  expect(value?.toFixed(published.split('.')[1]?.length ?? 0)).toBe(published)

/** `1 2 .` a line an observer → the values each unit was given. */
const unitsOf = (observers: readonly string[]): Unit[] => {
  const rows = observers.map(row => row.split(' '))
  return rows[0]!.map((_, unit) =>
    rows.flatMap(row => (row[unit] === '.' ? [] : /^\d+$/.test(row[unit]!) ? Number(row[unit]) : row[unit]!)),
  )
}

describe('Krippendorff’s alpha', () => {
  const figures = krippendorff.flatMap(({ name, observers, ...given }) =>
    Object.entries(given).map(([metric, figure]) => [name, metric, figure, observers] as const),
  )
  test.each(figures)('%s, %s: %s', (_, metric, figure, observers) => {
    expectDigits(alpha(unitsOf(observers), metric as Metric), figure)
  })

  test('says nothing where all values are equal, or only one member judged', () => {
    expect(
      alpha([
        ['fact', 'fact'],
        ['fact', 'fact', 'fact'],
      ]),
    ).toBeUndefined()
    expect(alpha([['fact'], ['opinion'], []])).toBeUndefined()
    expect(alpha([])).toBeUndefined()
    expect(alphaOfEach([['fact'], []])).toEqual([undefined, undefined])
  })
})

test.each(fleissTables)('Fleiss’s kappa: $name: $kappa', ({ table, kappa, freeMarginal }) => {
  expectDigits(fleiss(table), kappa)
  if (freeMarginal) expectDigits(randolph(table), freeMarginal)
})

test('Fleiss’s kappa refuses what was not judged equally often', () => {
  expect(() =>
    fleiss([
      [2, 1],
      [1, 1],
    ]),
  ).toThrow('needs everything to be judged equally often')
  expect(() => fleiss([[1, 0]])).toThrow('at least twice')
  expect(
    fleiss([
      [3, 0],
      [3, 0],
    ]),
  ).toBeUndefined()
})

test.each(cohens.tables)('Cohen’s kappa of $table: $kappa', ({ table, kappa }) => {
  expectDigits(cohen(table), kappa)
})

test.each(wilsons.intervals)('Wilson’s interval of $count of $n: $low to $high', given => {
  const { low, high } = wilson(given.count, given.n)
  expectDigits(low, given.low)
  expectDigits(high, given.high)
  if (!given.correctedLow || !given.correctedHigh) return
  const corrected = wilson(given.count, given.n, { isCorrected: true })
  expectDigits(corrected.low, given.correctedLow)
  expectDigits(corrected.high, given.correctedHigh)
})

test('Wilson’s interval stays within 0 and 1 at the ends, and nothing of nothing comes last', () => {
  for (const isCorrected of [false, true]) {
    expect(wilson(38, 38, { isCorrected }).high).toBe(1)
    expect(wilson(0, 77, { isCorrected }).low).toBe(0)
    expect(wilson(0, 0, { isCorrected })).toEqual({ low: 0, high: 1 })
  }
  const given = [
    { count: 0, n: 0 },
    { count: 0, n: 5 },
    { count: 3, n: 3 },
    { count: 30, n: 33 },
  ]
  expect([...given].sort(byLowerEnd)).toEqual([given[3], given[2], given[1], given[0]])
})

test.each(swings)('the swing: $name', ({ before, after, points, bySwing, byMajority }) => {
  const swing = swingOf(before, after as Record<string, number>, ['for', 'against'])!
  expect(swing.points).toMatchObject(points)
  expect(swing.bySwing.sides).toEqual([bySwing])
  expect(swing.byMajority.sides).toEqual([byMajority])
})
