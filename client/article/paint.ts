/**
 * Marks as CSS highlights: a few registered `Highlight`s hold the ranges near the view, all of them while the page is printed.
 * A browser goes through every registered range whenever anything on the page changes, a key in a card or a scrolled bar: with
 * thousands of them that alone costs more than a frame. Only what changed since the last frame is taken out and put in.
 */
import type { Place } from '../room/types.ts'
import { highlightName, type Laned } from './lanes.ts'
import type { TextRanges } from './ranges.ts'

export interface Painting {
  marks: readonly Laned[]
  /** What can be seen now or soon. */
  near: Place
  focused: string | undefined
  hovered: string | undefined
  selected: Place | undefined
}
export interface Painter {
  /** Paints before the next frame, also when called in the midst of making it; several calls of one turn are one. */
  paint: (painting: Painting) => void
  dispose: () => void
}

export const canPaint = () => typeof Highlight !== 'undefined' && 'highlights' in CSS

/** Hangs the rules of marks.css on a text: on its root alone, or on all that lies in it where highlights do not inherit. */
export function markText(root: HTMLElement): void {
  root.dataset.marked = ''
  if (!doInherit()) for (const element of root.querySelectorAll<HTMLElement>('*')) element.dataset.marked = ''
}

function doInherit(): boolean {
  const probe = document.createElement('div')
  probe.dataset.marked = ''
  const inner = document.body.appendChild(probe).appendChild(document.createElement('i'))
  const { backgroundColor } = getComputedStyle(inner, '::highlight(selected)')
  probe.remove()
  return backgroundColor !== 'rgba(0, 0, 0, 0)'
}

interface Painted {
  name: string
  range: Range
}

/** Higher is nearer to the eye: a selection lies over the open claim, that over all others. */
const priorityOf = (name: string) => (name === 'selected' ? 2 : name.startsWith('focus-') ? 1 : 0)

export function makePainter(ranges: TextRanges): Painter {
  const registered = new Map<string, Highlight>()
  let painted = new Map<string, Painted>()
  let wanted: Painting | undefined
  let isWaiting = false
  const print = matchMedia('print')

  function highlight(name: string): Highlight {
    const known = registered.get(name)
    if (known) return known
    const made = new Highlight()
    made.priority = priorityOf(name)
    registered.set(name, made)
    CSS.highlights.set(name, made)
    return made
  }

  function flush() {
    isWaiting = false
    if (!wanted) return
    const next = new Map<string, Painted>()
    for (const [name, place] of wantedRanges(wanted, print.matches)) {
      const id = `${name} ${place.start} ${place.end}`
      // What two of them say is painted once.
      if (next.has(id)) continue
      let here = painted.get(id)
      if (here) painted.delete(id)
      else {
        here = { name, range: ranges.rangeOf(place) }
        highlight(name).add(here.range)
      }
      next.set(id, here)
    }
    for (const { name, range } of painted.values()) registered.get(name)?.delete(range)
    painted = next
  }
  print.addEventListener('change', flush)

  return {
    paint(painting) {
      wanted = painting
      if (!isWaiting) queueMicrotask(flush)
      isWaiting = true
    },
    dispose() {
      wanted = undefined
      print.removeEventListener('change', flush)
      for (const name of registered.keys()) CSS.highlights.delete(name)
    },
  }
}

/** Every range that should be painted now: the highlight and the place. */
function* wantedRanges(
  { marks, near, focused, hovered, selected }: Painting,
  isPrinted: boolean,
): Generator<[string, Place]> {
  for (const mark of marks) {
    if (!isPrinted && (mark.start >= near.end || mark.end <= near.start)) continue
    const name = highlightName(mark, mark.key === focused || mark.key === hovered)
    if (name) yield [name, mark]
  }
  if (selected) yield ['selected', selected]
}
