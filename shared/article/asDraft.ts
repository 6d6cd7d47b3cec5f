/** A revision's blocks as drafts once more: what a correction leaves alone is written again as it was, not read again. */
import type { DraftBlock, Inline } from './draft.ts'
import type { Block, Run, Span } from './types.ts'

/** `buildText` of the drafts of all of a text's blocks gives that text and those blocks. */
export function asDraft(text: string, block: Block): DraftBlock {
  const inlines = (run: Run) => inlinesOf(text, run)
  const all = (blocks: readonly Block[]) => blocks.map(one => asDraft(text, one))
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', inlines: inlines(block) }
    case 'heading':
      return { kind: 'heading', level: block.level, inlines: inlines(block) }
    case 'code':
      return { kind: 'code', text: text.slice(block.start, block.end) }
    case 'quote':
      return { kind: 'quote', blocks: all(block.blocks) }
    case 'list':
      return { ...block, items: block.items.map(all) }
    case 'rule':
      return block
    case 'table': {
      const rows = block.rows.map(row => row.map(cell => ({ ...cell, blocks: all(cell.blocks) })))
      return { kind: 'table', ...(block.caption ? { caption: inlines(block.caption) } : {}), rows }
    }
    case 'figure': {
      const { alt, caption } = block
      return {
        kind: 'figure',
        ...(alt ? { alt: text.slice(alt.start, alt.end) } : {}),
        ...(caption ? { caption: inlines(caption) } : {}),
      }
    }
    case 'definitions':
      return {
        kind: 'definitions',
        entries: block.entries.map(({ terms, details }) => ({ terms: terms.map(inlines), details: details.map(all) })),
      }
    case 'footnotes':
      return { kind: 'footnotes', notes: block.notes.map(({ label, blocks }) => ({ label, blocks: all(blocks) })) }
    default:
      return block satisfies never
  }
}

/** Spans stand inside one another or apart, as the drafts they come from do. */
function inlinesOf(text: string, { start, end, spans }: Run): Inline[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const made: Inline[] = []
  let done = start
  for (let i = 0; i < inOrder.length; ) {
    const span = inOrder[i]!
    const inner = inOrder.slice(i + 1).filter(one => one.start < span.end)
    if (span.start > done) made.push(text.slice(done, span.start))
    made.push(marked(span, inlinesOf(text, { start: span.start, end: span.end, spans: inner })))
    done = span.end
    i += 1 + inner.length
  }
  if (done < end) made.push(text.slice(done, end))
  return made
}

const marked = ({ kind, href, note }: Span, inlines: Inline[]): Inline => ({
  kind,
  ...(href === undefined ? {} : { href }),
  ...(note === undefined ? {} : { note }),
  inlines,
})
