/** Which marks lie under a point of the window. It comes with marking: before that nobody presses on one. */
import { createMemo } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Marks } from './createMarks.ts'
import type { Surface } from './createSurface.ts'
import { indexIntervals } from './intervals.ts'

/** How far under its words a mark can be hit: the lowest underline lane. */
const REACH_BELOW = 14

export function createHits(marks: Marks, surface: Surface) {
  const index = createMemo(() => indexIntervals(marks.drawn()))
  /** The marks under a point of the window, the most specific first. */
  function at(x: number, y: number): EntryKey[] {
    const offset = surface.ranges.offsetAt(x, y)
    if (offset === undefined) return []
    const near = index().at(offset)
    // The caret snaps to the nearer side of a letter: at the last letter of a mark that is the mark's end.
    const before =
      offset > 0
        ? index()
            .at(offset - 1)
            .filter(mark => !near.includes(mark))
        : []
    return [...near, ...before].filter(mark => covers(surface.ranges.rectsOf(mark), x, y)).map(mark => mark.key)
  }
  return at
}

const covers = (rects: readonly DOMRect[], x: number, y: number) =>
  rects.some(rect => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + REACH_BELOW)
