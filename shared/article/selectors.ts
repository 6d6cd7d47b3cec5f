/**
 * The two verbs between places and W3C selectors: `describe` says where a place is, `anchor` finds it again.
 * Places are UTF-16 units; selectors count Unicode code points, as the Web Annotation Data Model asks.
 */
import { normaliseText } from './canonical.ts'
import { codePointsOf } from './codePoints.ts'
import { clustersAfter, clustersBefore } from './snap.ts'

export interface TextQuoteSelector {
  type: 'TextQuoteSelector'
  exact: string
  prefix?: string
  suffix?: string
}
/** Code points, half-open. */
export interface TextPositionSelector {
  type: 'TextPositionSelector'
  start: number
  end: number
}
export type Selector = TextQuoteSelector | TextPositionSelector

interface Place {
  start: number
  end: number
}

/** Code points of context on each side of a quote. */
const CONTEXT = 32

/** A place of an article as selectors. The context never cuts a grapheme cluster, so it may be shorter than 32. */
export function describe(
  article: { readonly text: string },
  { start, end }: Place,
): [TextQuoteSelector, TextPositionSelector] {
  const { text } = article
  const index = codePointsOf(article)
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: clustersBefore(text, start, CONTEXT),
      suffix: clustersAfter(text, end, CONTEXT),
    },
    { type: 'TextPositionSelector', start: index.toCodePoints(start), end: index.toCodePoints(end) },
  ]
}

/**
 * The place that selectors mean, or undefined when the text has none: where the position says if the quote stands there,
 * else where the quote stands (of several, by context, then by nearness), last with all white space disregarded.
 * A position without a quote is taken at its word.
 */
export function anchor(article: { readonly text: string }, selectors: readonly Selector[]): Place | undefined {
  const { text } = article
  const quote = selectors.find(s => s.type === 'TextQuoteSelector')
  const position = placeOf(
    article,
    selectors.find(s => s.type === 'TextPositionSelector'),
  )
  if (!quote?.exact.trim()) return position
  if (position && text.slice(position.start, position.end) === quote.exact) return position
  if (/\p{Surrogate}/u.test(quote.exact)) return undefined
  return findQuote(text, quote, position?.start) ?? findSquashed(text, quote, position?.start)
}

function placeOf(article: { readonly text: string }, position: TextPositionSelector | undefined): Place | undefined {
  if (!position) return undefined
  const { start, end } = position
  const index = codePointsOf(article)
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end || end > index.length)
    return undefined
  return { start: index.toUtf16(start), end: index.toUtf16(end) }
}

/** The occurrence with the most of the quote's context around it; of equals the one nearest to `near`, then the first. */
function findQuote(text: string, { exact, prefix = '', suffix = '' }: TextQuoteSelector, near = 0): Place | undefined {
  let best: { start: number; context: number; distance: number } | undefined
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const context = sameBefore(text, start, prefix) + sameAfter(text, start + exact.length, suffix)
    const distance = Math.abs(start - near)
    if (!best || context > best.context || (context === best.context && distance < best.distance))
      best = { start, context, distance }
  }
  return best && { start: best.start, end: best.start + exact.length }
}

function sameBefore(text: string, offset: number, prefix: string): number {
  let same = 0
  while (same < prefix.length && same < offset && text[offset - 1 - same] === prefix[prefix.length - 1 - same]) same++
  return same
}

function sameAfter(text: string, offset: number, suffix: string): number {
  let same = 0
  while (same < suffix.length && text[offset + same] === suffix[same]) same++
  return same
}

/** As `findQuote`, in the text without its white space: a quote copied from elsewhere breaks its lines elsewhere. */
function findSquashed(text: string, quote: TextQuoteSelector, near = 0): Place | undefined {
  const squash = (part = '') => normaliseText(part).replace(/\s+/g, '')
  /** Where each unit of the squashed text stands in the text. */
  const at: number[] = []
  for (let i = 0; i < text.length; i++) if (!/\s/.test(text[i]!)) at.push(i)
  const squashed = text.replace(/\s+/g, '')
  const nearest = at.findIndex(i => i >= near)
  const wanted = { ...quote, exact: squash(quote.exact), prefix: squash(quote.prefix), suffix: squash(quote.suffix) }
  if (!wanted.exact) return undefined
  const found = findQuote(squashed, wanted, nearest < 0 ? squashed.length : nearest)
  return found && { start: at[found.start]!, end: at[found.end - 1]! + 1 }
}
