/** Files that a library lays out: what Word and a PDF reader find in them, in every profile. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { DOMParser } from 'linkedom'
import { expect, test } from 'vitest'
import { makeTranscript, type Transcript } from '../../shared/transcript/index.ts'
import { HOSTILE, hostileRoom } from '../fixtures/transcripts/hostile.ts'
import { largeRoom } from '../fixtures/transcripts/largeRoom.ts'
import { annotationOf, articleOf, inputOf, keyOf, smallRoom } from '../fixtures/transcripts/room.ts'
import { checkedBy } from '../support/checkedBy.ts'
import { freshFolder } from '../support/freshFolder.ts'
import { pressedFile } from '../support/pressed.ts'

const PROFILES = ['named', 'pseudonymous', 'public'] as const
const partsOf = async (transcript: Transcript) => unzipSync(await pressedFile({ format: 'docx', transcript }))
const wordsIn = (part: Uint8Array | undefined) =>
  strFromU8(part!)
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'")

test.each(PROFILES)(
  'the %s Word file has a comment for every mark, over just its words, with its thread',
  async profile => {
    const transcript = makeTranscript(smallRoom({ profile }))
    const parts = await partsOf(transcript)
    const document = strFromU8(parts['word/document.xml']!)
    for (const mark of transcript.articles[0]!.marks) {
      const [from, to] = [`<w:commentRangeStart w:id="${mark.number}"/>`, `<w:commentRangeEnd w:id="${mark.number}"/>`]
      const between = document.slice(document.indexOf(from), document.indexOf(to))
      expect(wordsIn(new TextEncoder().encode(between))).toBe(mark.quote.replaceAll('\n', ''))
    }
    // A file of comments that nothing leads to is none.
    expect(strFromU8(parts['word/_rels/document.xml.rels']!)).toContain('relationships/comments" Target="comments.xml"')
    expect(strFromU8(parts['[Content_Types].xml']!)).toContain('PartName="/word/comments.xml"')
    const comments = wordsIn(parts['word/comments.xml'])
    expect(comments).toContain('Numbers say what is, not what should be.')
    expect(comments).toContain('objects')
    expect(wordsIn(parts['word/document.xml'])).toContain('personal remark')
    const everything = Object.values(parts)
      .map(part => strFromU8(part))
      .join()
    expect(everything.includes('Ada Moss')).toBe(profile === 'named')
    expect(everything.includes('Copper Wren')).toBe(profile === 'pseudonymous')
    // Hidden words leave with their reason, but not in public.
    expect(everything.includes('who paid for the counting')).toBe(profile !== 'public')
  },
)

test('the Word file is dated by the transcript, not by the clock', async () => {
  const transcript = makeTranscript(smallRoom({ profile: 'public' }))
  const { 'docProps/core.xml': about, 'word/comments.xml': comments } = await partsOf(transcript)
  const dates = `${strFromU8(about!)}${strFromU8(comments!)}`.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)
  expect(new Set(dates)).toEqual(new Set([new Date(transcript.made).toISOString()]))
})

test('the same transcript is the same Word file and the same PDF, byte for byte', async () => {
  for (const format of ['docx', 'pdf'] as const) {
    const [one, other] = [smallRoom(), smallRoom()].map(room =>
      pressedFile({ format, transcript: makeTranscript(room) }),
    )
    expect(Buffer.compare(await one!, await other!)).toBe(0)
  }
})

test('a mark in a footnote is anchored where the text refers to it, and the note is Word’s own', async () => {
  const article = articleOf([
    { kind: 'paragraph', inlines: ['It rained', { kind: 'note', note: '1', inlines: ['1'] }, ' all day.'] },
    { kind: 'footnotes', notes: [{ label: '1', blocks: [{ kind: 'paragraph', inlines: ['Says the diary.'] }] }] },
  ])
  const mark = annotationOf(keyOf('ada', 1), 'the diary', {}, article.text)
  const parts = await partsOf(makeTranscript(inputOf({ annotations: [mark] }, { articles: [article] })))
  expect(strFromU8(parts['word/document.xml']!)).toMatch(/commentRangeStart w:id="1".*commentRangeEnd w:id="1"/)
  expect(wordsIn(parts['word/footnotes.xml'])).toContain('Says the diary.')
  expect(strFromU8(parts['word/footnotes.xml']!)).not.toContain('commentRange')
})

test('whatever was said, the Word file is well-formed', async () => {
  for (const said of HOSTILE) {
    const parts = await partsOf(makeTranscript(hostileRoom(said)))
    for (const name of ['word/document.xml', 'word/comments.xml']) {
      const text = strFromU8(parts[name]!)
      expect(text.replace(/[\t\n\r]/g, '')).not.toMatch(/\p{Cc}|<script/u)
      expect(new DOMParser().parseFromString(text, 'text/xml').documentElement.tagName).toMatch(/^W:/i)
    }
  }
})

/** What LibreOffice made of Word files, opened and saved as flat OpenDocument texts. */
async function opened(ask: (...args: string[]) => { output: string }, transcripts: readonly Transcript[]) {
  const folder = await freshFolder()
  const names = transcripts.map((_, i) => `file${i}`)
  for (const [i, transcript] of transcripts.entries())
    await writeFile(join(folder, `${names[i]}.docx`), await pressedFile({ format: 'docx', transcript }))
  const profile = `-env:UserInstallation=file://${folder}/profile`
  const files = names.map(name => join(folder, `${name}.docx`))
  const { output } = ask(profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, ...files)
  for (const name of names) expect(output).toContain(`${name}.fodt`)
  return Promise.all(names.map(name => readFile(join(folder, `${name}.fodt`), 'utf8')))
}
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const plain = (xml: string) =>
  flat(
    xml
      .replace(/<text:(?:s|tab|line-break)\b[^>]*>|<\/text:p>/g, ' ')
      .replace(/<[^>]*>/g, '')
      .replace(
        /&(amp|lt|gt|quot|apos);/g,
        (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
      ),
  )

checkedBy(
  'soffice',
  'LibreOffice opens Word files with every comment over its words, and all that it says',
  async ask => {
    const rooms = PROFILES.map(profile => makeTranscript(smallRoom({ profile })))
    const hostile = makeTranscript(hostileRoom(HOSTILE.join(' ')))
    const texts = await opened(ask, [...rooms, hostile, makeTranscript(largeRoom(300))])
    for (const [i, transcript] of rooms.entries()) {
      const text = texts[i]!
      const comments = [
        ...text.matchAll(/<office:annotation [^>]*office:name="([^"]*)"[^>]*>(.*?)<\/office:annotation>/gs),
      ]
      const { marks } = transcript.articles[0]!
      expect(comments).toHaveLength(marks.length)
      for (const mark of marks) {
        const own = comments.filter(([, , said]) => plain(said!).includes(flat(mark.statement ?? mark.body)))
        const over = own.map(comment => {
          const [whole, name] = comment
          const from = comment.index + whole.length
          const to = text.indexOf(`<office:annotation-end office:name="${name}"/>`, from)
          expect(to).toBeGreaterThan(0)
          // Marks may overlap: what other comments say here is no part of the text.
          return plain(text.slice(from, to).replace(/<office:annotation .*?<\/office:annotation>/gs, ''))
        })
        expect(over).toContain(flat(mark.quote))
        for (const { body } of mark.thread)
          expect(own.some(([, , said]) => plain(said!).includes(flat(body)))).toBe(true)
      }
      expect(text.includes('Ada Moss')).toBe(transcript.profile === 'named')
    }
    const counted = hostile.articles.flatMap(article => article.marks).length
    expect(texts.slice(3).map(text => text.match(/<office:annotation /g)?.length)).toEqual([counted, 300])
  },
)
