/** Charts, each with a sentence and its table: drawn in ink and texture, so that a grey printer and an eye without colours keep the parts apart. */
import { type Html, html } from './escape.ts'
import { wide } from './htmlWide.ts'
import type { Words } from './text/en.ts'
import type { Mark, Transcript, TranscriptPoll } from './transcript.ts'
import { countOf, leadingLabel, shortened } from './words.ts'

const [WIDTH, BAR, STEP, NAMES] = [640, 16, 24, 34]
/** Claims that are drawn; all of them are in the table. */
const MOST = 40

/** One pattern a line of the codebook: the same texture as under the words. */
const PATTERNS = html`<svg class="sr" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="p-dashed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" class="stripe"/></pattern>
<pattern id="p-dotted" width="5" height="5" patternUnits="userSpaceOnUse"><circle cx="2" cy="2" r="1.2" class="dot"/></pattern>
<pattern id="p-double" width="6" height="6" patternUnits="userSpaceOnUse"><path d="M0 1H6M0 4H6" class="stripe"/></pattern>
<pattern id="p-wavy" width="8" height="6" patternUnits="userSpaceOnUse"><path d="M0 3Q2 0 4 3T8 3" class="stripe"/></pattern>
</defs></svg>`
const fillOf = (line: string) => (line === 'solid' ? 'full' : line === 'thin' ? 'empty' : `p-${line}`)

interface Part {
  n: number
  /** A texture's name. */
  fill: string
  letter: string
}

/** A bar of parts from `x` on, as wide as all of it; where nothing was counted, a thin line. */
function barSvg(parts: readonly Part[], x: number, y: number, wide: number): Html {
  const sum = parts.reduce((all, { n }) => all + n, 0)
  if (sum === 0) return html`<path class="nothing" d="M${x} ${y + BAR / 2}H${x + wide}"/>`
  let at = x
  return html`${parts
    .filter(({ n }) => n > 0)
    .map(({ n, fill, letter }) => {
      const width = (n / sum) * wide
      const from = at
      at += width
      const tag = `${letter} ${n}`.length * 6 + 7
      const label =
        width > tag + 8 &&
        html`<rect class="tag" x="${(from + 4).toFixed(1)}" y="${y + 2}" width="${tag}" height="${BAR - 4}"/><text x="${(from + 7).toFixed(1)}" y="${y + 12}">${letter} ${n}</text>`
      return html`<rect class="part ${fill}" x="${from.toFixed(1)}" y="${y}" width="${Math.max(1, width - 1.5).toFixed(1)}" height="${BAR}"/>${label}`
    })}`
}

export function chartsHtml(transcript: Transcript, w: Words): Html | false {
  const parts = [labelsChart(transcript, w), motionChart(transcript, w)].filter(part => part !== false)
  return (
    parts.length > 0 &&
    html`<section aria-labelledby="charts"><h2 id="charts">${w.chartsTitle}</h2>${PATTERNS}${parts}</section>`
  )
}

function labelsChart({ articles, codebook }: Transcript, w: Words): Html | false {
  const claims = articles.flatMap(({ marks }) =>
    marks.filter(({ classification }) => classification && 'counts' in classification && classification.n > 0),
  )
  if (claims.length === 0) return false
  const leading = codebook
    .map(label => ({ label, n: claims.filter(one => leadingLabel(one.classification, codebook) === label).length }))
    .filter(({ n }) => n > 0)
  const sentence = w.chartLabels(
    claims.length,
    leading.map(({ label, n }) => ({ n, label: label.label })),
  )
  const shown = claims.slice(0, MOST)
  const rows = shown.map((claim: Mark, i) => {
    const counts = codebook.map(({ key, line, letter }) => ({
      n: countOf(claim.classification, key),
      fill: fillOf(line),
      letter,
    }))
    return html`<g data-part="${claim.number}"><text class="no" x="${NAMES - 8}" y="${i * STEP + 12}">${claim.number}</text>${barSvg(counts, NAMES, i * STEP, WIDTH - NAMES)}</g>`
  })
  return html`<figure class="chart"><figcaption>${w.chartCalled} ${sentence}${
    claims.length > MOST && ` ${w.chartFirst(MOST)}`
  } ${w.chartNumbers.before} <a href="#claims">${w.chartNumbers.table}</a>.</figcaption>
<svg viewBox="0 0 ${WIDTH} ${shown.length * STEP}" role="img" aria-label="${sentence}">${rows}</svg></figure>`
}

/** The motion before and after: the last of each that may be shown. */
function motionChart({ polls, motion }: Transcript, w: Words): Html | false {
  const last = (when: 'before' | 'after') =>
    polls.findLast(poll => poll.about === 'motion' && poll.when === when && poll.tally && 'counts' in poll.tally)
  const [before, after] = [last('before'), last('after')]
  if (!motion || (!before && !after)) return false
  const asked = [before, after].filter(poll => poll !== undefined)
  const options = asked.at(-1)!.options
  const textures = ['full', 'p-dashed', 'empty', 'p-dotted', 'p-double', 'p-wavy']
  const name = (poll: TranscriptPoll) => (poll === before ? w.chartBefore : w.chartAfter)
  const rows = asked.map((poll, i) => {
    const parts = options.map(({ key, label }, k) => ({
      n: countOf(poll.tally, key),
      fill: textures[k % textures.length]!,
      letter: shortened(label, 14),
    }))
    return html`<text class="when" x="0" y="${i * STEP + 12}">${name(poll)}</text>${barSvg(parts, 56, i * STEP, WIDTH - 56)}`
  })
  const sentence = w.chartMotion(
    asked.map(poll => ({
      when: poll === before ? ('before' as const) : ('after' as const),
      ballots: w.ballots(poll.tally!.n),
    })),
  )
  return html`<figure class="chart"><figcaption>${sentence} ${w.chartMethod(w.methods[asked[0]!.method])}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${asked.length * STEP}" role="img" aria-label="${sentence}">${rows}</svg>
${wide(w.chartMotionCaption)}<table><caption>${w.chartMotionCaption}</caption><thead><tr><th scope="col">${w.columns.answer}</th>${asked.map(
    poll => html`<th scope="col" class="number">${name(poll)}</th>`,
  )}</tr></thead><tbody>${options.map(
    ({ key, label }) =>
      html`<tr><th scope="row" dir="auto">${label}</th>${asked.map(poll => html`<td class="number">${countOf(poll.tally, key)}</td>`)}</tr>`,
  )}</tbody></table></div></figure>`
}
