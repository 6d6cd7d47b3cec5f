/** Lines → the stretches of lines that belong together, and what each is. */
import { isSpoken, stanzasOf } from '../verse.ts'
import type { Line } from './lines.ts'
import { halves, isBelow, isIndented, type Look } from './look.ts'

export interface Passage {
  lines: Line[]
  /** For headings. */
  level?: number
  /** For items of lists, whose mark is no longer in the text: a bullet, or the item's number. */
  mark?: string | number
  /** Its lines were ended by its writer, each of them. */
  isVerse?: true
}

/** A gap this much above the usual step parts paragraphs. */
const GAP = 1.35
const LONGEST_HEADING = 200
/** How wide a letter is, of the font's size. */
const COLUMN = 0.5
const BULLET = /^[•‣▪■●○◦∙➢✓*]\s+|^[–—-]\s+/
const NUMBER = /^(\d{1,3})[.)]\s+/

export function readPassages(lines: readonly Line[], look: Look): Passage[] {
  const passages: Passage[] = []
  for (const line of lines) {
    const open = passages.at(-1)
    const mark = markOf(line)
    const before = open?.lines.at(-1)
    const isNew = !open || !before || isSureMark(mark, open) || isApart(line, before, open, look)
    if (!isNew) open.lines.push(line)
    else passages.push({ lines: [line], ...(mark === undefined ? {} : { mark }) })
  }
  for (const [i, passage] of passages.entries()) {
    const level = levelOf(passage, passages[i + 1], look)
    if (level === undefined) continue
    passage.level = level
    delete passage.mark
  }
  return withStanzas(passages, look)
}

/** Lines that their writer ended and that stand together, as they stand in verse: they are one passage then. */
function withStanzas(passages: readonly Passage[], look: Look): Passage[] {
  const groups: Passage[][] = []
  for (const passage of passages) {
    const before = groups.at(-1)?.at(-1)
    if (before && standTogether(passage, before, look)) groups.at(-1)!.push(passage)
    else groups.push([passage])
  }
  const several = groups.filter(group => group.length > 1).map(group => ({ group, lines: setLines(group) }))
  const found = stanzasOf(
    several
      .filter(({ lines }) => !lines.every(isSpoken))
      .map(({ group, lines }) => ({ of: group, lines, isQuoted: false, isPlain: true })),
  )
  return groups.flatMap(group =>
    found.includes(group) ? [{ lines: group.flatMap(({ lines }) => lines), isVerse: true }] : group,
  )
}

function standTogether(passage: Passage, before: Passage, look: Look): boolean {
  const isLine = ({ lines, level, mark }: Passage) => lines.length === 1 && level === undefined && mark === undefined
  const [line, above] = [passage.lines[0]!, before.lines[0]!]
  const isNear = isBelow(line, above) && line.y - above.y <= look.leading * GAP * Math.max(line.size, above.size)
  return isLine(passage) && isLine(before) && isNear && !isLarge(line, look) && !(isIndented(line) && look.isIndented)
}

/** As text that is set in by columns. */
export const setLines = (passages: readonly Passage[]) =>
  passages.flatMap(({ lines }) =>
    lines.map(line => ({ words: line.text, indent: Math.round(edgeOf(line) / (line.size * COLUMN)) })),
  )

function markOf({ text }: Line): string | number | undefined {
  const number = NUMBER.exec(text)
  return number ? Number(number[1]) : BULLET.exec(text)?.[0].trim()
}

/** A number or a dash may begin any line of a paragraph; one that goes on with a list begins its next item. */
const isSureMark = (mark: Passage['mark'], open: Passage) =>
  typeof mark === 'number'
    ? typeof open.mark === 'number' && mark === open.mark + 1
    : mark !== undefined && (mark === open.mark || !/[–—*-]/.test(mark))

/** The item's words; a mark that turned out to be none stays with them. */
export const withoutMark = (text: string) => text.replace(NUMBER, '').replace(BULLET, '')

function isApart(line: Line, before: Line, open: Passage, look: Look): boolean {
  if (Math.abs(halves(line.size) - halves(before.size)) > look.size * 0.08) return true
  if (!isBelow(line, before)) return isApartElsewhere(line, before, look)
  if (line.y - before.y > look.leading * GAP * Math.max(line.size, before.size)) return true
  if (isLarge(line, look)) return false
  if (line.font !== before.font && (line.font === look.font || before.font === look.font) && isBroken(line, before))
    return true
  // The lines of an item hang under its words.
  if (open.mark !== undefined) return edgeOf(line) <= edgeOf(open.lines[0]!) + 1 && isBroken(line, before)
  if (isIndented(line) && edgeOf(line) > edgeOf(before) + line.size * 0.7) return true
  return isBroken(line, before)
}

/** At the top of the next column or page a paragraph goes on unless something speaks against it. */
function isApartElsewhere(line: Line, before: Line, look: Look): boolean {
  if (isLarge(line, look) || (isIndented(line) && look.isIndented)) return true
  if (!/[.!?…:;"”»’)\]。！？]$/.test(before.text)) return false
  return !look.isIndented || isBroken(line, before)
}

/** The line before was ended by hand: the first word of this one would have fitted on it. */
function isBroken(line: Line, before: Line): boolean {
  if (/\p{L}[-‐\u00ad]$/u.test(before.text)) return false
  const first = /^\S+/.exec(line.text)![0]
  const width = ((line.x1 - line.x0) * (first.length + 1)) / line.text.length
  const room = before.isRtl ? before.x0 - before.left : before.right - before.x1
  return room > width * 1.15 + before.size * 0.3 && room > (before.right - before.left) * 0.04
}

const edgeOf = (line: Line) => (line.isRtl ? line.right - line.x1 : line.x0 - line.left)
const isLarge = (line: Line, look: Look) => look.larger.includes(halves(line.size))

function levelOf({ lines, mark }: Passage, next: Passage | undefined, look: Look): number | undefined {
  const [first] = lines
  const length = lines.reduce((sum, line) => sum + line.text.length, 0)
  if (length > LONGEST_HEADING || !/\p{L}/u.test(first!.text)) return undefined
  const rank = look.larger.indexOf(halves(first!.size))
  if (rank >= 0) return Math.min(6, rank + 1)
  const isAlone = lines.length === 1 && next !== undefined && next.lines[0]!.font !== first!.font
  const isOther = first!.font !== look.font && halves(first!.size) >= look.size
  const isTitled = /^[\p{Lu}\p{Lo}\d]/u.test(first!.text) && !/[.:;,!?]$/.test(first!.text) && length <= 90
  const isNamed = /^(?:fig|figure|table|abb|tab)\b/i.test(first!.text) || typeof mark === 'string'
  return isAlone && isOther && isTitled && !isNamed ? Math.min(6, look.larger.length + 1) : undefined
}
