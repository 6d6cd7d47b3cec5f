/** What stands small beside the text: a letter, a statement, a bar, a few words. */
import type { Codebook, Tally } from '../room/index.ts'
import { type Html, html } from './escape.ts'
import type { Words } from './text/en.ts'
import type { Mark } from './transcript.ts'
import { countOf, LETTERS, leadingLabel, shortened, stancesIn, tallyWords } from './words.ts'

const DIGEST_LIMIT = 150

/** The chip with the letter of the mark's leading label, or of its kind. */
export function chip(mark: Mark, codebook: Codebook): Html {
  const label = mark.kind === 'classifying' ? leadingLabel(mark.classification, codebook) : undefined
  return label
    ? html`<span class="chip c-${label.colour} l-${label.line}">${label.letter}</span>`
    : html`<span class="chip c-none l-thin">${LETTERS[mark.kind]}</span>`
}

/** A distribution as a line of the labels' own lines, with letters and counts behind it. */
export function bar(tally: Tally, codebook: Codebook, w: Words): Html {
  if (!('counts' in tally) || tally.n === 0) return html`<span class="count">${tallyWords(tally, codebook, w)}</span>`
  const parts = codebook
    .map(label => ({ ...label, n: countOf(tally, label.key) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
  const drawn = parts.map(
    ({ colour, line, n }) => html`<span class="c-${colour} l-${line}" style="flex-grow:${n}"></span>`,
  )
  return html`<span class="bar">${drawn}</span> <span class="count">${parts.map(({ letter, n }) => `${letter} ${n}`).join(', ')}</span>`
}

/** A mark in a few lines, or nothing where the line in the text says it all. */
export function besideOf(mark: Mark, codebook: Codebook, w: Words): Html | undefined {
  const { number, kind, statement, body, classification, stance, thread, hidden } = mark
  const said = hidden ? '' : statement || body
  if (kind === 'highlighting' && !said && thread.length === 0) return undefined
  const name = kind !== 'classifying' && html`<b>${mark.by.name}</b> `
  return html`<div class="digest" data-part="${number}">${chip(mark, codebook)}<div><p class="said"><span class="no">${number}</span> ${name}<bdi>${
    hidden ? `${w.hidden}.` : shortened(said || mark.quote, DIGEST_LIMIT)
  }</bdi></p>${classification && html`<p class="line">${bar(classification, codebook, w)}</p>`}${
    stance && stance.n > 0 && html`<p class="line count">${stanceWords(stance, w)}</p>`
  }${thread.length > 0 && html`<p class="line count">${w.replies(thread.length)}</p>`}</div></div>`
}

/** `8 agree, 7 disagree, 2 pass.` */
export const stanceWords = (tally: Tally, w: Words) => `${tallyWords(tally, stancesIn(w), w).toLowerCase()}.`
