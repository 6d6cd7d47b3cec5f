/** The runs of a Word paragraph → stretches of a leaf. Word cuts runs for reasons of its own: alike neighbours are joined. */
import type { Inline } from '../../../shared/article/index.ts'
import { above, below } from '../raised.ts'
import { safeHref } from '../safeHref.ts'
import type { NoteReference, Piece } from './document.ts'

interface Tools {
  note: (reference: NoteReference) => Inline
}
interface Look {
  isBold: boolean
  isItalic: boolean
  isCode: boolean
  /** Of the line: `superscript`, `subscript` or on it. */
  place: string
}
const PLAIN: Look = { isBold: false, isItalic: false, isCode: false, place: 'baseline' }

/** `pictures`: the description of each, empty where it has none. */
export function readInlines(pieces: readonly Piece[], tools: Tools): { inlines: Inline[]; pictures: string[] } {
  const pictures: string[] = []
  const read = (list: readonly Piece[], look: Look): Inline[] =>
    list.flatMap((piece): Inline[] => {
      switch (piece.type) {
        case 'run':
          return read(piece.children, lookOf(piece, look))
        case 'text':
          return dress(onOneLine(piece.value), look)
        case 'tab':
          return [' ']
        case 'break':
          return [piece.breakType === 'line' ? '\n' : ' ']
        case 'checkbox':
          return [piece.checked ? '☒' : '☐']
        case 'hyperlink': {
          const inlines = read(piece.children, look)
          const href = safeHref(piece.href ?? '')
          return href ? [{ kind: 'link', href, inlines }] : inlines
        }
        case 'noteReference':
          return [tools.note(piece)]
        case 'image':
          pictures.push(piece.altText?.trim() ?? '')
          return []
        default:
          return []
      }
    })
  return { inlines: join(read(pieces, PLAIN)), pictures }
}

const lookOf = (run: Extract<Piece, { type: 'run' }>, outer: Look): Look => ({
  isBold: outer.isBold || run.isBold || run.styleName === 'Strong',
  isItalic: outer.isItalic || run.isItalic || run.styleName === 'Emphasis',
  isCode: outer.isCode || /code/i.test(run.styleName ?? ''),
  place: run.verticalAlignment === 'baseline' ? outer.place : run.verticalAlignment,
})

/** A line break in the file's text is a space; only a break of its own breaks a line. */
const onOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ')

function dress(text: string, { isBold, isItalic, isCode, place }: Look): Inline[] {
  let inline: Inline = place === 'superscript' ? above(text) : place === 'subscript' ? below(text) : text
  if (isCode) inline = { kind: 'code', inlines: [inline] }
  if (isItalic) inline = { kind: 'emphasis', inlines: [inline] }
  if (isBold) inline = { kind: 'strong', inlines: [inline] }
  return [inline]
}

/** Neighbours of one kind become one stretch, all the way down. */
function join(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    const isAlike =
      typeof inline === 'object' &&
      typeof last === 'object' &&
      inline.kind === last.kind &&
      inline.kind !== 'note' &&
      inline.href === last.href
    if (isAlike) joined[joined.length - 1] = { ...last, inlines: [...last.inlines, ...inline.inlines] }
    else joined.push(inline)
  }
  return joined.map(inline => (typeof inline === 'string' ? inline : { ...inline, inlines: join(inline.inlines) }))
}
