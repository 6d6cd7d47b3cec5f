/**
 * The one canonical text of a revision, made once at import: what all offsets and the hash refer to.
 * Leaves are separated by a blank line, list items by a line break; a run of white space inside a leaf is one space.
 */
import type { Block, Run, Span } from './types.ts'

/** A stretch of a leaf: plain, or marked and made of further stretches. */
export type Inline = string | { kind: Span['kind']; href?: string; inlines: readonly Inline[] }

/**
 * A text before it has offsets. A line break inside a leaf's strings is meant (a hard break) and stays;
 * whoever reads a format in which it means nothing turns it into a space first.
 */
export type DraftBlock =
  | { kind: 'paragraph'; inlines: readonly Inline[] }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; inlines: readonly Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: readonly DraftBlock[] }
  | { kind: 'list'; ordered: boolean; from?: number; items: readonly (readonly DraftBlock[])[] }
  | { kind: 'rule' }

/**
 * Line ends become LF, the text NFC; byte order marks, control characters and halves of surrogate pairs go.
 * Non-breaking spaces, joiners and direction marks stay: they are part of how the text is written.
 */
export function normaliseText(raw: string): string {
  return (
    raw
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]|\p{Surrogate}/gu, '')
      .normalize('NFC')
  )
}

/** The canonical text of a draft, and the draft's blocks as ranges of it. Blocks without visible text are left out. */
export function buildText(draft: readonly DraftBlock[]): { text: string; blocks: Block[] } {
  const writer = { text: '', isInList: false, isNextItem: false }
  return { blocks: writeBlocks(writer, draft), text: writer.text }
}

interface Writer {
  text: string
  isInList: boolean
  /** The next leaf begins a list item after another line of the same list. */
  isNextItem: boolean
}

function writeBlocks(writer: Writer, draft: readonly DraftBlock[]): Block[] {
  return draft.flatMap(block => writeBlock(writer, block) ?? [])
}

function writeBlock(writer: Writer, draft: DraftBlock): Block | undefined {
  switch (draft.kind) {
    case 'paragraph':
    case 'heading': {
      const leaf = tidy(draft.inlines)
      const run = leaf && place(writer, leaf)
      if (!run) return undefined
      return draft.kind === 'paragraph'
        ? { kind: 'paragraph', ...run }
        : { kind: 'heading', level: draft.level, ...run }
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
    default:
      return draft satisfies never
  }
}

function writeList(writer: Writer, draft: DraftBlock & { kind: 'list' }): Block | undefined {
  const isNested = writer.isInList
  const items: Block[][] = []
  writer.isInList = true
  for (const item of draft.items) {
    writer.isNextItem = isNested || items.length > 0
    const blocks = writeBlocks(writer, item)
    if (blocks.length) items.push(blocks)
  }
  writer.isInList = isNested
  writer.isNextItem = false
  if (!items.length) return undefined
  return { kind: 'list', ordered: draft.ordered, ...(draft.from === undefined ? {} : { from: draft.from }), items }
}

interface Leaf {
  text: string
  spans: Span[]
}

function place(writer: Writer, leaf: Leaf): Run {
  if (writer.text) writer.text += writer.isNextItem ? '\n' : '\n\n'
  writer.isNextItem = false
  const at = writer.text.length
  writer.text += leaf.text
  return {
    start: at,
    end: writer.text.length,
    spans: leaf.spans.map(span => ({ ...span, start: span.start + at, end: span.end + at })),
  }
}

const isBlank = (text: string) => !/[^\s\p{Cf}\p{M}]/u.test(text)

/** Inlines → one trimmed string and its spans, or undefined when there is nothing to see. */
function tidy(inlines: readonly Inline[]): Leaf | undefined {
  const pieces: string[] = []
  const spans: Span[] = []
  /** What is written but may still change: the last character with its marks, or the white space after it. */
  let open = ''
  let written = 0
  const write = (inline: Inline) => {
    if (typeof inline !== 'string') {
      const span: Span = {
        kind: inline.kind,
        start: written + open.length,
        end: 0,
        ...(inline.href ? { href: inline.href } : {}),
      }
      spans.push(span)
      for (const inner of inline.inlines) write(inner)
      span.end = written + open.length
      return
    }
    const joined = collapse(open + normaliseText(inline)).normalize('NFC')
    const settled = written === 0 ? joined.replace(/^[ \t\n]+/, '') : joined
    const cut = lastCharacter(settled)
    pieces.push(settled.slice(0, cut))
    written += cut
    open = settled.slice(cut)
  }
  for (const inline of inlines) write(inline)
  const text = (pieces.join('') + open).replace(/[ \t\n]+$/, '')
  return isBlank(text) ? undefined : { text, spans: trimSpans(spans, text) }
}

const collapse = (text: string) => text.replace(/[ \t\n]+/g, space => (space.includes('\n') ? '\n' : ' '))

/** Where the last character begins: what a combining mark or more white space that follows would change. */
function lastCharacter(text: string): number {
  let at = text.length
  while (at > 0) {
    at -= text.codePointAt(at - 2)! > 0xffff ? 2 : 1
    if (!/^\p{M}/u.test(text.slice(at, at + 2))) break
  }
  return at
}

/** Spans without the white space at their ends, outermost first; those that hold no text go. */
function trimSpans(spans: readonly Span[], text: string): Span[] {
  const trimmed = spans.map(span => {
    let { start, end } = { start: Math.min(span.start, text.length), end: Math.min(span.end, text.length) }
    while (start < end && /\s/.test(text[start]!)) start++
    while (end > start && /\s/.test(text[end - 1]!)) end--
    return { ...span, start, end }
  })
  return trimmed.filter(span => span.start < span.end).sort((a, b) => a.start - b.start || b.end - a.end)
}
