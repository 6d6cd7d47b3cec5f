/** The course of a room over HTTP: run-sheets, moving between stages, and their time. */
import { expect, test } from 'vitest'
import { entryKey, newUlid, type RoomId, writeAnnotation } from '../../shared/room/index.ts'
import { GRACE_MS } from '../../shared/stages/index.ts'
import { LIBRARY } from '../../shared/stages/library.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'

const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'
const article = { source: { kind: 'text', text: TEXT } }
const LESSON = {
  title: 'A short lesson',
  stages: [
    { id: 'read', title: 'Read', opens: ['marks'], seconds: 60, advance: 'time' },
    { id: 'ask', title: 'Ask', opens: ['polls'], polls: [{ id: 'before' }] },
    { id: 'look', title: 'Look', seconds: 30 },
  ],
}

async function lesson(runSheet: unknown = LESSON) {
  const { world, house, browser } = makeAppInMemory()
  const [olga, ada] = [browser(), browser()]
  const made = await olga.post('/api/rooms', { name: 'Olga', article, runSheet })
  expect(made.status, made.text).toBe(201)
  const room = `/api/rooms/${made.body.room.id}`
  await ada.post('/api/join', { code: made.body.room.code, name: 'Ada' })
  const live = (await house.rooms.open(made.body.room.id as RoomId))!
  const root = () => live.groups[0]!.doc.getMap('room').toJSON()
  return { world, house, olga, ada, room, live, root, made: made.body }
}

test('the library is there for everyone, each sheet as the check answers it', async () => {
  const { browser } = makeAppInMemory()
  const answer = await browser().get('/api/run-sheets')
  expect(answer.body).toEqual(LIBRARY)
  for (const sheet of answer.body)
    expect((await browser().post('/api/run-sheets/check', sheet)).body, sheet.name).toEqual(sheet)
})

test('a sheet is checked as YAML, as JSON and as an object; what is wrong is said with its line and path', async () => {
  const b = makeAppInMemory().browser()
  const yaml = 'title: Mine\nstages:\n  - id: read\n    title: Read\n    seconds: 0\n'
  const wrong = await b.post('/api/run-sheets/check', yaml, { 'content-type': 'application/yaml' })
  expect([wrong.status, wrong.body.errors]).toEqual([
    400,
    [{ line: 5, path: 'stages[0].seconds', message: 'must be at least 1' }],
  ])
  const right = yaml.replace('seconds: 0', 'seconds: 5')
  const sheet = {
    name: 'own',
    title: 'Mine',
    stages: [{ id: 'read', title: 'Read', seconds: 5, opens: [], visibility: 'group', advance: 'hand' }],
  }
  expect((await b.post('/api/run-sheets/check', right, { 'content-type': 'text/yaml' })).body).toEqual(sheet)
  expect((await b.post('/api/run-sheets/check', JSON.stringify(right))).body).toEqual(sheet)
  expect((await b.post('/api/run-sheets/check', sheet)).body).toEqual(sheet)
  expect((await b.post('/api/run-sheets/check', right, { 'content-type': 'image/png' })).status).toBe(415)
})

test('a sheet has a JSON Schema, which names every field that the library’s sheets use', async () => {
  const answer = await makeAppInMemory().browser().get('/api/run-sheets/schema')
  expect(answer.status).toBe(200)
  const schema = JSON.parse(answer.text)
  expect([schema.$schema, schema.required, schema.properties.stages.maxItems]).toEqual([
    'https://json-schema.org/draft/2020-12/schema',
    ['stages'],
    100,
  ])
  expect(schema.properties.stages.items.properties.seconds).toEqual({ type: 'integer', minimum: 1, maximum: 604_800 })
  type Shape = { properties?: Record<string, Shape>; items?: Shape; anyOf?: Shape[]; enum?: unknown[] }
  const lacks = (value: unknown, shape: Shape, path: string): string[] => {
    if (shape.anyOf) return shape.anyOf.some(one => lacks(value, one, path).length === 0) ? [] : [path]
    if (shape.enum) return shape.enum.includes(value) ? [] : [path]
    if (Array.isArray(value))
      return shape.items ? value.flatMap((one, n) => lacks(one, shape.items!, `${path}[${n}]`)) : [path]
    if (typeof value !== 'object' || value === null) return shape.properties || shape.items ? [path] : []
    return Object.entries(value).flatMap(([name, field]) =>
      shape.properties?.[name] ? lacks(field, shape.properties[name], `${path}.${name}`) : [`${path}.${name}`],
    )
  }
  expect(LIBRARY.flatMap(sheet => lacks(sheet, schema, sheet.name))).toEqual([])
})

