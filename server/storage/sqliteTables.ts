/** The tables as SQLite has them: what the queries name, and what drizzle-kit compares to write the next migration. */
import { sqlite } from './columns/sqlite.ts'
import { tables } from './tables.ts'

export const {
  articles,
  articleParts,
  rooms,
  roomArticles,
  groups,
  formerDocs,
  members,
  polls,
  ballots,
  roll,
  secretBallots,
  moved,
  entries,
  imported,
  matters,
  clients,
  record,
  checkpoints,
  logins,
  loginMembers,
  personalCodes,
} = tables(sqlite)
