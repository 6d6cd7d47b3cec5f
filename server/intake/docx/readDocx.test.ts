import { expect, test } from 'vitest'
import { buildText } from '../../../shared/article/index.ts'
import {
  docxParts,
  footnote,
  item,
  makeDocx,
  paragraph,
  picture,
  reference,
  run,
  table,
} from '../../../test/support/docx.ts'
import { readDocx } from './readDocx.ts'

test('a Word document becomes headings, paragraphs, emphasis and links', async () => {
  const docx = makeDocx({
    body: [
      paragraph('The long road', 'Title'),
      paragraph('Where it begins', 'heading 1'),
      paragraph(
        `${run('It was ')}${run('ver', '<w:b/>')}${run('y', '<w:b/>')}${run(' long', '<w:i/>')}<w:hyperlink r:id="web">${run(' as told')}</w:hyperlink><w:hyperlink r:id="bad">${run(' here')}</w:hyperlink>.`.replace(
          /\.$/,
          run('.'),
        ),
      ),
      paragraph(`${run('One line')}<w:r><w:br/></w:r>${run('another')}`),
      paragraph('Said so.', 'Quote'),
      paragraph('And so.', 'Quote'),
      paragraph('let x', 'HTML Preformatted'),
      paragraph('let y', 'HTML Preformatted'),
    ].join(''),
    links: { web: 'https://road.example/a', bad: 'javascript:alert(1)' },
  })
  expect(await readDocx(docx)).toEqual({
    title: 'The long road',
    dropped: [],
    blocks: [
      { kind: 'heading', level: 1, inlines: ['The long road'] },
      { kind: 'heading', level: 1, inlines: ['Where it begins'] },
      {
        kind: 'paragraph',
        inlines: [
          'It was ',
          { kind: 'strong', inlines: ['ver', 'y'] },
          { kind: 'emphasis', inlines: [' long'] },
          { kind: 'link', href: 'https://road.example/a', inlines: [' as told'] },
          ' here',
          '.',
        ],
      },
      { kind: 'paragraph', inlines: ['One line', '\n', 'another'] },
      {
        kind: 'quote',
        blocks: [
          { kind: 'paragraph', inlines: ['Said so.'] },
          { kind: 'paragraph', inlines: ['And so.'] },
        ],
      },
      { kind: 'code', text: 'let x\nlet y' },
    ],
  })
})

test('figures above and below the line stay there', async () => {
  const raised = '<w:vertAlign w:val="superscript"/>'
  const body = paragraph(
    `${run('10')}${run('6', raised)}${run(' of CO')}${run('2', '<w:vertAlign w:val="subscript"/>')}${run(', the 1')}${run('st', raised)}`,
  )
  const { blocks } = await readDocx(makeDocx({ body }))
  expect(buildText(blocks).text).toBe('10⁶ of CO₂, the 1st')
})

test('paragraphs with a level become nested lists', async () => {
  const body = [
    item('Bread', 0),
    item('rye', 1),
    item('wheat', 1),
    item('Wine', 0),
    item('First', 0, 'numbers'),
    item('Second', 0, 'numbers'),
  ].join('')
  const p = (text: string) => ({ kind: 'paragraph', inlines: [text] })
  expect((await readDocx(makeDocx({ body }))).blocks).toEqual([
    {
      kind: 'list',
      ordered: false,
      items: [[p('Bread'), { kind: 'list', ordered: false, items: [[p('rye')], [p('wheat')]] }], [p('Wine')]],
    },
    { kind: 'list', ordered: true, items: [[p('First')], [p('Second')]] },
  ])
})

test('footnotes are numbered as they are met and stand at the end', async () => {
  const docx = makeDocx({
    body: paragraph(
      `${run('Said')}${reference(7)}${run(' and done')}${reference(3)}${run(' and said')}${reference(7)}`,
    ),
    footnotes: footnote(3, 'By the mayor.') + footnote(7, 'In the hall.') + footnote(9, 'Never met.'),
  })
  const note = (label: string) => ({ kind: 'note', note: label, inlines: [`[${label}]`] })
  expect((await readDocx(docx)).blocks).toEqual([
    { kind: 'paragraph', inlines: ['Said', note('1'), ' and done', note('2'), ' and said', note('1')] },
    {
      kind: 'footnotes',
      notes: [
        { label: '1', blocks: [{ kind: 'paragraph', inlines: ['In the hall.'] }] },
        { label: '2', blocks: [{ kind: 'paragraph', inlines: ['By the mayor.'] }] },
      ],
    },
  ])
})

test('tables keep their cells, and a frame round a text is a quotation', async () => {
  const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('both')}</w:tc>`
  const body = `${table(['Year', 'Count'], ['2024', '12']).replace('</w:tbl>', `<w:tr>${wide}</w:tr></w:tbl>`)}${table(['Framed.'])}`
  const cell = (text: string, more = {}) => ({
    isHead: false,
    ...more,
    blocks: [{ kind: 'paragraph', inlines: [text] }],
  })
  expect((await readDocx(makeDocx({ body }))).blocks).toEqual([
    {
      kind: 'table',
      rows: [[cell('Year'), cell('Count')], [cell('2024'), cell('12')], [cell('both', { colSpan: 2 })]],
    },
    { kind: 'quote', blocks: [{ kind: 'paragraph', inlines: ['Framed.'] }] },
  ])
})

test('pictures stay out and are counted, their descriptions and captions stay', async () => {
  const body = [
    paragraph('1 Beginning 3', 'toc 1'),
    paragraph(picture('A road in the rain')),
    paragraph('The road in March.', 'caption'),
    paragraph(`${run('See')}${picture('')}`),
  ].join('')
  const { blocks, dropped } = await readDocx(makeDocx({ body }))
  expect(dropped).toEqual([
    { kind: 'page-furniture', count: 1 },
    { kind: 'image', count: 2 },
  ])
  expect(blocks).toEqual([
    { kind: 'paragraph', inlines: [] },
    { kind: 'figure', alt: 'A road in the rain', caption: ['The road in March.'] },
    { kind: 'paragraph', inlines: ['See'] },
    { kind: 'figure' },
  ])
})

test('what was deleted in a reviewed document is gone, what was added is there', async () => {
  const body = paragraph(
    `${run('It is ')}<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del><w:ins w:id="2">${run('surely ')}</w:ins>${run('so.')}`,
  )
  expect((await readDocx(makeDocx({ body }))).blocks).toEqual([
    { kind: 'paragraph', inlines: ['It is ', 'surely ', 'so.'] },
  ])
})

test('a document in UTF-16 and in right-to-left script is read as it stands', async () => {
  const parts = docxParts({ body: paragraph('قرر مجلس المدينة.') })
  const xml = new TextDecoder().decode(parts['word/document.xml']).replace('UTF-8', 'UTF-16')
  const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from(xml, 'utf16le')])
  const docx = makeDocx({ body: '', more: { 'word/document.xml': wide } })
  expect((await readDocx(docx)).blocks).toEqual([{ kind: 'paragraph', inlines: ['قرر مجلس المدينة.'] }])
})
