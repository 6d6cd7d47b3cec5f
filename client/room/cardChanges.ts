/**
 * How often a card has been written to. Whoever derives one fact each of thousands of cards compares these numbers instead of
 * watching every part of every card, which would cost more than all the rest of opening a large room.
 */
import { createSignal } from 'solid-js'
import type { Card } from './types.ts'

const COUNT = Symbol('count')
type Counted = Card & { [COUNT]?: number }

const [changed, change] = createSignal<void>(undefined, { equals: false })

/** Wakes when cards that are counted have changed. */
export { changed as someCardChanged }

/** @param plain the store's own value, not what watches it */
export function countChange(plain: Counted): void {
  Object.defineProperty(plain, COUNT, { value: (plain[COUNT] ?? 0) + 1, configurable: true })
  change()
}

/** Undefined for a card that nobody counts for. */
export const changesOf = (plain: Counted): number | undefined => plain[COUNT]
