/** What ballots have come to, for one member: every part is made only of tallies that this member may see now. */
import {
  type Agreement,
  agreedAcrossSides,
  agreementInWords,
  agreementOf,
  type ClaimBallots,
  opinionGroups,
  stancesBySide,
  worthDiscussing,
} from '../../shared/polls/index.ts'
import type { AgreementAnswer, ClaimResult, OpinionAnswer, ResultsAnswer } from '../../shared/protocol/index.ts'
import { type EntryKey, type Member, type MemberId, mergedInto, type Poll } from '../../shared/room/index.ts'
import { ballotsBefore } from './askedAgain.ts'
import { castIn, saidSo } from './ballotBox.ts'
import { counted } from './counted.ts'
import type { LiveRoom } from './liveRoom.ts'
import { countedBox } from './merges.ts'
import { motionResults } from './motionResults.ts'
import { mayReadPoll, maySeeTally, tallyBefore } from './tallies.ts'

/** A claim's two polls, in the order of the text. What is merged into another is counted there. */
interface Claim {
  key: EntryKey
  classification: Poll
  stance: Poll
}

/** Everything but `polls`, whose description is the route's to give. */
export function resultsFor(room: LiveRoom, asker: Member, now: number): Omit<ResultsAnswer, 'polls'> {
  const claims = claimsOf(room, asker)
  const isSeen = (poll: Poll) => maySeeTally(room, asker, poll, now)
  const classified = claims.filter(({ classification }) => isSeen(classification))
  const agreement = agreementOf(classified.map(claim => ballotsOn(room, claim)))
  const earlier = classified.flatMap(({ key: claim, classification }) => {
    const ballots = ballotsBefore(room, classification)
    return ballots.length > 0 ? [{ claim, ballots }] : []
  })
  const motion = room.room.motion && motionResults(room, asker, now)
  const stances = claims.filter(({ stance }) => isSeen(stance) && stance.secrecy !== 'secret')
  const opinions = opinionsOf(room, asker, stances)
  const results = claims.map((claim): ClaimResult => {
    const part = agreement.ofEach[claim.key]
    const alike = agreement.alikeOfEach[claim.key]
    const before = tallyBefore(room, asker, claim.classification, now)
    return {
      claim: claim.key,
      ...mergedPart(room, claim.key),
      classification: {
        ...counted(room, asker, claim.classification, now),
        ...(part === undefined ? {} : { alpha: part }),
        ...(alike === undefined ? {} : { percent: alike }),
        ...(before ? { before } : {}),
      },
      stance: counted(room, asker, claim.stance, now),
    }
  })
  return {
    claims: results,
    agreement: {
      ...agreementAnswer(agreement),
      ...(earlier.length > 0 ? { before: agreementAnswer(agreementOf(earlier)) } : {}),
    },
    ...(motion ? { motion } : {}),
    worthDiscussing: worthDiscussing(
      results.flatMap(({ claim, classification: { tally } }) =>
        tally && 'counts' in tally ? [{ claim, counts: tally.counts }] : [],
      ),
    ),
    acrossSides: [
      ...agreedAcrossSides(stances.map(claim => ({ claim: claim.key, sides: sidesOn(room, claim.stance) }))),
      ...stances.flatMap(({ key: claim, stance }) => {
        const box = countedBox(room, stance)
        return box.kind === 'kept' && box.across ? [{ claim, ...box.across }] : []
      }),
    ].sort((a, b) => b.weight - a.weight),
    ...(opinions ? { opinionGroups: opinions } : {}),
  }
}

const mergedPart = (room: LiveRoom, claim: EntryKey) => {
  const merged = mergedInto(room.merges, claim)
  return merged.length ? { merged } : {}
}

const agreementAnswer = (found: Agreement): AgreementAnswer => ({
  alpha: found.alpha ?? null,
  percent: found.percent ?? null,
  claims: found.claims,
  members: found.members,
  ballots: found.ballots,
  note: agreementInWords(found),
})

function claimsOf(room: LiveRoom, asker: Member): Claim[] {
  const { annotations } = room.groupOf(asker).withheld.contentFor(asker)
  return annotations.flatMap(({ key }) => {
    if (room.merges.has(key)) return []
    const polls = (room.claimPolls.get(key) ?? []).filter(poll => mayReadPoll(room, asker, poll))
    const classification = polls.find(poll => poll.of === 'classification')
    const stance = polls.find(poll => poll.of === 'stance')
    return classification && stance ? [{ key, classification, stance }] : []
  })
}

/** Of secret ballots nobody knows whose they are: each counts for a member of its own within its claim. */
function ballotsOn(room: LiveRoom, { key, classification }: Claim): ClaimBallots {
  const box = countedBox(room, classification)
  if (box.kind === 'named') return { claim: key, ballots: [...box.ballots.values()] }
  // Of what came without its ballots, their number is known by what they said.
  if (box.kind === 'kept')
    return { claim: key, ballots: box.tally && 'counts' in box.tally ? saidSo(box.tally.counts) : [] }
  return { claim: key, ballots: castIn(box).map(({ choice }, i) => ({ member: `${i}`, choice })) }
}

/** Of a poll that is not secret. */
const castByMember = (room: LiveRoom, poll: Poll) => {
  const box = countedBox(room, poll)
  return box.kind === 'named' ? [...box.ballots.values()] : []
}

const sidesOn = (room: LiveRoom, stance: Poll) =>
  stancesBySide(
    castByMember(room, stance),
    member => room.members.get(member as MemberId)?.side,
    (room.room.motion?.sides ?? []).map(({ key }) => key),
  )

const STANCE = new Map<unknown, number>([
  ['agree', 1],
  ['disagree', -1],
  ['pass', 0],
])

/** Without names, and in an order that is nobody's: by where the points lie. */
function opinionsOf(room: LiveRoom, asker: Member, claims: readonly Claim[]): OpinionAnswer | undefined {
  const stances = claims.map(
    ({ stance }) => new Map(castByMember(room, stance).map(({ member, choice }) => [member, choice])),
  )
  const members = [...room.members.keys()].map(member => ({
    member,
    stances: stances.map(choices => STANCE.get(choices.get(member))),
  }))
  const found = opinionGroups(
    claims.map(({ key }) => key),
    members,
  )
  // What came without its ballots was grouped where it was.
  if (!found) return keptOpinions(claims)
  const { members: placed, ...groups } = found
  const points = placed.map(({ at, group }) => ({ at, group })).sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  const own = placed.find(({ member }) => member === asker.id)
  return { ...groups, points, ...(own ? { mine: { at: own.at, group: own.group } } : {}) }
}

function keptOpinions(claims: readonly Claim[]): OpinionAnswer | undefined {
  for (const { stance } of claims)
    if (stance.kept?.opinions) return structuredClone(stance.kept.opinions) as OpinionAnswer
  return undefined
}
