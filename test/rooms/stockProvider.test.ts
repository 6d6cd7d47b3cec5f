/** The unmodified y-websocket provider against a whole server, and everyone who is turned away at the upgrade. */
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { entryKey, type MemberId, readGroup, writeAnnotation } from '../../shared/room/index.ts'
import { synced, TestClient, until } from '../support/client.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'
const ulid = (n: number) => `01JD${String(n).padStart(22, '0')}`

async function roomOfTwo() {
  const olga = new TestClient(server.origin)
  const { room } = await olga.makeRoom(TEXT)
  const ada = new TestClient(server.origin)
  const { member } = await ada.join(room.code!, 'Ada')
  return { olga, ada, room, member: member.id as MemberId, doc: await olga.docName(room.id) }
}

/** The status the upgrade is answered with, 101 when it is let in. */
async function upgrade(path: string, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(server.origin.replace('http', 'ws') + path, { headers })
  const answer = await Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(([, response]) => (response as { statusCode: number }).statusCode),
  ])
  socket.on('error', () => {})
  socket.terminate()
  return answer
}

test('the stock provider joins with the login cookie alone, writes an annotation and a body, and another member reads them', async () => {
  const { olga, ada, doc, member } = await roomOfTwo()
  const a = ada.connect(doc)
  const o = olga.connect(doc)
  await Promise.all([synced(a), synced(o)])
  const key = entryKey(member, ulid(1))
  writeAnnotation(a.doc, key, { motivation: 'commenting', revision: 1, start: 0, end: 11 }, 'Which council?')
  await until(o, () => readGroup(o.doc).annotations.length === 1)
  expect(readGroup(o.doc).annotations[0]).toMatchObject({ key, creator: member, body: 'Which council?' })
  a.close()
  o.close()
})

test('who is here reaches the stock provider, with the server’s names', async () => {
  const { olga, ada, doc, member } = await roomOfTwo()
  const a = ada.connect(doc)
  const o = olga.connect(doc)
  await Promise.all([synced(a), synced(o)])
  a.provider.awareness.setLocalState({ user: { name: 'The teacher' } })
  const seen = await new Promise(resolve => {
    const look = () => {
      const state = o.provider.awareness.getStates().get(a.doc.clientID)
      if (state) resolve(state)
    }
    o.provider.awareness.on('change', look)
    look()
  })
  expect(seen).toMatchObject({ user: { id: member, name: 'Ada' } })
  a.close()
  o.close()
})

test('[WIRE-1] the upgrade: foreign Origins 403, no or unknown login 401, a stranger or an unknown document 404, ours 101', async () => {
  const { ada, doc } = await roomOfTwo()
  const cookie = ada.cookieHeader()
  const stranger = new TestClient(server.origin)
  await stranger.makeRoom(TEXT)
  expect(await upgrade(`/sync/${doc}`, { cookie })).toBe(101)
  expect(await upgrade(`/sync/${doc}`, { cookie, origin: server.origin })).toBe(101)
  const port = server.origin.split(':').at(-1)
  for (const origin of [
    'null',
    'http://evil.test',
    `http://127.0.0.1.evil.test:${port}`,
    `https://127.0.0.1:${port}`,
    'http://127.0.0.1',
    `${server.origin}.evil.test`,
  ]) {
    expect(await upgrade(`/sync/${doc}`, { cookie, origin }), origin).toBe(403)
  }
  expect(await upgrade(`/sync/${doc}`, {})).toBe(401)
  expect(await upgrade(`/sync/${doc}`, { cookie: 'parley=made-up' })).toBe(401)
  expect(await upgrade(`/sync/${doc}`, { cookie: stranger.cookieHeader() })).toBe(404)
  expect(await upgrade('/sync/no-such-document', { cookie })).toBe(404)
  expect(await upgrade(`/sync/${doc}`, { cookie, host: 'evil.test' })).toBe(421)
})

test('leaving ends the open socket 4401, and the stock provider does not come back', async () => {
  const { ada, doc } = await roomOfTwo()
  const a = ada.connect(doc)
  await synced(a)
  const closed = new Promise<{ code: number }>(resolve =>
    a.provider.on('closed', event => resolve(event as { code: number })),
  )
  expect((await ada.call('POST', '/api/logout')).status).toBe(204)
  expect((await closed).code).toBe(4401)
  a.close()
})

test('SIGTERM closes every socket 1012 and the server ends with 0', async () => {
  const own = await startServer()
  const olga = new TestClient(own.origin)
  const { room } = await olga.makeRoom(TEXT)
  const o = olga.connect(await olga.docName(room.id))
  await synced(o)
  const closed = new Promise<number>(resolve =>
    o.provider.on('connection-close', event => resolve((event as unknown as { code: number }).code)),
  )
  const exit = own.stop()
  expect(await closed).toBe(1012)
  o.close()
  expect(await exit).toBe(0)
})
