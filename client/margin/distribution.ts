/** A tally in words: the sentence beside every bar. Counts, never percentages: rooms are small. */
import { ranking } from '../../shared/polls/index.ts'
import type { Codebook, PollValue, Tally } from '../../shared/room/index.ts'
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
    const names = tied.map(label => named(label.key))
    const labels = `${names.slice(0, -1).join(', ')} ${text.and} ${names.at(-1)}`
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

const ALMOST = 0.1
const NEARLY = 0.8

export function sayStance(tally: Tally): Said {
  if (!('counts' in tally)) return { rest: text.suppressed[tally.suppressed] }
  const { agree = 0, disagree = 0, pass = 0 } = tally.counts
  if (agree + disagree + pass === 0) return { rest: text.noBallots }
  const note = sayBalance(agree, disagree)
  return {
    strong: `${text.agreeCount(agree)}, ${text.disagreeCount(disagree)},`,
    rest: `${text.passCount(pass)}.`,
    ...(note ? { note } : {}),
  }
}

/** Nothing is said of fewer than four who took a stand. */
function sayBalance(agree: number, disagree: number): string | undefined {
  const stood = agree + disagree
  if (stood < 4) return undefined
  if (agree === disagree) return text.split.level
  if (Math.abs(agree - disagree) <= Math.max(1, ALMOST * stood)) return text.split.almost
  if (agree >= NEARLY * stood) return text.split.agree
  if (disagree >= NEARLY * stood) return text.split.disagree
  return undefined
}

/** Why no bar is drawn, or undefined when there is a tally to draw. */
export function sayAbsence(poll: PollValue & { mine?: string }): string | undefined {
  if (poll.tally) return undefined
  if (poll.isOpen && poll.secrecy === 'secret') return text.sealed.secret
  switch (poll.reveal) {
    case 'live':
      return text.noBallots
    case 'own':
      return poll.mine === undefined && poll.isOpen ? text.sealed.own : text.noBallots
    case 'closed':
      return text.sealed.closed
    case 'moderator':
      return text.sealed.moderator
    default:
      return poll.reveal satisfies never
  }
}
