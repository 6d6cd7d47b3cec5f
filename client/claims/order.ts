/** Which claims are listed, in which order, and why one is worth discussing. Pure: the view hands in what it sees. */
import { leading, ranking, splitOf } from '../../shared/polls/index.ts'
import type { Codebook, EntryKey, Move, Tally } from '../../shared/room/index.ts'

export const ORDERS = ['worth', 'text', 'newest'] as const
export type Order = (typeof ORDERS)[number]

export interface ListedClaim {
  key: EntryKey
  /** Of its ULID: later ones are larger. */
  id: string
  start: number
  /** The label that leads, if one does. */
  label?: string
  /** The side of who made it, if any. */
  side?: string
  /** How split its ballots are, 0 to 1; of the two questions the more split one. */
  split: number
  n: number
}

/** What of a claim's tallies may be seen now. */
export interface SeenTallies {
  classification?: Tally | undefined
  stance?: Tally | undefined
}
export const countsOf = (tally: Tally | undefined): Readonly<Record<string, number>> | undefined =>
  tally && 'counts' in tally && tally.n > 0 ? tally.counts : undefined

export function describeClaim(
  { key, id, start }: Pick<ListedClaim, 'key' | 'id' | 'start'>,
  { classification, stance }: SeenTallies,
  codebook: Codebook,
  side?: string,
): ListedClaim {
  const label = classification && leading(classification, codebook)
  const splits = [classification, stance].map(tally => splitOf(countsOf(tally) ?? {}))
  return {
    key,
    id,
    start,
    ...(label === undefined ? {} : { label }),
    ...(side === undefined ? {} : { side }),
    split: Math.max(...splits),
    n: Math.max(classification?.n ?? 0, stance?.n ?? 0),
  }
}

/** `worth`: most split first, then most ballots, then as in the text. */
export function inOrder(claims: readonly ListedClaim[], order: Order): ListedClaim[] {
  const byText = (a: ListedClaim, b: ListedClaim) => a.start - b.start || (a.id < b.id ? -1 : 1)
  const sorted = [...claims]
  switch (order) {
    case 'worth':
      return sorted.sort((a, b) => b.split - a.split || b.n - a.n || byText(a, b))
    case 'text':
      return sorted.sort(byText)
    case 'newest':
      return sorted.sort((a, b) => (a.id < b.id ? 1 : -1))
    default:
      return order satisfies never
  }
}

/** `none`: claims that no label leads. */
export interface Filter {
  label?: string
  side?: string
}
export const NO_LABEL = 'none'
export const isListed = ({ label, side }: ListedClaim, filter: Filter) =>
  (filter.label === undefined || filter.label === (label ?? NO_LABEL)) &&
  (filter.side === undefined || filter.side === side)

export type Reason =
  | { kind: 'level' }
  | { kind: 'almost' }
  | { kind: 'labels'; count: number }
  | { kind: 'tied'; first: string; second: string }
  | { kind: 'no-majority'; first: string; second: string }

/** Fewer ballots than this are no split, only two opinions. */
const FEWEST = 4
const MANY_LABELS = 4

/** Why a claim is worth talking about, the plainest reason first; undefined where its ballots say nothing of the kind. */
export function reasonOf({ classification, stance }: SeenTallies, codebook: Codebook): Reason | undefined {
  const { agree = 0, disagree = 0 } = countsOf(stance) ?? {}
  const stood = agree + disagree
  if (stood >= FEWEST && agree === disagree) return { kind: 'level' }
  const labels = classification && countsOf(classification) ? ranking(classification, codebook) : []
  const n = labels.reduce((sum, { count }) => sum + count, 0)
  const [first, second] = labels
  const isSplit = n >= FEWEST && first !== undefined && first.count * 2 <= n
  if (isSplit && labels.length >= MANY_LABELS) return { kind: 'labels', count: labels.length }
  if (stood >= FEWEST && Math.abs(agree - disagree) <= Math.max(1, 0.1 * stood)) return { kind: 'almost' }
  if (isSplit && second)
    return { kind: first.count === second.count ? 'tied' : 'no-majority', first: first.key, second: second.key }
  return undefined
}

/** How often a thread supports and objects. */
export function movesIn(thread: readonly { reply: { move: Move } }[]): { object: number; support: number } {
  const of = (move: Move) => thread.filter(({ reply }) => reply.move === move).length
  return { object: of('object'), support: of('support') }
}