test.each([
  ['an unknown field', { stages: [{ id: 'a', title: 'A', colour: 'red' }] }, 'runSheet.stages[0].colour'],
  ['zero seconds', { stages: [{ id: 'a', title: 'A', seconds: 0 }] }, 'runSheet.stages[0].seconds'],
  ['a circle', { stages: [{ id: 'a', title: 'A', again: 'a' }] }, 'runSheet.stages[0].again'],
  ['500 stages', { stages: Array.from({ length: 500 }, (_, i) => ({ id: `s${i}`, title: 'S' })) }, 'runSheet.stages'],
  [
    'a poll that does not exist',
    { stages: [{ id: 'a', title: 'A', opens: ['polls'], polls: [{ id: 'after', repeats: 'before' }] }] },
    'runSheet.stages[0].polls[0].repeats',
  ],
  [
    'a side that does not exist',
    { stages: [{ id: 'a', title: 'A', opens: ['speaking'], floor: { sides: ['left'] } }] },
    'runSheet.stages[0].floor.sides[0]',
  ],
  ['an unknown name', 'no-such-sheet', 'runSheet'],
  ['a number', 7, 'runSheet'],
])('a room is not made with a run-sheet that has %s', async (_, runSheet, path) => {
  const { world, browser } = makeAppInMemory()
  const answer = await browser().post('/api/rooms', { name: 'Olga', article, runSheet })
  expect([answer.status, answer.body.errors?.[0].path]).toEqual([400, path])
  expect([...world.rooms.openRooms]).toEqual([])
})

test.each(LIBRARY.map(({ name }) => name))('“%s” needs no more than an article', async name => {
  const { made, olga, room } = await lesson(name)
  const answer = (await olga.get(room)).body
  const sheet = LIBRARY.find(one => one.name === name)!
  expect(answer.stages).toEqual(sheet.stages)
  expect(answer.stage.id).toBe(sheet.stages[0]!.id)
  if (made.room.motion)
    expect(made.room.motion.sides.map((side: { key: string }) => side.key)).toEqual(['for', 'against'])
})

test('[STAGE-6] [STAGE-7] only moderators move a room on, from the stage that it is in, and no further than its ends', async () => {
  const { olga, ada, room } = await lesson()
  const move = async (who: typeof olga, wish: object) => {
    const { status, body } = await who.post(`${room}/stage`, wish)
    return status === 200 ? body.stage.id : `${status} ${body.rule ?? body.errors[0].path}`
  }
  expect(await move(ada, { to: 'next' })).toBe('403 STAGE-6')
  expect(await move(olga, { to: 'previous' })).toBe('409 STAGE-7')
  expect(await move(olga, { to: 'next', from: 'look' })).toBe('409 STAGE-7')
  expect(await move(olga, { to: 'next', from: 'read' })).toBe('ask')
  expect(await move(olga, { to: 'nowhere' })).toBe('400 to')
  expect(await move(olga, { to: 'look' })).toBe('look')
  expect(await move(olga, { to: 'next' })).toBe('409 STAGE-7')
  expect(await move(olga, { to: 'previous' })).toBe('ask')
})

