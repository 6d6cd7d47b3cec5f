/** Opens the database of a data folder so that a commit that returned is on the disk, or says in one sentence why not. */
import { closeSync, fsyncSync, mkdirSync, openSync, statSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { asCannotOpen, CannotOpen, refuseOldSqlite } from './cannotOpen.ts'
import { lockFolder } from './lock.ts'
import { migrate } from './migrate.ts'

const LOG_PAGES = 4000
/** A page of the log and the 24 bytes before it. */
const LOG_PAGE_BYTES = 4096 + 24

/** What each connection must run with. A setting that SQLite does not take would be a promise broken in silence. */
const SETTINGS = {
  journal_mode: 'wal',
  /** FULL: the log is on the disk before a commit returns. */
  synchronous: 2,
  foreign_keys: 1,
  /** What is deleted is overwritten with zeros. */
  secure_delete: 1,
  busy_timeout: 5000,
  /** Pages. Moving the log into the database holds every room up for some ms: seldom, and more at once, is better than often. */
  wal_autocheckpoint: LOG_PAGES,
  journal_size_limit: 64 * 1024 * 1024,
}

export interface OpenDatabase {
  client: Database.Database
  close(): void
}

/** Makes the folder if it is missing, locks it, opens and migrates. `now`: milliseconds since 1970. Throws `CannotOpen`. */
export function openDatabase(folder: string, now: number): OpenDatabase {
  const path = resolve(folder)
  const undo: (() => void)[] = []
  const close = () => {
    for (const step of undo.splice(0).reverse()) step()
  }
  try {
    makeFolder(path)
    undo.push(lockFolder(path))
    const client = new Database(join(path, 'parley.db'))
    undo.push(() => client.close())
    refuseOldSqlite(client.prepare<[], string>('SELECT sqlite_version()').pluck().get()!)
    applySettings(client)
    migrate(client, now)
    emptyLog(client)
    writeOnce(client)
    return { client, close }
  } catch (error) {
    close()
    throw asCannotOpen(path, error)
  }
}

/** A database that is nowhere but in memory. */
export function openInMemory(now: number): OpenDatabase {
  const client = new Database(':memory:')
  migrate(client, now)
  return { client, close: () => void client.close() }
}

/** A second connection that only reads, for as short as each read takes. Throws `CannotOpen`. */
export function openBeside(folder: string): Database.Database {
  const path = resolve(folder)
  try {
    return new Database(join(path, 'parley.db'), { readonly: true, fileMustExist: true })
  } catch (error) {
    throw asCannotOpen(path, error)
  }
}

/** Node's own `recursive` never returns where a file system answers that a folder's existing parent does not exist, as /proc does. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const parent = dirname(path)
  if (parent !== path) makeFolder(parent)
  try {
    mkdirSync(path)
  } catch (error) {
    // Made by another start a moment ago.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}

function applySettings(client: Database.Database): void {
  for (const [name, value] of Object.entries(SETTINGS)) {
    client.pragma(`${name} = ${value}`)
    const taken = client.pragma(name, { simple: true })
    if (taken !== value)
      throw new CannotOpen(
        `SQLite runs with ${name} = ${taken} instead of ${value} on this disk; name a folder on another one.`,
      )
  }
}

/**
 * Moves the log's pages into the database and cuts the log to nothing: what was erased must not outlive its row there. Then
 * it is made as long as it will get, of zeros, which SQLite takes for an empty log: a commit that need not lengthen its file
 * is on the disk in some three quarters of the time. A log that another reader kept in use holds commits: zeros would end them.
 */
export function emptyLog(client: Database.Database): void {
  if (client.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0) return
  try {
    lengthen(`${client.name}-wal`)
  } catch {
    // A disk so full has worse to tell, and tells it at the next commit.
  }
}

function lengthen(log: string): void {
  const file = openSync(log, 'r+')
  try {
    const zeros = new Uint8Array(100 * LOG_PAGE_BYTES)
    for (let page = 0; page < LOG_PAGES; page += 100) writeSync(file, zeros, 0, zeros.length, page * LOG_PAGE_BYTES)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Takes one page all the way to the disk. Throws what SQLite throws when that cannot be done. */
export function writeOnce(client: Database.Database): void {
  client.pragma('user_version = 1')
}
