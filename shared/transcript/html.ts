/**
 * The transcript as one HTML file: no request, readable on any screen and printable as it is. All of it is there without a script;
 * the one that it brings filters, plays the room again and shows a claim in all its places at once.
 */
import { beyondAscii, type Flow, flow, Html, html, inAscii } from './escape.ts'
import { articleHtml } from './htmlArticle.ts'
import { chartsHtml } from './htmlCharts.ts'
import { courseHtml } from './htmlCourse.ts'
import { speechesHtml, statementsHtml } from './htmlDebate.ts'
import { mapHtml, mapped } from './htmlMap.ts'
import { type MarksAround, marksHtml, threadHtml } from './htmlMarks.ts'
import { claimsTable, logTable, membersTable, pollsTable, removalsList, resultsList } from './htmlTables.ts'
import { facetsOf, toolsHtml } from './htmlTools.ts'
import { LIVING_HASH, LIVING_SCRIPT } from './livingScript.ts'
import { each, type Pieces } from './pieces.ts'
import { styleSheet } from './style.ts'
import type { Words } from './text/en.ts'
import { wordsIn } from './text/words.ts'
import type { Transcript, TranscriptArticle } from './transcript.ts'
import { groupedHash, isoTime, timeWords } from './words.ts'

/** With more marks than this a page is laid out only where it is looked at. */
const LONG = 100
/** Where more of the texts and of what is said of them than this is not ASCII, references would make the page longer than they make it quicker. */
const SPARSE = 0.1

export function renderHtml(transcript: Transcript): Pieces {
  const { title, articles, profile, made, loose } = transcript
  const w = wordsIn(transcript.language)
  const texts = articles.filter(article => !article.isSuperseded)
  const isLong = articles.some(({ marks }) => marks.length > LONG)
  const name = title || articles[0]?.title || w.transcript
  const around: MarksAround = {
    words: w,
    codebook: transcript.codebook,
    facets: facetsOf(transcript),
    mapped: mapped(transcript),
  }
  const style = styleSheet(transcript, w)
  const { pieces } = flow`<!doctype html>
<html lang="${w.language}" dir="${w.dir}"${isLong && html` class="long"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src '${LIVING_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Parley">
<title>${name}</title>
${style}
</head>
<body>
<header class="top"><p class="parley">Parley</p><p>${w.headline(w.profiles[profile])}. <time datetime="${isoTime(made)}">${timeWords(made, w)}</time></p></header>
${() => toolsHtml(transcript, w)}
<main>
<div class="title" dir="${texts.at(-1)?.dir ?? 'ltr'}"><h1 lang="${texts.at(-1)?.lang ?? 'en'}">${name}</h1></div>
${each(texts, article => articleSection(article, transcript, { name, isFirst: article === texts[0], w }))}
${() => claimsTable(transcript, w)}
${() => chartsHtml(transcript, w)}
${() => mapHtml(transcript, w)}
${each(
  articles,
  article =>
    article.marks.length > 0 &&
    flow`<section aria-labelledby="marks-${article.revision}"><h2 id="marks-${article.revision}">${
      article.isSuperseded
        ? w.gone(article.revision)
        : texts.length > 1
          ? w.marksIn(article.revision)
          : w.marksAndThreads
    }</h2>${marksHtml(article, around)}</section>`,
)}
${() => loose.length > 0 && html`<section aria-labelledby="loose"><h2 id="loose">${w.loose}</h2>${threadHtml(loose, w)}</section>`}
${() => speechesHtml(transcript, w)}
${() => statementsHtml(transcript, w)}
${() => courseHtml(transcript, w)}
${() => removalsList(transcript, w)}
${() => logTable(transcript, w)}
${() => resultsList(transcript, w)}
${() => pollsTable(transcript, w)}
${() => membersTable(transcript, w)}
</main>
${() => endOf(transcript, w)}
<script>${new Html(LIVING_SCRIPT)}</script>
</body>
</html>
`
  const isSparse =
    beyondAscii(articles.flatMap(({ text, marks }) => [text, ...marks.map(({ body }) => body)]).join('')) < SPARSE
  return isLong && isSparse ? inAscii(pieces, new Set([style.text, LIVING_SCRIPT])) : pieces
}

function articleSection(
  article: TranscriptArticle,
  { codebook, memberCount, motion }: Transcript,
  { name, isFirst, w }: { name: string; isFirst: boolean; w: Words },
): Flow {
  const { title, dek, credit, lang, dir, marks } = article
  const claims = marks.filter(({ kind }) => kind === 'classifying').length
  const facts = [
    w.revision(article.revision, article.corrects),
    w.members(memberCount),
    w.marks(marks.length),
    w.claims(claims),
  ]
  return flow`<article class="text" lang="${lang}" dir="${dir}">
${title !== name && html`<h2 class="name">${title}</h2>`}${dek && html`<p class="dek">${dek}</p>`}
<p class="facts">${credit && html`<span>${credit}</span> `}<span lang="${w.language}" dir="${w.dir}">${facts.map((fact, i) => html`${i > 0 && ' · '}${fact}`)}</span></p>
${isFirst && motion && motionHtml(motion, w)}
<div class="column">
${articleHtml(article, codebook, title === name ? 1 : 2, w)}</div>
</article>`
}

function motionHtml({ sentence, sides }: NonNullable<Transcript['motion']>, w: Words): Html {
  const named = sides.map((side, i) => html`${i > 0 && ' · '}<bdi>${side}</bdi>`)
  return html`<div class="motion" lang="${w.language}" dir="${w.dir}"><p><b>${w.motion}</b><bdi>${sentence}</bdi></p>${sides.length > 0 && html`<p class="count">${named}</p>`}</div>`
}

function endOf({ method, head, codebook }: Transcript, w: Words): Html {
  const labels = codebook.map(
    ({ letter, label, description }, i) =>
      html`<li><span class="chip k${i}">${letter}</span> <bdi>${label}</bdi>${description && html`<span class="count"> ${description}</span>`}</li>`,
  )
  return html`<footer>
<section aria-labelledby="labels"><h2 id="labels">${w.labelsTitle}</h2><ul class="labels">${labels}</ul></section>
<section aria-labelledby="method"><h2 id="method">${w.methodTitle}</h2><ul class="method">${method.map(note => html`<li>${note}</li>`)}</ul>
<p class="record">${recordHtml(head, w)}</p></section>
</footer>`
}

/** The hash stands as code within its sentence. */
function recordHtml({ seq, hash }: Transcript['head'], w: Words): Html {
  const [before, after] = w.record(seq, '\u0000').split('\u0000')
  return html`${before}<code>${groupedHash(hash)}</code>${after}`
}
