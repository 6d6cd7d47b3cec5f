/** The map as it is drawn: what the room says, laid out by the heights its boxes really have, and where the reader stands in it. */
import { createMemo, createSelector, createSignal, onCleanup } from 'solid-js'
import { type ArgumentMap, buildMap, layOut, neighbour } from '../../shared/argument/index.ts'
import type { EntryKey } from '../../shared/room/index.ts'
import { statementOf } from '../room/statementOf.ts'
import type { Card, RoomView, ThreadReply } from '../room/types.ts'
import { linksOf } from './links.ts'

/** CSS pixels. On a telephone a claim and what was said to it stand beside each other; what answers that is a swipe away. */
const DESK = { widths: [200, 212, 200], columnGap: 56, gap: 16, treeGap: 40 }
const PHONE = { widths: [128, 200, 200], columnGap: 28, gap: 12, treeGap: 32 }
const IS_PHONE = '(max-width: 599.98px)'
/** What a box is taken for until it has been measured: a line of about so many letters, and what stands round the words. */
const [LINE, LETTERS, AROUND] = [20, 28, 44]

export type Step = 'parent' | 'child' | 'next' | 'previous' | 'first' | 'last'

export function createMap(view: RoomView) {
  const claims = createMemo(() => view.allCards().filter(card => card.annotation.motivation === 'classifying'))
  const cards = createMemo(() => new Map<EntryKey, Card>(claims().map(card => [card.annotation.key, card])))
  const rows = createMemo(
    () => new Map<EntryKey, ThreadReply>(claims().flatMap(card => card.thread.map(row => [row.reply.key, row]))),
  )
  const map = createMemo(
    (): ArgumentMap =>
      buildMap({
        annotations: claims().map(card => card.annotation),
        replies: [...rows().values()].map(row => row.reply),
        quote: annotation => statementOf(view, cards().get(annotation.key)!),
        standsFor: new Map(
          claims().flatMap(({ annotation, mergedInto }) => (mergedInto ? [[annotation.key, mergedInto] as const] : [])),
        ),
        isLeftOut: key => (cards().get(key) ?? rows().get(key))?.moderation !== undefined,
      }),
  )
  const [heights, setHeights] = createSignal<ReadonlyMap<EntryKey, number>>(new Map())
  const guess = (key: EntryKey) => Math.ceil((map().nodes.get(key)?.text.length ?? 0) / LETTERS) * LINE + AROUND
  const narrow = matchMedia(IS_PHONE)
  const [isPhone, setPhone] = createSignal(narrow.matches)
  const look = () => setPhone(narrow.matches)
  narrow.addEventListener('change', look)
  onCleanup(() => narrow.removeEventListener('change', look))
  const layout = createMemo(() =>
    layOut(map(), { ...(isPhone() ? PHONE : DESK), heightOf: key => heights().get(key) ?? guess(key) }),
  )
  const order = createMemo(() => inOrder(map()))
  const [chosen, choose] = createSignal<EntryKey>()
  /** Where the Tab key enters: what is chosen as long as it is there. */
  const entry = () => {
    const key = chosen()
    return key && map().nodes.has(key) ? key : order()[0]
  }

  const trail = createMemo(() => {
    const keys = new Set<EntryKey>()
    for (let at = chosen(); at && map().nodes.has(at); at = map().nodes.get(at)!.parent) keys.add(at)
    return keys
  })

  const keyOf = new WeakMap<Element, EntryKey>()
  const observer = new ResizeObserver(entries =>
    setHeights(known => {
      const next = new Map(known)
      for (const { target } of entries) next.set(keyOf.get(target)!, (target as HTMLElement).offsetHeight)
      return next
    }),
  )
  onCleanup(() => observer.disconnect())

  return {
    map,
    layout,
    order,
    links: createMemo(() => linksOf(map(), layout())),
    node: (key: EntryKey) => map().nodes.get(key),
    card: (key: EntryKey) => cards().get(key),
    row: (key: EntryKey) => rows().get(key),
    /** The claim that an answer hangs on. */
    rootOf(key: EntryKey): EntryKey {
      let at = key
      for (let up = map().nodes.get(at)?.parent; up; up = map().nodes.get(at)?.parent) at = up
      return at
    },
    entry,
    chosen,
    /** Of a large map a step changes few boxes, and only those are looked at. */
    isChosen: createSelector(chosen),
    isEntry: createSelector(entry),
    /** The claim in which the chosen node is rooted, and every node on the way there: they stand out with it. */
    isLit: createSelector(trail, (key: EntryKey, lit) => lit.has(key)),
    choose,
    step(from: EntryKey, to: Step): EntryKey | undefined {
      if (to === 'first') return order()[0]
      if (to === 'last') return order().at(-1)
      return neighbour(map(), from, to)
    },
    measure(key: EntryKey, element: Element): void {
      keyOf.set(element, key)
      observer.observe(element)
      onCleanup(() => observer.unobserve(element))
    },
  }
}
export type DebateMap = ReturnType<typeof createMap>

/** Every node after what it answers, in the order of reading. */
function inOrder({ roots, nodes }: ArgumentMap): EntryKey[] {
  const found: EntryKey[] = []
  const open = [...roots].reverse()
  for (let key = open.pop(); key; key = open.pop()) {
    found.push(key)
    open.push(...[...nodes.get(key)!.children].reverse())
  }
  return found
}
