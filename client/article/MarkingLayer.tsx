/**
 * What marking needs on the page: the rules beside the text, the ends of a selection, the bar. It comes when the page is
 * quiet, or with the first key or press over the text, which it then takes up.
 */
import { onCleanup, onMount, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { lazyPart } from '../ui/lazyPart.tsx'
import { createMarking } from './createMarking.ts'
import type { Marks } from './createMarks.ts'
import type { Surface } from './createSurface.ts'
import { Gutter } from './Gutter.tsx'

/** They stand there only once something is selected, or marking goes on. */
const Handles = lazyPart(() => import('./Handles.tsx').then(module => module.Handles))
const MarkingBar = lazyPart(() => import('./MarkingBar.tsx').then(module => module.MarkingBar))

export interface MarkingLayerProps {
  view: RoomView
  reading: Reading
  surface: Surface
  marks: Marks
  /** The section that holds the text: keys and pointers over it are marking's. */
  body: HTMLElement
  /** Keys and clicks that came before this did. */
  early: Event[]
}

export function MarkingLayer(props: MarkingLayerProps) {
  const { view, reading, surface, marks, body, early } = props
  const marking = createMarking(view, reading, surface, marks)
  const take = (event: Event) =>
    event instanceof KeyboardEvent ? marking.onKeyDown(event) : marking.onClick(event as MouseEvent)
  const leave = () => reading.hover(undefined)
  /** While nothing has the focus, the arrows begin to walk all the same: that is what the first steps promise. */
  const onPageKey = (event: KeyboardEvent) => {
    const isOverPage = event.target === document.body && !document.querySelector('dialog[open]')
    if (isOverPage && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) marking.onKeyDown(event)
  }
  document.addEventListener('keydown', onPageKey)
  body.addEventListener('keydown', marking.onKeyDown)
  body.addEventListener('pointermove', marking.onPointerMove)
  body.addEventListener('pointerleave', leave)
  surface.root.addEventListener('click', marking.onClick)
  onCleanup(() => {
    document.removeEventListener('keydown', onPageKey)
    body.removeEventListener('keydown', marking.onKeyDown)
    body.removeEventListener('pointermove', marking.onPointerMove)
    body.removeEventListener('pointerleave', leave)
    surface.root.removeEventListener('click', marking.onClick)
  })
  onMount(() => {
    for (const event of early.splice(0)) take(event)
    void MarkingBar.preload()
    void Handles.preload()
  })
  return (
    <>
      <Gutter
        view={view}
        reading={reading}
        marks={marks}
        isWalking={marking.isWalking()}
        onOpen={at => marking.openNext(marks.bySentence()[at]!.map(mark => mark.key))}
      />
      <Show when={reading.selected()?.by === 'touch'}>
        <Handles view={view} reading={reading} surface={surface} isRtl={view.article().dir === 'rtl'} />
      </Show>
      <Show when={(reading.isBarOpen() && reading.selected()) || reading.sticky()}>
        <MarkingBar view={view} reading={reading} marking={marking} />
      </Show>
    </>
  )
}
