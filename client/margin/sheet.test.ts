import { expect, test } from 'vitest'
import { heightAfter, swipeOf } from './sheet.ts'

test('a pull up shows more of the card, a pull down less, and from the lowest it closes', () => {
  expect(heightAfter('peek', -80)).toBe('half')
  expect(heightAfter('half', -80)).toBe('full')
  expect(heightAfter('full', -80)).toBe('full')
  expect(heightAfter('full', 80)).toBe('half')
  expect(heightAfter('peek', 80)).toBe('closed')
})
test('a tap on the sheet’s head goes to the next height and round again', () => {
  expect((['peek', 'half', 'full'] as const).map(h => heightAfter(h, 3))).toEqual(['half', 'full', 'peek'])
})
test('a swipe sideways goes to the next mark, mirrored from right to left', () => {
  expect(swipeOf({ x: -90, y: 10 }, false)).toBe(1)
  expect(swipeOf({ x: 90, y: 10 }, false)).toBe(-1)
  expect(swipeOf({ x: -90, y: 10 }, true)).toBe(-1)
  expect(swipeOf({ x: -90, y: 60 }, false)).toBe(undefined)
  expect(swipeOf({ x: 20, y: 0 }, false)).toBe(undefined)
})
