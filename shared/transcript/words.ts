/** The transcript's own words, the same in every format. */
import { leading, ranking } from '../polls/index.ts'
import type { Codebook, Motivation, Move, Role, Tally } from '../room/index.ts'
import type { Creator, Mark, Profile, TranscriptReply } from './transcript.ts'

export const KINDS: Record<Motivation, { word: string; letter: string }> = {
  classifying: { word: 'Claim', letter: 'C' },
  commenting: { word: 'Comment', letter: 'N' },
  questioning: { word: 'Question', letter: 'Q' },
  highlighting: { word: 'Highlight', letter: 'H' },
}
const MOVES: Record<Move, string> = {
  reply: 'replies',
  support: 'supports',
  object: 'objects',
  ask: 'asks',
  evidence: 'gives evidence',
  restate: 'restates',
}
export const PROFILE_WORDS: Record<Profile, string> = {
  named: 'given names',
  pseudonymous: 'drawn names',
  public: 'no names',
}
export const ROLE_WORDS: Record<Role, string> = {
  moderator: 'Moderator',
  participant: 'Participant',
  observer: 'Observer',
}

/** `objects`, or `objects to Copper Wren`. */
export const moveWords = ({ move, to }: TranscriptReply) => (to ? `${MOVES[move]}, to ${to}` : MOVES[move])

/** `1 ballot`, `2 ballots`. */
/** Which revision this is, and which one it corrects. */
export const revisionWords = ({ revision, corrects }: { revision: number; corrects?: number }): string =>
  corrects === undefined ? `Revision ${revision}` : `Revision ${revision}, which corrects revision ${corrects}`

/** Over the marks of an article that others took the place of: `isSuperseded`. */
export const goneWords = ({ revision }: { revision: number }): string =>
  `Marks whose words are gone since revision ${revision}`

export const counted = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

/** An option's ballots; 0 for one that the tally does not name, whatever its key is called. */
export const countOf = (tally: Tally | undefined, key: string): number =>
  tally && 'counts' in tally && Object.hasOwn(tally.counts, key) ? (tally.counts[key] ?? 0) : 0

const SUPPRESSED = { small: 'too few to show', unanimous: 'unanimous, not shown' } as const

/** `13 Opinion, 4 Mixed, 1 Fact`, most first; options without ballots are left out. */
export function tallyWords(tally: Tally, options: readonly { key: string; label: string }[]): string {
  if (tally.n === 0) return 'no ballots'
  if ('suppressed' in tally) return `${counted(tally.n, 'ballot')}: ${SUPPRESSED[tally.suppressed]}`
  const labels = new Map(options.map(({ key, label }) => [key, label]))
  return ranking(tally, options)
    .map(({ key, count }) => `${count} ${labels.get(key)}`)
    .join(', ')
}

/** The label most members gave, or undefined when two lead together or nobody may know. */
export function leadingLabel(tally: Tally | undefined, codebook: Codebook) {
  const key = tally && leading(tally, codebook)
  return codebook.find(label => label.key === key)
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const two = (n: number) => String(n).padStart(2, '0')

const clockWords = (date: Date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`

/** `22 November 2026, 16:05 UTC`. */
export function timeWords(at: number): string {
  const date = new Date(at)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}, ${clockWords(date)} UTC`
}
/** `22 Nov, 16:05`: where it has been said that times are in UTC, and in which year. */
export function shortTimeWords(at: number): string {
  const date = new Date(at)
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]!.slice(0, 3)}, ${clockWords(date)}`
}
/** For machines. */
export const isoTime = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

/** What a reader of an export must know of whose words these are. */
export const signOf = ({ isImagined, isImported }: Creator) =>
  isImagined ? 'imagined' : isImported ? 'imported' : undefined
export const signedName = (by: Creator) => (signOf(by) ? `${by.name} (${signOf(by)})` : by.name)

/** A claim with counts of its own. */
export const isCountedClaim = ({ kind, mergedInto }: Mark) => kind === 'classifying' && !mergedInto
/** That a claim was merged into another, or which were merged into it; none for all others. */
export const mergedWords = ({ mergedInto, merged }: Pick<Mark, 'mergedInto' | 'merged'>): string | undefined =>
  mergedInto
    ? `Merged into ${mergedInto.number}: its ballots are counted there.`
    : merged && `Merged into it: ${merged.map(({ number, by }) => `${number}, by ${signedName(by)}`).join('; ')}.`

/** A hash in groups that can be read aloud. */
export const groupedHash = (hash: string) => hash.replace(/(.{4})(?=.)/g, '$1 ')

/** What people wrote, without what no text needs: control characters but line ends and tabs, and halves of surrogate pairs. */
export const clean = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/\p{Cs}/gu, '\ufffd')

/** So many letters of it, cut between words where it can be. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cutAt = text.lastIndexOf(' ', limit)
  return `${text.slice(0, cutAt > 0 ? cutAt : limit)}…`
}
