/**
 * The swing: the change between the same poll before and after. Shares can be compared whoever came; who went from where to where
 * can be told only of the same members, and never from secret ballots.
 */
import { countWords, listWords } from './phrases.ts'

type Counts = Readonly<Record<string, number>>

export interface Winner {
  /** One side, several that are level, or none. */
  sides: readonly string[]
}
export interface Swing {
  n: { before: number; after: number }
  /** Percentage points that each answer gained or lost; they sum to 0. */
  points: Readonly<Record<string, number>>
  /** The side that gained most points, whether or not it has most ballots; none where nobody gained. */
  bySwing: Winner
  /** The side with most ballots after. */
  byMajority: Winner
}

/**
 * @param before,after ballots by answer; both of the same poll
 * @param sides the answers that can win: not "undecided"
 * Undefined while one of the two has no ballots.
 */
export function swingOf(before: Counts, after: Counts, sides: readonly string[]): Swing | undefined {
  const n = { before: total(before), after: total(after) }
  if (n.before === 0 || n.after === 0) return undefined
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  // One fraction each: two that are level are level to the last digit.
  const gained = (key: string) => of(after, key) * n.before - of(before, key) * n.after
  const points = Object.fromEntries(keys.map(key => [key, (100 * gained(key)) / (n.before * n.after)]))
  return {
    n,
    points,
    bySwing: { sides: most(sides, gained) },
    byMajority: { sides: most(sides, key => of(after, key)) },
  }
}

const of = (counts: Counts, key: string) => (Object.hasOwn(counts, key) ? counts[key]! : 0)
const total = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0)
function most(sides: readonly string[], value: (key: string) => number): string[] {
  const best = Math.max(0, ...sides.map(value))
  return best > 0 ? sides.filter(side => value(side) === best) : []
}

/** Answers of members by their id. */
export type Answers = ReadonlyMap<string, string>
export const NOT_CAST = 'not-cast'
export interface Flow {
  from: string
  to: string
  n: number
}

/** How many members went from each answer to each, `not-cast` among them; only those there are, in the order of `answers`. */
export function flowOf(before: Answers, after: Answers, answers: readonly string[]): Flow[] {
  const members = new Set([...before.keys(), ...after.keys()])
  const all = [...answers, NOT_CAST]
  return all.flatMap(from =>
    all.flatMap(to => {
      let n = 0
      for (const member of members)
        if ((before.get(member) ?? NOT_CAST) === from && (after.get(member) ?? NOT_CAST) === to) n++
      return n > 0 ? [{ from, to, n }] : []
    }),
  )
}

/** Ballots by answer, before and after, of those who cast both times: the same members on both sides of a swing. */
export function sameMembers(
  before: Answers,
  after: Answers,
  answers: readonly string[],
): { before: Counts; after: Counts } {
  const both = [...before.keys()].filter(member => after.has(member))
  const counts = (cast: Answers) =>
    Object.fromEntries(answers.map(key => [key, both.filter(member => cast.get(member) === key).length]))
  return { before: counts(before), after: counts(after) }
}

export interface Credit {
  contribution: string
  /** How many it moved across sides. */
  moved: number
}

/**
 * Which contributions moved members: only of those who went from one side to another, and named what moved them, and not to one of
 * their own. Who merely made up their mind was not moved across. Most first, then by contribution's key.
 * @param credits what each mover picked
 */
export function whoMovedWhom(
  before: Answers,
  after: Answers,
  sides: readonly string[],
  credits: readonly { member: string; contribution: string; creator: string }[],
): Credit[] {
  const crossed = (member: string) => {
    const [from, to] = [before.get(member), after.get(member)]
    return from !== undefined && to !== undefined && from !== to && sides.includes(from) && sides.includes(to)
  }
  const movers = new Map<string, Set<string>>()
  for (const { member, contribution, creator } of credits) {
    if (member === creator || !crossed(member)) continue
    movers.set(contribution, (movers.get(contribution) ?? new Set()).add(member))
  }
  return [...movers]
    .map(([contribution, members]) => ({ contribution, moved: members.size }))
    .sort((a, b) => b.moved - a.moved || (a.contribution < b.contribution ? -1 : 1))
}

/** Both results and the rule of each: `By swing For wins: +15 points. By majority Against wins: 13 of 20 ballots.` */
export function swingInWords(
  { points, bySwing, byMajority, n }: Swing,
  after: Counts,
  labelOf: (side: string) => string,
): string {
  const swing =
    bySwing.sides.length === 0
      ? 'no side gained'
      : `${wins(bySwing.sides, labelOf)}: ${signed(points[bySwing.sides[0]!]!)} points`
  const majority =
    byMajority.sides.length === 0
      ? 'no side has a ballot'
      : `${wins(byMajority.sides, labelOf)}: ${of(after, byMajority.sides[0]!)} of ${countWords(n.after, 'ballot')}`
  return `By swing ${swing}. By majority ${majority}.`
}

const wins = (sides: readonly string[], labelOf: (side: string) => string) =>
  sides.length === 1 ? `${labelOf(sides[0]!)} wins` : `${listWords(sides.map(labelOf))} are level`

const signed = (points: number) => `${points < 0 ? '−' : '+'}${Math.round(Math.abs(points))}`
