import { expect, test } from 'vitest'
import { countWords } from './countWords.ts'

test.each([
  ['en', 'It’s closed — until spring, 2027.', 5],
  ['zh', '道路关闭了。', 3],
  ['ar', 'الطريق مغلق.', 2],
  ['en', '', 0],
])('words in %s: %s', (lang, text, count) => {
  expect(countWords({ lang, text })).toBe(count)
})

test('no article has no words', () => {
  expect(countWords(undefined)).toBe(0)
})
