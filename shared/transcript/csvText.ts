/**
 * CSV as RFC 4180 has it: CRLF, a field in quotes where it must be, quotes doubled. A field that a spreadsheet would take
 * for a formula begins with an apostrophe, which spreadsheets show as nothing and other readers as what it is.
 */
import { clean } from './words.ts'

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

/** Rows of equal length, the first one the names of the columns. Ends with a line end. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map(row => `${row.map(field).join(',')}\r\n`).join('')
