/**
 * What the reading view's two halves, text and margin, know of each other: which card is open, where the reader is,
 * what is selected, and where the sentences stand on the page. Neither half imports the other.
 */
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js'
import type { EntryKey, Motivation, Move } from '../../shared/room/index.ts'
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

/** What a moderator is about to do with an entry; asked for in a dialog. */
export interface Moderating {
  act: 'hide' | 'remove'
  target: `annotations:${EntryKey}` | `replies:${EntryKey}`
}

export type Reading = ReturnType<typeof createReading>

/** @param now milliseconds since 1970; only for "2 min" beside what people wrote */
export function createReading(view: RoomView, now: () => number) {
  const [focused, setFocused] = createSignal<EntryKey>()
  const [caret, setCaret] = createSignal<{ in: Caret }>()
  const [hovered, hover] = createSignal<EntryKey>()
  const [glowing, setGlowing] = createSignal<{ key: EntryKey }>()
  const [sentence, goTo] = createSignal<number>()
  const [selected, select] = createSignal<Selected>()
  const [isBarOpen, setBarOpen] = createSignal(false)
  const [sticky, setSticky] = createSignal<Motivation>()
  const [isCalm, setCalm] = createSignal(false)
  const [sheet, setSheet] = createSignal<SheetHeight>('half')
  const [covered, setCovered] = createSignal(0)
  const [geometry, setGeometry] = createSignal<Geometry>()
  const [port, setPort] = createSignal<Port>(
    { top: 0, height: 0 },
    { equals: (a, b) => a.top === b.top && a.height === b.height },
  )
  const [surface, setSurface] = createSignal<TextSurface>()
  const [answering, setAnswering] = createSignal<{ card: EntryKey; to: EntryKey }>()
  const [moderating, setModerating] = createSignal<Moderating>()
  const marks = createReadingMarks(view)
  const unsent = new Map<EntryKey, Unsent>()

  const sentenceAt = (offset: number) => indexOfSentence(view.article().sentences, offset)

  /** Opens a card. The text stays where it is unless `scroll` asks, or the card would cover the sentence. */
  function open(key: EntryKey, options: OpenOptions = {}) {
    const card = view.card(key)
    batch(() => {
      setFocused(key)
      setCaret(options.caret ? { in: options.caret } : undefined)
      if (card) goTo(sentenceAt(card.annotation.start))
      if (options.glow) setGlowing({ key })
    })
    if (card && options.scroll) bringIntoView(card.annotation)
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

  const layout = createLayout()
  return {
    now: createClock(now),
    marks,
    layout,
    focused,
    open,
    close,
    caret,
    hovered,
    hover,
    glowing,
    endGlow: () => setGlowing(undefined),
    sentence,
    goTo,
    selected,
    select,
    isBarOpen,
    setBarOpen,
    sticky,
    setSticky,
    isCalm,
    setCalm,
    sheet,
    setSheet,
    covered,
    setCovered,
    geometry,
    setGeometry,
    port,
    setPort,
    surface,
    setSurface,
    /** To which answer of a card's thread the next reply goes; to the mark itself while nothing is chosen. */
    answering,
    setAnswering,
    moderating,
    setModerating,
    sentenceAt,
    bringIntoView,
    /** Replies being written, by card: they outlive the card's closing. */
    unsent,
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
