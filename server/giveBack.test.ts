import { expect, test } from 'vitest'
import { GiveBack } from './giveBack.ts'

/** How often memory was given back, after looks at `[closed, open]`. */
function times(...looks: [closed: number, open: number][]): number {
  let n = 0
  const giveBack = new GiveBack(() => n++)
  for (const [closed, open] of looks) giveBack.look(closed, open)
  return n
}

test('memory is given back once, when many rooms have closed and no more do', () => {
  expect(times([60, 0])).toBe(0)
  expect(times([60, 0], [61, 0])).toBe(0)
  expect(times([60, 0], [60, 0], [60, 0], [90, 0], [90, 0])).toBe(1)
  expect(times([60, 0], [60, 0], [120, 0], [120, 0])).toBe(2)
})

test('nobody is made to wait for it while few rooms have closed or many are open', () => {
  expect(times([49, 0], [49, 0])).toBe(0)
  expect(times([80, 11], [80, 11])).toBe(0)
  expect(times([80, 11], [80, 11], [80, 10])).toBe(1)
})
