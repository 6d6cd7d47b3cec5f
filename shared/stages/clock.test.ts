import { expect, test } from 'vitest'
import { deadlineOf, extended, halted, overAt, resumed, timeLeft } from './clock.ts'
import { isDone } from './progress.ts'
import type { Stage } from './stage.ts'

const stage = (change: Partial<Stage> = {}): Stage => ({
  id: 'argue',
  title: 'Argue',
  seconds: 60,
  opens: [],
  visibility: 'group',
  advance: 'time',
  ...change,
})
const started = 1_000_000

test('a stage of a minute ends a minute after it began, and goes over when its grace is past', () => {
  expect(deadlineOf(stage(), { started })).toBe(started + 60_000)
  expect(overAt(stage(), { started })).toBe(started + 62_000)
  expect(overAt(stage({ graceSeconds: 0 }), { started })).toBe(started + 60_000)
  expect(overAt(stage({ advance: 'hand' }), { started })).toBeUndefined()
  expect(deadlineOf(stage({ seconds: undefined as never }), { started })).toBeUndefined()
})

test('a pause takes nothing of the time, however long it is', () => {
  const still = halted({ started }, started + 20_000)
  expect(deadlineOf(stage(), still)).toBeUndefined()
  expect(timeLeft(stage(), still, started + 500_000)).toBe(40_000)
  const again = resumed(still, started + 500_000)
  expect(timeLeft(stage(), again, started + 500_000)).toBe(40_000)
  expect(resumed(again, started + 600_000)).toEqual(again)
  expect(halted(still, started + 30_000)).toEqual(still)
})

test('an extension is added to what is left, and to now where nothing is left', () => {
  expect(deadlineOf(stage(), extended(stage(), { started }, 30, started + 10_000))).toBe(started + 90_000)
  expect(deadlineOf(stage(), extended(stage(), { started }, 30, started + 100_000))).toBe(started + 130_000)
  const still = halted({ started }, started + 50_000)
  expect(timeLeft(stage(), extended(stage(), still, 30, started + 900_000), started + 900_000)).toBe(40_000)
})

test('a clock that runs a day behind neither shortens a pause nor ends a stage', () => {
  expect(resumed(halted({ started }, started + 20_000), started - 86_400_000)).toEqual({ started, extraMs: 0 })
  expect(timeLeft(stage(), { started }, started + 86_400_000)).toBe(0)
})

test('a stage is done when the share it waits for has done all that is asked', () => {
  const waits = stage({ advance: { done: 66 }, minimums: { claims: 2, classifications: 1 } })
  const [done, half, none] = [{ claims: 2, classifications: 3 }, { claims: 2 }, {}]
  expect(isDone(waits, [done, half, none])).toBe(false)
  expect(isDone(waits, [done, done, none])).toBe(true)
  expect(isDone(waits, [])).toBe(false)
  expect(isDone(stage(), [done])).toBe(false)
})
