/** What every answer carries, what no answer and no log says, and what a read never does. */
import { expect, test } from 'vitest'
import type { RoomId } from '../../shared/room/index.ts'
import { type Answer, makeAppInMemory } from '../support/appInMemory.ts'

const article = { source: { kind: 'text', text: 'CANARYTEXT was measured. It was right.', title: 'CANARYTITLE' } }

async function withRoom(given: Parameters<typeof makeAppInMemory>[0] = {}, runSheet = 'free-reading') {
  const app = makeAppInMemory(given)
  const owner = app.browser()
  const made = (await owner.post('/api/rooms', { name: 'CANARYNAME', article, runSheet })).body
  return { ...app, owner, id: made.room.id as RoomId, code: made.room.code as string, made }
}
const HEADERS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-content-type-options',
]
const safetyOf = (answer: Answer) =>
  Object.fromEntries(HEADERS.flatMap(name => (answer.headers.get(name) ? [[name, answer.headers.get(name)]] : [])))

test('every route answers with the same safe headers, refusals and unknown addresses included', async () => {
  const { app, owner, id, code, browser } = await withRoom()
  const paths = app.routes.filter(route => route.method !== 'ALL').map(({ method, path }) => ({ method, path }))
  expect(paths.length).toBeGreaterThan(18)
  const stranger = browser()
  const page = safetyOf(await owner.get('/nowhere'))
  expect(page).toEqual({
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; script-src 'self'; style-src 'self'; .*base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types parley parley-worker$/,
    ),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  for (const { method, path } of paths) {
    const address = path
      .replace(':room', id)
      .replace(':format', 'html')
      .replace(':code', code)
      .replace('*', 'r/x')
      .replace(/:\w+/, 'nothing')
    for (const who of [owner, stranger]) {
      const answer =
        method === 'GET'
          ? await who.get(address)
          : method === 'PUT'
            ? await who.put(address, {})
            : await who.post(address, {})
      const expected =
        answer.status === 200 && path.includes('export')
          ? {
              ...page,
              'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'; sandbox/),
            }
          : page
      expect(safetyOf(answer), `${method} ${path} ${answer.status}`).toEqual(expected)
    }
  }
})

test('a Parley under https tells browsers to stay there', async () => {
  const { owner } = await withRoom({ publicUrl: 'https://parley.example' })
  expect((await owner.get('/livez')).headers.get('strict-transport-security')).toBe('max-age=31536000')
})

test('[WIRE-7] a fault inside answers 500 without a word of it, and the log tells neither names nor texts, tokens nor codes', async () => {
  const { owner, world, house, id, code, made } = await withRoom()
  const token = [...owner.cookies.values()].join()
  const broken = async (): Promise<never> => {
    throw new Error('the inside of the server')
  }
  const { roomOfCode, readRecord, commit } = house.store
  house.store.roomOfCode = broken
  const answers = [await owner.get(`/api/join/${code}`), await owner.post('/api/join', { code, name: 'CANARYNAME' })]
  house.store.roomOfCode = roomOfCode
  house.store.readRecord = broken
  answers.push(await owner.get(`/api/rooms/${id}/record`))
  house.store.readRecord = readRecord
  house.store.commit = broken
  answers.push(await owner.post(`/api/rooms/${id}/me`, { name: 'CANARYOTHER' }))
  house.store.commit = commit
  for (const answer of answers) {
    expect([500, 503]).toContain(answer.status)
    expect(answer.text).not.toMatch(/inside|Error|\bat \w|\.ts/)
  }
  expect(answers.filter(answer => answer.status === 500).length).toBeGreaterThan(2)
  const log = world.logged.join('\n')
  expect(world.logged.length).toBeGreaterThan(2)
  for (const canary of ['CANARY', token, code, made.member.personalCode]) expect(log).not.toContain(canary)
})

