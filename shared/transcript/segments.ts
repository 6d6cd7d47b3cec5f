/** A run of text cut wherever a mark or a span begins or ends, so that overlapping marks need no overlapping elements. */
import type { Run, Span } from '../article/index.ts'
import type { Mark } from './transcript.ts'

export interface Segment {
  start: number
  end: number
  spans: readonly Span[]
  marks: readonly Mark[]
  /** Marks that end with this segment: their numbers stand behind it. */
  ending: readonly Mark[]
}

/** `ending`: of the marks and in their order, those whose number stands in this run (a mark may reach over several). */
export function cut(run: Run, marks: readonly Mark[], ending: ReadonlySet<Mark>): Segment[] {
  const inside = marks.filter(mark => mark.start < run.end && mark.end > run.start)
  const cuts = new Set([run.start, run.end])
  for (const { start, end } of [...inside, ...run.spans])
    for (const at of [start, end]) if (at > run.start && at < run.end) cuts.add(at)
  const numbered = [...ending]
  const points = [...cuts].sort((a, b) => a - b)
  return points.slice(1).map((end, i) => {
    const start = points[i]!
    const covers = (range: { start: number; end: number }) => range.start < end && range.end > start
    const isLast = end === run.end
    return {
      start,
      end,
      spans: run.spans.filter(covers),
      marks: inside.filter(covers),
      ending: numbered.filter(mark => mark.end === end || (isLast && (mark.end > end || mark.end <= run.start))),
    }
  })
}

/** Lowest free lanes: of marks that overlap each has its own, up to `most`; those beyond have none. */
export function lanes(marks: readonly Mark[], most: number): Map<Mark, number> {
  const ends = Array.from({ length: most }, () => 0)
  const lane = new Map<Mark, number>()
  for (const mark of marks) {
    const free = ends.findIndex(end => end <= mark.start)
    if (free < 0) continue
    ends[free] = mark.end
    lane.set(mark, free)
  }
  return lane
}
