/** Points that stand together: k-means (Lloyd 1982) without chance, and the silhouette (Rousseeuw 1987) that says how well it parts. */
import type { Point } from './opinionMap.ts'

export interface Heavy {
  at: Point
  /** How many stand there. */
  weight: number
}

const ROUNDS = 100

/**
 * The cluster of each point, 0 to k − 1, largest first. Begun twice, from points far apart and from equal parts along the first
 * axis; the tighter outcome stands. Independent of the order of the points.
 */
export function clusters(points: readonly Heavy[], k: number): number[] {
  const order = points.map((_, i) => i).sort((a, b) => compare(points[a]!, points[b]!))
  const sorted = order.map(i => points[i]!)
  const tries = [farApart(sorted, k), evenly(sorted, k)].map(start => settle(sorted, start))
  const best = tries[0]!.spread <= tries[1]!.spread + 1e-12 ? tries[0]! : tries[1]!
  const named = bySize(sorted, best.of, k)
  const found = new Array<number>(points.length).fill(0)
  for (const [place, i] of order.entries()) found[i] = named[place]!
  return found
}

const compare = (a: Heavy, b: Heavy) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.weight - b.weight
const squared = (a: Point, b: Point) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
function centre(points: readonly Heavy[]): Point {
  const weight = points.reduce((sum, point) => sum + point.weight, 0)
  const mean = (axis: 0 | 1) => points.reduce((sum, { at, weight: w }) => sum + w * at[axis], 0) / weight
  return [mean(0), mean(1)]
}
/** The index of the least; the first of several. */
const least = (values: readonly number[]) =>
  values.reduce((best, value, i) => (value < values[best]! - 1e-12 ? i : best), 0)

function farApart(points: readonly Heavy[], k: number): Point[] {
  const middle = centre(points)
  const chosen: Point[] = [points[least(points.map(({ at }) => -squared(at, middle)))]!.at]
  while (chosen.length < k) {
    const nearest = points.map(({ at }) => -Math.min(...chosen.map(one => squared(at, one))))
    chosen.push(points[least(nearest)]!.at)
  }
  return chosen
}

const evenly = (points: readonly Heavy[], k: number): Point[] =>
  Array.from({ length: k }, (_, i) => points[Math.floor(((i + 0.5) * points.length) / k)]!.at)

function settle(points: readonly Heavy[], start: readonly Point[]): { of: number[]; spread: number } {
  let centres = start
  let of: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const next = points.map(({ at }) => least(centres.map(one => squared(at, one))))
    if (next.every((cluster, i) => cluster === of[i])) break
    of = next
    centres = centres.map((before, cluster) => {
      const own = points.filter((_, i) => of[i] === cluster)
      return own.length > 0 ? centre(own) : before
    })
  }
  return { of, spread: points.reduce((sum, { at, weight }, i) => sum + weight * squared(at, centres[of[i]!]!), 0) }
}

/** Cluster numbers anew: the heaviest is 0, of two alike the one further left. Empty ones go. */
function bySize(points: readonly Heavy[], of: readonly number[], k: number): number[] {
  const weights = Array.from({ length: k }, (_, cluster) =>
    points.reduce((sum, { weight }, i) => sum + (of[i] === cluster ? weight : 0), 0),
  )
  const ranked = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]! || of.indexOf(a) - of.indexOf(b))
  return of.map(cluster => ranked.indexOf(cluster))
}

/** −1 to 1: how much nearer points are to their own cluster than to the next. A cluster of one point adds 0. */
export function silhouette(points: readonly Heavy[], of: readonly number[]): number {
  const names = [...new Set(of)]
  if (names.length < 2) return 0
  let sum = 0
  let weight = 0
  for (const [i, point] of points.entries()) {
    const mean = (cluster: number) => {
      let distance = 0
      let others = 0
      for (const [j, other] of points.entries()) {
        if (of[j] !== cluster) continue
        const times = other.weight - (i === j ? 1 : 0)
        distance += times * Math.sqrt(squared(point.at, other.at))
        others += times
      }
      return others === 0 ? undefined : distance / others
    }
    const own = mean(of[i]!)
    const next = Math.min(...names.filter(name => name !== of[i]).map(name => mean(name)!))
    weight += point.weight
    if (own !== undefined && Math.max(own, next) > 0) sum += (point.weight * (next - own)) / Math.max(own, next)
  }
  return weight === 0 ? 0 : sum / weight
}
