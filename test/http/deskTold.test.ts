/** Around the moderators' desk: slow mode, the log, and that nothing of the desk reaches whom it is not for. */
import { expect, test } from 'vitest'
import { type EntryKey, writeAnnotation, writeBody } from '../../shared/room/index.ts'
import { FORMATS } from '../../shared/transcript/index.ts'
import type { Answer } from '../support/appInMemory.ts'
import { deskRoom } from '../support/deskRoom.ts'
import { polledRoom } from '../support/polledRoom.ts'

const said = ({ status, body }: Answer) =>
  status < 300 ? 'ok' : [status, body?.code, body?.rule ?? body?.errors?.[0]?.path].filter(Boolean).join(' ')
const target = (key: EntryKey) => `annotations:${key}`

test('[DESK-8] [DESK-9] in slow mode a member posts once in so many seconds, at the socket, held, and all at once', async () => {
  const room = await deskRoom('none')
  const slow = (seconds: unknown, by: 'olga' | 'ada' = 'olga') =>
    room.browsers[by].post(`${room.path}/moderation`, { act: 'slow', seconds })
  expect(said(await slow(30, 'ada'))).toBe('403 ROLE DESK-9')
  expect([said(await slow(-1)), said(await slow(1.5)), said(await slow(3601))]).toEqual([
    '400 seconds',
    '400 seconds',
    '400 seconds',
  ])
  expect(said(await slow(30))).toBe('ok')
  const ada = await room.page('ada')
  const own = room.keyOf('ada')
  writeAnnotation(ada.doc, own, room.value, 'one')
  await room.world.settle()
  writeBody(ada.doc, own, 'one, changed')
  await room.world.settle()
  expect(ada.closed).toBe(undefined)
  expect((await room.browsers.ada.get(room.path)).body.me.posted).toBe(room.world.clock.now)
  room.world.clock.now += 10_000
  writeAnnotation(ada.doc, room.keyOf('ada'), room.value, 'two')
  await room.world.settle()
  expect(JSON.parse(ada.closed!.reason)).toMatchObject({
    code: 'SLOW',
    rule: 'DESK-8',
    detail: 'Slow mode: you can post again in 20 s.',
  })
  await room.browsers.olga.post(`${room.path}/moderation`, { act: 'hold', hold: 'all' })
  expect(said((await room.put('ada', 'held, and too soon')).answer)).toBe('403 SLOW DESK-8')
  room.world.clock.now += 20_000
  const { answer, key } = await room.put('ada', 'held')
  expect(said(answer)).toBe('ok')
  expect(said((await room.put('ada', 'held, changed', key)).answer)).toBe('ok')
  await room.browsers.olga.post(`${room.path}/moderation`, { act: 'hold', hold: 'none' })
  const bo = await room.page('bo')
  bo.doc.transact(() => {
    writeAnnotation(bo.doc, room.keyOf('bo'), room.value, 'one')
    writeAnnotation(bo.doc, room.keyOf('bo'), room.value, 'and another')
  })
  await room.world.settle()
  expect(JSON.parse(bo.closed!.reason)).toMatchObject({ code: 'SLOW', rule: 'DESK-8' })
  // A restart forgets nobody's last post.
  const opened = await room.world.restart().open(room.id)
  expect([opened.desk.lastPosted(room.members.ada), opened.room.settings.slowSeconds]).toEqual([
    room.world.clock.now,
    30,
  ])
})

test('[DESK-3] the log tells who did what to whom and why, as JSON and as CSV without formulas', async () => {
  const room = await deskRoom()
  const { key } = await room.put('ada', '=1+1')
  await room.decide('olga', 'let-in', target(key))
  await room.browsers.max.post(`${room.path}/moderation`, { act: 'mute', target: room.members.bo, reason: 'a pause' })
  await room.browsers.max.post(`${room.path}/moderation`, { act: 'hide', target: target(key), code: 'spam' })
  const { rows } = (await room.browsers.olga.get(`${room.path}/desk/log`)).body
  expect(
    rows.map(({ moderator, act, of, state, text, code, reason }: Record<string, string>) => [
      moderator,
      act,
      of,
      state,
      text,
      reason,
      code,
    ]),
  ).toEqual([
    ['Olga', 'promote', 'max', '', '', '', ''],
    ['Olga', 'let-in', 'ada', 'hidden', '=1+1', '', ''],
    ['max', 'mute', 'bo', '', '', 'a pause', ''],
    ['max', 'hide', 'ada', 'hidden', '=1+1', '', 'spam'],
  ])
  const csv = await room.browsers.olga.get(`${room.path}/desk/log.csv`)
  expect(csv.headers.get('content-disposition')).toBe('attachment; filename="moderation.csv"')
  expect(csv.text.split('\r\n')[0]).toBe('item,text,state,reason,moderator,time,lineage,act,code,of,row')
  expect(csv.text).toContain("'=1+1")
  expect(csv.text).not.toMatch(/(^|,)=/m)
  await room.browsers.max.post(`${room.path}/moderation`, { act: 'remove', target: target(key), code: 'spam' })
  expect((await room.browsers.olga.get(`${room.path}/desk/log.csv`)).text).not.toContain('1+1')
})

