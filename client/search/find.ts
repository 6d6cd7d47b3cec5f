/** Finding: what somebody types as terms, a text as the places where all of them stand, and the part of it that is shown. */
import { type Folded, fold, type Span, unfold } from './fold.ts'

export type Kind = 'sentence' | 'claim' | 'mark' | 'reply' | 'member'
export const KINDS: readonly Kind[] = ['sentence', 'claim', 'mark', 'reply', 'member']

/** Something that can be found. `id` is unique among its kind; with another text it is folded anew. */
export interface Item<Where> {
  kind: Kind
  id: string
  text: string
  /** Who wrote it. */
  by?: string
  /** Not everyone's to read: it waits for a moderator, or is a note for oneself. */
  only?: 'held' | 'note'
  where: Where
}
export interface Found<Where> {
  item: Item<Where>
  excerpt: Excerpt
}
export interface Excerpt {
  text: string
  spans: readonly Span[]
}

const MOST_TERMS = 12
const MOST_SPANS = 40
/** UTF-16 units of a text that are shown, and how much of them stands before what was found. */
const SHOWN = 180
const BEFORE = 50

/** Words, each to be found; what stands in quotation marks belongs together. */
export function termsIn(typed: string): string[] {
  const terms = [...fold(typed).text.matchAll(/"([^"]+)"?|[^\s"]+/g)].map(([whole, quoted]) =>
    (quoted ?? whole).trim().replace(/\s+/g, ' '),
  )
  return [...new Set(terms.filter(Boolean))].slice(0, MOST_TERMS)
}

/** Where the terms stand, in order and joined where they touch; undefined unless each is there. */
export function spansOf(written: string, folded: Folded, terms: readonly string[]): Span[] | undefined {
  const spans: Span[] = []
  for (const term of terms) {
    let from = folded.text.indexOf(term)
    if (from < 0) return undefined
    for (; from >= 0 && spans.length < MOST_SPANS; from = folded.text.indexOf(term, from + term.length))
      spans.push(unfold(written, folded, from, from + term.length))
  }
  return joined(spans)
}

function joined(spans: Span[]): Span[] {
  const joined: [number, number][] = []
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

/** The part around what was found first, on one line. */
export function excerptOf(written: string, spans: readonly Span[]): Excerpt {
  const first = spans[0]?.[0] ?? 0
  let from = first <= BEFORE || written.length <= SHOWN ? 0 : first - BEFORE
  if (from > 0) {
    const word = written.slice(from, first).search(/\s/)
    from += word < 0 ? 0 : word + 1
    if (isLow(written.charCodeAt(from))) from++
  }
  let to = Math.min(written.length, from + SHOWN)
  if (to < written.length && isLow(written.charCodeAt(to))) to--
  const lead = from > 0 ? '…' : ''
  const text = `${lead}${written.slice(from, to).replace(/\s/g, ' ')}${to < written.length ? '…' : ''}`
  const shift = lead.length - from
  return {
    text,
    spans: spans
      .filter(([start, end]) => start < to && end > from)
      .map(([start, end]) => [Math.max(start, from) + shift, Math.min(end, to) + shift] as const),
  }
}
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000

/** Folds each text once for as long as it says the same. */
export function createFinder<Where>() {
  const kept = new Map<string, { text: string; folded: Folded }>()
  const foldedOf = ({ kind, id, text }: Item<Where>) => {
    const key = `${kind} ${id}`
    const known = kept.get(key)
    if (known?.text === text) return known.folded
    const folded = fold(text)
    kept.set(key, { text, folded })
    return folded
  }
  /** By kind, in the order of the items; of each kind the first `most` with what is shown of them, and how many there are. */
  return (items: Iterable<Item<Where>>, typed: string, by: string | undefined, most: (kind: Kind) => number) => {
    const terms = termsIn(typed)
    const found = new Map<Kind, { shown: Found<Where>[]; count: number }>()
    if (terms.length === 0 && by === undefined) return found
    for (const item of items) {
      if (by !== undefined && item.by !== by) continue
      const spans = spansOf(item.text, foldedOf(item), terms)
      if (!spans) continue
      const group = found.get(item.kind) ?? { shown: [], count: 0 }
      group.count++
      if (group.shown.length < most(item.kind)) group.shown.push({ item, excerpt: excerptOf(item.text, spans) })
      found.set(item.kind, group)
    }
    return found
  }
}