test.each([
  'free-reading',
  // Its first stage asks something, which is asked when the room is made.
  'silent-debate',
])(
  'reading changes nothing in a room of %s: no GET and no HEAD leaves a row, a member or a login behind',
  async runSheet => {
    const { app, owner, world, id, code } = await withRoom({}, runSheet)
    const dump = async () =>
      JSON.stringify([await world.store.loadRoom(id), (await world.store.readRecord(id, 1, 1000)).map(row => row.seq)])
    const before = await dump()
    const host = new URL('http://parley.test').host
    const cookie = [...owner.cookies].map(pair => pair.join('=')).join('; ')
    for (const { method, path } of app.routes.filter(route => route.method === 'GET' || route.method === 'POST')) {
      const address = path
        .replace(':room', id)
        .replace(':code', code)
        .replace(':format', 'markdown')
        .replace(/:\w+|\*/, 'x')
      if (path.startsWith('/sync')) continue
      for (const reading of ['HEAD', 'GET']) {
        const answer = await app.request(`http://parley.test${address}`, { method: reading, headers: { host, cookie } })
        expect(answer.headers.getSetCookie(), `${reading} ${path}`).toEqual([])
        if (reading === 'HEAD') expect(await answer.text()).toBe('')
        if (method === 'POST' && !app.routes.some(other => other.method === 'GET' && other.path === path))
          expect([404, 405], path).toContain(answer.status)
      }
    }
    await world.settle()
    expect(await dump()).toBe(before)
  },
)

test('bodies are bounded everywhere, whether they say how long they are or not', async () => {
  const { app, owner, id } = await withRoom()
  const cookie = [...owner.cookies].map(pair => pair.join('=')).join('; ')
  const headers = { host: 'parley.test', cookie, 'content-type': 'application/json' }
  const endless = () =>
    new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
  for (const path of [
    '/api/articles',
    '/api/rooms',
    '/api/join',
    `/api/rooms/${id}/me`,
    `/api/rooms/${id}/moderation`,
  ]) {
    const said = await app.request(`http://parley.test${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-length': '6000000' },
      body: '{}',
    })
    expect(said.status, path).toBe(413)
    const unsaid = await app.request(`http://parley.test${path}`, {
      method: 'POST',
      headers,
      body: endless(),
      duplex: 'half',
    } as RequestInit)
    expect(unsaid.status, path).toBe(413)
  }
})

test('[WIRE-6] wrong codes are answered 429 after a while, and someone who knows the code still comes in from elsewhere', async () => {
  const { browser, code } = await withRoom({ limits: { wrongCodesPerMinute: 5 } })
  const guesser = browser()
  const wrong = [...code].reverse().join('') === code ? 'ZZZZZZZZ' : [...code].reverse().join('')
  const statuses = []
  for (let i = 0; i < 7; i++) statuses.push((await guesser.get(`/api/join/${wrong}`)).status)
  expect(statuses).toEqual([404, 404, 404, 404, 404, 429, 429])
  const right = await guesser.post('/api/join', { code, name: 'Ada' })
  expect([right.status, Number(right.headers.get('retry-after'))]).toEqual([429, 12])
})

test('[WIRE-2] who has not waited for what was read of them opens no further socket, and others do', async () => {
  const { app, owner, house, id, code, browser } = await withRoom()
  const ada = browser()
  const joined = (await ada.post('/api/join', { code, name: 'Ada' })).body
  const group = (await house.rooms.open(id))!.groups[0]!
  const knock = async (who: typeof ada) => {
    const cookie = [...who.cookies].map(pair => pair.join('=')).join('; ')
    const headers = { host: 'parley.test', upgrade: 'websocket', connection: 'upgrade', cookie }
    const answer = await app.request(`http://parley.test/sync/${group.docName}`, { headers })
    return [answer.status, answer.headers.get('retry-after')]
  }
  const { memberMessagesPerSecond: pace } = house.limits
  group.spend(joined.member.id, house.limits, house.now(), pace * 9)
  expect(await knock(ada)).toEqual([429, '5'])
  expect((await knock(owner))[0]).not.toBe(429)
})

test('[WIRE-5] an act whose body arrives after the logout is not done', async () => {
  const { app, owner, house, id, world } = await withRoom()
  const cookie = [...owner.cookies].map(pair => pair.join('=')).join('; ')
  let finish = () => {}
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"act":'))
      finish = () => {
        controller.enqueue(new TextEncoder().encode('"lock"}'))
        controller.close()
      }
    },
  })
  const slow = app.request(`http://parley.test/api/rooms/${id}/moderation`, {
    method: 'POST',
    headers: { host: 'parley.test', cookie, 'content-type': 'application/json' },
    body,
    duplex: 'half',
  } as RequestInit)
  await world.settle()
  expect((await owner.post('/api/logout')).status).toBe(204)
  finish()
  expect((await slow).status).toBe(401)
  expect((await house.rooms.open(id))!.room.isLocked).toBe(false)
})
