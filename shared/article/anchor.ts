/**
 * `anchor`: the place that selectors mean in a text, which may have changed since they were made.
 *
 * Where the position says, if the quote stands there in its company; else wherever the quote stands; else with all
 * white space disregarded; else where something like it stands. Each place that comes into question is measured:
 * `likeness` = the share of quote and context that is the same, each character of them counting alike, of the two sides
 * of the context the more alike one 0.9 (one neighbour may have been rewritten). Equally good rivals halve it, for then
 * nobody can tell. From `SURE` on a place may be taken without asking a person.
 */
import { codePointsOf } from './codePoints.ts'
import { findAlike } from './fuzzy.ts'
import { normaliseText } from './leaf.ts'
import { alikeEnd, alikeStart } from './likeness.ts'
import { occurrences } from './occurrences.ts'
import type { Place, Selector, TextPositionSelector, TextQuoteSelector } from './selectors.ts'

export interface Anchored extends Place {
  /** By the position, by a quote that stands there once, by its context among several, or by something like it. */
  how: 'position' | 'quote' | 'context' | 'fuzzy'
  /** 0 to 1. */
  likeness: number
}

/** How alike quote and context must be for a place to be taken without asking. */
export const SURE = 0.9
/** Below this a text is not like a quote but merely also a text. */
const LEAST_ALIKE = 0.6
/** Two places this near in likeness are rivals. */
const RIVAL = 0.03
/** So many occurrences of a quote are measured in full; of more, those with the most of the context right beside them. */
const MOST_MEASURED = 50

/**
 * Undefined when nothing in the text is like the quote. A position without a quote is taken at its word, and so is one
 * at which a quote without context stands. Linear in the text and the quote.
 */
export function anchor(article: { readonly text: string }, selectors: readonly Selector[]): Anchored | undefined {
  const { text } = article
  const quote = selectors.find(s => s.type === 'TextQuoteSelector')
  const position = placeOf(
    article,
    selectors.find(s => s.type === 'TextPositionSelector'),
  )
  if (!quote?.exact.trim()) return position && { ...position, how: 'position', likeness: 1 }
  if (position && standsAt(text, position.start, quote)) return { ...position, how: 'position', likeness: 1 }
  if (/\p{Surrogate}/u.test(quote.exact)) return undefined
  const found = findQuote(text, quote, position?.start)
  if (found && found.likeness >= SURE) return found
  const loose = findSquashed(article, quote, position?.start)
  // Where the quote stands as it is, the same without the white space at its ends is no better.
  const squashed = found && loose && meet(found, loose) ? undefined : loose
  if (squashed && squashed.likeness >= SURE) return squashed
  return mostAlike([found, squashed, findFuzzy(text, quote)])
}

const meet = (a: Place, b: Place) => a.start < b.end && b.start < a.end

const mostAlike = (found: readonly (Anchored | undefined)[]) =>
  found.reduce((best, one) => (one && (!best || one.likeness > best.likeness) ? one : best), undefined)

function placeOf(article: { readonly text: string }, position: TextPositionSelector | undefined): Place | undefined {
  if (!position) return undefined
  const { start, end } = position
  const index = codePointsOf(article)
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end || end > index.length)
    return undefined
  return { start: index.toUtf16(start), end: index.toUtf16(end) }
}

/** The quote and all the context that it has stand here. */
const standsAt = (text: string, start: number, { exact, prefix = '', suffix = '' }: TextQuoteSelector) =>
  text.startsWith(exact, start) &&
  text.slice(Math.max(0, start - prefix.length), start) === prefix &&
  text.startsWith(suffix, start + exact.length)

/** The occurrence in the most alike company; of equals the one nearest to `near`, then the first. */
function findQuote(text: string, quote: TextQuoteSelector, near: number | undefined): Anchored | undefined {
  const { exact } = quote
  const starts = occurrences(text, exact)
  if (!starts.length) return undefined
  const distance = (start: number) => Math.abs(start - (near ?? 0))
  const measured = worthMeasuring(text, starts, quote, near ?? 0).map(start => ({
    start,
    likeness: likenessAt(text, { start, end: start + exact.length }, quote, 1),
  }))
  measured.sort((a, b) => b.likeness - a.likeness || distance(a.start) - distance(b.start))
  const [best, second] = measured
  const isOneOfMany = second !== undefined && best!.likeness - second.likeness < RIVAL
  return {
    start: best!.start,
    end: best!.start + exact.length,
    how: best!.start === near ? 'position' : starts.length === 1 ? 'quote' : 'context',
    likeness: isOneOfMany ? best!.likeness / 2 : best!.likeness,
  }
}

