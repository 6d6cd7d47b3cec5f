/**
 * What a group of members stands for: the claims on which it says clearly more often than the others what it says. Formulas as in
 * Polis (polismath, repness and stats): smoothed shares and one-sided tests at 90 %.
 */

/** Ballots of a group on a claim; `n` counts those who passed as well. */
export interface GroupStance {
  agree: number
  disagree: number
  n: number
}
export interface Representative {
  stance: 'agree' | 'disagree'
  count: number
  n: number
  /** (count + 1) / (n + 2) here, and that over the same of the others. */
  share: number
  ratio: number
  /** Whether more than half here say so; whether more here than elsewhere. In standard deviations. */
  test: number
  ratioTest: number
}

/** One-sided 90 %. */
const CLEAR = 1.2816

/** A share that a few ballots cannot make 0 or 1. */
export const smoothed = (count: number, n: number) => (count + 1) / (n + 2)

/** How far from half, in standard deviations: 2√(n+1) · ((k+1)/(n+1) − ½). */
export const propTest = (count: number, n: number) => 2 * Math.sqrt(n + 1) * ((count + 1) / (n + 1) - 0.5)

/** How far apart two shares are, in standard deviations, each with one imagined ballot that says so. */
export function twoPropTest(countIn: number, nIn: number, countOut: number, nOut: number): number {
  const [k1, k2, n1, n2] = [countIn + 1, countOut + 1, nIn + 1, nOut + 1]
  const pooled = (k1 + k2) / (n1 + n2)
  if (pooled === 1) return 0
  return (k1 / n1 - k2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
}

export function representativeness(own: GroupStance, others: GroupStance): Representative {
  const of = (stance: 'agree' | 'disagree'): Representative => ({
    stance,
    count: own[stance],
    n: own.n,
    share: smoothed(own[stance], own.n),
    ratio: smoothed(own[stance], own.n) / smoothed(others[stance], others.n),
    test: propTest(own[stance], own.n),
    ratioTest: twoPropTest(own[stance], own.n, others[stance], others.n),
  })
  const [agree, disagree] = [of('agree'), of('disagree')]
  return agree.ratioTest >= disagree.ratioTest ? agree : disagree
}

/** A group is said to stand for it only when both tests are clear. */
export const isClear = ({ test, ratioTest }: Representative) => test > CLEAR && ratioTest > CLEAR
/** The order of what a group stands for. */
export const clarity = ({ share, ratio, test, ratioTest }: Representative) => share * ratio * test * ratioTest
/** Group-aware consensus: the product over the groups of their smoothed shares who agree. */
export const acrossGroups = (groups: readonly GroupStance[]) =>
  groups.reduce((product, { agree, n }) => product * smoothed(agree, n), 1)
