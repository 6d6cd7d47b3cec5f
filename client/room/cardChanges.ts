/**
 * How often a card has been written to. Whoever derives one fact each of thousands of cards compares these numbers instead of
 * watching every part of every card, which would cost more than all the rest of opening a large room.
 */
import { createSignal } from 'solid-js'
import type { Card } from './types.ts'

const VERSION = Symbol('version')
type Counted = Card & { [VERSION]?: number }

const [changes, change] = createSignal<void>(undefined, { equals: false })

/** Wakes when cards that are counted have changed. */
export { changes as cardChanges }

/** @param plain the store's own value, not what watches it */
export function countChange(plain: Counted): void {
  Object.defineProperty(plain, VERSION, { value: (plain[VERSION] ?? 0) + 1, configurable: true })
  change()
}

/** Undefined for a card that nobody counts for. */
export const versionOf = (plain: Counted): number | undefined => plain[VERSION]
