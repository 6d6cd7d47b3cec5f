/** Articles as they came in, and the sweeping out of what nobody needs any more. */
import { setTimeout } from 'node:timers/promises'
import { and, asc, eq, getTableColumns, inArray, lt, lte, notExists, sql } from 'drizzle-orm'
import type { Article } from '../../shared/article/index.ts'
import type { RoomStore, WrittenArticle } from '../rooms/roomStore.ts'
import type { KnownLogins } from './knownLogins.ts'
import { present } from './present.ts'
import { takenOr } from './sqliteCommits.ts'
import { articleParts, articles, loginMembers, logins, roomArticles } from './sqliteTables.ts'
import { type Connection, inserter } from './writer.ts'

/** Bytes of one commit: a longer one would be on the disk no sooner, and all rooms would wait for it at once. */
const PART = 64 * 1024
/** Between two parts: rooms go first. */
const PAUSE_MS = 4
const LONG = ['text', 'blocks', 'sentences'] as const
type Long = Pick<WrittenArticle, (typeof LONG)[number]>

export function sqliteArticles(
  connection: Connection,
  known: KnownLogins,
): Pick<RoomStore, 'saveArticle' | 'loadArticle' | 'loadWritten' | 'sweep'> {
  const { client, db } = connection
  const addArticle = inserter(connection, articles, LONG)
  const addPart = inserter(connection, articleParts)
  const { created: _, ...articleColumns } = getTableColumns(articles)

  const asBytes = (column: (typeof articles)[keyof Long]) => sql<Uint8Array>`CAST(${column} AS BLOB)`
  const writtenColumns = {
    ...articleColumns,
    text: asBytes(articles.text),
    blocks: asBytes(articles.blocks),
    sentences: asBytes(articles.sentences),
  }

  function load(id: Article['id']): WrittenArticle | undefined {
    const found = db.select(writtenColumns).from(articles).where(eq(articles.id, id)).get()
    if (!found) return undefined
    const parts = db
      .select()
      .from(articleParts)
      .where(eq(articleParts.article, id))
      .orderBy(asc(articleParts.position))
      .all()
    if (!parts.length) return present(found)
    const whole = (name: keyof Long) =>
      Buffer.concat(parts.flatMap(({ column, bytes }) => (column === name ? [bytes] : [])))
    return present({ ...found, text: whole('text'), blocks: whole('blocks'), sentences: whole('sentences') })
  }

  const sweepAll = client.transaction((before: number, now: number) => {
    const inARoom = db.select().from(roomArticles).where(eq(roomArticles.article, articles.id))
    const isGone = and(lt(articles.created, before), notExists(inARoom))
    db.delete(articleParts)
      .where(inArray(articleParts.article, db.select({ id: articles.id }).from(articles).where(isGone)))
      .run()
    const gone = db.delete(articles).where(isGone).run().changes
    const ended = lte(logins.expires, now)
    db.delete(loginMembers)
      .where(inArray(loginMembers.login, db.select({ hash: logins.hash }).from(logins).where(ended)))
      .run()
    return gone + db.delete(logins).where(ended).run().changes
  }).immediate

  return {
    /** Nobody knows the id of one that is not whole: a crash before its end leaves what is swept out like all that no room has. */
    async saveArticle(article, created) {
      const written = inBytes(article)
      const isLong = LONG.reduce((sum, name) => sum + written[name].length, 0) > PART
      takenOr(() => addArticle({ ...article, ...(isLong ? NOTHING : written), created }))
      if (!isLong) return
      for (const column of LONG)
        for (let at = 0; at < written[column].length; at += PART) {
          await setTimeout(PAUSE_MS)
          addPart({ article: article.id, column, position: at, bytes: written[column].subarray(at, at + PART) })
        }
    },
    async loadArticle(id) {
      const found = load(id)
      if (!found) return undefined
      const { text, blocks, sentences, ...head } = found
      const [said, ...lists] = [text, blocks, sentences].map(bytes => utf8.decode(bytes))
      const [blockList, sentenceList] = lists.map(list => JSON.parse(list))
      return { ...head, text: said!, blocks: blockList, sentences: sentenceList }
    },
    loadWritten: async id => load(id),
    async sweep(before, now) {
      const gone = sweepAll(before, now)
      known.forgetAll()
      return gone
    },
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const NONE = new Uint8Array()
const NOTHING: Long = { text: NONE, blocks: NONE, sentences: NONE }

function inBytes({ text, blocks, sentences }: Article | WrittenArticle): Long {
  const bytes = (value: unknown) =>
    value instanceof Uint8Array ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
  return { text: bytes(text), blocks: bytes(blocks), sentences: bytes(sentences) }
}
