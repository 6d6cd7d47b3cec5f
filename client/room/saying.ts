/** A classification's tally in words: the sentence beside every bar. Counts, never percentages: rooms are small. */
import { ranking } from '../../shared/polls/index.ts'
import type { Codebook, Tally } from '../../shared/room/index.ts'
import { list } from '../text/intl.ts'
import { reading as text } from '../text/reading.ts'

/** `strong` is what the eye should catch, `note` what it may skip. */
export interface Said {
  strong?: string
  rest: string
  note?: string
}
export const joinSaid = ({ strong, rest, note }: Said) => [strong, rest, note].filter(Boolean).join(' ')

/** @param hasEveryone everyone who may cast has, the viewer among them: then that is said too */
export function sayClassification(tally: Tally, codebook: Codebook, hasEveryone: boolean): Said {
  if (!('counts' in tally)) return { rest: text.suppressed[tally.suppressed] }
  const ranked = ranking(tally, codebook)
  const first = ranked[0]
  if (!first) return { rest: text.noBallots }
  const named = (key: string) => codebook.find(label => label.key === key)?.label ?? key
  const tied = ranked.filter(label => label.count === first.count)
  if (tied.length > 1) {
    const labels = list(tied.map(label => named(label.key)))
    return withEveryone({ rest: text.leadTogether(labels, first.count, tally.n) }, tally.n, hasEveryone)
  }
  const calls = `${text.calls(first.key, named(first.key), first.count === 1)}.`
  const isAll = first.count === tally.n && tally.n > 1
  return withEveryone(
    { strong: isAll ? text.all(tally.n) : text.of(first.count, tally.n), rest: calls },
    tally.n,
    hasEveryone,
  )
}

const withEveryone = (said: Said, n: number, hasEveryone: boolean): Said =>
  hasEveryone && n > 1 ? { ...said, note: text.everyoneHasCast } : said
