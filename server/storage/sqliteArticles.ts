/** Articles as they came in, and the sweeping out of what nobody needs any more. */
import { and, eq, getTableColumns, inArray, lt, lte, notExists, sql } from 'drizzle-orm'
import type { RoomStore } from '../rooms/roomStore.ts'
import type { KnownLogins } from './knownLogins.ts'
import { present } from './present.ts'
import { takenOr } from './sqliteCommits.ts'
import { articles, loginMembers, logins, roomArticles } from './sqliteTables.ts'
import { type Connection, inserter } from './writer.ts'

export function sqliteArticles(
  connection: Connection,
  known: KnownLogins,
): Pick<RoomStore, 'saveArticle' | 'loadArticle' | 'loadWritten' | 'sweep'> {
  const { client, db } = connection
  const addArticle = inserter(connection, articles, ['text', 'blocks', 'sentences'])
  const { created: _, ...articleColumns } = getTableColumns(articles)

  const asBytes = (column: (typeof articles)['text' | 'blocks' | 'sentences']) =>
    sql<Uint8Array>`CAST(${column} AS BLOB)`
  const writtenColumns = {
    ...articleColumns,
    text: asBytes(articles.text),
    blocks: asBytes(articles.blocks),
    sentences: asBytes(articles.sentences),
  }

  const sweepAll = client.transaction((before: number, now: number) => {
    const inARoom = db.select().from(roomArticles).where(eq(roomArticles.article, articles.id))
    const gone = db
      .delete(articles)
      .where(and(lt(articles.created, before), notExists(inARoom)))
      .run().changes
    const ended = lte(logins.expires, now)
    db.delete(loginMembers)
      .where(inArray(loginMembers.login, db.select({ hash: logins.hash }).from(logins).where(ended)))
      .run()
    return gone + db.delete(logins).where(ended).run().changes
  }).immediate

  return {
    async saveArticle(article, created) {
      takenOr(() => addArticle({ ...article, created }))
    },
    async loadArticle(id) {
      const found = db.select(articleColumns).from(articles).where(eq(articles.id, id)).get()
      return found && present(found)
    },
    async loadWritten(id) {
      const found = db.select(writtenColumns).from(articles).where(eq(articles.id, id)).get()
      return found && present(found)
    },
    async sweep(before, now) {
      const gone = sweepAll(before, now)
      known.forgetAll()
      return gone
    },
  }
}
