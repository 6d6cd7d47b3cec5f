/**
 * One fact of each card, read once and again only when that card changes. Whoever reads the list depends on a few signals and
 * not on thousands: a ballot or a mark more costs one card.
 */
import { type Accessor, createMemo, untrack } from 'solid-js'
import { unwrap } from 'solid-js/store'
import { changesOf, someCardChanged } from './cardChanges.ts'
import type { Card } from './types.ts'

interface Row<Fact> {
  card: Card
  plain: Card
  /** After how many changes of the card, and with which reader, `fact` was read. */
  changes?: number | undefined
  by?: (card: Card) => Fact
  fact?: Fact
}

/**
 * @param reader answers what reads the fact of one card; whatever else it depends on, it looks at before it answers. A card
 * that nobody counts the changes of (a private note, an entry that waits for a moderator) is watched part by part.
 * @param isSame of two facts of one card that are the same, the first stays
 */
export function perCard<Fact>(
  cards: Accessor<readonly Card[]>,
  reader: Accessor<(card: Card) => Fact>,
  isSame: (a: Fact, b: Fact) => boolean = Object.is,
): Accessor<readonly Fact[]> {
  const read = createMemo(reader)
  let known = new Map<Card, Row<Fact>>()
  const rows = createMemo(() => {
    known = new Map(cards().map(card => [card, known.get(card) ?? { card, plain: unwrap(card) }]))
    return [...known.values()]
  })
  return createMemo(
    () => {
      someCardChanged()
      const by = read()
      return rows().map(row => {
        const changes = changesOf(row.plain)
        if (changes !== undefined && changes === row.changes && by === row.by) return row.fact as Fact
        const fact = changes === undefined ? by(row.card) : untrack(() => by(row.plain))
        if (!('fact' in row) || !isSame(row.fact as Fact, fact)) row.fact = fact
        row.changes = changes
        row.by = by
        return row.fact as Fact
      })
    },
    [],
    { equals: isSameList },
  )
}

export const isSameList = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, i) => Object.is(item, b[i]))
