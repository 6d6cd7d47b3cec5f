import { expect, test } from 'vitest'
import { numberLines } from './sentenceNumbers.ts'

test('sentences that begin in the same line share its number', () => {
  expect(numberLines([0, 63, 63.5, 64, 130])).toEqual([
    { top: 0, first: 1, last: 1 },
    { top: 63, first: 2, last: 4 },
    { top: 130, first: 5, last: 5 },
  ])
})
