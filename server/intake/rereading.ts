/**
 * What Markdown has no form for, read again after a person has changed it in the form in which it was given: a figure's
 * description and caption, a table's rows between bars, a list of notes with their numbers. What is no longer in that form is
 * read as Markdown like all else.
 */
import {
  asDraft,
  type Block,
  buildText,
  type DraftBlock,
  type DraftCell,
  type Inline,
} from '../../shared/article/index.ts'
import { plain } from './plain.ts'

/** One piece of Markdown as blocks. */
type Read = (markdown: string) => DraftBlock[]

export const isOwnForm = ({ kind }: Block) => kind === 'figure' || kind === 'table' || kind === 'footnotes'

/** `before` as it stood in the article whose text this is. */
export function reread(written: string, text: string, before: Block, read: Read): DraftBlock[] {
  switch (before.kind) {
    case 'figure':
      return figureOf(written, before, read) ?? read(written)
    case 'table':
      return tableOf(written, text, before, read) ?? read(written)
    case 'footnotes':
      return notesOf(read(written)) ?? read(written)
    default:
      return read(written)
  }
}

/** The description, a backslash at its end, and the caption in the next line; or the one that it had. */
function figureOf(written: string, { alt, caption }: Block & { kind: 'figure' }, read: Read): DraftBlock[] | undefined {
  if (/\n[ \t]*\n/.test(written.trim())) return undefined
  const [first = '', ...rest] = written.trim().split(/\\\n/)
  const [said, under] = caption ? (alt ? [first, rest.join('\\\n')] : ['', written]) : [written, '']
  const [saidAs, underAs] = [said, under].map(words => inlinesOf(words, read))
  if (!saidAs || !underAs) return undefined
  const words = plain(saidAs).replaceAll('\n', ' ')
  if (!words && !underAs.length) return undefined
  return [{ kind: 'figure', ...(words ? { alt: words } : {}), ...(underAs.length ? { caption: underAs } : {}) }]
}

/** A cell that says what it said stays as it was. Which cells are heads, and how far they reach, goes by their places. */
function tableOf(
  written: string,
  text: string,
  before: Block & { kind: 'table' },
  read: Read,
): DraftBlock[] | undefined {
  const lines = written.trim().split('\n')
  const from = lines.findIndex(line => line.startsWith('|'))
  const rule = lines[from + 1]
  if (from < 0 || !rule || !/^\|(?: *-+ *\|)+$/.test(rule) || !lines.slice(from).every(isRow)) return undefined
  const caption = inlinesOf(lines.slice(0, from).join('\n'), read)
  const [head = [], ...rest] = lines.slice(from).toSpliced(1, 1).map(cellsOf)
  const hasHead = head.some(cell => cell)
  const rows = hasHead ? [head, ...rest] : rest
  const old = asDraft(text, before)
  if (!caption || old.kind !== 'table') return undefined
  const bySaid = new Map(old.rows.map(row => [keyOf(row.map(({ blocks }) => blocks)), row]))
  const byName = new Map(old.rows.map(row => [saidBy(row[0]?.blocks ?? []), row]))
  let above: readonly DraftCell[] = []
  const made = rows.map((cells, y) => {
    const said = cells.map(read)
    const inPlace = rows.length === old.rows.length ? old.rows[y] : undefined
    const was = shapeFor(cells, bySaid.get(keyOf(said)) ?? inPlace ?? byName.get(saidBy(said[0] ?? [])) ?? above)
    above = was
    let at = 0
    const kept = was.map(cell => {
      const blocks = read(cells[at] ?? '')
      at += cell.colSpan ?? 1
      return saidBy(blocks) === saidBy(cell.blocks) ? cell : { ...cell, blocks }
    })
    const more = cells.slice(at, cells.findLastIndex(cell => cell) + 1)
    return [...kept, ...more.map(cell => ({ isHead: hasHead && y === 0, blocks: read(cell) }))]
  })
  return [{ kind: 'table', ...(caption.length ? { caption } : {}), rows: made }]
}

/** A row that others have come before is known by its words, or by the first of them. */
const keyOf = (cells: readonly (readonly DraftBlock[])[]) => cells.map(saidBy).filter(Boolean).join('|')

/** A cell that reached over others does so no longer when something is written where it reached. */
function shapeFor(cells: readonly string[], was: readonly DraftCell[]): readonly DraftCell[] {
  let at = 0
  const isFree = was.every(({ colSpan = 1 }) => {
    at += colSpan
    return cells.slice(at - colSpan + 1, at).every(cell => !cell)
  })
  return isFree ? was : []
}

/** As a cell's words stand in one line, whatever parts them. */
const saidBy = (blocks: readonly DraftBlock[]) => buildText(blocks).text.replaceAll(/[\s/]+/g, ' ')

const isRow = (line: string) => line.startsWith('|') && line.trimEnd().endsWith('|')
const cellsOf = (line: string) =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map(cell => cell.trim())

/** `- (1) The words.` */
function notesOf(blocks: readonly DraftBlock[]): DraftBlock[] | undefined {
  const [list] = blocks
  if (blocks.length !== 1 || list?.kind !== 'list') return undefined
  const notes = list.items.map(([first, ...rest]) => {
    if (first?.kind !== 'paragraph' || typeof first.inlines[0] !== 'string') return undefined
    const [sign, label] = /^\(([^()]{1,40})\) /.exec(first.inlines[0]) ?? []
    if (!sign || !label) return undefined
    const inlines = [first.inlines[0].slice(sign.length), ...first.inlines.slice(1)]
    return { label, blocks: [{ kind: 'paragraph' as const, inlines }, ...rest] }
  })
  const labels = new Set(notes.map(note => note?.label))
  return notes.every(note => note !== undefined) && labels.size === notes.length
    ? [{ kind: 'footnotes', notes }]
    : undefined
}

/** Of what is one paragraph or nothing. */
function inlinesOf(markdown: string, read: Read): readonly Inline[] | undefined {
  const blocks = read(markdown)
  if (!blocks.length) return []
  return blocks.length === 1 && blocks[0]!.kind === 'paragraph' ? blocks[0]!.inlines : undefined
}
