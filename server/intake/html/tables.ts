/** Tables that hold data stay tables; those that only hold parts of a page in place are looked through. */
import type { DraftBlock, DraftCell } from '../../../shared/article/index.ts'
import type { Reading } from './reading.ts'
import { attribute, isElement, type PageElement } from './tree.ts'

/** Wider tables are read by nobody in a column of text. */
const MOST_COLUMNS = 40
/** Cells that reach over more are mistakes, or meant to cost. */
const MOST_SPAN = 200
/** A cell with so many paragraphs holds a part of a page. */
const MANY_PARAGRAPHS = 4

export function readTable(table: PageElement, reading: Reading): DraftBlock[] {
  const rows = rowsOf(table, reading)
  if (isLayout(table, rows)) {
    return rows.flatMap(row => row.cells.flatMap(cell => reading.readBlocks(cell.children, reading)))
  }
  if (rows.some(row => row.cells.length > MOST_COLUMNS)) {
    reading.losses.add('table-too-wide')
    return []
  }
  const caption = table.children.find(child => isElement(child) && child.tag === 'caption')
  const read = rows.map(({ cells, isHead }) => cells.map(cell => readCell(cell, isHead, reading)))
  return [
    {
      kind: 'table',
      ...(caption && isElement(caption) ? { caption: reading.readLeaf(caption.children, reading) } : {}),
      rows: read.filter(row => row.length > 0),
    },
  ]
}

interface Row {
  cells: PageElement[]
  isHead: boolean
}

function rowsOf(table: PageElement, reading: Reading): Row[] {
  return table.children.flatMap((child): Row[] => {
    if (!isElement(child) || reading.isLeftOut(child)) return []
    if (['thead', 'tbody', 'tfoot'].includes(child.tag))
      return rowsOf(child, reading).map(row => ({ ...row, isHead: child.tag === 'thead' }))
    if (child.tag !== 'tr') return []
    const cells = child.children.filter(
      cell => isElement(cell) && (cell.tag === 'td' || cell.tag === 'th') && !reading.isLeftOut(cell),
    ) as PageElement[]
    return [{ cells, isHead: false }]
  })
}

function isLayout(table: PageElement, rows: readonly Row[]): boolean {
  if (/^(presentation|none)$/.test(attribute(table, 'role'))) return true
  const parts = table.children.filter(isElement).map(child => child.tag)
  if (parts.includes('caption') || parts.includes('thead')) return false
  const cells = rows.flatMap(row => row.cells)
  if (cells.some(cell => cell.tag === 'th')) return false
  if (rows.length <= 1 || rows.every(row => row.cells.length <= 1)) return true
  return cells.some(cell => count(cell, ['table', 'h1', 'h2', 'h3']) > 0 || count(cell, ['p']) >= MANY_PARAGRAPHS)
}

function count(element: PageElement, tags: readonly string[]): number {
  return element.children.reduce(
    (sum, child) => sum + (isElement(child) ? (tags.includes(child.tag) ? 1 : 0) + count(child, tags) : 0),
    0,
  )
}

function readCell(cell: PageElement, isHeadRow: boolean, reading: Reading): DraftCell {
  const [colSpan, rowSpan] = ['colspan', 'rowspan'].map(name => {
    const span = Number.parseInt(attribute(cell, name), 10)
    return span > 1 ? Math.min(span, MOST_SPAN) : undefined
  })
  return {
    isHead: cell.tag === 'th' || isHeadRow,
    ...(colSpan === undefined ? {} : { colSpan }),
    ...(rowSpan === undefined ? {} : { rowSpan }),
    blocks: reading.readBlocks(cell.children, reading),
  }
}
