/** A ballot that replaced another can be taken back: the one before is cast again. A first one stands, as the server has no way back. */
import type { Refusal } from '../../shared/policy/index.ts'
import type { Mine } from '../../shared/protocol/index.ts'
import type { Choice, PollId } from '../../shared/room/index.ts'
import type { createBallots } from './ballots.ts'
import type { Undoing } from './undoing.ts'

export const undoableCast =
  (ballots: ReturnType<typeof createBallots>, undoing: Undoing) =>
  async (poll: PollId, choice: Choice, receipt?: string): Promise<Refusal | undefined> => {
    const before = ballots.mine(poll)
    const refusal = await ballots.cast(poll, choice, receipt)
    if (refusal || receipt !== undefined || !isOther(before, choice)) return refusal
    undoing.did({
      what: 'ballot',
      refusal: () => undefined,
      undo() {
        void ballots.cast(poll, before).then(no => no && undoing.refused(no.detail))
        return true
      },
    })
    return undefined
  }

/** It was cast openly, and differently. */
const isOther = (before: Mine | undefined, choice: Choice): before is Choice =>
  before !== undefined &&
  !(typeof before === 'object' && 'cast' in before && before.cast === true) &&
  JSON.stringify(before) !== JSON.stringify(choice)
