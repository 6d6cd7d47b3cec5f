/** Where in an article's leaves its marks show themselves. */
import { type Run, runsOf } from '../article/index.ts'
import type { Mark, TranscriptArticle } from './transcript.ts'

/** Each mark's number stands in the last leaf that the mark touches; between two leaves, in the one before. */
export function endings({ blocks, marks }: TranscriptArticle): Map<Run, Set<Mark>> {
  const leaves = runsOf(blocks)
  const map = new Map(leaves.map(leaf => [leaf, new Set<Mark>()]))
  for (const mark of marks) {
    const leaf = leaves.findLast(({ start }) => start < mark.end) ?? leaves[0]
    if (leaf) map.get(leaf)!.add(mark)
  }
  return map
}

/** Which sentence, counted from 1, holds this offset. */
export const sentenceAt = ({ sentences }: TranscriptArticle, offset: number): number =>
  Math.max(1, sentences.findLastIndex(({ start }) => start <= offset) + 1)
