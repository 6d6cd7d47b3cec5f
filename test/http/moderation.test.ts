/** What moderators do over HTTP: every act, every wrong turn, and what it changes for whoever it is about. */
import { expect, test } from 'vitest'
import { entryKey, type MemberId, newUlid, type RoomId, writeAnnotation } from '../../shared/room/index.ts'
import { type Answer, makeAppInMemory } from '../support/appInMemory.ts'

const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'
const article = { source: { kind: 'text', text: TEXT, title: 'Cycle lanes' } }

async function lesson() {
  const app = makeAppInMemory()
  const [owner, ada] = [app.browser(), app.browser()]
  const made = (await owner.post('/api/rooms', { name: 'Olga', article })).body
  const id = made.room.id as RoomId
  const joined = (await ada.post('/api/join', { code: made.room.code, name: 'Ada' })).body
  const live = (await app.house.rooms.open(id))!
  const page = app.world.connect(live, live.members.get(joined.member.id)!)
  await app.world.settle()
  const key = entryKey(joined.member.id as MemberId, newUlid(app.world.random, app.world.clock.now))
  writeAnnotation(page.doc, key, { motivation: 'classifying', revision: 1, start: 0, end: 11, statement: 'SECRET' })
  await app.world.settle()
  const act = (wish: unknown, by = owner) => by.post(`/api/rooms/${id}/moderation`, wish)
  return { ...app, owner, ada, id, live, page, key, act, made, joined, code: made.room.code as string }
}
const said = ({ status, body }: Answer) => [status, body.rule ?? body.errors?.[0]?.path ?? body.act]

test('every act answers with its name, and the room shows what it did', async () => {
  const { owner, act, key, joined, id } = await lesson()
  const target = joined.member.id
  for (const wish of [
    { act: 'hide', target: key, reason: 'off the point', code: 'off-topic' },
    { act: 'restore', target: `annotations:${key}` },
    { act: 'mute', target, reason: 'a pause' },
    { act: 'unmute', target },
    { act: 'rename', target, name: 'Ada L' },
    { act: 'promote', target },
    { act: 'demote', target },
    { act: 'lock' },
    { act: 'unlock' },
    { act: 'close-door', reason: 'we are all here' },
    { act: 'open-door' },
    { act: 'new-code' },
    { act: 'mute', target },
    { act: 'lock' },
    { act: 'close-door' },
  ])
    expect(said(await act(wish)), wish.act).toEqual([200, wish.act])
  const { room, members } = (await owner.get(`/api/rooms/${id}`)).body
  expect(room).toMatchObject({ isLocked: true, isDoorOpen: false })
  expect(members[1]).toMatchObject({ name: 'Ada L', role: 'participant', muted: true })
})

test('[ROOM-7] bad acts are 400 with their path, unknown targets 404, and a participant’s acts 403 with the rule', async () => {
  const { act, ada, key, joined, live } = await lesson()
  const target = joined.member.id
  expect(said(await act({}))).toEqual([400, 'act'])
  expect(said(await act({ act: 'ban', target }))).toEqual([400, 'act'])
  expect(said(await act({ act: 'hide' }))).toEqual([400, 'target'])
  expect(said(await act({ act: 'hide', target: `bodies:${key}` }))).toEqual([400, 'target'])
  expect(said(await act({ act: 'hide', target: key, reason: 'x'.repeat(301) }))).toEqual([400, 'reason'])
  expect(said(await act({ act: 'remove', target: key, code: 'because' }))).toEqual([400, 'code'])
  expect(said(await act({ act: 'expel', target, entries: 'burn' }))).toEqual([400, 'entries'])
  expect(said(await act({ act: 'mute', target, entries: 'hide' }))).toEqual([400, 'entries'])
  expect(said(await act({ act: 'rename', target }))).toEqual([400, 'name'])
  expect(said(await act({ act: 'rename', target, name: ' ' }))).toEqual([400, 'name'])
  expect(said(await act({ act: 'lock', target }))).toEqual([400, 'target'])
  expect(said(await act({ act: 'lock', colour: 1 }))).toEqual([400, 'colour'])
  expect((await act({ act: 'mute', target: 'nobody' })).status).toBe(404)
  expect((await act({ act: 'hide', target: key.replace(/.$/, 'Z') })).status).toBe(404)
  expect((await act({ act: 'hide', target: `replies:${key}` })).status).toBe(404)
  expect(said(await act({ act: 'lock' }, ada))).toEqual([403, 'ROOM-7'])
  expect(said(await act({ act: 'hide', target: key.replace(/.$/, 'Z') }, ada))).toEqual([403, 'ROOM-7'])
  const owner = [...live.members.values()].find(member => member.isOwner)!
  expect(said(await act({ act: 'expel', target: owner.id }))).toEqual([403, 'ROOM-8'])
  expect(live.head.seq).toBe((await live.read(() => live.head)).seq)
})

