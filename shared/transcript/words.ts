/** What every format says in the same way; the words are of a catalogue (`text`). */
import { leading, ranking, STANCES } from '../polls/index.ts'
import type { Codebook, Motivation, Tally } from '../room/index.ts'
import { en, type Words } from './text/en.ts'
import type { Creator, Mark, TranscriptReply } from './transcript.ts'

/** A kind's letter is a sign, the same in every language. */
export const LETTERS: Record<Motivation, string> = {
  classifying: 'C',
  commenting: 'N',
  questioning: 'Q',
  highlighting: 'H',
}

/** `objects`, or `objects to Copper Wren`. */
export const moveWords = ({ move, to }: TranscriptReply, w: Words) => (to ? w.moveTo(w.moves[move], to) : w.moves[move])

/** An option's ballots; 0 for one that the tally does not name, whatever its key is called. */
export const countOf = (tally: Tally | undefined, key: string): number =>
  tally && 'counts' in tally && Object.hasOwn(tally.counts, key) ? (tally.counts[key] ?? 0) : 0

/** `13 Opinion, 4 Mixed, 1 Fact`, most first; options without ballots are left out. */
export function tallyWords(tally: Tally, options: readonly { key: string; label: string }[], w: Words): string {
  if (tally.n === 0) return w.noBallots
  if ('suppressed' in tally) return w.keptBack(w.ballots(tally.n), tally.suppressed)
  const labels = new Map(options.map(({ key, label }) => [key, label]))
  return ranking(tally, options)
    .map(({ key, count }) => `${count} ${labels.get(key)}`)
    .join(w.comma)
}

/** The label most members gave, or undefined when two lead together or nobody may know. */
export function leadingLabel(tally: Tally | undefined, codebook: Codebook) {
  const key = tally && leading(tally, codebook)
  return codebook.find(label => label.key === key)
}

/** The stances with their words. */
export const stancesIn = (w: Words) =>
  STANCES.map(({ key }) => ({ key, label: w.stances[key as keyof Words['stances']] }))

/** `22 November 2026, 16:05 UTC`. */
export const timeWords = (at: number, w: Words): string => w.time(new Date(at))
/** `22 Nov, 16:05`: where it has been said that times are in UTC, and in which year. */
export const shortTimeWords = (at: number, w: Words): string => w.shortTime(new Date(at))
/** As the page's script writes a moment, in every language: `2026-11-22 16:00 UTC`. */
export const minuteWords = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
/** For machines. */
export const isoTime = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`

/** What a reader of an export must know of whose words these are. */
export const signOf = ({ isImagined, isImported }: Creator, w: Words) =>
  isImagined ? w.imagined : isImported ? w.imported : undefined
export function signedName(by: Creator, w: Words = en): string {
  const sign = signOf(by, w)
  return sign ? `${by.name} (${sign})` : by.name
}

/** A claim with counts of its own. */
export const isCountedClaim = ({ kind, mergedInto }: Mark) => kind === 'classifying' && !mergedInto
/** That a claim was merged into another, or which were merged into it; none for all others. */
export const mergedWords = (
  { mergedInto, merged }: Pick<Mark, 'mergedInto' | 'merged'>,
  w: Words,
): string | undefined =>
  mergedInto
    ? w.mergedInto(mergedInto.number)
    : merged && w.mergedHere(merged.map(({ number, by }) => ({ number, by: signedName(by, w) })))

/** A hash in groups that can be read aloud. */
export const groupedHash = (hash: string) => hash.replace(/(.{4})(?=.)/g, '$1 ')

/** What people wrote, without what no text needs: control characters but line ends and tabs, and halves of surrogate pairs. */
export const clean = (text: string) => (UNCLEAN.test(text) ? cleaned(text) : text)
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/
const cleaned = (text: string) =>
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
