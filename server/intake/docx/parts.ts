/** The parts of a Word file that text is read from, each checked before a parser sees it. */
import { Unreadable } from '../unreadable.ts'
import { namesIn, unzip } from './zip.ts'

const MOST_ENTRIES = 2000
/** Word writes some ten times the bytes of the text itself, and the reader's memory is some ten times these. */
const MOST_XML = 24 * 2 ** 20
const MOST_DEPTH = 300
export const DAMAGED = 'This Word document is damaged. Open it in a word processor and save it anew.'
const MAIN = 'word/document.xml'

const isRead = (name: string) =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[\w.-]+\.(?:xml|rels))$/.test(name)

/** What else people call a document and comes as a ZIP file. */
const OTHERS: readonly [RegExp, string][] = [
  [/^xl\//, 'This is an Excel workbook, not a Word document.'],
  [/^ppt\//, 'This is a PowerPoint presentation, not a Word document.'],
  [/^META-INF\/container\.xml$/, 'This is an e-book (EPUB), which Parley does not read.'],
  [/^content\.xml$/, 'This is an OpenDocument file. Open it in a word processor and save it as .docx.'],
]

/** Throws `Unreadable`: 422 for what is no Word document or a damaged one, 413 for one that is too large. */
export function readParts(bytes: Uint8Array): Map<string, string> {
  const names = namesIn(bytes, MOST_ENTRIES)
  if (!names.includes(MAIN)) {
    const other = OTHERS.find(([part]) => names.some(name => part.test(name)))
    throw refuse(other?.[1] ?? 'This is a ZIP archive, not a Word document. Unpack it, and give the document in it.')
  }
  const parts = new Map<string, string>()
  for (const [name, part] of unzip(bytes, { entries: MOST_ENTRIES, unpacked: MOST_XML }, isRead)) {
    const xml = new TextDecoder(wideMark(part)).decode(part)
    refuseHostile(xml)
    parts.set(name, xml)
  }
  return parts
}

/** XML may be in UTF-16, whose mark says so. */
const wideMark = ([a, b]: Buffer) =>
  a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'

/** Word declares no types and no entities; who does wants them expanded, again and again or from elsewhere. */
function refuseHostile(xml: string): void {
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(xml) || xml.includes('\0'))
    throw refuse(
      'This Word document holds instructions that no word processor writes. Save it anew, and give it again.',
    )
  // A sign that opens no tag: the parser would look for the tag's end from each of them, again and again to the file's.
  if (/<(?![A-Za-z_/!?])/.test(xml)) throw refuse(DAMAGED)
  let depth = 0
  for (const [tag] of xml.matchAll(/<(?!\?|!--)[^<>]*>/g)) {
    if (tag.startsWith('</')) depth--
    else if (!tag.endsWith('/>') && ++depth > MOST_DEPTH)
      throw refuse('This Word document is nested too deeply to be read. Paste its text instead.')
  }
}

const refuse = (why: string) => new Unreadable(422, why, 'file')
