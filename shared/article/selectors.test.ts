import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchor, describe as describePlace, indexCodePoints, snapToGraphemes } from './index.ts'

/** Flags, families, skin tones, stacked marks, Hebrew with points, Arabic, Hangul, Devanagari, and plain words. */
const CLUSTERS = [
  'a',
  ' ',
  'the ',
  '🇩🇪',
  '🇫🇷',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  'e\u0301\u0327',
  'שָׁלוֹם ',
  'مرحبا ',
  '각',
  'क्षि',
  '😀',
  '\n',
  '\u2067',
  '𝒳',
]
const texts = fc
  .array(fc.constantFrom(...CLUSTERS), { minLength: 1, maxLength: 60 })
  .map(parts => parts.join('').normalize('NFC'))
const places = texts.chain(text =>
  fc.tuple(fc.constant(text), fc.nat(text.length - 1), fc.nat(text.length)).map(([t, a, b]) => {
    const place = snapToGraphemes(t, a, b)
    return { text: t, place: place.start < place.end ? place : { start: 0, end: t.length } }
  }),
)
const seeded = { seed: 2708, numRuns: 600 }

test('what describe says of a place, anchor finds again, whatever the script', () => {
  fc.assert(
    fc.property(places, ({ text, place }) => {
      const article = { text }
      expect(anchor(article, describePlace(article, place))).toEqual({ ...place, how: 'position', likeness: 1 })
    }),
    seeded,
  )
})

test('a snapped place cuts no cluster and holds the place it was made from', () => {
  fc.assert(
    fc.property(texts, fc.nat(200), fc.nat(200), (text, a, b) => {
      const { start, end } = snapToGraphemes(text, a, b)
      const borders = new Set([...new Intl.Segmenter('en').segment(text)].map(s => s.index).concat(text.length))
      expect(borders.has(start) && borders.has(end)).toBe(true)
      expect(start).toBeLessThanOrEqual(Math.min(a, b, text.length))
      expect(end).toBeGreaterThanOrEqual(Math.min(Math.max(a, b), text.length))
      expect(snapToGraphemes(text, start, end)).toEqual({ start, end })
    }),
    seeded,
  )
})

test('the context of a quote is at most 32 code points and cuts no cluster', () => {
  fc.assert(
    fc.property(places, ({ text, place }) => {
      const [{ prefix = '', suffix = '' }] = describePlace({ text }, place)
      const borders = new Set([...new Intl.Segmenter('en').segment(text)].map(s => s.index).concat(text.length))
      expect([...prefix].length).toBeLessThanOrEqual(32)
      expect([...suffix].length).toBeLessThanOrEqual(32)
      expect(text.slice(0, place.start).endsWith(prefix) && text.slice(place.end).startsWith(suffix)).toBe(true)
      expect(borders.has(place.start - prefix.length) && borders.has(place.end + suffix.length)).toBe(true)
    }),
    seeded,
  )
})

test('the context of a quote in plain words is all of its 32 signs, whatever stands further off', () => {
  const text = `א${'a'.repeat(40)} here ${'b'.repeat(40)}\u0301`
  const context = (from: number, to: number) => {
    const [{ prefix, suffix }] = describePlace({ text }, { start: from, end: to })
    return [prefix, suffix]
  }
  const here = text.indexOf('here')
  expect(context(here, here + 4)).toEqual([`${'a'.repeat(31)} `, ` ${'b'.repeat(31)}`])
  // At the other ends of the text, and where a letter and its accent are one.
  expect(context(1, 2)).toEqual(['א', 'a'.repeat(32)])
  const last = text.length - 2
  expect(context(last - 32, last - 31)).toEqual([`${'a'.repeat(19)} here ${'b'.repeat(7)}`, 'b'.repeat(31)])
})

test('UTF-16 and code point offsets turn into each other and back', () => {
  fc.assert(
    fc.property(texts, text => {
      const index = indexCodePoints(text)
      const characters = [...text]
      expect(index.length).toBe(characters.length)
      let utf16 = 0
      for (let codePoint = 0; codePoint <= characters.length; codePoint++) {
        expect(index.toCodePoints(utf16)).toBe(codePoint)
        expect(index.toUtf16(codePoint)).toBe(utf16)
        utf16 += characters[codePoint]?.length ?? 0
      }
    }),
    seeded,
  )
  expect(indexCodePoints('a😀b').toCodePoints(2)).toBe(1)
})

test('positions leave the house in code points', () => {
  expect(describePlace({ text: '😀😀 said so' }, { start: 5, end: 9 })).toEqual([
    { type: 'TextQuoteSelector', exact: 'said', prefix: '😀😀 ', suffix: ' so' },
    { type: 'TextPositionSelector', start: 3, end: 7 },
  ])
})

test('a flag at the edge of the context is left out whole', () => {
  const text = `🇩🇪${'x'.repeat(31)}QUOTE`
  expect(describePlace({ text }, { start: 35, end: 40 })[0].prefix).toBe('x'.repeat(31))
})
