/**
 * Words that have moved: a paragraph, or a whole sentence or more, that stands exactly once in each of two texts is the same
 * one wherever it stands, though its company is another. Shorter words, and those that stand twice, say too little.
 */
import type { Place } from './selectors.ts'

/** In UTF-16 units: a shorter sentence may well be another one that says the same. */
const LEAST = 24

/** Where a place of the old text stands in the new one; undefined where its words alone do not tell. */
export function findMoved(before: string, after: string, { start, end }: Place): Place | undefined {
  const line = lineAround(before, start, end)
  const home = isWhole(before, start, end) ? { start, end } : line
  for (const { start: from, end: to } of home === line ? [line] : [home, line]) {
    if (to - from < LEAST) continue
    const words = before.slice(from, to)
    if (!standsOnce(before, words) || !standsOnce(after, words)) continue
    const shift = after.indexOf(words) - from
    return { start: start + shift, end: end + shift }
  }
  return undefined
}

const standsOnce = (text: string, words: string) => {
  const at = text.indexOf(words)
  return at >= 0 && text.indexOf(words, at + 1) < 0
}

/** The paragraph, or the paragraphs, that the place lies in. */
const lineAround = (text: string, start: number, end: number): Place => {
  const next = text.indexOf('\n', end)
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: next < 0 ? text.length : next }
}

const ENDS = /(?:^|\n|[.!?…][\p{Pe}\p{Pf}\p{Pi}"']*\s+|[。！？؟۔।][\p{Pe}\p{Pf}"']*\s*)$/u
const STOPS = /[.!?…。！？؟۔।][\p{Pe}\p{Pf}\p{Pi}"']*\s*$/u

/** It begins where a sentence begins, and ends where one ends. */
function isWhole(text: string, start: number, end: number): boolean {
  const isBegun = ENDS.test(text.slice(Math.max(0, start - 12), start)) || start === 0
  return (
    isBegun && (end === text.length || text[end] === '\n' || STOPS.test(text.slice(Math.max(start, end - 12), end)))
  )
}
