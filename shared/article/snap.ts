/** Characters as people see them: a place in the text never begins or ends inside one. */

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The smallest place around [start, end) that cuts no grapheme cluster. UTF-16 units, clamped to the text. */
export function snapToGraphemes(text: string, start: number, end: number): { start: number; end: number } {
  const clusters = graphemes.segment(text)
  const from = Math.max(0, Math.min(start, end, text.length))
  const to = Math.min(text.length, Math.max(start, end, 0))
  const first = clusters.containing(from)
  const last = clusters.containing(to)
  const snappedStart = first?.index ?? text.length
  const isWhole = !last || last.index === to
  return { start: snappedStart, end: isWhole ? to : last.index + last.segment.length }
}

/** Up to `most` code points before `offset`, as whole clusters. */
export function clustersBefore(text: string, offset: number, most: number): string {
  const clusters = graphemes.segment(text)
  let from = offset
  for (let left = most; from > 0; ) {
    const { index } = clusters.containing(from - 1)!
    left -= countCodePoints(text, index, from)
    if (left < 0) break
    from = index
  }
  return text.slice(from, offset)
}

/** Up to `most` code points from `offset` on, as whole clusters. */
export function clustersAfter(text: string, offset: number, most: number): string {
  const clusters = graphemes.segment(text)
  let to = offset
  for (let left = most; to < text.length; ) {
    const { index, segment } = clusters.containing(to)!
    const end = index + segment.length
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
