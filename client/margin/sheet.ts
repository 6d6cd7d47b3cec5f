/** What a finger's movement over the sheet's head means. Pixels; down and right are positive. */
import type { SheetHeight } from '../room/reading.ts'

const HEIGHTS = ['peek', 'half', 'full'] as const
/** Less than this is a finger that rests. */
export const STILL = 10
const FAR = 60

/** The height after a pull up or down; a pull down from the lowest closes. Hardly moved: a tap, the next height up. */
export function heightAfter(height: SheetHeight, y: number): SheetHeight | 'closed' {
  const at = HEIGHTS.indexOf(height)
  if (Math.abs(y) < STILL) return HEIGHTS[(at + 1) % HEIGHTS.length]!
  if (y < 0) return HEIGHTS[Math.min(at + 1, HEIGHTS.length - 1)]!
  return at === 0 ? 'closed' : HEIGHTS[at - 1]!
}

/** Sideways, further than up or down: to the next mark against the reading direction, to the one before with it. */
export function swipeOf({ x, y }: { x: number; y: number }, isRtl: boolean): 1 | -1 | undefined {
  if (Math.abs(x) < FAR || Math.abs(x) < 2 * Math.abs(y)) return undefined
  return x < 0 !== isRtl ? 1 : -1
}
