/**
 * What a member wrote and the server has not committed yet, kept in IndexedDB so that it outlives the tab. Only one's own
 * words lie on the device, under room, member and DOC: another member at the same computer never uploads or reads them here,
 * and what a moderator removes was never copied. Where the browser has no IndexedDB, `isKept` says so and nothing else changes.
 */
import { type Accessor, createSignal } from 'solid-js'
import { type DocName, type MemberId, type Random, type RoomId, randomId } from '../../shared/room/index.ts'
import type { OwnEntry } from './reoffer.ts'

const DATABASE = 'parley'
const UNSAVED = 'unsaved'
/** Rooms as this device last saw them (roomCopy.ts). */
export const ROOMS = 'rooms'
/** Ballots that wait for the network (keptBallots.ts). */
export const BALLOTS = 'ballots'
const STORES = [UNSAVED, ROOMS, BALLOTS]
/** A device that does not answer must not keep a room closed. */
const PATIENCE_MS = 1000

export type RowKey = readonly [RoomId, MemberId, DocName, page: string, n: number]

/** One change: as an update for the document it was made in, and as entries for any other. */
export interface KeptRow {
  key: RowKey
  /** This device's clock. */
  at: number
  update: Uint8Array
  entries: OwnEntry[]
}

export interface Cache {
  /** What earlier pages left, and pages open beside this one have not got through yet; oldest first. */
  rows(): Promise<KeptRow[]>
  keep(doc: DocName, update: Uint8Array, entries: OwnEntry[]): RowKey
  drop(keys: readonly RowKey[]): void
  /** Throws away what this member has in this room; from now on nothing is kept. */
  forget(): void
  /** True while what is not saved would outlive the tab. */
  isKept: Accessor<boolean>
}

export function openCache(room: RoomId, member: MemberId, tools: { random: Random; now: () => number }): Cache {
  const page = randomId(tools.random, 12)
  const [isKept, setKept] = createSignal(false)
  let isClosed = false
  let count = 0
  const opened = openDatabase()
  opened.then(
    database => setKept(database !== undefined && !isClosed),
    () => {},
  )

  /** Whatever goes wrong here costs nothing but the keeping, and that is said. */
  function change(act: (store: IDBObjectStore) => void): void {
    void opened.then(database => {
      if (!database) return
      try {
        const transaction = database.transaction(UNSAVED, 'readwrite')
        act(transaction.objectStore(UNSAVED))
        transaction.onabort = () => setKept(false)
      } catch {
        setKept(false)
      }
    })
  }
  const own = () => IDBKeyRange.bound([room, member], [room, member, []])

  return {
    isKept,
    async rows() {
      const database = await Promise.race([opened, new Promise<undefined>(done => setTimeout(done, PATIENCE_MS))])
      if (!database) return []
      try {
        const store = database.transaction(UNSAVED).objectStore(UNSAVED)
        const rows = (await answerOf(store.getAll(own()))) as KeptRow[]
        return rows.sort((a, b) => a.at - b.at || a.key[4] - b.key[4])
      } catch {
        return []
      }
    },
    keep(doc, update, entries) {
      const key: RowKey = [room, member, doc, page, count++]
      const row: KeptRow = { key, at: tools.now(), update, entries }
      if (!isClosed) change(store => store.put(row, key as unknown as IDBValidKey))
      return key
    },
    drop(keys) {
      if (keys.length) change(store => keys.forEach(key => void store.delete(key as unknown as IDBValidKey)))
    },
    forget() {
      isClosed = true
      setKept(false)
      change(store => store.delete(own()))
    },
  }
}

/** Throws away what any member has left on this device, in every room: they are all signed out of it together. */
export async function forgetDevice(): Promise<void> {
  const database = await openDatabase()
  if (!database) return
  const transaction = database.transaction(STORES, 'readwrite')
  await Promise.all(STORES.map(name => answerOf(transaction.objectStore(name).clear()).catch(() => {})))
  database.close()
}

export function openDatabase(): Promise<IDBDatabase | undefined> {
  return new Promise(done => {
    try {
      const request = indexedDB.open(DATABASE, 2)
      request.onupgradeneeded = () => {
        const { objectStoreNames } = request.result
        for (const name of STORES) if (!objectStoreNames.contains(name)) request.result.createObjectStore(name)
      }
      request.onsuccess = () => {
        const database = request.result
        database.onversionchange = () => database.close()
        done(database)
      }
      request.onerror = () => done(undefined)
      request.onblocked = () => done(undefined)
    } catch {
      done(undefined)
    }
  })
}

export const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