/** Those worth measuring: with the most of the context right beside them, of equals the nearest. `starts` ascend. */
function worthMeasuring(
  text: string,
  starts: readonly number[],
  { exact, prefix = '', suffix = '' }: TextQuoteSelector,
  near: number,
): readonly number[] {
  if (starts.length <= MOST_MEASURED) return starts
  const levels: number[][] = Array.from({ length: prefix.length + suffix.length + 1 }, () => [])
  for (const start of starts)
    levels[sameBefore(text, start, prefix) + sameAfter(text, start + exact.length, suffix)]!.push(start)
  const worth: number[] = []
  for (const level of levels.reverse()) worth.push(...nearestOf(level, near, MOST_MEASURED - worth.length))
  return worth
}

/** Up to `most` of an ascending list. */
function nearestOf(list: readonly number[], near: number, most: number): readonly number[] {
  if (list.length <= most) return list
  let to = list.findIndex(start => start >= near)
  if (to < 0) to = list.length
  let from = to
  while (to - from < most) {
    if (to === list.length || (from > 0 && near - list[from - 1]! <= list[to]! - near)) from--
    else to++
  }
  return list.slice(from, to)
}

/** `own`: how alike the place's own words are to the quote. */
function likenessAt(
  text: string,
  { start, end }: Place,
  { exact, prefix = '', suffix = '' }: TextQuoteSelector,
  own: number,
): number {
  const before = alikeEnd(prefix, text.slice(Math.max(0, start - 2 * prefix.length), start))
  const after = alikeStart(suffix, text.slice(end, end + 2 * suffix.length))
  const sides = prefix && suffix ? [before, after].sort((a, b) => b - a) : [prefix ? before : after]
  const company = sides.length === 2 ? 0.9 * sides[0]! + 0.1 * sides[1]! : sides[0]!
  const around = prefix.length + suffix.length
  return (own * exact.length + company * around) / (exact.length + around)
}

function sameBefore(text: string, offset: number, prefix: string): number {
  let same = 0
  while (
    same < prefix.length &&
    same < offset &&
    text.charCodeAt(offset - 1 - same) === prefix.charCodeAt(prefix.length - 1 - same)
  )
    same++
  return same
}

function sameAfter(text: string, offset: number, suffix: string): number {
  let same = 0
  while (same < suffix.length && text.charCodeAt(offset + same) === suffix.charCodeAt(same)) same++
  return same
}

/** As `findQuote`, in the text without its white space: a quote copied from elsewhere breaks its lines elsewhere. */
function findSquashed(
  article: { readonly text: string },
  quote: TextQuoteSelector,
  near: number | undefined,
): Anchored | undefined {
  const squash = (part = '') => normaliseText(part).replace(/\s+/g, '')
  const wanted = { ...quote, exact: squash(quote.exact), prefix: squash(quote.prefix), suffix: squash(quote.suffix) }
  if (!wanted.exact) return undefined
  const { squashed, at } = squashedOf(article)
  if (squashed.length === article.text.length && wanted.exact === quote.exact) return undefined
  const found = findQuote(squashed, wanted, near === undefined ? undefined : firstFrom(at, near))
  return found && { ...found, start: at[found.start]!, end: at[found.end - 1]! + 1 }
}

interface Squashed {
  squashed: string
  /** Where each unit of the squashed text stands in the text. */
  at: Int32Array
}
/** Made once for each text: a correction looks thousands of marks up in the same one. */
const squashedTexts = new WeakMap<object, Squashed>()

function squashedOf(article: { readonly text: string }): Squashed {
  let made = squashedTexts.get(article)
  if (!made) {
    const at = new Int32Array(article.text.length)
    let length = 0
    for (const { 0: stretch, index } of article.text.matchAll(/\S+/g))
      for (let i = 0; i < stretch.length; i++) at[length++] = index + i
    made = { squashed: article.text.replace(/\s+/g, ''), at: at.subarray(0, length) }
    squashedTexts.set(article, made)
  }
  return made
}

/** The first index of an ascending list whose number is not below `least`; -1 for none. */
function firstFrom(list: Int32Array, least: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < least) low = middle + 1
    else high = middle
  }
  return low < list.length ? low : -1
}

function findFuzzy(text: string, quote: TextQuoteSelector): Anchored | undefined {
  const measured = findAlike(text, quote)
    .filter(({ start, end }) => text.slice(start, end) !== quote.exact)
    .map(place => ({ ...place, likeness: likenessAt(text, place, quote, place.likeness) }))
    .sort((a, b) => b.likeness - a.likeness)
  const [best] = measured
  if (!best || best.likeness < LEAST_ALIKE) return undefined
  const rival = measured.find(one => !meet(one, best))
  const isOneOfMany = rival && best.likeness - rival.likeness < RIVAL
  return { start: best.start, end: best.end, how: 'fuzzy', likeness: isOneOfMany ? best.likeness / 2 : best.likeness }
}
