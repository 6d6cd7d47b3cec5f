/**
 * Marks as CSS highlights: a few registered `Highlight`s hold all ranges. Only what changed since the last frame is
 * taken out and put in, so one more mark among thousands costs one range. Without the API the list of marks still stands.
 */
import type { Place } from '../room/types.ts'
import { assignLanes, highlightName, type Mark } from './lanes.ts'
import type { TextRanges } from './ranges.ts'

export interface Painting {
  marks: readonly Mark[]
  focused: string | undefined
  hovered: string | undefined
  selected: Place | undefined
}
export interface Painter {
  /** Paints at the next frame; several calls before it are one. */
  paint: (painting: Painting) => void
  dispose: () => void
}

export const canPaint = () => typeof Highlight !== 'undefined' && 'highlights' in CSS

interface Painted {
  name: string
  start: number
  end: number
  range: Range
}

/** Higher is nearer to the eye: a selection lies over the open claim, that over all others. */
const priorityOf = (name: string) => (name === 'selected' ? 2 : name.startsWith('focus-') ? 1 : 0)

export function makePainter(ranges: TextRanges): Painter {
  const registered = new Map<string, Highlight>()
  let painted = new Map<string, Painted>()
  let wanted: Painting | undefined
  let frame = 0

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
    frame = 0
    if (!wanted) return
    const next = new Map<string, Painted>()
    for (const [id, name, place] of wantedRanges(wanted)) {
      const before = painted.get(id)
      if (before && before.name === name && before.start === place.start && before.end === place.end) {
        next.set(id, before)
        painted.delete(id)
        continue
      }
      const range =
        before && before.start === place.start && before.end === place.end ? before.range : ranges.rangeOf(place)
      highlight(name).add(range)
      next.set(id, { name, start: place.start, end: place.end, range })
      if (before && before.range === range) {
        registered.get(before.name)?.delete(range)
        painted.delete(id)
      }
    }
    for (const { name, range } of painted.values()) registered.get(name)?.delete(range)
    painted = next
  }

  return {
    paint(painting) {
      wanted = painting
      frame ||= requestAnimationFrame(flush)
    },
    dispose() {
      cancelAnimationFrame(frame)
      for (const name of registered.keys()) CSS.highlights.delete(name)
    },
  }
}

/** Every range that should be painted now: an id that stays the same, the highlight, the place. */
function* wantedRanges({ marks, focused, hovered, selected }: Painting): Generator<[string, string, Place]> {
  for (const mark of assignLanes(marks)) {
    const name = highlightName(mark, mark.key === focused || mark.key === hovered)
    if (name) yield [mark.key, name, mark]
  }
  if (selected) yield ['selected', 'selected', selected]
}
