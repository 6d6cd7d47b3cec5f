/**
 * An article's revision: one canonical plain text, and a tree of blocks whose leaves are ranges of it.
 * All offsets are UTF-16 units into `text`, half-open. It never changes once it is stored.
 */
import type { ArticleId } from '../room/index.ts'

export interface Span {
  kind: 'emphasis' | 'strong' | 'code' | 'link' | 'note'
  start: number
  end: number
  /** http(s) or mailto; only for links. */
  href?: string
  /** The label of the footnote that is meant, which the article has; only for notes. */
  note?: string
}
/** A run of text: the leaf of every block. */
export interface Run {
  start: number
  end: number
  spans: Span[]
}
export type Block =
  | ({ kind: 'paragraph' } & Run)
  | ({ kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6 } & Run)
  | ({ kind: 'code' } & Run)
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; ordered: boolean; from?: number; items: Block[][] }
  | { kind: 'rule' }
  | { kind: 'table'; caption?: Run; rows: Cell[][] }
  /** Where a picture stood: what it showed and what was written under it. At least one of them. */
  | { kind: 'figure'; alt?: Run; caption?: Run }
  | { kind: 'definitions'; entries: Definition[] }
  /** The last block, if there are any. */
  | { kind: 'footnotes'; notes: Footnote[] }

export interface Cell {
  isHead: boolean
  /** Columns and rows it reaches over, where more than one. */
  colSpan?: number
  rowSpan?: number
  /** Empty for an empty cell: it keeps its place. */
  blocks: Block[]
}
/** Some terms and what is said of them. */
export interface Definition {
  terms: Run[]
  details: Block[][]
}
export interface Footnote {
  /** As its reference shows it: `1`, `*`, `a`. Unique in the article; not a part of the text here. */
  label: string
  blocks: Block[]
}

export interface Sentence {
  id: string
  start: number
  end: number
}

export interface Article {
  id: ArticleId
  title: string
  /** A line or two under the title. */
  dek?: string
  /** Where it comes from, as a reader should see it. */
  credit?: string
  /** Who wrote it, as the page says. */
  byline?: string
  /** When it appeared, as the page says: an ISO 8601 date, with or without a time. */
  published?: string
  /** The address it was fetched from. */
  source?: string
  /** When it was fetched, in milliseconds since 1970. */
  fetched?: number
  /** BCP 47. */
  lang: string
  dir: 'ltr' | 'rtl'
  text: string
  /** SHA-256 of the UTF-8 bytes of `text`, lower-case hex. */
  hash: string
  blocks: Block[]
  sentences: Sentence[]
}
