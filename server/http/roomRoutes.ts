/** Making a room and reading it: `POST /api/rooms`, `GET /api/rooms/:room`, `…/article`, `…/record`, and oneself in it. */
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { check, seesWithheld } from '../../shared/policy/index.ts'
import { type EntryAnswer, MakeRoom, RenameSelf } from '../../shared/protocol/index.ts'
import { type ArticleId, newestOfEach, type RoomId } from '../../shared/room/index.ts'
import { defined } from '../defined.ts'
import { createRoom, DEFAULT_SIDES, defaultMotion, type Frozen } from '../rooms/makeRoom.ts'
import { renameSelf } from '../rooms/people.ts'
import { rowText } from '../rooms/recordText.ts'
import { addressOf } from './address.ts'
import { memberInfo, roomAnswer, statementsAnswer } from './answers.ts'
import { articleJson, textOf } from './articleJson.ts'
import { articleFrom } from './articles.ts'
import { parse, readBody } from './body.ts'
import { enterAsOwner } from './enterAsOwner.ts'
import type { House } from './house.ts'
import { drawPersonalCode, enter, readAct } from './logins.ts'
import { badInput, notFound, refused, tooMany } from './problem.ts'
import { sheetOf } from './runSheetRoutes.ts'

const roomOf = (c: Context) => c.req.param('room') as RoomId
const Positive = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'must be a number from 1'), v.transform(Number))
const RECORD_PAGE = 1000

export const roomRoutes = (house: House) =>
  new Hono()
    .post('/api/rooms', async c => {
      const wait = house.buckets.rooms.ask(addressOf(house, c), house.now())
      if (wait) throw tooMany(wait)
      const wish = await readBody(c, MakeRoom, house.limits.sourceBytes)
      const motion = wish.motion && { sentence: wish.motion.sentence, sides: wish.motion.sides ?? DEFAULT_SIDES }
      const runSheet = sheetOf(wish.runSheet, motion ?? defaultMotion(''))
      const article = await articleOf(house, c, wish)
      const made = await createRoom(
        house.store,
        {
          ownerName: wish.name,
          article,
          ...('title' in wish.article && wish.article.title ? { articleTitle: wish.article.title } : {}),
          ...(wish.title ? { title: wish.title } : {}),
          ...(motion ? { motion } : {}),
          runSheet,
          ...(wish.codebook ? { codebook: wish.codebook.map(defined) } : {}),
          ...(wish.settings ? { settings: defined(wish.settings) } : {}),
        },
        house.random,
        house.now(),
      )
      return c.json((await enterAsOwner(house, c, made)) satisfies EntryAnswer, 201)
    })
    .get('/api/rooms/:room', async c => {
      const { live, member } = await enter(house, c, roomOf(c))
      return c.json(await live.read(() => roomAnswer(live, member)))
    })
    .get('/api/rooms/:room/statements', async c => {
      const { live, member } = await enter(house, c, roomOf(c))
      return c.json(await live.read(() => statementsAnswer(live, member)))
    })
    .get('/api/rooms/:room/article', async c => {
      const { live } = await enter(house, c, roomOf(c))
      const latest = newestOfEach(live.room.articles)[0]!.revision
      const asked = c.req.query('revision')
      const revision =
        asked === undefined ? latest : parse(v.object({ revision: Positive }), { revision: asked }).revision
      const entry = live.room.articles.find(a => a.revision === revision)
      const article = entry && (await house.store.loadWritten(entry.article))
      if (!article) throw notFound()
      const answer = articleJson(article, { title: entry.title, revision })
      return c.body(answer, 200, { 'content-type': 'application/json' })
    })
    .post('/api/rooms/:room/me', async c => {
      const { live, member, wish } = await readAct(house, c, roomOf(c), RenameSelf)
      const renamed = await renameSelf(live, member.id, wish.name)
      return c.json({ member: memberInfo(live, renamed, renamed) })
    })
    .post('/api/rooms/:room/me/personal-code', async c => {
      const { live, member } = await enter(house, c, roomOf(c))
      const wait = house.buckets.acts.ask(member.id, house.now())
      if (wait) throw tooMany(wait)
      return c.json({ personalCode: await drawPersonalCode(house, live.room.id, member.id) })
    })
    .get('/api/rooms/:room/record', async c => {
      const { live, member } = await enter(house, c, roomOf(c))
      const refusal = check({ kind: 'read-record' }, member, live.facts(live.groupOf(member)), house.now())
      if (refusal) throw refused(refusal)
      const from = parse(v.object({ from: v.optional(Positive, '1') }), { from: c.req.query('from') }).from
      const rows = await house.store.readRecord(live.room.id, from, RECORD_PAGE)
      // A stage that is blind for moderators too keeps back what is written in it: the record goes as far as its beginning.
      const { stage, room } = live
      const last = seesWithheld(member, stage) ? Number.POSITIVE_INFINITY : (room.stageRow ?? 0)
      return c.json(rows.filter(({ seq }) => seq <= last).map(rowText))
    })

async function articleOf(house: House, c: Context, wish: MakeRoom): Promise<Frozen> {
  if ('source' in wish.article) {
    const wait = house.buckets.articles.ask(addressOf(house, c), house.now())
    if (wait) throw tooMany(wait)
    const { written, length } = await articleFrom(house, c, wish.article.source, 'article.')
    await house.store.saveArticle(written, house.now())
    return { ...written, text: { length } }
  }
  const article = await house.store.loadWritten(wish.article.id as ArticleId)
  if (!article) throw badInput('article.id', 'there is no such article; one that is in no room goes after a day')
  return { ...article, text: textOf(article) }
}
