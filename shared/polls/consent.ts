/**
 * Consent: not "is it the best?" but "can I live with it?". One block, which must say why, stops the proposal; who stands aside
 * has a concern and lets it pass. `agree` and `block` mean what they say; every other option of such a poll stops nothing.
 */
import type { Option, Reasoned } from '../room/index.ts'
import { fault, isOption, isRecord, unknownOption, type Validated } from './fault.ts'
import type { Question } from './question.ts'

export const CONSENTS: readonly Option[] = [
  { key: 'agree', label: 'Agree' },
  { key: 'abstain', label: 'Abstain' },
  { key: 'stand-aside', label: 'Stand aside' },
  { key: 'block', label: 'Block' },
]
export const BLOCK = 'block'
export const AGREE = 'agree'
export const CONSENT_REASON_LIMIT = 300

export function validateConsent(question: Question, given: unknown): Validated<Reasoned> {
  if (given === undefined) return fault('Choose one option of this poll.')
  const sentence = 'Choose one option of this poll; a reason is a text.'
  if (!isRecord(given) || typeof given.key !== 'string') return fault(sentence)
  if (Object.keys(given).some(field => field !== 'key' && field !== 'reason')) return fault(sentence)
  if (given.reason !== undefined && typeof given.reason !== 'string') return fault(sentence)
  const { key } = given
  if (!isOption(question, key)) return unknownOption(key)
  const reason = given.reason?.trim()
  if (reason && reason.length > CONSENT_REASON_LIMIT)
    return fault(`The reason is longer than ${CONSENT_REASON_LIMIT} characters.`)
  if (!reason && key === BLOCK) return fault('A block needs its reason: one block stops the proposal.')
  return { choice: reason ? { key, reason } : { key } }
}
