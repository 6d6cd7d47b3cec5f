/** The whole text at the page's edge: how long each sentence is, how much it is marked, where readers split, and the view. */
import { createComputed, createMemo, createSignal, For, onCleanup, onMount } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import type { Marks } from './createMarks.ts'
import styles from './HeatStrip.module.css'
import { type HeatSentence, heatBlocks, heatIndex, heatY, splitDots } from './heat.ts'

export function HeatStrip(props: { view: RoomView; reading: Reading; marks: Marks }) {
  const [height, setHeight] = createSignal(0)
  let strip!: HTMLDivElement
  let upper!: HTMLDivElement
  let lower!: HTMLDivElement
  onMount(() => {
    const observer = new ResizeObserver(() => setHeight(strip.clientHeight))
    observer.observe(strip)
    onCleanup(() => observer.disconnect())
  })
  const blocks = createMemo(() => {
    const { sentences, text: words } = props.view.article()
    const marked = props.marks.bySentence()
    return heatBlocks(
      sentences.map(
        (sentence, i): HeatSentence => ({
          length: sentence.end - sentence.start,
          marks: marked[i]!.length,
          isSplit: marked[i]!.some(mark => mark.isSplit),
          isFirst: i > 0 && words.slice(sentences[i - 1]!.end, sentence.start).includes('\n'),
        }),
      ),
      height(),
    )
  })
  /** One path an ink: five elements, however long the text is. */
  const paths = createMemo(() => {
    const d = ['', '', '', '', '', '']
    for (const block of blocks()) {
      d[block.ink] += `M0 ${block.top.toFixed(1)}h9v${Math.max(0.6, block.height).toFixed(1)}h-9z`
    }
    return d
  })
  const dots = createMemo(() => splitDots(blocks()))

  const view = createMemo(() => {
    const geometry = props.reading.geometry()
    const { top, height: seen } = props.reading.port()
    if (!geometry || height() === 0) return { y: 0, height: 0 }
    const y = stripY(geometry.sentences, top)
    return { y, height: Math.max(12, stripY(geometry.sentences, top + seen) - y) }
  })
  /**
   * The bracket is two halves that lie over each other, each scrolled to its end's place: that changes neither elements nor
   * styles, for which the browser would go through every painted mark in each frame. Their length suits many views.
   */
  const half = createMemo<number>(before => {
    const { height } = view()
    return before <= height && height <= 2 * before ? before : Math.round(height * 0.7)
  }, 0)
  // Before anything else of the frame is written, as the browser lays the page out for it.
  onMount(() =>
    createComputed(() => {
      const { y, height: long } = view()
      upper.scrollTop = height() - y
      lower.scrollTop = height() - y - long
    }),
  )
  function stripY(boxes: readonly { top: number; bottom: number }[], y: number): number {
    if (y <= 0) return 0
    const at = lastBeginning(boxes, y)
    const box = boxes[at]
    if (!box) return 0
    return heatY(blocks(), at, Math.min(1, (y - box.top) / Math.max(1, box.bottom - box.top)))
  }

  function go(event: PointerEvent) {
    const y = event.clientY - strip.getBoundingClientRect().top
    const box = props.reading.geometry()?.sentences[heatIndex(blocks(), y)]
    const { height: view } = props.reading.port()
    if (box) props.reading.surface()?.scrollTo(box.top - view / 3)
  }
  return (
    <div class={styles.place} aria-hidden="true">
      <div
        ref={strip}
        class={styles.strip}
        title={text.heatStrip}
        onPointerDown={event => {
          event.preventDefault()
          event.currentTarget.setPointerCapture(event.pointerId)
          go(event)
        }}
        onPointerMove={event => event.buttons && go(event)}
      >
        <svg width="24" height={height()} aria-hidden="true">
          <For each={paths()}>{(d, ink) => <path d={d} data-ink={ink()} />}</For>
          <For each={dots()}>{dot => <circle cx="15.5" cy={dot} r="2" />}</For>
        </svg>
        <div ref={upper} class={styles.sight}>
          <div class={styles.way}>
            <div class={styles.upper} style={{ height: `${half()}px` }} />
          </div>
        </div>
        <div ref={lower} class={styles.sight}>
          <div class={styles.way}>
            <div class={styles.lower} style={{ height: `${half()}px` }} />
          </div>
        </div>
      </div>
    </div>
  )
}

function lastBeginning(boxes: readonly { top: number }[], y: number): number {
  let low = 0
  let high = boxes.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (boxes[middle]!.top <= y) low = middle
    else high = middle - 1
  }
  return low
}
