/**
 * Which of the three underline lanes each mark gets, and which highlight it therefore belongs to.
 * A handful of highlights holds all marks: one a style and lane, never one an annotation.
 */
export const LANES = 3

export interface Mark<Key = string> {
  key: Key
  start: number
  end: number
  style: string
  /** One's own marks always have a lane before others' get one. */
  isOwn?: boolean
}
export interface Laned<Key = string> extends Mark<Key> {
  /** Absent: three marks lie here already; the gutter counts it and its card lists it. */
  lane?: number
}

/** A highlighting is a wash behind the words: it takes no lane. */
const isWash = (mark: Mark<unknown>) => mark.style === 'highlighting'

/** Sorted by start, longer first; each mark gets the lowest lane that is free where it stands. O(n log n). */
export function assignLanes<Key>(marks: readonly Mark<Key>[]): Laned<Key>[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const own = makeLanes<Key>([])
  const laneOfOwn = new Map(sorted.filter(mark => mark.isOwn && !isWash(mark)).map(mark => [mark, own.take(mark)]))
  const others = makeLanes(own.taken)
  return sorted.map(mark => {
    if (isWash(mark)) return { ...mark, lane: 0 }
    const lane = mark.isOwn ? laneOfOwn.get(mark) : others.take(mark)
    return lane === undefined ? mark : { ...mark, lane }
  })
}

/** Lanes that are filled from the text's beginning to its end, around what was `kept` in each before. */
function makeLanes<Key>(kept: readonly (readonly Mark<Key>[])[]) {
  const taken: Mark<Key>[][] = Array.from({ length: LANES }, () => [])
  const passed = new Array<number>(LANES).fill(0)
  const isFree = (lane: number, { start, end }: Mark<Key>) => {
    if ((taken[lane]!.at(-1)?.end ?? 0) > start) return false
    const there = kept[lane] ?? []
    while (passed[lane]! < there.length && there[passed[lane]!]!.end <= start) passed[lane]!++
    const next = there[passed[lane]!]
    return !next || next.start >= end
  }
  return {
    taken,
    take(mark: Mark<Key>): number | undefined {
      const lane = taken.findIndex((_, i) => isFree(i, mark))
      if (lane < 0) return undefined
      taken[lane]!.push(mark)
      return lane
    },
  }
}

/** The highlight a mark is painted by; `isFocused` takes the one with the wash and the darker line. */
export function highlightName(mark: Laned<unknown>, isFocused: boolean): string | undefined {
  if (mark.lane === undefined) return isFocused ? `focus-${mark.style}-0` : undefined
  if (isWash(mark)) return isFocused ? 'focus-highlighting' : 'highlighting'
  return `${isFocused ? 'focus-' : ''}${mark.style}-${mark.lane}`
}
