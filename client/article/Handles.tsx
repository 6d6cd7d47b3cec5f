/** The two ends of a selection made by a finger: each is dragged from word to word, and holds on to a sentence's end near it. */
import { createMemo, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { snapEnd } from './byWord.ts'
import type { Surface } from './createSurface.ts'
import styles from './Handles.module.css'
import { DOCKED_BAR } from './marking.ts'

export function Handles(props: { view: RoomView; reading: Reading; surface: Surface; isRtl: boolean }) {
  const touched = () => (props.reading.selected()?.by === 'touch' ? props.reading.selected() : undefined)
  const lines = createMemo(() => {
    const selected = touched()
    props.reading.geometry()
    const boxes = selected && props.reading.surface()?.rectsOf(selected.place)
    return boxes?.length ? boxes : undefined
  })
  function drag(event: PointerEvent, end: 'start' | 'end') {
    const offset = props.surface.ranges.offsetAt(event.clientX, event.clientY - 12)
    const place = touched()?.place
    if (offset === undefined || !place) return
    const article = props.view.article()
    const to = snapEnd(article, article.sentences[props.reading.sentenceAt(offset)]!, offset, end)
    const next = end === 'start' ? { start: to, end: place.end } : { start: place.start, end: to }
    if (next.start >= next.end) return
    props.reading.select({ place: next, by: 'touch' })
  }
  const handle = (end: 'start' | 'end', x: () => number, y: () => number) => (
    <div
      class={`${styles.handle} ${styles[end]}`}
      role="img"
      aria-label={end === 'start' ? text.startHandle : text.endHandle}
      style={{ left: `${x()}px`, top: `${y()}px` }}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerUp={() => {
        const place = touched()?.place
        if (place) props.reading.bringIntoView(place, DOCKED_BAR)
      }}
      onPointerMove={event => event.currentTarget.hasPointerCapture(event.pointerId) && drag(event, end)}
    />
  )
  return (
    <Show when={lines()}>
      {boxes => (
        <>
          {handle(
            'start',
            () => (props.isRtl ? boxes()[0]!.right : boxes()[0]!.left),
            () => boxes()[0]!.top,
          )}
          {handle(
            'end',
            () => (props.isRtl ? boxes().at(-1)!.left : boxes().at(-1)!.right),
            () => boxes().at(-1)!.bottom,
          )}
        </>
      )}
    </Show>
  )
}
