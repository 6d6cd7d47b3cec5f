/**
 * Which line breaks a writer meant. A margin breaks a line where the next word has no room left; verse breaks it where there
 * was room.
 */

/** Lines this short, in columns, were broken by their writer, not by a mail program's margin. */
const SHORT = 55
/** The narrowest margin that is taken for one, and from how many lines on. */
const NARROW = 30
const TELLING = 4
/** A stanza of Markdown, where a break is a space unless much speaks for it. */
const STANZA = 3
/** A margin is not always filled to its last letter. */
const FILLED = 0.9

/** `indent`: columns of white space before its words. */
export interface Line {
  words: string
  indent: number
}

/** Of a text that has no marks for it. `isInPairs`: every stanza of the text has two lines. */
export const isVerse = (lines: readonly Line[], isInPairs: boolean): boolean =>
  areShort(lines) ? !isNarrow(lines) : isInPairs || early(lines) * 2 > lines.length - 1 || beginsAnew(lines)

/** A paragraph of a format that joins lines, or parts them all. */
export interface Broken<T> {
  of: T
  lines: readonly Line[]
  isQuoted: boolean
  /** It has words and emphasis, but no marked breaks, no links, pictures or code: it may be verse. */
  isPlain: boolean
}

/**
 * The paragraphs whose breaks are meant all the same. Where some paragraph has long lines, the text was broken by a margin or
 * by its clauses; a stanza is then one that was broken where there was room, or whose lines begin as verse does, or that is
 * quoted and ends its lines with marks. One line a sentence is no verse.
 */
export function stanzasOf<T>(paragraphs: readonly Broken<T>[]): T[] {
  const broken = paragraphs.filter(({ lines }) => lines.length > 1)
  const areAllShort = broken.every(({ lines }) => areShort(lines))
  const plain = broken.filter(({ isPlain }) => isPlain)
  const found = plain.filter(({ lines, isQuoted }) => lines.every(isSpoken) || isStanza(lines, isQuoted || areAllShort))
  const isSure = found.some(({ lines }) => lines.length >= STANZA) || found.length >= STANZA
  const beside = areAllShort ? plain.filter(({ lines }) => !isNarrow(lines)) : []
  return isSure ? [...found, ...beside].map(({ of }) => of) : []
}

function isStanza(lines: readonly Line[], isAmongShort: boolean): boolean {
  if (lines.every(({ words }) => ENDED.test(words) || words.endsWith(':'))) return false
  if (beginsAnew(lines)) return true
  const isOpen = early(lines, NARROW) * 2 > lines.length - 1
  return areShort(lines) && (isOpen || (isAmongShort && lines.length >= STANZA && areMarked(lines)))
}

/** What is set in stays so. */
export function setVerse(lines: readonly Line[]): string {
  const least = -most(lines.map(({ indent }) => -indent))
  return lines.map(({ words, indent }) => '\u00a0'.repeat(Math.min(indent - least, SHORT)) + words).join('\n')
}

/** `— Come in.`, `“Come in.”`, `ANNA: Come in.`, `• Tea` */
export const isSpoken = ({ words }: Line) => /^(?:[-–—•*]\s|["“„«»‘]|\p{Lu}[\p{L} .'’-]{0,30}:\s)/u.test(words)
export const ENDED = /[.!?…。！？؟।][\p{Pe}\p{Pf}\p{Pi}"']*$/u

export const areShort = (lines: readonly Line[]) => lines.every(({ words }) => columnsOf(words) <= SHORT)

/** Of lists too long to be spread. */
export const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b))

/** Breaks after which the next word would still have had room before the margin, which is no narrower than `narrowest` columns. */
function early(lines: readonly Line[], narrowest = 0): number {
  const margin = Math.max(narrowest, FILLED * most(lines.map(({ words }) => columnsOf(words))))
  return lines.filter(({ words }, i) => {
    const next = lines[i + 1]?.words
    return next !== undefined && columnsOf(words) + 1 + columnsOf(firstWord(next)) <= margin
  }).length
}

/** Short lines that a narrow margin has broken. */
const isNarrow = (lines: readonly Line[]) =>
  lines.length >= TELLING &&
  lines.some(({ words }) => words.length >= NARROW) &&
  early(lines) === 0 &&
  lines.slice(1).some(isBegun)

/** Each line begins with a capital, and half of them end with a mark: of four lines broken by a margin hardly ever. */
const beginsAnew = (lines: readonly Line[]) =>
  lines.length >= TELLING &&
  lines.every(({ words }) => /^[\p{P}\s]*\p{Lu}/u.test(words)) &&
  lines.some(({ words }) => /\p{Ll}/u.test(words)) &&
  areMarked(lines)

/** Half of them end with a comma, a stop or a dash. */
const areMarked = (lines: readonly Line[]) =>
  lines.filter(({ words }) => /[\p{Po}\p{Pd}]["”’»]?$/u.test(words)).length * 2 >= lines.length

/** In the middle of a sentence. */
const isBegun = ({ words }: Line) => /^\p{Ll}/u.test(words)

/** Chinese and Japanese are written without spaces: a line may be broken anywhere, and is joined without one. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const UNSPACED_BREAK = new RegExp(`(?<=${UNSPACED})\\n(?=${UNSPACED})`, 'gu')
export const BREAKABLE = new RegExp(`\\s|${UNSPACED}`, 'u')
const FIRST_WORD = new RegExp(`^(?:${UNSPACED}|(?:(?!${UNSPACED})\\S)+)`, 'u')

const WIDE = new RegExp(UNSPACED, 'gu')
const columnsOf = (words: string) => words.length + (words.match(WIDE)?.length ?? 0)

const firstWord = (line: string) => FIRST_WORD.exec(line)?.[0] ?? ''

/** The lines of one paragraph as one. */
export const joinLines = (lines: readonly string[]) =>
  lines.join('\n').replace(UNSPACED_BREAK, '').replaceAll('\n', ' ')
