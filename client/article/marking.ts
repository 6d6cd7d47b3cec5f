/** The keyboard over the text, as a pure function: where the reader is and how far the selection reaches. */
import type { Motivation } from '../../shared/room/index.ts'

/** `anchor` is where a selection over several sentences began; absent when nothing is selected. */
export interface Walk {
  at: number | undefined
  anchor: number | undefined
}
export interface Stroke {
  key: string
  shift: boolean
}
export type Meaning =
  | { walk: Walk; does: 'move' | 'extend' | 'clear' | 'open-bar' }
  | { walk: Walk; does: 'mark' | 'keep-marking'; motivation: Motivation }

export const MARKING_KEYS: Record<string, Motivation> = {
  c: 'classifying',
  n: 'commenting',
  q: 'questioning',
  h: 'highlighting',
}

/** Pixels that the docked marking bar covers at the bottom, with the handle above it. */
export const DOCKED_BAR = 112

/** How near its view's edges, in pixels, a held handle draws the text along. */
const EDGE = 48
/** Pixels a millisecond that it draws at most: some two lines in a tenth of a second. */
const FASTEST = 0.6

/**
 * How fast, in pixels a millisecond, the text goes under a handle held at `y` in a view from `top` to `bottom`: faster the
 * nearer the edge, at most from the edge on; upward below 0.
 */
export function pullAt(y: number, { top, bottom }: { top: number; bottom: number }): number {
  const edge = Math.min(EDGE, (bottom - top) / 4)
  if (edge <= 0) return 0
  const past = y < top + edge ? y - (top + edge) : y > bottom - edge ? y - (bottom - edge) : 0
  return (Math.max(-1, Math.min(1, past / edge)) || 0) * FASTEST
}

/** What a key means, or undefined when it is none of ours. `from` is where walking begins when nobody walks yet. */
export function readStroke(walk: Walk, stroke: Stroke, count: number, from: number): Meaning | undefined {
  if (count === 0) return undefined
  switch (stroke.key) {
    case 'ArrowDown':
      return step(walk, stroke.shift, count, walk.at === undefined ? from : walk.at + 1)
    case 'ArrowUp':
      return step(walk, stroke.shift, count, walk.at === undefined ? from : walk.at - 1)
    case 'Enter':
      return walk.at === undefined ? undefined : { walk, does: 'open-bar' }
    case 'Escape':
      return { walk: { at: walk.at, anchor: undefined }, does: 'clear' }
    default: {
      const motivation = MARKING_KEYS[stroke.key.toLowerCase()]
      return motivation && { walk, does: stroke.shift ? 'keep-marking' : 'mark', motivation }
    }
  }
}

function step(walk: Walk, isExtending: boolean, count: number, to: number): Meaning {
  const at = Math.min(count - 1, Math.max(0, to))
  if (!isExtending) return { walk: { at, anchor: undefined }, does: 'move' }
  return { walk: { at, anchor: walk.anchor ?? walk.at ?? at }, does: 'extend' }
}

/** The sentences a walk covers, first and last. */
export function covered(walk: Walk): { first: number; last: number } | undefined {
  if (walk.at === undefined) return undefined
  const anchor = walk.anchor ?? walk.at
  return { first: Math.min(anchor, walk.at), last: Math.max(anchor, walk.at) }
}
