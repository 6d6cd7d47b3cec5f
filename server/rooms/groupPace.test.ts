import { expect, test } from 'vitest'
import type { MemberId } from '../../shared/room/index.ts'
import { GroupPace } from './groupPace.ts'

const paces = { memberMessagesPerSecond: 1_000, groupMessagesPerSecond: 100 }
const flooder = 'mallory' as MemberId
const pupils = Array.from({ length: 9 }, (_, i) => `pupil${i}` as MemberId)

/** A minute in which nine pupils type eight messages a second and one floods; each waits as long as it is told to. */
function lesson(floodPerSecond: number) {
  const pace = new GroupPace()
  let flooded = 0
  let freeAt = 0
  let longestWait = 0
  const step = 1000 / floodPerSecond
  for (let at = 0, tick = 0; at < 60_000; at += step, tick++) {
    if (at >= freeAt) {
      flooded++
      freeAt = at + pace.spend(flooder, 10, paces, at)
    }
    if (tick % Math.round(floodPerSecond / 8) !== 0) continue
    for (const pupil of pupils) longestWait = Math.max(longestWait, pace.spend(pupil, 10, paces, at))
  }
  return { flooded, longestWait }
}

test('[WIRE-2] while one floods the group beyond its limit the others are never held up, and the flood gets an equal share', () => {
  const { flooded, longestWait } = lesson(800)
  expect(longestWait).toBe(0)
  // The first burst finds the group's bucket full; from then on it is ten a second, and what the pupils leave.
  expect(flooded).toBeLessThan(400 + 60 * 29)
  expect(flooded).toBeGreaterThan(60 * 10)
})

test('[WIRE-2] where nobody else needs it, one member has the whole pace of the group', () => {
  const pace = new GroupPace()
  let waited = 0
  for (let at = 0; at < 60_000; at += 10) waited += pace.spend(flooder, 10, paces, at)
  expect(waited).toBe(0)
})

test('[WIRE-2] all together get no more than the group’s limit, and nobody more than their own', () => {
  const pace = new GroupPace()
  const free = new Map<MemberId, number>()
  let passed = 0
  for (let at = 0; at < 60_000; at += 10) {
    for (const member of [flooder, ...pupils]) {
      if (at < (free.get(member) ?? 0)) continue
      passed++
      free.set(member, at + pace.spend(member, 10, paces, at))
    }
  }
  expect(passed).toBeGreaterThan(60 * 95)
  expect(passed).toBeLessThan(60 * 100 + 2 * 4 * 100)
  const alone = new GroupPace()
  const most = Array.from({ length: 4001 }, () => alone.spend(flooder, 1, { ...paces, groupMessagesPerSecond: 1e6 }, 0))
  expect(most.slice(0, 4000).every(wait => wait === 0)).toBe(true)
  expect(most[4000]).toBe(1)
})
