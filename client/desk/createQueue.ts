/** What the queue shows and which thing is chosen: filters, what each key does, and that the chosen one is attended to. */
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import { waitsFor } from '../../shared/policy/index.ts'
import type { Decide, DeskItem } from '../../shared/protocol/index.ts'
import type { AnnotationValue, EntryKey } from '../../shared/room/index.ts'
import { serverAhead } from '../room/clock.ts'
import type { Moderating, Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'
import { toast } from '../ui/Toasts.tsx'

export const FILTERS = ['all', 'held', 'reported', 'appeals', 'asked'] as const
export type Filter = (typeof FILTERS)[number]
/** What is asked for with a reason before it is done. */
export type Reasoned = 'decline' | 'ask-edit' | 'hide' | 'uphold'

const SHOWS: Record<Filter, (item: DeskItem) => boolean> = {
  all: item => !item.isAsked,
  held: item => item.state === 'waiting' && !item.isAsked,
  reported: item => item.reports.length > 0,
  appeals: item => item.appeal !== undefined,
  asked: item => item.isAsked === true,
}
/** Walking along does not attend to everything that one passes. */
const ATTEND_MS = 300

/** While a moderator does something here, others leave to them what they attend to. */
const SIGN_MS = 20_000
const SIGNS = ['keydown', 'pointerdown', 'wheel', 'touchmove'] as const
const TICK_MS = 1000

export function createQueue(view: RoomView, reading: Reading, now: () => number) {
  const [at, setAt] = createSignal(now() + serverAhead())
  const ticking = setInterval(() => setAt(now() + serverAhead()), TICK_MS)
  onCleanup(() => clearInterval(ticking))
  const [filter, setFilter] = createSignal<Filter>('all')
  const [chosen, choose] = createSignal<DeskItem['target']>()
  const [asking, setAsking] = createSignal<{ target: DeskItem['target']; act: Reasoned }>()
  const items = () => view.desk()?.items() ?? []
  const shown = createMemo(() => items().filter(SHOWS[filter()]))
  const count = (one: Filter) => items().filter(SHOWS[one]).length
  const place = () => shown().findIndex(({ target }) => target === chosen())
  const current = () => shown()[place()]

  let lastPlace = 0
  // What was decided is gone: the next one takes its place.
  createEffect(
    on(shown, list => {
      if (place() >= 0) lastPlace = place()
      else choose(list[Math.min(lastPlace, list.length - 1)]?.target)
    }),
  )
  /** Nobody's who is at work: what a moderator has left alone is anybody's. */
  const attendedBy = ({ attendedBy, attendedUntil = 0 }: DeskItem) => (attendedUntil > at() ? attendedBy : undefined)
  const isMine = (item: DeskItem) => [undefined, view.me().id].includes(attendedBy(item))
  const isFree = createMemo(() => current() === undefined || isMine(current()!))
  const attend = () => void view.desk()?.attend(chosen() ?? null)
  let signed = 0
  createEffect(
    on([chosen, isFree], ([, is]) => {
      if (!is) return
      const timer = setTimeout(() => {
        signed = now()
        attend()
      }, ATTEND_MS)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  const sign = () => {
    if (!chosen() || !isFree() || now() - signed < SIGN_MS) return
    signed = now()
    attend()
  }
  for (const event of SIGNS) document.addEventListener(event, sign, { capture: true, passive: true })
  onCleanup(() => {
    for (const event of SIGNS) document.removeEventListener(event, sign, { capture: true })
  })
  onCleanup(() => void view.desk()?.attend(null))

  const may = (item: DeskItem, act: Exclude<Decide['act'], 'undo'>) =>
    waitsFor(
      { ...item, group: '' as never, appeal: item.appeal && { ...item.appeal }, held: heldOf(item) } as never,
      act,
    )

  /** Why it would be refused whatever it is about: in an archived room only what must go is still taken out. */
  const refusalOf = (act: Exclude<Decide['act'], 'undo'> | 'merge'): string | undefined =>
    act === 'keep' || act === 'hide' ? undefined : view.refusalOfActing(act === 'merge' ? act : 'hold')?.detail

  /** What was decided last, for as long as that can be taken back. */
  let last: { target: DeskItem['target']; end: () => void } | undefined
  async function undo() {
    if (!last) return
    const { target, end } = last
    last = undefined
    end()
    const refusal = await view.desk()?.decide({ act: 'undo', target })
    toast(refusal?.detail ?? text.undone)
  }
  /** Whoever lets it in has read it as it is shown: what its writer changes in this moment is read again. */
  const asRead = ({ state, changed }: DeskItem) =>
    state === 'waiting' && changed !== undefined ? { asOf: changed } : {}
  async function decide(
    item: DeskItem,
    act: Exclude<Decide['act'], 'undo'>,
    why: { reason?: string; code?: string } = {},
  ) {
    setAsking()
    const { target } = item
    const refusal = await view.desk()?.decide({ act, target, ...why, ...asRead(item) })
    if (refusal) return void toast(refusal.detail)
    last = { target, end: toast(text.done[act], { label: text.undo, run: () => void undo() }) }
  }
  const ask = (item: DeskItem, act: Reasoned) => {
    choose(item.target)
    setAsking({ target: item.target, act })
  }
  /** What a moderator is asked before it is taken out for good; undefined where that is not offered. */
  function removing(item: DeskItem): Moderating | undefined {
    if (!item.reports.length || !item.said) return undefined
    if (item.root === 'statements') return { act: 'remove', target: item.target }
    if (item.root === 'reasons') {
      const { poll, key, words } = item.said
      return { act: 'remove-reason', target: `polls:${poll}`, key, words }
    }
    return may(item, 'hide') ? { act: 'remove', target: item.target } : undefined
  }
  /** What says nearly what another claim says is merged into it, rather than refused or hidden; what is held is let in for it. */
  const mayMerge = (item: DeskItem) =>
    item.root === 'annotations' &&
    !item.appeal &&
    (item.state === 'standing' || may(item, 'let-in')) &&
    (item.said?.value as AnnotationValue | undefined)?.motivation === 'classifying'
  function merge(item: DeskItem): void {
    if (item.root !== 'annotations') return
    const { target, said, state } = item
    const letIn = () => view.desk()!.decide({ act: 'let-in', target, ...asRead(item) })
    const { statement, start, end } = said!.value as AnnotationValue
    reading.setModerating({
      act: 'merge',
      target: target as `annotations:${EntryKey}`,
      ...(state === 'waiting' ? { held: { words: statement || view.article().text.slice(start, end), letIn } } : {}),
    })
  }
  function walk(by: 1 | -1): void {
    const next = shown()[Math.max(0, Math.min(shown().length - 1, place() + by))]
    if (!next) return
    setAsking()
    choose(next.target)
    document.getElementById(next.target)?.focus()
  }
  function onKey(event: KeyboardEvent): void {
    const typing =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog, [role=menu]')
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keyed(event.key.toLowerCase())
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  /** What a key does now; undefined where it does nothing. */
  function keyed(key: string): (() => void) | undefined {
    if (key === 'j' || key === 'k') return () => walk(key === 'j' ? 1 : -1)
    if (key === 'u' && last) return () => void undo()
    if (key === 'escape' && asking()) return () => setAsking()
    const item = current()
    if (!item || !isMine(item)) return undefined
    const can = (act: Exclude<Decide['act'], 'undo'>) => may(item, act) && refusalOf(act) === undefined
    if (key === 'a' && can(yesTo(item))) return () => void decide(item, yesTo(item))
    if (key === 'r' && can(noTo(item))) return () => ask(item, noTo(item))
    if (key === 'e' && can('ask-edit')) return () => ask(item, 'ask-edit')
    if (key === 'm' && mayMerge(item) && refusalOf('merge') === undefined) return () => merge(item)
    return undefined
  }
  document.addEventListener('keydown', onKey, true)
  onCleanup(() => document.removeEventListener('keydown', onKey, true))

  return {
    filter,
    setFilter,
    shown,
    count,
    chosen,
    choose,
    asking,
    setAsking,
    ask,
    decide,
    merge,
    mayMerge,
    removing,
    isMine,
    may,
    refusalOf,
    now: at,
  }
}
export type QueueState = ReturnType<typeof createQueue>

/** The rule asks what it says, and whether it was changed since that was asked for. */
const heldOf = ({ state, said, changed }: DeskItem) => (state === 'waiting' && said ? { ...said, changed } : undefined)

export const yesTo = (item: DeskItem) => (item.appeal ? 'grant' : item.state === 'waiting' ? 'let-in' : 'keep')
export const noTo = (item: DeskItem): Reasoned =>
  item.appeal ? 'uphold' : item.state === 'waiting' ? 'decline' : 'hide'
