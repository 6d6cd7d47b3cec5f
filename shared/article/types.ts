/**
 * An article's revision: one canonical plain text, and a tree of blocks whose leaves are ranges of it.
 * All offsets are UTF-16 units into `text`, half-open. It never changes once it is stored.
 */
import type { ArticleId } from '../room/index.ts'

export interface Span {
  kind: 'emphasis' | 'strong' | 'code' | 'link'
  start: number
  end: number
  /** http(s) or mailto; only for links. */
  href?: string
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
  /** BCP 47. */
  lang: string
  dir: 'ltr' | 'rtl'
  text: string
  /** SHA-256 of the UTF-8 bytes of `text`, lower-case hex. */
  hash: string
  blocks: Block[]
  sentences: Sentence[]
}
