/**
 * A word as its font draws it: glyphs, the distances between them, and how wide it comes to. A long transcript is made of few
 * words said often, so each is shaped once a font; what is remembered are the operators of the page, ready to be written.
 */
import { mirrored, RIGHT_TO_LEFT } from './pdfLines.ts'

/** What is used of the writer's fonts and missing in its types. */
export interface WritersFont {
  id: string
  ref: () => object
  font: { hasGlyphForCodePoint: (point: number) => boolean; _layoutEngine: { engine: Engine | null } }
  /** What each glyph of the file's own part of the font stands for: as it was when it was first drawn. */
  unicode: readonly (readonly number[])[]
  /** Glyph numbers of that part, in hexadecimal; lengths in thousandths of the font's size. */
  encode: (text: string, features?: readonly string[]) => [glyphs: string[], positions: readonly Position[]]
}
interface Position {
  xAdvance: number
  advanceWidth: number
  xOffset: number
  yOffset: number
}
/** Lays out one text at a time; `glyphInfos` are in the order of reading until it cleans up. */
interface Engine {
  glyphInfos: readonly { codePoints: readonly number[] }[] | null
  cleanup: () => void
}

/** Glyphs on one height. `show`: what stands between the brackets of `TJ`. */
interface Part {
  rise: number
  show: string
  /** It is one glyph and says this, whatever it stands for in the font. */
  says?: string
}
export interface Shape {
  /** In thousandths of the font's size. */
  width: number
  parts: readonly Part[]
}

/**
 * `isTurned`: it is drawn from right to left, with its brackets mirrored. The writer shapes a text word by word and remembers each
 * word; letters from right to left would be left in the order of words then: there it is told features (none), and shapes the whole.
 */
export function shapeOf(text: string, font: WritersFont, isTurned: boolean): Shape {
  const isRtl = RIGHT_TO_LEFT.test(text)
  const said: (readonly number[])[] = []
  const [glyphs, positions] = listening(font, said, () => font.encode(text, isRtl ? [] : undefined))
  const letters = isTurned ? (isRtl ? said.reverse() : [...text].map(codes)).map(points => points.map(turnedRound)) : []
  const isKnown = letters.length === glyphs.length
  const parts: Part[] = []
  let width = 0
  let last: Part | undefined
  for (const [i, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    width += xAdvance
    const glyph = glyphs[i]!
    const points = letters[i]
    // Dots that a font draws by themselves say nothing: their letter says it all.
    const isOther = isKnown && !isSame(points!, font.unicode[Number.parseInt(glyph, 16)])
    if (!last || last.rise !== yOffset || isOther || last.says !== undefined) {
      last = { rise: yOffset, show: '', ...(isOther ? { says: String.fromCodePoint(...points!) } : {}) }
      parts.push(last)
    }
    // A glyph may stand aside of its place, which the next one does not: there and back.
    if (xOffset) last.show += distance(-xOffset)
    last.show = last.show.endsWith('>') ? `${last.show.slice(0, -1)}${glyph}>` : `${last.show}<${glyph}>`
    const back = xOffset + advanceWidth - xAdvance
    if (Math.abs(back) > 0.0005) last.show += distance(back)
  }
  return { width, parts }
}

const distance = (n: number) => ` ${Math.round(n * 1000) / 1000} `
const codes = (sign: string): readonly number[] => [sign.codePointAt(0)!]
/** What is drawn mirrored says what it is the mirror of. */
const turnedRound = (point: number) => mirrored(String.fromCodePoint(point)).codePointAt(0)!
const isSame = (a: readonly number[], b: readonly number[] | undefined) =>
  b !== undefined && a.length === b.length && a.every((point, i) => point === b[i])

/** What each glyph of the layout was made of: the writer's fonts remember only the first that any of them ever was. */
function listening<T>({ font }: WritersFont, said: (readonly number[])[], run: () => T): T {
  const engine = font._layoutEngine.engine
  if (!engine) return run()
  const { cleanup } = engine
  engine.cleanup = () => {
    said.splice(0, said.length, ...(engine.glyphInfos ?? []).map(({ codePoints }) => [...codePoints]))
    cleanup.call(engine)
  }
  try {
    return run()
  } finally {
    engine.cleanup = cleanup
  }
}
