/**
 * "Agreed across sides": what most of every side says, from sides that the members declared themselves. No clusters, no hidden
 * weights: everyone can count it by hand.
 */
import { listWords } from './phrases.ts'

/** What one side cast on a claim's stance; who passed has cast. */
export interface SideStances {
  side: string
  agree: number
  disagree: number
  pass: number
}
export interface AcrossSides {
  claim: string
  stance: 'agree' | 'disagree'
  /** Of `n` ballots of the side, `count` say so. */
  sides: readonly { side: string; count: number; n: number }[]
  /** ∏ over sides of (count + 1) / (n + 2), for the order: Polis's group-aware consensus, with sides for groups. */
  weight: number
}

/** A claim's stances by the sides that members declared; who has no side is not counted. Secret ballots have no members. */
export function stancesBySide(
  ballots: readonly { member: string; choice: unknown }[],
  sideOf: (member: string) => string | undefined,
  sides: readonly string[],
): SideStances[] {
  return sides.map(side => {
    const own = ballots.filter(({ member }) => sideOf(member) === side)
    const of = (stance: string) => own.filter(({ choice }) => choice === stance).length
    return { side, agree: of('agree'), disagree: of('disagree'), pass: of('pass') }
  })
}

/** Fewer ballots than this say nothing about sides. */
export const FEWEST_ACROSS = 6
/** Of two who say the same, each knows what the other cast. */
const FEWEST_OF_A_SIDE = 3

/** Claims on which more than half of every side's ballots say the same; at least two sides, three ballots of each, six in all. */
export function agreedAcrossSides(claims: readonly { claim: string; sides: readonly SideStances[] }[]): AcrossSides[] {
  return claims
    .flatMap(({ claim, sides }) =>
      (['agree', 'disagree'] as const).flatMap((stance): AcrossSides[] => {
        const said = sides.map(({ side, agree, disagree, pass }) => ({
          side,
          count: stance === 'agree' ? agree : disagree,
          n: agree + disagree + pass,
        }))
        const isAgreed = said.length > 1 && said.every(({ count, n }) => n >= FEWEST_OF_A_SIDE && count * 2 > n)
        if (!isAgreed || said.reduce((sum, { n }) => sum + n, 0) < FEWEST_ACROSS) return []
        return [
          { claim, stance, sides: said, weight: said.reduce((w, { count, n }) => (w * (count + 1)) / (n + 2), 1) },
        ]
      }),
    )
    .sort((a, b) => b.weight - a.weight)
}

/** `5 of 6 for and 7 of 9 against agree.` `nameOf` says a side within the sentence. */
export const acrossInWords = ({ sides, stance }: AcrossSides, nameOf: (side: string) => string): string =>
  `${listWords(sides.map(({ side, count, n }) => `${count} of ${n} ${nameOf(side)}`))} ${stance}.`
