/** A4 with a column of text and a margin beside it: where the next line goes, what is drawn, and how it is tagged. */
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { clean } from '../../shared/transcript/index.ts'
import { Bytes } from './bytes.ts'
import { type Face, fontRuns, type Knows } from './pdfFonts.ts'
import { type Dir, type Drawn, linesOf, type Piece } from './pdfLines.ts'
import { type Shape, shapeOf, type WritersFont } from './pdfShapes.ts'
import { unpackWoff } from './woff.ts'

export const PAGE = { width: 595.28, height: 841.89, left: 51, right: 549, top: 54, bottom: 785 }
export const COLUMN = { x: PAGE.left, width: 307 }
export const MARGIN = { x: 390, width: PAGE.right - 390 }
export const WHOLE = { x: PAGE.left, width: PAGE.right - PAGE.left }
export const INK = '#1c1c1a'
export const PALE = '#5f6267'

export interface Style<T> {
  face: Face
  size: number
  /** Points from one base line to the next. */
  leading: number
  colour?: string
  dir?: Dir
  /** Called for each run that was drawn, at its base line. */
  after?: (drawn: Drawn<T | undefined>, at: { x: number; y: number }) => void
}
export type Bit<T> = string | { text: string; face?: Face; size?: number; tag?: T }
type Place = { x: number; width: number }

/** What a page's foot has at most. Packing begins with a quarter of a megabyte of memory unless it is told that it needs less. */
const LITTLE = 1000
const PACKING = { level: 3 } as const
const PACKING_LITTLE = { level: 3, windowBits: 10, memLevel: 2 } as const

/** pdfkit's types leave out the font in use, and what a page holds. */
interface OpenFont {
  _font: WritersFont
}
interface OpenWriter {
  _offset: number
  _write: (part: string | Uint8Array) => void
}
interface OpenPage {
  fonts: Record<string, object>
  content: Stream
  dictionary: { data: Record<string, unknown> }
}
interface Stream {
  compress: boolean
  data: Record<string, unknown>
  write: (bytes: Uint8Array) => void
  end: (bytes: Uint8Array) => void
}

/** A font file in use: what its words look like. */
interface Known {
  font: WritersFont
  shapes: Map<string, Shape>
  /** Of what is read from right to left. */
  turned: Map<string, Shape>
  points: Map<number, boolean>
  hasAscii: boolean
}

export class Paper {
  readonly doc: PDFKit.PDFDocument
  readonly missing = new Map<string, number>()
  y = PAGE.top
  page = 0
  readonly #known = new Map<string, Known>()
  /** What is drawn on this page and not handed to the writer yet, which keeps a piece of memory for each operator. */
  #operators = ''
  /** What colour letters have on this page, until it is told otherwise. */
  #colour = ''
  readonly #file = new Bytes()
  readonly #root: PDFKit.PDFStructureElement
  readonly #dir: Dir