test('[STAGE-7] two moderators who press “next” at once move the room once', async () => {
  const { olga, ada, room, live } = await lesson()
  const { id } = (await olga.get(room)).body.members.find((m: { name: string }) => m.name === 'Ada')
  await olga.post(`${room}/moderation`, { act: 'promote', target: id })
  const answers = await Promise.all([olga, ada].map(who => who.post(`${room}/stage`, { to: 'next', from: 'read' })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(live.room.stage).toBe('ask')
})

test('a stage that ends by time goes over when its grace is past, and not before', async () => {
  const { world, olga, room, root, live } = await lesson()
  const { started, deadline } = (await olga.get(room)).body.stage
  expect(deadline).toBe(started + 60_000)
  expect(root().deadline).toBe(deadline)
  world.clock.now = deadline + GRACE_MS - 1
  expect((await olga.get(`${room}/stage`)).body.stage.id).toBe('read')
  world.clock.now = deadline + GRACE_MS
  expect((await olga.get(`${room}/stage`)).body.stage).toEqual({ id: 'ask', started: deadline + GRACE_MS })
  expect(root().deadline).toBeUndefined()
  expect(root().stage.id).toBe('ask')
  expect(live.isQuiet).toBe(true)
})

test('stages go over while nobody is there, and after a restart too', async () => {
  const stages = ['a', 'b', 'c', 'd'].map(id => ({ id, title: id, seconds: 10, advance: 'time' }))
  const { world, live } = await lesson({ stages })
  const { stageStarted: started, id } = live.room
  await world.rooms.close()
  const later = world.restart()
  later.clock.now = started + 25_000
  const again = await later.open(id)
  await later.settle()
  expect([again.room.stage, again.room.stageStarted]).toEqual(['c', started + 24_000])
  later.clock.now = started + 900_000
  await again.act(() => {})
  expect([again.room.stage, again.groups[0]!.doc.getMap('room').toJSON().stage.id]).toEqual(['d', 'd'])
})

test('when who leads is gone, the clock leads on, and another moderator takes over', async () => {
  const { world, olga, ada, room, live } = await lesson()
  const { id } = (await olga.get(room)).body.members.find((m: { name: string }) => m.name === 'Ada')
  await olga.post(`${room}/moderation`, { act: 'promote', target: id })
  expect((await olga.post('/api/logout')).status).toBe(204)
  expect((await olga.post(`${room}/stage`, { to: 'next' })).status).toBe(404)
  world.clock.now = live.room.stageStarted + 60_000 + GRACE_MS
  expect((await ada.get(`${room}/stage`)).body.stage.id).toBe('ask')
  expect((await ada.post(`${room}/stage`, { to: 'next', from: 'ask' })).body.stage.id).toBe('look')
})

test('everyone leaves and returns: the room is where the clock has it by then, with all that was written', async () => {
  const stages = [
    { id: 'a', title: 'A', opens: ['marks'], seconds: 10, advance: 'time' },
    { id: 'b', title: 'B', opens: ['replies'] },
  ]
  const { world, live } = await lesson({ stages })
  const members = [...live.members.values()]
  const pages = members.map(member => world.connect(live, member))
  await world.settle()
  for (const [i, page] of pages.entries()) {
    const key = entryKey(members[i]!.id, newUlid(world.random, world.clock.now))
    writeAnnotation(page.doc, key, { motivation: 'commenting', revision: 1, start: 0, end: 11 }, 'words')
  }
  await world.settle()
  const left = pages[0]!.doc.toJSON()
  for (const page of pages) page.leave()
  world.clock.now += 3_600_000
  await world.settle()
  const again = await world.open(live.room.id)
  const back = members.map(member => world.connect(again, again.members.get(member.id)!))
  await world.settle()
  for (const page of back) {
    const { annotations, bodies, room } = page.doc.toJSON()
    expect([annotations, bodies]).toEqual([left.annotations, left.bodies])
    expect(room.stage.id).toBe('b')
  }
})

test('pausing, resuming and extending move the end that every screen shows, and stand in the record', async () => {
  const { world, olga, ada, room, root, live } = await lesson()
  const time = (wish: object, who = olga) => who.post(`${room}/stage/time`, wish)
  const start = world.clock.now
  expect((await time({ act: 'pause' }, ada)).body.rule).toBe('STAGE-6')
  world.clock.now = start + 20_000
  expect((await time({ act: 'pause' })).body.stage).toEqual({
    id: 'read',
    started: start,
    paused: { since: start + 20_000, left: 40_000 },
  })
  expect([root().deadline, root().paused]).toEqual([undefined, { since: start + 20_000, left: 40_000 }])
  world.clock.now = start + 500_000
  expect((await time({ act: 'resume' })).body.stage.deadline).toBe(start + 540_000)
  expect((await time({ act: 'extend', seconds: 60 })).body.stage.deadline).toBe(start + 600_000)
  expect([root().deadline, root().paused]).toEqual([start + 600_000, undefined])
  expect((await time({ act: 'extend', seconds: 60, from: 'look' })).status).toBe(409)
  expect((await time({ act: 'extend', seconds: 0 })).status).toBe(400)
  await olga.post(`${room}/stage`, { to: 'ask' })
  expect((await time({ act: 'extend', seconds: 60 })).body.rule).toBe('STAGE-7')
  const rows = (await olga.get(`${room}/record`)).body.filter((row: { kind: string }) => row.kind === 'stage')
  expect(rows.map((row: { payload: object }) => row.payload)).toEqual([
    { stage: 'read', act: 'pause' },
    { stage: 'read', act: 'resume' },
    { stage: 'read', act: 'extend', seconds: 60 },
    { from: 'read', to: 'ask', started: start + 500_000 },
  ])
  expect(live.room.stageExtra).toBeUndefined()
})

test('a stage opens its polls and closes them; one that is come back to opens them again', async () => {
  const { olga, ada, room } = await lesson()
  const polls = async () =>
    (await olga.get(room)).body.polls.map((poll: { question: string; isOpen: boolean; when: string }) => [
      poll.question,
      poll.when,
      poll.isOpen,
    ])
  expect(await polls()).toEqual([])
  await olga.post(`${room}/stage`, { to: 'ask' })
  expect((await polls()).map((poll: unknown[]) => poll.slice(1))).toEqual([['before', true]])
  expect((await polls())[0][0]).toMatch(/^This room agrees with “.+”\.$/)
  const [{ id }] = (await ada.get(room)).body.polls
  expect((await ada.put(`/api/polls/${id}/ballot`, { choice: 'for' })).status).toBe(200)
  expect((await olga.get(`/api/polls/${id}`)).body.tally).toBeUndefined()
  await olga.post(`${room}/stage`, { to: 'next' })
  expect((await olga.get(`/api/polls/${id}`)).body.tally.counts.for).toBe(1)
  expect((await polls())[0][2]).toBe(false)
  await olga.post(`${room}/stage`, { to: 'previous' })
  expect((await polls())[0][2]).toBe(true)
})

test('[POLL-12] sides are taken from the poll of a stage that said so, once it is over', async () => {
  const { olga, ada, room, live } = await lesson({
    stages: [
      { id: 'before', title: 'Before', opens: ['polls'], polls: [{ id: 'before', givesSides: true }] },
      { id: 'speak', title: 'Speak', opens: ['speaking'] },
    ],
  })
  const [{ id }] = (await ada.get(room)).body.polls
  await ada.put(`/api/polls/${id}/ballot`, { choice: 'against' })
  expect((await olga.post(`/api/polls/${id}/sides`)).status).toBe(409)
  await olga.post(`${room}/stage`, { to: 'next' })
  expect((await olga.post(`/api/polls/${id}/sides`)).body).toEqual({ sides: { for: 0, against: 1 } })
  expect([...live.members.values()].map(({ side }) => side)).toEqual([undefined, 'against'])
})

test('a stage goes over when enough participants have done what it asks', async () => {
  const { olga, ada, room, live } = await lesson({
    stages: [
      { id: 'a', title: 'A', opens: ['polls'], advance: { done: 50 }, minimums: { ballots: 1 }, polls: [{ id: 'p' }] },
      { id: 'b', title: 'B' },
    ],
  })
  const [{ id }] = (await ada.get(room)).body.polls
  await olga.put(`/api/polls/${id}/ballot`, { choice: 'for' })
  expect((await olga.get(`${room}/stage`)).body).toMatchObject({ mine: { ballots: 1 }, progress: { done: 0, of: 1 } })
  expect((await ada.get(`${room}/stage`)).body.progress).toBeUndefined()
  await ada.put(`/api/polls/${id}/ballot`, { choice: 'against' })
  expect(live.room.stage).toBe('b')
})
