/** The only way from a string to HTML: everything is escaped unless it was made here. */
import type { Pieces } from './pieces.ts'
import { clean } from './words.ts'

/** Finished HTML. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** HTML that is made as it is read, once. */
export class Flow {
  readonly pieces: Pieces
  constructor(pieces: Pieces) {
    this.pieces = pieces
  }
}

type Value = string | number | Html | undefined | false | readonly Value[]

/** What a flow is made of: also what is yet to be made. */
type Later = Value | Flow | (() => Later) | Iterable<Later>

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const textOf = (value: Value): string => {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(textOf).join('')
  return clean(String(value)).replace(/[&<>"']/g, sign => ENTITIES[sign]!)
}

const BEYOND_ASCII = /[\u0080-\u{10ffff}]/gu

/**
 * Finished HTML in plain ASCII: a browser takes that in at once, but goes sign by sign through a file that holds any other sign.
 * `asTheyAre`: style sheets and scripts, which know no references.
 */
export function* inAscii(pieces: Pieces, asTheyAre: ReadonlySet<string>): Generator<string> {
  for (const piece of pieces)
    yield asTheyAre.has(piece) ? piece : piece.replace(BEYOND_ASCII, sign => `&#${sign.codePointAt(0)};`)
}

/** How much of a text is not ASCII, from 0 to 1. */
export const beyondAscii = (text: string): number => (text.match(BEYOND_ASCII)?.length ?? 0) / Math.max(1, text.length)

/** The same signs as escapes, in the strings of a style sheet. */
export const cssInAscii = (style: string): string =>
  style.replace(BEYOND_ASCII, sign => `\\${sign.codePointAt(0)!.toString(16)} `)

/** Strings in it are escaped, for content and for quoted attributes; `false` and `undefined` are nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(parts.map((part, i) => part + textOf(values[i])).join(''))

/** As `html`, for what grows with the transcript: functions and iterables in it are called and gone through when it is their turn. */
export const flow = (parts: TemplateStringsArray, ...values: readonly Later[]): Flow => new Flow(inTurn(parts, values))

function* inTurn(parts: TemplateStringsArray, values: readonly Later[]): Generator<string> {
  for (const [i, part] of parts.entries()) {
    yield part
    yield* later(values[i])
  }
}

function* later(value: Later): Generator<string> {
  if (value instanceof Flow) yield* value.pieces
  else if (typeof value === 'function') yield* later(value())
  else if (typeof value === 'object' && Symbol.iterator in value) for (const one of value) yield* later(one)
  else yield textOf(value)
}
