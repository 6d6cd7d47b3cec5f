/**
 * What the reading view's two halves, text and margin, know of each other: which card is open, where the reader is,
 * what is selected, and where the sentences stand on the page. Neither half imports the other.
 */
import { type Accessor, batch, createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Refusal } from '../../shared/policy/index.ts'
import type { Citation, EntryKey, Motivation, Move } from '../../shared/room/index.ts'
import { choice } from '../ui/choices.ts'
import { createReadingMarks } from './readingMarks.ts'
import type { Place, RoomView } from './types.ts'

/** A box in CSS pixels, from the top left corner of the article's text. */
export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}
/** Where one sentence stands. `begin` and `finish` are exact: line top + line height × fraction of the line. */
export interface SentenceBox {
  top: number
  bottom: number
  begin: number
  finish: number
}
export interface Geometry {
  width: number
  height: number
  lineHeight: number
  sentences: readonly SentenceBox[]
}
/** The part of the article that is in view, in the same pixels; bars over the scroller are not counted in. */
export interface Port {
  top: number
  height: number
}
/** What the text can be asked for while it is on the page. */
export interface TextSurface {
  element: HTMLElement
  rectsOf: (place: Place) => Box[]
  /** Scrolls so that `top` to `bottom` is in view above `covered` pixels at the bottom. Does nothing when it is. */
  bringIntoView: (top: number, bottom: number, covered: number) => void
  /** Brings `y` to the top of the view at once. */
  scrollTo: (y: number) => void
  focusSentence: (index: number) => void
}

export interface Selected {
  place: Place
  by: 'mouse' | 'keyboard' | 'touch'
}
/** What each next mark is, while marking goes on; a claim may get its label with it. */
export interface Sticky {
  motivation: Motivation
  label?: string
}
export type Layout = 'margin' | 'dock' | 'sheet'
export type SheetHeight = 'peek' | 'half' | 'full'
/** What in the open card wants the caret. */
export type Caret = 'card' | 'statement' | 'body' | 'reply'
export interface Unsent {
  move: Move
  text: string
}

/** `glow`: the sentence's wash pulses once, so that the eye finds it after a jump. */
export interface OpenOptions {
  caret?: Caret
  scroll?: boolean
  glow?: boolean
}

export type EntryTarget = `annotations:${EntryKey}` | `replies:${EntryKey}`
/** What a moderator is about to do with an entry, or anyone to report; asked for in a dialog. */
export type Moderating =
  | { act: 'hide' | 'remove'; target: EntryTarget | `statements:${string}` }
  | { act: 'report'; target: EntryTarget | `statements:${string}` }
  | ({ act: 'report' } & GivenReason)
  | ({ act: 'remove-reason' } & GivenReason)
/** A reason that was given with a ballot: the poll, its option and the words. */
interface GivenReason {
  target: `polls:${string}`
  key: string
  words: string
}

/** A claim that a moderator is about to merge; `into`: chosen already. What is held is let in first, and resolves with why it was not. */
export interface Merging {
  act: 'merge'
  target: `annotations:${EntryKey}`
  into?: EntryKey
  held?: { words: string; letIn: () => Promise<Refusal | undefined> }
}

export type Reading = ReturnType<typeof createReading>

/** @param now milliseconds since 1970; only for "2 min" beside what people wrote */
/** Others' underlines are hidden: chosen once for every room. */
export const calm = choice('calm', ['off', 'on'])

