import { expect, test } from 'vitest'
import { makeServerClock } from './clock.ts'

/** A small generator of chance with a seed: numbers from 0 up to 1. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** A screen whose own clock is wrong by `skew`, asking over a link of about 300 ms there and back, each way with its own jitter. */
function screen(skew: number, random: () => number) {
  const clock = makeServerClock()
  let now = 1_000_000
  for (let asked = 0; asked < 8; asked++) {
    const there = 100 + random() * 100
    const back = 100 + random() * 100
    const [sent, answered, received] = [now, Math.floor(now + there), now + there + back]
    clock.note(answered, 1, sent + skew, received + skew)
    now = received + 400
  }
  return { left: (deadline: number, at: number) => deadline - (at + skew + clock.ahead()), clock }
}

test('three screens on a slow and jittery link, their clocks hours apart, show the same time left within 200 ms', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = chance(seed)
    const skews = [0, 86_400_000, -5_000_123]
    const deadline = 1_120_000
    for (const at of [1_010_000, 1_060_000]) {
      const left = skews.map(skew => screen(skew, random).left(deadline, at))
      expect(Math.max(...left) - Math.min(...left), `seed ${seed}`).toBeLessThanOrEqual(200)
      for (const one of left) expect(Math.abs(one - (deadline - at))).toBeLessThanOrEqual(100)
    }
  }
})

test('whole seconds alone say between which two the server’s clock stands', () => {
  const clock = makeServerClock()
  clock.note(5_000, 1000, 4_900, 4_950)
  expect(clock.ahead()).toBe((50 + 1100) / 2)
  clock.note(5_000, 1, 5_100, 5_100)
  expect([clock.ahead(), clock.width()]).toEqual([-99.5, 1])
})

test('a device whose clock is set anew begins to learn again', () => {
  const clock = makeServerClock()
  clock.note(10_000, 1, 9_990, 10_010)
  expect(clock.ahead()).toBeCloseTo(0.5, 5)
  clock.note(12_000, 1, 3_611_990, 3_612_010)
  expect(clock.ahead()).toBeCloseTo(-3_599_999.5, 5)
})

test('an answer without a time, or before this device’s clock is known, says nothing', () => {
  const clock = makeServerClock()
  clock.note(Number.NaN, 1, 0, 0)
  clock.note(10, 1, Number.NaN, Number.NaN)
  expect(clock.ahead()).toBe(0)
})