test('[DESK-3] the log tells what was done to the room too, and which claims were merged and parted', async () => {
  const room = await deskRoom('none')
  const { olga } = room.browsers
  const ada = await room.page('ada')
  const [one, two] = [room.keyOf('ada'), room.keyOf('ada')]
  for (const key of [one, two])
    writeAnnotation(ada.doc, key, { ...room.value, motivation: 'classifying', statement: 'It was measured.' })
  await room.world.settle()
  const moderate = (wish: object) => olga.post(`${room.path}/moderation`, wish)
  await moderate({ act: 'merge', target: one, into: two })
  await moderate({ act: 'unmerge', target: one })
  await olga.put(`${room.path}/public-link`, { profile: 'public' })
  await olga.delete(`${room.path}/public-link`)
  await olga.post(`${room.path}/life`, { act: 'hand-over', target: room.members.max })
  await room.browsers.max.post(`${room.path}/life`, { act: 'archive' })
  const { rows } = (await olga.get(`${room.path}/desk/log`)).body
  expect(
    rows.slice(1).map(({ moderator, act, of, lineage }: Record<string, string>) => [moderator, act, of, lineage]),
  ).toEqual([
    ['Olga', 'merge', 'ada', target(two)],
    ['Olga', 'unmerge', 'ada', ''],
    ['Olga', 'make-public-link', '', ''],
    ['Olga', 'revoke-public-link', '', ''],
    ['Olga', 'hand-over', 'max', ''],
    ['max', 'archive', '', ''],
  ])
})

const CANARY = 'zanzibar'
test('[DESK-2] [DESK-4] held words, reasons of reports and appeals reach no other member, by no socket, answer or export', async () => {
  const room = await deskRoom()
  const { olga, ada, bo } = room.browsers
  const pages = { ada: await room.page('ada'), bo: await room.page('bo') }
  const value = { ...room.value, motivation: 'classifying', statement: `${CANARY} statement`, tags: [`${CANARY} tag`] }
  const key = room.keyOf('ada')
  await ada.put(`${room.path}/held`, { root: 'annotations', key, value, body: `${CANARY} body` })
  const declined = await room.put('ada', `${CANARY} declined`)
  await room.decide('olga', 'decline', target(declined.key), { reason: `${CANARY} why` })
  await ada.post(`${room.path}/appeals`, { target: target(declined.key), words: `${CANARY} appeal` })
  // Max's entry stands, and was reported by Ada.
  const max = await room.page('max')
  const reported = room.keyOf('max')
  writeAnnotation(max.doc, reported, room.value, 'plain words')
  await room.world.settle()
  await ada.post(`${room.path}/reports`, { target: target(reported), reason: `${CANARY} report` })
  await room.world.settle()
  const late = await room.page('bo')
  const frames = [...pages.bo.frames, ...late.frames].map(frame => Buffer.from(frame).toString('latin1')).join('\n')
  expect(frames).toContain('plain words')
  expect(frames).not.toContain(CANARY)
  // Ada's own socket tells only that there is news, never words.
  expect(pages.ada.frames.map(frame => Buffer.from(frame).toString('latin1')).join('\n')).not.toContain(CANARY)
  expect([pages.ada.news.includes(2), pages.bo.news]).toEqual([true, []])
  const paths = [
    '',
    '/stage',
    '/results',
    '/contributions',
    '/desk',
    '/desk/log',
    '/desk/log.csv',
    '/record',
    '/article',
  ]
  for (const path of paths) expect((await bo.get(room.path + path)).text, path).not.toContain(CANARY)
  // What moderators say in deciding stands in the record, which goes into their whole bundles; so do the desk's matters, in
  // their own file, without which a room would come back with less than it had.
  const matters = /^matters\.json\n[\s\S]*?^(?=[a-z]+\.json$)/m
  const formats = [...Object.keys(FORMATS), 'docx', 'bundle']
  for (const format of formats)
    for (const who of [bo, ada, olga])
      for (const profile of ['named', 'public']) {
        const { text } = await who.get(`${room.path}/export/${format}?profile=${profile}`)
        const isWhole = who === olga && format === 'bundle' && profile === 'named'
        const rest = isWhole ? text.replace(matters, '') : text
        if (isWhole) expect(matters.exec(text)?.[0]).toContain(`${CANARY} body`)
        expect(rest.replaceAll(`${CANARY} why`, ''), format).not.toContain(CANARY)
      }
  // The record says that something was held and reported; not what, nor why.
  const record = (await olga.get(`${room.path}/record`)).text
  expect(record).toContain('hold-post')
  expect(record.replace(`${CANARY} why`, '')).not.toContain(CANARY)
  expect((await olga.get(`${room.path}/desk`)).text).toContain(`${CANARY} body`)
})

test('[DESK-3] the log names a joint statement in its reader’s language where Parley named its stage and side, and as somebody named them otherwise', async () => {
  const inGerman = { 'accept-language': 'de' }
  const sides = [
    { key: 'for', label: 'For' },
    { key: 'against', label: 'Contra' },
  ]
  const room = await polledRoom([], {
    runSheet: 'academic-controversy',
    motion: { sentence: 'The lanes shall stay.', sides },
  })
  const log = `/api/rooms/${room.id}/desk/log`
  const next = () => room.owner.post(`/api/rooms/${room.id}/stage`, { to: 'next' })
  while (room.live.statements.length === 0) expect((await next()).status).toBe(200)
  for (const { id } of room.live.statements)
    expect(
      (await room.owner.post(`/api/rooms/${room.id}/moderation`, { act: 'remove', target: `statements:${id}` })).status,
    ).toBe(200)
  const named = async (headers?: Record<string, string>) =>
    (await room.owner.get(log, headers)).body.rows.map(({ of }: { of: string }) => of)
  expect(await named()).toEqual(['Prepare your side, For', 'Prepare your side, Contra'])
  expect(await named(inGerman)).toEqual(['Seite vorbereiten, Pro', 'Seite vorbereiten, Contra'])
  expect((await room.owner.get(`${log}.csv`, inGerman)).text).toContain('Seite vorbereiten, Pro')
})
