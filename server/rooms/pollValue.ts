/** A poll as it stands in the document. */
import type { Poll, PollValue } from '../../shared/room/index.ts'

/** Without its turnout and tally. A claim's polls do not repeat codebook and question. */
export function pollValue(poll: Poll): PollValue {
  const { about, claim, of, question, method, options, secrecy, reveal, isOpen } = poll
  const value: PollValue = { about, method, secrecy, reveal, isOpen }
  if (claim) value.claim = claim
  if (of) value.of = of
  if (question) value.question = question
  if (about !== 'claim') value.options = options.map(option => ({ ...option }))
  if (poll.rules) value.rules = { ...poll.rules }
  if (poll.moderatorsCast === false) value.moderatorsCast = false
  if (poll.when) value.when = poll.when
  if (poll.givesSides) value.givesSides = true
  if (poll.reopened) value.reopened = poll.reopened
  if (poll.edited) value.edited = poll.edited
  if (poll.revealed !== undefined) value.revealed = poll.revealed
  if (poll.suppress) value.suppress = { ...poll.suppress }
  return value
}
