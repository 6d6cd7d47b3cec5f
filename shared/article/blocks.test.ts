import { expect, test } from 'vitest'
import { buildText, type DraftBlock, findSentences, runsOf } from './index.ts'

const paragraph = (...inlines: (DraftBlock & { kind: 'paragraph' })['inlines'][number][]): DraftBlock => ({
  kind: 'paragraph',
  inlines,
})
const cell = (text: string, isHead = false) => ({ isHead, blocks: text ? [paragraph(text)] : [] })

test('a table is its caption, then its rows in lines with a tab between cells; empty cells keep their place', () => {
  const { text, blocks } = buildText([
    paragraph('Before.'),
    {
      kind: 'table',
      caption: ['Boats'],
      rows: [
        [cell('', true), cell('Left', true), cell('Back', true)],
        [cell('Mon', true), cell('3'), cell('')],
        [
          { ...cell(''), colSpan: 2 },
          { isHead: false, blocks: [paragraph('one'), paragraph('two')] },
        ],
      ],
    },
    paragraph('After.'),
  ])
  expect(text).toBe('Before.\n\nBoats\nLeft\tBack\nMon\t3\none\ntwo\n\nAfter.')
  expect(blocks[1]).toMatchObject({
    caption: { start: 9, end: 14 },
    rows: [
      [{ isHead: true, blocks: [] }, { blocks: [{ start: 15, end: 19 }] }, {}],
      [{ isHead: true }, { isHead: false }, { blocks: [] }],
      [{ colSpan: 2, blocks: [] }, { blocks: [{}, {}] }],
    ],
  })
})

test('a picture is its alternative text and its caption, and nothing without both', () => {
  const { text, blocks } = buildText([
    { kind: 'figure', alt: 'A quay.', caption: ['The quay in ', { kind: 'emphasis', inlines: ['May'] }] },
    { kind: 'figure', alt: ' ' },
    { kind: 'figure', caption: ['Only this'] },
  ])
  expect(text).toBe('A quay.\nThe quay in May\n\nOnly this')
  expect(blocks).toEqual([
    {
      kind: 'figure',
      alt: { start: 0, end: 7, spans: [] },
      caption: { start: 8, end: 23, spans: [{ kind: 'emphasis', start: 20, end: 23 }] },
    },
    { kind: 'figure', caption: { start: 25, end: 34, spans: [] } },
  ])
})

test('terms and what is said of them stand in lines', () => {
  const { text, blocks } = buildText([
    {
      kind: 'definitions',
      entries: [
        { terms: [['Keel'], ['Spine']], details: [[paragraph('Below.')], [paragraph('More.'), paragraph('Still.')]] },
        { terms: [['']], details: [[]] },
        { terms: [['Mast']], details: [] },
      ],
    },
  ])
  expect(text).toBe('Keel\nSpine\nBelow.\nMore.\n\nStill.\nMast')
  expect(blocks).toMatchObject([{ entries: [{ terms: [{}, {}], details: [[{}], [{}, {}]] }, { details: [] }] }])
})

test('footnotes stand last wherever they were met, and a reference to none is plain text', () => {
  const note = (label: string): DraftBlock & { kind: 'footnotes' } => ({
    kind: 'footnotes',
    notes: [{ label, blocks: [paragraph(`Note ${label}.`)] }],
  })
  const { text, blocks } = buildText([
    note('1'),
    paragraph('Said', { kind: 'note', note: '1', inlines: ['1'] }, ' and', { kind: 'note', note: '9', inlines: ['9'] }),
    { kind: 'quote', blocks: [note('*')] },
    note('1'),
  ])
  expect(text).toBe('Said1 and9\n\nNote 1.\nNote *.')
  expect(blocks).toEqual([
    { kind: 'paragraph', start: 0, end: 10, spans: [{ kind: 'note', note: '1', start: 4, end: 5 }] },
    {
      kind: 'footnotes',
      notes: [
        { label: '1', blocks: [{ kind: 'paragraph', start: 12, end: 19, spans: [] }] },
        { label: '*', blocks: [{ kind: 'paragraph', start: 20, end: 27, spans: [] }] },
      ],
    },
  ])
})

test('a sentence never crosses a cell, a caption, a term or a note', () => {
  const { text, blocks } = buildText([
    { kind: 'table', caption: ['the catch'], rows: [[cell('a b'), cell('c d')]] },
    { kind: 'figure', alt: 'a net', caption: ['on the quay'] },
    { kind: 'definitions', entries: [{ terms: [['net']], details: [[paragraph('of rope')]] }] },
  ])
  expect(findSentences(text, blocks, 'en').map(s => text.slice(s.start, s.end))).toEqual(
    runsOf(blocks).map(run => text.slice(run.start, run.end)),
  )
})

test('a reference between sentences belongs to the one before it', () => {
  const { text, blocks } = buildText([
    paragraph(
      'It sank.',
      { kind: 'note', note: 'a', inlines: ['[1]'] },
      ' They swam',
      { kind: 'note', note: 'a', inlines: ['2'] },
      ' home.',
      { kind: 'note', note: 'a', inlines: ['3'] },
    ),
    { kind: 'footnotes', notes: [{ label: 'a', blocks: [paragraph('So it is said.')] }] },
  ])
  expect(findSentences(text, blocks, 'en').map(s => text.slice(s.start, s.end))).toEqual([
    'It sank.[1]',
    'They swam2 home.3',
    'So it is said.',
  ])
})
