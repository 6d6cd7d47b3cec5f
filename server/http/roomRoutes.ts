/** Making a room and reading it: `POST /api/rooms`, `GET /api/rooms/:room`, `…/article`, `…/record`, and oneself in it. */
import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { check } from '../../shared/policy/index.ts'
import { type ArticleAnswer, type EntryAnswer, MakeRoom, RenameSelf } from '../../shared/protocol/index.ts'
import type { ArticleId, RoomId } from '../../shared/room/index.ts'
import { createRoom } from '../rooms/makeRoom.ts'
import { renameSelf } from '../rooms/people.ts'
import { addressOf } from './address.ts'
import { memberInfo, roomAnswer, roomInfo } from './answers.ts'
import { articleFrom } from './articles.ts'
import { parse, readBody } from './body.ts'
import type { House } from './house.ts'
import { drawPersonalCode, ensureLogin, enter, readAct } from './logins.ts'
import { badInput, notFound, refused, tooMany } from './problem.ts'

const roomOf = (c: Context) => c.req.param('room') as RoomId
const Positive = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'must be a number from 1'), v.transform(Number))
const RECORD_PAGE = 1000

export const roomRoutes = (house: House) =>
  new Hono()
    .post('/api/rooms', async c => {
      const wait = house.buckets.rooms.ask(addressOf(c), house.now())
      if (wait) throw tooMany(wait)
      const wish = await readBody(c, MakeRoom, house.limits.sourceBytes)
      const article = await articleOf(house, wish)
      const login = await ensureLogin(house, c)
      const { room, members } = await createRoom(
        house.store,
        {
          ownerName: wish.name,
          article,
          ...(wish.title ? { title: wish.title } : {}),
          ...(wish.motion
            ? { motion: { sentence: wish.motion.sentence, sides: wish.motion.sides ?? DEFAULT_SIDES } }
            : {}),
          ...(wish.codebook ? { codebook: wish.codebook.map(defined) } : {}),
          ...(wish.settings ? { settings: defined(wish.settings) } : {}),
        },
        house.random,
        house.now(),
      )
      const owner = members[0]!
      await house.store.addToLogin(login.hash, room.id, owner.id)
      const live = await house.rooms.open(room.id)
      if (!live) throw notFound()
      const personalCode = await drawPersonalCode(house, room.id, owner.id)
      return c.json(
        {
          room: roomInfo(live, owner),
          member: { ...memberInfo(live, owner, owner), personalCode },
        } satisfies EntryAnswer,
        201,
      )
    })
    .get('/api/rooms/:room', async c => {
      const { live, member } = await enter(house, c, roomOf(c))
      return c.json(await live.read(() => roomAnswer(live, member)))
    })
    .get('/api/rooms/:room/article', async c => {
      const { live } = await enter(house, c, roomOf(c))
      const latest = live.room.articles.at(-1)!.revision
      const asked = c.req.query('revision')
      const revision =
        asked === undefined ? latest : parse(v.object({ revision: Positive }), { revision: asked }).revision
      const entry = live.room.articles.find(a => a.revision === revision)
      const article = entry && (await house.store.loadArticle(entry.article))
      if (!article) throw notFound()
      return c.json({ ...article, revision } satisfies ArticleAnswer)
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
      const refusal = check({ kind: 'read-record' }, member, live.facts(live.groupOf(member)))
      if (refusal) throw refused(refusal)
      const from = parse(v.object({ from: v.optional(Positive, '1') }), { from: c.req.query('from') }).from
      const rows = await house.store.readRecord(live.room.id, from, RECORD_PAGE)
      return c.json(
        rows.map(({ seq, at, member: who, kind, payload, digest, hash, redacted }) => ({
          seq,
          at,
          member: who,
          kind,
          payload: kind === 'update' ? base64(payload) : JSON.parse(Buffer.from(payload).toString()),
          digest: hex(digest),
          hash: hex(hash),
          ...(redacted === undefined ? {} : { redacted }),
        })),
      )
    })

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const DEFAULT_SIDES = [
  { key: 'for', label: 'For' },
  { key: 'against', label: 'Against' },
]

/** Without the fields that are there but undefined. */
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }
const defined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, x]) => x !== undefined)) as Defined<T>

async function articleOf(house: House, wish: MakeRoom) {
  if ('source' in wish.article) {
    const article = articleFrom(house, wish.article.source, 'article.')
    await house.store.saveArticle(article, house.now())
    return article
  }
  const article = await house.store.loadArticle(wish.article.id as ArticleId)
  if (!article) throw badInput('article.id', 'there is no such article; one that is in no room goes after a day')
  return article
}
