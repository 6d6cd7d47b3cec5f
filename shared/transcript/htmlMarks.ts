/** The marks in full, in the order of the text: what was said about each place, how it was counted, and the thread under it. */
import type { Codebook } from '../room/index.ts'
import { type Html, html } from './escape.ts'
import { bar, chip, stanceWords } from './htmlBeside.ts'
import type { Creator, Entry, Hidden, Mark, TranscriptArticle, TranscriptReply } from './transcript.ts'
import { isoTime, KINDS, mergedWords, moveWords, shortTimeWords, signOf, tallyWords, timeWords } from './words.ts'

/** Deeper replies are not set further in: the words "to Copper Wren" say whom they answer. */
const DEEPEST = 6

/** `facets`: the attributes that filters go by. `mapped`: the claims that the map shows. */
export interface MarksAround {
  codebook: Codebook
  facets: (mark: Mark) => Html
  mapped: ReadonlySet<number>
}

export const marksHtml = (article: TranscriptArticle, around: MarksAround): Html =>
  html`<ol class="marks">${article.marks.map(mark => markHtml(mark, article, around))}</ol>`

function markHtml(mark: Mark, article: TranscriptArticle, { codebook, facets, mapped }: MarksAround): Html {
  const { number, kind, quote, statement, tags, classification, stance, thread, link } = mark
  const together = mergedWords(mark)
  const counts = [
    together && html`<p class="line" dir="auto">${together}</p>`,
    classification &&
      html`<p class="line">${bar(classification, codebook)} <span class="sr">${tallyWords(classification, codebook)}</span></p>`,
    stance && html`<p class="line count">${stance.n > 0 ? stanceWords(stance) : 'No stances yet.'}</p>`,
  ]
  return html`<li id="mark-${number}" class="mark" data-part="${number}"${kind === 'classifying' && mark.created !== undefined && html` data-claim=""`}${atHtml(mark)}${facets(mark)}>
<div class="head">${chip(mark, codebook)}<h3><span class="no">${number}</span> ${KINDS[kind].word} <span class="by">by ${creatorHtml(mark.by)}${whenHtml(mark)}</span></h3>${
    kind === 'classifying' && html` <a class="deep" href="#claim-${number}">in the table</a>`
  }${mapped.has(number) && html` <a class="deep" href="#node-${number}">in the map</a>`}${
    link && html` <a class="deep" href="${link}" rel="noopener noreferrer">open in the room</a>`
  }</div>
<blockquote lang="${article.lang}" dir="${article.dir}">${article.isSuperseded ? quote : html`<a href="#at-${number}">${quote}</a>`}</blockquote>
${saidHtml(
  mark,
  html`${statement && html`<p class="statement" dir="auto">${statement}</p>`}${mark.body && bodyHtml(mark.body)}${
    tags.length > 0 && html`<p class="tags">${tags.map((tag, i) => html`${i > 0 && ', '}<bdi>${tag}</bdi>`)}</p>`
  }`,
)}${counts}${threadHtml(thread)}
</li>`
}

export function threadHtml(thread: readonly TranscriptReply[]): Html | false {
  return thread.length > 0 && html`<ol class="thread">${thread.map(replyHtml)}</ol>`
}

function replyHtml(reply: TranscriptReply): Html {
  const cites = reply.cites.map((cite, i) => html`${i > 0 && ', '}${citeHtml(cite)}`)
  return html`<li id="${anchorOf(reply)}" style="--depth:${Math.min(reply.depth, DEEPEST)}"${atHtml(reply)}>${creatorHtml(reply.by)} <span class="move">${moveWords(reply)}</span>${whenHtml(reply)}${saidHtml(
    reply,
    html`${bodyHtml(reply.body)}${cites.length > 0 && html`<p class="cites">Cites ${cites}.</p>`}`,
  )}</li>`
}

function citeHtml(cite: TranscriptReply['cites'][number]): Html {
  if ('url' in cite)
    return /^https?:\/\/\S+$/i.test(cite.url)
      ? html`<a href="${cite.url}" rel="noopener noreferrer nofollow">${cite.url}</a>`
      : html`${cite.url}`
  if (cite.quote !== undefined) return html`<q dir="auto">${cite.quote}</q>, revision ${cite.revision}`
  return html`the article`
}

/** Hidden words are folded where they are kept at all. */
export function saidHtml({ hidden, body }: Entry, said: Html): Html {
  if (!hidden) return said
  const why = html`Hidden by a moderator: <bdi>${hidden.reason}</bdi>${hiddenAt(hidden)}`
  return body || said.text
    ? html`<details class="hidden"${hidden.at !== undefined && html` data-hidden="${hidden.at}"`}><summary>${why}</summary>${said}</details>`
    : html`<p class="hidden">${why}</p>`
}

const hiddenAt = ({ at }: Hidden) => at !== undefined && html`, ${timeWords(at)}`

export const bodyHtml = (body: string) =>
  html`<div class="body" dir="auto">${body
    .split('\n')
    .filter(Boolean)
    .map(line => html`<p>${line}</p>`)}</div>`

export const creatorHtml = (by: Creator): Html =>
  html`<bdi class="creator">${by.name}</bdi>${signOf(by) && html` <span class="imagined">${signOf(by)}</span>`}`

/** When it came, for whoever plays the room again. */
const atHtml = ({ created }: Entry) => created !== undefined && html` data-at="${created}"`

/** A reply's id in the page. */
export const anchorOf = ({ id }: TranscriptReply) => `r-${id.replace(/[^A-Za-z0-9_-]/g, '-')}`

const whenHtml = ({ created }: Entry) =>
  created !== undefined && html` <time datetime="${isoTime(created)}">${shortTimeWords(created)}</time>`
