/** Why something is folded, in words: a reason's code is said in the page's language, own words as they are. */
import { type ModerationValue, REASON_CODES, type ReasonCode } from '../../shared/room/index.ts'
import { reading as text } from '../text/reading.ts'

const isCode = (reason: string): reason is ReasonCode => REASON_CODES.some(code => code === reason)

export function foldReason(moderation: ModerationValue | undefined): string {
  const reason = moderation && 'hidden' in moderation ? moderation.reason : ''
  if (!reason) return text.hiddenBare
  return text.hidden(isCode(reason) ? text.reasons[reason] : reason)
}
