/**
 * A PDF → a draft. Its text stands on pages at places, so paragraphs, headings, lists and columns are rebuilt from where the
 * lines stand and how large they are. Runs in a reader beside the server: it trusts its parser with no more than its own life.
 */
import { getDocumentProxy } from 'unpdf'
import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import type { DraftBlock } from '../../../shared/article/index.ts'
import { type Draft, Losses } from '../draft.ts'
import { Unreadable } from '../unreadable.ts'
import { readBlocks } from './blocks.ts'
import { dropFurniture } from './furniture.ts'
import { type Line, readLines } from './lines.ts'
import { lookOf } from './look.ts'
import { authorOf, titleOf } from './metadata.ts'
import { readStretches } from './page.ts'

const MOST_PAGES = 1000
/** Of letters, that no font says what they are. */
const MOST_UNKNOWN = 0.1
/** Fewer on a page are a stamp on a picture of it. */
const LEAST_LETTERS = 20

/** `articleBytes`: of the text at most. Rejects with `Unreadable`: 413 for too much, 422 for no text or none that can be read. */
export async function readPdf(bytes: Uint8Array, { articleBytes }: { articleBytes: number }): Promise<Draft> {
  const document = await open(bytes)
  if (document.numPages > MOST_PAGES)
    throw new Unreadable(
      413,
      `This PDF has ${document.numPages} pages; at most ${MOST_PAGES} can be read here.`,
      'file',
    )
  const pages = await readPages(document, articleBytes * 2)
  const { lines, dropped } = dropFurniture(pages)
  refuseTextless(lines, document.numPages)
  const look = lookOf(lines)
  const blocks = readBlocks(lines, look)
  const losses = new Losses()
  const pictures = countPictures(bytes)
  if (pictures) losses.add('image', pictures)
  if (dropped) losses.add('page-furniture', dropped)
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> }
  const title = titleOf(info, opening(blocks))
  const byline = authorOf(info)
  return { blocks, dropped: losses.list(), ...(title ? { title } : {}), ...(byline ? { byline } : {}) }
}

async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    // The parser keeps and changes what it is given.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, useSystemFonts: false })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw refuse('This PDF is protected by a password. Save it without one, and give it again.')
    throw refuse('This PDF is damaged and cannot be read. Save it anew, or paste its text.')
  }
}

async function readPages(document: PDFDocumentProxy, most: number): Promise<Line[][]> {
  const pages: Line[][] = []
  let length = 0
  for (let number = 1; number <= document.numPages; number++) {
    const lines = await readPage(document, number)
    length += lines.reduce((sum, line) => sum + line.text.length, 0)
    if (length > most) throw new Unreadable(413, 'This PDF has more text than can be read here.', 'file')
    pages.push(lines)
  }
  return pages
}

/** Not half an article: a page that cannot be read is not left out. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<Line[]> {
  try {
    const page = await document.getPage(number)
    const lines = readLines(await readStretches(page), number)
    page.cleanup()
    return lines
  } catch {
    throw refuse(`Page ${number} of this PDF is damaged and cannot be read. Save it anew, or paste its text.`)
  }
}

function refuseTextless(lines: readonly Line[], pages: number): void {
  const text = lines.map(line => line.text).join('')
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  const unknown = text.match(/[\p{Co}\ufffd]/gu)?.length ?? 0
  if (unknown > (letters + unknown) * MOST_UNKNOWN)
    throw refuse('The fonts of this PDF do not say which letters they show. Paste the text instead.')
  if (letters === 0 || (pages > 1 && letters < pages * LEAST_LETTERS && letters < 200))
    throw refuse(
      'This PDF holds pictures of pages, no text. Have its text recognised (OCR) and give it again, or paste the text.',
    )
}

/** Pictures are always objects of their own, never packed with others; those that only mask another are not counted. */
function countPictures(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const count = (pattern: RegExp) => file.match(pattern)?.length ?? 0
  return Math.max(0, count(/\/Subtype\s*\/Image\b/g) - count(/\/SMask\s+\d+\s+\d+\s+R/g))
}

const opening = (blocks: readonly DraftBlock[]) => {
  const [first] = blocks
  return first?.kind === 'heading' ? first.inlines.join('') : undefined
}

const refuse = (why: string) => new Unreadable(422, why, 'file')
