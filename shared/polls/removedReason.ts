/**
 * A reason that a moderator took out of a ballot [POLL-21]: an empty one stands in its place, which nobody can cast. Apart from the
 * check of what is cast, which every page of a room loads.
 */
import type { Choice, Reasoned } from '../room/index.ts'
import { validateConsent } from './consent.ts'
import { isRecord, type Validated } from './fault.ts'
import type { Question } from './question.ts'
import { validateChoice } from './validate.ts'

export const isReasonRemoved = ({ reason }: Reasoned) => reason === ''

/** A choice as it is kept: as it was cast, or without its reason. */
export function validateKept(question: Question, kept: unknown): Validated<Choice> {
  if (question.method !== 'consent' || !isRecord(kept) || kept.reason !== '') return validateChoice(question, kept)
  const { choice, fault } = validateConsent(question, { ...kept, reason: 'removed' })
  return choice === undefined ? { fault } : { choice: { ...choice, reason: '' } }
}
