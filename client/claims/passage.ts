/** The piece of the article round a claim: its paragraphs, cut where a mark begins or ends. */
import { type Block, runsOf } from '../../shared/article/index.ts'
import type { Place } from '../room/types.ts'

export interface Piece<M extends Place> {
  text: string
  /** The marks that cover all of it, in their order. */
  marks: M[]
}

/** A claim over many paragraphs is shown by its first ones. */
const MOST_PARAGRAPHS = 3

/** One list a paragraph, of those that the place touches. */
export function passageOf<M extends Place>(
  text: string,
  blocks: readonly Block[],
  place: Place,
  marks: readonly M[],
): Piece<M>[][] {
  const touched = runsOf(blocks).filter(run => run.start < place.end && run.end > place.start)
  return touched.slice(0, MOST_PARAGRAPHS).map(run => {
    const inside = marks.filter(mark => mark.start < run.end && mark.end > run.start)
    const cuts = [...new Set([run.start, run.end, ...inside.flatMap(mark => [mark.start, mark.end])])]
      .filter(at => at >= run.start && at <= run.end)
      .sort((a, b) => a - b)
    return cuts.slice(1).map((end, i) => {
      const start = cuts[i]!
      return { text: text.slice(start, end), marks: inside.filter(mark => mark.start <= start && mark.end >= end) }
    })
  })
}
