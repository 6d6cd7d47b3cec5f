/** The course of the room: when stages began, polls closed and a moderator took something out. */
import { type Html, html } from './escape.ts'
import type { Words } from './text/en.ts'
import type { Transcript } from './transcript.ts'
import { isoTime, timeWords } from './words.ts'

export interface CourseLine {
  /** Milliseconds since 1970. */
  at: number
  said: string
}

/** By time; none in a public transcript, which tells no times. */
export function courseLines({ course, polls, removals }: Transcript, w: Words): CourseLine[] {
  const lines: CourseLine[] = [
    ...course.map(({ stage, began }) => ({ at: began, said: w.stageBegan(stage) })),
    ...polls.flatMap(({ question, closed, result }) =>
      closed === undefined ? [] : [{ at: closed, said: w.pollClosed(question, result) }],
    ),
    ...removals.flatMap(({ what, at }) => (at === undefined ? [] : [{ at, said: w.wasRemoved[what] }])),
  ]
  return lines.sort((a, b) => a.at - b.at)
}

export function courseHtml(transcript: Transcript, w: Words): Html | false {
  const lines = courseLines(transcript, w)
  if (lines.length === 0) return false
  const rows = lines.map(
    ({ at, said }) =>
      html`<li data-at="${at}"><time datetime="${isoTime(at)}">${timeWords(at, w)}</time> <span dir="auto">${said}</span></li>`,
  )
  return html`<section aria-labelledby="course"><h2 id="course">${w.courseTitle}</h2><ol class="course">${rows}</ol></section>`
}
