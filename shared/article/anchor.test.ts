import { expect, test } from 'vitest'
import { anchor, describe as describePlace, SURE } from './index.ts'

test('a position whose text has changed gives way to the quote', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'rival' } as const
  expect(
    anchor({ text: 'A new word, then a rival.' }, [quote, { type: 'TextPositionSelector', start: 2, end: 7 }]),
  ).toEqual({ start: 19, end: 24, how: 'quote', likeness: 1 })
})

test('of several quotes the one in the right company is meant, else the nearest, else the first', () => {
  const text = 'the deal, no deal, a deal'
  const exact = 'deal'
  expect(anchor({ text }, [{ type: 'TextQuoteSelector', exact, prefix: 'no ' }])).toEqual({
    start: 13,
    end: 17,
    how: 'context',
    likeness: 1,
  })
  expect(
    anchor({ text }, [
      { type: 'TextQuoteSelector', exact, prefix: 'x', suffix: 'y' },
      { type: 'TextPositionSelector', start: 20, end: 24 },
    ]),
  ).toMatchObject({ start: 21, end: 25, how: 'context' })
  expect(anchor({ text }, [{ type: 'TextQuoteSelector', exact }])).toEqual({
    start: 4,
    end: 8,
    how: 'context',
    likeness: 0.5,
  })
})

test('a quote whose lines were broken elsewhere still anchors', () => {
  const text = 'It keeps  control\nof its models.'
  expect(anchor({ text }, [{ type: 'TextQuoteSelector', exact: 'keeps\r\ncontrol of', suffix: '\nits' }])).toEqual({
    start: 3,
    end: 20,
    how: 'quote',
    likeness: 1,
  })
})

test('a position alone is taken at its word when the text is long enough', () => {
  expect(anchor({ text: '😀abc' }, [{ type: 'TextPositionSelector', start: 1, end: 3 }])).toEqual({
    start: 2,
    end: 4,
    how: 'position',
    likeness: 1,
  })
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

test('a quote that stands everywhere in a long text anchors where it stands first', () => {
  const text = 'a '.repeat(200_000)
  expect(anchor({ text }, [{ type: 'TextQuoteSelector', exact: 'a', prefix: 'b' }])).toMatchObject({ start: 0, end: 1 })
})

const STORY = [
  'The harbour was closed at dawn, and nobody had told the crews.',
  'By noon nine boats lay side by side along the northern wall.',
  'A pilot climbed down to ask who had given the order.',
  'The office on the quay would only say that a letter was on its way.',
  'Most of the crews had heard that sentence before.',
]
const selectorsOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  return describePlace({ text }, { start, end: start + words.length })
}

test('a quote that was touched up is found by what is left of it and of its company', () => {
  const before = STORY.join(' ')
  const after = before.replace('nine boats lay side by side', 'nineteen boats lay, side by side,')
  const selectors = selectorsOf(before, 'nine boats lay side by side along the northern wall')
  const found = anchor({ text: after }, selectors)!
  expect([after.slice(found.start, found.end), found.how]).toEqual([
    'nineteen boats lay, side by side, along the northern wall',
    'fuzzy',
  ])
  expect(found.likeness).toBeGreaterThanOrEqual(SURE)
})

test('a quote whose one neighbour was rewritten is still sure, one whose both were is not', () => {
  const text = STORY.join(' ')
  const selectors = selectorsOf(text, 'A pilot')
  const half = text.replace(STORY[1]!, 'It rained and then the fog came in from the islands.')
  const whole = half.replace(STORY[2]!, 'A pilot swam ashore with a bottle between his teeth.')
  expect(anchor({ text: half }, selectors)!.likeness).toBeGreaterThanOrEqual(SURE)
  expect(anchor({ text: whole }, selectors)!.likeness).toBeLessThan(SURE)
})

test('of two refrains the one that is left is not taken for the one that is gone', () => {
  const refrain = 'And the bell rang over the water.'
  const text = [STORY[0], refrain, STORY[1], STORY[2], refrain, STORY[3]].join('\n')
  const selectors = selectorsOf(text, refrain)
  const found = anchor({ text: [STORY[2], refrain, STORY[3]].join('\n') }, selectors)
  expect(found?.likeness ?? 0).toBeLessThan(SURE)
})

test('what is gone is not placed for sure, however short', () => {
  const text = STORY.join(' ')
  for (const words of ['the', 'order', STORY[2]!, 'ask who had given the order']) {
    const found = anchor(
      { text: text.replace(STORY[2]!, '') },
      selectorsOf(text, words === 'the' ? 'the order' : words),
    )
    expect([words, (found?.likeness ?? 0) < SURE]).toEqual([words, true])
  }
})

test('a megabyte made to be slow is searched to the end', () => {
  const search = (text: string, exact: string, prefix = 'a'.repeat(32)) =>
    anchor({ text }, [
      { type: 'TextQuoteSelector', exact, prefix, suffix: prefix },
      { type: 'TextPositionSelector', start: 7, end: 7 + exact.length },
    ])
  const same = 'a'.repeat(1_000_000)
  const words = STORY.join(' ').repeat(3500)
  expect(search(same, 'a'.repeat(400_000))).toMatchObject({ start: 32, end: 400_032 })
  for (const found of [
    search(same, `b${'a'.repeat(5000)}`),
    search(same, `${'a'.repeat(5000)}b${'a'.repeat(5000)}`),
    search(words, `x${words.slice(1000, 60_000)}y`),
    search(words, `x${words.slice(1000, 1300)}y`, 'nothing that stands in it at all'),
  ]) {
    expect(found?.likeness ?? 0).toBeLessThan(1)
  }
})
