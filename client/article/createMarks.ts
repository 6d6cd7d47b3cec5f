/** The annotations as the text needs them: what is painted, and how each sentence is marked. */
import { createEffect, createMemo, onCleanup } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { ReadingMark } from '../room/readingMarks.ts'
import type { RoomView } from '../room/types.ts'
import type { Surface } from './createSurface.ts'
import type { Mark } from './lanes.ts'
import { canPaint, makePainter } from './paint.ts'

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

  return { drawn: marks, bySentence }
}
export type Marks = ReturnType<typeof createMarks>
