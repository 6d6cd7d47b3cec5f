/** Characters as people see them: a place in the text never begins or ends inside one. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A stretch of the text around [start, end) that begins and ends where clusters do. Only that is cut into clusters: to ask the
 * segmenter about one place of a long text costs as much as reading all of it.
 */
function around(text: string, start: number, end: number): { at: number; clusters: Intl.Segments; length: number } {
  let from = Math.max(0, start)
  while (from > 0 && !isBorder(text, from)) from--
  let to = Math.min(text.length, end)
  while (to < text.length && !isBorder(text, to)) to++
  return { at: from, clusters: graphemes.segment(text.slice(from, to)), length: to - from }
}

/** Whether two clusters certainly meet here: on both sides of a line feed, and between two letters that take nothing to themselves. */
function isBorder(text: string, at: number): boolean {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)]
  if (before === CARRIAGE_RETURN && after === LINE_FEED) return false
  return before === LINE_FEED || after === LINE_FEED || (before < FIRST_COMBINING && after < FIRST_COMBINING)
}
const [LINE_FEED, CARRIAGE_RETURN, FIRST_COMBINING] = [10, 13, 0x300]

/** The smallest place around [start, end) that cuts no grapheme cluster. UTF-16 units, clamped to the text. */
export function snapToGraphemes(text: string, start: number, end: number): { start: number; end: number } {
  const from = Math.max(0, Math.min(start, end, text.length))
  const to = Math.min(text.length, Math.max(start, end, 0))
  const { at, clusters } = around(text, from, to + 1)
  const first = clusters.containing(from - at)
  const last = clusters.containing(to - at)
  const snappedStart = first ? at + first.index : text.length
  const isWhole = !last || at + last.index === to
  return { start: snappedStart, end: isWhole ? to : at + last.index + last.segment.length }
}

/** Whether each unit of [start, end) and on both sides of it is a cluster of its own, as most Latin texts are throughout. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start - 1; at <= end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= FIRST_COMBINING || unit === CARRIAGE_RETURN) return false
  }
  return true
}

/** Up to `most` code points before `offset`, as whole clusters. */
export function clustersBefore(text: string, offset: number, most: number): string {
  const first = Math.max(0, offset - most)
  if (isPlain(text, first, offset)) return text.slice(first, offset)
  const { at, clusters } = around(text, offset - 2 * most, offset)
  let from = offset
  for (let left = most; from > at; ) {
    const index = at + clusters.containing(from - 1 - at)!.index
    left -= countCodePoints(text, index, from)
    if (left < 0) break
    from = index
  }
  return text.slice(from, offset)
}

/** Up to `most` code points from `offset` on, as whole clusters. */
export function clustersAfter(text: string, offset: number, most: number): string {
  if (isPlain(text, offset, offset + most)) return text.slice(offset, offset + most)
  const { at, clusters, length } = around(text, offset, offset + 2 * most)
  let to = offset
  for (let left = most; to < at + length; ) {
    const { index, segment } = clusters.containing(to - at)!
    const end = at + index + segment.length
    left -= countCodePoints(text, to, end)
    if (left < 0) break
    to = end
  }
  return text.slice(offset, to)
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = 0
  for (const _ of text.slice(start, end)) count++
  return count
}
