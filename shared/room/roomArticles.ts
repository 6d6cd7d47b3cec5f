/**
 * Which of a room's revisions belong to one article. Revision numbers count through the whole room; `of` is the number of
 * the first revision of the same article, so that a place needs nothing but its revision's number.
 */
import type { ArticleId } from './ids.ts'

export const REVISIONS_PER_ARTICLE = 5
export const ARTICLES_PER_ROOM = 5

export interface RoomArticle {
  revision: number
  article: ArticleId
  /** UTF-16 units. */
  length: number
  title: string
  of: number
}
type Numbered = Pick<RoomArticle, 'revision' | 'of'>

/** All revisions of the article that `revision` is one of, the first one first; none when the room has no such revision. */
export function revisionsOf<A extends Numbered>(articles: readonly A[], revision: number): A[] {
  const of = articles.find(one => one.revision === revision)?.of
  return articles.filter(one => one.of === of)
}

/** The newest revision of the article that `revision` is one of. */
export const newestOf = <A extends Numbered>(articles: readonly A[], revision: number): A | undefined =>
  revisionsOf(articles, revision).at(-1)

/** The newest revision of each article, in the order in which the room was given its articles. Of no revisions, none. */
export const newestOfEach = <A extends Numbered>(articles: readonly A[]): A[] =>
  articles.filter(one => one.revision === one.of).map(first => newestOf(articles, first.revision)!)
