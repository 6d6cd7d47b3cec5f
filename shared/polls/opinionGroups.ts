/**
 * Opinion groups as in Polis, only where there is enough to see: members with like stances, what each group stands for, and what
 * all groups agree with. Only from open or confidential stances: it needs to know which ballots are one member's.
 */
import { clusters, type Heavy, silhouette } from './clusters.ts'
import { opinionMap, type Point, type Stances } from './opinionMap.ts'
import {
  acrossGroups,
  clarity,
  type GroupStance,
  isClear,
  type Representative,
  representativeness,
} from './representative.ts'

export const FEWEST_VOTERS = 30
export const FEWEST_CLAIMS = 10
/** Who cast on fewer claims is not placed. */
const FEWEST_CAST = 7
const BASES = 100
const MOST_GROUPS = 5
const MOST_CLAIMS = 5

export interface OpinionGroups {
  /** In the order of `members`, those who are placed. */
  members: readonly { member: string; at: Point; group: number }[]
  /** Largest first. */
  groups: readonly { size: number; claims: readonly (Representative & { claim: string })[] }[]
  /** How clearly they part, −1 to 1. */
  silhouette: number
  /** Every claim by how much all groups agree with it, most first. */
  consensus: readonly { claim: string; weight: number }[]
}

/**
 * @param claims the claims' keys
 * @param members each one's stances in the order of `claims`
 * Undefined below 30 members who cast on enough and 10 claims.
 */
export function opinionGroups(
  claims: readonly string[],
  members: readonly { member: string; stances: Stances }[],
): OpinionGroups | undefined {
  const placed = members.filter(({ stances }) => stances.filter(stance => stance !== undefined).length >= FEWEST_CAST)
  if (placed.length < FEWEST_VOTERS || claims.length < FEWEST_CLAIMS) return undefined
  const points = opinionMap(placed.map(({ stances }) => stances))
  const { base, bases } = gather(points)
  const parted = bestParting(bases, placed.length)
  const groupOf = base.map(one => parted.of[one]!)
  const count = Math.max(...groupOf) + 1
  const stancesOf = (claim: number) =>
    Array.from({ length: count }, (_, group) =>
      tallyOf(
        placed.filter((_, i) => groupOf[i] === group),
        claim,
      ),
    )
  const byClaim = claims.map((_, claim) => stancesOf(claim))
  return {
    members: placed.map(({ member }, i) => ({ member, at: points[i]!, group: groupOf[i]! })),
    groups: Array.from({ length: count }, (_, group) => ({
      size: groupOf.filter(one => one === group).length,
      claims: standsFor(claims, byClaim, group),
    })),
    silhouette: parted.silhouette,
    consensus: claims
      .map((claim, i) => ({ claim, weight: acrossGroups(byClaim[i]!) }))
      .sort((a, b) => b.weight - a.weight),
  }
}

/** At most a hundred base clusters, each with its weight; `base[i]` is that of point i. */
function gather(points: readonly Point[]): { base: number[]; bases: Heavy[] } {
  const single = points.map(at => ({ at, weight: 1 }))
  if (points.length <= BASES) return { base: points.map((_, i) => i), bases: single }
  const base = clusters(single, BASES)
  const bases = Array.from({ length: Math.max(...base) + 1 }, (_, one): Heavy => {
    const own = points.filter((_, i) => base[i] === one)
    const mean = (axis: 0 | 1) => own.reduce((sum, at) => sum + at[axis], 0) / own.length
    return { at: [mean(0), mean(1)], weight: own.length }
  })
  return { base, bases }
}

/** Two to five groups, as many as part best; the fewer of two that part alike. */
function bestParting(bases: readonly Heavy[], members: number): { of: number[]; silhouette: number } {
  const most = Math.min(MOST_GROUPS, 2 + Math.floor(members / 12))
  let best: { of: number[]; silhouette: number } | undefined
  for (let k = 2; k <= most; k++) {
    const of = clusters(bases, k)
    const found = { of, silhouette: silhouette(bases, of) }
    if (!best || found.silhouette > best.silhouette + 1e-9) best = found
  }
  return best!
}

function tallyOf(members: readonly { stances: Stances }[], claim: number): GroupStance {
  const cast = members.flatMap(({ stances }) => stances[claim] ?? [])
  const of = (stance: number) => cast.filter(one => one === stance).length
  return { agree: of(1), disagree: of(-1), n: cast.length }
}

function standsFor(claims: readonly string[], byClaim: readonly (readonly GroupStance[])[], group: number) {
  const all = byClaim.map((groups, i) => {
    const others = groups.filter((_, other) => other !== group)
    const sum = (of: (one: GroupStance) => number) => others.reduce((total, one) => total + of(one), 0)
    const rest = { agree: sum(one => one.agree), disagree: sum(one => one.disagree), n: sum(one => one.n) }
    return { claim: claims[i]!, ...representativeness(groups[group]!, rest) }
  })
  return all
    .filter(isClear)
    .sort((a, b) => clarity(b) - clarity(a))
    .slice(0, MOST_CLAIMS)
}
