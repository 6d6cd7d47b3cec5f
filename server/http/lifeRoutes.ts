/** A room's life: editing it under way, another owner, the archive, a copy without people, its end. */
import { Hono } from 'hono'
import { check } from '../../shared/policy/index.ts'
import { DuplicateRoom, EditRoom, type EntryAnswer, LiveTheRoom } from '../../shared/protocol/index.ts'
import { type Member, newestOfEach, type RoomId } from '../../shared/room/index.ts'
import { defined } from '../defined.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { createRoom, type RoomWish } from '../rooms/makeRoom.ts'
import { allow } from '../rooms/refused.ts'
import { editRoom } from '../rooms/roomEdit.ts'
import { liveTheRoom } from '../rooms/roomLife.ts'
import { addressOf } from './address.ts'
import { textOf } from './articleJson.ts'
import { enterAsOwner } from './enterAsOwner.ts'
import type { House } from './house.ts'
import { readAct } from './logins.ts'
import { tooMany } from './problem.ts'

export const lifeRoutes = (house: House) =>
  new Hono()
    .post('/api/rooms/:room/edit', async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, EditRoom)
      return c.json(await editRoom(live, member.id, wish))
    })
    .post('/api/rooms/:room/life', async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, LiveTheRoom)
      await liveTheRoom(live, member.id, wish)
      return c.json({ act: wish.act })
    })
    .post('/api/rooms/:room/duplicate', async c => {
      const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, DuplicateRoom)
      allow(check({ kind: 'duplicate-room' }, member, live.facts(live.groupOf(member)), house.now()))
      const wait = house.buckets.rooms.ask(addressOf(house, c), house.now())
      if (wait) throw tooMany(wait)
      const made = await createRoom(
        house.store,
        { ...(await wishFor(house, live, member)), ...defined(wish) },
        house.random,
        house.now(),
      )
      return c.json((await enterAsOwner(house, c, made)) satisfies EntryAnswer, 201)
    })

/** The newest revision of each article; nothing that anyone has said. */
async function wishFor(house: House, live: LiveRoom, member: Member): Promise<RoomWish> {
  const { title, codebook, settings, motion } = live.room
  const articles = await Promise.all(
    newestOfEach(live.room.articles).map(async one => {
      const article = (await house.store.loadWritten(one.article))!
      return { article: { ...article, text: textOf(article) }, title: one.title }
    }),
  )
  const [first, ...rest] = articles
  return {
    ownerName: member.givenName,
    title,
    article: first!.article,
    articleTitle: first!.title,
    moreArticles: rest,
    labels: codebook,
    settings,
    runSheet: live.runSheet,
    ...(motion ? { motion } : {}),
  }
}
