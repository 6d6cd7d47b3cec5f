import { expect, test } from 'vitest'
import { snapEnd } from './byWord.ts'

const text = 'It sank. The old ferry, they said, was never safe. Nobody swam.'
const article = { text, lang: 'en' }
const sentence = { start: 9, end: 50 }
const at = (words: string) => text.indexOf(words)

test('an end that is dragged over a word goes to the nearer edge of a word', () => {
  expect(snapEnd(article, sentence, at('ferry') + 1, 'start')).toBe(at('ferry'))
  expect(snapEnd(article, sentence, at('ferry') + 4, 'end')).toBe(at('ferry') + 5)
})
test('a beginning never stands at the end of a word, nor an end at the beginning of one', () => {
  expect(snapEnd(article, sentence, at(', they'), 'start')).toBe(at('they'))
  expect(snapEnd(article, sentence, at('they'), 'end')).toBe(at(', they'))
})
test('near its end the whole sentence is meant, with its full stop', () => {
  expect(snapEnd(article, sentence, sentence.end - 2, 'end')).toBe(sentence.end)
  expect(snapEnd(article, sentence, sentence.start + 2, 'start')).toBe(sentence.start)
})
test('words are found where nothing stands between them', () => {
  const chinese = { text: '他们没有问面包师。', lang: 'zh' }
  const whole = { start: 0, end: 9 }
  expect(snapEnd(chinese, whole, 5, 'start')).toBe(5)
})
