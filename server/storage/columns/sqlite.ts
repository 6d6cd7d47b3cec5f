/**
 * The words that `tables.ts` is written in, as SQLite says them. A second dialect says the same words with its own
 * column types and is handed to `tables` in this one's place; what is stored for a member of `Columns` stays the same.
 */
import {
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text as sqliteText,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

const blob = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'blob',
  // The driver gives a Buffer; callers compare, clone and send plain bytes that share memory with nothing.
  fromDriver: bytes => new Uint8Array(bytes),
})

export const sqlite = {
  table: sqliteTable,
  primaryKey,
  foreignKey,
  index,
  uniqueIndex,
  id: <T extends string>() => sqliteText().$type<T>(),
  text: <T extends string = string>() => sqliteText().$type<T>(),
  /** A whole number that may need 53 bits. */
  int: () => integer(),
  bool: () => integer({ mode: 'boolean' }),
  /** Milliseconds since 1970. */
  at: () => integer(),
  json: <T>() => sqliteText({ mode: 'json' }).$type<T>(),
  bytes: () => blob(),
}

export type Columns = typeof sqlite
