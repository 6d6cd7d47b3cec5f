/** Where the cards of the margin stand: which there are, how tall each is, and which of them are near enough to be drawn. */
import { createMemo, createSignal, untrack } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import type { Reading } from '../room/reading.ts'
import type { ReadingMark } from '../room/readingMarks.ts'
import { place, SPACING, type Wanted } from './place.ts'

/** A resting card that was never drawn: near enough until it is measured. */
const GUESS = { classifying: 94, other: 70, open: 520 }
/** Cards this far outside the view are drawn already; the window moves in steps, so that most frames draw nothing new. */
const AHEAD = 640
const STEP = 320
/** At rest a card is less than this. */
const TALLEST = 300
/** Space between an open card and the view's ends. */
const AIR = 16

export function createColumn(reading: Reading) {
  const [heights, setHeights] = createSignal(new Map<string, number>(), { equals: false })
  const [isBusy, setBusy] = createSignal(false)
  /** The text's top, in the column's own pixels: cards may stand beside the title too. */
  const [origin, setOrigin] = createSignal(0)

  /** While someone is in the margin, others' new cards wait outside. */
  const shown = createMemo<readonly ReadingMark[]>(before => {
    const all = reading.marks()
    if (!isBusy() || !before) return all
    const known = new Set(before.map(mark => mark.key))
    return all.filter(mark => mark.isMine || known.has(mark.key))
  })
  const waiting = () => reading.marks().length - shown().length

  /** All that was measured in one frame, so that the cards find their places once. */
  const measure = (cards: readonly { key: EntryKey; isOpen: boolean; height: number }[]) => {
    const changed = cards.filter(
      ({ key, isOpen, height }) => height > 0 && heights().get(nameOf(key, isOpen)) !== height,
    )
    if (changed.length === 0) return
    setHeights(map => {
      for (const { key, isOpen, height } of changed) map.set(nameOf(key, isOpen), height)
      return map
    })
  }

  /** Worked out once and not with each card that is measured: what stands beside what, of thousands, without watching each. */
  const beside = createMemo(() => {
    const geometry = reading.geometry()
    const marks = shown()
    if (!geometry) return []
    const { sentences } = geometry
    return untrack(() => marks.map(mark => ({ mark, y: sentences[reading.sentenceAt(mark.start)]?.top ?? 0 })))
  })
  const wanted = createMemo((): Wanted<EntryKey>[] => {
    const focused = reading.focused()
    const measured = heights()
    return beside().map(({ mark: { key, motivation }, y }) => {
      const isOpen = key === focused
      const guess = isOpen ? GUESS.open : motivation === 'classifying' ? GUESS.classifying : GUESS.other
      const height = measured.get(nameOf(key, isOpen)) ?? guess
      return { key, y: isOpen ? pushed(y, height) : y, height }
    })
  })
  /** Whether somebody sees now what stands at `y`: what nobody sees need not fade in or glide. */
  function isSeen(y: number, height = TALLEST): boolean {
    const { top, height: seen } = untrack(reading.port)
    return y > top - height && y < top + seen
  }
  /** An open card goes up only as far as it must to stay in view, and never follows the scrolling. */
  function pushed(y: number, height: number): number {
    const { top, height: seen } = untrack(reading.port)
    const lowest = top + seen - AIR - height
    return isSeen(y, height) ? Math.max(Math.min(y, lowest), Math.min(y, top + AIR), -origin()) : y
  }
  const placed = createMemo(() => place(wanted(), reading.focused(), { ...SPACING, top: -origin() }))
  const step = createMemo(() => Math.floor(reading.port().top / STEP))
  const height = createMemo(() => reading.port().height)
  const inView = createMemo(() => {
    const from = step() * STEP - AHEAD
    const to = (step() + 1) * STEP + height() + AHEAD
    const focused = reading.focused()
    return placed().filter(
      item => (item.y < to && item.y > from - TALLEST) || (item.kind === 'card' && item.key === focused),
    )
  })

  return { shown, waiting, inView, isSeen, measure, setBusy, origin, setOrigin }
}
/** A card has two heights: at rest and open. */
const nameOf = (key: EntryKey, isOpen: boolean) => (isOpen ? `${key} open` : key)

export type Column = ReturnType<typeof createColumn>
