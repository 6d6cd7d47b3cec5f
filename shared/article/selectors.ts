/**
 * W3C selectors, and `describe`, which says with them where a place is; `anchor` finds it again.
 * Places are UTF-16 units; selectors count Unicode code points, as the Web Annotation Data Model asks.
 */
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

export interface Place {
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
