/**
 * Brings a database to this version's tables. Written here because a rebuilt table can lose its rows without an error:
 * rows are counted around every migration, foreign keys are off around its transaction (inside, the pragma does nothing)
 * and checked before it is kept. A migration and the note that it ran are one transaction, so a killed start is repeated.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from 'better-sqlite3'
import { CannotOpen } from './cannotOpen.ts'

export const MIGRATIONS = fileURLToPath(new URL('../../migrations/sqlite/', import.meta.url))

interface Migration {
  name: string
  sql: string
  sha256: string
}

/**
 * Applies what is missing, in the order of the files' names, and leaves `foreign_keys` on.
 * Throws `CannotOpen`, with the database as the last whole migration left it.
 */
export function migrate(client: Database, now: number, folder = MIGRATIONS): void {
  client.exec(
    'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL, applied INTEGER NOT NULL)',
  )
  for (const migration of missing(client, readMigrations(folder))) apply(client, migration, now)
  client.pragma('foreign_keys = ON')
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
  return names.map(file => {
    const sql = readFileSync(join(folder, file), 'utf8')
    return { name: file.slice(0, -'.sql'.length), sql, sha256: createHash('sha256').update(sql).digest('hex') }
  })
}

/** Those not applied yet. What was applied must be exactly the first of them, unchanged. */
function missing(client: Database, migrations: Migration[]): Migration[] {
  const applied = client.prepare<[], Migration>('SELECT name, sha256 FROM migrations ORDER BY name').all()
  const known = new Set(migrations.map(m => m.name))
  const unknown = applied.find(a => !known.has(a.name))
  if (unknown)
    throw new CannotOpen(
      `The database comes from a newer Parley, which changed it by ${unknown.name}; start that version again.`,
    )
  for (const [i, { name, sha256 }] of applied.entries()) {
    const expected = migrations[i]!
    if (expected.name !== name)
      throw new CannotOpen(
        `The migration ${expected.name} was put before ${name}, which this database already has; number it after that.`,
      )
    if (expected.sha256 !== sha256)
      throw new CannotOpen(
        `The migration ${name} is not what this database was made with; put the file back as it was.`,
      )
  }
  return migrations.slice(applied.length)
}

function apply(client: Database, { name, sql, sha256 }: Migration, now: number): void {
  client.pragma('foreign_keys = OFF')
  client
    .transaction(() => {
      const before = countRows(client)
      client.exec(sql)
      if (!client.inTransaction) throw new Error(`the migration ${name} ends its own transaction`)
      refuseLosses(name, before, countRows(client), namedLosses(sql))
      const [broken] = client.pragma('foreign_key_check') as { table: string; parent: string }[]
      if (broken)
        throw new CannotOpen(
          `The migration ${name} was undone: it left rows of ${broken.table} without theirs in ${broken.parent}.`,
        )
      client.prepare('INSERT INTO migrations (name, sha256, applied) VALUES (?, ?, ?)').run(name, sha256, now)
    })
    .immediate()
}

/** The tables that a migration says may lose rows, each on a line `-- loses: table`. */
const namedLosses = (sql: string) => new Set([...sql.matchAll(/^-- loses: (\S+)\s*$/gm)].map(match => match[1]!))

function refuseLosses(name: string, before: Map<string, number>, after: Map<string, number>, named: Set<string>): void {
  for (const [table, count] of before) {
    const left = after.get(table) ?? 0
    if (left < count && !named.has(table)) {
      throw new CannotOpen(
        `The migration ${name} was undone: ${table} had ${count} rows before it and ${left} after, and it does not say so.`,
      )
    }
  }
}

function countRows(client: Database): Map<string, number> {
  const tables = client
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all()
  const count = (table: string) =>
    client
      .prepare<[], number>(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
      .pluck()
      .get()!
  return new Map(tables.map(table => [table, count(table)]))
}
