import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Agreement,
  agreementInWords,
  agreementOf,
  alpha,
  alphaOfEach,
  bandOf,
  pairAgreement,
  splitInWords,
  splitOf,
  wilson,
  worthDiscussing,
} from './index.ts'

const SEEDED = { seed: 20261122, numRuns: 300 }
const label = fc.constantFrom('fact', 'opinion', 'mixed')
const units = fc.array(fc.array(label, { maxLength: 6 }), { maxLength: 8 })
const values = (all: readonly (readonly string[])[]) => new Set(all.filter(unit => unit.length > 1).flat())

test('alpha is 1 exactly where every claim is judged alike and not all claims are', () => {
  fc.assert(
    fc.property(units, all => {
      const isVaried = values(all).size > 1
      const isAlike = all.every(unit => new Set(unit).size <= 1)
      const found = alpha(all)
      expect(found === undefined).toBe(!isVaried)
      expect(found === 1).toBe(isVaried && isAlike)
      if (found !== undefined) expect(found).toBeLessThanOrEqual(1)
    }),
    SEEDED,
  )
  expect(
    alpha([
      ['fact', 'fact'],
      ['opinion', 'opinion', 'opinion'],
    ]),
  ).toBe(1)
})

test('who judged, in which order and with which words the labels are called does not matter to alpha', () => {
  const shuffled = units.chain(all =>
    fc.tuple(fc.constant(all), fc.tuple(...all.map(unit => fc.shuffledSubarray(unit, { minLength: unit.length })))),
  )
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      const renamed = other.map(unit => unit.map(value => `${value}-2`)).reverse()
      const [a, b] = [alpha(all), alpha(renamed)]
      if (a === undefined) expect(b).toBeUndefined()
      else expect(b).toBeCloseTo(a, 12)
    }),
    SEEDED,
  )
})

test('the parts of the claims, weighed by their ballots, average to the alpha of the room', () => {
  fc.assert(
    fc.property(units, all => {
      const whole = alpha(all)
      if (whole === undefined) return
      const each = alphaOfEach(all)
      const n = all.reduce((sum, unit) => sum + (unit.length > 1 ? unit.length : 0), 0)
      const mean = all.reduce((sum, unit, i) => sum + (unit.length > 1 ? unit.length * each[i]! : 0), 0) / n
      expect(mean).toBeCloseTo(whole, 10)
    }),
    SEEDED,
  )
})

test('Wilson’s interval lies within 0 and 1, holds the share, and narrows with more ballots; the corrected one is wider', () => {
  const shares = fc.integer({ min: 1, max: 500 }).chain(n => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(shares, ([count, n]) => {
      const plain = wilson(count, n)
      const corrected = wilson(count, n, { isCorrected: true })
      for (const { low, high } of [plain, corrected]) {
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(count / n)
        expect(high).toBeGreaterThanOrEqual(count / n)
      }
      expect(corrected.low).toBeLessThanOrEqual(plain.low)
      expect(corrected.high).toBeGreaterThanOrEqual(plain.high)
      const more = wilson(10 * count, 10 * n)
      expect(more.high - more.low).toBeLessThan(plain.high - plain.low)
    }),
    SEEDED,
  )
})

const ballots = (...choices: string[]) => choices.map((choice, i) => ({ member: `m${i}`, choice }))

test('the agreement of a room counts the claims that two members or more classified', () => {
  const found = agreementOf([
    { claim: 'one', ballots: ballots('fact', 'fact', 'opinion') },
    { claim: 'two', ballots: ballots('opinion', 'opinion') },
    { claim: 'three', ballots: ballots('fact') },
  ])
  // Two of the four pairs of ballots are alike; of the twenty ordered pairs that chance would make, twelve differ.
  expect(found).toMatchObject({ claims: 2, members: 3, ballots: 5, percent: 50, isSmall: true })
  expect(found.alpha).toBeCloseTo(1 - 2 / 5 / (12 / 20), 12)
  expect(Object.keys(found.ofEach)).toEqual(['one', 'two'])
  expect(found.ofEach.two).toBe(1)
  expect(found.alikeOfEach.one).toBeCloseTo(100 / 3, 10)
  expect(found.alikeOfEach.two).toBe(100)
  expect(agreementInWords(found)).toBe(
    'You agree a little more than chance would (alpha 0.33; 50 % of pairs alike; 5 ballots of 3 members on 2 claims). That is little: a few more ballots may change it.',
  )
})

