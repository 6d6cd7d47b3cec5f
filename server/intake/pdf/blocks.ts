/** Passages → draft blocks: items in a row become a list where they count on or carry the same bullet. */
import type { DraftBlock } from '../../../shared/article/index.ts'
import { setVerse } from '../verse.ts'
import type { Line } from './lines.ts'
import type { Look } from './look.ts'
import { type Passage, readPassages, setLines, withoutMark } from './paragraphs.ts'
import { joinWords, Vocabulary } from './words.ts'

export function readBlocks(lines: readonly Line[], look: Look): DraftBlock[] {
  const words = new Vocabulary(lines)
  const passages = readPassages(lines, look)
  const blocks: DraftBlock[] = []
  for (let i = 0; i < passages.length; ) {
    const items = listFrom(passages, i)
    if (items.length) {
      blocks.push(listOf(items, words))
      i += items.length
    } else blocks.push(blockOf(passages[i++]!, words))
  }
  return blocks
}

const textOf = ({ lines }: Passage, words: Vocabulary) =>
  joinWords(
    lines.map(line => line.text),
    words,
  )

function blockOf(passage: Passage, words: Vocabulary): DraftBlock {
  const inlines = [passage.isVerse ? setVerse(setLines([passage])) : textOf(passage, words)]
  return passage.level
    ? { kind: 'heading', level: passage.level as 1 | 2 | 3 | 4 | 5 | 6, inlines }
    : { kind: 'paragraph', inlines }
}

/** A dash or a number alone may be a spoken line or a date; a bullet is always an item. */
function listFrom(passages: readonly Passage[], from: number): Passage[] {
  const first = passages[from]!.mark
  if (first === undefined) return []
  let end = from + 1
  while (end < passages.length && follows(passages[end]!.mark, first, end - from)) end++
  const isSure = typeof first === 'string' && !/[–—*-]/.test(first)
  return end - from > 1 || isSure ? passages.slice(from, end) : []
}

const follows = (mark: Passage['mark'], first: string | number, by: number) =>
  typeof first === 'number' ? mark === first + by : mark === first

function listOf(items: readonly Passage[], words: Vocabulary): DraftBlock {
  const first = items[0]!.mark
  const isOrdered = typeof first === 'number'
  return {
    kind: 'list',
    ordered: isOrdered,
    ...(isOrdered && first !== 1 ? { from: first } : {}),
    items: items.map(item => [{ kind: 'paragraph', inlines: [withoutMark(textOf(item, words))] }]),
  }
}
