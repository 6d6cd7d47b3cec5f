/** The list of claims: what is in it, in which order, which one is chosen. The order stands until its reader asks for the new one. */
import { batch, createMemo, createSignal, mapArray } from 'solid-js'
import type { EntryKey } from '../../shared/room/index.ts'
import { isRemoved } from '../room/look.ts'
import type { Card, RoomView } from '../room/types.ts'
import { describeClaim, type Filter, inOrder, isListed, type Order } from './order.ts'

export function createClaims(view: RoomView) {
  const [order, setOrder] = createSignal<Order>('worth')
  const [filter, setFilter] = createSignal<Filter>({})
  const [chosen, choose] = createSignal<EntryKey>()
  const cards = createMemo(() =>
    view.cards().filter(card => card.annotation.motivation === 'classifying' && !isRemoved(card) && !card.mergedInto),
  )
  const rows = mapArray(cards, card => createMemo(() => describe(card)))
  const all = createMemo(() => rows().map(row => row()))
  const listed = createMemo(() => all().filter(claim => isListed(claim, filter())))
  const wanted = createMemo(() => inOrder(listed(), order()).map(({ key }) => key))

  function describe(card: Card) {
    const { classification, stance, creator, annotation } = card
    return describeClaim(
      annotation,
      { classification: classification?.tally, stance: stance?.tally },
      view.room().codebook,
      creator.side,
    )
  }

  // What others cast does not move a line under its reader: the order of before stands, and what is new comes last.
  const [taken, setTaken] = createSignal({ by: '', keys: [] as readonly EntryKey[] })
  const how = () => `${order()} ${filter().label ?? ''} ${filter().side ?? ''}`
  const shown = createMemo(() => {
    const { by, keys } = taken()
    if (by !== how() || keys.length === 0) return wanted()
    const there = new Set(wanted())
    const known = new Set(keys)
    return [...keys.filter(key => there.has(key)), ...wanted().filter(key => !known.has(key))]
  })
  const isStale = () => shown().some((key, i) => wanted()[i] !== key)
  const settle = () => setTaken({ by: how(), keys: shown() })

  const at = () => {
    const key = chosen()
    return key === undefined ? -1 : shown().indexOf(key)
  }
  return {
    order,
    filter,
    all,
    shown,
    isStale,
    /** The order of now, while it is looked at. */
    settle,
    orderAgain: () => setTaken({ by: '', keys: [] }),
    orderBy(next: Order) {
      batch(() => {
        setOrder(next)
        setTaken({ by: '', keys: [] })
      })
    },
    filterBy(change: Filter) {
      batch(() => {
        setFilter(change)
        setTaken({ by: '', keys: [] })
      })
    },
    /** The first one while nothing was chosen, or what was chosen is no longer listed. */
    chosen: createMemo(() => (at() < 0 ? shown()[0] : chosen())),
    choose,
    /** The one after or before the chosen one, or undefined at the end. */
    neighbour: (step: 1 | -1) => shown()[Math.max(0, at()) + step],
  }
}
export type Claims = ReturnType<typeof createClaims>
