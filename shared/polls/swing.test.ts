import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  acrossInWords,
  agreedAcrossSides,
  flowOf,
  sameMembers,
  stancesBySide,
  swingInWords,
  swingOf,
  whoMovedWhom,
} from './index.ts'

const ANSWERS = ['for', 'against', 'undecided']
const SIDES = ['for', 'against']
const answers = (text: string) =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map(one => one.split('=') as [string, string]),
  )
const BEFORE = answers('ada=for bo=for cy=against di=undecided eve=against')
const AFTER = answers('ada=against bo=for cy=against di=against fay=for')

test('the flow tells how many went from each answer to each, and who cast only once', () => {
  expect(flowOf(BEFORE, AFTER, ANSWERS)).toEqual([
    { from: 'for', to: 'for', n: 1 },
    { from: 'for', to: 'against', n: 1 },
    { from: 'against', to: 'against', n: 1 },
    { from: 'against', to: 'not-cast', n: 1 },
    { from: 'undecided', to: 'against', n: 1 },
    { from: 'not-cast', to: 'for', n: 1 },
  ])
})

test('the same members are those who cast both times', () => {
  expect(sameMembers(BEFORE, AFTER, ANSWERS)).toEqual({
    before: { for: 2, against: 1, undecided: 1 },
    after: { for: 1, against: 3, undecided: 0 },
  })
})

test('both results are said with the rule of each', () => {
  const label = (key: string) => key[0]!.toUpperCase() + key.slice(1)
  const said = (before: Record<string, number>, after: Record<string, number>) =>
    swingInWords(swingOf(before, after, SIDES)!, after, label)
  expect(said({ for: 20, against: 70, undecided: 10 }, { for: 35, against: 65 })).toBe(
    'By swing For wins: +15 points. By majority Against wins: 65 of 100 ballots.',
  )
  expect(said({ for: 1, against: 1, undecided: 2 }, { for: 2, against: 2 })).toBe(
    'By swing For and Against are level: +25 points. By majority For and Against are level: 2 of 4 ballots.',
  )
  expect(said({ for: 2, against: 2 }, { undecided: 1 })).toBe(
    'By swing no side gained. By majority no side has a ballot.',
  )
})

test('there is no swing while one of the two polls has no ballots', () => {
  expect([swingOf({}, { for: 1 }, SIDES), swingOf({ for: 1 }, { for: 0 }, SIDES)]).toEqual([undefined, undefined])
})

const SEEDED = { seed: 20261122, numRuns: 300 }
const member = fc.constantFrom(...Array.from({ length: 12 }, (_, i) => `m${i}`))
const cast = fc.array(fc.tuple(member, fc.constantFrom(...ANSWERS)), { maxLength: 20 }).map(pairs => new Map(pairs))

test('the points of all answers sum to nothing, and the flow has every member once', () => {
  fc.assert(
    fc.property(cast, cast, (before, after) => {
      const flow = flowOf(before, after, ANSWERS)
      expect(flow.reduce((sum, { n }) => sum + n, 0)).toBe(new Set([...before.keys(), ...after.keys()]).size)
      for (const answer of ANSWERS) {
        const into = flow.filter(({ to }) => to === answer).reduce((sum, { n }) => sum + n, 0)
        expect(into).toBe([...after.values()].filter(one => one === answer).length)
      }
      const same = sameMembers(before, after, ANSWERS)
      const swing = swingOf(same.before, same.after, SIDES)
      if (swing) expect(Object.values(swing.points).reduce((sum, points) => sum + points, 0)).toBeCloseTo(0, 9)
    }),
    SEEDED,
  )
})

