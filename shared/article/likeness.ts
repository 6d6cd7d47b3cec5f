/**
 * How alike two strings are: 1 − (insertions, deletions and replacements from one to the other) / length of the longer.
 * Counted by Ukkonen's band, so that long strings cost time only as far as they may differ.
 */

/** More cells than this are not counted: what would need them is not alike. Some 50 ms. */
const MOST_CELLS = 10_000_000

/** Edits between two strings, or undefined when there are more than `most`. */
export function distance(a: string, b: string, most: number): number | undefined {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  const [n, m] = [endA - start, endB - start]
  const limit = Math.min(most, Math.max(n, m), Math.floor(MOST_CELLS / (2 * n + 1)))
  if (Math.abs(n - m) > limit) return undefined
  const far = limit + 1
  let row = Int32Array.from({ length: m + 1 }, (_, j) => Math.min(j, far))
  let next = new Int32Array(m + 1)
  for (let i = 1; i <= n; i++) {
    const from = Math.max(1, i - limit)
    const to = Math.min(m, i + limit)
    const code = a.charCodeAt(start + i - 1)
    next[from - 1] = from === 1 ? Math.min(i, far) : far
    for (let j = from; j <= to; j++) {
      const isSame = code === b.charCodeAt(start + j - 1)
      const above = j === i + limit ? far : row[j]!
      next[j] = Math.min(far, row[j - 1]! + (isSame ? 0 : 1), above + 1, next[j - 1]! + 1)
    }
    ;[row, next] = [next, row]
  }
  return row[m]! > limit ? undefined : row[m]!
}

/** How alike `wanted` is to the beginning of `text` that is most like it. Both short. */
export function alikeStart(wanted: string, text: string): number {
  if (!wanted) return 1
  let row = Array.from({ length: text.length + 1 }, (_, j) => j)
  for (let i = 1; i <= wanted.length; i++) {
    const next = [i]
    for (let j = 1; j <= text.length; j++) {
      const isSame = wanted[i - 1] === text[j - 1]
      next.push(Math.min(row[j - 1]! + (isSame ? 0 : 1), row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return Math.max(0, 1 - Math.min(...row) / wanted.length)
}

/** The same of the end of `text`. */
export const alikeEnd = (wanted: string, text: string) => alikeStart(reversed(wanted), reversed(text))

const reversed = (text: string) => [...text].reverse().join('')

/** The stretch of `text` most like `wanted`, with the edits between them; of equals the first, as short as may be. */
export function alignInside(wanted: string, text: string): { start: number; end: number; edits: number } {
  const width = text.length + 1
  let row = new Int32Array(width)
  let starts = Int32Array.from({ length: width }, (_, j) => j)
  for (let i = 1; i <= wanted.length; i++) {
    const next = new Int32Array(width)
    const nextStarts = new Int32Array(width)
    next[0] = i
    for (let j = 1; j < width; j++) {
      const across = row[j - 1]! + (wanted.charCodeAt(i - 1) === text.charCodeAt(j - 1) ? 0 : 1)
      const skipped = row[j]! + 1
      const added = next[j - 1]! + 1
      const best = Math.min(across, skipped, added)
      next[j] = best
      nextStarts[j] = best === across ? starts[j - 1]! : best === skipped ? starts[j]! : nextStarts[j - 1]!
    }
    row = next
    starts = nextStarts
  }
  let end = 0
  for (let j = 1; j < width; j++) if (row[j]! < row[end]!) end = j
  return { start: starts[end]!, end, edits: row[end]! }
}
