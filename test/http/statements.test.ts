/** Joint statements over HTTP: whom a room tells of them, whose words are given to whom, and how they leave. */
import { expect, test } from 'vitest'
import { JOINT_ROOT, type RoomId } from '../../shared/room/index.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'

const COURSE = {
  title: 'A debate',
  stages: [
    { id: 'write', title: 'Write', opens: ['statements'], words: 50 },
    { id: 'read', title: 'Read' },
  ],
}

async function debate() {
  const { world, house, browser } = makeAppInMemory()
  const people = { olga: browser(), ada: browser(), cy: browser() }
  const article = { source: { kind: 'text', text: 'The council measured the traffic for three weeks.' } }
  const motion = { sentence: 'Keep the lanes.' }
  const made = (await people.olga.post('/api/rooms', { name: 'Olga', article, motion, runSheet: COURSE })).body
  const room = `/api/rooms/${made.room.id}`
  const live = (await house.rooms.open(made.room.id as RoomId))!
  for (const [who, name, side] of [
    ['ada', 'Ada', 'for'],
    ['cy', 'Cy', 'against'],
  ] as const) {
    await people[who].post('/api/join', { code: made.room.code, name })
    await people[who].put(`${room}/side`, { side })
  }
  const listed = async (who: keyof typeof people) => (await people[who].get(room)).body.groups[0].jointStatements
  const words = async (who: keyof typeof people) => (await people[who].get(`${room}/statements`)).body.statements
  const of = (side: string) => live.statements.find(({ statement }) => statement.side === side)!
  const ada = [...live.members.values()].find(({ givenName }) => givenName === 'Ada')!
  const page = world.connect(live, ada, { of: of('for') })
  await world.settle()
  page.doc.getText(JOINT_ROOT).insert(0, 'Lanes work, and SECRET reasons.')
  await world.settle()
  return { people, room, live, listed, words, of, ada }
}

test('[STAGE-17] a room tells each member of the statements that are theirs to read, and gives their words to nobody else', async () => {
  const { people, room, live, listed, words, of, ada } = await debate()
  expect(await listed('ada')).toEqual([
    { id: of('for').id, title: 'Write', stage: 'write', side: 'for', doc: of('for').docName, isOpen: true },
  ])
  expect((await listed('cy')).map(({ side }: { side: string }) => side)).toEqual(['against'])
  expect((await listed('olga')).map(({ side }: { side: string }) => side)).toEqual(['for', 'against'])
  expect(await words('ada')).toMatchObject([
    { side: 'for', isOpen: true, text: 'Lanes work, and SECRET reasons.', words: 5, writers: [ada.id] },
  ])
  expect(JSON.stringify(await words('cy'))).not.toContain('SECRET')
  for (const format of ['markdown', 'html', 'jsonld', 'csv']) {
    const { text } = await people.cy.get(`${room}/export/${format}`)
    expect(text).not.toContain('SECRET')
  }
  expect((await people.ada.get(`${room}/export/markdown`)).text).toContain('still being written')
  await people.olga.post(`${room}/stage`, { to: 'next' })
  expect((await listed('cy')).map(({ side, isOpen }: { side: string; isOpen: boolean }) => [side, isOpen])).toEqual([
    ['for', false],
    ['against', false],
  ])
  expect((await words('cy'))[0].text).toBe('Lanes work, and SECRET reasons.')
  const { text } = await people.cy.get(`${room}/export/markdown`)
  expect(text).toContain('### For, in “Write”')
  expect(text).toContain('5 words, written by Ada.')
  expect(live.statements).toHaveLength(2)
})

test('[ROOM-7] only moderators remove what stands in one, and then no answer holds it', async () => {
  const { people, room, words, of } = await debate()
  const wish = { act: 'remove', target: `statements:${of('for').id}`, code: 'off-topic' }
  expect((await people.ada.post(`${room}/moderation`, wish)).body.rule).toBe('ROOM-7')
  expect((await people.olga.post(`${room}/moderation`, { ...wish, act: 'hide' })).status).toBe(404)
  expect((await people.olga.post(`${room}/moderation`, { ...wish, target: 'statements:nobody' })).status).toBe(404)
  expect((await people.olga.post(`${room}/moderation`, wish)).status).toBe(200)
  expect((await words('ada'))[0]).toMatchObject({ text: '', words: 0, writers: [] })
  const { body } = await people.olga.get(`${room}/record?from=1`)
  expect(JSON.stringify(body)).not.toContain(Buffer.from('SECRET').toString('base64').slice(0, 6))
  expect((await people.olga.get(`${room}/export/markdown`)).text).toContain(
    'A moderator removed what stood here earlier',
  )
})

test('[ROOM-1] who is no member learns of none', async () => {
  const { room } = await debate()
  const stranger = makeAppInMemory().browser()
  expect((await stranger.get(`${room}/statements`)).status).toBe(404)
})
