/** The PDF: its words can be found and copied, it is tagged, its pages are numbered, and it shows what its profile shows. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { linesOf } from '../../server/press/pdfLines.ts'
import { makeTranscript, type Transcript } from '../../shared/transcript/index.ts'
import { HOSTILE, hostileRoom } from '../fixtures/transcripts/hostile.ts'
import { largeRoom } from '../fixtures/transcripts/largeRoom.ts'
import { annotationOf, articleOf, inputOf, keyOf, smallRoom } from '../fixtures/transcripts/room.ts'
import { toldRoom } from '../fixtures/transcripts/toldRoom.ts'
import { checkedBy } from '../support/checkedBy.ts'
import { freshFolder } from '../support/freshFolder.ts'
import { pressedFile } from '../support/pressed.ts'

const PROFILES = ['named', 'pseudonymous', 'public'] as const
const pdfOf = (transcript: Transcript) => pressedFile({ format: 'pdf', transcript })
const wordsOf = async (transcript: Transcript) => {
  const { text } = await extractText(await pdfOf(transcript), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

/** An article in five scripts, with a mark in it. */
function scripts(words: readonly string[], dir: 'ltr' | 'rtl' = 'ltr') {
  const article = articleOf(
    words.map(text => ({ kind: 'paragraph' as const, inlines: [text] })),
    { dir },
  )
  const mark = annotationOf(keyOf('ada', 1), words[0]!, { body: 'Read this.' }, article.text)
  return makeTranscript(inputOf({ annotations: [mark] }, { articles: [article] }))
}

test.each(PROFILES)('the %s PDF holds text, marks, threads and tables, tagged and numbered', async profile => {
  const transcript = makeTranscript(smallRoom({ profile }))
  const words = await wordsOf(transcript)
  const document = await getDocumentProxy(await pdfOf(transcript))
  for (const part of [
    'We counted 4,312 bicycles',
    'Numbers say what is, not what should be.',
    'personal remark',
    `1 of ${document.numPages}`,
  ])
    expect(words).toContain(part)
  expect(words.includes('Ada Moss')).toBe(profile === 'named')
  expect(words.includes('Copper Wren')).toBe(profile === 'pseudonymous')
  expect(words.includes('who paid for the counting')).toBe(profile !== 'public')
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  const roles: string[] = []
  const walk = (node: { role?: string; children?: unknown[] } | null) => {
    if (node?.role) roles.push(node.role)
    for (const child of node?.children ?? []) walk(child as typeof node)
  }
  walk((await (await document.getPage(1)).getStructTree()) as never)
  expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P']))
})

test('Latin, Greek, Cyrillic and Hebrew are there to be searched, Arabic has its font; what no font has is counted', async () => {
  const words = await wordsOf(scripts(['Naïve œuvre', 'Ελληνικά', 'Привет, мир', 'نعم', 'שלום', '漢字']))
  for (const part of ['Naïve œuvre', 'Ελληνικά', 'Привет, мир', 'שלום']) expect(words).toContain(part)
  expect(words).toContain('2 characters are in none of this file’s fonts')
  expect(await wordsOf(scripts(['Naïve']))).not.toContain('none of this file’s fonts')
})

test('a line from right to left ends at its left, and numbers in it run from left to right', () => {
  const line = (text: string, dir: 'ltr' | 'rtl') =>
    linesOf([{ text, file: 'f', size: 1, tag: 0 }], 40, dir, said => said.length)[0]!.map(({ text: said, x }) => [
      said,
      x,
    ])
  expect(line('שלום 42 abc', 'rtl')).toEqual([
    ['abc', 29],
    [' ', 32],
    ['42', 33],
    ['שלום ', 35],
  ])
  expect(
    line('see (שלום) now', 'ltr')
      .map(([said]) => said)
      .join(''),
  ).toBe('see (שלום) now')
})

test('a word that is wider than the line is cut between its signs, and nothing is lost', () => {
  const text = `one ${'👩🏽‍🚀'.repeat(5)} two\nthree`
  const measure = (said: string) => [...new Intl.Segmenter('en').segment(said)].length
  const lines = linesOf([{ text, file: 'f', size: 1, tag: 0 }], 4, 'ltr', measure)
  expect(lines.map(line => line.map(piece => piece.text).join(''))).toEqual([
    'one',
    '👩🏽‍🚀'.repeat(4),
    '👩🏽‍🚀',
    'two',
    'thre',
    'e',
  ])
})

test('whatever was said, there is a PDF', { timeout: 60_000 }, async () => {
  const file = await pdfOf(makeTranscript(hostileRoom(HOSTILE.join(' '))))
  expect(Buffer.from(file).toString('latin1', 0, 5)).toBe('%PDF-')
})

/** A file of this name, in a folder that goes with the test. */
async function written(name: string, transcript: Transcript): Promise<string> {
  const file = join(await freshFolder(), `${name}.pdf`)
  await writeFile(file, await pdfOf(transcript))
  return file
}

checkedBy('qpdf', 'qpdf finds nothing wrong with a PDF, whatever was said in it', async ask => {
  for (const [name, transcript] of [
    ...PROFILES.map(profile => [profile, makeTranscript(smallRoom({ profile }))] as const),
    ['told', makeTranscript(toldRoom())],
    ['empty', makeTranscript(inputOf({}))],
    ['rtl', scripts(['שלום עולם', 'مرحبا بالعالم'], 'rtl')],
    ['hostile', makeTranscript(hostileRoom(HOSTILE.join(' ')))],
    ['long', makeTranscript(largeRoom(300))],
  ] as const) {
    const { status, output } = ask('--check', await written(name, transcript))
    expect([name, status, output]).toEqual([
      name,
      0,
      expect.stringContaining('No syntax or stream encoding errors found'),
    ])
  }
})

checkedBy(
  'pdftotext',
  'the text of a PDF is selected as it was written: article, marks, threads, tables',
  async ask => {
    const transcript = makeTranscript(smallRoom())
    const { status, output } = ask(await written('small', transcript), '-')
    expect(status).toBe(0)
    const words = output.replace(/\s+/g, ' ')
    for (const part of [
      'We counted 4,312 bicycles',
      'Numbers say what is, not what should be.',
      'Removed by a moderator',
      'How this was made',
      ...transcript.method,
      ...transcript.articles[0]!.marks.flatMap(({ statement, thread }) => [
        statement ?? '',
        ...thread.map(one => one.body),
      ]),
    ])
      expect(words).toContain(part.replace(/\s+/g, ' '))
  },
)

checkedBy('pdftotext', 'Arabic and Hebrew are copied in the order in which they are read', async ask => {
  const said = [
    'مرحبا بالعالم، هذا نص عربي طويل.',
    'قال المجلس إن 42 طريقا للجميع (ولا أحد غيرهم).',
    'שלום עולם, זה טקסט בעברית.',
    'The word שלום stands in an English line, and مرحبا too.',
    'لا إله إلا الله',
  ]
  const { output } = ask(await written('rtl', scripts(said)), '-')
  // Where a run begins is said by marks of direction, and is no part of the words; spaces and signs go with either side of it.
  const words = output.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ')
  const runs = /[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+(?: [\p{Script=Arabic}\p{Script=Hebrew}\p{M}]+)*/gu
  for (const run of said.flatMap(line => line.match(runs)!)) expect(words).toContain(run)
  expect(words).toMatch(/The word ?שלום ?stands in an English line, and ?مرحبا ?too\./)
  // Brackets are drawn mirrored, and copied as they were written.
  expect(words).toMatch(/\) ?طريقا للجميع \(/)
})
