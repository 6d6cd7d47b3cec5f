import { expect, test } from 'vitest'
import { speechLeftOf } from './floor.ts'
import type { RoomView } from './types.ts'

const at = (serverNow: number, floor: object) =>
  speechLeftOf({ published: () => ({ floor }), serverNow: () => serverNow } as unknown as RoomView)
const speaking = (since: number, until: number) => ({ queue: [], heard: [], speaker: { member: 'a', since, until } })

test('what is left of a speech is told by the server’s clock, and never falls below nothing', () => {
  expect(at(60_000, speaking(10_000, 100_000))).toBe(40_000)
  expect(at(100_001, speaking(10_000, 100_000))).toBe(0)
})

test('a speech never begins with more time than it has, however far behind this device believes the server to be', () => {
  expect(at(9_400, speaking(10_000, 100_000))).toBe(90_000)
})

test('a floor that nobody has tells no time', () => {
  expect(at(0, { queue: [], heard: [] })).toBeUndefined()
})
