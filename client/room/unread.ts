/**
 * What others wrote since this member was here last, kept per browser and member. An entry is read once its card was open;
 * on the very first visit all that stands there counts as read. Kept as the last letters of the entries' ids, which are drawn
 * at random, so that thousands are a few dozen kilobytes.
 */
import { createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import { SEEN } from './drafts.ts'
import { perCard } from './perCard.ts'
import type { Reading } from './reading.ts'
import type { Card, RoomView } from './types.ts'

const TAIL = 8
const SAVE_MS = 400
/** The newest entries may follow the first state in frames of their own. */
const FIRST_MS = 1500

const tail = (key: EntryKey) => key.slice(-TAIL)
const others = (card: Card): EntryKey[] => [
  ...(card.isMine ? [] : [card.annotation.key]),
  ...card.thread.filter(item => !item.isMine).map(item => item.reply.key),
]

/** Tells `reading` what is unread while the page stands. Answers what makes all of it read. */
export function createUnread(view: RoomView, reading: Reading): { readAll: () => void } {
  const name = `${SEEN}${view.room().id}:${view.me().id}`
  const kept = load(name)
  const [seen, setSeen] = createSignal<ReadonlySet<string>>(kept ?? new Set())
  const [isFirst, setFirst] = createSignal(kept === undefined)
  let timer = 0

  const news = perCard(view.cards, () => {
    const known = seen()
    return card => (others(card).some(key => !known.has(tail(key))) ? card.annotation.key : undefined)
  })
  const unread = createMemo(() => (isFirst() ? [] : news().filter(key => key !== undefined)), [], {
    equals: (a, b) => a.length === b.length && a.every((key, i) => key === b[i]),
  })
  createEffect(() => reading.setUnread(new Set(unread())))

  function read(keys: readonly EntryKey[]) {
    const fresh = keys.map(tail).filter(key => !untrack(seen).has(key))
    if (fresh.length === 0) return
    setSeen(all => new Set([...all, ...fresh]))
    timer ||= window.setTimeout(save, SAVE_MS)
  }
  const readAll = () => read(untrack(view.allCards).flatMap(others))
  /** Another tab may have read more; what is gone from the room is forgotten. */
  function save() {
    clearTimeout(timer)
    timer = 0
    const there = new Set(untrack(view.allCards).flatMap(others).map(tail))
    const all = [...new Set([...(load(name) ?? []), ...untrack(seen)])].filter(key => there.has(key))
    try {
      localStorage.setItem(name, JSON.stringify(all))
    } catch {
      // Full or forbidden: then it lasts as long as the page.
    }
  }

  // An open card is read, with what comes into its thread while it is open.
  createEffect(() => {
    const focused = reading.focused()
    const card = focused && view.card(focused)
    if (card) read(others(card))
  })
  createEffect(() => {
    if (!isFirst() || !view.isLoaded()) return
    const first = setTimeout(() => {
      readAll()
      save()
      setFirst(false)
    }, FIRST_MS)
    onCleanup(() => clearTimeout(first))
  })
  const flush = () => timer && save()
  addEventListener('pagehide', flush)
  onCleanup(() => {
    removeEventListener('pagehide', flush)
    flush()
  })
  return { readAll }
}

function load(name: string): Set<string> | undefined {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return Array.isArray(list) ? new Set(list.filter(key => typeof key === 'string')) : undefined
  } catch {
    return undefined
  }
}
