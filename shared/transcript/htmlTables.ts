/** The tables behind the text: claims, polls, members, and what was taken out. */
import type { Tally } from '../room/index.ts'
import { type Flow, flow, type Html, html } from './escape.ts'
import { letterOf, lookOf } from './htmlBeside.ts'
import { creatorHtml } from './htmlMarks.ts'
import { wide } from './htmlWide.ts'
import { aboutWords, doneWords } from './moderation.ts'
import { each } from './pieces.ts'
import { reasonWords } from './reasonWords.ts'
import { askedWords } from './results.ts'
import type { Words } from './text/en.ts'
import type { Mark, Moderated, Removal, Transcript } from './transcript.ts'
import { countOf, isCountedClaim, isoTime, stancesIn, tallyWords, timeWords } from './words.ts'

export function claimsTable({ articles, codebook }: Transcript, w: Words): Flow | false {
  const claims = articles.flatMap(({ marks }) => marks.filter(isCountedClaim))
  if (claims.length === 0) return false
  const stances = stancesIn(w)
  const { columns } = w
  const count = (tally: Tally | undefined, key: string) =>
    html`<td>${tally && 'counts' in tally ? countOf(tally, key) : '–'}</td>`
  const row = (claim: Mark) =>
    html`<tr id="claim-${claim.number}"><td><a href="#mark-${claim.number}">${claim.number}</a></td><th scope="row" dir="auto">${
      claim.hidden ? w.hidden : claim.statement || claim.quote
    }</th><td class="${lookOf(claim, codebook) || 'k'}">${letterOf(claim, codebook)}</td>${codebook.map(({ key }) => count(claim.classification, key))}${stances.map(({ key }) => count(claim.stance, key))}<td>${
      claim.thread.length
    }</td></tr>`
  return flow`<section aria-labelledby="claims"><h2 id="claims">${w.claimsTitle}</h2>${wide(w.claimsTitle)}<table class="claims">
<caption>${w.claimsCaption(w.claims(claims.length))}</caption>
<thead><tr><th scope="col">${columns.number}</th><th scope="col">${columns.claim}</th><th scope="col">${columns.mostly}</th>${codebook.map(
    ({ label, letter }) => html`<th scope="col" class="number"><abbr title="${label}">${letter}</abbr></th>`,
  )}${stances.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}<th scope="col" class="number">${columns.replies}</th></tr></thead>
<tbody>${each(claims, row)}</tbody></table></div></section>`
}

export function pollsTable({ polls }: Transcript, w: Words): Html | false {
  if (polls.length === 0) return false
  const rows = polls.map(
    ({ question, options, tally, isOpen, method, when, result }) =>
      html`<tr><th scope="row" dir="auto">${question || w.theMotion}</th><td>${askedWords({ when, method }, w)}</td><td dir="auto">${tally ? tallyWords(tally, options, w) : w.notShown}</td><td dir="auto">${isOpen ? w.open : (result ?? w.closed)}</td></tr>`,
  )
  return html`<section aria-labelledby="polls"><h2 id="polls">${w.pollsTitle}</h2>${wide(w.pollsTitle)}<table>
<caption>${w.pollsCaption}</caption><thead><tr><th scope="col">${w.columns.question}</th><th scope="col">${w.columns.method}</th><th scope="col">${w.columns.ballots}</th><th scope="col">${w.columns.result}</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`
}

export function resultsList({ results }: Transcript, w: Words): Html | false {
  if (results.length === 0) return false
  return html`<section aria-labelledby="results"><h2 id="results">${w.resultsTitle}</h2><ul>${results.map(result => html`<li dir="auto">${result}</li>`)}</ul></section>`
}

export function membersTable({ members, memberCount, profile }: Transcript, w: Words): Html {
  const isPublic = profile === 'public'
  const rows = members.map(
    member =>
      html`<tr><th scope="row">${creatorHtml(member, w)}</th>${!isPublic && html`<td>${member.role && w.roles[member.role]}</td><td><bdi>${member.side}</bdi></td>`}<td class="number">${
        member.marks
      }</td><td class="number">${member.replies}</td></tr>`,
  )
  return html`<section aria-labelledby="members"><h2 id="members">${w.membersTitle}</h2>${wide(w.membersTitle)}<table>
<caption>${w.inAll(w.members(memberCount), isPublic)}</caption><thead><tr><th scope="col">${w.columns.name}</th>${
    !isPublic && html`<th scope="col">${w.columns.role}</th><th scope="col">${w.columns.side}</th>`
  }<th scope="col" class="number">${w.columns.marks}</th><th scope="col" class="number">${w.columns.replies}</th></tr></thead><tbody>${rows}</tbody></table></div></section>`
}

export function removalsList({ removals }: Transcript, w: Words): Html | false {
  if (removals.length === 0) return false
  const rows = removals.map(
    ({ what, by, code, at }) =>
      html`<li${at !== undefined && html` data-at="${at}"`}>${removedHtml({ what, by }, w)}${code && html`${w.colon}<bdi>${reasonWords(code, w)}</bdi>`}${at !== undefined && html`, ${timeWords(at, w)}`}.</li>`,
  )
  return html`<section aria-labelledby="removed"><h2 id="removed">${w.removedTitle}</h2><ul class="removed">${rows}</ul></section>`
}

function removedHtml({ what, by }: Pick<Removal, 'what' | 'by'>, w: Words): Html {
  const [before, after] = w.removedBy[what]('\u0000').split('\u0000')
  return html`${before}${creatorHtml(by, w)}${after}`
}

export function logTable({ log, profile }: Transcript, w: Words): Html | false {
  if (log.length === 0) return false
  const isTimed = profile !== 'public'
  const hasNames = log.some(({ by }) => by)
  const about = (done: Moderated) => {
    const words = aboutWords(done, ({ name }) => name, w)
    return done.what === 'mark' && done.number !== undefined
      ? html`<a href="#mark-${done.number}">${words}</a>`
      : html`<bdi>${words}</bdi>`
  }
  const rows = log.map(
    done =>
      html`<tr${done.at !== undefined && html` data-at="${done.at}"`}>${isTimed && html`<td>${done.at !== undefined && html`<time datetime="${isoTime(done.at)}">${timeWords(done.at, w)}</time>`}</td>`}${
        hasNames && html`<td>${done.by && creatorHtml(done.by, w)}</td>`
      }<th scope="row">${doneWords(done, w)}</th><td>${about(done)}</td><td dir="auto">${done.reason}</td></tr>`,
  )
  return html`<section aria-labelledby="log"><h2 id="log">${w.logTitle}</h2>${wide(w.logTitle)}<table>
<caption>${w.logCaption}</caption><thead><tr>${isTimed && html`<th scope="col">${w.columns.when}</th>`}${
    hasNames && html`<th scope="col">${w.columns.moderator}</th>`
  }<th scope="col">${w.columns.done}</th><th scope="col">${w.columns.to}</th><th scope="col">${w.columns.reason}</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`
}
