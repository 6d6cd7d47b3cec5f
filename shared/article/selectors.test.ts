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
      expect(anchor(article, describePlace(article, place))).toEqual(place)
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

test('a position whose text has changed gives way to the quote', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'rival' } as const
  expect(
    anchor({ text: 'A new word, then a rival.' }, [quote, { type: 'TextPositionSelector', start: 2, end: 7 }]),
  ).toEqual({ start: 19, end: 24 })
})

test('of several quotes the one in the right company is meant, else the nearest, else the first', () => {
  const text = 'the deal, no deal, a deal'
  const exact = 'deal'
  expect(anchor({ text }, [{ type: 'TextQuoteSelector', exact, prefix: 'no ' }])).toEqual({ start: 13, end: 17 })
  expect(
    anchor({ text }, [
      { type: 'TextQuoteSelector', exact, prefix: 'x', suffix: 'y' },
      { type: 'TextPositionSelector', start: 20, end: 24 },
    ]),
  ).toEqual({
    start: 21,
    end: 25,
  })
  expect(anchor({ text }, [{ type: 'TextQuoteSelector', exact }])).toEqual({ start: 4, end: 8 })
})

test('a quote whose lines were broken elsewhere still anchors', () => {
  const text = 'It keeps  control\nof its models.'
  expect(anchor({ text }, [{ type: 'TextQuoteSelector', exact: 'keeps\r\ncontrol of', suffix: '\nits' }])).toEqual({
    start: 3,
    end: 20,
  })
})

test('a position alone is taken at its word when the text is long enough', () => {
  expect(anchor({ text: '😀abc' }, [{ type: 'TextPositionSelector', start: 1, end: 3 }])).toEqual({ start: 2, end: 4 })
  expect(anchor({ text: 'abc' }, [{ type: 'TextPositionSelector', start: 1, end: 4 }])).toBeUndefined()
  expect(anchor({ text: 'abc' }, [{ type: 'TextPositionSelector', start: 2, end: 2 }])).toBeUndefined()
  expect(anchor({ text: 'abc' }, [{ type: 'TextPositionSelector', start: 0.5, end: 2 }])).toBeUndefined()
})

test('what is not in the text does not anchor, and half a character never does', () => {
  expect(anchor({ text: 'abc' }, [])).toBeUndefined()
  expect(anchor({ text: 'abc' }, [{ type: 'TextQuoteSelector', exact: 'd' }])).toBeUndefined()
  expect(anchor({ text: 'abc' }, [{ type: 'TextQuoteSelector', exact: '' }])).toBeUndefined()
  expect(anchor({ text: '😀' }, [{ type: 'TextQuoteSelector', exact: '\ud83d' }])).toBeUndefined()
})

test('a quote that stands everywhere in a long text anchors at once', () => {
  const text = 'a '.repeat(200_000)
  const started = performance.now()
  expect(anchor({ text }, [{ type: 'TextQuoteSelector', exact: 'a', prefix: 'b' }])).toEqual({ start: 0, end: 1 })
  expect(performance.now() - started).toBeLessThan(1000)
})
