/** Stances in words, and why nothing is shown yet: what is loaded with a card that opens and with views, apart from what a room's first cards say. */
import type { PollValue, Tally } from '../../shared/room/index.ts'
import { polls } from '../text/polls.ts'
import { reading as text } from '../text/reading.ts'
import type { Said } from './saying.ts'

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
export function sayAbsence(poll: PollValue & { mine?: unknown; isWaiting?: boolean }): string | undefined {
  if (poll.tally) return undefined
  if (poll.isOpen && poll.secrecy === 'secret') return text.sealed.secret
  switch (poll.reveal) {
    case 'live':
      return text.noBallots
    case 'own':
      if (!poll.isOpen) return text.noBallots
      if (poll.mine === undefined) return text.sealed.own
      // It opens with one's own ballot, once that has arrived.
      return poll.isWaiting ? polls.waiting : polls.counting
    case 'closed':
      return text.sealed.closed
    case 'moderator':
      return text.sealed.moderator
    default:
      return poll.reveal satisfies never
  }
}
