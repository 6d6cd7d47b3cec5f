/**
 * What the page's script works with: the filters and the slider, which are there but hidden until the script shows them, and what
 * each mark can be found by. Every word stands here, none in the script.
 */
import { type Html, html } from './escape.ts'
import { courseLines } from './htmlCourse.ts'
import { en, type Words } from './text/en.ts'
import type { Mark, Transcript } from './transcript.ts'
import { leadingLabel, minuteWords } from './words.ts'

interface Facet {
  /** Also the attribute's name. */
  name: 'label' | 'member' | 'side' | 'stage'
  word: string
  options: readonly string[]
  of: (mark: Mark) => readonly (string | undefined)[]
}

function facetsIn({ articles, codebook, members, course }: Transcript, { tools: w }: Pick<Words, 'tools'>): Facet[] {
  const sides = new Map(members.map(({ name, side }) => [name, side]))
  const names = (mark: Mark) => [mark.by.name, ...mark.thread.map(({ by }) => by.name)]
  const stageAt = (at: number | undefined) =>
    at === undefined ? undefined : (course.findLast(({ began }) => began <= at) ?? course[0])?.stage
  const marks = articles.flatMap(article => article.marks)
  const facets: Omit<Facet, 'options'>[] = [
    { name: 'label', word: w.label, of: mark => [leadingLabel(mark.classification, codebook)?.label] },
    { name: 'member', word: w.member, of: names },
    { name: 'side', word: w.side, of: mark => names(mark).map(name => sides.get(name)) },
    {
      name: 'stage',
      word: w.stage,
      of: mark => [mark.created, ...mark.thread.map(({ created }) => created)].map(stageAt),
    },
  ]
  const order: Record<Facet['name'], readonly string[]> = {
    label: codebook.map(({ label }) => label),
    member: members.map(({ name }) => name),
    side: [],
    stage: course.map(({ stage }) => stage),
  }
  return facets
    .map(facet => {
      const found = new Set(marks.flatMap(facet.of).filter(value => value !== undefined))
      return { ...facet, options: [...new Set([...order[facet.name].filter(one => found.has(one)), ...found])] }
    })
    .filter(({ options }) => options.length > 1)
}

/** The attributes of a mark: in which of each filter's options it is, by their numbers. */
export function facetsOf(transcript: Transcript): (mark: Mark) => Html {
  const facets = facetsIn(transcript, en).map(facet => ({
    ...facet,
    numbers: new Map(facet.options.map((option, i) => [option, i])),
  }))
  return mark =>
    html`${facets.map(({ name, numbers, of }) => {
      const own = new Set(of(mark).flatMap(value => (value === undefined ? [] : [numbers.get(value)!])))
      return own.size > 0 && html` data-${name}="${[...own].join(' ')}"`
    })}`
}

export function toolsHtml(transcript: Transcript, w: Words): Html | false {
  const count = transcript.articles.reduce((sum, { marks }) => sum + marks.length, 0)
  if (count === 0) return false
  const moments = momentsOf(transcript, w)
  const filters = facetsIn(transcript, w).map(
    ({ name, word, options }) =>
      html`<label>${word} <select name="${name}"><option value="">${w.tools.all}</option>${options.map(
        (option, i) => html`<option value="${i}" dir="auto">${option}</option>`,
      )}</select></label>`,
  )
  return html`<form id="tools" class="tools" aria-label="${w.tools.name}" autocomplete="off" hidden>
<div class="filters">${filters}<button type="reset">${w.tools.showAll}</button><output id="shown" data-words="${w.tools.shown}">${w.tools.shown.replace('{shown}', `${count}`).replace('{all}', `${count}`)}</output></div>${
    moments > 1 && replayHtml(moments, transcript, w)
  }
</form>`
}

/** How many moments the page tells of: whatever has a time in it, and carries it. In a public transcript nothing does. */
function momentsOf(transcript: Transcript, w: Words): number {
  const { articles, loose, speeches, removals, log } = transcript
  const marks = articles.flatMap(article => article.marks)
  // What was said on the floor itself is told by its speech.
  const answers = speeches.flatMap(({ said }) => said.filter(({ depth }) => depth > 0))
  const entries = [...marks, ...marks.flatMap(({ thread }) => thread), ...loose, ...answers]
  const times = [
    ...entries.map(({ created }) => created),
    ...[...courseLines(transcript, w), ...removals, ...log].map(({ at }) => at),
  ]
  return new Set(times.filter(at => at !== undefined)).size
}

/** It stands at its end. */
function replayHtml(moments: number, { made }: Transcript, w: Words): Html {
  const last = moments - 1
  const end = w.tools.ended(minuteWords(made))
  return html`
<div class="replay"><button type="button" id="play" data-pause="${w.tools.pause}">${w.tools.play}</button><label>${w.tools.moment} <input type="range" id="moment" min="0" max="${last}" value="${last}" step="1" aria-valuetext="${end}"></label><output id="when" data-claim="${w.tools.claim}" data-claims="${w.tools.claims}">${end}</output><p id="past" class="count" hidden>${w.tools.past}</p></div>`
}
