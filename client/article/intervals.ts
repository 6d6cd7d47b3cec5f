/** Which marks lie at an offset: the answer to a pointer over the text, in microseconds with thousands of marks. */
export interface Interval<Key> {
  key: Key
  start: number
  end: number
}

export interface IntervalIndex<Key> {
  /** Everything with start ≤ offset < end, the shortest first: the most specific is what is meant. */
  at: (offset: number) => Interval<Key>[]
}

/** Sorted starts with the furthest end so far: a query walks back only while something may still reach it. */
export function indexIntervals<Key>(intervals: readonly Interval<Key>[]): IntervalIndex<Key> {
  const sorted = [...intervals].sort((a, b) => a.start - b.start)
  const furthest: number[] = []
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0))
  return {
    at(offset) {
      const found: Interval<Key>[] = []
      for (let i = lastStartingBy(sorted, offset); i >= 0 && furthest[i]! > offset; i--) {
        if (sorted[i]!.end > offset) found.push(sorted[i]!)
      }
      return found.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)
    },
  }
}

function lastStartingBy(sorted: readonly { start: number }[], offset: number): number {
  let low = -1
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
