/** The room store in one SQLite file. Every method but the saving of a long article does its work at once; what it resolves with is on the disk. */
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { RoomStore } from '../rooms/roomStore.ts'
import { KnownLogins } from './knownLogins.ts'
import { type OpenDatabase, openBeside, openDatabase, openInMemory, writeOnce } from './openDatabase.ts'
import { sqliteArticles } from './sqliteArticles.ts'
import { sqliteCommits } from './sqliteCommits.ts'
import { sqliteLogins } from './sqliteLogins.ts'
import { sqliteRooms } from './sqliteRooms.ts'

export interface SqlitePlace {
  /** Made when it is missing; one process at a time. */
  folder: string
  /** Milliseconds since 1970. */
  now: () => number
}

/** Opens the store, bringing its tables up to date. Rejects with `CannotOpen`, whose message is the sentence to print. */
export async function openSqlite({ folder, now }: SqlitePlace): Promise<RoomStore> {
  return storeOn(openDatabase(folder, now()))
}

/** A store by the same statements that is in memory alone and gone when it is closed. */
export async function sqliteInMemory(now: () => number): Promise<RoomStore> {
  return storeOn(openInMemory(now()))
}

function storeOn({ client, close }: OpenDatabase): RoomStore {
  const connection = { client, db: drizzle({ client }) }
  const known = new KnownLogins()
  return {
    ...sqliteCommits(connection, known),
    ...sqliteRooms(connection),
    ...sqliteArticles(connection, known),
    ...sqliteLogins(connection, known),
    async probe() {
      try {
        writeOnce(client)
      } catch (error) {
        throw new Error(`The database cannot be written to: ${(error as Error).message}.`, { cause: error })
      }
    },
    close: async () => close(),
  }
}

/** Opens the record beside the Parley that has the folder: nothing is locked, made or brought up to date, and nothing can be written. */
export function readSqlite(folder: string): Pick<RoomStore, 'roomOfCode' | 'readRecord' | 'close'> {
  const client = openBeside(folder)
  const { roomOfCode, readRecord } = sqliteRooms({ client, db: drizzle({ client }) })
  return { roomOfCode, readRecord, close: async () => void client.close() }
}
