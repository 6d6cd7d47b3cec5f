/**
 * A ballot can be taken back: the one before is cast again, and where there was none it is none again. What cannot be taken
 * back by the rules (a secret one, one that opened the tally) is not offered.
 */
import type { Refusal } from '../../shared/policy/index.ts'
import type { Mine } from '../../shared/protocol/index.ts'
import type { Choice, PollId } from '../../shared/room/index.ts'
import type { createBallots } from './ballots.ts'
import type { Undoing } from './undoing.ts'

export const undoableCast =
  (ballots: ReturnType<typeof createBallots>, undoing: Undoing, refusalOfNone: (poll: PollId) => Refusal | undefined) =>
  async (poll: PollId, choice: Choice, receipt?: string): Promise<Refusal | undefined> => {
    const before = ballots.mine(poll)
    const refusal = await ballots.cast(poll, choice, receipt)
    if (refusal || receipt !== undefined || !isOther(before, choice)) return refusal
    const why = () => (before === undefined ? refusalOfNone(poll) : undefined)
    if (why()) return undefined
    undoing.did({
      what: before === undefined ? 'cast' : 'ballot',
      refusal: why,
      undo() {
        void ballots.cast(poll, before).then(no => no && undoing.refused(no.detail))
        return true
      },
    })
    return undefined
  }

/** None, or one that was cast openly and differently. */
const isOther = (before: Mine | undefined, choice: Choice): before is Choice | undefined =>
  !(typeof before === 'object' && 'cast' in before && before.cast === true) &&
  JSON.stringify(before) !== JSON.stringify(choice)
