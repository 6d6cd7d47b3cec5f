/** What is usual in a document: its letters' size and font, the height of its lines. All else is told by how it differs. */
import type { Line } from './lines.ts'

export interface Look {
  size: number
  font: string
  /** From line to line, in sizes of the font. */
  leading: number
  /** Larger sizes in use, the largest first. */
  larger: readonly number[]
  /** Paragraphs are told by their first line, not by a gap. */
  isIndented: boolean
}

/** A size this much above the usual one is a heading's. */
const LARGER = 1.12

export function lookOf(lines: readonly Line[]): Look {
  const size = commonest(lines.map(line => [halves(line.size), line.text.length]))
  const usual = lines.filter(line => halves(line.size) === size)
  const font = commonest(usual.map(line => [line.font, line.text.length]))
  const steps = usual.flatMap((line, i) => {
    const before = usual[i - 1]
    const step = before && isBelow(line, before) ? (line.y - before.y) / size : 0
    return step > 0.7 && step < 3 ? [[Math.round(step * 20) / 20, 1] as [number, number]] : []
  })
  const leading = steps.length ? commonest(steps) : 1.2
  const larger = [...new Set(lines.map(line => halves(line.size)))]
    .filter(one => one > size * LARGER)
    .sort((a, b) => b - a)
  const indented = usual.filter((line, i) => usual[i - 1] && isBelow(line, usual[i - 1]!) && isIndented(line)).length
  return { size, font, leading, larger, isIndented: indented * 12 > usual.length }
}

/** In the same column, further down. */
export const isBelow = (line: Line, before: Line) =>
  line.page === before.page && line.column === before.column && line.y > before.y

/** Its first word stands further in than the column's edge, as far as one indents a first line. */
export const isIndented = (line: Line) => {
  const by = line.isRtl ? line.right - line.x1 : line.x0 - line.left
  return by > line.size * 0.7 && by < line.size * 6
}

export const halves = (size: number) => Math.round(size * 2) / 2

/** The value with the greatest weight in all. */
function commonest<T extends string | number>(weighed: readonly (readonly [T, number])[]): T {
  const weights = new Map<T, number>()
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}
