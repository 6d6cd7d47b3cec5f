import { expect, test } from 'vitest'
import { placeOf, quoteOf } from './quotes.ts'

const text = 'One sentence stands here.  Another, with a family 👩‍👩‍👧 in it, and é in two parts.'

test('a selection loses the white space around it', () => {
  expect(placeOf(text, 24, 34)).toEqual({ start: 24, end: 34 })
  expect(placeOf(text, 25, 35)).toEqual({ start: 27, end: 35 })
  expect(placeOf(text, 25, 27)).toBe(undefined)
})
test('a selection that ends inside an emoji family takes the whole family', () => {
  const family = text.indexOf('👩')
  expect(placeOf(text, 27, family + 3)).toEqual({ start: 27, end: family + '👩‍👩‍👧'.length })
})
test('a claim’s statement begins as the quote on one line', () => {
  expect(quoteOf('It is\nthe   clearest sign.', { start: 0, end: 26 }, 300)).toBe('It is the clearest sign.')
})
test('a quote that is too long for a statement is cut after a word', () => {
  const long = `${'word '.repeat(80)}end`
  const quote = quoteOf(long, { start: 0, end: long.length }, 300)
  expect(quote).toBe(`${'word '.repeat(59)}word…`)
  expect(quote.length).toBe(300)
})
test('a quote without spaces is cut between characters', () => {
  const long = '👩‍👩‍👧'.repeat(60)
  expect(quoteOf(long, { start: 0, end: long.length }, 20)).toBe('👩‍👩‍👧👩‍👩‍👧…')
})
