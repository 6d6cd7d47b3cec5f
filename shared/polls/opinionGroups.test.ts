import { expect, test } from 'vitest'
import {
  acrossGroups,
  clusters,
  isClear,
  opinionGroups,
  opinionMap,
  propTest,
  representativeness,
  type Stances,
  silhouette,
  smoothed,
  twoPropTest,
} from './index.ts'

test('shares and tests are those of Polis, computed by hand', () => {
  expect([smoothed(0, 0), smoothed(9, 10), smoothed(0, 4)]).toEqual([1 / 2, 10 / 12, 1 / 6])
  // 2 · √16 · (13/16 − 1/2)
  expect(propTest(12, 15)).toBeCloseTo(2.5, 12)
  expect(propTest(0, 0)).toBe(1)
  // 9 of 10 here and 1 of 10 there, each with one more that says so: 10/11 and 2/11, 12/22 together.
  expect(twoPropTest(9, 10, 1, 10)).toBeCloseTo((10 / 11 - 2 / 11) / Math.sqrt((12 / 22) * (10 / 22) * (2 / 11)), 12)
  expect(twoPropTest(5, 5, 7, 7)).toBe(0)
  const groups = [
    { agree: 9, disagree: 1, n: 10 },
    { agree: 3, disagree: 0, n: 6 },
  ]
  expect(acrossGroups(groups)).toBeCloseTo((10 / 12) * (4 / 8), 12)
})

test('a group stands for what it says more often than not and more often than the others', () => {
  const own = { agree: 1, disagree: 12, n: 15 }
  const found = representativeness(own, { agree: 14, disagree: 1, n: 15 })
  expect(found).toMatchObject({ stance: 'disagree', count: 12, n: 15 })
  expect(found.ratio).toBeCloseTo(13 / 17 / (2 / 17), 12)
  expect(isClear(found)).toBe(true)
  expect(isClear(representativeness(own, own))).toBe(false)
})

/** Made-up rooms: draws from a seed, the same on every run. */
function dice(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
const CLAIMS = Array.from({ length: 12 }, (_, i) => `c${i}`)
/** Each camp agrees with claims of its own among the first ten, and all with the last two; some stray, some have not cast. */
function room(sizes: readonly number[], seed = 7) {
  const draw = dice(seed)
  const stanceOf = (camp: number, claim: number) => (claim >= 10 || claim % sizes.length === camp ? 1 : -1)
  return sizes.flatMap((size, camp) =>
    Array.from({ length: size }, (_, i) => ({
      member: `${camp}-${i}`,
      camp,
      stances: CLAIMS.map((_claim, claim) => {
        const chance = draw()
        if (chance < 0.1) return undefined
        return chance < 0.15 ? -stanceOf(camp, claim) : stanceOf(camp, claim)
      }) as Stances,
    })),
  )
}

test('members who take the same stances are one group, whichever camps there are', () => {
  for (const sizes of [
    [20, 15],
    [18, 14, 12],
  ]) {
    const members = room(sizes)
    const found = opinionGroups(CLAIMS, members)!
    expect(found.groups.map(({ size }) => size)).toEqual(sizes)
    const camps = new Map(members.map(({ member, camp }) => [member, camp]))
    for (const { member, group } of found.members) expect(group).toBe(camps.get(member))
    expect(found.silhouette).toBeGreaterThan(0.4)
    expect(
      found.consensus
        .slice(0, 2)
        .map(({ claim }) => claim)
        .sort(),
    ).toEqual(['c10', 'c11'])
    for (const { claims } of found.groups) {
      expect(claims.length).toBeGreaterThan(0)
      expect(claims.every(isClear)).toBe(true)
      expect(claims.map(({ claim }) => claim)).not.toContain('c10')
    }
  }
})

test('the order of the members changes neither the groups nor the map', () => {
  const members = room([20, 15])
  const found = opinionGroups(CLAIMS, members)!
  const turned = opinionGroups(CLAIMS, [...members].reverse())!
  const places = new Map(turned.members.map(one => [one.member, one]))
  for (const { member, at, group } of found.members) {
    expect(places.get(member)!.group).toBe(group)
    expect(places.get(member)!.at[0]).toBeCloseTo(at[0], 6)
    expect(places.get(member)!.at[1]).toBeCloseTo(at[1], 6)
  }
  expect(turned.groups).toEqual(found.groups)
})

test('groups are told only from thirty members who cast enough and ten claims up', () => {
  expect(opinionGroups(CLAIMS, room([20, 9]))).toBeUndefined()
  const members = room([20, 10]).map(one => ({ ...one, stances: one.stances.map(stance => stance ?? 1) }))
  expect(opinionGroups(CLAIMS, members)).toBeDefined()
  expect(
    opinionGroups(
      CLAIMS.slice(0, 9),
      members.map(one => ({ ...one, stances: one.stances.slice(0, 9) })),
    ),
  ).toBeUndefined()
  const sparse = members.map((one, i) => ({
    ...one,
    stances: one.stances.map((stance, claim) => (i === 0 && claim > 5 ? undefined : stance)),
  }))
  expect(opinionGroups(CLAIMS, sparse)).toBeUndefined()
})

test('a room of one mind, and one of two hundred, are parted as well as they can be', () => {
  const same = Array.from({ length: 30 }, (_, i) => ({ member: `m${i}`, stances: CLAIMS.map(() => 1) }))
  expect(opinionGroups(CLAIMS, same)).toMatchObject({ groups: [{ size: 30, claims: [] }], silhouette: 0 })
  const found = opinionGroups(CLAIMS, room([120, 80]))!
  expect(found.groups.map(({ size }) => size)).toEqual([120, 80])
})

test('who has cast on little is moved out as far as others, not left in the middle', () => {
  const half: Stances = CLAIMS.map((_, i) => (i % 2 === 0 ? 1 : undefined))
  const points = opinionMap([CLAIMS.map(() => 1), CLAIMS.map(() => -1), half])
  // By hand: means 1/3 on even claims and 0 on odd; the direction is that in which the first two differ.
  expect(points[0]![0]).toBeGreaterThan(0)
  expect(points[2]![0]).toBeGreaterThan(0.5)
  expect(points[1]![0]).toBeLessThan(0)
})

test('clusters are those that anyone would draw, the largest first', () => {
  const points = [
    [0, 0],
    [0, 1],
    [1, 0],
    [9, 9],
    [9, 10],
  ].map(at => ({ at: at as unknown as readonly [number, number], weight: 1 }))
  const found = clusters(points, 2)
  expect(found).toEqual([0, 0, 0, 1, 1])
  expect(silhouette(points, found)).toBeGreaterThan(0.85)
  expect(silhouette(points, [0, 0, 0, 0, 0])).toBe(0)
  // By hand: two points a step apart and one three steps from the nearer.
  const line = [0, 1, 4].map(x => ({ at: [x, 0] as const, weight: 1 }))
  expect(silhouette(line, [0, 0, 1])).toBeCloseTo(((4 - 1) / 4 + (3 - 1) / 3 + 0) / 3, 12)
})
