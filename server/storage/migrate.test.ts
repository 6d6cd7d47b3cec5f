import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CannotOpen } from './cannotOpen.ts'
import { MIGRATIONS, migrate } from './migrate.ts'
import * as sqliteTables from './sqliteTables.ts'

let place: string
let migrations: string
let client: Database.Database
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'parley-migrate-'))
  migrations = join(place, 'migrations')
  mkdirSync(migrations)
  client = new Database(join(place, 'some.db'))
})
afterEach(() => {
  client.close()
  rmSync(place, { recursive: true })
})

const write = (name: string, sql: string) => writeFileSync(join(migrations, `${name}.sql`), sql)
const run = (folder = migrations) => migrate(client, 1000, folder)
const applied = () => client.prepare('SELECT name FROM migrations ORDER BY name').pluck().all()
const tables = () => client.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
const statements = (sql: string) => sql.split('--> statement-breakpoint')

/** Articles, and replies that belong to them; each article has one reply. */
const FIRST = `CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT);
CREATE TABLE replies (id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE);`
const fill = () => {
  client.exec(
    `INSERT INTO articles VALUES (1, 'one'), (2, 'two'), (3, 'three'); INSERT INTO replies VALUES (1, 1), (2, 2), (3, 3)`,
  )
}
const counts = () =>
  client.prepare('SELECT (SELECT count(*) FROM articles) AS articles, (SELECT count(*) FROM replies) AS replies').get()

