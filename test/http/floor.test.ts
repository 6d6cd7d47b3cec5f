/** Sides and the floor over HTTP, and speeches as what they are: replies to the motion that only who has the floor writes. */
import { expect, test } from 'vitest'
import { entryKey, type Member, MOTION_KEY, newUlid, type RoomId, writeReply } from '../../shared/room/index.ts'
import { GRACE_MS } from '../../shared/stages/index.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'

const DEBATE = {
  title: 'A debate',
  stages: [
    { id: 'read', title: 'Read', opens: ['marks', 'replies'] },
    {
      id: 'speak',
      title: 'Speak',
      opens: ['speaking'],
      seconds: 600,
      floor: { sides: ['for', 'against'], order: 'sides', seconds: 60 },
    },
    { id: 'called', title: 'Called', opens: ['speaking'], floor: { order: 'moderator', seconds: 60, prepSeconds: 30 } },
  ],
}

async function debate() {
  const { world, house, browser } = makeAppInMemory()
  const people = { olga: browser(), ada: browser(), ben: browser(), cy: browser() }
  const article = { source: { kind: 'text', text: 'The council measured the traffic for three weeks.' } }
  const made = (await people.olga.post('/api/rooms', { name: 'Olga', article, runSheet: DEBATE })).body
  const room = `/api/rooms/${made.room.id}`
  const live = (await house.rooms.open(made.room.id as RoomId))!
  const join = async (who: typeof people.ada, name: string): Promise<Member> =>
    live.members.get((await who.post('/api/join', { code: made.room.code, name })).body.member.id)!
  const members = {
    olga: live.members.get(made.member.id)!,
    ada: await join(people.ada, 'Ada'),
    ben: await join(people.ben, 'Ben'),
    cy: await join(people.cy, 'Cy'),
  }
  type Who = keyof typeof people
  const side = (who: Who, key: string | null) => people[who].put(`${room}/side`, { side: key })
  const floor = async (who: Who, wish: object) => {
    const { status, body } = await people[who].post(`${room}/floor`, wish)
    return status === 200 ? body.floor : `${status} ${body.rule ?? ''}`.trim()
  }
  const root = () => live.groups[0]!.doc.getMap('room').toJSON()
  const go = (to: string) => people.olga.post(`${room}/stage`, { to })
  /** What becomes of a speech that a member's page sends. */
  const speak = async (who: Who, body: string) => {
    const page = world.connect(live, live.members.get(members[who].id)!)
    await world.settle()
    const key = entryKey(members[who].id, newUlid(world.random, world.clock.now))
    writeReply(page.doc, key, { to: MOTION_KEY, move: 'reply', body })
    await world.settle()
    page.leave()
    return page.closed ? JSON.parse(page.closed.reason).rule : key
  }
  return { world, live, room, people, members, side, floor, root, go, speak }
}

test('[STAGE-12] members declare their side until a moderator gives the sides out, evenly', async () => {
  const { people, side, room, live, members } = await debate()
  expect((await side('ada', 'for')).body.member.side).toBe('for')
  expect((await side('ada', 'left')).status).toBe(400)
  expect((await side('ada', null)).body.member.side).toBeUndefined()
  expect((await people.ada.post(`${room}/sides`, { act: 'draw' })).body.rule).toBe('STAGE-12')
  const drawn = (await people.olga.post(`${room}/sides`, { act: 'draw' })).body.sides
  expect([drawn.for + drawn.against, Math.abs(drawn.for - drawn.against)]).toEqual([3, 1])
  expect((await side('ada', 'for')).body.rule).toBe('STAGE-12')
  const before = live.members.get(members.ada.id)!.side
  await people.olga.post(`${room}/sides`, { act: 'switch' })
  expect(live.members.get(members.ada.id)!.side).toBe(before === 'for' ? 'against' : 'for')
  await people.olga.post(`${room}/sides`, { act: 'assign', member: members.ada.id, side: 'for' })
  expect(live.members.get(members.ada.id)!.side).toBe('for')
  expect(live.groups[0]!.doc.getMap('roster').get(members.ada.id)).toMatchObject({ side: 'for' })
  await people.olga.post(`${room}/sides`, { act: 'free' })
  expect((await side('ada', 'against')).status).toBe(200)
})

