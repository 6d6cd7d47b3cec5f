import { expect, test } from 'vitest'
import { countWords } from './joint.ts'

test.each([
  ['', 0],
  ['  \n ', 0],
  ['A road is not a laboratory.', 6],
  ['yes – no … maybe', 3],
  ['don’t, twenty-one', 2],
  ['على الطريق', 2],
  ['街道不是实验室', 7],
  ['Mill Road は道', 4],
  ['👍 👍', 0],
])('“%s” has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})