test("Parley's own migrations make every table, and a second run changes nothing", () => {
  run(MIGRATIONS)
  const made = tables()
  expect(made).toEqual(expect.arrayContaining(['articles', 'ballots', 'record', 'rooms']))
  expect(applied()).toEqual(
    readdirSync(MIGRATIONS)
      .filter(name => name.endsWith('.sql'))
      .map(name => name.replace('.sql', ''))
      .sort(),
  )
  run(MIGRATIONS)
  expect(tables()).toEqual(made)
  expect(client.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('the migrations make exactly the columns that the queries name', () => {
  run(MIGRATIONS)
  for (const table of Object.values(sqliteTables)) {
    const made = client.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(getTableName(table))
    expect(made).toEqual(Object.values(getTableColumns(table)).map(column => column.name))
  }
  expect(tables()).toHaveLength(Object.keys(sqliteTables).length + 1)
})

test('migrations run in the order of their names, each once', () => {
  write('0001_more', 'ALTER TABLE articles ADD COLUMN dek TEXT;')
  write('0000_first', FIRST)
  run()
  write('0002_last', `INSERT INTO articles (title) VALUES ('from a migration');`)
  run()
  run()
  expect(applied()).toEqual(['0000_first', '0001_more', '0002_last'])
  expect(counts()).toEqual({ articles: 1, replies: 0 })
})

test('a rebuilt table keeps its rows and those that belong to them, although deleting would cascade', () => {
  write('0000_first', FIRST)
  run()
  fill()
  write(
    '0001_rebuild',
    `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE __new_articles (id INTEGER PRIMARY KEY, title TEXT NOT NULL);--> statement-breakpoint
INSERT INTO __new_articles SELECT id, title FROM articles;--> statement-breakpoint
DROP TABLE articles;--> statement-breakpoint
ALTER TABLE __new_articles RENAME TO articles;--> statement-breakpoint
PRAGMA foreign_keys=ON;`,
  )
  run()
  expect(counts()).toEqual({ articles: 3, replies: 3 })
  expect(() => client.exec('INSERT INTO replies VALUES (9, 99)')).toThrow('FOREIGN KEY')
})

test.each([
  ['deletes rows', 'DELETE FROM replies WHERE id = 2;', 'replies had 3 rows before it and 2 after'],
  ['drops a table', 'DROP TABLE replies;', 'replies had 3 rows before it and 0 after'],
  [
    'copies only some rows',
    'CREATE TABLE n (id INTEGER PRIMARY KEY, title TEXT); INSERT INTO n SELECT * FROM articles WHERE id < 3; DROP TABLE articles; ALTER TABLE n RENAME TO articles;',
    'articles had 3 rows before it and 2 after',
  ],
])('a migration that %s without saying so is undone and refused', (_, sql, sentence) => {
  write('0000_first', FIRST)
  run()
  fill()
  write('0001_loses', `CREATE TABLE extra (id INTEGER);\n${sql}`)
  expect(run).toThrow(CannotOpen)
  expect(run).toThrow(`The migration 0001_loses was undone: ${sentence}`)
  expect(counts()).toEqual({ articles: 3, replies: 3 })
  expect(tables()).toEqual(['articles', 'migrations', 'replies'])
  expect(applied()).toEqual(['0000_first'])
})

test('a migration may lose the rows of the tables that it names, and of no others', () => {
  write('0000_first', FIRST)
  run()
  fill()
  write('0001_loses', '-- loses: replies\nDROP TABLE replies;')
  run()
  expect(tables()).toEqual(['articles', 'migrations'])
  write('0002_loses', '-- loses: replies\nDELETE FROM articles;')
  expect(run).toThrow('articles had 3 rows')
})

test('a migration that leaves a reply without its article is undone and refused', () => {
  write('0000_first', FIRST)
  run()
  fill()
  write('0001_orphans', '-- loses: articles\nDELETE FROM articles WHERE id = 1;')
  expect(run).toThrow('The migration 0001_orphans was undone: it left rows of replies without theirs in articles.')
  expect(counts()).toEqual({ articles: 3, replies: 3 })
})

test('a migration that was changed after it ran is refused', () => {
  write('0000_first', FIRST)
  run()
  write('0000_first', `${FIRST} `)
  expect(run).toThrow(CannotOpen)
  expect(run).toThrow('The migration 0000_first is not what this database was made with')
})

test('a database of a newer Parley is refused and left as it is', () => {
  write('0000_first', FIRST)
  write('0001_newer', 'CREATE TABLE newer (id INTEGER);')
  run()
  rmSync(join(migrations, '0001_newer.sql'))
  write('0000_first', `${FIRST} `)
  expect(run).toThrow(CannotOpen)
  expect(run).toThrow(
    'The database comes from a newer Parley, which changed it by 0001_newer; start that version again.',
  )
  expect(applied()).toEqual(['0000_first', '0001_newer'])
})

test('a migration that is put before one that already ran is refused', () => {
  write('0001_second', FIRST)
  run()
  write('0000_late', 'CREATE TABLE late (id INTEGER);')
  expect(run).toThrow('The migration 0000_late was put before 0001_second')
})

test('a migration that ends its own transaction is refused', () => {
  write('0000_commits', 'CREATE TABLE half (id INTEGER); COMMIT;')
  expect(run).toThrow('0000_commits ends its own transaction')
  expect(applied()).toEqual([])
})

test('a start that is killed after any statement of a migration is completed by the next', () => {
  cpSync(MIGRATIONS, migrations, { recursive: true })
  const [first] = readdirSync(migrations)
    .filter(name => name.endsWith('.sql'))
    .sort()
  const whole = readFileSync(join(migrations, first!), 'utf8')
  const parts = statements(whole)
  client.close()
  for (let killedAfter = 0; killedAfter <= parts.length; killedAfter += 4) {
    const database = join(place, `killed${killedAfter}.db`)
    writeFileSync(
      join(migrations, first!),
      parts.toSpliced(killedAfter, 0, '\nSELECT die();\n').join('--> statement-breakpoint'),
    )
    const died = spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      `
      import { createRequire } from 'node:module'
      const Database = createRequire(${JSON.stringify(import.meta.url)})('better-sqlite3')
      const { migrate } = await import(${JSON.stringify(new URL('migrate.ts', import.meta.url).href)})
      const client = new Database(${JSON.stringify(database)})
      client.pragma('journal_mode = wal')
      // So small a cache spills to the disk what is not yet committed.
      client.pragma('cache_size = 2')
      client.function('die', { directOnly: true }, () => process.kill(process.pid, 'SIGKILL'))
      migrate(client, 1000, ${JSON.stringify(migrations)})`,
    ])
    expect(died.signal).toBe('SIGKILL')
    writeFileSync(join(migrations, first!), whole)
    client = new Database(database)
    expect(tables()).toEqual(['migrations'])
    run()
    const all = readdirSync(migrations).filter(name => name.endsWith('.sql'))
    const made = all.flatMap(name => statements(readFileSync(join(migrations, name), 'utf8')))
    expect(tables()).toHaveLength(made.filter(part => part.includes('CREATE TABLE')).length + 1)
    expect(client.pragma('integrity_check', { simple: true })).toBe('ok')
    client.close()
  }
}, 60_000)
