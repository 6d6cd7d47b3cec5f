/**
 * The density rules beside the text, in tiles of the page: only those near the view exist, and a tile is a few paths,
 * so that thousands of marks scroll like none. A rule opens its sentence's cards; a dot beside it says that some are new.
 */
import { createMemo, For, Show } from 'solid-js'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import type { Marks } from './createMarks.ts'
import { type Density, densityOf } from './density.ts'
import styles from './Gutter.module.css'

const TILE = 1024
const DASH: Record<string, string> = { dashed: '6 3', dotted: '2.5 2.5', wavy: '8 2 2 2' }

export interface GutterProps {
  view: RoomView
  reading: Reading
  marks: Marks
  isWalking: boolean
  onOpen: (sentence: number) => void
}

export function Gutter(props: GutterProps) {
  const tiles = createMemo(
    () => {
      const { top, height } = props.reading.port()
      const last = Math.floor(Math.max(0, (props.reading.geometry()?.height ?? 0) - 1) / TILE)
      const from = Math.max(0, Math.floor((top - TILE / 2) / TILE))
      const to = Math.min(last, Math.floor((top + height + TILE / 2) / TILE))
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
    },
    undefined,
    { equals: (a, b) => a.length === b.length && a[0] === b[0] },
  )
  const boxes = () => props.reading.geometry()?.sentences ?? []
  const current = () => {
    return props.isWalking ? boxes()[props.reading.sentence() ?? 0] : undefined
  }
  function sentenceAtY(y: number): number {
    const near = boxes().flatMap((box, i) =>
      y >= box.begin - 4 && y <= box.finish + 4 && props.marks.bySentence()[i]!.length ? [i] : [],
    )
    return near.find(i => y >= boxes()[i]!.begin && y <= boxes()[i]!.finish) ?? near[0] ?? -1
  }
  return (
    <div
      class={styles.gutter}
      aria-hidden="true"
      onClick={event => {
        const at = sentenceAtY(event.clientY - event.currentTarget.getBoundingClientRect().top)
        if (at >= 0) props.onOpen(at)
      }}
    >
      <For each={tiles()}>{tile => <Tile {...props} tile={tile} />}</For>
      <Show when={current()}>
        {box => (
          <div
            class={styles.bracket}
            style={{ top: `${box().top + 4}px`, height: `${box().bottom - box().top - 8}px` }}
          />
        )}
      </Show>
    </div>
  )
}

interface Path {
  colour: string
  line: string
  width: number
  d: string
}

function Tile(props: GutterProps & { tile: number }) {
  const drawn = createMemo(() => {
    const isRtl = props.view.article().dir === 'rtl'
    const origin = props.tile * TILE
    const marks = props.marks.bySentence()
    const paths = new Map<string, Path>()
    const totals: NonNullable<Density['total']>[] = []
    const news: { x: number; y: number }[] = []
    for (const [i, box] of (props.reading.geometry()?.sentences ?? []).entries()) {
      if (Math.floor(Math.max(0, box.begin) / TILE) !== props.tile) continue
      const { rules, total } = densityOf(marks[i]!, box)
      if (total) totals.push({ ...total, x: isRtl ? total.x : -total.x, y: total.y - origin })
      if (marks[i]!.some(mark => props.reading.isUnread(mark.key))) {
        const x = total ? total.x + 20 : Math.max(0, ...rules.map(rule => rule.x)) + 9
        news.push({ x: isRtl ? x : -x, y: Math.max(4, box.begin - origin + 5) })
      }
      for (const rule of rules) {
        const key = `${rule.colour} ${rule.line} ${rule.width}`
        const path = paths.get(key) ?? { colour: rule.colour, line: rule.line, width: rule.width, d: '' }
        path.d += `M${isRtl ? rule.x : -rule.x} ${rule.from - origin}V${rule.to - origin}`
        paths.set(key, path)
      }
    }
    return { paths: [...paths.values()], totals, news }
  })
  return (
    <svg
      class={styles.tile}
      style={{ top: `${props.tile * TILE}px` }}
      width="1"
      // No further than the text: the page ends with it.
      height={Math.min(TILE, Math.max(1, (props.reading.geometry()?.height ?? 0) - props.tile * TILE))}
      aria-hidden="true"
    >
      <For each={drawn().paths}>
        {path => (
          <path d={path.d} data-colour={path.colour} stroke-width={path.width} stroke-dasharray={DASH[path.line]} />
        )}
      </For>
      <For each={drawn().news}>{dot => <circle class={styles.unread} cx={dot.x} cy={dot.y} r="3" />}</For>
      <For each={drawn().totals}>
        {total => (
          <text x={total.x} y={total.y + 10}>
            {total.count}
          </text>
        )}
      </For>
    </svg>
  )
}
