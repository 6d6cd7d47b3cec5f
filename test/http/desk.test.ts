/** The moderators' desk: what is held, reported, decided and appealed, by whom, and who learns of it. */
import { expect, test } from 'vitest'
import {
  ATTENDED_MS,
  type EntryKey,
  FIRST_HELD_CLIENT,
  readAnnotation,
  UNDO_MS,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import type { Answer } from '../support/appInMemory.ts'
import { deskRoom } from '../support/deskRoom.ts'

const said = ({ status, body }: Answer) =>
  status < 300 ? 'ok' : [status, body?.code, body?.rule ?? body?.errors?.[0]?.path].filter(Boolean).join(' ')
const target = (key: EntryKey) => `annotations:${key}`

test('[DESK-1] the gate refuses a new post where posts are held, with a code of its own, and takes it once it is let in', async () => {
  const room = await deskRoom()
  const ada = await room.page('ada')
  writeAnnotation(ada.doc, room.keyOf('ada'), room.value, 'straight in')
  await room.world.settle()
  expect(JSON.parse(ada.closed!.reason)).toMatchObject({ code: 'HELD', rule: 'DESK-1' })
  const { answer, key } = await room.put('ada', 'first words')
  expect([answer.status, answer.body]).toEqual([200, { held: true }])
  const live = await room.live()
  expect(readAnnotation(live.groups[0]!.doc, key)).toBe(undefined)
  expect(said(await room.decide('olga', 'let-in', target(key)))).toBe('ok')
  expect(readAnnotation(live.groups[0]!.doc, key)).toMatchObject({
    ...room.value,
    body: 'first words',
    creator: room.members.ada,
  })
  expect(live.entries.get(target(key))).toMatchObject({ created: room.world.clock.now })
  // Its creator goes on writing in it, from a page of their own.
  const again = await room.page('ada')
  writeBody(again.doc, key, 'first words, and more')
  await room.world.settle()
  expect(again.closed).toBe(undefined)
  expect(readAnnotation(live.groups[0]!.doc, key)).toMatchObject({ body: 'first words, and more' })
})

test('[DESK-1] moderators are not held, replies are; what stands is changed and deleted as ever', async () => {
  const room = await deskRoom('none')
  const [olga, ada] = [await room.page('olga'), await room.page('ada')]
  const own = room.keyOf('ada')
  writeAnnotation(ada.doc, own, room.value, 'before')
  await room.world.settle()
  const put = await room.browsers.olga.post(`${room.path}/moderation`, { act: 'hold', hold: 'all' })
  expect(said(put)).toBe('ok')
  writeAnnotation(olga.doc, room.keyOf('olga'), room.value, 'a moderator’s')
  writeBody(ada.doc, own, 'after')
  await room.world.settle()
  expect([olga.closed, ada.closed]).toEqual([undefined, undefined])
  writeReply(ada.doc, room.keyOf('ada'), { to: own, move: 'ask', body: 'And so?' })
  await room.world.settle()
  expect(JSON.parse(ada.closed!.reason)).toMatchObject({ code: 'HELD' })
  const key = room.keyOf('ada')
  const value = { to: own, move: 'ask', body: 'And so?' }
  expect((await room.browsers.ada.put(`${room.path}/held`, { root: 'replies', key, value })).body).toEqual({
    held: true,
  })
  await room.decide('max', 'let-in', `replies:${key}`)
  expect((await room.live()).groups[0]!.doc.getMap('replies').get(key)).toEqual(value)
})

test('[DESK-1] with the first post held, the second is a member’s own; a stage says what is held unless a moderator does', async () => {
  const room = await deskRoom('first')
  const { key } = await room.put('ada', 'first')
  expect((await room.put('ada', 'also waits')).answer.body).toEqual({ held: true })
  expect((await room.desk('olga')).map((item: { isFirst?: true }) => item.isFirst)).toEqual([true, true])
  await room.decide('olga', 'let-in', target(key))
  expect((await room.put('ada', 'second')).answer.body).toEqual({ held: false })
  expect((await room.put('bo', 'bo’s first')).answer.body).toEqual({ held: true })
  await room.browsers.olga.post(`${room.path}/moderation`, { act: 'hold', hold: null })
  expect((await room.put('bo', 'the stage holds nothing')).answer.body).toEqual({ held: false })
})

test('[DESK-2] what is held lives through a restart with its creator’s later words, and what is taken back is gone', async () => {
  const room = await deskRoom()
  const { key } = await room.put('ada', 'one')
  await room.put('ada', 'one, two', key)
  const other = await room.put('ada', 'never mind')
  expect(said(await room.browsers.bo.post(`${room.path}/held/take-back`, { target: target(key) }))).toBe('404')
  expect(said(await room.browsers.ada.post(`${room.path}/held/take-back`, { target: target(other.key) }))).toBe('ok')
  expect(said((await room.put('ada', 'again', other.key)).answer)).toBe('409 DECIDED DESK-2')
  const opened = await room.world.restart().open(room.id)
  const kept = [...opened.desk.matters.values()].map(({ state, held }) => [state, held?.body])
  expect(kept.sort()).toEqual([
    ['taken-back', undefined],
    ['waiting', 'one, two'],
  ])
  expect((await room.desk('olga')).map((item: { said: { body: string } }) => item.said.body)).toEqual(['one, two'])
  expect(said((await room.put('bo', 'under a name of another', key)).answer)).toBe('403 OWNER GATE-2')
  await room.decide('olga', 'decline', target(key), { code: 'off-topic' })
  expect(said((await room.put('ada', 'changed after all', key)).answer)).toBe('409 DECIDED DESK-2')
})

test('[DESK-2] all other rules are asked before a post is held: place, stage, mute, size and number', async () => {
  const room = await deskRoom()
  const held = (wish: object) => room.browsers.ada.put(`${room.path}/held`, wish)
  const key = room.keyOf('ada')
  expect(said(await held({ root: 'annotations', key, value: { ...room.value, end: 999 } }))).toBe('403 SCHEMA TEXT-1')
  expect(said(await held({ root: 'annotations', key, value: { ...room.value, colour: 1 } }))).toBe('400 value.colour')
  expect(said(await held({ root: 'annotations', key, value: room.value, body: 'x'.repeat(4001) }))).toBe('400 body')
  expect(said(await held({ root: 'bodies', key, value: room.value }))).toBe('400 root')
  expect(said(await held({ root: 'replies', key, value: { to: 'nowhere', move: 'ask', body: 'x' } }))).toBe(
    '400 value.to',
  )
  for (let n = 0; n < 50; n++) await room.put('ada', String(n))
  expect(said((await room.put('ada', 'one too many')).answer)).toBe('403 QUOTA DESK-2')
  await room.browsers.olga.post(`${room.path}/moderation`, { act: 'mute', target: room.members.ada })
  expect(said((await room.put('ada', 'muted')).answer)).toBe('403 PHASE ROOM-5')
  await room.browsers.olga.post(`${room.path}/moderation`, { act: 'lock' })
  expect(said((await room.put('bo', 'locked')).answer)).toBe('403 PHASE ROOM-3')
  // What was held in time is let in though the room has gone on.
  const [first] = await room.desk('olga')
  expect(said(await room.decide('olga', 'let-in', first.target))).toBe('ok')
})

test('[DESK-4] anyone reports another’s entry once, with a reason; its creator learns nothing of it', async () => {
  const room = await deskRoom('none')
  const ada = await room.page('ada')
  const key = room.keyOf('ada')
  writeAnnotation(ada.doc, key, room.value, 'unkind words')
  await room.world.settle()
  const report = (name: 'ada' | 'bo' | 'max', more: object = {}) =>
    room.browsers[name].post(`${room.path}/reports`, { target: target(key), ...more })
  expect(said(await report('ada'))).toBe('403 OWNER DESK-4')
  expect(said(await report('bo', { code: 'nonsense' }))).toBe('400 code')
  expect(said(await report('bo', { reason: 'x'.repeat(301) }))).toBe('400 reason')
  expect(said(await report('bo', { code: 'unkind', reason: 'this hurts' }))).toBe('ok')
  expect(said(await report('bo'))).toBe('409 REPORTED DESK-4')
  expect(said(await report('max'))).toBe('ok')
  const unknown = room.keyOf('ada')
  expect(said(await room.browsers.bo.post(`${room.path}/reports`, { target: unknown }))).toBe('404')
  const [item] = await room.desk('olga')
  expect(item).toMatchObject({ target: target(key), state: 'standing', said: { body: 'unkind words' } })
  expect(item.reports.map((one: object) => Object.keys(one))).toEqual([
    ['member', 'at', 'reason', 'code'],
    ['member', 'at'],
  ])
  expect(await room.mine('ada')).toEqual([])
  expect(said(await room.decide('olga', 'keep', target(key)))).toBe('ok')
  expect([await room.desk('olga'), await room.mine('ada')]).toEqual([[], []])
})

test('[WIRE-2] who reports all the time waits', async () => {
  const room = await deskRoom('none', { limits: { reportsPerMinute: 2 } })
  const report = () => room.browsers.bo.post(`${room.path}/reports`, { target: room.keyOf('ada') })
  expect([(await report()).status, (await report()).status, (await report()).status]).toEqual([404, 404, 429])
})

test('[DESK-5] who was declined is told why, appeals once, and is let in or told why not', async () => {
  const room = await deskRoom()
  const [one, two] = [await room.put('ada', 'one'), await room.put('ada', 'two')]
  const appeal = (key: EntryKey, by: 'ada' | 'bo' = 'ada') =>
    room.browsers[by].post(`${room.path}/appeals`, { target: target(key), words: 'I meant it kindly.' })
  expect(said(await appeal(one.key))).toBe('409 DECIDED DESK-5')
  for (const { key } of [one, two])
    await room.decide('olga', 'decline', target(key), { code: 'unkind', reason: 'too harsh' })
  expect((await room.mine('ada'))[0]).toMatchObject({
    state: 'declined',
    decision: { what: 'declined', code: 'unkind', reason: 'too harsh' },
    mayAppeal: true,
  })
  expect(JSON.stringify(await room.mine('ada'))).not.toContain(room.members.olga)
  expect(said(await appeal(one.key, 'bo'))).toBe('404')
  expect(said(await room.browsers.ada.post(`${room.path}/appeals`, { target: target(one.key), words: ' ' }))).toBe(
    '400 words',
  )
  for (const { key } of [one, two]) expect(said(await appeal(key))).toBe('ok')
  expect(said(await appeal(one.key))).toBe('409 APPEALED DESK-5')
  expect((await room.desk('max')).map(({ appeal }: { appeal: { words: string } }) => appeal.words)).toEqual([
    'I meant it kindly.',
    'I meant it kindly.',
  ])
  expect(said(await room.decide('max', 'grant', target(one.key)))).toBe('ok')
  expect(said(await room.decide('max', 'uphold', target(two.key), { reason: 'still too harsh' }))).toBe('ok')
  const doc = (await room.live()).groups[0]!.doc
  expect([readAnnotation(doc, one.key)?.body, readAnnotation(doc, two.key)]).toEqual(['one', undefined])
  const outcomes = new Map(
    (await room.mine('ada')).map((own: Record<string, { outcome: object }>) => [own.target, own.appeal!.outcome]),
  )
  expect(outcomes.get(target(one.key))).toMatchObject({ what: 'granted' })
  expect(outcomes.get(target(two.key))).toMatchObject({ what: 'upheld', reason: 'still too harsh' })
})

test('[DESK-5] hiding and removing at their place are told too, and an appeal against a fold unfolds it', async () => {
  const room = await deskRoom('none')
  const ada = await room.page('ada')
  const [folded, gone] = [room.keyOf('ada'), room.keyOf('ada')]
  writeAnnotation(ada.doc, folded, room.value, 'to be folded')
  writeAnnotation(ada.doc, gone, room.value, 'to be removed')
  await room.world.settle()
  const moderate = (wish: object) => room.browsers.olga.post(`${room.path}/moderation`, wish)
  await moderate({ act: 'hide', target: target(folded), reason: 'off the point' })
  await moderate({ act: 'remove', target: target(gone), code: 'private-data', reason: 'a telephone number' })
  const told = (await room.mine('ada')).map(({ state, decision, said: words }: Record<string, unknown>) => [
    state,
    decision,
    words,
  ])
  expect(told).toEqual(
    expect.arrayContaining([
      ['hidden', { what: 'hidden', at: room.world.clock.now, reason: 'off the point' }, expect.anything()],
      [
        'removed',
        { what: 'removed', at: room.world.clock.now, reason: 'a telephone number', code: 'private-data' },
        undefined,
      ],
    ]),
  )
  await room.browsers.ada.post(`${room.path}/appeals`, { target: target(folded), words: 'It is to the point.' })
  await room.decide('max', 'grant', target(folded))
  const live = await room.live()
  expect(live.groups[0]!.doc.getMap('moderation').get(target(folded))).toBe(undefined)
  expect(
    (await room.mine('ada')).find(({ target: named }: { target: string }) => named === target(folded)),
  ).toMatchObject({
    state: 'standing',
    appeal: { outcome: { what: 'granted' } },
  })
})

test('[DESK-6] two moderators do not decide on the same: what one attends to the other leaves, until the first goes', async () => {
  const room = await deskRoom()
  const { key } = await room.put('ada', 'words')
  const [olga, max] = [await room.page('olga'), await room.page('max')]
  const attend = (name: 'olga' | 'max' | 'ada', named: string | null = target(key)) =>
    room.browsers[name].post(`${room.path}/desk/attend`, { target: named })
  expect(said(await attend('ada'))).toBe('403 ROLE DESK-3')
  expect(said(await attend('olga', target(room.keyOf('ada'))))).toBe('404')
  expect(said(await attend('olga'))).toBe('ok')
  expect((await room.desk('max'))[0].attendedBy).toBe(room.members.olga)
  expect(said(await attend('max'))).toBe('409 ATTENDED DESK-6')
  expect(said(await room.decide('max', 'let-in', target(key)))).toBe('409 ATTENDED DESK-6')
  const before = max.news.length
  olga.leave()
  await room.world.settle()
  expect(max.news.slice(before)).toEqual([1])
  expect((await room.desk('max'))[0].attendedBy).toBe(undefined)
  expect(said(await room.decide('max', 'let-in', target(key)))).toBe('ok')
  expect(said(await room.decide('olga', 'decline', target(key)))).toBe('409 DECIDED DESK-6')
})

test('[DESK-6] a moderator who gives no sign for a minute attends to nothing; each sign counts anew', async () => {
  const room = await deskRoom()
  const { key } = await room.put('ada', 'words')
  await Promise.all([room.page('olga'), room.page('max')])
  const attend = (name: 'olga' | 'max') => room.browsers[name].post(`${room.path}/desk/attend`, { target: target(key) })
  const seen = async () => {
    const [{ attendedBy, attendedUntil }] = await room.desk('max')
    return [attendedBy, attendedUntil]
  }
  await attend('olga')
  room.world.clock.now += ATTENDED_MS - 1
  expect(await seen()).toEqual([room.members.olga, room.world.clock.now + 1])
  await attend('olga')
  room.world.clock.now += ATTENDED_MS - 1
  expect(said(await room.decide('max', 'let-in', target(key)))).toBe('409 ATTENDED DESK-6')
  room.world.clock.now += 1
  expect(await seen()).toEqual([undefined, undefined])
  expect(said(await attend('max'))).toBe('ok')
  expect(said(await room.decide('olga', 'let-in', target(key)))).toBe('409 ATTENDED DESK-6')
  expect(said(await room.decide('max', 'let-in', target(key)))).toBe('ok')
})

test('[DESK-10] a place without words is held and waits for nobody: it comes to the desk with its first word', async () => {
  const room = await deskRoom()
  const { answer, key } = await room.put('ada', '')
  expect(answer.body).toEqual({ held: true })
  expect(await room.desk('olga')).toEqual([])
  expect(said(await room.decide('olga', 'let-in', target(key)))).toBe('409 DECIDED DESK-6')
  expect(said(await room.decide('olga', 'decline', target(key), { reason: 'empty' }))).toBe('409 DECIDED DESK-6')
  expect((await room.mine('ada'))[0]).toMatchObject({ state: 'waiting' })
  await room.put('ada', 'now it says something', key)
  expect((await room.desk('olga')).map((item: { said: { body: string } }) => item.said.body)).toEqual([
    'now it says something',
  ])
  expect(said(await room.decide('olga', 'let-in', target(key)))).toBe('ok')
})

test('[DESK-11] what its creator changed since a moderator read it is read again before it comes in', async () => {
  const room = await deskRoom()
  const { key } = await room.put('ada', 'kind words')
  const [read] = await room.desk('olga')
  room.world.clock.now += 1000
  await room.put('ada', 'unkind words', key)
  const refused = await room.decide('olga', 'let-in', target(key), { asOf: read.changed })
  expect(said(refused)).toBe('409 STALE DESK-11')
  const [again] = await room.desk('olga')
  expect(again).toMatchObject({ said: { body: 'unkind words' }, changed: read.changed + 1000 })
  expect(said(await room.decide('olga', 'let-in', target(key), { asOf: again.changed }))).toBe('ok')
  expect(said(await room.decide('olga', 'let-in', target(key), { asOf: 'now' }))).toBe('400 asOf')
})

test('[DESK-6] what a creator was asked to change waits again once it is changed', async () => {
  const room = await deskRoom()
  const { key } = await room.put('ada', 'too long')
  room.world.clock.now += 1000
  expect(said(await room.decide('olga', 'ask-edit', target(key), { reason: 'shorter, please' }))).toBe('ok')
  expect((await room.mine('ada'))[0]).toMatchObject({
    state: 'waiting',
    decision: { what: 'asked', reason: 'shorter, please' },
  })
  expect((await room.desk('olga'))[0]).toMatchObject({ isAsked: true })
  room.world.clock.now += 1000
  await room.put('ada', 'short', key)
  expect((await room.desk('olga'))[0]).toMatchObject({ isChanged: true, said: { body: 'short' } })
})

test('[DESK-7] a decision is taken back within ten seconds by who made it, and no later', async () => {
  const room = await deskRoom()
  const { key } = await room.put('ada', 'words')
  const live = await room.live()
  const bo = await room.page('bo')
  const first = await room.decide('olga', 'let-in', target(key))
  expect(first.body).toEqual({ act: 'let-in', until: room.world.clock.now + UNDO_MS })
  await room.world.settle()
  expect(bo.doc.getMap('annotations').has(key)).toBe(true)
  expect(said(await room.decide('max', 'undo', target(key)))).toBe('409 DECIDED DESK-7')
  expect(said(await room.decide('olga', 'undo', target(key)))).toBe('ok')
  await room.world.settle()
  expect([bo.doc.getMap('annotations').has(key), bo.doc.getMap('bodies').has(key)]).toEqual([false, false])
  expect((await room.desk('olga'))[0]).toMatchObject({ state: 'waiting', said: { body: 'words' } })
  expect(said(await room.decide('olga', 'let-in', target(key)))).toBe('ok')
  await room.world.settle()
  expect(readAnnotation(bo.doc, key)).toMatchObject({ body: 'words' })
  room.world.clock.now += UNDO_MS + 60_000
  expect(said(await room.decide('olga', 'undo', target(key)))).toBe('409 DECIDED DESK-7')
  // All that was let in for Ada was written under one clientID, which no page can draw.
  const held = live.groups[0]!.serverHeldOf(room.members.ada)!
  expect(held).toBeGreaterThanOrEqual(FIRST_HELD_CLIENT)
  const other = await room.put('ada', 'more')
  await room.decide('olga', 'let-in', target(other.key))
  expect(live.groups[0]!.serverHeldOf(room.members.ada)).toBe(held)
})

test('[DESK-1] a held reply that its author changed is let in as it was changed, and its first words reach nobody', async () => {
  const room = await deskRoom('none')
  const [olga, bo] = [await room.page('olga'), await room.page('bo')]
  const mark = room.keyOf('olga')
  writeAnnotation(olga.doc, mark, room.value, 'a moderator’s')
  await room.world.settle()
  expect(said(await room.browsers.olga.post(`${room.path}/moderation`, { act: 'hold', hold: 'all' }))).toBe('ok')
  const key = room.keyOf('ada')
  const put = (body: string) =>
    room.browsers.ada.put(`${room.path}/held`, { root: 'replies', key, value: { to: mark, move: 'ask', body } })
  expect((await put('FIRST words')).body).toEqual({ held: true })
  const [read] = await room.desk('olga')
  room.world.clock.now += 1000
  expect((await put('second words')).body).toEqual({ held: true })
  // Who read the first words does not let in the second unread.
  const letIn = (asOf: number) => room.decide('olga', 'let-in', `replies:${key}`, { asOf })
  expect((await letIn(read.changed)).status).toBe(409)
  const [item] = await room.desk('max')
  expect(item).toMatchObject({ root: 'replies', said: { value: { body: 'second words' } } })
  expect(said(await letIn(item.changed))).toBe('ok')
  const live = await room.live()
  expect(live.groups[0]!.doc.getMap('replies').get(key)).toEqual({ to: mark, move: 'ask', body: 'second words' })
  // What its author still sends for the held one changes it where it stands.
  expect((await put('third words')).body).toEqual({ held: false })
  expect(live.groups[0]!.doc.getMap('replies').get(key)).toMatchObject({ body: 'third words' })
  expect(live.entries.get(`replies:${key}`)).toMatchObject({ created: room.world.clock.now })
  await room.world.settle()
  const frames = Buffer.concat([...bo.frames, ...olga.frames]).toString('latin1')
  expect([frames.includes('second words'), frames.includes('FIRST')]).toEqual([true, false])
  const { text } = await room.browsers.olga.get(`${room.path}/export/markdown`)
  expect([text.includes('third words'), text.includes('FIRST')]).toEqual([true, false])
})
