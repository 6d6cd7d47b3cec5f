/** The articles of all rooms, as they came in. */
import type { Article } from '../../shared/article/index.ts'
import type { ArticleId } from '../../shared/room/index.ts'
import type { Columns } from './columns/sqlite.ts'

export function articleTables({ table, id, text, int, at, json, bytes, primaryKey }: Columns) {
  const articles = table('articles', {
    id: id<ArticleId>().primaryKey(),
    title: text().notNull(),
    dek: text(),
    credit: text(),
    lang: text().notNull(),
    dir: text<Article['dir']>().notNull(),
    text: text().notNull(),
    hash: text().notNull(),
    blocks: json<Article['blocks']>().notNull(),
    sentences: json<Article['sentences']>().notNull(),
    created: at().notNull(),
    byline: text(),
    published: text(),
    source: text(),
    fetched: at(),
  })

  /** A long article's text and lists, whose own columns are then empty: written a part a commit, for none to hold up the rooms. */
  const articleParts = table(
    'article_parts',
    {
      article: id<ArticleId>()
        .notNull()
        .references(() => articles.id),
      column: text<'text' | 'blocks' | 'sentences'>().notNull(),
      position: int().notNull(),
      bytes: bytes().notNull(),
    },
    t => [primaryKey({ columns: [t.article, t.column, t.position] })],
  )

  return { articles, articleParts }
}
