/**
 * Ballots that wait for the network, kept on this device so that they outlive the tab. One waits for a poll and member at
 * most, the newest; it goes with the server's answer, whatever that says, and with the device when it is left. Where the
 * browser can, its worker sends what a closed tab has left (client/public/sw.js).
 */
import type { CastBallot } from '../../shared/protocol/index.ts'
import type { MemberId, PollId } from '../../shared/room/index.ts'
import { answerOf, BALLOTS, openDatabase } from './cache.ts'

async function inBallots<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await openDatabase()
  if (!database) return undefined
  try {
    return await answerOf(act(database.transaction(BALLOTS, mode).objectStore(BALLOTS)))
  } catch {
    return undefined // Then it waits as long as the page does.
  } finally {
    database.close()
  }
}

interface KeptBallot {
  poll: PollId
  ballot: CastBallot
}

export async function keepBallot(member: MemberId, poll: PollId, ballot: CastBallot): Promise<void> {
  const kept: KeptBallot = { poll, ballot: { ...ballot, by: member } }
  await inBallots('readwrite', store => store.put(kept, [member, poll]))
  await askWorker().catch(() => {}) // Then it leaves when the room is opened again.
}

interface Syncing {
  sync?: { register(tag: string): Promise<void> }
}

/** Background Sync: the browser wakes the worker once there is a network, also without a tab. */
async function askWorker(): Promise<void> {
  const worker = (await navigator.serviceWorker?.getRegistration()) as Syncing | undefined
  await worker?.sync?.register(BALLOTS)
}

export const dropBallot = (member: MemberId, poll: PollId): Promise<unknown> =>
  inBallots('readwrite', store => store.delete([member, poll]))

/** What earlier pages of this member left. */
export async function keptBallots(member: MemberId): Promise<readonly KeptBallot[]> {
  const kept = await inBallots('readonly', store => store.getAll(IDBKeyRange.bound([member], [member, []])))
  return (kept as KeptBallot[] | undefined) ?? []
}
