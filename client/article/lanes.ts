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
}
export interface Laned<Key = string> extends Mark<Key> {
  /** Absent: three marks lie here already; the gutter counts it and its card lists it. */
  lane?: number
}

/** A highlighting is a wash behind the words: it takes no lane. */
const isWash = (mark: Mark<unknown>) => mark.style === 'highlighting'

/** Sorted by start, longer first; each mark gets the lowest lane that is free at its start. O(n log n). */
export function assignLanes<Key>(marks: readonly Mark<Key>[]): Laned<Key>[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const freeFrom = new Array<number>(LANES).fill(0)
  return sorted.map(mark => {
    if (isWash(mark)) return { ...mark, lane: 0 }
    const lane = freeFrom.findIndex(end => end <= mark.start)
    if (lane < 0) return mark
    freeFrom[lane] = mark.end
    return { ...mark, lane }
  })
}

/** The highlight a mark is painted by; `isFocused` takes the one with the wash and the darker line. */
export function highlightName(mark: Laned<unknown>, isFocused: boolean): string | undefined {
  if (mark.lane === undefined) return isFocused ? `focus-${mark.style}-0` : undefined
  if (isWash(mark)) return isFocused ? 'focus-highlighting' : 'highlighting'
  return `${isFocused ? 'focus-' : ''}${mark.style}-${mark.lane}`
}
