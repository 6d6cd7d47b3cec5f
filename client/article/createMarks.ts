/** The annotations as the text needs them: what is painted, what lies at an offset, and how each sentence is marked. */
import { createEffect, createMemo, onCleanup } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { ReadingMark } from '../room/readingMarks.ts'
import type { RoomView } from '../room/types.ts'
import type { Surface } from './createSurface.ts'
import { indexIntervals } from './intervals.ts'
import type { Mark } from './lanes.ts'
import { canPaint, makePainter } from './paint.ts'

/** How far under its words a mark can be hit: the lowest underline lane. */
const REACH_BELOW = 14

export function createMarks(view: RoomView, reading: Reading, surface: Surface) {
  const painted = createMemo(() => reading.marks().filter(mark => !mark.isHidden))
  const marks = createMemo(() => {
    const focused = reading.isCalm() ? reading.focused() : undefined
    const all = reading.isCalm() ? painted().filter(mark => mark.isMine || mark.key === focused) : painted()
    return all.map(({ key, start, end, look }): Mark<EntryKey> => ({ key, start, end, style: look.style }))
  })
  const index = createMemo(() => indexIntervals(marks()))
  const bySentence = createMemo(() => {
    const sentences = view.article().sentences.map((): ReadingMark[] => [])
    for (const mark of painted()) sentences[reading.sentenceAt(mark.start)]?.push(mark)
    return sentences
  })

  if (canPaint()) {
    const painter = makePainter(surface.ranges)
    onCleanup(painter.dispose)
    createEffect(() => {
      const selected = reading.selected()
      painter.paint({
        marks: marks(),
        focused: reading.focused(),
        hovered: reading.hovered(),
        // The mouse's selection is the browser's own and is painted by it.
        selected: selected && selected.by !== 'mouse' ? selected.place : undefined,
      })
    })
  }

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
  return { at, bySentence }
}
export type Marks = ReturnType<typeof createMarks>

const covers = (rects: readonly DOMRect[], x: number, y: number) =>
  rects.some(rect => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + REACH_BELOW)
