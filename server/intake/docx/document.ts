/**
 * Mammoth's picture of a Word document, as far as it is read here. Its own types leave this out and call it unstable, which
 * is why its version is pinned exactly.
 */

export type Piece =
  | {
      type: 'run'
      children: Piece[]
      styleName: string | null
      isBold: boolean
      isItalic: boolean
      verticalAlignment: string
    }
  | { type: 'text'; value: string }
  | { type: 'tab' }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'hyperlink'; children: Piece[]; href?: string }
  | NoteReference
  | { type: 'image'; altText?: string | null }
  | { type: 'checkbox'; checked: boolean }
  | { type: 'commentReference' | 'bookmarkStart' }

export interface NoteReference {
  type: 'noteReference'
  noteType: 'footnote' | 'endnote'
  noteId: string
}
export interface Paragraph {
  type: 'paragraph'
  children: Piece[]
  styleName: string | null
  /** `level` is a number from 0. */
  numbering: { level: string; isOrdered: boolean } | null
}
export interface Table {
  type: 'table'
  children: { type: 'tableRow'; isHeader: boolean; children: Cell[] }[]
}
export interface Cell {
  type: 'tableCell'
  colSpan: number
  rowSpan: number
  children: Part[]
}
export type Part = Paragraph | Table | { type: 'bookmarkStart' }

export interface WordDocument {
  type: 'document'
  children: Part[]
  notes: { resolve: (reference: NoteReference) => { body: Part[] } | null }
}
