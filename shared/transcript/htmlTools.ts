/**
 * What the page's script works with: the filters and the slider, which are there but hidden until the script shows them, and what
 * each mark can be found by. Every word stands here, none in the script.
 */
import { type Html, html } from './escape.ts'
import type { Mark, Transcript } from './transcript.ts'
import { leadingLabel, shortTimeWords } from './words.ts'

interface Facet {
  /** Also the attribute's name. */
  name: 'label' | 'member' | 'side' | 'stage'
  word: string
  options: readonly string[]
  of: (mark: Mark) => readonly (string | undefined)[]
}

function facetsIn({ articles, codebook, members, course }: Transcript): Facet[] {
  const sides = new Map(members.map(({ name, side }) => [name, side]))
  const names = (mark: Mark) => [mark.by.name, ...mark.thread.map(({ by }) => by.name)]
  const stageAt = (at: number | undefined) =>
    at === undefined ? undefined : (course.findLast(({ began }) => began <= at) ?? course[0])?.stage
  const marks = articles.flatMap(article => article.marks)
  const facets: Omit<Facet, 'options'>[] = [
    { name: 'label', word: 'Label', of: mark => [leadingLabel(mark.classification, codebook)?.label] },
    { name: 'member', word: 'Member', of: names },
    { name: 'side', word: 'Side', of: mark => names(mark).map(name => sides.get(name)) },
    {
      name: 'stage',
      word: 'Stage',
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
  const facets = facetsIn(transcript).map(facet => ({
    ...facet,
    numbers: new Map(facet.options.map((option, i) => [option, i])),
  }))
  return mark =>
    html`${facets.map(({ name, numbers, of }) => {
      const own = new Set(of(mark).flatMap(value => (value === undefined ? [] : [numbers.get(value)!])))
      return own.size > 0 && html` data-${name}="${[...own].join(' ')}"`
    })}`
}

export function toolsHtml(transcript: Transcript): Html | false {
  const { articles, profile } = transcript
  if (articles.every(({ marks }) => marks.length === 0)) return false
  const filters = facetsIn(transcript).map(
    ({ name, word, options }) =>
      html`<label>${word} <select name="${name}"><option value="">All</option>${options.map(
        (option, i) => html`<option value="${i}" dir="auto">${option}</option>`,
      )}</select></label>`,
  )
  return html`<form id="tools" class="tools" aria-label="Find and play again" hidden>
<div class="filters">${filters}<button type="reset">Show all</button><output id="shown" data-words="{shown} of {all} marks"></output></div>${
    profile !== 'public' && replayHtml(transcript)
  }
</form>`
}

/** Its moments are whatever has a time in the page. */
function replayHtml({ made }: Transcript): Html {
  return html`
<div class="replay"><button type="button" id="play" data-pause="Pause">Play</button><label>Moment <input type="range" id="moment" min="0" max="0" value="0" step="1"></label><output id="when" data-end="${shortTimeWords(made)}: as it ended" data-claim="1 claim" data-claims="{n} claims"></output><p id="past" class="count" hidden>Counts and charts are those of the end.</p></div>`
}
