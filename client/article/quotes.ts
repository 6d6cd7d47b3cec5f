/** What a selection means: the place without the white space around it, cutting no letter; and its words as a statement. */
import { snapToGraphemes } from '../../shared/article/index.ts'
import type { Place } from '../room/types.ts'

/** Undefined when the selection holds nothing but white space. UTF-16 units. */
export function placeOf(text: string, start: number, end: number): Place | undefined {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return start < end ? snapToGraphemes(text, start, end) : undefined
}

/** The words of a place on one line: how a claim's statement begins. At most `most` units, cut after a word. */
export function quoteOf(text: string, place: Place, most: number): string {
  const quote = text.slice(place.start, place.end).replace(/\s+/g, ' ').trim()
  if (quote.length <= most) return quote
  const space = quote.lastIndexOf(' ', most - 1)
  const end = space > most / 2 ? space : snapToGraphemes(quote, most - 1, most - 1).start
  return `${quote.slice(0, end).replace(/[\s,;:–-]+$/, '')}…`
}
