/**
 * The lines of a page in reading order. A PDF has neither words nor lines nor columns, only stretches at places: those at one
 * height that nearly touch are a piece of a line; where pieces leave a gap free all the way down, the page has columns.
 */
import { above } from '../raised.ts'
import { findGutters } from './columns.ts'
import type { Stretch } from './page.ts'

/** A line within its column. */
export interface Line {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  font: string
  isRtl: boolean
  page: number
  /** Counted over the page's columns and what stands above, between and below them. */
  column: number
  /** The column's own edges. */
  left: number
  right: number
}
/** What is printed at one height without a wide gap. */
export interface Piece {
  text: string
  x0: number
  x1: number
  y: number
  size: number
  font: string
  isRtl: boolean
  row: number
}

/** Of the font's size: letters this much above or below are still on the line, as small raised ones are. */
const SAME_LINE = 0.45
const WORD_GAP = 0.18
const PIECE_GAP = 1
const RUN_STEP = 1.6

export function readLines(stretches: readonly Stretch[], page: number): Line[] {
  const pieces = rowsOf(stretches).flatMap(piecesOf)
  return inColumns(pieces).flatMap((region, column) => linesOf(region, page, column))
}

function rowsOf(stretches: readonly Stretch[]): Stretch[][] {
  const rows: Stretch[][] = []
  let tallest: Stretch | undefined
  for (const stretch of [...stretches].filter(one => one.text.trim()).sort((a, b) => a.y - b.y)) {
    const isSame = tallest && stretch.y - tallest.y <= SAME_LINE * Math.max(stretch.size, tallest.size)
    if (isSame) rows.at(-1)!.push(stretch)
    else rows.push([stretch])
    if (!isSame || stretch.size > tallest!.size) tallest = stretch
  }
  return rows
}

function piecesOf(row: readonly Stretch[], number: number): Piece[] {
  const sorted = [...row].sort((a, b) => a.x0 - b.x0)
  const groups: Stretch[][] = []
  for (const stretch of sorted) {
    const last = groups.at(-1)?.at(-1)
    if (last && stretch.x0 - last.x1 <= PIECE_GAP * Math.max(stretch.size, last.size)) groups.at(-1)!.push(stretch)
    else groups.push([stretch])
  }
  return groups.map(group => {
    const main = group.reduce((a, b) => (b.text.length * b.size > a.text.length * a.size ? b : a))
    const isRtl = countRtl(group) * 2 > group.length
    return {
      text: join(isRtl ? fromTheRight(group) : group, main),
      x0: group[0]!.x0,
      x1: Math.max(...group.map(one => one.x1)),
      y: main.y,
      size: main.size,
      font: main.font,
      isRtl,
      row: number,
    }
  })
}

const countRtl = (group: readonly Stretch[]) => group.filter(one => one.isRtl).length

/** Read from the right; words of left-to-right script that stand together keep their order. */
function fromTheRight(group: readonly Stretch[]): Stretch[] {
  const read: Stretch[] = []
  for (let i = group.length - 1; i >= 0; ) {
    let from = i
    while (from > 0 && !group[from]!.isRtl && !group[from - 1]!.isRtl) from--
    read.push(...group.slice(from, i + 1))
    i = from - 1
  }
  return read
}

function join(stretches: readonly Stretch[], main: Stretch): string {
  let text = ''
  let last: Stretch | undefined
  for (const stretch of stretches) {
    const gap = last ? Math.max(stretch.x0 - last.x1, last.x0 - stretch.x1) : 0
    if (gap > WORD_GAP * main.size && !/\s$/.test(text) && !/^\s/.test(stretch.text)) text += ' '
    text += isRaised(stretch, main) ? above(stretch.text) : stretch.text
    last = stretch
  }
  return text.replace(/\s+/g, ' ').trim()
}

/** A note's number or a power: a small figure above the line. */
const isRaised = (one: Stretch, main: Stretch) =>
  one.size < main.size * 0.85 && main.y - one.y > main.size * 0.15 && /^\s*\d{1,3}\s*$/.test(one.text)

/** What is read before what: whatever crosses the gaps between columns ends them, and they begin anew below it. */
function inColumns(pieces: readonly Piece[]): Piece[][] {
  const gutters = findGutters(pieces)
  if (!gutters.length) return pieces.length ? [[...pieces]] : []
  const isFromTheRight = pieces.filter(piece => piece.isRtl).length * 2 > pieces.length
  const regions: Piece[][] = []
  let columns: Piece[][] = gutters.concat(0).map(() => [])
  let across: Piece[] = []
  const closeColumns = () => {
    regions.push(...(isFromTheRight ? columns.reverse() : columns))
    columns = columns.map(() => [])
  }
  const closeAcross = () => {
    regions.push(across)
    across = []
  }
  for (const piece of pieces) {
    if (gutters.some(gutter => piece.x0 < gutter - 1 && piece.x1 > gutter + 1)) {
      closeColumns()
      across.push(piece)
    } else {
      closeAcross()
      columns[gutters.filter(gutter => piece.x0 >= gutter - 1).length]!.push(piece)
    }
  }
  closeAcross()
  closeColumns()
  return regions.filter(region => region.length)
}

function linesOf(region: readonly Piece[], page: number, column: number): Line[] {
  const left = Math.min(...region.map(piece => piece.x0))
  const right = Math.max(...region.map(piece => piece.x1))
  const rows = Map.groupBy(region, piece => piece.row)
  const lines = [...rows.values()].map((pieces): Line => {
    const main = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a))
    const ordered = main.isRtl ? [...pieces].reverse() : pieces
    return {
      text: ordered.map(piece => piece.text).join(' '),
      x0: pieces[0]!.x0,
      x1: Math.max(...pieces.map(piece => piece.x1)),
      y: main.y,
      size: main.size,
      font: main.font,
      isRtl: main.isRtl,
      page,
      column,
      left,
      right,
    }
  })
  return runsOf(lines).flatMap(narrow)
}

/** Lines without a wide gap between them. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = []
  for (const line of lines) {
    const before = runs.at(-1)?.at(-1)
    if (before && line.y - before.y <= RUN_STEP * line.size) runs.at(-1)!.push(line)
    else runs.push([line])
  }
  return runs
}

/** A quotation set narrower than its column is filled to an edge of its own; verse is filled to none. */
function narrow(run: Line[]): Line[] {
  const left = Math.min(...run.map(line => line.x0))
  const right = Math.max(...run.map(line => line.x1))
  const filled = run.slice(0, -1).filter(line => line.x1 - line.x0 >= (right - left) * 0.85).length
  const isBlock = run.length > 2 && filled >= (run.length - 1) * 0.8
  const isWide = (right - left) * 2 > run[0]!.right - run[0]!.left
  return isBlock && isWide ? run.map(line => (line.isRtl ? { ...line, left } : { ...line, right })) : run
}
