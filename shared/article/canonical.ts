/**
 * The one canonical text of a revision, made once at import: what all offsets and the hash refer to.
 * A run of white space inside a leaf is one space (in code it stays), a hard break one line break. Between two leaves:
 * - a blank line, unless one of these says otherwise;
 * - a line break before a list's next item, a nested list, the next footnote, the next term or detail of a definition
 *   list, and between a picture's alternative text and its caption; further blocks of one item stand after a blank line;
 * - in a table a tab between the cells of a row, a line break between caption, rows and the blocks of one cell.
 *   An empty cell adds nothing.
 * Numbers and bullets of lists and the labels before footnotes are no part of it; a reference in the text is.
 * Footnotes stand last, whatever place the draft gives them. A reference to a note that is not there is plain text.
 */
import type { DraftBlock, DraftDefinition, Inline } from './draft.ts'
import { isBlank, type Leaf, normaliseText, tidy } from './leaf.ts'
import { runsOf } from './tree.ts'
import type { Block, Cell, Definition, Footnote, Run } from './types.ts'

/** The canonical text of a draft, and the draft's blocks as ranges of it. Blocks without visible text are left out. */
export function buildText(draft: readonly DraftBlock[]): { text: string; blocks: Block[] } {
  const writer: Writer = { text: '', before: BLANK_LINE, within: BLANK_LINE, isInList: false, notes: [] }
  const blocks = writeBlocks(writer, draft)
  const notes = writeNotes(writer)
  if (notes.length) blocks.push({ kind: 'footnotes', notes })
  const labels = new Set(notes.map(note => note.label))
  for (const run of runsOf(blocks)) run.spans = run.spans.filter(s => s.kind !== 'note' || labels.has(s.note!))
  return { blocks, text: writer.text }
}

const BLANK_LINE = '\n\n'
const LINE = '\n'
const TAB = '\t'

interface Writer {
  text: string
  /** What parts the next leaf from the text so far. */
  before: string
  /** What parts two leaves here when nothing else is said. */
  within: string
  isInList: boolean
  /** Met, not yet written. */
  notes: { label: string; blocks: readonly DraftBlock[] }[]
}

function writeBlocks(writer: Writer, draft: readonly DraftBlock[]): Block[] {
  return draft.flatMap(block => writeBlock(writer, block) ?? [])
}

function writeBlock(writer: Writer, draft: DraftBlock): Block | undefined {
  switch (draft.kind) {
    case 'paragraph': {
      const run = writeRun(writer, draft.inlines)
      return run && { kind: 'paragraph', ...run }
    }
    case 'heading': {
      const run = writeRun(writer, draft.inlines)
      return run && { kind: 'heading', level: draft.level, ...run }
    }
    case 'code': {
      const text = normaliseText(draft.text)
        .replace(/^(?:[ \t]*\n)+/, '')
        .trimEnd()
      return isBlank(text) ? undefined : { kind: 'code', ...place(writer, { text, spans: [] }) }
    }
    case 'quote': {
      const blocks = writeBlocks(writer, draft.blocks)
      return blocks.length ? { kind: 'quote', blocks } : undefined
    }
    case 'list':
      return writeList(writer, draft)
    case 'rule':
      return { kind: 'rule' }
    case 'table':
      return writeTable(writer, draft)
    case 'figure': {
      const alt = draft.alt === undefined ? undefined : writeRun(writer, [draft.alt])
      if (alt) writer.before = LINE
      const caption = draft.caption && writeRun(writer, draft.caption)
      writer.before = writer.within
      return alt || caption ? { kind: 'figure', ...(alt ? { alt } : {}), ...(caption ? { caption } : {}) } : undefined
    }
    case 'definitions':
      return writeDefinitions(writer, draft.entries)
    case 'footnotes':
      writer.notes.push(...draft.notes)
      return undefined
    default:
      return draft satisfies never
  }
}

function writeList(writer: Writer, draft: DraftBlock & { kind: 'list' }): Block | undefined {
  const items = asList(writer, lineUp => {
    const written: Block[][] = []
    for (const item of draft.items) {
      lineUp()
      const blocks = writeBlocks(writer, item)
      if (blocks.length) written.push(blocks)
    }
    return written
  })
  if (!items.length) return undefined
  return { kind: 'list', ordered: draft.ordered, ...(draft.from === undefined ? {} : { from: draft.from }), items }
}

function writeDefinitions(writer: Writer, draft: readonly DraftDefinition[]): Block | undefined {
  const entries = asList(writer, lineUp => {
    const written: Definition[] = []
    for (const entry of draft) {
      const terms = entry.terms.flatMap(inlines => {
        lineUp()
        return writeRun(writer, inlines) ?? []
      })
      const details = entry.details.map(blocks => {
        lineUp()
        return writeBlocks(writer, blocks)
      })
      const said = details.filter(blocks => blocks.length)
      if (terms.length || said.length) written.push({ terms, details: said })
    }
    return written
  })
  return entries.length ? { kind: 'definitions', entries } : undefined
}

/** Notes that are met in a note are written after it. */
function writeNotes(writer: Writer): Footnote[] {
  return asList(writer, lineUp => {
    const written = new Map<string, Footnote>()
    for (const { label, blocks: draft } of writer.notes) {
      if (written.has(label)) continue
      lineUp()
      const blocks = writeBlocks(writer, draft)
      if (blocks.length) written.set(label, { label, blocks })
    }
    return [...written.values()]
  })
}

/** `lineUp` is called before each item: all but the first of an outermost list begin a line. */
function asList<T>(writer: Writer, write: (lineUp: () => void) => T): T {
  const { isInList } = writer
  const begun = writer.text.length
  writer.isInList = true
  const written = write(() => {
    if (isInList || writer.text.length > begun) writer.before = LINE
  })
  writer.isInList = isInList
  writer.before = writer.within
  return written
}

function writeTable(writer: Writer, draft: DraftBlock & { kind: 'table' }): Block | undefined {
  const { within, isInList } = writer
  const begun = writer.text.length
  writer.within = LINE
  writer.isInList = false
  const caption = draft.caption && writeRun(writer, draft.caption)
  const rows = draft.rows.map(row => {
    const rowBegun = writer.text.length
    if (rowBegun > begun) writer.before = LINE
    return row.map(({ isHead, colSpan, rowSpan, blocks }): Cell => {
      if (writer.text.length > rowBegun) writer.before = TAB
      const spans = { ...(colSpan === undefined ? {} : { colSpan }), ...(rowSpan === undefined ? {} : { rowSpan }) }
      return { isHead, ...spans, blocks: writeBlocks(writer, blocks) }
    })
  })
  Object.assign(writer, { within, isInList, before: within })
  if (writer.text.length === begun) return undefined
  return { kind: 'table', ...(caption ? { caption } : {}), rows }
}

function writeRun(writer: Writer, inlines: readonly Inline[]): Run | undefined {
  const leaf = tidy(inlines)
  return leaf && place(writer, leaf)
}

function place(writer: Writer, leaf: Leaf): Run {
  if (writer.text) writer.text += writer.before
  writer.before = writer.within
  const at = writer.text.length
  writer.text += leaf.text
  return {
    start: at,
    end: writer.text.length,
    spans: leaf.spans.map(span => ({ ...span, start: span.start + at, end: span.end + at })),
  }
}