export function createReading(view: RoomView, now: () => number) {
  const [focused, setFocused] = createSignal<EntryKey>()
  const [caret, setCaret] = createSignal<{ in: Caret }>()
  const [hovered, hover] = createSignal<EntryKey>()
  const [glowing, setGlowing] = createSignal<{ sentence: number }>()
  const [sentence, goTo] = createSignal<number>()
  const [selected, select] = createSignal<Selected>()
  const [isBarOpen, setBarOpen] = createSignal(false)
  const [sticky, setSticky] = createSignal<Sticky>()
  const [markAsked, askMark] = createSignal<{ motivation: Motivation | 'note' }>()
  const [sheet, setSheet] = createSignal<SheetHeight>('half')
  const [covered, setCovered] = createSignal(0)
  const [measured, setMeasured] = createSignal<{ revision: number; geometry: Geometry }>()
  /** None until the text that is on the page has been measured: another one's sentences stand elsewhere. */
  const geometry = () => {
    const last = measured()
    return last?.revision === view.article().revision ? last.geometry : undefined
  }
  const [port, setPort] = createSignal<Port>(
    { top: 0, height: 0 },
    { equals: (a, b) => a.top === b.top && a.height === b.height },
  )
  const [surface, setSurface] = createSignal<TextSurface>()
  const [answering, setAnswering] = createSignal<{ card: EntryKey; to: EntryKey }>()
  const [moderating, setModerating] = createSignal<Moderating | Merging>()
  const marks = createReadingMarks(view)
  const [unread, setUnread] = createSignal<ReadonlySet<EntryKey>>(new Set())
  const [spoken, setSpoken] = createSignal<number>()
  const unsent = new Map<EntryKey, Unsent>()
  /** A claim whose node in the argument map is wanted. */
  const [mapped, setMapped] = createSignal<EntryKey>()
  const [goal, jump] = createSignal<Place & { revision: number }>()
  const [cites, setCites] = createSignal<ReadonlyMap<EntryKey, readonly Citation[]>>(new Map())
  const [citing, setCiting] = createSignal<EntryKey>()

  const sentenceAt = (offset: number) => indexOfSentence(view.article().sentences, offset)

  /** Opens a card. The text stays where it is unless `scroll` asks, or the card would cover the sentence. */
  function open(key: EntryKey, options: OpenOptions = {}) {
    const card = view.card(key)
    batch(() => {
      setFocused(key)
      setCaret(options.caret ? { in: options.caret } : undefined)
      if (card) goTo(sentenceAt(card.annotation.start))
      if (card && options.glow) setGlowing({ sentence: sentenceAt(card.annotation.start) })
    })
    if (card && options.scroll) bringIntoView(card.annotation)
  }
  /** Goes to a sentence as a link to it does: it stands in view, glows once and has the focus. */
  function visit(index: number) {
    const place = view.article().sentences[index]
    if (!place) return
    batch(() => {
      goTo(index)
      setGlowing({ sentence: index })
    })
    bringIntoView(place)
    surface()?.focusSentence(index)
  }
  /** `below`: pixels that something else covers at the bottom. */
  function bringIntoView({ start, end }: Place, below = 0) {
    const box = geometry()?.sentences[sentenceAt(start)]
    const last = geometry()?.sentences[sentenceAt(end - 1)]
    if (box && last)
      surface()?.bringIntoView(box.top, last.bottom, Math.max(below, layout() === 'margin' ? 0 : covered()))
  }
  /** Closes the open card; `toSentence` gives the focus back to where the card came from. */
  function close(toSentence = false) {
    const key = focused()
    setFocused(undefined)
    setCaret(undefined)
    if (!toSentence || !key) return
    const card = view.card(key)
    if (card) surface()?.focusSentence(sentenceAt(card.annotation.start))
  }

  // Another text: what was open and selected in the one before is not there.
  createEffect(
    on(
      () => view.article().revision,
      () =>
        batch(() => {
          close()
          goTo(undefined)
          select(undefined)
          setBarOpen(false)
        }),
      { defer: true },
    ),
  )
  createEffect(() => {
    const to = goal()
    if (!to || to.revision !== view.article().revision || !geometry()) return
    jump(undefined)
    queueMicrotask(() => {
      select({ place: to, by: 'keyboard' })
      goTo(sentenceAt(to.start))
      bringIntoView(to)
    })
  })

  const layout = createLayout()
  return {
    now: createClock(now),
    marks,
    layout,
    focused,
    open,
    visit,
    close,
    caret,
    hovered,
    hover,
    glowing,
    sentence,
    goTo,
    selected,
    select,
    isBarOpen,
    setBarOpen,
    sticky,
    setSticky,
    /** Asks marking, from outside the text, to mark what is selected. */
    markAsked,
    askMark,
    isCalm: () => calm.get() === 'on',
    setCalm: (isCalm: boolean) => calm.set(isCalm ? 'on' : 'off'),
    sheet,
    setSheet,
    covered,
    setCovered,
    geometry,
    setGeometry: (geometry: Geometry) => setMeasured({ revision: view.article().revision, geometry }),
    port,
    setPort,
    surface,
    setSurface,
    /** The text has left the page: its places are measured anew when it comes back. */
    leaveText() {
      batch(() => {
        setMeasured(undefined)
        close()
      })
    },
    /** To which answer of a card's thread the next reply goes; to the mark itself while nothing is chosen. */
    answering,
    setAnswering,
    moderating,
    setModerating,
    mapped,
    setMapped,
    sentenceAt,
    bringIntoView,
    /** What others wrote since this member was here last and has not opened: marks, or the thread under them. */
    unread,
    setUnread,
    isUnread: (key: EntryKey) => unread().has(key),
    /** The sentence that is being read aloud. */
    spoken,
    setSpoken,
    /** Replies being written, by card: they outlive the card's closing. */
    unsent,
    /** Shows a place as soon as its revision is on the page. */
    jump,
    /** What the reply that is being written under a card cites. */
    citesOf: (card: EntryKey) => cites().get(card) ?? [],
    setCites: (card: EntryKey, list: readonly Citation[]) => setCites(all => new Map([...all, [card, list]])),
    /** The card to whose reply words are to be picked from some article. */
    citing,
    setCiting,
  }
}

/** The sentence that holds an offset, or the last one that begins before it; 0 before the first. */
export function indexOfSentence(sentences: readonly { start: number }[], offset: number): number {
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function createLayout(): Accessor<Layout> {
  const wide = matchMedia('(min-width: 1200px)')
  const medium = matchMedia('(min-width: 600px)')
  const read = (): Layout => (wide.matches ? 'margin' : medium.matches ? 'dock' : 'sheet')
  const [layout, setLayout] = createSignal(read())
  const update = () => setLayout(read())
  for (const query of [wide, medium]) {
    query.addEventListener('change', update)
    onCleanup(() => query.removeEventListener('change', update))
  }
  return layout
}

/** Ages are shown in minutes, so half a minute is fine enough. */
function createClock(now: () => number): Accessor<number> {
  const [time, setTime] = createSignal(now())
  const timer = setInterval(() => setTime(now()), 30_000)
  onCleanup(() => clearInterval(timer))
  return time
}
