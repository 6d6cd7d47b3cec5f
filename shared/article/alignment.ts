/**
 * Which lines of one text stand unchanged in another: the longest common run at both ends, then lines that both have only
 * once, in the order in which both have them, and so on between those (patience diff, after Bram Cohen). A line that is not
 * certainly the same one is left out.
 */

interface Line {
  start: number
  end: number
  words: string
}
interface Stretch {
  from: number
  to: number
}

export interface Alignment {
  /**
   * Where an unchanged place of the old text stands in the new one, in UTF-16 units; undefined when any line it touches is
   * not there any more, or other lines have come between.
   */
  follow(place: { start: number; end: number }): { start: number; end: number } | undefined
  /** The new place touches a line that stood elsewhere in the old text, unchanged: those are other words than the old place's. */
  areOthers(old: { start: number; end: number }, now: { start: number; end: number }): boolean
}

export function alignLines(before: string, after: string): Alignment {
  const old = linesOf(before)
  const now = linesOf(after)
  const same = new Map<number, number>()
  match(old, now, { from: 0, to: old.length }, { from: 0, to: now.length }, same)
  const origins = new Map([...same].map(([was, is]) => [is, was]))
  return {
    areOthers(place, there) {
      const [first, last] = [indexOfLine(old, place.start), indexOfLine(old, place.end - 1)]
      for (let i = indexOfLine(now, there.start); i <= indexOfLine(now, there.end - 1); i++) {
        const origin = origins.get(i)
        if (origin !== undefined && (origin < first || origin > last)) return true
      }
      return false
    },
    follow({ start, end }) {
      const first = indexOfLine(old, start)
      const last = indexOfLine(old, end - 1)
      const at = same.get(first)
      for (let i = first; i <= last; i++) if (at === undefined || same.get(i) !== at + i - first) return undefined
      const shift = now[at!]!.start - old[first]!.start
      const there = { start: start + shift, end: end + shift }
      return after.slice(there.start, there.end) === before.slice(start, end) ? there : undefined
    },
  }
}

/** A shorter line that stands alone may be another one that says the same. */
const SURE = 24

/** The text's lines without its empty ones: those between paragraphs say nothing about which paragraph is which. */
function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    if (end > start) lines.push({ start, end, words: text.slice(start, end) })
    start = end + 1
  }
  return lines
}

function indexOfLine(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function match(old: Line[], now: Line[], was: Stretch, is: Stretch, same: Map<number, number>): void {
  const waiting = [{ was, is }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { was, is } = trimmed(old, now, next.was, next.is, same)
    const anchors = inBothOrders(uniquePairs(old, now, was, is))
    let before = { was: was.from, is: is.from }
    for (const [i, j] of [...anchors, [was.to, is.to] as const]) {
      const isGap = anchors.length > 0 && before.was < i && before.is < j
      if (isGap) waiting.push({ was: { from: before.was, to: i }, is: { from: before.is, to: j } })
      if (i < was.to && j < is.to) same.set(i, j)
      before = { was: i + 1, is: j + 1 }
    }
  }
}

/** Notes the lines that are the same at both ends; answers what is between. */
function trimmed(old: Line[], now: Line[], was: Stretch, is: Stretch, same: Map<number, number>) {
  let [a, b, c, d] = [was.from, is.from, was.to, is.to]
  for (; a < c && b < d && old[a]!.words === now[b]!.words; a++, b++) same.set(a, b)
  for (; a < c && b < d && old[c - 1]!.words === now[d - 1]!.words; c--, d--) same.set(c - 1, d - 1)
  return { was: { from: a, to: c }, is: { from: b, to: d } }
}

function uniquePairs(old: Line[], now: Line[], was: Stretch, is: Stretch): (readonly [number, number])[] {
  const once = (lines: Line[], { from, to }: Stretch) => {
    const at = new Map<string, number>()
    for (let i = from; i < to; i++) at.set(lines[i]!.words, at.has(lines[i]!.words) ? -1 : i)
    return at
  }
  const inNew = once(now, is)
  return [...once(old, was)].flatMap(([words, i]) => {
    const j = inNew.get(words) ?? -1
    return i >= 0 && j >= 0 && words.length >= SURE ? [[i, j] as const] : []
  })
}

/** The longest part of the pairs, which ascend in the first number, that ascends in the second too. */
function inBothOrders(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = []
  const previous: (number | undefined)[] = []
  for (const [index, [, j]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? tails[low - 1] : undefined
    tails[low] = index
  }
  const chain: (readonly [number, number])[] = []
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) chain.push(pairs[index]!)
  return chain.reverse()
}
