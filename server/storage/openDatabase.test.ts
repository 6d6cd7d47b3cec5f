import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CannotOpen, refuseOldSqlite } from './cannotOpen.ts'
import { emptyLog, type OpenDatabase, openBeside, openDatabase } from './openDatabase.ts'
import { openSqlite } from './sqlite.ts'

let place: string
const holders: ChildProcess[] = []
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'parley-open-'))
})
afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL')
  rmSync(place, { recursive: true })
})

/** What opening the folder is refused with. */
function refusal(folder: string): string {
  let opened: OpenDatabase | undefined
  try {
    opened = openDatabase(folder, 1000)
  } catch (error) {
    expect(error).toBeInstanceOf(CannotOpen)
    return (error as Error).message
  }
  opened.close()
  return 'opened'
}

/** Another process that has the folder open. */
async function holderOf(folder: string): Promise<ChildProcess> {
  const holder = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
    const { openSqlite } = await import(${JSON.stringify(new URL('sqlite.ts', import.meta.url).href)})
    globalThis.store = await openSqlite({ folder: ${JSON.stringify(folder)}, now: () => 1000 })
    await store.probe()
    setInterval(() => {}, 1000)
    console.log('open')`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  holders.push(holder)
  await once(holder.stdout!, 'data')
  return holder
}

test('a folder that is missing is made, with those above it, and holds a database that keeps its promises', async () => {
  const folder = join(place, 'school', 'class 9ü')
  const { client, close } = openDatabase(folder, 1000)
  const setting = (name: string) => client.pragma(name, { simple: true })
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'].map(setting)).toEqual(['wal', 2, 1, 5000])
  close()
  expect(refusal(folder)).toBe('opened')
})

test('a log that a reader beside keeps in use is neither emptied nor written over: what it holds stays', () => {
  const { client, close } = openDatabase(join(place, 'data'), 1000)
  client.exec("CREATE TABLE kept (word TEXT); INSERT INTO kept VALUES ('here')")
  const reader = openBeside(join(place, 'data'))
  const read = () => reader.prepare('SELECT word FROM kept').pluck().all()
  reader.exec('BEGIN')
  expect(read()).toEqual(['here'])
  client.exec("INSERT INTO kept VALUES ('in the log')")
  client.pragma('busy_timeout = 0')
  emptyLog(client)
  reader.exec('COMMIT')
  expect(read()).toEqual(['here', 'in the log'])
  expect(() => reader.exec("INSERT INTO kept VALUES ('mine')")).toThrow('readonly')
  for (const file of ['parley.db', 'parley.db-wal']) copyFileSync(join(place, 'data', file), join(place, file))
  reader.close()
  close()
  const again = openDatabase(place, 1000)
  expect(again.client.prepare('SELECT word FROM kept').pluck().all()).toEqual(['here', 'in the log'])
  again.close()
})

test('the log is as long as it gets before anything is written, and a start after a crash finds what it holds', () => {
  const { client, close } = openDatabase(join(place, 'data'), 1000)
  const log = join(place, 'data', 'parley.db-wal')
  const before = statSync(log).size
  expect(before).toBe(4000 * (4096 + 24))
  client.exec("CREATE TABLE kept (word TEXT); INSERT INTO kept VALUES ('here')")
  emptyLog(client)
  client.exec("INSERT INTO kept VALUES ('in the log')")
  expect(statSync(log).size).toBe(before)
  // As a machine leaves it that loses its power: nothing is closed.
  mkdirSync(join(place, 'crashed'))
  for (const file of ['parley.db', 'parley.db-wal'])
    copyFileSync(join(place, 'data', file), join(place, 'crashed', file))
  close()
  const again = openDatabase(join(place, 'crashed'), 1000)
  expect(again.client.prepare('SELECT word FROM kept').pluck().all()).toEqual(['here', 'in the log'])
  again.close()
})

test('a path that is a file, or lies below one, is refused with a sentence', () => {
  const file = join(place, 'essay.txt')
  writeFileSync(file, 'text')
  for (const folder of [file, join(file, 'data')]) {
    expect(refusal(folder)).toBe(`The data folder ${folder} is not a folder: there is a file of that name on its path.`)
  }
})

test('a place where no folder can be made is refused with a sentence', () => {
  const long = join(place, 'a'.repeat(300))
  expect(refusal(long)).toBe(`The data folder ${long} cannot be made there.`)
  expect(refusal('/proc/parley/data')).toBe('The data folder /proc/parley/data cannot be made there.')
})

test('a folder in which nothing can be written is refused with a sentence', () => {
  expect(refusal('/proc')).toBe(
    'The data folder /proc cannot be written to: give this account the right to write in it, or name another folder.',
  )
})

test('a read-only folder is refused with a sentence, new or used', () => {
  const [fresh, used, hidden] = [join(place, 'fresh'), join(place, 'used'), join(place, 'hidden')]
  mkdirSync(fresh)
  mkdirSync(hidden, 0o700)
  expect(refusal(used)).toBe('opened')
  for (const folder of [fresh, used]) chmodSync(folder, 0o555)
  chmodSync(place, 0o755)
  if (process.geteuid!() !== 0) chmodSync(hidden, 0)
  asNobody(() => {
    for (const folder of [fresh, used]) expect(refusal(folder)).toContain('cannot be written to')
    expect(refusal(join(fresh, 'data'))).toContain('cannot be written to')
    expect(refusal(join(hidden, 'data'))).toContain('cannot be written to')
  })
  for (const folder of [fresh, used, hidden]) chmodSync(folder, 0o755)
})

/** Runs as an account without rights; rights do not bind the superuser. */
function asNobody(run: () => void): void {
  if (process.geteuid!() !== 0) return run()
  process.seteuid!(65534)
  try {
    run()
  } finally {
    process.seteuid!(0)
  }
}

test('a database file that is none is refused with a sentence, and the folder is let go of', () => {
  writeFileSync(join(place, 'parley.db'), 'not a database at all, but long enough to be read as one. '.repeat(20))
  expect(refusal(place)).toBe(`The database in ${place} is damaged or is no database: put a backup in its place.`)
  rmSync(join(place, 'parley.db'))
  expect(refusal(place)).toBe('opened')
})

test.each(['3.51.2', '3.50.9', '3.9.100', '2.99.99'])('SQLite %s is too old', version => {
  expect(() => refuseOldSqlite(version)).toThrow(
    new CannotOpen(`SQLite ${version} is too old: Parley needs 3.51.3 or newer, so install its packages again.`),
  )
})

test.each(['3.51.3', '3.51.10', '3.52.0', '3.54.1', '4.0.0'])('SQLite %s is new enough', version => {
  refuseOldSqlite(version)
})

test('a folder that is open here cannot be opened again, until it is closed', async () => {
  const store = await openSqlite({ folder: place, now: () => 1000 })
  expect(refusal(place)).toBe(`Another Parley is using this folder: ${place}; stop it, or name another folder.`)
  await store.probe()
  await store.close()
  expect(refusal(place)).toBe('opened')
})

test('a folder that another process has open is refused, and opens right after that process is killed', async () => {
  for (let round = 0; round < 2; round++) {
    const holder = await holderOf(place)
    expect(refusal(place)).toBe(`Another Parley is using this folder: ${place}; stop it, or name another folder.`)
    holder.kill('SIGKILL')
    expect(refusal(place)).toBe('opened')
  }
})
