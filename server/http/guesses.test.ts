import { expect, test } from 'vitest'
import { JOIN_ALPHABET, newJoinCode } from '../../shared/room/index.ts'
import { seededRandom } from '../../test/support/seeded.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { Guesses, networkOf } from './guesses.ts'

test('[WIRE-6] a million guesses from a thousand addresses find none of a thousand rooms, while whoever knows a code comes in', () => {
  const random = seededRandom(20_261_122)
  const rooms = new Set(Array.from({ length: 1000 }, () => newJoinCode(random)))
  const guesses = new Guesses(DEFAULT_LIMITS)
  let now = Date.UTC(2026, 10, 22, 9)
  const start = now
  let [lookedAt, found, joined] = [0, 0, 0]
  for (let i = 0; i < 1_000_000; i++) {
    const attacker = `attacker ${i % 1000}`
    // A thousand guesses a second, for a quarter of an hour and more.
    if (i % 1000 === 0) now += 1000
    if (guesses.wait(attacker, now) === 0) {
      lookedAt++
      if (rooms.has(newJoinCode(random))) found++
      else guesses.failed(attacker, now)
    }
    if (i % 1000 === 500 && guesses.wait(`reader ${i}`, now) === 0) joined++
  }
  expect(found).toBe(0)
  expect(joined).toBe(1000)
  const minutes = (now - start) / 60_000
  // The first tries of each address, ten minutes apart, and what is let through altogether.
  expect(lookedAt).toBeLessThan(2000 + DEFAULT_LIMITS.wrongCodesPerMinuteInAll * (minutes + 2))
  // How likely one of them was to hit: less than one in ten thousand.
  expect((lookedAt * rooms.size) / JOIN_ALPHABET.length ** 8).toBeLessThan(1e-4)
})

test('[WIRE-6] one address waits after its own wrong codes, and comes in again after a while', () => {
  const guesses = new Guesses({ ...DEFAULT_LIMITS, wrongCodesPerMinute: 6 })
  for (let i = 0; i < 6; i++) {
    expect(guesses.wait('classroom', 0)).toBe(0)
    guesses.failed('classroom', 0)
  }
  expect(guesses.wait('classroom', 0)).toBe(10_000)
  expect(guesses.wait('next door', 0)).toBe(0)
  expect(guesses.wait('classroom', 10_000)).toBe(0)
})

test('[WIRE-6] whoever tries two wrong codes a second for ten minutes keeps nobody out who shares the address', () => {
  const guesses = new Guesses(DEFAULT_LIMITS)
  for (let half = 0; half < 1200; half++) {
    const now = half * 500
    expect(guesses.wait('school', now)).toBe(0)
    guesses.failed('school', now)
  }
  expect(guesses.wait('school', 600_000)).toBe(0)
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['in process', 'in process'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
