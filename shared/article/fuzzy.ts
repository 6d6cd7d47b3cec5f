/**
 * Where something like a quote stands in a text that has changed. Short pieces of the quote and its context are looked
 * up as they are; where several of them stand as far apart as in the quote, the quote is fitted to the text there.
 * Costs a few dozen passes over the text and a bounded number of comparisons, whatever the two are.
 */
import { alignInside, distance } from './likeness.ts'
import type { Place, TextQuoteSelector } from './selectors.ts'
import { snapToGraphemes } from './snap.ts'

/** Pieces looked up, how long one is, and how often one may stand in the text and still tell something. */
const MOST_PIECES = 48
const PIECE = 10
const MOST_OFTEN = 64
/** How far the parts of a quote may have moved against each other, and how many places are looked at closely. */
const SLACK = 48
const MOST_PLACES = 8
/** Quotes up to this are fitted whole, longer ones by their two ends. */
const WHOLE = 400
const END = 160
/** A quote that differs in more than this is another. */
const MOST_DIFFERENT = 0.4

/** Places with how alike their words are to the quote's own, 0 to 1; best not first. */
export function findAlike(text: string, quote: TextQuoteSelector): (Place & { likeness: number })[] {
  const { exact, prefix = '', suffix = '' } = quote
  const found: (Place & { likeness: number })[] = []
  for (const at of likelyStarts(text, prefix + exact + suffix, prefix.length)) {
    const place = fitAt(text, exact, at)
    if (!place) continue
    if (!found.some(one => one.start === place.start && one.end === place.end)) found.push(place)
  }
  return found
}

/** Where the quote may begin: the places for which most pieces speak. `lead`: units before the quote in `wanted`. */
function likelyStarts(text: string, wanted: string, lead: number): number[] {
  const size = Math.min(PIECE, Math.max(3, wanted.length >> 2))
  const step = Math.max(1, Math.ceil((wanted.length - size + 1) / MOST_PIECES))
  const votes = new Map<number, number>()
  for (let from = 0; from + size <= wanted.length; from += step) {
    const places = some(text, wanted.slice(from, from + size))
    for (const at of places) {
      const slot = Math.round((at - from) / SLACK)
      votes.set(slot, (votes.get(slot) ?? 0) + 1 / places.length)
    }
  }
  const near = (slot: number) => (votes.get(slot - 1) ?? 0) + votes.get(slot)! + (votes.get(slot + 1) ?? 0)
  return [...votes.keys()]
    .map(slot => ({ slot, votes: near(slot) }))
    .sort((a, b) => b.votes - a.votes || a.slot - b.slot)
    .slice(0, MOST_PLACES)
    .map(({ slot }) => slot * SLACK + lead)
}

/** Where a piece stands; none when it stands so often that it tells nothing. */
function some(text: string, piece: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    found.push(at)
    if (found.length > MOST_OFTEN) return []
  }
  return found
}

function fitAt(text: string, exact: string, near: number): (Place & { likeness: number }) | undefined {
  const place = snapToWords(text, exact.length <= WHOLE ? fitWhole(text, exact, near) : fitEnds(text, exact, near))
  if (place.start >= place.end) return undefined
  const longer = Math.max(exact.length, place.end - place.start)
  const edits = distance(exact, text.slice(place.start, place.end), Math.floor(longer * MOST_DIFFERENT))
  return edits === undefined ? undefined : { ...place, likeness: 1 - edits / longer }
}

const words = new Intl.Segmenter('en', { granularity: 'word' })
/** Units looked at around an end to find the word it stands in. */
const AROUND = 40

/** A word that was changed is in the place as a whole. */
function snapToWords(text: string, { start, end }: Place): Place {
  const from = Math.max(0, start - AROUND)
  const stretch = text.slice(from, end + AROUND)
  const cut = (offset: number) => {
    const word = words.segment(stretch).containing(offset - from)
    return word?.isWordLike && word.index < offset - from ? word : undefined
  }
  const [first, last] = [cut(start), cut(end)]
  return snapToGraphemes(text, first ? from + first.index : start, last ? from + last.index + last.segment.length : end)
}

function fitWhole(text: string, exact: string, near: number): Place {
  const slack = 2 * SLACK + Math.ceil(exact.length * MOST_DIFFERENT)
  const from = Math.max(0, near - slack)
  const { start, end } = alignInside(exact, text.slice(from, near + exact.length + slack))
  return { start: from + start, end: from + end }
}

/** The ends of a long quote may have moved apart by as much as it has grown. */
function fitEnds(text: string, exact: string, near: number): Place {
  const first = fitWhole(text, exact.slice(0, END), near)
  const drift = Math.ceil(Math.min(2000, exact.length * 0.1))
  const tail = exact.slice(-END)
  const from = Math.max(first.end, first.start + exact.length - END - drift)
  const { end } = alignInside(tail, text.slice(from, from + END + 2 * drift))
  return { start: first.start, end: from + end }
}
