import { expect, test } from 'vitest'
import type { DraftBlock } from '../../../shared/article/index.ts'
import { column, makePdf, type Words, widthOf } from '../../../test/support/pdf.ts'
import { readPdf } from './readPdf.ts'

const LIMITS = { articleBytes: 1_000_000 }
const read = (...pages: Words[][]) => readPdf(makePdf({ pages }), LIMITS)
const p = (text: string): DraftBlock => ({ kind: 'paragraph', inlines: [text] })
const h = (level: 1 | 2 | 3, text: string): DraftBlock => ({ kind: 'heading', level, inlines: [text] })

const WORDS = 'the council of the town has long said that its roads are for all who use them and not for some'.split(
  ' ',
)
/** Lines of at most `most` letters that are filled as a printer fills them, ended by a full stop. */
function filled(count: number, most: number, from = 0): string[] {
  const lines: string[] = []
  let line = ''
  for (let i = from; lines.length < count; i++) {
    const word = WORDS[i % WORDS.length]!
    const longer = line ? `${line} ${word}` : word
    if (longer.length > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines.slice(0, -1), `${lines.at(-1)}.`].map((text, i) =>
    i ? text : text[0]!.toUpperCase() + text.slice(1),
  )
}

test('lines become paragraphs, larger ones headings of their rank', async () => {
  const [a, b, c] = [filled(4, 80), filled(3, 80, 5), filled(3, 80, 9)]
  const { blocks, dropped } = await read([
    { text: 'The long road', x: 60, y: 780, size: 24 },
    { text: 'Where it begins', x: 60, y: 740, size: 14 },
    ...column(60, 715, a),
    ...column(60, 650, b),
    { text: 'Where it ends', x: 60, y: 600, size: 14 },
    ...column(60, 575, c),
  ])
  expect(dropped).toEqual([])
  expect(blocks).toEqual([
    h(1, 'The long road'),
    h(2, 'Where it begins'),
    p(a.join(' ')),
    p(b.join(' ')),
    h(2, 'Where it ends'),
    p(c.join(' ')),
  ])
})

test('a heading in another font alone is one too', async () => {
  const [a, b] = [filled(4, 80), filled(4, 80, 7)]
  const { blocks } = await read([
    ...column(60, 780, a),
    { text: 'What the council says', x: 60, y: 710, font: 'bold' },
    ...column(60, 690, b),
  ])
  expect(blocks).toEqual([p(a.join(' ')), h(1, 'What the council says'), p(b.join(' '))])
})

test('paragraphs without a gap are told by their indented first lines', async () => {
  const [a, b] = [filled(5, 80), filled(5, 80, 3)]
  const { blocks } = await read([...column(60, 780, a), { text: b[0]!, x: 75, y: 720 }, ...column(60, 708, b.slice(1))])
  expect(blocks).toEqual([p(a.join(' ')), p(b.join(' '))])
})

test('a quotation set narrower than its column stays in one piece', async () => {
  const [a, b] = [filled(5, 80), filled(4, 62, 3)]
  const { blocks } = await read([...column(60, 780, a), ...column(90, 700, b)])
  expect(blocks).toEqual([p(a.join(' ')), p(b.join(' '))])
})

test('two columns are read one after the other, below what stands across them', async () => {
  const [a, b, c] = [filled(12, 44), filled(12, 44, 6), filled(3, 95, 2)]
  const rowByRow = a.flatMap((text, i) => [
    { text, x: 60, y: 720 - i * 12 },
    { text: b[i]!, x: 320, y: 720 - i * 12 },
  ])
  const { blocks } = await read([
    { text: 'A road in two columns', x: 150, y: 780, size: 24 },
    ...rowByRow,
    ...column(60, 560, c),
  ])
  expect(blocks).toEqual([h(1, 'A road in two columns'), p(a.join(' ')), p(b.join(' ')), p(c.join(' '))])
})

test('a paragraph goes on over columns and pages where its sentence does', async () => {
  const lines = filled(30, 44)
  const { blocks } = await read(
    [...column(60, 780, lines.slice(0, 10)), ...column(320, 780, lines.slice(10, 20))],
    column(60, 780, lines.slice(20)),
  )
  expect(blocks).toEqual([p(lines.join(' '))])
})

test('running heads, running feet and page numbers are no part of the article', async () => {
  const bodies = [0, 4, 8, 12].map(from => filled(6, 80, from))
  const { blocks, dropped } = await read(
    ...bodies.map((lines, i) => [
      { text: `The Herald, 3 May 2026`, x: 60, y: 810, size: 8 },
      ...column(60, 760, lines),
      { text: `– ${i + 4} –`, x: 290, y: 40 },
    ]),
  )
  expect(dropped).toEqual([{ kind: 'page-furniture', count: 8 }])
  expect(blocks).toEqual(bodies.map(lines => p(lines.join(' '))))
})

test('words parted at a line’s end are whole again, and those with a hyphen of their own keep it', async () => {
  const { blocks } = await read([
    ...column(60, 780, [
      'The well-known mayor spoke of the bicy-',
      'cles and of the hall, which is a well-',
      'known hall of the nineteenth and twen-',
      'tieth century: the Baden-',
      'Baden of the north and so on and on.',
    ]),
  ])
  expect(blocks).toEqual([
    p(
      'The well-known mayor spoke of the bicycles and of the hall, which is a well-known hall of the nineteenth and twentieth century: the Baden-Baden of the north and so on and on.',
    ),
  ])
})

test('bullets and numbers in a row become lists', async () => {
  const long = [
    'The hall is large enough for all who want to be there at the same',
    'time, says the mayor of the town.',
  ]
  const { blocks } = await read([
    ...column(60, 780, ['It needs:']),
    { text: '•', x: 60, y: 755 },
    { text: long[0]!, x: 75, y: 755 },
    { text: long[1]!, x: 75, y: 743 },
    { text: '•', x: 60, y: 731 },
    { text: 'A road.', x: 75, y: 731 },
    ...column(60, 700, ['3. Third of all.', '4. Fourth of all.']),
    ...column(60, 650, ['1984. That was the year.']),
  ])
  expect(blocks).toEqual([
    p('It needs:'),
    { kind: 'list', ordered: false, items: [[p(long.join(' '))], [p('A road.')]] },
    { kind: 'list', ordered: true, from: 3, items: [[p('Third of all.')], [p('Fourth of all.')]] },
    p('1984. That was the year.'),
  ])
})

test('letters drawn as one are the letters they are; a small raised figure stays raised', async () => {
  const { blocks } = await read([
    { text: 'The oﬃce is ﬁne', x: 60, y: 780, font: 'letters' },
    { text: '12', x: 60 + widthOf('The oﬃce is ﬁne'), y: 784, size: 6 },
    { text: 'today.', x: 64 + widthOf('The oﬃce is ﬁne') + widthOf('12', 6), y: 780 },
  ])
  expect(blocks).toEqual([p('The office is fine¹² today.')])
})

test('right-to-left script is read from the right, with the foreign words in it', async () => {
  // A PDF has what is seen, from left to right.
  const seen = (text: string) => [...text].reverse().join('')
  const first = 'قرر مجلس المدينة'
  const last = 'تمديد المسارات'
  const { blocks } = await read([
    { text: seen(last), x: 200, y: 780, font: 'letters' },
    { text: 'Radweg', x: 205 + widthOf(last), y: 780 },
    { text: seen(first), x: 210 + widthOf(`${last}Radweg`), y: 780, font: 'letters' },
  ])
  expect(blocks).toEqual([p(`${first} Radweg ${last}`)])
})

test('Chinese without spaces is joined without any', async () => {
  const lines = ['市议会决定把自行车道延长到火车站这是我们这里的', '人一直在说的。']
  const { blocks } = await read(column(60, 780, lines, { font: 'letters' }))
  expect(blocks).toEqual([p(lines.join(''))])
})

test('verse keeps its lines and its stanzas, and what is set in stays so', async () => {
  const lines = ['The road goes on,', 'the rain goes down,', 'and all who walk', 'go home to town.']
  const prose = filled(6, 80)
  const { blocks } = await read([
    ...column(60, 780, prose),
    ...column(60, 690, lines),
    ...column(60, 622, ['Nobody asked', 'the road or the rain,']),
    { text: 'and I was late.', x: 80, y: 598 },
    ...column(60, 570, ['The council met.', 'It went home.']),
    ...column(60, 520, prose),
  ])
  expect(blocks).toEqual([
    p(prose.join(' ')),
    p(lines.join('\n')),
    p('Nobody asked\nthe road or the rain,\n\u00a0\u00a0\u00a0\u00a0and I was late.'),
    p('The council met.\nIt went home.'),
    p(prose.join(' ')),
  ])
})

test('what is said, and sentences of one line each, are paragraphs of their own', async () => {
  const [prose, said] = [filled(6, 80), ['ANNA: Was it raining?', 'BO: It was,', 'ANNA: Then it was wet.']]
  const short = ['The council met.', 'It heard the bakers.', 'It went home.']
  const { blocks } = await read([...column(60, 780, prose), ...column(60, 690, said), ...column(60, 630, short)])
  expect(blocks).toEqual([p(prose.join(' ')), ...said.map(p), ...short.map(p)])
})

test('a page that lies on its side is read as it is seen, and a stamp across the page is not', async () => {
  const lines = filled(5, 60)
  const { blocks } = await read([...column(60, 780, lines), { text: 'DRAFT', x: 20, y: 300, turned: 90, size: 20 }])
  expect(blocks).toEqual([p(lines.join(' '))])
  const turned = lines.map((text, i) => ({ text, x: 100 + i * 12, y: 60, turned: 90 }))
  const bytes = Buffer.from(makePdf({ pages: [turned] })).toString('latin1')
  const landscape = Buffer.from(
    bytes.replace('/MediaBox [0 0 595 842]', '/Rotate 90 /MediaBox [0 0 595 842]'),
    'latin1',
  )
  expect((await readPdf(landscape, LIMITS)).blocks).toEqual([p(lines.join(' '))])
})

test('title and author are taken from the file where they are worth it', async () => {
  const pages = [column(60, 780, filled(3, 80))]
  const said = async (info: Record<string, string>) => {
    const { title, byline } = await readPdf(makePdf({ pages, info }), LIMITS)
    return [title, byline]
  }
  expect(await said({ Title: 'The long road', Author: 'Ada Müller' })).toEqual(['The long road', 'Ada Müller'])
  expect(await said({ Title: 'Microsoft Word - essay.docx', Author: 'Office User' })).toEqual([undefined, undefined])
  expect(await said({ Title: 'essay_final.indd', Author: 'mueller07' })).toEqual([undefined, undefined])
  expect(await said({})).toEqual([undefined, undefined])
})

test('pictures are counted', async () => {
  const pages = [column(60, 780, filled(3, 80))]
  expect((await readPdf(makePdf({ pages, hasPictures: true }), LIMITS)).dropped).toEqual([{ kind: 'image', count: 1 }])
})
