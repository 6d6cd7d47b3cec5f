/** Removed words on the disk: in no file of the data folder, the log included, whatever was written between and around them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECKPOINT_ROWS } from '../../server/rooms/checkpoint.ts'
import { moderate } from '../../server/rooms/moderation.ts'
import { firstBrokenRow } from '../../server/rooms/record.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { entryKey, newUlid, readGroup, writeAnnotation, writeBody, writeReply } from '../../shared/room/index.ts'
import { TestClient as Browser } from '../support/client.ts'
import { freshFolder } from '../support/freshFolder.ts'
import { makeWorld, ownerOf } from '../support/roomInMemory.ts'
import { startServer } from '../support/server.ts'

const comment = { motivation: 'commenting', revision: 1, start: 4, end: 11 } as const
/** Files of the folder that hold the words, as they are written in the document or in JSON. */
const filesWith = (folder: string, words: string) =>
  readdirSync(folder).filter(name => readFileSync(join(folder, name)).includes(words))

test('[CASE-4] no file holds a removed word, after long writing in many rooms at once, checkpoints and a crash', async () => {
  const folder = await freshFolder()
  const store = await openSqlite({ folder, now: () => 0 })
  const world = makeWorld({ store })
  const rooms = await Promise.all(Array.from({ length: 5 }, () => world.makeRoom()))
  const pages = rooms.map(room => world.connect(room, ownerOf(room)))
  await world.settle()
  const keys = rooms.map(room => entryKey(ownerOf(room).id, newUlid(world.random, 1)))
  const others = rooms.map(room => entryKey(ownerOf(room).id, newUlid(world.random, 2)))
  for (let round = 0; round < 60; round++) {
    for (const [i, { doc }] of pages.entries()) {
      const size = (round * 61 + i * 17) % 900
      if (round === 0) writeAnnotation(doc, keys[i]!, comment)
      if (round === 0) writeAnnotation(doc, others[i]!, comment)
      writeBody(doc, keys[i]!, `REMOVED-${i} ${`REMOVED-${i} `.repeat(size / 4)}`)
      writeBody(doc, others[i]!, `kept ${round} ${'kept '.repeat(size / 5)}`)
    }
    if (round % 20 === 19) writeReply(pages[0]!.doc, others[0]!, { to: keys[1]!, move: 'ask', body: `kept ${round}` })
    await world.settle()
    if (round === 30) {
      for (const room of rooms) room.groups[0]!.rowsSinceCheckpoint = CHECKPOINT_ROWS
      await world.rooms.tidy()
    }
  }
  const before = rooms.map((room, i) => readGroup(room.groups[0]!.doc).annotations.filter(a => a.key === others[i]))
  expect(filesWith(folder, 'REMOVED-3').length).toBeGreaterThan(0)
  for (const [i, room] of rooms.entries()) {
    await moderate(room, ownerOf(room).id, { act: 'remove', target: keys[i]!, code: 'private-data' })
    expect(filesWith(folder, `REMOVED-${i}`)).toEqual([])
  }
  await world.settle()
  await world.rooms.tidy()
  expect(filesWith(folder, 'REMOVED')).toEqual([])
  expect(world.logged).toEqual([])
  for (const [i, room] of rooms.entries()) {
    const rows = await store.readRecord(room.room.id, 1, 10_000)
    expect(firstBrokenRow(rows)).toBeUndefined()
    const now = readGroup(room.groups[0]!.doc)
    expect(now.annotations).toEqual(before[i])
    expect(now.annotations).toHaveLength(1)
    expect(readGroup((await world.restart().open(room.room.id)).groups[0]!.doc)).toEqual(now)
  }
  await store.close()
  expect(filesWith(folder, 'REMOVED')).toEqual([])
})

test('[WIRE-7] a whole server, killed right after a removal: nothing of it in any file or log, and old names of the document answer 4409', async () => {
  const server = await startServer({ env: { LOG_LEVEL: 'trace' } })
  const [owner, ada] = [new Browser(server.origin), new Browser(server.origin)]
  const { room, member } = await owner.makeRoom('The CANARYARTICLE was closed. Nobody asked.')
  const joined = await ada.join(room.code!, 'CANARYNAME')
  const doc = await ada.docName(room.id)
  const live = ada.connect(doc)
  const closes: number[] = []
  live.provider.on('connection-close', event => void closes.push(event?.code ?? 0))
  await new Promise<void>(resolve => live.provider.once('sync', () => resolve()))
  const key = entryKey(joined.member.id, '0'.repeat(26))
  const hasNote = (entry: string) => () => live.doc.getMap('moderation').has(entry)
  const until = (holds: () => boolean) =>
    new Promise<void>(resolve => {
      const look = () => void (holds() && resolve())
      live.doc.on('update', look)
      live.provider.on('connection-close', look)
      look()
    })
  writeAnnotation(live.doc, key, comment, 'CANARYBODY')
  await until(() => live.doc.getMap('annotations').has(key))
  const hide = { act: 'hide', target: key, reason: 'CANARYREASON' }
  while ((await owner.call('POST', `/api/rooms/${room.id}/moderation`, hide)).status === 404);
  await until(hasNote(`annotations:${key}`))
  const removed = await owner.call('POST', `/api/rooms/${room.id}/moderation`, { act: 'remove', target: key })
  expect(removed).toMatchObject({ status: 200, body: { act: 'remove' } })
  await until(() => closes.length > 0)
  expect(closes[0]).toBe(4409)
  // Who did not hear of it comes back under the old name, and is told then.
  const late = owner.connect(doc)
  const code = await new Promise<number>(resolve => late.provider.on('connection-close', event => resolve(event!.code)))
  expect(code).toBe(4409)
  const token = ada.cookieHeader().split('=')[1]!
  expect((await ada.room(room.id)).groups[0]!.doc).not.toBe(doc)
  expect(
    (await owner.call('POST', `/api/rooms/${room.id}/moderation`, { act: 'expel', target: joined.member.id })).status,
  ).toBe(200)
  expect((await ada.call('GET', `/api/rooms/${room.id}`)).status).toBe(404)
  live.close()
  late.close()
  await server.kill9()
  expect(filesWith(server.dataFolder, 'CANARYBODY')).toEqual([])
  for (const canary of ['CANARY', token, room.code!, joined.member.personalCode!, member.personalCode!])
    expect(server.logs(), canary).not.toContain(canary)
})
