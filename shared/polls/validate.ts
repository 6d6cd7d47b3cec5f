/**
 * What was sent as a choice → the clean choice, or a sentence that says what is wrong with it. Clean means: one way to say each
 * thing (options in their own order, nothing that says nothing), so that the same ballot is the same text.
 */
import type { Choice } from '../room/index.ts'
import { validateApproval } from './approval.ts'
import { validateConsent } from './consent.ts'
import { validateDots } from './dots.ts'
import type { Validated } from './fault.ts'
import type { Question } from './question.ts'
import { validateRanked } from './ranked.ts'
import { validateScore } from './score.ts'
import { validateSingle } from './single.ts'

export function validateChoice(question: Question, given: unknown): Validated<Choice> {
  switch (question.method) {
    case 'single':
    case 'stance':
      return validateSingle(question, given)
    case 'approval':
      return validateApproval(question, given)
    case 'score':
      return validateScore(question, given)
    case 'dots':
      return validateDots(question, given)
    case 'ranked':
      return validateRanked(question, given)
    case 'consent':
      return validateConsent(question, given)
    default:
      return question.method satisfies never
  }
}

/** The clean form of a choice that has been found right; throws where it has not. */
export function cleanChoice(question: Question, given: unknown): Choice {
  const { choice, fault } = validateChoice(question, given)
  if (choice === undefined) throw new Error(fault)
  return choice
}
