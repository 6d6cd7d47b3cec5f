/** Where a page is parted into columns: gaps that stay free from nearly every line, with filled lines on both sides. */
import type { Piece } from './lines.ts'

const BIN = 2
/** Pieces that may cross: a title, a rule of a table. */
const MOST_CROSSING = 0.2
/** Lines on each side; fewer may be a table or a signature. */
const LEAST_LINES = 5
/** Of a column's width, by the line in the middle of all: cells of a table are mostly shorter. */
const FILLED = 0.6

/** Their middles, from the left; none on a page of one column. */
export function findGutters(pieces: readonly Piece[]): number[] {
  if (pieces.length < 2 * LEAST_LINES) return []
  const left = Math.min(...pieces.map(piece => piece.x0))
  const right = Math.max(...pieces.map(piece => piece.x1))
  const gutters: number[] = []
  for (const { from, to } of freeGaps(pieces, left, right)) {
    if (to - from >= medianOf(pieces.map(piece => piece.size)) * 0.6) gutters.push((from + to) / 2)
  }
  return isFilled(pieces, [left, ...gutters, right]) ? gutters : []
}

function freeGaps(pieces: readonly Piece[], left: number, right: number): { from: number; to: number }[] {
  const bins = new Uint32Array(Math.ceil((right - left) / BIN) + 1)
  for (const { x0, x1 } of pieces) {
    const last = Math.min(bins.length - 1, Math.floor((x1 - left) / BIN))
    for (let bin = Math.floor((x0 - left) / BIN); bin <= last; bin++) bins[bin]!++
  }
  const most = pieces.length * MOST_CROSSING
  const gaps: { from: number; to: number }[] = []
  let open: number | undefined
  for (let bin = 0; bin <= bins.length; bin++) {
    if (bin < bins.length && bins[bin]! <= most) open ??= bin
    else if (open !== undefined) {
      const gap = { from: left + open * BIN, to: left + bin * BIN }
      if (gap.from > left + (right - left) * 0.15 && gap.to < right - (right - left) * 0.15) gaps.push(gap)
      open = undefined
    }
  }
  return gaps
}

function isFilled(pieces: readonly Piece[], edges: readonly number[]): boolean {
  return edges.slice(1).every((edge, i) => {
    const from = edges[i]!
    const within = pieces.filter(piece => piece.x0 >= from - 1 && piece.x1 <= edge + 1)
    return within.length >= LEAST_LINES && medianOf(within.map(({ x0, x1 }) => x1 - x0)) >= (edge - from) * FILLED
  })
}

const medianOf = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
