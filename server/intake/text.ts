/**
 * Plain text → draft blocks. Blank lines part paragraphs; what a single line break means is told by the lines around it.
 * A margin breaks a line where the next word has no room left; verse breaks it where there was room. A stanza is one
 * paragraph with hard breaks, as it is on a page; who speaks next begins a paragraph.
 */
import type { DraftBlock } from '../../shared/article/index.ts'

/** Lines this short, in columns, were broken by their writer, not by a mail program's margin. */
const SHORT = 55
/** Lines this long were not broken at all: each is a paragraph. */
const LONG = 120
/** The narrowest margin that is taken for one, and from how many lines on. */
const NARROW = 30
const TELLING = 4
/** Quotations in quotations. */
const DEEPEST = 8
/** A margin is not always filled to its last letter. */
const FILLED = 0.9

/** `indent`: columns of white space before its words. */
interface Line {
  words: string
  indent: number
}

/** `text` is normalised: its only line break is LF. */
export function readText(text: string, depth = 0): DraftBlock[] {
  const groups = groupsOf(text)
  const pairs = groups.filter(lines => lines.length === 2)
  const isInPairs =
    pairs.length > 2 && groups.every(lines => lines.length === 2 || (lines.length === 1 && areShort(lines)))
  return groups.flatMap((lines): DraftBlock[] => {
    if (lines.length === 1 && RULE.test(lines[0]!.words)) return [{ kind: 'rule' }]
    if (depth < DEEPEST && lines.every(isQuoted))
      return [{ kind: 'quote', blocks: readText(unquoted(lines), depth + 1) }]
    const paragraphs = speechesOf(lines).flatMap(speech => paragraphsOf(speech, isInPairs))
    return paragraphs.map(line => ({ kind: 'paragraph', inlines: [line] }))
  })
}

/** `* * *`, as it stands between stanzas and scenes. */
const RULE = /^(?:([*_~#•⁂—–-])\s*)(?:\1\s*){2,}$/u

/** As mail programs quote. */
const isQuoted = ({ words }: Line) => words.startsWith('>')
const unquoted = (lines: readonly Line[]) => lines.map(({ words }) => words.slice(1)).join('\n')

function groupsOf(text: string): Line[][] {
  const found: Line[][] = [[]]
  for (const line of text.split('\n')) {
    const words = line.trim()
    const indent = line.slice(0, line.length - line.trimStart().length).replaceAll('\t', '    ').length
    if (words) found.at(-1)!.push({ words, indent })
    else if (found.at(-1)!.length) found.push([])
  }
  return found.filter(lines => lines.length)
}

const areShort = (lines: readonly Line[]) => lines.every(({ words }) => columnsOf(words) <= SHORT)

/** What each says, where lines begin with who speaks, a dash or a bullet: the lines before the next of them are its own. */
function speechesOf(lines: readonly Line[]): Line[][] {
  if (lines.every(isSpoken)) return lines.map(line => [line])
  if (!isSpoken(lines[0]!)) return [[...lines]]
  const starts = lines.flatMap((line, i) => (isSpoken(line) ? i : []))
  const begun = new Set(starts)
  const least = most(starts.map(i => lines[i]!.indent))
  const areHanging = lines.every((line, i) => begun.has(i) || line.indent > least)
  const isWhole = starts.every(i => i === 0 || ENDED.test(lines[i - 1]!.words))
  if (starts.length < 2 || !(areHanging || isWhole)) return [[...lines]]
  return starts.map((from, i) => lines.slice(from, starts[i + 1]))
}

/** `— Come in.`, `“Come in.”`, `ANNA: Come in.`, `• Tea` */
const isSpoken = ({ words }: Line) => /^(?:[-–—•*]\s|["“„«»‘]|\p{Lu}[\p{L} .'’-]{0,30}:\s)/u.test(words)
const ENDED = /[.!?…。！？؟।][\p{Pe}\p{Pf}\p{Pi}"']*$/u

function paragraphsOf(lines: readonly Line[], isInPairs: boolean): string[] {
  if (lines.some(isUnbroken)) return lines.map(({ words }) => words)
  const isVerse = areShort(lines) ? !isNarrow(lines) : isInPairs || hasRoom(lines) || beginsAnew(lines)
  return [isVerse ? verse(lines) : joinLines(lines.map(({ words }) => words))]
}

/** A margin would have broken it. */
const isUnbroken = ({ words }: Line) => words.length > LONG && BREAKABLE.test(words.slice(0, LONG))

/** Of lists too long to be spread. */
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b))

/** As verse is set: what is set in stays so. */
function verse(lines: readonly Line[]): string {
  const least = -most(lines.map(({ indent }) => -indent))
  return lines.map(({ words, indent }) => '\u00a0'.repeat(Math.min(indent - least, SHORT)) + words).join('\n')
}

/** Breaks after which the next word would still have had room before the margin. */
function early(lines: readonly Line[]): number {
  const margin = FILLED * most(lines.map(({ words }) => words.length))
  return lines.filter(({ words }, i) => {
    const next = lines[i + 1]?.words
    return next !== undefined && words.length + 1 + firstWord(next).length <= margin
  }).length
}

const hasRoom = (lines: readonly Line[]) => early(lines) * 2 > lines.length - 1

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
  lines.filter(({ words }) => /[\p{Po}\p{Pd}]["”’»]?$/u.test(words)).length * 2 >= lines.length

/** In the middle of a sentence. */
const isBegun = ({ words }: Line) => /^\p{Ll}/u.test(words)

/** Chinese and Japanese are written without spaces: a line may be broken anywhere, and is joined without one. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const UNSPACED_BREAK = new RegExp(`(?<=${UNSPACED})\\n(?=${UNSPACED})`, 'gu')
const BREAKABLE = new RegExp(`\\s|${UNSPACED}`, 'u')
const FIRST_WORD = new RegExp(`^(?:${UNSPACED}|(?:(?!${UNSPACED})\\S)+)`, 'u')

const WIDE = new RegExp(UNSPACED, 'gu')
const columnsOf = (words: string) => words.length + (words.match(WIDE)?.length ?? 0)

const firstWord = (line: string) => FIRST_WORD.exec(line)?.[0] ?? ''

/** The lines of one paragraph as one. */
export const joinLines = (lines: readonly string[]) =>
  lines.join('\n').replace(UNSPACED_BREAK, '').replaceAll('\n', ' ')
