/**
 * Where the cards stand: each beside its sentence, none over another. The open card comes first and the others make room
 * upwards and downwards; a crowd folds into one line, so that the margin never runs far from the text.
 */
export interface Wanted<Key = string> {
  key: Key
  /** Where it would stand if it were alone. */
  y: number
  height: number
}
export type Placed<Key = string> = { kind: 'card'; key: Key; y: number } | { kind: 'fold'; keys: Key[]; y: number }

export interface Spacing {
  gap: number
  /** So many displaced cards in a row stand; the next ones fold. */
  run: number
  foldHeight: number
  /** Nothing stands above this. */
  top: number
}
export const SPACING: Spacing = { gap: 8, run: 6, foldHeight: 36, top: 0 }

/** `cards` in text order. Answers in the order of the page. O(n). */
export function place<Key>(cards: readonly Wanted<Key>[], focused: Key | undefined, spacing: Spacing): Placed<Key>[] {
  const index = focused === undefined ? -1 : cards.findIndex(card => card.key === focused)
  const card = cards[index]
  if (!card) return downwards(cards, spacing.top, spacing)
  const above = upwards(cards.slice(0, index), card.y, spacing)
  // A fold that finds no room under the page's top moves the open card down by as much as it lacks.
  const lacking = Math.max(0, spacing.top - (above[0]?.y ?? spacing.top))
  for (const placed of above) placed.y += lacking
  const y = card.y + lacking
  const below = downwards(cards.slice(index + 1), y + card.height + spacing.gap, spacing)
  return [...above, { kind: 'card', key: card.key, y }, ...below]
}

function downwards<Key>(cards: readonly Wanted<Key>[], free: number, { gap, run, foldHeight }: Spacing): Placed<Key>[] {
  const placed: Placed<Key>[] = []
  let displaced = 0
  for (let i = 0; i < cards.length; ) {
    const card = cards[i]!
    displaced = card.y < free ? displaced + 1 : 0
    if (displaced > run) {
      const y = free
      const keys: Key[] = []
      free += foldHeight + gap
      while (i < cards.length && cards[i]!.y < free) keys.push(cards[i++]!.key)
      placed.push({ kind: 'fold', keys, y })
      displaced = 0
      continue
    }
    const y = Math.max(card.y, free)
    placed.push({ kind: 'card', key: card.key, y })
    free = y + card.height + gap
    i++
  }
  return placed
}

/** From the open card's top upwards; the nearest card first. */
function upwards<Key>(
  cards: readonly Wanted<Key>[],
  below: number,
  { gap, run, foldHeight, top }: Spacing,
): Placed<Key>[] {
  const placed: Placed<Key>[] = []
  let free = below - gap
  let displaced = 0
  for (let i = cards.length - 1; i >= 0; ) {
    const card = cards[i]!
    const y = Math.min(card.y, free - card.height)
    displaced = y < card.y ? displaced + 1 : 0
    const hasRoomForMore = i === 0 || y - gap - foldHeight >= top
    if (displaced > run || (displaced > 0 && !(y >= top && hasRoomForMore))) {
      const y = free - foldHeight
      const keys: Key[] = []
      free = y - gap
      while (i >= 0 && (cards[i]!.y + cards[i]!.height > free || cards[i]!.y < top)) keys.unshift(cards[i--]!.key)
      placed.unshift({ kind: 'fold', keys, y })
      displaced = 0
      continue
    }
    placed.unshift({ kind: 'card', key: card.key, y })
    free = y - gap
    i--
  }
  return placed
}
