/** `POST /api/articles`: text in, a frozen revision out. No login needed; what no room takes is gone after a day. */
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { Article } from '../../shared/article/index.ts'
import { type ArticleAnswer, MakeArticle, type TextSource } from '../../shared/protocol/index.ts'
import { newArticleId } from '../../shared/room/index.ts'
import { readArticle } from '../intake/readArticle.ts'
import { Unreadable } from '../intake/unreadable.ts'
import { addressOf } from './address.ts'
import { readBody } from './body.ts'
import type { House } from './house.ts'
import { ProblemError, tooMany } from './problem.ts'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

/** A source → an article that is not stored yet; throws a problem when it cannot be read. */
export function articleFrom(house: House, source: TextSource, path: string): Article {
  try {
    return readArticle(source, house.limits, { id: newArticleId(house.random), sha256 })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const at = path + error.path
    throw new ProblemError(
      error.status,
      error.detail,
      error.status === 400 ? { errors: [{ path: at, message: error.detail }] } : {},
    )
  }
}

export const articleRoutes = (house: House) =>
  new Hono().post('/api/articles', async c => {
    const wait = house.buckets.articles.ask(addressOf(c), house.now())
    if (wait) throw tooMany(wait)
    const { source } = await readBody(c, MakeArticle, house.limits.sourceBytes)
    const article = articleFrom(house, source, '')
    await house.store.saveArticle(article, house.now())
    return c.json({ article: { ...article, revision: 1 } satisfies ArticleAnswer }, 201)
  })
