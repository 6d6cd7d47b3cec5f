import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { column, joinPdf, makePdf, streamOf } from '../../../test/support/pdf.ts'
import { readBy } from '../../../test/support/readBy.ts'
import { DEFAULT_LIMITS } from '../../limits.ts'
import { waitedMs } from '../atWork.ts'
import { Readers } from '../readers.ts'
import { Unreadable } from '../unreadable.ts'

const MEMORY = 300 * 2 ** 20
const readers = new Readers(
  { atOnce: 1, waiting: 9, timeMs: 15_000, memory: MEMORY, warmMs: 60_000 },
  {
    program: fileURLToPath(new URL('../readerProcess.ts', import.meta.url)),
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    waited: waitedMs,
  },
)
afterAll(() => readers.close())

const why = async (bytes: Uint8Array): Promise<string> => {
  const job = { source: { kind: 'file' as const, bytes, name: 'essay.pdf' }, id: 'a1' as never, limits: DEFAULT_LIMITS }
  try {
    const { article } = await readBy(readers, job, { asker: 'anna' })
    return `read ${article.text}`
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return `${error.status} ${error.detail}`
  }
}
const PAGE = column(60, 780, ['The road is closed for all who use it.'])
const good = makePdf({ pages: [PAGE] })
const bent = (pdf: Uint8Array, from: string | RegExp, to: string) =>
  Buffer.from(Buffer.from(pdf).toString('latin1').replace(from, to), 'latin1')

const DAMAGED = '422 This PDF is damaged and cannot be read. Save it anew, or paste its text.'
const TEXTLESS =
  '422 This PDF holds pictures of pages, no text. Have its text recognised (OCR) and give it again, or paste the text.'
/** The three ends that a file which asks for too much may come to. */
const TOO_MUCH = /^(?:413 |422 It (?:takes too much memory|could not be read within))/

test('a PDF under a password is told so', async () => {
  const lock = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >> /ID [<00><00>]`
  expect(await why(makePdf({ pages: [PAGE], trailer: lock }))).toBe(
    '422 This PDF is protected by a password. Save it without one, and give it again.',
  )
})

test('a PDF of pictures alone, with or without a stamp, has no text', async () => {
  expect(await why(makePdf({ pages: [[], []], hasPictures: true }))).toBe(TEXTLESS)
  const stamp = Array.from({ length: 9 }, (_, i) => [{ text: `Scan ${i}`, x: 60, y: 40 }])
  expect(await why(makePdf({ pages: stamp, hasPictures: true }))).toBe(TEXTLESS)
  expect(await why(makePdf({ pages: [[]] }))).toBe(TEXTLESS)
})

test('a PDF whose letters are nobody’s is not half an article', async () => {
  const pages = [[{ text: '\ue001\ue002\ue003\ue004\ue005 \ue006\ue007', x: 60, y: 780, font: 'letters' as const }]]
  expect(await why(makePdf({ pages }))).toBe(
    '422 The fonts of this PDF do not say which letters they show. Paste the text instead.',
  )
})

test('a broken PDF is told so, or read where its parts can be found again', async () => {
  expect(await why(Buffer.from('%PDF-1.7\nnothing at all'))).toBe(DAMAGED)
  expect(await why(bent(good, '/Type /Catalog', '/Type /Nothing'))).toMatch(/^(?:read|4\d\d) /)
  expect(await why(good.subarray(0, good.length - 200))).toMatch(/^(?:read The road|4\d\d [A-Z])/)
  for (let i = 10; i < good.length; i += 997) {
    const one = Uint8Array.from(good)
    one[i]! ^= 0x15
    expect(await why(one)).toMatch(/^(?:read |4\d\d [A-Z])/)
  }
})

test('pages that are their own parents end somewhere', async () => {
  const loop = joinPdf(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] /Parent 2 0 R >>'],
    '/Root 1 0 R',
  )
  expect(await why(loop)).toMatch(/^4\d\d [A-Z]/)
  const self = joinPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents [3 0 R 4 0 R] /Resources 3 0 R >>',
      '4 0 R',
    ],
    '/Root 1 0 R',
  )
  expect(await why(self)).toMatch(/^4\d\d [A-Z]/)
})

test('a form that draws itself is drawn once', async () => {
  const form = joinPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>',
      streamOf(Buffer.from('/F Do')),
      streamOf(
        Buffer.from('/F Do /F Do'),
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>',
      ),
    ],
    '/Root 1 0 R',
  )
  expect(await why(form)).toMatch(/^4\d\d [A-Z]/)
})

test('a million claimed pages are too many', async () => {
  expect(await why(bent(good, '/Count 1 ', '/Count 1000000 '))).toMatch(
    /^(?:413 This PDF has 1000000 pages; at most 1000 can be read here\.|read The road)/,
  )
})

test('a stream that swells to gigabytes, packed once or three times, ends within limits', async () => {
  const zeros = Buffer.alloc(300 * 2 ** 20, 'BT ET ')
  const bomb = (layers: number) => {
    const objects = [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [4 0 R 4 0 R 4 0 R 4 0 R] /Resources << >> >>',
      streamOf(zeros, '', layers),
    ]
    return joinPdf(objects, '/Root 1 0 R')
  }
  const before = process.memoryUsage().rss
  for (const layers of [1, 3]) expect(await why(bomb(layers))).toMatch(TOO_MUCH)
  // What it takes to write the bomb is the most that this process holds of it.
  expect(process.memoryUsage().rss - before).toBeLessThan(900 * 2 ** 20)
  expect(await why(good)).toBe('read The road is closed for all who use it.')
}, 60_000)

test('more text than an article may have is refused before all of it is read', async () => {
  // As small as letters are read, as a page has no other room for so many; what stands beside the page is not read.
  const page = column(
    20,
    830,
    Array.from({ length: 100 }, () => 'word '.repeat(230)),
    { size: 1 },
  )
  expect(await why(makePdf({ pages: Array.from({ length: 40 }, () => page) }))).toMatch(TOO_MUCH)
})
