/** A transcript of 5,000 annotations and 2,500 replies in every format: each of them is in each file, once. */
import { createHash } from 'node:crypto'
import { parse as parseCsv } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBundle } from '../../server/bundle/files.ts'
import type { AnyFormat, PressJob } from '../../server/press/press.ts'
import { FORMATS, type Mark, makeTranscript, markLines, type Transcript } from '../../shared/transcript/index.ts'
import { largeRoom } from '../fixtures/transcripts/largeRoom.ts'
import { pressedFile } from '../support/pressed.ts'

const [MARKS, REPLIES, CLAIMS, MEMBERS] = [5000, 2500, 2000, 40]

let transcript: Transcript
let marks: readonly Mark[]
/** Under claims alone: what the formats of argument have. */
let argued: Mark['thread'][number][]
/** All that is said under the marks: bodies, statements, counts, replies. */
let lines: number
beforeAll(() => {
  transcript = makeTranscript(largeRoom(MARKS))
  const [article] = transcript.articles
  marks = article!.marks
  argued = marks.filter(({ kind }) => kind === 'classifying').flatMap(({ thread }) => thread)
  lines = marks.reduce((sum, mark) => sum + markLines(mark, article!, transcript).length, 0)
  expect(argued.length).toBeGreaterThan(REPLIES / 4)
  expect(lines).toBeGreaterThan(MARKS + REPLIES)
})

const made = new Map<AnyFormat, Promise<Uint8Array<ArrayBuffer>>>()
afterAll(() => made.clear())
const fileOf = async (format: AnyFormat) => {
  const job = { format, transcript, own: {}, wishes: { bom: false, made: transcript.made } }
  const file = made.get(format) ?? pressedFile(job as PressJob)
  made.set(format, file)
  return Buffer.from(await file)
}
const textOf = async (format: AnyFormat) => (await fileOf(format)).toString('utf8')
const times = (text: string, what: RegExp) => text.match(what)?.length ?? 0
/** How many of each. */
const kindsOf = <T>(list: readonly T[], kind: (one: T) => string) =>
  Object.fromEntries(
    Map.groupBy(list, kind)
      .entries()
      .map(([name, of]) => [name, of.length]),
  )

