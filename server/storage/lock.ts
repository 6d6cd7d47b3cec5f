/**
 * One process at a time in a data folder. The lock is SQLite's own on a file beside the database: the system lets go of it
 * when its process dies, however it dies. Nothing may read that file in another way; closing any handle would drop the lock.
 */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { FolderTaken } from './cannotOpen.ts'

/** How long to wait for a killed holder that is still on its way out. */
const PATIENCE_MS = 1000

/** Takes the folder and answers how to let go of it. Throws `CannotOpen` when another process has it. */
export function lockFolder(folder: string): () => void {
  const client = new Database(join(folder, 'lock.db'), { timeout: PATIENCE_MS })
  try {
    client.pragma('journal_mode = MEMORY')
    client.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    client.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new FolderTaken(`Another Parley is using this folder: ${folder}; stop it, or name another folder.`, {
        cause: error,
      })
    }
    throw error
  }
  return () => client.close()
}
