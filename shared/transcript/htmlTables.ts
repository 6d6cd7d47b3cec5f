/** The tables behind the text: claims, polls, members, and what was taken out. */
import { STANCES } from '../polls/index.ts'
import type { Tally } from '../room/index.ts'
import { type Html, html } from './escape.ts'
import { chip } from './htmlBeside.ts'
import { creatorHtml } from './htmlMarks.ts'
import type { Mark, Transcript } from './transcript.ts'
import { counted, countOf, ROLE_WORDS, tallyWords, timeWords } from './words.ts'

export function claimsTable({ articles, codebook }: Transcript): Html | false {
  const claims = articles.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'classifying'))
  if (claims.length === 0) return false
  const count = (tally: Tally | undefined, key: string) =>
    html`<td class="number">${tally && 'counts' in tally ? countOf(tally, key) : '–'}</td>`
  const row = (claim: Mark) =>
    html`<tr><td class="number"><a href="#mark-${claim.number}">${claim.number}</a></td><th scope="row" dir="auto">${
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
    ({ question, options, tally, isOpen }) =>
      html`<tr><th scope="row" dir="auto">${question || 'The motion'}</th><td>${tally ? tallyWords(tally, options) : 'not shown'}</td><td>${isOpen ? 'open' : 'closed'}</td></tr>`,
  )
  return html`<section aria-labelledby="polls"><h2 id="polls">Polls</h2><div class="wide"><table>
<caption>Polls that are not about a claim.</caption><thead><tr><th scope="col">Question</th><th scope="col">Ballots</th><th scope="col">State</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`
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
      html`<li>A ${what} by ${creatorHtml(by)}${code && html`: <bdi>${code}</bdi>`}${at !== undefined && html`, ${timeWords(at)}`}.</li>`,
  )
  return html`<section aria-labelledby="removed"><h2 id="removed">Removed by a moderator</h2><ul class="removed">${rows}</ul></section>`
}