test('the page has every mark in the article and beside it, every reply, and a row for every claim', async () => {
  const text = await textOf('html')
  expect(text.endsWith('</html>\n')).toBe(true)
  expect(times(text, / id="at-\d+"/g)).toBe(MARKS)
  expect(times(text, /<li id="mark-\d+"/g)).toBe(MARKS)
  expect(times(text, /<li id="r-/g)).toBe(REPLIES)
  expect(times(text, /<tr id="claim-\d+"/g)).toBe(CLAIMS)
})

test('the Markdown has a footnote for every mark, a place that leads to it, and every reply in one', async () => {
  const text = await textOf('markdown')
  expect(times(text, /^\[\^\d+\]: /gm)).toBe(MARKS)
  expect(times(text, /\[\^\d+\](?!:)/g)).toBe(MARKS)
  expect(times(text, /^ {4,}- \*\*/gm)).toBe(REPLIES)
})

test('the PDF has a paragraph for every mark and every line of it, and a row for every claim and member', async () => {
  const text = (await fileOf('pdf')).toString('latin1')
  expect(text.endsWith('%%EOF\n')).toBe(true)
  expect(times(text, /\/Type \/Page$/gm)).toBeGreaterThanOrEqual(500)
  const kinds = new Map([...text.matchAll(/^(\d+) 0 obj\n<<\n\/S \/(\w+)$/gm)].map(([, id, kind]) => [id!, kind!]))
  const [, children] = text.match(/\/S \/Document\n.*\n\/K \[(.*)\]/)!
  const order = [...children!.matchAll(/(\d+) 0 R/g)].map(([, id]) => kinds.get(id!)!)
  expect(order.length).toBe(kinds.size - 1)
  const [, ofMarks, ...ofTables] = order
    .join(' ')
    .split(' H2 ')
    .map(part => kindsOf(part.split(' '), kind => kind))
  expect(ofMarks).toEqual({ P: MARKS + lines })
  // Each with its head.
  expect(ofTables.slice(0, 2)).toEqual([CLAIMS, MEMBERS].map(rows => ({ Caption: 1, P: 1 + rows })))
})

test('the Word file has a comment for every mark, at its place, with a paragraph for each line of it', async () => {
  const parts = unzipSync(await fileOf('docx'))
  const [document, comments] = ['word/document.xml', 'word/comments.xml'].map(name =>
    Buffer.from(parts[name]!).toString('utf8'),
  )
  for (const sign of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
    expect(times(document!, new RegExp(`<w:${sign} `, 'g')), sign).toBe(MARKS)
  expect(times(comments!, /<w:comment /g)).toBe(MARKS)
  expect(times(comments!, /<w:p>/g)).toBe(lines)
  expect(times(document!, /<w:tr>/g)).toBeGreaterThan(CLAIMS)
})

test('the tables have a row for each', async () => {
  const files = Object.entries(unzipSync(await fileOf('csv')))
  const rows = files.map(([name, file]) => [name, (parseCsv(Buffer.from(file)) as string[][]).length - 1])
  expect(Object.fromEntries(rows)).toEqual({
    'annotations.csv': MARKS,
    'claims.csv': CLAIMS,
    'replies.csv': REPLIES,
    'events.csv': MARKS + REPLIES,
    'members.csv': MEMBERS,
    'ballots.csv': 0,
    'log.csv': 0,
    'moderation.csv': 0,
    'polls.csv': 0,
    'speeches.csv': 0,
    'statements.csv': 0,
  })
})

test('the annotation page has each as an item, and two more for what was counted of a claim', async () => {
  const { items } = JSON.parse(await textOf('jsonld')) as { items: { id: string; motivation: string }[] }
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  expect(kindsOf(items, ({ motivation }) => motivation)).toEqual({
    classifying: CLAIMS * 2,
    assessing: CLAIMS,
    commenting: 1000,
    questioning: 1000,
    highlighting: 1000,
    replying: REPLIES,
  })
})

test('the files of argument have every claim and what was replied to one', async () => {
  const text = await textOf('argdown')
  expect(times(text, /^\[C\d+\]: /gm)).toBe(CLAIMS)
  expect(times(text, /^<R[\d.]+>: /gm)).toBe(argued.length)

  const { nodes, locutions } = JSON.parse(await textOf('aif')) as { nodes: { type: string }[]; locutions: unknown[] }
  const moves = kindsOf(argued, ({ move }) => move) as Record<'support' | 'evidence' | 'object' | 'restate', number>
  const { support, evidence, object, restate } = moves
  expect(kindsOf(nodes, ({ type }) => type)).toMatchObject({
    // Each claim's statement, and what its member added to it.
    L: 2 * CLAIMS + argued.length,
    I: 2 * CLAIMS + support + evidence + object + restate,
    RA: support + evidence,
    CA: object,
    MA: restate,
  })
  expect(locutions.length).toBe(2 * CLAIMS + argued.length)
})

test('the Hypothesis file has each as a row, and a reply leads to its mark', async () => {
  const { annotations } = JSON.parse(await textOf('hypothesis')) as {
    annotations: { id: string; references?: string[] }[]
  }
  expect(annotations.length).toBe(MARKS + REPLIES)
  expect(new Set(annotations.map(({ id }) => id)).size).toBe(MARKS + REPLIES)
  expect(annotations.filter(({ references }) => references).length).toBe(REPLIES)
})

test('the bundle has the same bytes as each file by itself, and the transcript with every mark', async () => {
  const { manifest, files } = openBundle(await fileOf('bundle'))
  const { 'transcript.json': whole, ...formats } = manifest.files
  expect(files.size).toBe(Object.keys(manifest.files).length)
  expect(Object.keys(formats).length).toBe(6 + 11)
  for (const name of ['html', 'markdown', 'jsonld', 'argdown', 'aif', 'hypothesis'] as const) {
    const sha256 = createHash('sha256')
      .update(await fileOf(name))
      .digest('hex')
    expect(formats[`formats/${name}.${FORMATS[name].extension}`]?.sha256, name).toBe(sha256)
  }
  const told = JSON.parse(files.get('transcript.json')!.toString('utf8')) as Transcript
  expect(whole?.bytes).toBeGreaterThan(1_000_000)
  expect(told.articles[0]!.marks.length).toBe(MARKS)
  expect(told.articles[0]!.marks.reduce((sum, { thread }) => sum + thread.length, 0)).toBe(REPLIES)
})
