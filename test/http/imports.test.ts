import { expect, test } from 'vitest'
import { makeAppInMemory } from '../support/appInMemory.ts'

const TEXT = 'The council measured the traffic 🚲 for three weeks. Nobody asked the cyclists.'
const row = (id: string, user: string, exact: string, more: object = {}) => ({
  id,
  user: `acct:${user}@hypothes.is`,
  text: 'By whom?',
  tags: [],
  target: [{ selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }],
  ...more,
})
const FILE = JSON.stringify({
  annotations: [
    row('a', 'ada', 'for three weeks'),
    row('b', 'ben', 'Nobody had asked any cyclists'),
    row('c', 'ben', '', { references: ['a'], target: [{}] }),
  ],
})

async function aRoom() {
  const world = makeAppInMemory()
  const olga = world.browser()
  const made = await olga.post('/api/rooms', { name: 'Olga', article: { source: { kind: 'text', text: TEXT } } })
  const path = `/api/rooms/${made.body.room.id}/import`
  const ada = world.browser()
  await ada.post('/api/join', { code: made.body.room.code, name: 'Ada' })
  return { ...world, olga, ada, path, room: `/api/rooms/${made.body.room.id}` }
}

test('a moderator is told what an import would do, then does it, and everyone sees whose words were imported', async () => {
  const { olga, ada, path, room } = await aRoom()
  const told = await olga.post(path, { text: FILE })
  expect(told.status).toBe(200)
  expect(told.body).toMatchObject({
    source: 'hypothesis',
    isApplied: false,
    revision: 1,
    placed: [{ id: 'a', how: 'quote', likeness: 1, quote: 'for three weeks' }],
    notPlaced: [{ id: 'b', quote: 'Nobody had asked any cyclists' }],
    replies: 1,
    already: 0,
  })
  expect((await olga.get(room)).body.members).toHaveLength(2)
  const done = await olga.post(path, { text: FILE, apply: true })
  expect(done.status).toBe(201)
  expect(done.body.placed[0].key).toMatch(/^[a-z0-9]+\/[0-9A-Z]{26}$/)
  const { members } = (await ada.get(room)).body
  expect(members.filter((member: { imported?: true }) => member.imported)).toHaveLength(2)
  const twice = await olga.post(path, { text: FILE, apply: true })
  expect(twice.body).toMatchObject({ placed: [], replies: 0, already: 2 })
})

test('a file does the same as its text', async () => {
  const { olga, path } = await aRoom()
  const form = new FormData()
  form.append('file', new Blob([FILE]), 'export.json')
  form.append('apply', 'true')
  form.append('revision', '1')
  const done = await olga.post(path, form)
  expect([done.status, done.body.isApplied, done.body.placed.length]).toEqual([201, true, 1])
  const wrong = new FormData()
  wrong.append('file', new Blob([FILE]), 'export.json')
  wrong.append('apply', 'perhaps')
  expect((await olga.post(path, wrong)).status).toBe(400)
  const binary = new FormData()
  binary.append('file', new Blob([Uint8Array.of(0xff, 0xfe, 0x00)]), 'export.json')
  expect((await olga.post(path, binary)).status).toBe(422)
})

test('[TEXT-8] participants import nothing, and strangers learn nothing', async () => {
  const { ada, browser, path } = await aRoom()
  const refused = await ada.post(path, { text: FILE, apply: true })
  expect([refused.status, refused.body.rule]).toEqual([403, 'TEXT-8'])
  expect((await browser().post(path, { text: FILE })).status).toBe(404)
})

test.each([
  ['no JSON', { text: 'annotations' }, 422, /not JSON/],
  ['no annotations', { text: '{}' }, 422, /no annotations/],
  ['an empty list', { text: '{"annotations":[]}' }, 422, /empty/],
  ['a revision that the room lacks', { text: FILE, revision: 7 }, 400, /no such revision/],
  ['another field', { text: FILE, overwrite: true }, 400, /overwrite/],
])('a request with %s is answered with a sentence', async (_, body, status, sentence) => {
  const { olga, path } = await aRoom()
  const answer = await olga.post(path, body)
  expect([answer.status, answer.body.detail]).toEqual([status, expect.stringMatching(sentence)])
})
