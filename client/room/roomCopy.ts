/**
 * A room as this device last saw it, so that it opens without a network. The newest copy of each room, under the member it
 * was made for; it is read only when the server does not answer, so that it never stands beside what the server says. It goes
 * when the device is left, and when the server says that this member is in the room no more. Loaded when it is first needed.
 */
import * as Y from 'yjs'
import type { ArticleAnswer, RoomAnswer } from '../../shared/protocol/index.ts'
import type { RoomId } from '../../shared/room/index.ts'
import { answerOf, openDatabase, ROOMS } from './cache.ts'

export interface RoomCopy {
  /** This device's clock. */
  at: number
  answer: RoomAnswer
  /** Every text that was on the page, the present one first. */
  articles: readonly ArticleAnswer[]
  /** The document whose name `answer` tells, as one update. */
  state: Uint8Array
}

/** A copy is made so long after a change, and never takes more than a hundredth of the time. */
const EVERY_MS = 5000
const SHARE = 100

async function inRooms<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T | undefined> {
  const database = await openDatabase()
  if (!database) return undefined
  try {
    return await answerOf(act(database.transaction(ROOMS, mode).objectStore(ROOMS)))
  } catch {
    return undefined // Full or forbidden: the room opens with the network only.
  } finally {
    database.close()
  }
}

export const readCopy = (room: RoomId): Promise<RoomCopy | undefined> =>
  inRooms('readonly', store => store.get(room) as IDBRequest<RoomCopy | undefined>)

export const forgetCopy = (room: RoomId): Promise<unknown> => inRooms('readwrite', store => store.delete(room))

export interface CopyTools {
  now: () => number
  later: (run: () => void, ms: number) => void
  /** All but the document; undefined while there is nothing to keep. */
  look: () => Omit<RoomCopy, 'state' | 'at'> | undefined
}

/** Keeps copies of one room. `follow` is told of each document that has become the room's present one. */
export function keepCopies(room: RoomId, tools: CopyTools) {
  let doc: Y.Doc | undefined
  let wait = EVERY_MS
  let isWaiting = false
  let isOver = false
  // Else the browser may throw away what lies here when the disk is full; some ask the person first.
  void navigator.storage?.persist?.().catch(() => false)

  function soon(): void {
    if (isWaiting || isOver) return
    isWaiting = true
    tools.later(() => void save(), wait)
  }
  async function save(): Promise<void> {
    isWaiting = false
    const seen = tools.look()
    if (isOver || !doc || !seen) return
    const begun = tools.now()
    const state = Y.encodeStateAsUpdate(doc)
    // What the page shows is watched by proxies, which a database does not take.
    const answer = JSON.parse(JSON.stringify(seen.answer)) as RoomAnswer
    const copy: RoomCopy = { ...seen, answer, at: tools.now(), state }
    await inRooms('readwrite', store => store.put(copy, room))
    wait = Math.max(EVERY_MS, (tools.now() - begun) * SHARE)
    if (isOver) void forgetCopy(room)
  }
  const onChange = ({ changed }: Y.Transaction) => changed.size > 0 && soon()
  /** A tab that is put away may not come back: what it has is kept at once. */
  const onHidden = () => document.visibilityState === 'hidden' && isWaiting && void save()
  document.addEventListener('visibilitychange', onHidden)

  return {
    follow(present: Y.Doc): void {
      doc?.off('afterTransaction', onChange)
      doc = present
      doc.on('afterTransaction', onChange)
      soon()
    },
    /** No more copies; with `isWiped` the one there is goes too. */
    stop(isWiped: boolean): void {
      isOver = true
      doc?.off('afterTransaction', onChange)
      document.removeEventListener('visibilitychange', onHidden)
      if (isWiped) void forgetCopy(room)
    },
  }
}
