/** Chance that repeats: the same seed gives the same bytes. */
import type { Random } from '../../shared/room/index.ts'

/** mulberry32, as bytes. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return (t ^ (t >>> 14)) >>> 0
  }
  return bytes => Uint8Array.from({ length: bytes }, () => next() & 255)
}
