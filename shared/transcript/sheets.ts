/** What paper says of a mark, and the tables behind the text, as plain strings: Word files and PDFs lay out the same words. */
import { STANCES } from '../polls/index.ts'
import type { Citation } from '../room/index.ts'
import { lengthWords } from './debateWords.ts'
import { sentenceAt } from './leaves.ts'
import { aboutWords, doneWords, LOG_CAPTION } from './moderation.ts'
import { METHOD_WORDS, WHEN_WORDS } from './results.ts'
import type { Creator, Mark, Transcript, TranscriptArticle, TranscriptReply } from './transcript.ts'
import {
  clean,
  counted,
  countOf,
  isCountedClaim,
  KINDS,
  leadingLabel,
  mergedWords,
  moveWords,
  ROLE_WORDS,
  shortTimeWords,
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

export const nameWords = ({ name, isImagined }: Creator) => clean(isImagined ? `${name} (imagined)` : name)

const HIDDEN = 'Hidden by a moderator'

/** The mark itself, what was counted about it, and its thread. */
export function markLines(mark: Mark, article: TranscriptArticle, { codebook }: Transcript): SaidLine[] {
  const { kind, statement, body, tags, classification, stance, hidden, thread } = mark
  const lines: SaidLine[] = [
    { who: `${KINDS[kind].word} by ${nameWords(mark.by)}`, said: '', depth: 0, ...timeOf(mark.created) },
  ]
  const add = (said: string | undefined | false) => {
    if (said) lines.push({ who: '', said: clean(said), depth: 0 })
  }
  add(hidden && `${HIDDEN}: ${hidden.reason}`)
  add(statement)
  add(body)
  add(tags.length > 0 && tags.map(tag => `#${tag}`).join(' '))
  add(mergedWords(mark))
  add(classification && `Labels: ${tallyWords(classification, codebook)}.`)
  add(stance && `Stances: ${tallyWords(stance, STANCES)}.`)
  return [...lines, ...thread.map(reply => replyLine(reply, article))]
}

export function replyLine(reply: TranscriptReply, article?: TranscriptArticle): SaidLine {
  const hidden = reply.hidden && `${HIDDEN}: ${reply.hidden.reason}. `
  const cites = reply.cites.map(cite => citeWords(cite, article)).join('; ')
  return {
    who: `${nameWords(reply.by)} ${clean(moveWords(reply))}`,
    said: clean(`${hidden ?? ''}${reply.body}${cites && ` (${cites})`}`),
    depth: reply.depth + 1,
    ...timeOf(reply.created),
  }
}
const timeOf = (at: number | undefined) => (at === undefined ? {} : { at })

function citeWords(cite: Citation & { quote?: string }, article: TranscriptArticle | undefined): string {
  if ('url' in cite) return cite.url
  if (cite.quote !== undefined) return `“${cite.quote}”`
  return article ? `sentence ${sentenceAt(article, cite.start)}` : 'a sentence'
}

/** The tables that have any row, in the order of the transcript. */
export function sheetsOf(transcript: Transcript): Sheet[] {
  return [
    claims(transcript),
    speeches(transcript),
    removals(transcript),
    log(transcript),
    polls(transcript),
    members(transcript),
  ].filter(({ rows }) => rows.length > 0)
}

function claims({ articles, codebook }: Transcript): Sheet {
  const marks = articles.flatMap(article => article.marks.filter(isCountedClaim))
  const count = (tally: Mark['stance'], key: string) => (tally && 'counts' in tally ? `${countOf(tally, key)}` : '–')
  return {
    title: 'Claims',
    caption: `${counted(marks.length, 'claim')} in the order of the text: how many members gave each label, how many agree, disagree or pass.`,
    head: [
      'No.',
      'Claim',
      'Mostly',
      ...codebook.map(({ label }) => label),
      ...STANCES.map(({ label }) => label),
      'Replies',
    ],
    rows: marks.map(mark => [
      `${mark.number}`,
      clean(mark.hidden ? HIDDEN : mark.statement || mark.quote),
      leadingLabel(mark.classification, codebook)?.label ?? '',
      ...codebook.map(({ key }) => count(mark.classification, key)),
      ...STANCES.map(({ key }) => count(mark.stance, key)),
      `${mark.thread.length}`,
    ]),
  }
}

function speeches({ speeches: all, profile }: Transcript): Sheet {
  const isPublic = profile === 'public'
  return {
    title: 'Speeches',
    caption: `${counted(all.length, 'speech', 'speeches')} in order: who had the floor, how long, and what was written.`,
    head: ['Stage', 'By', ...(isPublic ? [] : ['Side']), 'Length', 'Words'],
    rows: all.map(({ stage, by, side, seconds, said }) => [
      clean(stage),
      nameWords(by),
      ...(isPublic ? [] : [clean(side ?? '')]),
      seconds === undefined ? '' : lengthWords(seconds),
      said.map(saidWords).join('\n'),
    ]),
  }
}

function saidWords(reply: TranscriptReply): string {
  if (reply.depth > 0) {
    const { who, said } = replyLine(reply)
    return `${who}: ${said}`
  }
  return clean(`${reply.hidden ? `${HIDDEN}: ${reply.hidden.reason}. ` : ''}${reply.body}`)
}

function removals({ removals: all }: Transcript): Sheet {
  return {
    title: 'Removed by a moderator',
    caption: 'The words are gone; that they were there is told.',
    head: ['What', 'By', 'Reason', 'When'],
    rows: all.map(({ what, by, code, at }) => [
      what,
      nameWords(by),
      clean(code ?? ''),
      at === undefined ? '' : timeWords(at),
    ]),
  }
}

function log({ log: all, profile }: Transcript): Sheet {
  const isTimed = profile !== 'public'
  const hasNames = all.some(({ by }) => by)
  return {
    title: 'Moderation log',
    caption: LOG_CAPTION,
    head: [...(isTimed ? ['When'] : []), ...(hasNames ? ['Moderator'] : []), 'What was done', 'To', 'Reason'],
    rows: all.map(done => [
      ...(isTimed ? [done.at === undefined ? '' : timeWords(done.at)] : []),
      ...(hasNames ? [done.by ? nameWords(done.by) : ''] : []),
      doneWords(done),
      aboutWords(done, nameWords),
      clean(done.reason ?? ''),
    ]),
  }
}

function polls({ polls: all }: Transcript): Sheet {
  return {
    title: 'Polls',
    caption: 'Polls that are not about a claim.',
    head: ['Question', 'Method', 'Ballots', 'Result'],
    rows: all.map(({ question, options, tally, isOpen, method, when, result }) => [
      clean(question || 'The motion'),
      [WHEN_WORDS[when ?? 'any'], METHOD_WORDS[method]].filter(Boolean).join('; '),
      clean(tally ? tallyWords(tally, options) : 'not shown'),
      clean(isOpen ? 'open' : (result ?? 'closed')),
    ]),
  }
}

function members({ members: all, memberCount, profile }: Transcript): Sheet {
  const isPublic = profile === 'public'
  return {
    title: 'Members',
    caption: `${counted(memberCount, 'member')} in all${isPublic ? '; those who wrote' : ''}.`,
    head: ['Name', ...(isPublic ? [] : ['Role', 'Side']), 'Marks', 'Replies'],
    rows: all.map(member => [
      nameWords(member),
      ...(isPublic ? [] : [member.role ? ROLE_WORDS[member.role] : '', clean(member.side ?? '')]),
      `${member.marks}`,
      `${member.replies}`,
    ]),
  }
}

/** `Copper Wren objects, 22 Nov, 16:05`. */
export const whoWords = ({ who, at }: SaidLine) => (at === undefined ? who : `${who}, ${shortTimeWords(at)}`)
