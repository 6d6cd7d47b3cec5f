import { expect, test } from 'vitest'
import { makeDocx, paragraph, picture } from '../../test/support/docx.ts'
import { column, makePdf } from '../../test/support/pdf.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { readHere } from './reading.ts'
import { Unreadable } from './unreadable.ts'

const read = async (name: string, bytes: Uint8Array) => {
  try {
    const source = { kind: 'file' as const, bytes, name }
    return (await readHere({ source, id: 'a1' as never, limits: DEFAULT_LIMITS })).article
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return `${error.status} ${error.detail}`
  }
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const asPage = (text: string) => `<!doctype html><title>A page</title><article><p>${text}</p></article>`
const KINDS: readonly [string, (text: string) => Uint8Array][] = [
  ['essay.txt', utf8],
  ['essay.md', utf8],
  ['essay.html', text => utf8(asPage(text))],
  ['essay.docx', text => makeDocx({ body: paragraph(text) })],
]

test.each(KINDS)('two megabytes on one line of %s are too much, and said to be', async (name, make) => {
  expect(await read(name, make('word '.repeat(400_000)))).toBe(
    '413 The article has 1.9 MB of text; at most 977 KB can be read here.',
  )
})

test.each(KINDS)('what an article may have at most is read from one line of %s', async (name, make) => {
  const article = await read(name, make(`${'word '.repeat(190_000)}end.`))
  expect(article).toMatchObject({ text: expect.stringMatching(/word end\.$/) })
})

test.each(KINDS)(
  'Chinese without spaces and without a line’s end is parted into its sentences: %s',
  async (name, make) => {
    expect(await read(name, make('市议会决定把自行车道延长到火车站。这是对的！为什么？'.repeat(50)))).toMatchObject({
      lang: 'zh',
      sentences: { length: 150 },
    })
  },
)

test.each(KINDS)('right-to-left script with words of another in it keeps its order: %s', async (name, make) => {
  const text = 'קנינו iPhone 15 בחנות. המחיר היה 3,500 ₪ (כולל VAT).'
  expect(await read(name, make(text))).toMatchObject({ text, lang: 'he', dir: 'rtl' })
})

test.each([
  ['essay.docx', makeDocx({ body: paragraph(picture('')) })],
  ['essay.md', utf8('![](a.png)\n\n![](b.png)')],
])('%s of pictures alone says so', async (name, bytes) => {
  expect(await read(name, bytes)).toBe('400 This holds pictures only, no text. Type or paste what they say.')
})

test.each([
  ['essay.docx', makeDocx({ body: '' })],
  ['essay.md', utf8('<!-- nothing -->')],
  ['essay.txt', utf8('')],
])('%s without a word has no text', async (name, bytes) => {
  expect(await read(name, bytes)).toBe('400 There is no text in it.')
})

test('a PDF without a word has no text either', async () => {
  expect(await read('essay.pdf', makePdf({ pages: [[]], hasPictures: true }))).toMatch(/^422 This PDF holds pictures/)
})

test('one file of each kind says the same article', async () => {
  const text = 'The road is closed for all who use it.'
  const hashes = await Promise.all(
    [...KINDS, ['essay.pdf', (said: string) => makePdf({ pages: [column(60, 780, [said])] })] as const].map(
      async ([name, make]) => {
        const article = await read(name, make(text))
        return typeof article === 'string' ? article : article.hash
      },
    ),
  )
  expect(new Set(hashes).size).toBe(1)
})
