/**
 * The two ends of a selection made by a finger: each is dragged from word to word, and holds on to a sentence's end near it.
 * Held at the view's edge it draws the text along, so that a selection may be longer than a telephone.
 */
import { createMemo, onCleanup, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { snapEnd } from './byWord.ts'
import type { Surface } from './createSurface.ts'
import styles from './Handles.module.css'
import { DOCKED_BAR, pullAt } from './marking.ts'

export function Handles(props: { view: RoomView; reading: Reading; surface: Surface; isRtl: boolean }) {
  const touched = () => (props.reading.selected()?.by === 'touch' ? props.reading.selected() : undefined)
  const lines = createMemo(() => {
    const selected = touched()
    props.reading.geometry()
    const boxes = selected && props.reading.surface()?.rectsOf(selected.place)
    return boxes?.length ? boxes : undefined
  })
  let held: { end: 'start' | 'end'; x: number; y: number } | undefined
  let frame = 0
  // They go with their selection, under the finger too, which nobody then says to be lifted.
  onCleanup(() => cancelAnimationFrame(frame))

  const view = () => {
    const { top, bottom } = props.surface.frameBox()
    return { top, bottom: bottom - DOCKED_BAR }
  }
  function drag({ end, x, y }: NonNullable<typeof held>) {
    const { top, bottom } = view()
    // Past the view's edge lies no text; the last line that can be read stands for it.
    const offset = props.surface.ranges.offsetAt(x, Math.min(Math.max(y - 12, top + 1), bottom - 1))
    const place = touched()?.place
    if (offset === undefined || !place) return
    const article = props.view.article()
    const to = snapEnd(article, article.sentences[props.reading.sentenceAt(offset)]!, offset, end)
    const next = end === 'start' ? { start: to, end: place.end } : { start: place.start, end: to }
    if (next.start >= next.end) return
    props.reading.select({ place: next, by: 'touch' })
  }
  function draw(before: number, now: number) {
    frame = 0
    const speed = held ? pullAt(held.y, view()) : 0
    if (!held || speed === 0) return
    if (props.surface.scrollBy(speed * Math.min(Math.max(now - before, 0), 50)) !== 0) drag(held)
    frame = requestAnimationFrame(next => draw(now, next))
  }
  function move(event: PointerEvent, end: 'start' | 'end') {
    held = { end, x: event.clientX, y: event.clientY }
    drag(held)
    if (!frame) {
      const now = performance.now()
      frame = requestAnimationFrame(next => draw(now, next))
    }
  }
  /** The end that was held stays in view: of a selection longer than the view, the other end does not take it away. */
  function release(end: 'start' | 'end') {
    held = undefined
    const place = touched()?.place
    if (!place) return
    const at = end === 'start' ? place.start : place.end - 1
    props.reading.bringIntoView({ start: at, end: at + 1 }, DOCKED_BAR)
  }
  const handle = (end: 'start' | 'end', x: () => number, y: () => number) => (
    <div
      class={`${styles.handle} ${styles[end]}`}
      role="img"
      aria-label={end === 'start' ? text.startHandle : text.endHandle}
      style={{ left: `${x()}px`, top: `${y()}px` }}
      onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerUp={() => release(end)}
      onPointerCancel={() => release(end)}
      onPointerMove={event => event.currentTarget.hasPointerCapture(event.pointerId) && move(event, end)}
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
