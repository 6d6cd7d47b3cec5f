/**
 * What a tally comes to: tally + quorum + outcome, as data. Ties are named, never broken; a poll without its quorum or its
 * majority has no winner and says who led.
 */
import type { Method, Tally } from '../room/index.ts'
import { AGREE, BLOCK } from './consent.ts'
import type { Question } from './question.ts'
import { schulzeOrder } from './schulze.ts'
import { reachesShare } from './share.ts'

export interface Quorum {
  /** Ballots that are needed. */
  needed: number
  isMet: boolean
}
export interface Majority {
  rule: 'simple' | 'absolute' | number
  /** Of how many: the ballots that take a position, or all who may cast. */
  of: number
  isMet: boolean
}
export type Outcome =
  /** Nothing may be said of so few ballots, or of ballots all alike. */
  | { kind: 'suppressed'; why: 'small' | 'unanimous' }
  | { kind: 'none'; why: 'no-ballots' | 'no-position' }
  | { kind: 'none'; why: 'quorum' | 'majority'; leading: readonly string[] }
  | { kind: 'winner'; key: string }
  /** With several seats: those who have one, and those level for the last. */
  | { kind: 'winners'; keys: readonly string[]; level: readonly string[] }
  | { kind: 'tie'; keys: readonly string[] }
  | { kind: 'consent'; asides: number }
  /** A reason that a moderator took out is empty. */
  | { kind: 'blocked'; blocks: number; reasons: readonly string[] }

export interface Result {
  method: Method
  n: number
  /** Ballots, points or dots of each option, as in the tally; empty where it is suppressed. */
  counts: Readonly<Record<string, number>>
  quorum?: Quorum
  majority?: Majority
  outcome: Outcome
  /** Ranked: who wins by Schulze's method; several are level. */
  schulze?: readonly string[]
}

/** Ballots that take no position: they count for a quorum and not for a majority. */
const WITHOUT_POSITION: Partial<Record<Method, readonly string[]>> = { stance: ['pass'], consent: ['abstain'] }

/** @param eligible how many may cast: needed for an absolute majority and for a quorum that is a share */
export function resultOf(question: Question, tally: Tally, eligible: number): Result {
  const { method, rules = {} } = question
  const { n } = tally
  const known = { method, n, counts: 'counts' in tally ? tally.counts : {}, ...quorumOf(rules.quorum, n, eligible) }
  if ('suppressed' in tally) return { ...known, outcome: { kind: 'suppressed', why: tally.suppressed } }
  const schulze = tally.pairs && n > 0 ? { schulze: schulzeOrder(tally.pairs)[0]! } : {}
  if (n === 0) return { ...known, outcome: { kind: 'none', why: 'no-ballots' } }
  if (method === 'consent') return { ...known, outcome: consentOutcome(tally.counts, tally.reasons ?? [], known) }

  const passed = WITHOUT_POSITION[method] ?? []
  const standing = question.options.map(({ key }) => key).filter(key => !passed.includes(key))
  const positions = n - passed.reduce((sum, key) => sum + (tally.counts[key] ?? 0), 0)
  const best = tally.runOff
    ? top(
        standing.filter(key => tally.runOff!.winners.includes(key)),
        () => 1,
        1,
      )
    : top(standing, key => tally.counts[key] ?? 0, seatsOf(question))
  if (best.keys.length + best.level.length === 0)
    return { ...known, ...schulze, outcome: { kind: 'none', why: 'no-position' } }
  const leading = best.keys.length > 0 ? best.keys : best.level
  const needed =
    rules.majority === undefined
      ? undefined
      : { rule: rules.majority, of: rules.majority === 'absolute' ? eligible : positions }
  const majority = needed && { ...needed, isMet: leading.every(key => isMajority(support(tally, key), needed)) }
  const said = { ...known, ...(majority ? { majority } : {}), ...schulze }
  if (known.quorum && !known.quorum.isMet) return { ...said, outcome: { kind: 'none', why: 'quorum', leading } }
  if (majority && !majority.isMet) return { ...said, outcome: { kind: 'none', why: 'majority', leading } }
  return { ...said, outcome: outcomeOf(best, seatsOf(question)) }
}

function quorumOf(quorum: number | undefined, n: number, eligible: number): { quorum?: Quorum } {
  if (quorum === undefined) return {}
  const needed = quorum < 1 ? sharePart(quorum, eligible) : quorum
  return { quorum: { needed, isMet: n >= needed } }
}

/** The least whole number that is this share of so many. */
function sharePart(share: number, of: number): number {
  let needed = Math.floor(share * of)
  while (!reachesShare(needed, of, share)) needed++
  return needed
}

function consentOutcome(
  counts: Readonly<Record<string, number>>,
  reasons: readonly { key: string; reason: string }[],
  { quorum }: { quorum?: Quorum },
): Outcome {
  const of = (key: string) => (Object.hasOwn(counts, key) ? counts[key]! : 0)
  if (of(BLOCK) > 0) {
    const why = reasons.filter(({ key }) => key === BLOCK).map(({ reason }) => reason)
    return { kind: 'blocked', blocks: of(BLOCK), reasons: why }
  }
  if (of(AGREE) === 0) return { kind: 'none', why: 'no-position' }
  if (quorum && !quorum.isMet) return { kind: 'none', why: 'quorum', leading: [AGREE] }
  return { kind: 'consent', asides: of('stand-aside') }
}

const seatsOf = ({ method, rules }: Question) =>
  method === 'approval' || method === 'score' || method === 'dots' ? (rules?.seats ?? 1) : 1

/**
 * Ballots for an option, of which a majority is asked. Points and dots are no ballots: with scores those count that give it at
 * least 3, with dots those that give it any; in a run-off, those that end up with it.
 */
function support(tally: Extract<Tally, { counts: unknown }>, key: string): number {
  if (tally.backers) return tally.backers[key] ?? 0
  if (tally.spread) return (tally.spread[key] ?? []).slice(FOR_IT).reduce((sum, times) => sum + times, 0)
  if (tally.runOff) return tally.runOff.rounds.at(-1)?.counts[key] ?? 0
  return tally.counts[key] ?? 0
}

const FOR_IT = 3

const isMajority = (count: number, { rule, of }: { rule: 'simple' | 'absolute' | number; of: number }) =>
  typeof rule === 'number' ? of > 0 && reachesShare(count, of, rule) : count * 2 > of

/** The best `seats` of those with anything, and those level for the last seat. */
function top(keys: readonly string[], of: (key: string) => number, seats: number) {
  const sorted = keys.filter(key => of(key) > 0).sort((a, b) => of(b) - of(a))
  if (sorted.length <= seats) return { keys: sorted, level: [] }
  const border = of(sorted[seats - 1]!)
  if (of(sorted[seats]!) < border) return { keys: sorted.slice(0, seats), level: [] }
  return { keys: sorted.filter(key => of(key) > border), level: sorted.filter(key => of(key) === border) }
}

function outcomeOf({ keys, level }: { keys: readonly string[]; level: readonly string[] }, seats: number): Outcome {
  if (seats > 1) return { kind: 'winners', keys, level }
  return keys.length === 1 ? { kind: 'winner', key: keys[0]! } : { kind: 'tie', keys: level }
}
