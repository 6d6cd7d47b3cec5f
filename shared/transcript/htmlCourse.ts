/** The course of the room: when stages began, polls closed and a moderator took something out. */
import { type Html, html } from './escape.ts'
import type { Transcript } from './transcript.ts'
import { isoTime, timeWords } from './words.ts'

export interface CourseLine {
  /** Milliseconds since 1970. */
  at: number
  said: string
}

/** By time; none in a public transcript, which tells no times. */
function courseLines({ course, polls, removals }: Transcript): CourseLine[] {
  const lines: CourseLine[] = [
    ...course.map(({ stage, began }) => ({ at: began, said: `Stage: ${stage}` })),
    ...polls.flatMap(({ question, closed, result }) =>
      closed === undefined
        ? []
        : [{ at: closed, said: `Poll closed: ${question || 'the motion'}${result ? `. ${result}` : ''}` }],
    ),
    ...removals.flatMap(({ what, at }) => (at === undefined ? [] : [{ at, said: `A ${what} was removed` }])),
  ]
  return lines.sort((a, b) => a.at - b.at)
}

export function courseHtml(transcript: Transcript): Html | false {
  const lines = courseLines(transcript)
  if (lines.length === 0) return false
  const rows = lines.map(
    ({ at, said }) =>
      html`<li data-at="${at}"><time datetime="${isoTime(at)}">${timeWords(at)}</time> <span dir="auto">${said}</span></li>`,
  )
  return html`<section aria-labelledby="course"><h2 id="course">Course of the room</h2><ol class="course">${rows}</ol></section>`
}
