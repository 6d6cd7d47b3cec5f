/** Why something is folded, in words: a reason's code is said in the page's language, own words as they are. */
import { isStandardReason, type ModerationValue } from '../../shared/room/index.ts'
import { reading as text } from '../text/reading.ts'

export function foldReason(moderation: ModerationValue | undefined): string {
  const reason = moderation && 'hidden' in moderation ? moderation.reason : ''
  if (!reason) return text.hiddenBare
  return text.hidden(isStandardReason(reason) ? text.reasons[reason] : reason)
}
