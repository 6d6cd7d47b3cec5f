/** `POST /api/rooms/:room/articles`: moderators correct an article or add one. What a correction would do is told first. */
import { isDeepStrictEqual } from 'node:util'
import { type Context, Hono } from 'hono'
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
import type { Frozen } from '../rooms/makeRoom.ts'
import { allow } from '../rooms/refused.ts'
import type { WrittenArticle } from '../rooms/roomStore.ts'
import { addressOf } from './address.ts'
import { articleJson, joined, textOf } from './articleJson.ts'
import { articleFrom, orProblem } from './articles.ts'
import type { House } from './house.ts'
import { readAct } from './logins.ts'
import { badInput, ProblemError, tooMany } from './problem.ts'

export const correctionRoutes = (house: House) =>
  new Hono().post('/api/rooms/:room/articles', async c => {
    const id = c.req.param('room') as RoomId
    const { live, member, wish } = await readAct(house, c, id, ChangeArticles, house.limits.sourceBytes)
    const { corrects } = wish
    const asker = { asker: addressOf(house, c), signal: c.req.raw.signal }
    // Before the source is read, which may take long.
    const act = corrects === undefined ? { kind: 'add-article' as const } : { kind: 'revise' as const, corrects }
    allow(check(act, member, live.facts(live.groupOf(member)), live.now()))
    const wait = 'source' in wish && house.buckets.articles.ask(asker.asker, house.now())
    if (wait) throw tooMany(wait)
    const earlier = corrects === undefined ? [] : await earlierOf(house, live, corrects)
    const { written, ...article } = await articleOf(house, c, wish, earlier.at(-1))
    if (corrects !== undefined && isSame(written, earlier.at(-1)!, newestOf(live.room.articles, corrects)?.title))
      throw new ProblemError(422, 'This is the article as it is now: there is nothing to correct.')
    if (wish.apply && 'source' in wish) await house.store.saveArticle(written, house.now())
    /** An `ArticleChange`. */
    const answer = (revision: number, report?: ArticleChange['report']) => {
      const said = report ? `,"report":${JSON.stringify(report)}` : ''
      const body = joined(`{"isApplied":${!!wish.apply},"article":`, articleJson(written, { revision }), `${said}}`)
      return c.body(body, wish.apply ? 201 : 200, { 'content-type': 'application/json' })
    }
    if (corrects === undefined)
      return answer(wish.apply ? await addArticle(live, member.id, article) : nextRevision(live))
    const correction: Correction = {
      article: { ...article, text: textOf(written) },
      corrects,
      earlier: earlier.map(one => ({ id: one.id, text: textOf(one) })),
      migrate: ({ from, to, places }) =>
        orProblem(c, '', () => house.migrate({ before: utf8(from.text), after: utf8(to.text), places }, asker)),
    }
    const report = wish.apply
      ? await orMovedOn(() => correct(live, member.id, correction, wish.agreed))
      : await previewCorrection(live, member.id, correction)
    return answer(report.revision, report)
  })

const utf8 = (text: string) => new TextEncoder().encode(text)

async function articleOf(
  house: House,
  c: Context,
  wish: ChangeArticles,
  corrects?: WrittenArticle,
): Promise<Frozen & { written: WrittenArticle }> {
  if ('source' in wish) {
    const before = corrects && articleJson(corrects)
    const { written, length } = await articleFrom(house, c, wish.source, '', before)
    return { ...frozen(written), text: { length }, written }
  }
  const article = await house.store.loadWritten(wish.id as ArticleId)
  if (!article) throw badInput('id', 'there is no such article; one that is in no room goes after a day')
  const written = 'title' in wish && wish.title ? { ...article, title: wish.title } : article
  return { ...frozen(written), text: textOf(written), written }
}

const frozen = ({ id, title, hash }: WrittenArticle) => ({ id, title, hash })

/** A revision more for nothing would be one of the few that an article may have. */
const isSame = (article: WrittenArticle, before: WrittenArticle, title: string | undefined) =>
  article.hash === before.hash && article.title === title && isDeepStrictEqual(blocksOf(article), blocksOf(before))

const blocksOf = ({ blocks }: WrittenArticle) => JSON.parse(new TextDecoder().decode(blocks))

const earlierOf = (house: House, live: LiveRoom, corrects: number): Promise<WrittenArticle[]> =>
  Promise.all(
    revisionsOf(live.room.articles, corrects).map(async ({ article }) => (await house.store.loadWritten(article))!),
  )

async function orMovedOn<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof OtherReport) throw new ProblemError(409, error.message, { report: error.report })
    throw error
  }
}
