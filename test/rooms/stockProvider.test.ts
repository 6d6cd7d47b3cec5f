/** The unmodified y-websocket provider against a whole server, and everyone who is turned away at the upgrade. */
import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { LoginsAnswer } from '../../shared/protocol/index.ts'
import { entryKey, type MemberId, readGroup, writeAnnotation } from '../../shared/room/index.ts'
import { synced, TestClient, until } from '../support/client.ts'
import { type RunningServer, startServer } from '../support/server.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

/** What a browser says at the beginning of a socket. */
const HANDSHAKE = { 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' }
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

test('[WIRE-7] a refused upgrade is answered like any other request: the problem as its body, with the headers of all answers', async () => {
  const { ada, doc } = await roomOfTwo()
  const cookie = ada.cookieHeader()
  const answerTo = (path: string, headers: Record<string, string>) =>
    new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
      const upgrade = { connection: 'upgrade', upgrade: 'websocket', ...headers }
      const asked = request(server.origin + path, { headers: upgrade }, answer => {
        let body = ''
        answer.setEncoding('utf8').on('data', part => {
          body += part
        })
        answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body }))
      })
      asked.on('error', reject).end()
    })
  for (const [path, headers, status] of [
    [`/sync/${doc}`, { cookie, origin: 'http://evil.test' }, 403],
    [`/sync/${doc}`, {}, 401],
    ['/sync/no-such-document', { cookie }, 404],
    [`/sync/${doc}`, { cookie, host: 'evil.test' }, 421],
    ['/livez', { cookie }, 200],
    [`/sync/${doc}`, { cookie, upgrade: 'smoke' }, 400],
    [`/sync/${doc}`, { cookie, ...HANDSHAKE, 'sec-websocket-protocol': ',,' }, 400],
    [`/sync/${doc}`, { cookie, ...HANDSHAKE, 'sec-websocket-version': '99' }, 400],
    [`/sync/${doc}`, { cookie, ...HANDSHAKE, 'sec-websocket-key': 'short' }, 400],
  ] as const) {
    const answer = await answerTo(path, headers)
    expect(answer.status, path).toBe(status)
    if (status === 200) continue
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'about:blank', status, detail: expect.stringMatching(/\.$/) })
    expect(answer.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
  }
})

test.each([
  [`GET /livez HTTP/1.1\r\nhost: x\r\nx-long: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
  ['GET /livez HTTP/1.1\r\nhost: x\r\nno header\r\n\r\n', 400],
] as const)(
  '[WIRE-7] a request that cannot be read is answered with a problem and the headers of all answers, case %#',
  async (sent, status) => {
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1')
    socket.on('error', () => {})
    let answer = ''
    socket.on('data', data => {
      answer += data
    })
    socket.write(sent)
    await once(socket, 'close')
    const [head, body] = answer.split('\r\n\r\n') as [string, string]
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    for (const line of [
      /^content-type: application\/problem\+json$/m,
      /^x-content-type-options: nosniff$/m,
      /^cache-control: no-store$/m,
    ])
      expect(head.replaceAll('\r', '')).toMatch(line)
    expect(JSON.parse(body)).toEqual({
      type: 'about:blank',
      title: status === 431 ? 'Headers too long' : 'Bad input',
      status,
      detail: expect.stringMatching(/\.$/),
    })
    expect((await fetch(`${server.origin}/livez`)).status).toBe(200)
  },
)

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

test('[WIRE-8] a login that its member ends elsewhere closes its open socket 4401, and opens no other', async () => {
  const { ada, room, doc } = await roomOfTwo()
  const { personalCode } = (await ada.call<{ personalCode: string }>('POST', `/api/rooms/${room.id}/me/personal-code`))
    .body
  const laptop = new TestClient(server.origin)
  await laptop.call('POST', '/api/join', { personalCode })
  const l = laptop.connect(doc)
  await synced(l)
  const closed = new Promise<{ code: number }>(resolve =>
    l.provider.on('closed', event => resolve(event as { code: number })),
  )
  const { logins } = (await ada.call<LoginsAnswer>('GET', `/api/rooms/${room.id}/logins`)).body
  const other = logins.find(login => !login.isThis)!
  expect(other.isOpen).toBe(true)
  expect((await ada.call('DELETE', `/api/rooms/${room.id}/logins/${other.id}`)).status).toBe(204)
  expect((await closed).code).toBe(4401)
  expect(await upgrade(`/sync/${doc}`, { cookie: laptop.cookieHeader() })).toBe(404)
  l.close()
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
