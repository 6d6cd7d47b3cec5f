/** The marks in full, in the order of the text: what was said about each place, how it was counted, and the thread under it. */
import type { Codebook } from '../room/index.ts'
import { type Flow, flow, type Html, html } from './escape.ts'
import { bar, letterOf, lookOf, stanceWords } from './htmlBeside.ts'
import { each } from './pieces.ts'
import type { Words } from './text/en.ts'
import type { Creator, Entry, Hidden, Mark, TranscriptArticle, TranscriptReply } from './transcript.ts'
import { mergedWords, moveWords, shortTimeWords, signOf, tallyWords, timeWords } from './words.ts'

/** Deeper replies are not set further in: the words "to Copper Wren" say whom they answer. */
const DEEPEST = 6

/** `facets`: the attributes that filters go by. `mapped`: the claims that the map shows. */
export interface MarksAround {
  words: Words
  codebook: Codebook
  facets: (mark: Mark) => Html
  mapped: ReadonlySet<number>
}

export const marksHtml = (article: TranscriptArticle, around: MarksAround): Flow =>
  flow`<ol class="marks">${each(article.marks, mark => markHtml(mark, article, around))}</ol>`

function markHtml(mark: Mark, article: TranscriptArticle, { words: w, codebook, facets, mapped }: MarksAround): Html {
  const { number, kind, quote, statement, tags, classification, stance, thread, link } = mark
  const together = mergedWords(mark, w)
  const counts = [
    together && html`<p class="line" dir="auto">${together}</p>`,
    classification &&
      html`<p class="line">${bar(classification, codebook)}${tallyWords(classification, codebook, w)}</p>`,
    stance && html`<p class="line">${stance.n > 0 ? stanceWords(stance, w) : w.noStances}</p>`,
  ]
  const links = [
    kind === 'classifying' && html`<a class="deep" href="#claim-${number}">${w.inTable}</a>`,
    mapped.has(number) && html`<a class="deep" href="#node-${number}">${w.inMap}</a>`,
    link && html`<a class="deep" href="${link}">${w.openInRoom}</a>`,
  ].filter(Boolean)
  const isClaim = kind === 'classifying' && mark.created !== undefined
  return html`<li id="mark-${number}" class="${['mark', lookOf(mark, codebook)].join(' ').trim()}" data-letter="${letterOf(mark, codebook)}"${isClaim && html` data-claim=""`}${atHtml(mark)}${facets(mark)}><h3>${number} ${w.kinds[kind]}</h3>
${byHtml(mark, w)}${whenHtml(mark, w)}${links.map(one => html` ${one}`)}<blockquote${placeOf(article, w)}>${article.isSuperseded ? quote : html`<a href="#at-${number}">${quote}</a>`}</blockquote>${saidHtml(
    mark,
    html`${statement && html`<p class="statement" dir="auto">${statement}</p>`}${mark.body && bodyHtml(mark.body)}${
      tags.length > 0 && html`<p class="tags">${tags.map((tag, i) => html`${i > 0 && w.comma}<bdi>${tag}</bdi>`)}</p>`
    }`,
    w,
  )}${counts}${threadHtml(thread, w)}</li>`
}

/** Only what the page does not say already. */
const placeOf = ({ lang, dir }: TranscriptArticle, w: Words) =>
  (lang !== w.language || dir !== w.dir) && html` lang="${lang}" dir="${dir}"`

export function threadHtml(thread: readonly TranscriptReply[], w: Words): Html | false {
  return thread.length > 0 && html`<ol class="thread">${thread.map(reply => replyHtml(reply, w))}</ol>`
}

function replyHtml(reply: TranscriptReply, w: Words): Html {
  const cites = reply.cites.map((cite, i) => html`${i > 0 && w.comma}${citeHtml(cite, w)}`)
  const depth = Math.min(reply.depth, DEEPEST)
  return html`<li id="${anchorOf(reply)}"${depth > 0 && html` style="--depth:${depth}"`}${atHtml(reply)}>${creatorHtml(reply.by, w)} ${moveWords(reply, w)}${whenHtml(reply, w)}${saidHtml(
    reply,
    html`${bodyHtml(reply.body)}${cites.length > 0 && html`<p class="cites">${w.citesWhat} ${cites}.</p>`}`,
    w,
  )}</li>`
}

function citeHtml(cite: TranscriptReply['cites'][number], w: Words): Html {
  if ('url' in cite)
    return /^https?:\/\/\S+$/i.test(cite.url)
      ? html`<a href="${cite.url}" rel="noopener noreferrer nofollow">${cite.url}</a>`
      : html`${cite.url}`
  if (cite.quote !== undefined) return html`<q dir="auto">${cite.quote}</q>, ${w.citeRevision(cite.revision)}`
  return html`${w.citeArticle}`
}

/** Hidden words are folded where they are kept at all. */
export function saidHtml({ hidden, body }: Entry, said: Html, w: Words): Html {
  if (!hidden) return said
  const why = html`${w.hidden}${w.colon}<bdi>${hidden.reason}</bdi>${hiddenAt(hidden, w)}`
  return body || said.text
    ? html`<details class="hidden"${hidden.at !== undefined && html` data-hidden="${hidden.at}"`}><summary>${why}</summary>${said}</details>`
    : html`<p class="hidden">${why}</p>`
}

const hiddenAt = ({ at }: Hidden, w: Words) => at !== undefined && html`, ${timeWords(at, w)}`

/** One paragraph to a body, its lines kept by the style: a long transcript has thousands. */
export const bodyHtml = (body: string) =>
  html`<p class="body" dir="auto">${body.split('\n').filter(Boolean).join('\n')}</p>`

export function creatorHtml(by: Creator, w: Words): Html {
  const sign = signOf(by, w)
  return html`<bdi>${by.name}</bdi>${sign && html` <span class="imagined">${sign}</span>`}`
}

/** The sentence has a place for the name, which stands there as an element. */
function byHtml({ by }: Entry, w: Words): Html {
  const [before, after] = w.by('\u0000').split('\u0000')
  return html`${before}${creatorHtml(by, w)}${after}`
}

/** When it came, for whoever plays the room again. */
const atHtml = ({ created }: Entry) => created !== undefined && html` data-at="${created}"`

/** A reply's id in the page. */
export const anchorOf = ({ id }: TranscriptReply) => `r-${id.replace(/[^A-Za-z0-9_-]/g, '-')}`

const whenHtml = ({ created }: Entry, w: Words) => created !== undefined && ` · ${shortTimeWords(created, w)}`
