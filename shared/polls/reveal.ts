/** Who may see a tally now, and what of it. Every tally leaves by `exitTally`. */
import type { Counted, Poll, Role, Tally } from '../room/index.ts'
import { count } from './count.ts'
import type { CastChoice } from './question.ts'
import { type Suppression, suppressTally } from './suppress.ts'

/** Who asks: an observer reads as a participant who has cast nothing. */
export interface Viewer {
  hasCast: boolean
  role?: Role
}

/**
 * A tally opens by its poll's `reveal`: while ballots come in (`live`), to each after their own (`own`), at the close (`closed`), or
 * when a moderator says so (`moderator`: `revealed`, a moment not after `now`). A secret poll shows none before its close, a
 * withdrawn one none at all; moderators see no more than others.
 * @param now milliseconds on the server's clock; left out, every moment that was set has come
 */
export function canSeeTally(poll: Poll, { hasCast, role }: Viewer, now = Number.POSITIVE_INFINITY): boolean {
  if (poll.isWithdrawn) return false
  if (poll.secrecy === 'secret' && poll.isOpen) return false
  switch (poll.reveal) {
    case 'live':
      return true
    case 'own':
      return !poll.isOpen || (hasCast && role !== 'observer')
    case 'closed':
      return !poll.isOpen
    case 'moderator':
      return poll.revealed !== undefined && poll.revealed <= now
    default:
      return poll.reveal satisfies never
  }
}

/** The tally may stand in the document: everyone in the group may see it. */
export const isPublicTally = (poll: Poll, now?: number) => canSeeTally(poll, { hasCast: false }, now)

/** The one exit of tallies: what this viewer may see of these ballots now, or undefined where that is nothing. */
export function exitTally(
  poll: Poll,
  ballots: readonly CastChoice[],
  viewer: Viewer,
  now: number,
  suppression?: Suppression,
): Tally | undefined {
  if (!canSeeTally(poll, viewer, now)) return undefined
  return suppressTally(poll, ballots, withoutEarlyReasons(poll, count(poll, ballots)), suppression)
}

/** A reason that appears while ballots come in tells by its moment whose it is: only an open poll shows it then. */
function withoutEarlyReasons({ secrecy, isOpen }: Poll, tally: Counted): Counted {
  if (secrecy === 'open' || !isOpen || !tally.reasons) return tally
  const { reasons: _, ...rest } = tally
  return rest
}
