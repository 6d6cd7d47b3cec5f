/** The count: a tally is a function of the ballots and nothing else, their order included. */
import type { Counted } from '../room/index.ts'
import { countApproval } from './approval.ts'
import { countConsent } from './countConsent.ts'
import { countDots } from './countDots.ts'
import { countRanked } from './countRanked.ts'
import { countScore } from './countScore.ts'
import type { CastChoice, Question } from './question.ts'
import { countSingle } from './single.ts'

/** Counts clean choices (`validateChoice`). A ballot of another poll, or one that names no option, is a bug: it throws. */
export function count(question: Question, ballots: Iterable<CastChoice>): Counted {
  const own = ofThisPoll(question, ballots)
  switch (question.method) {
    case 'single':
    case 'stance':
      return countSingle(question, own)
    case 'approval':
      return countApproval(question, own)
    case 'score':
      return countScore(question, own)
    case 'dots':
      return countDots(question, own)
    case 'ranked':
      return countRanked(question, own)
    case 'consent':
      return countConsent(question, own)
    default:
      return question.method satisfies never
  }
}

function* ofThisPoll(question: Question, ballots: Iterable<CastChoice>): Iterable<CastChoice> {
  for (const ballot of ballots) {
    if (ballot.poll !== undefined && ballot.poll !== question.id)
      throw new Error(`a ballot of poll ${ballot.poll} was counted in poll ${question.id}`)
    yield ballot
  }
}
