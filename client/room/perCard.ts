/**
 * One fact of each card, read from the store once and again only when that card changes. Whoever reads the list depends on
 * two signals and not on thousands: a ballot or a mark more costs one card.
 */
import { type Accessor, createComputed, createMemo, createSignal, mapArray } from 'solid-js'
import type { Card } from './types.ts'

export function perCard<Fact>(
  cards: Accessor<readonly Card[]>,
  read: (card: Card) => Fact,
  isSame: (a: Fact, b: Fact) => boolean = Object.is,
): Accessor<Fact[]> {
  const [changed, change] = createSignal(undefined, { equals: false })
  const facts = mapArray(cards, card => {
    let fact: Fact
    createComputed<boolean>(isRead => {
      const now = read(card)
      if (isRead && isSame(fact, now)) return true
      fact = now
      if (isRead) change()
      return true
    })
    return () => fact
  })
  return createMemo(() => {
    changed()
    return facts().map(fact => fact())
  })
}
