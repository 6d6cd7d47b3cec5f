/**
 * What Markdown may cost. The parser's time grows with the square of a text's blocks, of a line's containers and of a
 * paragraph's marks; far above what anyone writes, these are refused before the parser sees them.
 */
import { Unreadable } from './unreadable.ts'

/** Quotes and lists in each other: deeper than any person writes, shallow enough to walk by recursion. */
const DEEPEST = 32
const MOST_BLOCKS = 2500
/** Runs of `*` and `_`, and ends of brackets, in one paragraph. */
const MOST_MARKS = 3000

const CONTAINERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/
const BEGINS_BLOCK = /^[ \t]*(?:[>#*+`~<[-]|\d{1,9}[.)]|=+[ \t]*$)/
const RULE = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/

/** Throws `Unreadable` for a text that would hold the server up. One pass, before parsing. */
export function refuseCostly(text: string): void {
  let blocks = 0
  let marks = 0
  let isBlank = true
  for (const line of text.split('\n')) {
    const wasBlank = isBlank
    isBlank = line.trim() === ''
    if (isBlank) marks = 0
    else if (wasBlank || BEGINS_BLOCK.test(line)) blocks++
    marks += line.match(/[*_]+|\]/g)?.length ?? 0
    if (blocks > MOST_BLOCKS)
      throw tooMuch(
        `The text has more than ${MOST_BLOCKS} paragraphs, headings and list items. Split it, or give it as plain text.`,
      )
    if (marks > MOST_MARKS)
      throw tooMuch(
        `A paragraph has more than ${MOST_MARKS} marks of emphasis and links. Split it, or give it as plain text.`,
      )
    const containers = CONTAINERS.exec(line)![0]
    if (containers.length > DEEPEST && !RULE.test(line) && containers.match(/[>\-+*]|\d+/g)!.length > DEEPEST)
      throw tooDeep()
  }
}

interface Node {
  type: string
  children?: readonly Node[]
}

/** Level by level, without recursion: this is what makes recursion safe afterwards. */
export function refuseDeepTree(root: Node): void {
  let level: readonly Node[] = [root]
  for (let depth = 0; level.length; depth++) {
    if (depth > DEEPEST * 3) throw tooDeep()
    level = level.flatMap(node => node.children ?? [])
  }
}

const tooMuch = (why: string) => new Unreadable(413, why, 'source.text')
const tooDeep = () => new Unreadable(422, `The text nests quotes or lists more than ${DEEPEST} deep.`, 'source.text')
