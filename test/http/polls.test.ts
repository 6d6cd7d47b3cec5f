/** Ballots over HTTP: what is cast, what is shown, and to whom nothing is. */
import { expect, test } from 'vitest'
import { entryKey, type MemberId, newUlid, type RoomId, writeAnnotation } from '../../shared/room/index.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'

const article = { source: { kind: 'text', text: 'The council measured the traffic. It was right.', title: 'Lanes' } }

async function withClaim() {
  const { browser, world } = makeAppInMemory()
  const owner = browser()
  const made = (await owner.post('/api/rooms', { name: 'Olga', article })).body
  const ada = browser()
  const member = (await ada.post('/api/join', { code: made.room.code, name: 'Ada' })).body.member
  const live = await world.open(made.room.id as RoomId)
  const client = world.connect(live, live.members.get(member.id as MemberId)!)
  await world.settle()
  writeAnnotation(client.doc, entryKey(member.id, newUlid(world.random, world.clock.now)), {
    motivation: 'classifying',
    revision: 1,
    start: 0,
    end: 11,
  })
  await world.settle()
  const polls = (await ada.get(`/api/rooms/${made.room.id}`)).body.polls as { id: string; of: string; mine?: string }[]
  return {
    browser,
    world,
    owner,
    ada,
    room: made.room.id as string,
    live,
    classification: polls.find(p => p.of === 'classification')!.id,
  }
}

test('a ballot is cast, changed and read back by its member alone', async () => {
  const { owner, ada, room, classification } = await withClaim()
  expect((await ada.put(`/api/polls/${classification}/ballot`, { choice: 'fact' })).body).toEqual({ cast: true })
  expect((await ada.put(`/api/polls/${classification}/ballot`, { choice: 'fact' })).body).toEqual({ cast: true })
  expect((await ada.put(`/api/polls/${classification}/ballot`, { choice: 'opinion' })).status).toBe(200)
  expect((await ada.get(`/api/polls/${classification}`)).body).toMatchObject({
    mine: 'opinion',
    turnout: 1,
    tally: { n: 1, counts: { opinion: 1 } },
  })
  expect((await owner.get(`/api/polls/${classification}`)).body.mine).toBeUndefined()
  const mine = (b: typeof ada) =>
    b.get(`/api/rooms/${room}`).then(r => r.body.polls.map((p: { mine?: string }) => p.mine))
  expect(await mine(ada)).toEqual(['opinion', undefined])
  expect(await mine(owner)).toEqual([undefined, undefined])
})

test('a ballot that says whose it is counts with their login, and with nobody else’s', async () => {
  const { owner, ada, room, classification } = await withClaim()
  const ballot = `/api/polls/${classification}/ballot`
  const { me } = (await ada.get(`/api/rooms/${room}`)).body
  expect((await owner.put(ballot, { choice: 'fact', by: me.id })).status).toBe(404)
  expect((await ada.get(`/api/polls/${classification}`)).body.turnout).toBe(0)
  expect((await ada.put(ballot, { choice: 'fact', by: me.id })).body).toEqual({ cast: true })
  expect((await ada.put(ballot, { choice: 'fact', by: 'Ada!' })).body.errors[0].path).toBe('by')
})

test('[POLL-22] a ballot is taken back as if it had not been cast, and of a confidential one the record names nobody', async () => {
  const { owner, ada, room, classification } = await withClaim()
  const ballot = `/api/polls/${classification}/ballot`
  expect((await ada.delete(ballot)).status).toBe(204)
  await ada.put(ballot, { choice: 'fact' })
  expect((await ada.delete(ballot)).status).toBe(204)
  const { mine, turnout, tally } = (await ada.get(`/api/polls/${classification}`)).body
  expect([mine, turnout, tally.n]).toEqual([undefined, 0, 0])
  const { body } = await owner.get(`/api/rooms/${room}/record?from=1`)
  const rows = (body.rows ?? body).filter((row: { kind: string }) => row.kind === 'ballot')
  expect(rows.map((row: { member: string; payload: unknown }) => [row.member, row.payload])).toEqual([
    ['', { poll: classification }],
    ['', { poll: classification, withdrawn: true }],
  ])
  await owner.post(`/api/polls/${classification}/close`)
  const late = await ada.delete(ballot)
  expect([late.status, late.body.rule]).toEqual([409, 'POLL-2'])
})

test('a choice that is no option, malformed JSON, a stranger and an unknown poll are answered apart', async () => {
  const { browser, ada, classification } = await withClaim()
  const wrong = await ada.put(`/api/polls/${classification}/ballot`, { choice: 'maybe' })
  expect(wrong.status).toBe(400)
  expect(wrong.body).toMatchObject({ rule: 'POLL-1', errors: [{ path: 'choice' }] })
  expect((await ada.put(`/api/polls/${classification}/ballot`, { choice: 3 })).body.errors[0].path).toBe('choice')
  expect((await ada.put(`/api/polls/${classification}/ballot`, '{')).status).toBe(400)
  expect((await browser().put(`/api/polls/${classification}/ballot`, { choice: 'fact' })).status).toBe(404)
  expect((await ada.put('/api/polls/00000000000000000000/ballot', { choice: 'fact' })).status).toBe(404)
})

test('[POLL-5] a participant does not close a poll; once a moderator has, a ballot is answered 409', async () => {
  const { owner, ada, classification } = await withClaim()
  const refused = await ada.post(`/api/polls/${classification}/close`)
  expect([refused.status, refused.body.rule]).toEqual([403, 'POLL-5'])
  expect((await owner.post(`/api/polls/${classification}/close`)).body.poll.isOpen).toBe(false)
  const late = await ada.put(`/api/polls/${classification}/ballot`, { choice: 'fact' })
  expect([late.status, late.body.rule]).toEqual([409, 'POLL-2'])
})

test('[POLL-4] a tally is left out of an answer while its poll does not show it to the asker', async () => {
  const { owner, ada, live, classification } = await withClaim()
  const poll = live.polls.get(classification as never)!
  live.polls.set(poll.id, { ...poll, reveal: 'own' })
  await ada.put(`/api/polls/${classification}/ballot`, { choice: 'fact' })
  expect((await ada.get(`/api/polls/${classification}`)).body.tally).toEqual({
    n: 1,
    counts: { fact: 1, opinion: 0, mixed: 0, unsure: 0 },
  })
  const others = (await owner.get(`/api/polls/${classification}`)).body
  expect(others).toMatchObject({ turnout: 1 })
  expect(others.tally).toBeUndefined()
  await live.act(() => {})
  expect(JSON.stringify(live.groups[0]!.doc.getMap('polls').toJSON())).not.toContain('counts')
  live.tallies.stop()
})
