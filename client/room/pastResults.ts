/** What ballots had come to at an earlier moment: all that tallies tell, and nothing for which one would have to know whose they were. */
import {
  agreementInWords,
  agreementOfTallies,
  resultOf,
  swingInWords,
  swingOf,
  worthDiscussing,
} from '../../shared/polls/index.ts'
import type { ClaimResult, PollInfo, ResultsAnswer } from '../../shared/protocol/index.ts'
import type { Motion, RosterValue, Tally } from '../../shared/room/index.ts'
import type { Card, PollView } from './types.ts'

interface Then {
  cards: readonly Card[]
  polls: readonly PollView[]
  people: readonly RosterValue[]
  motion: Motion | undefined
}

export function pastResults({ cards, polls, people, motion }: Then): ResultsAnswer {
  const claims = cards.flatMap(({ annotation, classification, stance }): ClaimResult[] =>
    classification && stance
      ? [{ claim: annotation.key, classification: part(classification), stance: part(stance) }]
      : [],
  )
  const counted = claims.flatMap(({ claim, classification: { tally } }) =>
    tally && 'counts' in tally ? [{ claim, counts: tally.counts }] : [],
  )
  const agreement = agreementOfTallies(counted)
  const eligible = people.filter(({ role, expelled, imported }) => role !== 'observer' && !expelled && !imported).length
  const all = polls.map(poll => {
    const counted = part(poll)
    const { tally } = counted
    const info = { options: [], ...poll } as PollInfo
    return { ...counted, poll: info, eligible, ...(tally ? { result: resultOf(info, tally, eligible) } : {}) }
  })
  return {
    claims: claims.map(one => {
      const alpha = agreement.ofEach[one.claim]
      const percent = agreement.alikeOfEach[one.claim]
      const known = { ...(alpha === undefined ? {} : { alpha }), ...(percent === undefined ? {} : { percent }) }
      return { ...one, classification: { ...one.classification, ...known } }
    }),
    agreement: {
      alpha: agreement.alpha ?? null,
      percent: agreement.percent ?? null,
      claims: agreement.claims,
      ballots: agreement.ballots,
      note: agreementInWords(agreement),
    },
    ...(motion ? { motion: motionThen(motion, all) } : {}),
    worthDiscussing: worthDiscussing(counted),
    acrossSides: [],
    polls: all,
  }
}

const part = ({ id, turnout, tally }: PollView) => ({ poll: id, turnout: turnout ?? 0, ...(tally ? { tally } : {}) })

function motionThen(motion: Motion, polls: ResultsAnswer['polls']): NonNullable<ResultsAnswer['motion']> {
  const asked = (when: 'before' | 'after') => {
    const found = polls.find(({ poll }) => poll.about === 'motion' && poll.when === when)
    return found && { ...found, poll: found.poll.id }
  }
  const [before, after] = [asked('before'), asked('after')]
  const [first, second] = [countsIn(before?.tally), countsIn(after?.tally)]
  const sides = motion.sides.map(({ key }) => key)
  const swing = first && second && swingOf(first, second, sides)
  const labelOf = (key: string) => motion.sides.find(side => side.key === key)?.label ?? key
  return {
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(swing ? { swing: { ...swing, flow: [], note: swingInWords(swing, second, labelOf) } } : {}),
  }
}

const countsIn = (tally: Tally | undefined) => (tally && 'counts' in tally ? tally.counts : undefined)
