/** A group's own agreement, claim by claim and in the room, said in words first. */
import type { Choice } from '../room/index.ts'
import { alpha, alphaOfEach, type Unit } from './alpha.ts'
import { pairAgreement } from './kappa.ts'
import { countWords } from './phrases.ts'

/** One claim's classification: who said what. Withdrawn claims are left out by the caller. */
export interface ClaimBallots {
  claim: string
  ballots: readonly { member: string; choice: Choice }[]
}
export interface Agreement {
  /** Krippendorff's, nominal; undefined where it says nothing ("n/a"). */
  alpha?: number
  /** Of 100 pairs of ballots on the same claim, how many say the same. */
  percent?: number
  /** Claims that two or more members classified; the members and ballots on them. */
  claims: number
  members: number
  ballots: number
  /** By claim, its part in alpha. */
  ofEach: Readonly<Record<string, number>>
  /** By claim, of 100 pairs of its ballots how many say the same. */
  alikeOfEach: Readonly<Record<string, number>>
  band: Band
  /** So few that one more ballot may change much. */
  isSmall: boolean
}
/** `none`: alpha is undefined. */
export type Band = 'nearly-all' | 'mostly' | 'partly' | 'little' | 'chance' | 'against' | 'none'

const FEW_BALLOTS = 30
const FEW_CLAIMS = 5

/** Before and after a discussion are two sets of ballots: two calls. */
export function agreementOf(claims: readonly ClaimBallots[]): Agreement {
  const judged = claims.filter(({ ballots }) => ballots.length > 1)
  return {
    ...agreementOfUnits(
      judged.map(({ claim, ballots }) => ({ claim, unit: ballots.map(({ choice }) => String(choice)) })),
    ),
    members: new Set(judged.flatMap(claim => claim.ballots.map(({ member }) => member))).size,
  }
}

/** The same from tallies alone, where whose ballots they were is not known. */
export function agreementOfTallies(
  claims: readonly { claim: string; counts: Readonly<Record<string, number>> }[],
): Omit<Agreement, 'members'> {
  const units = claims.map(({ claim, counts }) => ({
    claim,
    unit: Object.entries(counts).flatMap(([key, count]) => new Array<string>(count).fill(key)),
  }))
  return agreementOfUnits(units.filter(({ unit }) => unit.length > 1))
}

function agreementOfUnits(judged: readonly { claim: string; unit: Unit }[]): Omit<Agreement, 'members'> {
  const units = judged.map(({ unit }) => unit)
  const found = alpha(units)
  const share = pairAgreement(units)
  const each = alphaOfEach(units)
  const ballots = units.reduce((sum, unit) => sum + unit.length, 0)
  return {
    ...(found === undefined ? {} : { alpha: found }),
    ...(share === undefined ? {} : { percent: 100 * share }),
    claims: judged.length,
    ballots,
    ofEach: Object.fromEntries(judged.flatMap(({ claim }, i) => (each[i] === undefined ? [] : [[claim, each[i]]]))),
    alikeOfEach: Object.fromEntries(judged.map(({ claim, unit }) => [claim, 100 * pairAgreement([unit])!])),
    band: bandOf(found),
    isSmall: ballots < FEW_BALLOTS || judged.length < FEW_CLAIMS,
  }
}

/** Krippendorff trusts 0.8 and, for tentative conclusions, 0.667; the lower bands are ours, and as coarse as small rooms allow. */
export function bandOf(value: number | undefined): Band {
  if (value === undefined) return 'none'
  if (value >= 0.8) return 'nearly-all'
  if (value >= 0.667) return 'mostly'
  if (value >= 0.4) return 'partly'
  if (value >= 0.15) return 'little'
  return value > -0.15 ? 'chance' : 'against'
}

const BANDS: Record<Exclude<Band, 'none'>, string> = {
  'nearly-all': 'agree on nearly all of it',
  mostly: 'mostly agree',
  partly: 'partly agree',
  little: 'agree a little more than chance would',
  chance: 'agree about as often as chance would',
  against: 'agree less often than chance would',
}

/** Words first, then the numbers that they stand on. `who` is plural. */
export function agreementInWords(agreement: Omit<Agreement, 'members'> & { members?: number }, who = 'You'): string {
  const { alpha: value, percent, band, claims, members, ballots, isSmall } = agreement
  const whose = members === undefined ? '' : ` of ${countWords(members, 'member')}`
  const from = `${countWords(ballots, 'ballot')}${whose} on ${countWords(claims, 'claim')}`
  if (claims === 0) return 'No claim has been classified by two members yet.'
  if (band === 'none') return `All ${from} are alike: of what chance would do, nothing can be said (alpha n/a).`
  const small = isSmall ? ' That is little: a few more ballots may change it.' : ''
  return `${who} ${BANDS[band]} (alpha ${value!.toFixed(2)}; ${Math.round(percent!)} % of pairs alike; ${from}).${small}`
}