test('[ROOM-9] an expelled member is a stranger at once, on every browser and by every code', async () => {
  const { act, ada, browser, joined, id, code, live, key, page, world } = await lesson()
  const laptop = browser()
  await laptop.post('/api/join', { personalCode: joined.member.personalCode })
  const [poll] = live.claimPolls.get(key)!
  expect((await ada.put(`/api/polls/${poll!.id}/ballot`, { choice: 'fact' })).status).toBe(200)
  expect((await act({ act: 'expel', target: joined.member.id })).status).toBe(200)
  await world.settle()
  expect(page.closed?.code).toBe(4403)
  for (const own of [ada, laptop]) {
    expect((await own.get(`/api/rooms/${id}`)).status).toBe(404)
    expect((await own.post(`/api/rooms/${id}/me`, { name: 'Back' })).status).toBe(404)
    expect((await own.put(`/api/polls/${poll!.id}/ballot`, { choice: 'fact' })).status).toBe(404)
    expect((await own.get('/api/home')).body.rooms).toEqual([])
  }
  expect((await browser().post('/api/join', { personalCode: joined.member.personalCode })).status).toBe(404)
  expect((await ada.post('/api/join', { code, name: 'Ada' })).status).toBe(404)
  expect(live.ballotsOf(poll!.id).size).toBe(0)
  // With the new code it is a new member, under another name beside the old one.
  const back = await ada.post('/api/join', { code: live.room.code, name: 'Ada' })
  expect(back.status).toBe(200)
  expect(back.body.member.id).not.toBe(joined.member.id)
})

test('a room may bring its own reasons; then moderators name those and no others', async () => {
  const { browser } = await lesson()
  const [owner, ada] = [browser(), browser()]
  const wish = (reasons: unknown) => ({ name: 'Olga', article, settings: { reasons } })
  for (const [reasons, path] of [
    [[], 'settings.reasons'],
    [[{ key: 'Loud', label: 'x' }], 'settings.reasons.0.key'],
    [
      [
        { key: 'loud', label: 'x' },
        { key: 'loud', label: 'y' },
      ],
      'settings.reasons',
    ],
  ] as const)
    expect(said(await owner.post('/api/rooms', wish(reasons)))).toEqual([400, path])
  const { room } = (await owner.post('/api/rooms', wish([{ key: 'loud', label: 'too loud' }]))).body
  expect(room.settings.reasons).toEqual([{ key: 'loud', label: 'too loud' }])
  const { member } = (await ada.post('/api/join', { code: room.code, name: 'Ada' })).body
  const act = (code: string) => owner.post(`/api/rooms/${room.id}/moderation`, { act: 'mute', target: member.id, code })
  expect(said(await act('unkind'))).toEqual([400, 'code'])
  expect((await act('unkind')).body.detail).toContain('loud')
  expect(said(await act('loud'))).toEqual([200, 'mute'])
})

test('[ROOM-9] what an expelled member wrote is out of every answer where the moderator removed it with them', async () => {
  const { act, owner, id, live, joined, made } = await lesson()
  expect(said(await act({ act: 'expel', target: joined.member.id, entries: 'remove' }))).toEqual([200, 'expel'])
  const record = await owner.get(`/api/rooms/${id}/record`)
  expect(record.text).not.toContain('SECRET')
  expect((await owner.get(`/api/rooms/${id}/export/markdown`)).text).not.toContain('SECRET')
  expect(live.room.epoch).toBe(made.room.epoch + 1)
})

test('[CASE-4] removed words are in no answer: not in the record, not in any export, not in what a joiner is sent', async () => {
  const { act, owner, id, live, key, world, house, made } = await lesson()
  const doc = live.groups[0]!.docName
  expect((await act({ act: 'remove', target: key, code: 'personal' })).status).toBe(200)
  const record = await owner.get(`/api/rooms/${id}/record`)
  const payloads = record.body.map((row: { payload: unknown }) =>
    typeof row.payload === 'string'
      ? Buffer.from(row.payload, 'base64').toString('latin1')
      : JSON.stringify(row.payload),
  )
  expect(payloads.join()).not.toContain('SECRET')
  expect(record.body.filter((row: { redacted?: number }) => row.redacted)).toHaveLength(1)
  for (const format of ['html', 'markdown'])
    for (const profile of ['named', 'pseudonymous', 'public'])
      expect((await owner.get(`/api/rooms/${id}/export/${format}?profile=${profile}`)).text).not.toContain('SECRET')
  const seen = (await owner.get(`/api/rooms/${id}`)).body
  expect(seen.room.epoch).toBe(made.room.epoch + 1)
  expect(seen.groups[0].doc).not.toBe(doc)
  expect(await house.store.roomOfDoc(doc)).toBe(id)
  const joiner = world.connect(live, [...live.members.values()][0]!)
  await world.settle()
  expect(JSON.stringify(joiner.doc.toJSON())).not.toContain('SECRET')
})
