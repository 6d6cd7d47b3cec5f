/** What stands small beside the text: a letter, a statement, a bar, a few words. */
import type { Codebook, Tally } from '../room/index.ts'
import { type Html, html } from './escape.ts'
import type { Words } from './text/en.ts'
import type { Mark } from './transcript.ts'
import { countOf, LETTERS, leadingLabel, shortened, stancesIn, tallyWords } from './words.ts'

const DIGEST_LIMIT = 150

/** The class that gives a mark its colour and line: its leading label's. Without one a mark is of plain ink. */
export function lookOf(mark: Mark, codebook: Codebook): string {
  const label = labelOf(mark, codebook)
  return label ? `k${codebook.indexOf(label)}` : ''
}

/** The letter of the mark's leading label, or of its kind: the style shows it on a chip. */
export const letterOf = (mark: Mark, codebook: Codebook): string =>
  labelOf(mark, codebook)?.letter ?? LETTERS[mark.kind]

const labelOf = ({ kind, classification }: Mark, codebook: Codebook) =>
  kind === 'classifying' ? leadingLabel(classification, codebook) : undefined

/** Each label's part of the ballots, most first. */
const partsOf = (tally: Tally, codebook: Codebook) =>
  codebook
    .map((label, i) => ({ letter: label.letter, look: `k${i}`, n: countOf(tally, label.key) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)

/** A distribution as a line of the labels' own lines; nothing where no counts are. */
export function bar(tally: Tally, codebook: Codebook): Html | false {
  const drawn = partsOf(tally, codebook).map(({ look, n }) => html`<i class="${look}" style="flex-grow:${n}"></i>`)
  return drawn.length > 0 && html`<span class="bar">${drawn}</span>`
}

/** A mark in a few lines, or nothing where the line in the text says it all. */
export function besideOf(mark: Mark, codebook: Codebook, w: Words): Html | undefined {
  const { number, kind, statement, body, classification, stance, thread, hidden } = mark
  const said = hidden ? '' : statement || body
  if (kind === 'highlighting' && !said && thread.length === 0) return undefined
  const letters = classification && partsOf(classification, codebook).map(({ letter, n }) => `${letter} ${n}`)
  const lines = [
    classification &&
      html`${bar(classification, codebook)}${letters?.join(w.comma) || tallyWords(classification, codebook, w)}`,
    stance && stance.n > 0 && stanceWords(stance, w),
    thread.length > 0 && w.replies(thread.length),
  ]
  return html`<div class="${['digest', lookOf(mark, codebook)].join(' ').trim()}" data-part="${number}" data-letter="${letterOf(mark, codebook)}">${number} ${kind !== 'classifying' && html`<b>${mark.by.name}</b> `}<bdi>${
    hidden ? `${w.hidden}.` : shortened(said || mark.quote, DIGEST_LIMIT)
  }</bdi>${lines.map(line => line && html`<p class="line">${line}</p>`)}</div>`
}

/** `8 agree, 7 disagree, 2 pass.` */
export const stanceWords = (tally: Tally, w: Words) => `${tallyWords(tally, stancesIn(w), w).toLowerCase()}.`
