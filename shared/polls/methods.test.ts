import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import schulze2011 from '../../test/fixtures/statistics/schulze2011.json' with { type: 'json' }
import type { Choice, Method, Option } from '../room/index.ts'
import {
  ahead,
  CONSENTS,
  condorcetWinner,
  count,
  leading,
  meanScore,
  type Question,
  schulzeOrder,
  strongestPaths,
} from './index.ts'

const options = (keys: string) => [...keys].map((key): Option => ({ key, label: key.toUpperCase() }))
const asking = (method: Method, keys = 'abc'): Question => ({
  method,
  options: method === 'consent' ? CONSENTS : options(keys),
})
const counted = (method: Method, choices: readonly Choice[], keys?: string) =>
  count(
    asking(method, keys),
    choices.map(choice => ({ choice })),
  )
/** `3 abc`: three ballots that rank a before b before c. */
const rankings = (...lines: string[]) =>
  lines.flatMap(line => new Array<string[]>(Number(line.split(' ')[0])).fill([...line.split(' ')[1]!]))

test('approval counts who approves of each option, and who approves of none', () => {
  expect(counted('approval', [['a', 'b'], ['b'], []])).toEqual({ n: 3, counts: { a: 1, b: 2, c: 0 } })
})

test('score sums the points and keeps how often each was given', () => {
  const tally = counted('score', [{ a: 5, b: 0 }, { a: 3 }])
  expect(tally).toEqual({
    n: 2,
    counts: { a: 8, b: 0, c: 0 },
    spread: { a: [0, 0, 0, 1, 0, 1], b: [1, 0, 0, 0, 0, 0], c: [0, 0, 0, 0, 0, 0] },
  })
  expect([meanScore(tally.spread!.a!), meanScore(tally.spread!.b!), meanScore(tally.spread!.c!)]).toEqual([
    4,
    0,
    undefined,
  ])
})

test('dots are summed, and how many ballots gave any is kept', () => {
  expect(counted('dots', [{ a: 4, b: 1 }, { a: 1 }])).toEqual({
    n: 2,
    counts: { a: 5, b: 1, c: 0 },
    backers: { a: 2, b: 1, c: 0 },
  })
})

test('consent keeps what was said, in an order that does not tell who came first', () => {
  const said: Choice[] = [
    { key: 'block', reason: 'Too dear.' },
    { key: 'agree' },
    { key: 'block', reason: 'It harms the bakers.' },
    { key: 'agree', reason: 'Why not.' },
  ]
  const tally = counted('consent', said)
  expect(tally).toEqual({
    n: 4,
    counts: { agree: 2, abstain: 0, 'stand-aside': 0, block: 2 },
    reasons: [
      { key: 'agree', reason: 'Why not.' },
      { key: 'block', reason: 'It harms the bakers.' },
      { key: 'block', reason: 'Too dear.' },
    ],
  })
  expect(counted('consent', [...said].reverse())).toEqual(tally)
})

test('a run-off sends away the last until one has more than half of the ballots that still count', () => {
  // The four towns of Tennessee choose a capital: the classic where the middle is squeezed out.
  const tally = counted('ranked', rankings('42 mncx', '26 ncxm', '15 cxnm', '17 xcnm'), 'mncx')
  expect(tally.runOff).toEqual({
    rounds: [
      { counts: { m: 42, n: 26, c: 15, x: 17 }, spent: 0, out: ['c'] },
      { counts: { m: 42, n: 26, x: 32 }, spent: 0, out: ['n'] },
      { counts: { m: 42, x: 58 }, spent: 0, out: [] },
    ],
    winners: ['x'],
  })
  expect(schulzeOrder(tally.pairs!)).toEqual([['n'], ['c'], ['x'], ['m']])
  // Its picture shows who wins, and not who had most first places.
  expect([ahead(tally, options('mncx')), leading(tally, options('mncx'))]).toEqual(['x', 'm'])
})

test('a ballot whose options have all gone is spent', () => {
  const { runOff } = counted('ranked', rankings('4 a', '3 b', '2 c'))
  expect(runOff!.rounds).toEqual([
    { counts: { a: 4, b: 3, c: 2 }, spent: 0, out: ['c'] },
    { counts: { a: 4, b: 3 }, spent: 2, out: [] },
  ])
})

test('those who are last together go together when none of them could overtake the next', () => {
  const { runOff } = counted('ranked', rankings('4 abcd', '3 bacd', '1 cbad', '1 dbac'), 'abcd')
  expect(runOff!.rounds[0]).toEqual({ counts: { a: 4, b: 3, c: 1, d: 1 }, spent: 0, out: ['c', 'd'] })
  expect(runOff!.winners).toEqual(['b'])
})

test('where it matters which of the last goes, all who may win so are level and no lot is drawn', () => {
  // If c goes b wins with 4 of 7, if b goes c does.
  const { runOff } = counted('ranked', rankings('3 abc', '2 bca', '2 cba'))
  expect(runOff!.rounds[0]).toEqual({ counts: { a: 3, b: 2, c: 2 }, spent: 0, out: ['c'], level: ['b', 'c'] })
  expect(runOff!.winners).toEqual(['b', 'c'])
})

test('without ballots nobody wins a run-off, and all level is a tie of all', () => {
  expect(counted('ranked', []).runOff).toEqual({ rounds: [], winners: [] })
  expect(counted('ranked', rankings('1 a', '1 b', '1 c')).runOff!.winners).toEqual(['a', 'b', 'c'])
})

