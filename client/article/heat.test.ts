import { expect, test } from 'vitest'
import { heatBlocks, heatIndex, heatY, splitDots } from './heat.ts'

const sentence = (length: number, marks = 0, isFirst = false, isSplit = false) => ({ length, marks, isFirst, isSplit })

test('blocks share the height by the length of their sentences', () => {
  const blocks = heatBlocks([sentence(100), sentence(300), sentence(100, 0, true)], 107)
  expect(blocks.map(b => [b.top, b.height])).toEqual([
    [0, 20],
    [21, 60],
    [87, 20],
  ])
})
test('the most marked sentence is the darkest, an unmarked one has no ink', () => {
  expect(heatBlocks([sentence(1, 0), sentence(1, 1), sentence(1, 10)], 100).map(b => b.ink)).toEqual([0, 1, 5])
})
test('a text of more sentences than pixels leaves no gaps', () => {
  const blocks = heatBlocks(
    Array.from({ length: 1000 }, () => sentence(10)),
    500,
  )
  expect(blocks.at(-1)!.top + blocks.at(-1)!.height).toBeCloseTo(500)
})
test('a height of the strip names a sentence, and a place in a sentence names a height', () => {
  const blocks = heatBlocks([sentence(100), sentence(100)], 201)
  expect(heatIndex(blocks, 50)).toBe(0)
  expect(heatIndex(blocks, 150)).toBe(1)
  expect(heatIndex(blocks, 999)).toBe(1)
  expect(heatY(blocks, 1, 0.5)).toBe(151)
})
test('split sentences have a dot each as long as the dots do not touch', () => {
  const far = heatBlocks([sentence(10, 1, false, true), sentence(10), sentence(10, 1, false, true)], 302)
  expect(splitDots(far)).toEqual([50, 252])
  const near = heatBlocks(
    Array.from({ length: 100 }, () => sentence(1, 1, false, true)),
    50,
  )
  expect(splitDots(near).length).toBe(10)
})
