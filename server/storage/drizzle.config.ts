/** Tells drizzle-kit where the tables are and where migrations go. Paths are read from the project's root. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './server/storage/sqliteTables.ts',
  out: './migrations/sqlite',
})