test('before any claim has two ballots, and where all are alike, it says so and gives no number', () => {
  const none = agreementOf([{ claim: 'one', ballots: ballots('fact') }])
  expect(none).toEqual({ claims: 0, members: 0, ballots: 0, ofEach: {}, alikeOfEach: {}, band: 'none', isSmall: true })
  expect(agreementInWords(none)).toBe('No claim has been classified by two members yet.')
  const alike = agreementOf([{ claim: 'one', ballots: ballots('fact', 'fact') }])
  expect(alike).toMatchObject({ percent: 100, band: 'none' })
  expect(agreementInWords(alike)).toContain('alpha n/a')
})

test.each<[number | undefined, Agreement['band']]>([
  [1, 'nearly-all'],
  [0.8, 'nearly-all'],
  [0.667, 'mostly'],
  [0.66, 'partly'],
  [0.4, 'partly'],
  [0.2, 'little'],
  [0, 'chance'],
  [-0.1, 'chance'],
  [-0.2, 'against'],
  [undefined, 'none'],
])('an alpha of %s is called %s', (value, band) => {
  expect(bandOf(value)).toBe(band)
})

test('agreement is small below five claims or thirty ballots', () => {
  const claims = (n: number, each: number) =>
    Array.from({ length: n }, (_, i) => ({
      claim: `c${i}`,
      ballots: ballots(...Array.from({ length: each }, (__, j) => ((i + j) % 3 ? 'fact' : 'opinion'))),
    }))
  expect([
    agreementOf(claims(5, 6)).isSmall,
    agreementOf(claims(4, 9)).isSmall,
    agreementOf(claims(5, 5)).isSmall,
  ]).toEqual([false, true, true])
})

test('a split can be counted by hand: disagreeing pairs of all pairs and three more', () => {
  expect(splitOf({ fact: 1, opinion: 1 })).toBe(1 / 4)
  expect(splitOf({ fact: 5, opinion: 5 })).toBe(25 / 48)
  expect(splitOf({ fact: 9, opinion: 1 })).toBe(9 / 48)
  expect([splitOf({ fact: 7 }), splitOf({})]).toEqual([0, 0])
})

test('worth discussing is what most pairs of members see differently; what nobody does is not', () => {
  const found = worthDiscussing([
    { claim: 'two who differ', counts: { fact: 1, opinion: 1 } },
    { claim: 'halves', counts: { fact: 5, opinion: 5 } },
    { claim: 'one mind', counts: { fact: 10, opinion: 0 } },
    { claim: 'one against nine', counts: { fact: 9, opinion: 1 } },
    { claim: 'three ways', counts: { fact: 3, opinion: 3, mixed: 4 } },
    { claim: 'nobody yet', counts: {} },
  ])
  expect(found.map(({ claim }) => claim)).toEqual(['three ways', 'halves', 'two who differ', 'one against nine'])
  expect(
    splitInWords(
      { fact: 3, opinion: 4, mixed: 0 },
      ['fact', 'opinion', 'mixed'].map(key => ({ key, label: key })),
    ),
  ).toBe('4 opinion, 3 fact')
})

test('the more evenly two labels are given, the more a claim is split', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), n => {
      const splits = Array.from({ length: Math.floor(n / 2) + 1 }, (_, few) => splitOf({ fact: n - few, opinion: few }))
      expect([...splits].sort((a, b) => a - b)).toEqual(splits)
    }),
    SEEDED,
  )
})

test('pairs alike are told apart from chance: one common label makes many pairs alike', () => {
  const common = [...new Array(9).fill(['fact', 'fact']), ['fact', 'opinion']]
  expect(pairAgreement(common)).toBe(0.9)
  expect(alpha(common)).toBe(0)
  expect(pairAgreement([['fact'], []])).toBeUndefined()
})
