/**
 * Receipts of secret ballots, kept in this browser so that one's own can be found in the published list. A receipt is drawn and
 * kept before its ballot is sent: sent again after a lost answer or a closed tab, it is the same ballot. Signing out wipes them.
 */
import type { MemberId, PollId } from '../../shared/room/index.ts'
import { RECEIPTS } from './drafts.ts'

const name = (member: MemberId, poll: PollId) => `${RECEIPTS}${member}:${poll}`

export function keptReceipt(member: MemberId, poll: PollId): string | undefined {
  try {
    return localStorage.getItem(name(member, poll)) ?? undefined
  } catch {
    return undefined
  }
}

/** False where the browser keeps nothing: then the member has to. */
export function keepReceipt(member: MemberId, poll: PollId, receipt: string): boolean {
  try {
    localStorage.setItem(name(member, poll), receipt)
    return true
  } catch {
    return false
  }
}
