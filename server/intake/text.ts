/**
 * Plain text → draft blocks. Blank lines part paragraphs; what a single line break means is told by the lines around it.
 * A stanza is one paragraph with hard breaks, as it is on a page; who speaks next begins a paragraph.
 */
import type { DraftBlock } from '../../shared/article/index.ts'
import { areShort, BREAKABLE, ENDED, isSpoken, isVerse, joinLines, type Line, most, setVerse } from './verse.ts'

/** Lines this long were not broken at all: each is a paragraph. */
const LONG = 120
/** Quotations in quotations. */
const DEEPEST = 8

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

function paragraphsOf(lines: readonly Line[], isInPairs: boolean): string[] {
  if (lines.some(isUnbroken)) return lines.map(({ words }) => words)
  return [isVerse(lines, isInPairs) ? setVerse(lines) : joinLines(lines.map(({ words }) => words))]
}

/** A margin would have broken it. */
const isUnbroken = ({ words }: Line) => words.length > LONG && BREAKABLE.test(words.slice(0, LONG))
