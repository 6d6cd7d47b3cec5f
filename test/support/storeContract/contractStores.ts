/** The stores that the contract's tests open. */
import { afterEach } from 'vitest'
import type { NewRoom, RoomStore, StoredRoom } from '../../../server/rooms/roomStore.ts'
import type { Room } from '../../../shared/room/index.ts'
import { aCommit, anArticle, NOON } from '../storedThings.ts'

export interface OpenedStore {
  store: RoomStore
  /** Closes the store and opens what it kept; only stores that outlive their process have it. */
  reopen?: () => Promise<RoomStore>
}

export interface ContractStores {
  open: () => Promise<OpenedStore>
  /** A store that holds one article and the given rooms; `again` is the same store after it was closed and opened, where it can be. */
  storeWith: (...rooms: NewRoom[]) => Promise<{ store: RoomStore; again: () => Promise<RoomStore> }>
}

export const ARTICLE = anArticle('article1')

export const load = async (store: RoomStore, room: Room): Promise<StoredRoom> => (await store.loadRoom(room.id))!

export function contractStores(open: () => Promise<OpenedStore>): ContractStores {
  const closing: RoomStore[] = []
  afterEach(async () => {
    for (const store of closing.splice(0)) await store.close()
  })
  return {
    open,
    async storeWith(...rooms) {
      const { store, reopen } = await open()
      closing.push(store)
      await store.saveArticle(ARTICLE, NOON)
      for (const made of rooms) await store.createRoom(made, aCommit(made.room, []))
      return {
        store,
        async again() {
          if (!reopen) return store
          const opened = await reopen()
          closing.push(opened)
          return opened
        },
      }
    },
  }
}
