/** `POST /api/rooms/:room/articles`: moderators correct an article or add one. What a correction would do is told first. */
import { isDeepStrictEqual } from 'node:util'
import { type Context, Hono } from 'hono'
import type { Article } from '../../shared/article/index.ts'
import { check } from '../../shared/policy/index.ts'
import { type ArticleChange, ChangeArticles } from '../../shared/protocol/index.ts'
import { type ArticleId, newestOf, type RoomId, revisionsOf } from '../../shared/room/index.ts'
import {
  addArticle,
  type Correction,
  correct,
  nextRevision,
  OtherReport,
  previewCorrection,
} from '../rooms/corrections.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { allow } from '../rooms/refused.ts'
import { addressOf } from './address.ts'
import { articleFrom } from './articles.ts'
import type { House } from './house.ts'
import { readAct } from './logins.ts'
import { badInput, ProblemError, tooMany } from './problem.ts'

export const correctionRoutes = (house: House) =>
  new Hono().post('/api/rooms/:room/articles', async c => {
    const id = c.req.param('room') as RoomId
    const { live, member, wish } = await readAct(house, c, id, ChangeArticles, house.limits.sourceBytes)
    const { corrects } = wish
    // Before the source is read, which may take long.
    const act = corrects === undefined ? { kind: 'add-article' as const } : { kind: 'revise' as const, corrects }
    allow(check(act, member, live.facts(live.groupOf(member)), live.now()))
    const wait = 'source' in wish && house.buckets.articles.ask(addressOf(house, c), house.now())
    if (wait) throw tooMany(wait)
    const earlier = corrects === undefined ? [] : await earlierOf(house, live, corrects)
    const article = await articleOf(house, c, wish, earlier.at(-1))
    if (corrects !== undefined && isSame(article, earlier.at(-1)!, newestOf(live.room.articles, corrects)?.title))
      throw new ProblemError(422, 'This is the article as it is now: there is nothing to correct.')
    if (wish.apply && 'source' in wish) await house.store.saveArticle(article, house.now())
    const answer = (revision: number, report?: ArticleChange['report']): ArticleChange => ({
      isApplied: wish.apply === true,
      article: { ...article, revision },
      ...(report ? { report } : {}),
    })
    if (corrects === undefined) {
      if (!wish.apply) return c.json(answer(nextRevision(live)))
      return c.json(answer(await addArticle(live, member.id, article)), 201)
    }
    const correction: Correction = { article, corrects, earlier }
    if (!wish.apply) {
      const report = await previewCorrection(live, member.id, correction)
      return c.json(answer(report.revision, report))
    }
    const report = await orMovedOn(() => correct(live, member.id, correction, wish.agreed))
    return c.json(answer(report.revision, report), 201)
  })

async function articleOf(house: House, c: Context, wish: ChangeArticles, corrects?: Article): Promise<Article> {
  if ('source' in wish) return (await articleFrom(house, c, wish.source, '', corrects)).article
  const article = await house.store.loadArticle(wish.id as ArticleId)
  if (!article) throw badInput('id', 'there is no such article; one that is in no room goes after a day')
  return 'title' in wish && wish.title ? { ...article, title: wish.title } : article
}

/** A revision more for nothing would be one of the few that an article may have. */
const isSame = (article: Article, before: Article, title: string | undefined) =>
  article.hash === before.hash && article.title === title && isDeepStrictEqual(article.blocks, before.blocks)

const earlierOf = (house: House, live: LiveRoom, corrects: number): Promise<Article[]> =>
  Promise.all(
    revisionsOf(live.room.articles, corrects).map(async ({ article }) => (await house.store.loadArticle(article))!),
  )

async function orMovedOn<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof OtherReport) throw new ProblemError(409, error.message, { report: error.report })
    throw error
  }
}
