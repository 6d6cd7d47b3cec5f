/** The instant run-off, with every tie followed to its end. Sets of options are bits of a number, for there may be thousands. */
import type { Counted, RunOffRound } from '../room/index.ts'

/** More options would make a run-off with many ties long to follow: it may take 2^options steps. */
export const RANKED_OPTIONS = 12

/**
 * Each ballot counts for the best of its options that is still in; while none has more than half of the ballots that still count,
 * the last goes. Where several are last, those that together hold fewer ballots than the next one go at once, as none of them
 * could overtake it. Otherwise it matters who goes, and no lot is drawn: every way to go on is followed, and the winners are all
 * who win in one of them (parallel-universe tie-breaking: Conitzer, Rognlie & Xia 2009). The rounds shown are those in which the
 * later option goes. `rankings` name options only.
 */
export function runOff(
  options: readonly { key: string }[],
  rankings: readonly (readonly string[])[],
): NonNullable<Counted['runOff']> {
  if (options.length > RANKED_OPTIONS) throw new Error(`a ranked poll has at most ${RANKED_OPTIONS} options`)
  if (rankings.length === 0) return { rounds: [], winners: [] }
  const places = new Map(options.map(({ key }, place) => [key, place]))
  const ballots = gathered(rankings.map(ranking => ranking.map(key => places.get(key)!)))
  const keysIn = (set: number) => options.flatMap(({ key }, place) => ((set >> place) & 1 ? [key] : []))
  const known = new Map<number, number>()
  const winnersOf = (standing: number): number => {
    const before = known.get(standing)
    if (before !== undefined) return before
    const { ways, leaders } = step(ballots, standing, options.length)
    const winners = ways.length === 0 ? leaders : ways.reduce((all, out) => all | winnersOf(standing & ~out), 0)
    known.set(standing, winners)
    return winners
  }
  const rounds: RunOffRound[] = []
  for (let standing = (1 << options.length) - 1; ; ) {
    const { counts, spent, ways, last } = step(ballots, standing, options.length)
    const out = ways.at(-1) ?? 0
    rounds.push({
      counts: Object.fromEntries(keysIn(standing).map(key => [key, counts[places.get(key)!]!])),
      spent,
      out: keysIn(out),
      ...(ways.length > 1 ? { level: keysIn(last) } : {}),
    })
    if (ways.length === 0) return { rounds, winners: keysIn(winnersOf((1 << options.length) - 1)) }
    standing &= ~out
  }
}

interface Pile {
  ranking: readonly number[]
  times: number
}

/** Ballots alike are followed once. */
function gathered(rankings: readonly (readonly number[])[]): Pile[] {
  const piles = new Map<string, Pile>()
  for (const ranking of rankings) {
    const pile = piles.get(ranking.join())
    if (pile) pile.times++
    else piles.set(ranking.join(), { ranking, times: 1 })
  }
  return [...piles.values()]
}

/** One round: its counts, and each way to go on, as the set of those who go; none when it is over. */
function step(ballots: readonly Pile[], standing: number, length: number) {
  const counts = new Array<number>(length).fill(0)
  let spent = 0
  let n = 0
  for (const { ranking, times } of ballots) {
    const best = ranking.find(place => (standing >> place) & 1)
    if (best === undefined) spent += times
    else counts[best]! += times
    n += times
  }
  const places = counts.flatMap((_, place) => ((standing >> place) & 1 ? [place] : []))
  const most = Math.max(...places.map(place => counts[place]!))
  const least = Math.min(...places.map(place => counts[place]!))
  const having = (count: number) => places.filter(place => counts[place] === count)
  const set = (some: readonly number[]) => some.reduce((bits, place) => bits | (1 << place), 0)
  const lowest = having(least)
  const round = { counts, spent, leaders: set(having(most)), last: set(lowest) }
  if (most * 2 > n - spent || most === least) return { ...round, ways: [] }
  const next = Math.min(...places.map(place => counts[place]!).filter(count => count > least))
  const isSafe = lowest.length === 1 || lowest.length * least < next
  return { ...round, ways: isSafe ? [round.last] : lowest.map(place => 1 << place) }
}
