/** Plain text → draft blocks. Blank lines part paragraphs; what a single line break means is told by the lines around it. */
import type { DraftBlock } from '../../shared/article/index.ts'

/** Lines this short were broken by their writer, not by a mail program's margin. */
const SHORT = 55
/** Lines this long were not broken at all: each is a paragraph. */
const LONG = 120

/** `text` is normalised: its only line break is LF. */
export function readText(text: string): DraftBlock[] {
  return paragraphs(text)
    .flatMap(lines => (isByLine(lines) ? lines : [joinLines(lines)]))
    .map(line => ({ kind: 'paragraph', inlines: [line] }))
}

function paragraphs(text: string): string[][] {
  const found: string[][] = [[]]
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    if (trimmed) found.at(-1)!.push(trimmed)
    else if (found.at(-1)!.length) found.push([])
  }
  return found.filter(lines => lines.length)
}

/** Verse, lists and dialogue: each line stands for itself. */
function isByLine(lines: readonly string[]): boolean {
  if (lines.every(line => line.length <= SHORT)) return true
  if (lines.every(isSpoken)) return true
  return lines.slice(0, -1).every(line => line.length > LONG)
}

/** `— Come in.`, `“Come in.”`, `ANNA: Come in.` */
const isSpoken = (line: string) => /^(?:[-–—•*]\s|["“„«»‘]|\p{Lu}[\p{L} .'’-]{0,30}:\s)/u.test(line)

/** Chinese and Japanese are written without spaces, so a broken line is joined without one. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]'
const UNSPACED_BREAK = new RegExp(`(?<=${UNSPACED})\\n(?=${UNSPACED})`, 'gu')

/** The lines of one paragraph as one. */
export const joinLines = (lines: readonly string[]) =>
  lines.join('\n').replace(UNSPACED_BREAK, '').replaceAll('\n', ' ')
