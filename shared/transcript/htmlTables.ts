/** The tables behind the text: claims, polls, members, and what was taken out. */
import { STANCES } from '../polls/index.ts'
import type { Tally } from '../room/index.ts'
import { type Html, html } from './escape.ts'
import { chip } from './htmlBeside.ts'
import { creatorHtml } from './htmlMarks.ts'
import { aboutWords, doneWords, LOG_CAPTION } from './moderation.ts'
import { METHOD_WORDS, WHEN_WORDS } from './results.ts'
import type { Mark, Moderated, Transcript } from './transcript.ts'
import { counted, countOf, isCountedClaim, isoTime, ROLE_WORDS, tallyWords, timeWords } from './words.ts'

export function claimsTable({ articles, codebook }: Transcript): Html | false {
  const claims = articles.flatMap(({ marks }) => marks.filter(isCountedClaim))
  if (claims.length === 0) return false
  const count = (tally: Tally | undefined, key: string) =>
    html`<td class="number">${tally && 'counts' in tally ? countOf(tally, key) : '–'}</td>`
  const row = (claim: Mark) =>
    html`<tr id="claim-${claim.number}" data-part="${claim.number}"><td class="number"><a href="#mark-${claim.number}">${claim.number}</a></td><th scope="row" dir="auto">${
      claim.hidden ? 'Hidden by a moderator' : claim.statement || claim.quote
    }</th><td>${chip(claim, codebook)}</td>${codebook.map(({ key }) => count(claim.classification, key))}${STANCES.map(({ key }) => count(claim.stance, key))}<td class="number">${
      claim.thread.length
    }</td></tr>`
  return html`<section aria-labelledby="claims"><h2 id="claims">Claims</h2><div class="wide"><table>
<caption>${counted(claims.length, 'claim')} in the order of the text: how many members gave each label, how many agree, disagree or pass.</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Claim</th><th scope="col">Mostly</th>${codebook.map(
    ({ label, letter }) => html`<th scope="col" class="number"><abbr title="${label}">${letter}</abbr></th>`,
  )}${STANCES.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}<th scope="col" class="number">Replies</th></tr></thead>
<tbody>${claims.map(row)}</tbody></table></div></section>`
}

export function pollsTable({ polls }: Transcript): Html | false {
  if (polls.length === 0) return false
  const rows = polls.map(
    ({ question, options, tally, isOpen, method, when, result }) =>
      html`<tr><th scope="row" dir="auto">${question || 'The motion'}</th><td>${[WHEN_WORDS[when ?? 'any'], METHOD_WORDS[method]].filter(Boolean).join('; ')}</td><td dir="auto">${tally ? tallyWords(tally, options) : 'not shown'}</td><td dir="auto">${isOpen ? 'open' : (result ?? 'closed')}</td></tr>`,
  )
  return html`<section aria-labelledby="polls"><h2 id="polls">Polls</h2><div class="wide"><table>
<caption>Polls that are not about a claim.</caption><thead><tr><th scope="col">Question</th><th scope="col">Method</th><th scope="col">Ballots</th><th scope="col">Result</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`
}

export function resultsList({ results }: Transcript): Html | false {
  if (results.length === 0) return false
  return html`<section aria-labelledby="results"><h2 id="results">Results</h2><ul>${results.map(result => html`<li dir="auto">${result}</li>`)}</ul></section>`
}

export function membersTable({ members, memberCount, profile }: Transcript): Html {
  const isPublic = profile === 'public'
  const rows = members.map(
    member =>
      html`<tr><th scope="row">${creatorHtml(member)}</th>${!isPublic && html`<td>${member.role && ROLE_WORDS[member.role]}</td><td><bdi>${member.side}</bdi></td>`}<td class="number">${
        member.marks
      }</td><td class="number">${member.replies}</td></tr>`,
  )
  return html`<section aria-labelledby="members"><h2 id="members">Members</h2><div class="wide"><table>
<caption>${counted(memberCount, 'member')} in all${isPublic && '; those who wrote'}.</caption><thead><tr><th scope="col">Name</th>${
    !isPublic && html`<th scope="col">Role</th><th scope="col">Side</th>`
  }<th scope="col" class="number">Marks</th><th scope="col" class="number">Replies</th></tr></thead><tbody>${rows}</tbody></table></div></section>`
}

export function removalsList({ removals }: Transcript): Html | false {
  if (removals.length === 0) return false
  const rows = removals.map(
    ({ what, by, code, at }) =>
      html`<li${at !== undefined && html` data-at="${at}"`}>A ${what} by ${creatorHtml(by)}${code && html`: <bdi>${code}</bdi>`}${at !== undefined && html`, ${timeWords(at)}`}.</li>`,
  )
  return html`<section aria-labelledby="removed"><h2 id="removed">Removed by a moderator</h2><ul class="removed">${rows}</ul></section>`
}

export function logTable({ log, profile }: Transcript): Html | false {
  if (log.length === 0) return false
  const isTimed = profile !== 'public'
  const hasNames = log.some(({ by }) => by)
  const about = (done: Moderated) => {
    const words = aboutWords(done, ({ name }) => name)
    return done.what === 'mark' && done.number !== undefined
      ? html`<a href="#mark-${done.number}">${words}</a>`
      : html`<bdi>${words}</bdi>`
  }
  const rows = log.map(
    done =>
      html`<tr${done.at !== undefined && html` data-at="${done.at}"`}>${isTimed && html`<td>${done.at !== undefined && html`<time datetime="${isoTime(done.at)}">${timeWords(done.at)}</time>`}</td>`}${
        hasNames && html`<td>${done.by && creatorHtml(done.by)}</td>`
      }<th scope="row">${doneWords(done)}</th><td>${about(done)}</td><td dir="auto">${done.reason}</td></tr>`,
  )
  return html`<section aria-labelledby="log"><h2 id="log">Moderation log</h2><div class="wide"><table>
<caption>${LOG_CAPTION}</caption><thead><tr>${isTimed && html`<th scope="col">When</th>`}${
    hasNames && html`<th scope="col">Moderator</th>`
  }<th scope="col">What was done</th><th scope="col">To</th><th scope="col">Reason</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`
}
