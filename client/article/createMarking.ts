/** What pointer and keyboard over the text decide: where the reader is, what is selected, what is marked, which card opens. */
import { batch, createEffect, createSignal, on, onCleanup, onMount } from 'solid-js'
import { type EntryKey, type Label, type Motivation, STATEMENT_LIMIT } from '../../shared/room/index.ts'
import type { Reading, Selected } from '../room/reading.ts'
import type { Place, RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { announce } from '../ui/Toasts.tsx'
import { createHits } from './createHits.ts'
import type { Marks } from './createMarks.ts'
import type { Surface } from './createSurface.ts'
import { covered, DOCKED_BAR, readStroke, type Walk } from './marking.ts'
import { placeOf, quoteOf } from './quotes.ts'

export function createMarking(view: RoomView, reading: Reading, surface: Surface, marks: Marks) {
  const hits = createHits(marks, surface)
  const [anchor, setAnchor] = createSignal<number>()
  const [isWalking, setWalking] = createSignal(false)
  const sentences = () => view.article().sentences
  const walk = (): Walk => ({ at: reading.sentence(), anchor: anchor() })

  const placeOfSentences = (first: number, last: number): Place => ({
    start: sentences()[first]!.start,
    end: sentences()[last]!.end,
  })

  function clear() {
    batch(() => {
      setAnchor(undefined)
      reading.select(undefined)
      reading.setBarOpen(false)
    })
    surface.ranges.clearSelection()
  }

  /** Takes a selection; while marking goes on, it is marked at once. */
  function take(selected: Selected) {
    reading.select(selected)
    const kept = reading.sticky()
    if (kept && selected.by !== 'keyboard') mark(kept.motivation)
    else {
      reading.setBarOpen(selected.by !== 'keyboard')
      // The end that a finger would pull next must not lie behind the bar.
      if (selected.by === 'touch') reading.bringIntoView(selected.place, DOCKED_BAR)
    }
  }

  /** Marks the selection, or the sentence the reader is at. */
  function mark(motivation: Motivation) {
    const at = reading.sentence()
    const place = reading.selected()?.place ?? (at === undefined ? undefined : placeOfSentences(at, at))
    if (!place) return
    const refusal = view.refusalOf('mark')
    if (refusal) return announce(refusal.detail)
    const isClaim = motivation === 'classifying'
    const statement = isClaim ? quoteOf(view.article().text, place, STATEMENT_LIMIT) : undefined
    const key = view.mark(place, motivation, statement)
    const from = reading.selected()?.by
    clear()
    const kept = reading.sticky()
    if (kept?.label && isClaim) setLabelled(all => new Map([...all, [key, kept.label!]]))
    if (kept?.motivation === motivation || motivation === 'highlighting') return
    reading.open(key, {
      caret: isClaim ? 'statement' : 'body',
      scroll: from === 'touch' || reading.layout() !== 'margin',
    })
  }

  createEffect(
    on(reading.markAsked, asked => asked && (asked.motivation === 'note' ? note() : mark(asked.motivation)), {
      defer: true,
    }),
  )

  /** Claims that were marked with a label: it is cast when the server has opened their polls. */
  const [labelled, setLabelled] = createSignal<ReadonlyMap<EntryKey, string>>(new Map())
  createEffect(() => {
    for (const [key, label] of labelled()) {
      const poll = view.card(key)?.classification
      if (!poll) continue
      setLabelled(all => new Map([...all].filter(([other]) => other !== key)))
      void view.cast(poll.id, label)
    }
  })

  function keep(motivation: Motivation | undefined, label?: Label) {
    reading.setSticky(motivation && { motivation, ...(label ? { label: label.key } : {}) })
    if (motivation) announce(label ? text.keepingLabel(label.label) : text.keeping[motivation])
  }
  /** A note for oneself about the selection, or the sentence the reader is at. */
  function note() {
    const at = reading.sentence()
    const place = reading.selected()?.place ?? (at === undefined ? undefined : placeOfSentences(at, at))
    const key = place && view.notes()?.add(place)
    if (!key) return
    clear()
    reading.open(key, { caret: 'body', scroll: reading.layout() !== 'margin' })
  }

  /** Opens the first of the marks, or the one after it when it is open already: a second click goes on. */
  function openNext(keys: readonly EntryKey[]) {
    const focused = reading.focused()
    const key = keys[(focused === undefined ? -1 : keys.indexOf(focused)) + 1] ?? keys[0]
    if (key) reading.open(key, { scroll: reading.layout() !== 'margin' })
  }

  function walkTo(to: Walk) {
    const span = covered(to)
    if (!span) return
    batch(() => {
      setWalking(true)
      reading.goTo(to.at)
      setAnchor(to.anchor)
      reading.setBarOpen(false)
      if (to.anchor === undefined) reading.select(undefined)
      else reading.select({ place: placeOfSentences(span.first, span.last), by: 'keyboard' })
    })
    surface.ranges.clearSelection()
    const box = reading.geometry()?.sentences[to.at!]
    surface.sentences[to.at!]?.focus({ preventScroll: true })
    if (box)
      reading.surface()?.bringIntoView(box.top, box.bottom, reading.layout() === 'margin' ? 0 : reading.covered())
    const { start, end } = sentences()[to.at!]!
    announce(
      `${text.walked(to.at! + 1, sentences().length, marks.bySentence()[to.at!]!.length)}. ${view.article().text.slice(start, end)}`,
    )
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.defaultPrevented || isField(event.target)) return
    if (event.ctrlKey || event.metaKey) return
    const meaning = readStroke(walk(), { key: event.key, shift: event.shiftKey }, sentences().length, firstInView())
    if (!meaning) return
    switch (meaning.does) {
      case 'move':
      case 'extend':
        walkTo(meaning.walk)
        break
      case 'clear':
        // Nothing to clear: Esc is the open card's.
        if (!reading.selected() && !reading.isBarOpen() && !reading.sticky()) return
        keep(undefined)
        clear()
        surface.sentences[reading.sentence() ?? 0]?.focus({ preventScroll: true })
        break
      case 'open-bar':
        if (isControl(event.target)) return
        if (reading.sticky()) mark(reading.sticky()!.motivation)
        else {
          if (!reading.selected()) {
            const at = meaning.walk.at!
            reading.select({ place: placeOfSentences(at, at), by: 'keyboard' })
          }
          reading.setBarOpen(true)
        }
        break
      case 'keep-marking':
        keep(meaning.motivation)
        mark(meaning.motivation)
        break
      case 'mark':
        mark(meaning.motivation)
        break
    }
    event.preventDefault()
  }

  /** The first sentence that begins in view. */
  function firstInView(): number {
    const { top } = reading.port()
    return Math.max(0, reading.geometry()?.sentences.findIndex(box => box.top >= top) ?? 0)
  }

  /** Tab brings the focus to the sentence one was at: its bracket says so. */
  const onFocusIn = () => {
    const at = document.activeElement
    if (at?.matches('[data-sentence]:focus-visible') && surface.root.contains(at)) setWalking(true)
  }
  let pointer = 'mouse'
  let frame = 0
  function onPointerMove(event: PointerEvent) {
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || frame) return
    const { clientX, clientY } = event
    frame = requestAnimationFrame(() => {
      frame = 0
      reading.hover(hits(clientX, clientY)[0])
    })
  }
  function onClick(event: MouseEvent) {
    const target = event.target as Element
    if (surface.ranges.selection() || target.closest('a')) return
    // A click that waited for this code may have been scrolled away from under its pointer: its sentence is still known.
    const isHere = target.contains(document.elementFromPoint(event.clientX, event.clientY))
    const under = isHere ? hits(event.clientX, event.clientY) : []
    const offset = isHere ? surface.ranges.offsetAt(event.clientX, event.clientY) : undefined
    const told = surface.sentences.indexOf(target.closest<HTMLElement>('[data-sentence]')!)
    const at = offset === undefined ? (told < 0 ? undefined : told) : reading.sentenceAt(offset)
    const by = (event as PointerEvent).pointerType || pointer
    if (by === 'touch' && at !== undefined) {
      const isOpenHere = reading.focused() !== undefined && reading.sentence() === at
      if (under.length > 0 && !isOpenHere && !reading.selected() && !reading.sticky()) return openNext(under)
      reading.close()
      reading.goTo(at)
      return take({ place: placeOfSentences(at, at), by: 'touch' })
    }
    setWalking(false)
    if (at !== undefined) reading.goTo(at)
    if (under.length > 0) openNext(under)
    else reading.close()
  }

  onMount(() => {
    onFocusIn()
    surface.root.addEventListener('focusin', onFocusIn)
    const onDown = (event: PointerEvent) => {
      pointer = event.pointerType
    }
    /** A selection may end anywhere on the page; the browser has settled it a frame later. */
    const onUp = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || isControl(event.target)) return
      requestAnimationFrame(() => {
        const chosen = surface.ranges.selection()
        const place = chosen && placeOf(view.article().text, chosen.start, chosen.end)
        if (place) {
          reading.goTo(reading.sentenceAt(place.start))
          setAnchor(undefined)
          setWalking(false)
          take({ place, by: 'mouse' })
        } else if (reading.selected()) clear()
      })
    }
    document.addEventListener('pointerdown', onDown, true)
    document.addEventListener('pointerup', onUp)
    onCleanup(() => {
      surface.root.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('pointerdown', onDown, true)
      document.removeEventListener('pointerup', onUp)
      cancelAnimationFrame(frame)
    })
  })

  return { mark, keep, note, clear, openNext, isWalking, onKeyDown, onPointerMove, onClick, placeOfSentences }
}
export type Marking = ReturnType<typeof createMarking>

const isField = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null
const isControl = (target: EventTarget | null) =>
  target instanceof Element && target.closest('button, a, input, textarea, select, [role="menu"], dialog') !== null