test('[STAGE-9] [STAGE-10] [STAGE-11] hands, turns of the sides, and a speech that only who has the floor gives', async () => {
  const { world, floor, side, go, root, members, speak } = await debate()
  expect(await floor('ada', { act: 'raise-hand' })).toBe('403 STAGE-9')
  await side('ada', 'for')
  await side('ben', 'against')
  await go('speak')
  expect(root().floor).toEqual({ queue: [], heard: [] })
  expect(await floor('cy', { act: 'raise-hand' })).toBe('403 STAGE-9')
  // Nobody speaks: the first hand has the floor at once.
  const began = world.clock.now
  expect((await floor('ada', { act: 'raise-hand' })).speaker).toEqual({
    member: members.ada.id,
    side: 'for',
    since: began,
    until: began + 60_000,
  })
  expect((await floor('ben', { act: 'raise-hand' })).queue).toEqual([{ member: members.ben.id, side: 'against' }])
  for (const wish of [
    { act: 'give' },
    { act: 'order', members: [] },
    { act: 'end' },
    { act: 'lower-hand', member: members.ada.id },
  ])
    expect(await floor('ben', wish)).toBe('403 STAGE-10')
  expect(await speak('ben', 'out of turn')).toBe('STAGE-11')
  const said = await speak('ada', 'The lanes are safe.')
  expect(said).toMatch(/\//)
  // The grace lets the sentence be finished; then the other side has the floor.
  world.clock.now = began + 60_000 + GRACE_MS - 1
  expect(await speak('ada', 'And cheap.')).toMatch(/\//)
  world.clock.now = began + 60_000 + GRACE_MS
  expect(await speak('ada', 'And late.')).toBe('STAGE-11')
  expect(root().floor.speaker.member).toBe(members.ben.id)
  expect(root()['speech:1']).toMatchObject({ member: members.ada.id, side: 'for', stage: 'speak', began, seconds: 60 })
  expect(root()['speech:1'].entries).toHaveLength(2)
  expect((await floor('ben', { act: 'end' })).speaker).toBeUndefined()
  expect(await speak('ben', 'after the end')).toBe('STAGE-11')
  expect(root()['speech:2']).toMatchObject({ member: members.ben.id, stage: 'speak', entries: [] })
})

test('[STAGE-11] a pause holds the speech, and the end of the stage ends it', async () => {
  const { world, floor, side, go, root, people, room, speak, members } = await debate()
  await side('ada', 'for')
  await go('speak')
  await floor('ada', { act: 'raise-hand' })
  world.clock.now += 20_000
  await people.olga.post(`${room}/stage/time`, { act: 'pause' })
  world.clock.now += 900_000
  expect(await speak('ada', 'while all stands still')).toMatch(/\//)
  await people.olga.post(`${room}/stage/time`, { act: 'resume' })
  expect(root().floor.speaker.until - world.clock.now).toBe(40_000)
  await go('called')
  expect(root()['speech:1']).toMatchObject({ member: members.ada.id, stage: 'speak' })
  expect(root().floor).toEqual({ queue: [], heard: [], prepUntil: world.clock.now + 30_000 })
  // Where moderators call, no hand has the floor of itself.
  expect((await floor('ada', { act: 'raise-hand' })).speaker).toBeUndefined()
  expect((await floor('olga', { act: 'give', member: members.cy.id })).speaker.member).toBe(members.cy.id)
  expect((await floor('olga', { act: 'give' })).speaker.member).toBe(members.ada.id)
})

test('the floor is as it was after a restart', async () => {
  const { world, floor, side, go, live, members } = await debate()
  await side('ada', 'for')
  await side('ben', 'against')
  await go('speak')
  await floor('ada', { act: 'raise-hand' })
  await floor('ben', { act: 'raise-hand' })
  await world.rooms.close()
  const later = world.restart()
  later.clock.now = world.clock.now + 1000
  const again = await later.open(live.room.id)
  expect(again.floor.state?.speaker?.member).toBe(members.ada.id)
  later.clock.now += 61_000
  await again.act(() => {})
  expect(again.floor.state?.speaker?.member).toBe(members.ben.id)
})
