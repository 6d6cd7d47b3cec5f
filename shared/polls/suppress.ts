/**
 * What a tally keeps to itself although it may be shown: in a secret poll, few ballots or ballots all alike tell who chose what.
 * Then only how many there were is told.
 */
import type { Choice, Counted, Poll, Tally } from '../room/index.ts'
import { encodeChoice } from './choice.ts'
import type { CastChoice } from './question.ts'

export interface Suppression {
  /** The fewest ballots that are shown. */
  least: number
  /** Whether a tally in which all ballots say the same is shown. */
  unanimous: boolean
}
export const SUPPRESSION: Suppression = { least: 5, unanimous: false }

/** Only secret polls suppress: in the others someone knows the ballots already, and it is said before one casts. */
export function suppressTally(
  { secrecy }: Pick<Poll, 'secrecy'>,
  ballots: Iterable<CastChoice>,
  tally: Counted,
  { least, unanimous }: Suppression = SUPPRESSION,
): Tally {
  if (secrecy !== 'secret') return tally
  const { n } = tally
  if (n < least) return { n, suppressed: 'small' }
  return !unanimous && areUnanimous(ballots) ? { n, suppressed: 'unanimous' } : tally
}

/** All ballots say the same; with which reason does not matter. */
export function areUnanimous(ballots: Iterable<CastChoice>): boolean {
  const said = new Set<string>()
  for (const { choice } of ballots) said.add(withoutReason(choice))
  return said.size === 1
}

const withoutReason = (choice: Choice) =>
  typeof choice === 'object' && 'reason' in choice && typeof choice.reason === 'string'
    ? encodeChoice({ key: choice.key as string })
    : encodeChoice(choice)
