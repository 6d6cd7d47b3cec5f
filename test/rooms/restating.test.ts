/** Restating before objecting, at the socket and over HTTP. */
import { expect, test } from 'vitest'
import {
  type EntryKey,
  entryKey,
  type Member,
  type Move,
  newUlid,
  type RoomId,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'

const runSheet = {
  title: 'Rebuttals',
  stages: [{ id: 'rebut', title: 'Rebut', opens: ['marks', 'replies'], restateSeconds: 60 }],
}

test('[STAGE-13] [STAGE-14] an objection waits for its restatement to be called fair, or for the time that the stage gives', async () => {
  const { world, house, browser } = makeAppInMemory()
  const [olga, ada] = [browser(), browser()]
  const article = { source: { kind: 'text', text: 'The council measured the traffic for three weeks.' } }
  const made = (await olga.post('/api/rooms', { name: 'Olga', article, runSheet })).body
  const room = `/api/rooms/${made.room.id}`
  const live = (await house.rooms.open(made.room.id as RoomId))!
  const joined = (await ada.post('/api/join', { code: made.room.code, name: 'Ada' })).body.member.id
  const [owner, member] = [live.members.get(made.member.id)!, live.members.get(joined)!]
  const newKey = (who: Member) => entryKey(who.id, newUlid(world.random, world.clock.now))
  const mark = newKey(owner)
  const page = world.connect(live, owner)
  await world.settle()
  writeAnnotation(page.doc, mark, { motivation: 'classifying', revision: 1, start: 4, end: 11 })
  await world.settle()
  const reply = async (to: EntryKey, move: Move, key = newKey(member)) => {
    const client = world.connect(live, member)
    await world.settle()
    writeReply(client.doc, key, { to, move, body: `${move} ${world.clock.now}` })
    await world.settle()
    client.leave()
    return client.closed ? JSON.parse(client.closed.reason).rule : key
  }
  const judge = (who: typeof ada, key: EntryKey, fair: boolean) =>
    who.post(`${room}/restatements`, { reply: key, fair })

  expect(await reply(mark, 'support')).toMatch(/\//)
  expect(await reply(mark, 'object')).toBe('STAGE-13')
  const restated = await reply(mark, 'restate')
  expect(await reply(restated, 'object')).toBe('STAGE-13')
  const published = () => page.doc.getMap('room').get(`restated:${restated}`)
  const since = world.clock.now
  expect(published()).toEqual({ since })
  expect((await judge(ada, restated, true)).body.rule).toBe('STAGE-14')
  expect((await judge(olga, mark, true)).status).toBe(404)
  expect((await judge(olga, restated, false)).status).toBe(200)
  await world.settle()
  expect(published()).toEqual({ since, fair: false })
  world.clock.now += 60_000
  // “Not yet” stands, however long one waits; other words wait anew.
  expect(await reply(restated, 'object')).toBe('STAGE-13')
  expect(await reply(mark, 'restate', restated)).toBe(restated)
  expect(published()).toEqual({ since: since + 60_000 })
  expect(await reply(restated, 'object')).toBe('STAGE-13')
  expect((await judge(olga, restated, true)).status).toBe(200)
  const objection = await reply(restated, 'object')
  expect(objection).toMatch(/\//)
  expect(await reply(restated, 'object', objection)).toBe(objection)
  // Without an answer the time passes it.
  const second = await reply(mark, 'restate')
  world.clock.now += 59_999
  expect(await reply(second, 'object')).toBe('STAGE-13')
  world.clock.now += 1
  expect(await reply(second, 'object')).toMatch(/\//)
})
