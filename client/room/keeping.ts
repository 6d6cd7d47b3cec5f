/**
 * What the device keeps of an open room beside unsaved words: a copy that opens without a network, and ballots that wait for
 * one. All of it is loaded once the page has nothing better to do.
 */
import { createSignal } from 'solid-js'
import type { Doc } from 'yjs'
import type { Refusal } from '../../shared/policy/index.ts'
import type { CastBallot } from '../../shared/protocol/index.ts'
import type { MemberId, PollId, RoomId } from '../../shared/room/index.ts'
import type { CopyTools } from './roomCopy.ts'

export interface KeepingTools extends CopyTools {
  room: RoomId
  me: MemberId
  /** Goes on with a ballot that an earlier page left. */
  goOn: (poll: PollId, ballot: CastBallot, told: (refusal: Refusal | undefined) => void) => void
}

export function createKeeping({ room, me, goOn, ...tools }: KeepingTools) {
  const [lost, setLost] = createSignal<readonly Refusal[]>([])
  let isStopped = false
  const copies = whenIdle()
    .then(() => Promise.all([import('./roomCopy.ts'), import('./keptBallots.ts')]))
    .then(async ([{ keepCopies }, { keptBallots }]) => {
      if (isStopped) return undefined
      for (const { poll, ballot } of await keptBallots(me))
        goOn(poll, ballot, refusal => refusal && setLost(before => [...before, refusal]))
      return keepCopies(room, tools)
    })
    .catch(() => undefined) // Without them the room is as good as it was before there were any.

  return {
    /** Why ballots that had waited were not counted in the end. */
    lost,
    forgetLost: () => setLost([]),
    follow: (doc: Doc) => void copies.then(kept => kept?.follow(doc)),
    /** With `isWiped` the copy goes too. */
    stop(isWiped: boolean): void {
      isStopped = true
      void copies.then(kept => kept?.stop(isWiped))
    },
  }
}

/** A ballot that waits, or with nothing, one that waits no more. */
export async function keepWaiting(me: MemberId, poll: PollId, ballot: CastBallot | undefined): Promise<void> {
  const { keepBallot, dropBallot } = await import('./keptBallots.ts')
  await (ballot ? keepBallot(me, poll, ballot) : dropBallot(me, poll))
}

/** When the browser has nothing to do, or after two seconds where it cannot say so. */
const whenIdle = () =>
  new Promise<unknown>(done => (window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000)))(done))
