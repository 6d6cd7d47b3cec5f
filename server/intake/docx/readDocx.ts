/**
 * A Word document → a draft. Mammoth reads the parts that were checked, out of memory, and its picture of the document is
 * mapped to Parley's own blocks; nothing of it passes through HTML. Pictures stay out, their descriptions stay.
 */
import mammoth from 'mammoth'
import type { DraftBlock, Inline } from '../../../shared/article/index.ts'
import { type Draft, Losses } from '../draft.ts'
import { plain } from '../plain.ts'
import { Unreadable } from '../unreadable.ts'
import type { NoteReference, Paragraph, Part, Table, WordDocument } from './document.ts'
import { readInlines } from './inlines.ts'
import { type ListParagraph, nestLists } from './lists.ts'
import { DAMAGED, readParts } from './parts.ts'

/** Rejects with `Unreadable`: 422 for what is no Word document or a damaged one, 413 for one that is too large. */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const document = await open(readParts(bytes))
  const writer = new Writer(document)
  const blocks = [...writer.blocks(document.children), ...writer.footnotes()]
  const title = writer.title
  return { blocks, dropped: writer.losses.list(), ...(title ? { title } : {}) }
}

/** Mammoth asks for parts by name; it never sees the file. What it would make of the document is not wanted. */
async function open(parts: ReadonlyMap<string, string>): Promise<WordDocument> {
  let document: WordDocument | undefined
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string) => parts.get(name) ?? '',
  }
  try {
    await mammoth.convertToHtml({ file } as never, {
      includeEmbeddedStyleMap: false,
      transformDocument: (read: WordDocument) => {
        document = read
        return { ...read, children: [] }
      },
    })
  } catch {
    throw new Unreadable(422, DAMAGED, 'file')
  }
  return document!
}

const HEADING = /^heading ([1-6])$/i
const QUOTE = /quote|quotation|block text/i
const CODE = /^(?:code|source|html preformatted|preformatted|macro)/i
const CAPTION = /^(?:caption|beschriftung|légende)$/i
/** A table of contents tells where things are on paper. */
const CONTENTS = /^(?:toc|contents|table of figures|index) ?(?:\d|heading)/i

class Writer {
  readonly losses = new Losses()
  title: string | undefined
  readonly #document: WordDocument
  /** Notes in the order in which they are met; a note's label is its place. */
  readonly #notes: NoteReference[] = []

  constructor(document: WordDocument) {
    this.#document = document
  }

  blocks(parts: readonly Part[]): DraftBlock[] {
    const read = parts.flatMap((part): (DraftBlock | ListParagraph)[] =>
      part.type === 'paragraph' ? this.#paragraph(part) : part.type === 'table' ? [this.#table(part)] : [],
    )
    return joinNeighbours(nestLists(read))
  }

  /** A paragraph's blocks; one of a list says at which level. */
  #paragraph(paragraph: Paragraph): (DraftBlock | ListParagraph)[] {
    const style = paragraph.styleName ?? ''
    if (CONTENTS.test(style)) {
      this.losses.add('page-furniture')
      return []
    }
    const { inlines, pictures } = readInlines(paragraph.children, {
      note: reference => this.#note(reference),
    })
    if (pictures.length) this.losses.add('image', pictures.length)
    const figures = pictures.map((alt): DraftBlock => ({ kind: 'figure', ...(alt ? { alt } : {}) }))
    return [...this.#styled(style, inlines, paragraph), ...figures]
  }

  #styled(style: string, inlines: Inline[], { numbering }: Paragraph): (DraftBlock | ListParagraph)[] {
    const level = /^title$/i.test(style) ? '1' : HEADING.exec(style)?.[1]
    if (level) {
      if (/^title$/i.test(style)) this.title ??= plain(inlines).trim() || undefined
      return [{ kind: 'heading', level: Number(level) as 1, inlines }]
    }
    if (CODE.test(style)) return [{ kind: 'code', text: plain(inlines) }]
    if (CAPTION.test(style)) return [{ kind: 'figure', caption: inlines }]
    const block: DraftBlock = { kind: 'paragraph', inlines }
    if (numbering) return [{ item: block, level: Number(numbering.level), isOrdered: numbering.isOrdered }]
    return [QUOTE.test(style) ? { kind: 'quote', blocks: [block] } : block]
  }

  #table({ children: rows }: Table): DraftBlock {
    // A table of one cell is a frame round its text.
    const only = rows.length === 1 && rows[0]!.children.length === 1 ? rows[0]!.children[0]! : undefined
    if (only) return { kind: 'quote', blocks: this.blocks(only.children) }
    return {
      kind: 'table',
      rows: rows.map(row =>
        row.children.map(cell => ({
          isHead: row.isHeader,
          ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}),
          ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
          blocks: this.blocks(cell.children),
        })),
      ),
    }
  }

  #note(reference: NoteReference): Inline {
    const known = this.#notes.findIndex(one => one.noteId === reference.noteId && one.noteType === reference.noteType)
    const label = String(known >= 0 ? known + 1 : this.#notes.push(reference))
    return { kind: 'note', note: label, inlines: [`[${label}]`] }
  }

  /** Reading a note may bring more of them. */
  footnotes(): DraftBlock[] {
    const notes: { label: string; blocks: DraftBlock[] }[] = []
    for (let i = 0; i < this.#notes.length; i++) {
      const body = this.#document.notes.resolve(this.#notes[i]!)?.body ?? []
      notes.push({ label: String(i + 1), blocks: this.blocks(body) })
    }
    return notes.length ? [{ kind: 'footnotes', notes }] : []
  }
}

/** Paragraphs of one quotation or listing belong together, and a caption to the picture it stands under. */
function joinNeighbours(blocks: readonly DraftBlock[]): DraftBlock[] {
  const joined: DraftBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.kind === 'quote' && last?.kind === 'quote')
      joined[joined.length - 1] = { kind: 'quote', blocks: [...last.blocks, ...block.blocks] }
    else if (block.kind === 'code' && last?.kind === 'code')
      joined[joined.length - 1] = { kind: 'code', text: `${last.text}\n${block.text}` }
    else if (block.kind === 'figure' && block.caption && last?.kind === 'figure' && !last.caption)
      joined[joined.length - 1] = { ...last, caption: block.caption }
    else joined.push(block)
  }
  return joined
}
