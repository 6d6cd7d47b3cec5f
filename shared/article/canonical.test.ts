import { expect, test } from 'vitest'
import { buildText, type DraftBlock, normaliseText } from './index.ts'

const paragraph = (...inlines: (DraftBlock & { kind: 'paragraph' })['inlines'][number][]): DraftBlock => ({
  kind: 'paragraph',
  inlines,
})

test('line ends of every system become one kind', () => {
  expect(normaliseText('a\r\nb\rc\u2028d\u2029e\u0085f\ng')).toBe('a\nb\nc\nd\ne\nf\ng')
})

test('byte order marks, control characters and halves of surrogate pairs leave the text, tabs stay', () => {
  expect(normaliseText('\ufeffa\u0000\u0007b\tc\u0090\ud800d\udc00e😀')).toBe('ab\tcde😀')
})

test('letters written in two parts become one, and direction marks, joiners and hard spaces stay', () => {
  expect(normaliseText('e\u0301')).toBe('é')
  expect(normaliseText('\u2067שלום\u2069 10\u00a0km \u200d')).toBe('\u2067שלום\u2069 10\u00a0km \u200d')
})

test('leaves are parted by a blank line and list items by a line break, nested lists included', () => {
  const { text, blocks } = buildText([
    { kind: 'heading', level: 2, inlines: ['  A   title '] },
    {
      kind: 'list',
      ordered: false,
      items: [
        [
          paragraph('one'),
          { kind: 'list', ordered: true, from: 3, items: [[paragraph('inner')], [paragraph('next')]] },
        ],
        [paragraph('two'), paragraph('more of two')],
      ],
    },
    { kind: 'rule' },
    { kind: 'quote', blocks: [paragraph('said')] },
  ])
  expect(text).toBe('A title\n\none\ninner\nnext\ntwo\n\nmore of two\n\nsaid')
  expect(blocks[0]).toEqual({ kind: 'heading', level: 2, start: 0, end: 7, spans: [] })
  expect(blocks[1]).toMatchObject({
    kind: 'list',
    items: [
      [
        { start: 9, end: 12 },
        { ordered: true, from: 3 },
      ],
      [{}, {}],
    ],
  })
  expect(blocks[2]).toEqual({ kind: 'rule' })
  expect(blocks[3]).toMatchObject({ kind: 'quote', blocks: [{ kind: 'paragraph' }] })
})

test('blocks that show nothing are left out', () => {
  const { text, blocks } = buildText([
    paragraph(' \n '),
    paragraph('\u200b'),
    { kind: 'quote', blocks: [paragraph('')] },
    { kind: 'list', ordered: false, items: [[], [paragraph('kept')]] },
    { kind: 'code', text: '\n\n' },
  ])
  expect(text).toBe('kept')
  expect(blocks).toEqual([
    { kind: 'list', ordered: false, items: [[{ kind: 'paragraph', start: 0, end: 4, spans: [] }]] },
  ])
})

test('white space collapses across the borders of marked words, and spans hold no white space at their ends', () => {
  const { text, blocks } = buildText([
    paragraph('so ', { kind: 'emphasis', inlines: [' very', { kind: 'strong', inlines: ['  much '] }] }, ' more', {
      kind: 'code',
      inlines: [' '],
    }),
  ])
  expect(text).toBe('so very much more')
  expect(blocks[0]).toMatchObject({
    spans: [
      { kind: 'emphasis', start: 3, end: 12 },
      { kind: 'strong', start: 8, end: 12 },
    ],
  })
})

test('a hard break stays a line break, and never makes a blank line', () => {
  expect(buildText([paragraph('roses', ' \n\n ', 'violets')]).text).toBe('roses\nviolets')
})

test('a combining mark that begins a marked word joins the letter before it', () => {
  const { text, blocks } = buildText([paragraph('e', { kind: 'strong', inlines: ['\u0301tude'] })])
  expect(text).toBe('étude')
  expect(blocks[0]).toMatchObject({ spans: [{ kind: 'strong', start: 1, end: 5 }] })
})

test('code keeps its indentation and inner blank lines', () => {
  const { text, blocks } = buildText([paragraph('x'), { kind: 'code', text: '\n  if (a)\n\n    b\n\n' }])
  expect(text).toBe('x\n\n  if (a)\n\n    b')
  expect(blocks[1]).toEqual({ kind: 'code', start: 3, end: text.length, spans: [] })
})

test('a paragraph of fifty thousand marked words is built', () => {
  const inlines = Array.from({ length: 50_000 }, () => ({ kind: 'emphasis' as const, inlines: ['é '] }))
  expect(buildText([{ kind: 'paragraph', inlines }]).text.length).toBe(99_999)
})
