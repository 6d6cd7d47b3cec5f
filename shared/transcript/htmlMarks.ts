/** The marks in full, in the order of the text: what was said about each place, how it was counted, and the thread under it. */
import type { Citation, Codebook } from '../room/index.ts'
import { type Html, html } from './escape.ts'
import { bar, chip, stanceWords } from './htmlBeside.ts'
import { sentenceAt } from './leaves.ts'
import type { Creator, Entry, Hidden, Mark, TranscriptArticle, TranscriptReply } from './transcript.ts'
import { isoTime, KINDS, moveWords, shortTimeWords, tallyWords, timeWords } from './words.ts'

/** Deeper replies are not set further in: the words "to Copper Wren" say whom they answer. */
const DEEPEST = 6

export const marksHtml = (article: TranscriptArticle, codebook: Codebook): Html =>
  html`<ol class="marks">${article.marks.map(mark => markHtml(mark, article, codebook))}</ol>`

function markHtml(mark: Mark, article: TranscriptArticle, codebook: Codebook): Html {
  const { number, kind, quote, statement, tags, classification, stance, thread, link } = mark
  const counts = [
    classification &&
      html`<p class="line">${bar(classification, codebook)} <span class="sr">${tallyWords(classification, codebook)}</span></p>`,
    stance && html`<p class="line count">${stance.n > 0 ? stanceWords(stance) : 'No stances yet.'}</p>`,
  ]
  return html`<li id="mark-${number}" class="mark">
<div class="head">${chip(mark, codebook)}<h3><span class="no">${number}</span> ${KINDS[kind].word} <span class="by">by ${creatorHtml(mark.by)}${whenHtml(mark)}</span></h3>${
    link && html`<a class="deep" href="${link}" rel="noopener noreferrer">open in the room</a>`
  }</div>
<blockquote lang="${article.lang}" dir="${article.dir}"><a href="#at-${number}">${quote}</a></blockquote>
${saidHtml(
  mark,
  html`${statement && html`<p class="statement" dir="auto">${statement}</p>`}${mark.body && bodyHtml(mark.body)}${
    tags.length > 0 && html`<p class="tags">${tags.map((tag, i) => html`${i > 0 && ', '}<bdi>${tag}</bdi>`)}</p>`
  }`,
)}${counts}${threadHtml(thread, article)}
</li>`
}

export function threadHtml(thread: readonly TranscriptReply[], article?: TranscriptArticle): Html | false {
  return thread.length > 0 && html`<ol class="thread">${thread.map(reply => replyHtml(reply, article))}</ol>`
}

function replyHtml(reply: TranscriptReply, article?: TranscriptArticle): Html {
  const cites = reply.cites.map((cite, i) => html`${i > 0 && ', '}${citeHtml(cite, article)}`)
  return html`<li style="--depth:${Math.min(reply.depth, DEEPEST)}">${creatorHtml(reply.by)} <span class="move">${moveWords(reply)}</span>${whenHtml(reply)}${saidHtml(
    reply,
    html`${bodyHtml(reply.body)}${cites.length > 0 && html`<p class="cites">Cites ${cites}.</p>`}`,
  )}</li>`
}

function citeHtml(cite: Citation, article?: TranscriptArticle): Html {
  if ('url' in cite)
    return /^https?:\/\//i.test(cite.url)
      ? html`<a href="${cite.url}" rel="noopener noreferrer nofollow">${cite.url}</a>`
      : html`${cite.url}`
  return html`${article ? `sentence ${sentenceAt(article, cite.start)}` : 'the article'}`
}

/** Hidden words are folded where they are kept at all. */
function saidHtml({ hidden, body }: Entry, said: Html): Html {
  if (!hidden) return said
  const why = html`Hidden by a moderator: <bdi>${hidden.reason}</bdi>${hiddenAt(hidden)}`
  return body || said.text
    ? html`<details class="hidden"><summary>${why}</summary>${said}</details>`
    : html`<p class="hidden">${why}</p>`
}

const hiddenAt = ({ at }: Hidden) => at !== undefined && html`, ${timeWords(at)}`

const bodyHtml = (body: string) =>
  html`<div class="body" dir="auto">${body
    .split('\n')
    .filter(Boolean)
    .map(line => html`<p>${line}</p>`)}</div>`

export const creatorHtml = ({ name, isImagined }: Creator): Html =>
  html`<bdi class="creator">${name}</bdi>${isImagined && html` <span class="imagined">imagined</span>`}`

const whenHtml = ({ created }: Entry) =>
  created !== undefined && html` <time datetime="${isoTime(created)}">${shortTimeWords(created)}</time>`
