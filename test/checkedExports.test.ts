/** Exports before other programs’ judges: the page before a validator, the tables in a spreadsheet, the Word file read by another library. */
import { HtmlValidate } from 'html-validate'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { read as readSheet } from 'xlsx'
import { FORMATS, makeTranscript, renderHtml, type Transcript, whole, wholeFiles } from '../shared/transcript/index.ts'
import { HOSTILE, hostileRoom } from './fixtures/transcripts/hostile.ts'
import { inputOf, smallRoom } from './fixtures/transcripts/room.ts'
import { toldRoom } from './fixtures/transcripts/toldRoom.ts'
import { pressedFile } from './support/pressed.ts'

const ON_PURPOSE = [
  'no-inline-style',
  'require-sri',
  'wcag/h32',
  'long-title',
  'attribute-boolean-style',
  'doctype-style',
  'no-trailing-whitespace',
]
const FORMULAS = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '=cmd|" /C calc"!A0',
  '=HYPERLINK("https://evil.example")',
]
const rooms: (readonly [string, Transcript])[] = [
  ['an empty room', makeTranscript(inputOf({}))],
  ['a room with everything', makeTranscript(toldRoom())],
  ['the same in public', makeTranscript(toldRoom({ profile: 'public' }))],
  ['a room under given names', makeTranscript(smallRoom({ profile: 'named' }))],
  ...[...HOSTILE, ...FORMULAS].map(said => [JSON.stringify(said), makeTranscript(hostileRoom(said))] as const),
]

/** On purpose: people's words keep their spaces, bars and threads carry their measures as style, nothing is loaded, nothing is sent, and titles are people's. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: Object.fromEntries(ON_PURPOSE.map(rule => [rule, 'off'])),
})

test.each(rooms)('a validator of HTML finds nothing wrong with the page of %s', async (_, transcript) => {
  const report = await validator.validateString(whole(renderHtml(transcript)))
  const said = report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  )
  expect(said).toEqual([])
})

test.each(rooms)('a spreadsheet makes no formula and no link of the tables of %s', (_, transcript) => {
  for (const [name, text] of Object.entries(wholeFiles(FORMATS.csv.files(transcript)))) {
    const book = readSheet(text, { type: 'string', cellFormula: true })
    for (const sheet of Object.values(book.Sheets))
      for (const [at, cell] of Object.entries(sheet))
        if (!at.startsWith('!')) expect([name, at, cell.f, cell.l]).toEqual([name, at, undefined, undefined])
  }
})

test('the spreadsheet would make formulas of what is not neutralised', () => {
  const cell = Object.values(readSheet('a\n=1+1', { type: 'string', cellFormula: true }).Sheets)[0]!.A2
  expect(cell.f).toBe('1+1')
})

test.each(rooms)('another reader of Word files finds every mark of %s as a comment', async (_, transcript) => {
  const file = await pressedFile({ format: 'docx', transcript })
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file) },
    { styleMap: ['comment-reference => sup'] },
  )
  const marks = transcript.articles.flatMap(article => article.marks)
  expect(value.match(/<dt id="comment-\d+"/g) ?? []).toHaveLength(marks.length)
  expect(value.match(/<a href="#comment-\d+"/g) ?? []).toHaveLength(marks.length)
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
})