  /** `dir`: of whatever says nothing else. */
  constructor(title: string, lang: string, made: number, dir: Dir = 'ltr') {
    this.#dir = dir
    this.doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      lang,
      displayTitle: true,
      // Words are remembered here, as what is written of them.
      fontLayoutCache: false,
      // No font but those that are brought.
      font: null as never,
      info: {
        Title: title,
        Creator: 'Parley',
        Producer: 'Parley',
        CreationDate: new Date(made),
        ModDate: new Date(made),
      },
    })
    this.doc.addContent = operator => {
      this.write(operator)
      return this.doc
    }
    // The writer has begun already, for somebody who reads from it.
    this.#file.take(this.doc.read() as Uint8Array)
    this.doc.push = part => this.#file.take(part)
    // Some hundred thousand lines go through this.
    const writer = this.doc as unknown as OpenWriter
    writer._write = part => {
      if (typeof part === 'string') writer._offset += this.#file.line(part)
      else {
        this.#file.take(part)
        writer._offset += part.length
      }
    }
    this.doc.addPage()
    this.#root = this.doc.struct('Document')
    this.doc.addStructure(this.#root)
  }

  /** Operators of this page, in its flipped space: y counts from the top. */
  write(operators: string): void {
    this.#operators += `${operators}\n`
  }
  /** Hands over what is drawn, packed: all pages are kept until their number is known. What comes later is a stream of its own. */
  #hand(): void {
    const isLittle = this.#operators.length < LITTLE
    const packed = deflateSync(Buffer.from(this.#operators, 'latin1'), isLittle ? PACKING_LITTLE : PACKING)
    const { content, dictionary } = this.#open
    const isFirst = content.data.Filter === undefined
    const stream = isFirst ? content : (this.doc.ref({ Filter: 'FlateDecode' }) as unknown as Stream)
    stream.compress = false
    stream.data.Filter = 'FlateDecode'
    if (isFirst) stream.write(packed)
    else {
      stream.end(packed)
      dictionary.data.Contents = [content, stream]
    }
    this.#operators = ''
    this.#colour = ''
  }
  get #open() {
    return this.doc.page as unknown as OpenPage
  }

  /** A new page unless so many points are left on this one. */
  room(height: number): void {
    if (this.y + height > PAGE.bottom) this.turn()
  }
  turn(): void {
    this.page++
    this.#hand()
    if (this.page >= this.doc.bufferedPageRange().count) this.doc.addPage()
    else this.doc.switchToPage(this.page)
    this.y = PAGE.top
  }

  /** Sets a text from `y` down in this place, over as many pages as it takes, as one element of the page's structure. */
  set<T>(kind: string, bits: readonly Bit<T>[], place: Place, style: Style<T>): void {
    const element = this.doc.struct(kind)
    this.#root.add(element)
    let isOpen = false
    const close = () => {
      if (isOpen) this.doc.endMarkedContent()
      isOpen = false
    }
    for (const line of this.lines(bits, place.width, style)) {
      if (this.y + style.leading > PAGE.bottom) close()
      this.room(style.leading)
      this.y += style.leading
      if (!isOpen) element.add(this.doc.markStructureContent(kind))
      isOpen = true
      this.draw(line, place.x, this.y, style)
      if (!style.after) continue
      close()
      for (const drawn of line) style.after(drawn, { x: place.x + drawn.x, y: this.y })
    }
    close()
    element.end()
  }

  /** Beside the text, from `y` down: as many lines as fit on the page; answers the base line of the last. */
  beside(
    texts: readonly { lines: readonly (readonly Drawn<unknown>[])[]; x: number }[],
    y: number,
    style: Style<unknown>,
  ): number {
    const element = this.doc.struct('P')
    this.#root.add(element)
    element.add(this.doc.markStructureContent('P'))
    let last = y
    for (const { lines, x } of texts)
      for (const [i, line] of lines.entries()) {
        const at = y + (i + 1) * style.leading
        this.draw(line, x, at, style)
        last = Math.max(last, at)
      }
    this.doc.endMarkedContent()
    element.end()
    return last
  }

  /** Goes back to a page, for what stands on every one of them. */
  reopen(page: number): void {
    this.#hand()
    this.doc.switchToPage(page)
  }

  /** What belongs to the page rather than to the text: nobody is read it. */
  artifact(run: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    run()
    this.doc.endMarkedContent()
  }

  lines<T>(
    bits: readonly Bit<T>[],
    width: number,
    { face, size, dir = this.#dir }: Style<T>,
  ): Drawn<T | undefined>[][] {
    const pieces = bits.flatMap((bit): Piece<T | undefined>[] => {
      const one = typeof bit === 'string' ? { text: bit } : bit
      const runs = fontRuns(clean(one.text), one.face ?? face, this.#knows, this.#miss)
      return runs.map(({ text, file }) => ({ text, file, size: one.size ?? size, tag: one.tag }))
    })
    return linesOf(pieces, width, dir, this.measure)
  }

  /** In the order of reading, wherever each run stands: so it is read aloud and copied. */
  draw<T>(line: readonly Drawn<T>[], x: number, y: number, { colour = INK }: { colour?: string }): void {
    if (line.length === 0) return
    if (colour !== this.#colour) this.write(`${inRgb(colour)} rg`)
    this.#colour = colour
    const isTurned = line.some(run => run.isTurned)
    const runs = isTurned ? [...line].sort((a, b) => a.order - b.order) : line
    let operators = 'BT'
    let font = ''
    for (const [i, run] of runs.entries()) {
      const { font: known } = this.#of(run.file)
      const wanted = `/${known.id} ${run.size} Tf`
      if (isTurned || i === 0) operators += ` 1 0 0 -1 ${short(x + run.x)} ${short(y)} Tm`
      if (wanted !== font) {
        operators += ` ${wanted}`
        this.#open.fonts[known.id] ??= known.ref()
        font = wanted
      }
      operators += this.#shown(run)
    }
    this.write(`${operators} ET`)
  }

  #shown({ words, file, size, isTurned }: Drawn<unknown>): string {
    let operators = ''
    let rise = 0
    let show = ''
    const end = () => {
      if (show) operators += ` [${show}] TJ`
      show = ''
    }
    for (const word of words)
      for (const part of this.#shape(word, file, isTurned === true).parts) {
        if (part.rise !== rise || part.says !== undefined) end()
        if (part.rise !== rise) operators += ` ${short((part.rise * size) / 1000)} Ts`
        rise = part.rise
        if (part.says !== undefined) operators += ` /Span <</ActualText <feff${utf16(part.says)}>>> BDC`
        show += part.show
        if (part.says === undefined) continue
        end()
        operators += ' EMC'
      }
    end()
    return rise ? `${operators} 0 Ts` : operators
  }

  measure = (text: string, file: string, size: number): number => (this.#shape(text, file).width * size) / 1000

  #shape(text: string, file: string, isTurned = false): Shape {
    const { font, shapes, turned } = this.#of(file)
    const known = isTurned ? turned : shapes
    let shape = known.get(text)
    if (!shape) {
      // Every mark has its number and its time: they are put together of their digits.
      const isNumber = text.length > 1 && NUMBER.test(text)
      shape = isNumber
        ? inOne([...text].map(digit => this.#shape(digit, file, isTurned)))
        : shapeOf(text, font, isTurned)
      known.set(text, shape)
    }
    return shape
  }

  #of(file: string): Known {
    let known = this.#known.get(file)
    if (!known) {
      this.doc.registerFont(file, unpackWoff(readFileSync(file)))
      const { _font: font } = this.doc.font(file) as unknown as OpenFont
      const hasAscii = Array.from({ length: 95 }, (_, i) => i + 32).every(point =>
        font.font.hasGlyphForCodePoint(point),
      )
      known = { font, shapes: new Map(), turned: new Map(), points: new Map(), hasAscii }
      this.#known.set(file, known)
    }
    return known
  }

  readonly #knows: Knows = {
    hasAscii: file => this.#of(file).hasAscii,
    has: (file, point) => {
      const { font, points } = this.#of(file)
      let has = points.get(point)
      if (has === undefined) {
        has = font.font.hasGlyphForCodePoint(point)
        points.set(point, has)
      }
      return has
    },
  }
  #miss = (sign: string) => void this.missing.set(sign, (this.missing.get(sign) ?? 0) + 1)

  /** The file. */
  end(): Generator<Uint8Array<ArrayBuffer>> {
    this.#hand()
    this.#root.end()
    this.doc.end()
    return this.#file.pieces()
  }
}

const NUMBER = /^[\d:,.]+$/
const inOne = (shapes: readonly Shape[]): Shape => ({
  width: shapes.reduce((sum, { width }) => sum + width, 0),
  parts: shapes.flatMap(({ parts }) => parts),
})
/** A length as a page says it. */
export const short = (n: number) => String(Math.round(n * 100) / 100)
const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
/** `#1c1c1a` as a page says it, of 1 each. */
export function inRgb(colour: string): string {
  let said = RGB.get(colour)
  if (said === undefined) {
    said = [1, 3, 5]
      .map(at => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000)
      .join(' ')
    RGB.set(colour, said)
  }
  return said
}
const RGB = new Map<string, string>()
