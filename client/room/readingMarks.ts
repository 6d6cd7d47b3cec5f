/** The annotations as plain facts for drawing. */
import { createMemo } from 'solid-js'
import type { Codebook, EntryKey, Motivation } from '../../shared/room/index.ts'
import { isRemoved, isSplit, type Look, lookOf } from './look.ts'
import { perCard } from './perCard.ts'
import type { Card, RoomView } from './types.ts'

export interface ReadingMark {
  key: EntryKey
  start: number
  end: number
  motivation: Motivation
  look: Look
  isMine: boolean
  /** Hidden: a folded card, and nothing in the text. */
  isHidden: boolean
  isSplit: boolean
}

/** In text order, without what a moderator removed. */
export function createReadingMarks(view: RoomView) {
  const marks = perCard(
    view.cards,
    () => {
      const codebook = view.room().codebook.map(label => ({ ...label }))
      return card => read(card, codebook)
    },
    isSame,
  )
  return createMemo(() => marks().filter(mark => mark !== undefined))
}

function read(card: Card, codebook: Codebook): ReadingMark | undefined {
  if (isRemoved(card)) return undefined
  const { key, start, end, motivation } = card.annotation
  return {
    key,
    start,
    end,
    motivation,
    look: lookOf(card, codebook),
    isMine: card.isMine,
    isHidden: card.moderation !== undefined,
    isSplit: isSplit(card.classification?.tally),
  }
}

/** Asked of a card that changed, one at a time. */
const isSame = (a: ReadingMark | undefined, b: ReadingMark | undefined) => JSON.stringify(a) === JSON.stringify(b)
