/** What paper says of a mark, and the tables behind the text, as plain strings: Word files and PDFs lay out the same words. */
import type { Citation } from '../room/index.ts'
import { lengthWords } from './debateWords.ts'
import { sentenceAt } from './leaves.ts'
import { aboutWords, doneWords } from './moderation.ts'
import { reasonWords } from './reasonWords.ts'
import { askedWords } from './results.ts'
import type { Words } from './text/en.ts'
import { wordsIn } from './text/words.ts'
import type { Creator, Mark, Transcript, TranscriptArticle, TranscriptReply } from './transcript.ts'
import {
  clean,
  countOf,
  isCountedClaim,
  leadingLabel,
  mergedWords,
  moveWords,
  shortTimeWords,
  stancesIn,
  tallyWords,
  timeWords,
} from './words.ts'

export interface Sheet {
  title: string
  caption: string
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A line of what was said: who and how in front, the words behind. `depth` 0 is the mark itself. */
export interface SaidLine {
  who: string
  said: string
  depth: number
  at?: number
}

export const nameWords = ({ name, isImagined }: Creator, w: Words) =>
  clean(isImagined ? `${name} (${w.imagined})` : name)

/** The mark itself, what was counted about it, and its thread. */
export function markLines(mark: Mark, article: TranscriptArticle, { codebook, language }: Transcript): SaidLine[] {
  const w = wordsIn(language)
  const { kind, statement, body, tags, classification, stance, hidden, thread } = mark
  const lines: SaidLine[] = [
    { who: w.kindBy(w.kinds[kind], nameWords(mark.by, w)), said: '', depth: 0, ...timeOf(mark.created) },
  ]
  const add = (said: string | undefined | false) => {
    if (said) lines.push({ who: '', said: clean(said), depth: 0 })
  }
  add(hidden && w.hiddenWhy(hidden.reason))
  add(statement)
  add(body)
  add(tags.length > 0 && tags.map(tag => `#${tag}`).join(' '))
  add(mergedWords(mark, w))
  add(classification && w.labelsAre(tallyWords(classification, codebook, w)))
  add(stance && w.stancesAre(tallyWords(stance, stancesIn(w), w)))
  return [...lines, ...thread.map(reply => replyLine(reply, w, article))]
}

export function replyLine(reply: TranscriptReply, w: Words, article?: TranscriptArticle): SaidLine {
  const hidden = reply.hidden && `${w.hiddenWhy(reply.hidden.reason)}. `
  const cites = reply.cites.map(cite => citeWords(cite, w, article)).join(w.semicolon)
  return {
    who: `${nameWords(reply.by, w)} ${clean(moveWords(reply, w))}`,
    said: clean(`${hidden ?? ''}${reply.body}${cites && ` (${cites})`}`),
    depth: reply.depth + 1,
    ...timeOf(reply.created),
  }
}
const timeOf = (at: number | undefined) => (at === undefined ? {} : { at })

function citeWords(cite: Citation & { quote?: string }, w: Words, article: TranscriptArticle | undefined): string {
  if ('url' in cite) return cite.url
  if (cite.quote !== undefined) return w.quoted(cite.quote)
  return w.citeSentence(article && sentenceAt(article, cite.start))
}

/** The tables that have any row, in the order of the transcript. */
export function sheetsOf(transcript: Transcript): Sheet[] {
  const w = wordsIn(transcript.language)
  return [
    claims(transcript, w),
    speeches(transcript, w),
    removals(transcript, w),
    log(transcript, w),
    polls(transcript, w),
    members(transcript, w),
  ].filter(({ rows }) => rows.length > 0)
}

function claims({ articles, codebook }: Transcript, w: Words): Sheet {
  const stances = stancesIn(w)
  const marks = articles.flatMap(article => article.marks.filter(isCountedClaim))
  const count = (tally: Mark['stance'], key: string) => (tally && 'counts' in tally ? `${countOf(tally, key)}` : '–')
  return {
    title: w.claimsTitle,
    caption: w.claimsCaption(w.claims(marks.length)),
    head: [
      w.columns.number,
      w.columns.claim,
      w.columns.mostly,
      ...codebook.map(({ label }) => label),
      ...stances.map(({ label }) => label),
      w.columns.replies,
    ],
    rows: marks.map(mark => [
      `${mark.number}`,
      clean(mark.hidden ? w.hidden : mark.statement || mark.quote),
      leadingLabel(mark.classification, codebook)?.label ?? '',
      ...codebook.map(({ key }) => count(mark.classification, key)),
      ...stances.map(({ key }) => count(mark.stance, key)),
      `${mark.thread.length}`,
    ]),
  }
}

function speeches({ speeches: all, profile }: Transcript, w: Words): Sheet {
  const isPublic = profile === 'public'
  return {
    title: w.speechesTitle,
    caption: w.speechesCaption(all.length),
    head: [w.columns.stage, w.columns.by, ...(isPublic ? [] : [w.columns.side]), w.columns.length, w.columns.words],
    rows: all.map(({ stage, by, side, seconds, said }) => [
      clean(stage),
      nameWords(by, w),
      ...(isPublic ? [] : [clean(side ?? '')]),
      seconds === undefined ? '' : lengthWords(seconds),
      said.map(reply => saidWords(reply, w)).join('\n'),
    ]),
  }
}

function saidWords(reply: TranscriptReply, w: Words): string {
  if (reply.depth > 0) {
    const { who, said } = replyLine(reply, w)
    return `${who}${w.colon}${said}`
  }
  return clean(`${reply.hidden ? `${w.hiddenWhy(reply.hidden.reason)}. ` : ''}${reply.body}`)
}

function removals({ removals: all }: Transcript, w: Words): Sheet {
  return {
    title: w.removedTitle,
    caption: w.removedCaption,
    head: [w.columns.what, w.columns.by, w.columns.reason, w.columns.when],
    rows: all.map(({ what, by, code, at }) => [
      w.entries[what],
      nameWords(by, w),
      clean(reasonWords(code ?? '', w)),
      at === undefined ? '' : timeWords(at, w),
    ]),
  }
}

function log({ log: all, profile }: Transcript, w: Words): Sheet {
  const isTimed = profile !== 'public'
  const hasNames = all.some(({ by }) => by)
  return {
    title: w.logTitle,
    caption: w.logCaption,
    head: [
      ...(isTimed ? [w.columns.when] : []),
      ...(hasNames ? [w.columns.moderator] : []),
      w.columns.done,
      w.columns.to,
      w.columns.reason,
    ],
    rows: all.map(done => [
      ...(isTimed ? [done.at === undefined ? '' : timeWords(done.at, w)] : []),
      ...(hasNames ? [done.by ? nameWords(done.by, w) : ''] : []),
      doneWords(done, w),
      aboutWords(done, by => nameWords(by, w), w),
      clean(done.reason ?? ''),
    ]),
  }
}

function polls({ polls: all }: Transcript, w: Words): Sheet {
  return {
    title: w.pollsTitle,
    caption: w.pollsCaption,
    head: [w.columns.question, w.columns.method, w.columns.ballots, w.columns.result],
    rows: all.map(({ question, options, tally, isOpen, method, when, result }) => [
      clean(question || w.theMotion),
      askedWords({ when, method }, w),
      clean(tally ? tallyWords(tally, options, w) : w.notShown),
      clean(isOpen ? w.open : (result ?? w.closed)),
    ]),
  }
}

function members({ members: all, memberCount, profile }: Transcript, w: Words): Sheet {
  const isPublic = profile === 'public'
  return {
    title: w.membersTitle,
    caption: w.inAll(w.members(memberCount), isPublic),
    head: [w.columns.name, ...(isPublic ? [] : [w.columns.role, w.columns.side]), w.columns.marks, w.columns.replies],
    rows: all.map(member => [
      nameWords(member, w),
      ...(isPublic ? [] : [member.role ? w.roles[member.role] : '', clean(member.side ?? '')]),
      `${member.marks}`,
      `${member.replies}`,
    ]),
  }
}

/** `Copper Wren objects, 22 Nov, 16:05`. */
export const whoWords = ({ who, at }: SaidLine, w: Words) =>
  at === undefined ? who : `${who}, ${shortTimeWords(at, w)}`
