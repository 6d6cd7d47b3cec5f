/**
 * The annotations as plain facts for drawing. Each is read from the store once and again only when it changes, so that one
 * more ballot among thousands of cards costs one card, not thousands of reads.
 */
import { createMemo, mapArray } from 'solid-js'
import type { Codebook, EntryKey, Motivation } from '../../shared/room/index.ts'
import { isRemoved, isSplit, type Look, lookOf } from './look.ts'
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
  const codebook = createMemo(() => view.room().codebook)
  const rows = mapArray(view.cards, card => createMemo(() => read(card, codebook()), undefined, { equals: isSame }))
  return createMemo(() =>
    rows().flatMap(row => {
      const mark = row()
      return mark ? [mark] : []
    }),
  )
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

function isSame(a: ReadingMark | undefined, b: ReadingMark | undefined): boolean {
  if (!a || !b) return a === b
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.look.style === b.look.style &&
    a.look.label === b.look.label &&
    a.motivation === b.motivation &&
    a.isMine === b.isMine &&
    a.isHidden === b.isHidden &&
    a.isSplit === b.isSplit
  )
}
