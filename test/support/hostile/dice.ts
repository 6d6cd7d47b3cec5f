/** Draws from a seeded stream of bytes: the same seed makes the same choices. */
import type { Random } from '../../../shared/room/index.ts'

export interface Dice {
  /** An integer from 0 to `end` - 1. */
  below(end: number): number
  pick<T>(from: readonly T[]): T
  /** True once in `times`. */
  isOneIn(times: number): boolean
  bytes(count: number): Uint8Array
}

const POOL = 4096

export function makeDice(random: Random): Dice {
  let pool = new DataView(random(POOL).buffer)
  let at = 0
  const word = () => {
    if (at === POOL) {
      pool = new DataView(random(POOL).buffer)
      at = 0
    }
    at += 4
    return pool.getUint32(at - 4)
  }
  const below = (end: number) => word() % end
  return {
    below,
    pick: from => from[below(from.length)]!,
    isOneIn: times => below(times) === 0,
    bytes: count => Uint8Array.from({ length: count }, () => below(256)),
  }
}
