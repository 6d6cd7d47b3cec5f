/** Who may see a tally now. The only exit of every tally asks here. */
import type { Poll } from '../room/index.ts'

/** `hasCast`: the asker has a ballot in this poll. A secret poll never shows a live tally, whatever its reveal. */
export function canSeeTally(poll: Poll, asker: { hasCast: boolean }): boolean {
  if (poll.isWithdrawn) return false
  if (!poll.isOpen) return poll.reveal !== 'moderator'
  if (poll.secrecy === 'secret') return false
  switch (poll.reveal) {
    case 'live':
      return true
    case 'own':
      return asker.hasCast
    case 'closed':
    case 'moderator':
      return false
    default:
      return poll.reveal satisfies never
  }
}

/** The tally may stand in the document: everyone in the group may see it. */
export const isPublicTally = (poll: Poll) => canSeeTally(poll, { hasCast: false })
