/** Text into lines of a width, each line in the order in which it is seen: runs from right to left stand where they belong. */
import bidiFactory from 'bidi-js'
import { ISOLATE } from './pdfFonts.ts'

/** A stretch of text in one look. `tag` is whatever its drawing needs to know. */
export interface Piece<T> {
  text: string
  /** The font file that has all of it. */
  file: string
  size: number
  tag: T
}
/** What is drawn without a gap, from left to right. */
export interface Drawn<T> extends Piece<T> {
  x: number
  width: number
  /** What is shaped by itself, one after the other. */
  words: readonly string[]
  /** Which of the line's runs it is in the order of reading. */
  order: number
  /** It is read from right to left. */
  isTurned?: true
}
export type Measure = (text: string, file: string, size: number) => number
export type Dir = 'ltr' | 'rtl'

/** Its types say a module where its program exports the function that makes one. */
const bidi = (bidiFactory as unknown as () => Bidi)()
interface Bidi {
  getEmbeddingLevels: (text: string, dir: Dir) => { levels: Uint8Array }
  getMirroredCharacter: (sign: string) => string | null
}

/** A word, or the space behind one. */
interface Word<T> {
  piece: Piece<T>
  text: string
  wide: number
}

/** `x` counts from the left edge; a line from right to left ends at `width`. */
export function linesOf<T>(pieces: readonly Piece<T>[], width: number, dir: Dir, measure: Measure): Drawn<T>[][] {
  const isPlain = dir === 'ltr' && !pieces.some(({ text }) => TURNING.test(text))
  const lines = broken(pieces, width, measure).map(trimmed)
  return isPlain ? lines.map(inARow) : goingOn(lines).map(line => arranged(line, width, dir, measure))
}

/** What is isolated over several lines is so in each of them. */
function goingOn<T>(lines: readonly (readonly Word<T>[])[]): (readonly Word<T>[])[] {
  let open = ''
  return lines.map(line => {
    const [first] = line
    const begun = open
    for (const { text } of line)
      for (const sign of text)
        if (sign === '\u2069') open = open.slice(0, -1)
        else if (ISOLATE.test(sign)) open += sign
    return first && begun ? [{ piece: first.piece, text: begun, wide: 0 }, ...line] : line
  })
}

/** Words stay whole where they can; one that is wider than the line is cut between its signs. */
function broken<T>(pieces: readonly Piece<T>[], width: number, measure: Measure): Word<T>[][] {
  let line: Word<T>[] = []
  const lines = [line]
  let used = 0
  const put = (part: Word<T>) => {
    line.push(part)
    used += part.wide
  }
  const turn = () => {
    line = []
    lines.push(line)
    used = 0
  }
  // A word may go on from one piece into the next: they must not be parted.
  let word: Word<T>[] = []
  const flush = () => {
    if (word.length === 0) return
    let wide = 0
    for (const part of word) wide += part.wide
    if (used > 0 && used + wide > width) turn()
    for (const part of word) {
      if (wide <= width) put(part)
      else
        for (const text of signsOf(part.text)) {
          const one = measure(seenIn(text), part.piece.file, part.piece.size)
          if (used > 0 && used + one > width) turn()
          put({ piece: part.piece, text, wide: one })
        }
    }
    word = []
  }
  for (const piece of pieces)
    for (const text of piece.text.split(/(\n|[^\S\u00a0\n]+)/u)) {
      if (!text) continue
      if (text === '\n') {
        flush()
        turn()
      } else if (/^[^\S\u00a0]/.test(text)) {
        flush()
        if (used > 0) put({ piece, text: ' ', wide: measure(' ', piece.file, piece.size) })
      } else word.push({ piece, text, wide: measure(seenIn(text), piece.file, piece.size) })
    }
  flush()
  return lines
}

/** Isolates steer and are not drawn. */
const seenIn = (text: string) => (ISOLATE.test(text) ? text.replace(/[\u2066-\u2069]/g, '') : text)

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const signsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)

const trimmed = <T>(line: readonly Word<T>[]): readonly Word<T>[] =>
  line.at(-1)?.text === ' ' ? line.slice(0, line.findLastIndex(({ text }) => text.trim() !== '') + 1) : line

/** Most lines hold nothing that could turn them round. */
function inARow<T>(line: readonly Word<T>[]): Drawn<T>[] {
  const runs: (Drawn<T> & { words: string[] })[] = []
  let x = 0
  let before: Piece<T> | undefined
  for (const { piece, text, wide } of line) {
    const last = runs.at(-1)
    if (last && (piece === before || isAlike(last, piece))) {
      last.text += text
      last.words.push(text)
      last.width += wide
    } else runs.push({ ...piece, text, words: [text], x, width: wide, order: runs.length })
    before = piece
    x += wide
  }
  return runs
}

const isAlike = <T>(a: Piece<T>, b: Piece<T>) => a.tag === b.tag && a.file === b.file && a.size === b.size

function arranged<T>(line: readonly Word<T>[], width: number, dir: Dir, measure: Measure): Drawn<T>[] {
  const text = line.map(word => word.text).join('')
  const { levels } = bidi.getEmbeddingLevels(text, dir)
  const runs = levelRuns(line, levels)
  const seen = reordered(runs.map(({ level }) => level)).map(order => {
    const { level, ...run } = runs[order]!
    const shown = shownText(run.text, level)
    const turned = level % 2 === 0 ? {} : { isTurned: true as const }
    return { ...run, ...turned, order, text: shown, words: [shown], width: measure(shown, run.file, run.size) }
  })
  let x = dir === 'rtl' ? width - seen.reduce((sum, one) => sum + one.width, 0) : 0
  return seen.map(run => {
    const drawn = { ...run, x }
    x += run.width
    return drawn
  })
}

/** Neighbours of one look and one level go together: an Arabic word is shaped whole. */
function levelRuns<T>(line: readonly Word<T>[], levels: Uint8Array): (Piece<T> & { level: number })[] {
  const runs: (Piece<T> & { level: number })[] = []
  let at = 0
  for (const { piece, text } of line)
    for (const sign of text) {
      const level = levels[at]!
      at += sign.length
      if (ISOLATE.test(sign)) continue
      const last = runs.at(-1)
      if (last?.level === level && isAlike(last, piece)) last.text += sign
      else runs.push({ ...piece, text: sign, level })
    }
  return runs
}

/** Rule L2 of UAX #9: from the highest level down, every stretch of that level and above is turned round. */
function reordered(levels: readonly number[]): number[] {
  const order = levels.map((_, i) => i)
  const lowestOdd = Math.min(...levels.filter(level => level % 2 === 1), Number.POSITIVE_INFINITY)
  for (let level = Math.max(0, ...levels); level >= lowestOdd; level--)
    for (let from = 0; from < order.length; from++) {
      let to = from
      while (to < order.length && levels[order[to]!]! >= level) to++
      if (to > from) order.splice(from, to - from, ...order.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  return order
}

export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Letters and numbers from right to left, and the marks of direction; their blocks whole. */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** The shaper turns letters round by itself; signs of no script that lie among them are mirrored, and turned round here. */
function shownText(text: string, level: number): string {
  if (level % 2 === 0) return text
  const signs = [...text].map(mirrored)
  return (RIGHT_TO_LEFT.test(text) ? signs : signs.reverse()).join('')
}

/** A bracket that opens for one that closes, and the other way; any other sign as it is. */
export const mirrored = (sign: string): string => bidi.getMirroredCharacter(sign) ?? sign
