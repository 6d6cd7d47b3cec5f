/** Where a sentence begins and ends down the page, exactly: three sentences on one line still read as three. */
import type { Box, SentenceBox } from '../room/reading.ts'

export interface Column {
  left: number
  width: number
  lineHeight: number
  dir: 'ltr' | 'rtl'
}

/** `lines`: the sentence's boxes, one a line, top to bottom, in the text's own pixels. At least one. */
export function sentenceBox(lines: readonly Box[], column: Column): SentenceBox {
  const first = lines[0]!
  const last = lines.at(-1)!
  const top = lineTop(first, column)
  const end = lineTop(last, column)
  return {
    top,
    bottom: end + column.lineHeight,
    begin: top + column.lineHeight * fraction(first, column, 'begin'),
    finish: end + column.lineHeight * fraction(last, column, 'finish'),
  }
}

/** A line of text is centred in its line height. */
const lineTop = (box: Box, { lineHeight }: Column) => (box.top + box.bottom) / 2 - lineHeight / 2

function fraction(box: Box, { left, width, dir }: Column, at: 'begin' | 'finish'): number {
  const edge = (at === 'begin') === (dir === 'ltr') ? box.left : box.right
  const along = (edge - left) / width
  return Math.min(1, Math.max(0, dir === 'ltr' ? along : 1 - along))
}