test('a poll cast the same way twice has no swing, and turned round it swings back', () => {
  fc.assert(
    fc.property(cast, cast, (before, after) => {
      const there = sameMembers(before, after, ANSWERS)
      const swing = swingOf(there.before, there.after, SIDES)
      const back = swingOf(there.after, there.before, SIDES)
      for (const answer of ANSWERS) expect((swing?.points[answer] ?? 0) + (back?.points[answer] ?? 0)).toBeCloseTo(0, 9)
      const still = swingOf(there.before, there.before, SIDES)
      if (still) expect(still.bySwing.sides).toEqual([])
    }),
    SEEDED,
  )
})

test('a contribution is credited by those whom it moved from one side to another, and by nobody else', () => {
  const before = answers('ada=for bo=for cy=against di=undecided eve=for')
  const after = answers('ada=against bo=against cy=for di=against eve=for')
  const credit = (member: string, contribution: string, creator: string) => ({ member, contribution, creator })
  const found = whoMovedWhom(before, after, SIDES, [
    credit('ada', 'c1', 'cy'),
    credit('bo', 'c1', 'cy'),
    credit('cy', 'c2', 'bo'),
    credit('cy', 'c3', 'cy'),
    credit('di', 'c1', 'cy'),
    credit('eve', 'c2', 'bo'),
    credit('ada', 'c1', 'cy'),
    credit('stranger', 'c2', 'bo'),
  ])
  expect(found).toEqual([
    { contribution: 'c1', moved: 2 },
    { contribution: 'c2', moved: 1 },
  ])
})

const side = (name: string, agree: number, disagree: number, pass = 0) => ({ side: name, agree, disagree, pass })

test('agreed across sides is what more than half of every side says, from six ballots up', () => {
  const claims = [
    { claim: 'both', sides: [side('for', 5, 1), side('against', 7, 1, 1)] },
    { claim: 'one camp', sides: [side('for', 6, 0), side('against', 1, 8)] },
    { claim: 'neither', sides: [side('for', 1, 5), side('against', 0, 9)] },
    { claim: 'just half', sides: [side('for', 3, 3), side('against', 9, 0)] },
    { claim: 'five in all', sides: [side('for', 3, 0), side('against', 2, 0)] },
    { claim: 'one of a side', sides: [side('for', 9, 0), side('against', 1, 0)] },
    { claim: 'one side', sides: [side('for', 9, 0)] },
    { claim: 'six in all', sides: [side('for', 3, 0), side('against', 2, 0, 1)] },
  ]
  const found = agreedAcrossSides(claims)
  expect(found.map(({ claim, stance }) => [claim, stance])).toEqual([
    ['neither', 'disagree'],
    ['both', 'agree'],
    ['six in all', 'agree'],
  ])
  expect(found[0]!.weight).toBeCloseTo((6 / 8) * (10 / 11), 12)
  expect(acrossInWords(found[1]!, key => key)).toBe('5 of 6 for and 7 of 9 against agree.')
  expect(acrossInWords(found[0]!, key => key)).toBe('5 of 6 for and 9 of 9 against disagree.')
})

test('stances are counted by the sides that members declared; who has none is left out', () => {
  const sides = new Map([
    ['ada', 'for'],
    ['bo', 'for'],
    ['cy', 'against'],
  ])
  const ballots = [
    ['ada', 'agree'],
    ['bo', 'pass'],
    ['cy', 'disagree'],
    ['di', 'agree'],
  ].map(([member, choice]) => ({ member: member!, choice }))
  expect(stancesBySide(ballots, member => sides.get(member), SIDES)).toEqual([
    side('for', 1, 0, 1),
    side('against', 0, 1),
  ])
})

test('a side of two is too small to be told of: each would know what the other cast', () => {
  const sides = (against: number) => [
    { side: 'for', agree: 5, disagree: 0, pass: 0 },
    { side: 'against', agree: against, disagree: 0, pass: 0 },
  ]
  expect(agreedAcrossSides([{ claim: 'c', sides: sides(2) }])).toEqual([])
  expect(agreedAcrossSides([{ claim: 'c', sides: sides(3) }])).toMatchObject([{ claim: 'c', stance: 'agree' }])
})