test('Schulze 2011: of 45 ballots E A C B D, with the strengths of the paths as printed', () => {
  const tally = counted(
    'ranked',
    rankings(...schulze2011.ballots.map(([times, order]) => `${times} ${order}`)),
    'ABCDE',
  )
  expect(tally.n).toBe(45)
  expect(schulzeOrder(tally.pairs!)).toEqual([...schulze2011.order].map(key => [key]))
  const paths = strongestPaths(tally.pairs!)
  for (const [from, row] of Object.entries(schulze2011.paths)) expect(paths[from]).toMatchObject(row)
})

// Chance is seeded: the same ballots on every run.
const SEEDED = { seed: 20261122, numRuns: 300 }
const KEYS = 'abcd'
const choiceOf: Record<Method, fc.Arbitrary<Choice>> = {
  single: fc.constantFrom(...KEYS),
  stance: fc.constantFrom(...KEYS),
  approval: fc.subarray([...KEYS]),
  score: fc.dictionary(fc.constantFrom(...KEYS), fc.integer({ min: 0, max: 5 }), { minKeys: 1 }),
  dots: fc.dictionary(fc.constantFrom(...KEYS), fc.integer({ min: 1, max: 5 }), { minKeys: 1 }),
  ranked: fc.shuffledSubarray([...KEYS], { minLength: 1 }),
  consent: fc.constantFrom(...CONSENTS.map(({ key }) => ({ key, reason: key }))),
}
const METHODS = Object.keys(choiceOf) as Method[]
const ballotsOf = (method: Method) => fc.array(choiceOf[method], { maxLength: 25 })

test.each(METHODS)('the order of ballots does not matter: %s', method => {
  const twoOrders = ballotsOf(method).chain(cast =>
    fc.tuple(fc.constant(cast), fc.shuffledSubarray(cast, { minLength: cast.length })),
  )
  fc.assert(
    fc.property(twoOrders, ([cast, shuffled]) => {
      expect(counted(method, shuffled, KEYS)).toEqual(counted(method, cast, KEYS))
    }),
    SEEDED,
  )
})

const MAPPED: Record<string, string> = { a: 'w', b: 'x', c: 'y', d: 'z' }
const renamed = (text: string) => text.replace(/"([a-d])"/g, (_, key) => `"${MAPPED[key]}"`)

test.each(METHODS.filter(method => method !== 'consent'))(
  'new names for the options change nothing but the names: %s',
  method => {
    fc.assert(
      fc.property(ballotsOf(method), cast => {
        const other = cast.map(choice => JSON.parse(renamed(JSON.stringify(choice))) as Choice)
        expect(counted(method, other, 'wxyz')).toEqual(JSON.parse(renamed(JSON.stringify(counted(method, cast, KEYS)))))
      }),
      SEEDED,
    )
  },
)

test.each<[Method, (choice: Choice) => Choice]>([
  ['single', () => 'a'],
  ['approval', choice => [...new Set(['a', ...(choice as string[])])]],
  ['score', choice => ({ ...(choice as object), a: 5 })],
  ['dots', choice => ({ ...(choice as object), a: ((choice as Record<string, number>).a ?? 0) + 1 })],
])('more for an option never makes it less than it was, nor another more: %s', (method, favour) => {
  fc.assert(
    fc.property(fc.array(choiceOf[method], { minLength: 1, maxLength: 25 }), cast => {
      const before = counted(method, cast, KEYS).counts
      const after = counted(method, [favour(cast[0]!), ...cast.slice(1)], KEYS).counts
      expect(after.a).toBeGreaterThanOrEqual(before.a!)
      for (const key of 'bcd') expect(after[key]).toBeLessThanOrEqual(before[key]!)
    }),
    SEEDED,
  )
})

test('an option that beats every other two by two is first by Schulze, and lifting the winner keeps it first', () => {
  const cast = fc.array(choiceOf.ranked as fc.Arbitrary<string[]>, { minLength: 1, maxLength: 25 })
  fc.assert(
    fc.property(cast, fc.nat(), (ballots, at) => {
      const { pairs } = counted('ranked', ballots, KEYS)
      const best = schulzeOrder(pairs!)[0]!
      const condorcet = condorcetWinner(pairs!)
      if (condorcet !== undefined) expect(best).toEqual([condorcet])
      const winner = best[0]!
      const lifted = ballots.map((ballot, i) =>
        i === at % ballots.length ? [winner, ...ballot.filter(key => key !== winner)] : ballot,
      )
      expect(schulzeOrder(counted('ranked', lifted, KEYS).pairs!)[0]).toContain(winner)
    }),
    SEEDED,
  )
})

test('whoever is put first by more than half of the ballots wins the run-off and is first by Schulze', () => {
  const rest = fc.array(choiceOf.ranked as fc.Arbitrary<string[]>, { maxLength: 12 })
  fc.assert(
    fc.property(rest, others => {
      const tally = counted('ranked', [...others, ...rankings(`${others.length + 1} a`)], KEYS)
      expect(tally.runOff!.winners).toEqual(['a'])
      expect(schulzeOrder(tally.pairs!)[0]).toEqual(['a'])
    }),
    SEEDED,
  )
})
