/** The wires between text and cards: quiet curves at rest, one elbow in its label's colour for the open card. */
import { createEffect, createMemo, createSignal, For, onMount, Show } from 'solid-js'
import { lookOf } from '../room/look.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { tellRoot } from '../ui/tellRoot.ts'
import type { Column } from './createColumn.ts'
import { interfaceDir } from './interfaceDir.ts'
import styles from './Wires.module.css'
import { openWire, PORT_Y, restingWire } from './wire.ts'

export function Wires(props: { view: RoomView; reading: Reading; column: Column }) {
  let svg!: SVGSVGElement
  // The first card of a room may come long after its text was measured: where this stands is known once it does.
  const [isPlaced, setPlaced] = createSignal(false)
  onMount(() => setPlaced(true))
  const isRtl = () => props.view.article().dir === 'rtl'
  // The text may run against the interface: then its margin stands where the page's lines begin.
  createEffect(() => props.view.article().dir !== interfaceDir() && tellRoot('data-margin-first'))
  /** The text's box from the column's edge, in pixels away from it. */
  const gap = createMemo(() => {
    props.reading.geometry()
    const text = props.reading.surface()?.element.getBoundingClientRect()
    if (!text || !isPlaced()) return 0
    const own = svg.getBoundingClientRect()
    return isRtl() ? text.left - own.right : own.left - text.right
  })
  const lineHalf = () => (props.reading.geometry()?.lineHeight ?? 0) / 2

  const resting = createMemo(() =>
    props.column.inView().flatMap(item => {
      if (item.kind === 'fold' || item.key === props.reading.focused()) return []
      const card = props.view.card(item.key)
      if (!card) return []
      const at = props.reading.geometry()?.sentences[props.reading.sentenceAt(card.annotation.start)]
      return at ? [restingWire(gap(), at.top + lineHalf(), item.y)] : []
    }),
  )
  const open = createMemo(() => {
    const key = props.reading.focused()
    const item = key && props.column.inView().find(i => i.kind === 'card' && i.key === key)
    const card = key && props.view.card(key)
    const width = props.reading.geometry()?.width
    if (!item || !card || width === undefined) return undefined
    const line = props.reading.surface()?.rectsOf(card.annotation)[0]
    if (!line) return undefined
    const end = isRtl() ? -gap() - line.left : -gap() - (width - line.right)
    return {
      look: lookOf(card, props.view.room().codebook),
      d: openWire(end + 3, line.bottom + 3, item.y),
      y: item.y + PORT_Y,
    }
  })
  return (
    <svg
      ref={svg}
      class={styles.wires}
      width="1"
      height="1"
      aria-hidden="true"
      style={{ transform: `translateY(${props.column.origin()}px) scaleX(${isRtl() ? -1 : 1})` }}
    >
      <For each={resting()}>{d => <path class={styles.resting} d={d} />}</For>
      <Show when={open()}>
        {wire => (
          <g data-colour={wire().look.colour}>
            <path class={styles.open} d={wire().d} />
            <circle class={styles.dot} cx="0" cy={wire().y} r="3.5" />
          </g>
        )}
      </Show>
    </svg>
  )
}
