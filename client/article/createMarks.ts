/** The annotations as the text needs them: what is painted, and how each sentence is marked. */
import { createEffect, createMemo, onCleanup } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { ReadingMark } from '../room/readingMarks.ts'
import type { RoomView } from '../room/types.ts'
import type { Surface } from './createSurface.ts'
import { assignLanes, type Mark } from './lanes.ts'
import { canPaint, makePainter, markText } from './paint.ts'

/** Pixels of the text: so often what is near is looked up anew, and at least so much around the view is painted. */
const STEP = 160

export function createMarks(view: RoomView, reading: Reading, surface: Surface) {
  const painted = createMemo(() => reading.marks().filter(mark => !mark.isHidden))
  const marks = createMemo(() => {
    const focused = reading.isCalm() ? reading.focused() : undefined
    const all = reading.isCalm() ? painted().filter(mark => mark.isMine || mark.key === focused) : painted()
    return all.map(
      ({ key, start, end, look, isMine }): Mark<EntryKey> => ({ key, start, end, style: look.style, isOwn: isMine }),
    )
  })
  const bySentence = createMemo(() => {
    const sentences = view.article().sentences.map((): ReadingMark[] => [])
    for (const mark of painted()) sentences[reading.sentenceAt(mark.start)]?.push(mark)
    return sentences
  })

  if (canPaint()) {
    markText(surface.root)
    const painter = makePainter(surface.ranges)
    onCleanup(painter.dispose)
    const laned = createMemo(() => assignLanes(marks()))
    const step = createMemo(() => Math.floor(reading.port().top / STEP))
    const height = createMemo(() => reading.port().height)
    const near = () => {
      const { sentences } = view.article()
      const boxes = reading.geometry()?.sentences ?? []
      const first = boxes.findIndex(({ bottom }) => bottom > (step() - 1) * STEP)
      const last = boxes.findLastIndex(({ top }) => top < (step() + 2) * STEP + height())
      return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 }
    }
    createEffect(() => {
      const selected = reading.selected()
      painter.paint({
        marks: laned(),
        near: near(),
        focused: reading.focused(),
        hovered: reading.hovered(),
        // The mouse's selection is the browser's own and is painted by it.
        selected: selected && selected.by !== 'mouse' ? selected.place : undefined,
      })
    })
  }

  return { drawn: marks, bySentence }
}
export type Marks = ReturnType<typeof createMarks>
