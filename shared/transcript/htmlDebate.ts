/** The debate: speeches by stage with who gave them and how long they were, and what sides and groups wrote together. */
import { byStage, speechFacts, statementName, statementNote } from './debateWords.ts'
import { type Html, html } from './escape.ts'
import { bodyHtml, creatorHtml, saidHtml, threadHtml } from './htmlMarks.ts'
import type { Words } from './text/en.ts'
import type { Transcript, TranscriptSpeech } from './transcript.ts'

export function speechesHtml(transcript: Transcript, w: Words): Html | false {
  if (transcript.speeches.length === 0) return false
  const parts = byStage(transcript).map(
    ({ stage, speeches }) =>
      html`<h3 dir="auto">${stage}</h3><ol class="speeches">${speeches.map(one => speechHtml(one, w))}</ol>`,
  )
  return html`<section aria-labelledby="speeches"><h2 id="speeches">${w.speechesTitle}</h2>${parts}</section>`
}

function speechHtml(speech: TranscriptSpeech, w: Words): Html {
  const facts = speechFacts(speech, w).map((fact, i) => html`${i > 0 && ' · '}<bdi>${fact}</bdi>`)
  const said = speech.said.map(reply =>
    reply.depth > 0 ? threadHtml([{ ...reply, depth: reply.depth - 1 }], w) : saidHtml(reply, bodyHtml(reply.body), w),
  )
  return html`<li><p><b>${creatorHtml(speech.by, w)}</b> <span class="count">${facts}</span></p>${said}</li>`
}

export function statementsHtml({ statements }: Transcript, w: Words): Html | false {
  if (statements.length === 0) return false
  const parts = statements.map(
    statement =>
      html`<h3 dir="auto">${statementName(statement, w)}</h3>${bodyHtml(statement.text)}<p class="count">${statementNote(statement, w)}</p>`,
  )
  return html`<section aria-labelledby="statements"><h2 id="statements">${w.statementsTitle}</h2>${parts}</section>`
}
