/** A text before it has offsets: what every reader of a source hands over, and the canonical text is made of. */
import type { Span } from './types.ts'

/** A stretch of a leaf: plain, or marked and made of further stretches. */
export type Inline =
  | string
  | {
      kind: Span['kind']
      /** Only for links. */
      href?: string
      /** Only for notes: the footnote's label. */
      note?: string
      inlines: readonly Inline[]
    }

/**
 * A line break inside a leaf's strings is meant (a hard break) and stays; whoever reads a format in which it means
 * nothing turns it into a space first.
 */
export type DraftBlock =
  | { kind: 'paragraph'; inlines: readonly Inline[] }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; inlines: readonly Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: readonly DraftBlock[] }
  | { kind: 'list'; ordered: boolean; from?: number; items: readonly (readonly DraftBlock[])[] }
  | { kind: 'rule' }
  | { kind: 'table'; caption?: readonly Inline[]; rows: readonly (readonly DraftCell[])[] }
  /** `alt` is plain words. */
  | { kind: 'figure'; alt?: string; caption?: readonly Inline[] }
  | { kind: 'definitions'; entries: readonly DraftDefinition[] }
  /** May stand anywhere and more than once: the article gets one block of them at its end. Labels are unique in a draft. */
  | { kind: 'footnotes'; notes: readonly { label: string; blocks: readonly DraftBlock[] }[] }

export interface DraftCell {
  isHead: boolean
  colSpan?: number
  rowSpan?: number
  blocks: readonly DraftBlock[]
}
export interface DraftDefinition {
  terms: readonly (readonly Inline[])[]
  details: readonly (readonly DraftBlock[])[]
}
