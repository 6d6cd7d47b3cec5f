/**
 * CSV as RFC 4180 has it: CRLF, a field in quotes where it must be, quotes doubled. A field that a spreadsheet would take
 * for a formula begins with an apostrophe, which spreadsheets show as nothing and other readers as what it is.
 */
import type { Pieces } from './pieces.ts'
import { clean } from './words.ts'

/** A file's name, and what stands in it. */
export type Table = readonly [name: string, text: Pieces]
export type Cell = string | number | undefined

/** What a spreadsheet reads as the start of a formula, the full-width forms of it, and white space before it. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

function field(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = clean(cell)
  const tame = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n\t;]|^\s|\s$/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame
}

/** A row of each, behind the names of the columns; all of equal length. Ends with a line end. */
export function* csvOf<T>(
  columns: readonly string[],
  list: Iterable<T>,
  row: (one: T) => readonly Cell[],
): Generator<string> {
  yield line(columns)
  for (const one of list) yield line(row(one))
}

const line = (cells: readonly Cell[]) => `${cells.map(field).join(',')}\r\n`
