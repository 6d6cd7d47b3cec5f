import { expect, test } from 'vitest'
import { asDraft, buildText, type DraftBlock } from './index.ts'

const paragraph = (...inlines: (DraftBlock & { kind: 'paragraph' })['inlines'][number][]): DraftBlock => ({
  kind: 'paragraph',
  inlines,
})
const EVERYTHING: DraftBlock[] = [
  { kind: 'heading', level: 3, inlines: ['A ', { kind: 'emphasis', inlines: ['road'] }] },
  paragraph(
    'It ',
    {
      kind: 'strong',
      inlines: [
        'is ',
        { kind: 'link', href: 'https://a.example/', inlines: [{ kind: 'emphasis', inlines: ['closed'] }, '!'] },
      ],
    },
    '\nSays',
    { kind: 'note', note: '1', inlines: ['[1]'] },
    ' ',
    { kind: 'code', inlines: ['all'] },
  ),
  { kind: 'code', text: 'a\n\n  b' },
  { kind: 'rule' },
  { kind: 'quote', blocks: [paragraph('One.'), paragraph('Two.')] },
  {
    kind: 'list',
    ordered: true,
    from: 4,
    items: [
      [paragraph('a'), { kind: 'list', ordered: false, items: [[paragraph('b')]] }],
      [paragraph('c'), paragraph('d')],
    ],
  },
  {
    kind: 'table',
    caption: ['Boats'],
    rows: [
      [
        { isHead: true, colSpan: 2, blocks: [paragraph('Left')] },
        { isHead: true, blocks: [] },
      ],
      [
        { isHead: false, rowSpan: 2, blocks: [paragraph('3'), paragraph('4')] },
        { isHead: false, blocks: [] },
        { isHead: false, blocks: [paragraph('5')] },
      ],
    ],
  },
  { kind: 'figure', alt: 'A boat', caption: ['It ', { kind: 'strong', inlines: ['left'] }] },
  { kind: 'figure', alt: 'A quay' },
  {
    kind: 'definitions',
    entries: [{ terms: [['Quay'], ['Pier']], details: [[paragraph('Stone.')], [paragraph('Or wood.')]] }],
  },
  { kind: 'footnotes', notes: [{ label: '1', blocks: [paragraph('The harbour master.')] }] },
]

test('blocks that are made drafts again give the same text and the same blocks', () => {
  const built = buildText(EVERYTHING)
  expect(buildText(built.blocks.map(block => asDraft(built.text, block)))).toEqual(built)
})
