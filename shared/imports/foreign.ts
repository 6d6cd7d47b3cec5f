/** Annotations of another program, as plain data of one shape, whatever form their file had. */
import type { TextQuoteSelector } from '../article/index.ts'
import type { Motivation, Move } from '../room/index.ts'

export type ForeignSource = 'hypothesis' | 'w3c'

/** `id` tells authors of one file apart and is never shown; `name` may need cleaning before it is. */
export interface ForeignAuthor {
  id: string
  name: string
}

/** What one target says of its place: its words, and where they stood in the text it was made on. */
export interface ForeignPlace {
  quote?: TextQuoteSelector
  /** Half-open; W3C counts code points, Hypothesis UTF-16 units. */
  position?: { start: number; end: number; unit: 'code points' | 'UTF-16' }
  /** It has selectors, and none that tells words: a path in the page's markup, a region of a picture. */
  isOtherwise?: true
}

interface ForeignEntry {
  /** As the file names it, or how many-eth it is there. */
  id: string
  /** The same whenever the same annotation comes in the same form: what keeps it from being placed twice. */
  identity: string
  author: ForeignAuthor
  /** Milliseconds since 1970, as the file says. */
  created?: number
  /** Plain text. */
  body: string
  tags: readonly string[]
}
export type ForeignCite = { url: string } | ForeignPlace

export type ForeignItem =
  | (ForeignEntry & { kind: 'annotation'; motivation: Motivation; statement?: string; place: ForeignPlace })
  /** `to`: the `id` of what it answers. */
  | (ForeignEntry & { kind: 'reply'; to: string; move: Move; cites: readonly ForeignCite[] })
  /** It is well formed and yet nothing that an article's margin can hold. */
  | (ForeignEntry & { kind: 'other'; reason: 'page-note' | 'other-selector' | 'tally' })

/** What could not be read at all. */
export interface ForeignFault {
  id: string
  reason: 'malformed' | 'too-many'
}
export interface Foreign {
  source: ForeignSource
  items: ForeignItem[]
  faults: ForeignFault[]
  /** It is one page of a list whose other pages are kept elsewhere. */
  hasMore?: true
}

/** Annotations taken from one file; the rest is reported. */
export const ITEMS_PER_IMPORT = 1000
/** Of an id, a name, a tag: more of it is cut before it is compared or kept. */
export const LONGEST_NAME = 500
/** Of a quote. */
export const LONGEST_QUOTE = 20_000
/** Bytes aside, nothing here is read deeper than this. */
export const DEEPEST = 12

/** For an annotation that does not say whose it is. */
export const NOBODY: ForeignAuthor = { id: '', name: 'Unnamed' }

/** Milliseconds since 1970 of an ISO date with a time. */
export function readTime(said: unknown): number | undefined {
  const time = typeof said === 'string' && said.length <= 40 ? Date.parse(said) : Number.NaN
  return Number.isFinite(time) && time >= 0 ? time : undefined
}
