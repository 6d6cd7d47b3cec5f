/** Making, joining and reading rooms over HTTP, with every wrong turn answered clearly and nothing half made. */
import { expect, test } from 'vitest'
import { type Answer, makeAppInMemory, ORIGIN } from '../support/appInMemory.ts'

const TEXT = 'The council measured the traffic for three weeks. It was right to do so.\n\nNobody asked the cyclists.'
const article = { source: { kind: 'text', text: TEXT, title: 'Cycle lanes' } }

async function withRoom(given: Parameters<typeof makeAppInMemory>[0] = {}, wish: object = {}) {
  const app = makeAppInMemory(given)
  const owner = app.browser()
  const made = await owner.post('/api/rooms', { name: 'Olga', article, ...wish })
  expect(made.status, made.text).toBe(201)
  return { ...app, owner, made, id: made.body.room.id as string, code: made.body.room.code as string }
}
function expectProblem(answer: Answer, status: number, path?: string): void {
  expect(answer.status, answer.text).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.body.status).toBe(status)
  expect(answer.body.detail.length).toBeGreaterThan(5)
  if (path !== undefined) expect(answer.body.errors.map((e: { path: string }) => e.path)).toContain(path)
}

test('an article is made without a login: canonical text, sentences, hash', async () => {
  const { browser } = makeAppInMemory()
  const answer = await browser().post('/api/articles', article)
  expect(answer.status).toBe(201)
  const made = answer.body.article
  expect(made).toMatchObject({ title: 'Cycle lanes', text: TEXT, lang: 'en', dir: 'ltr', revision: 1 })
  expect(made.sentences.map((s: { start: number; end: number }) => TEXT.slice(s.start, s.end))).toEqual([
    'The council measured the traffic for three weeks.',
    'It was right to do so.',
    'Nobody asked the cyclists.',
  ])
  expect(made.hash).toMatch(/^[0-9a-f]{64}$/)
})

test('a room is made from an article by id and from a source, and read by its member', async () => {
  const { owner, made, id } = await withRoom()
  expect(made.body).toMatchObject({
    room: { title: 'Cycle lanes', settings: { names: 'named' } },
    member: { name: 'Olga', role: 'moderator', group: 'everyone' },
  })
  expect(made.body.room.code).toMatch(/^[23456789BCDFGHJKMNPQRTVWXYZ]{8}$/)
  expect(made.body.member.personalCode).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  expect(made.headers.get('set-cookie')).toMatch(/^parley=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/)
  const seen = await owner.get(`/api/rooms/${id}`)
  expect(Object.keys(seen.body).sort()).toEqual([
    'articles',
    'groups',
    'me',
    'members',
    'polls',
    'room',
    'stage',
    'stages',
  ])
  expect(seen.body.room.codebook.map((l: { key: string }) => l.key)).toEqual(['fact', 'opinion', 'mixed', 'unsure'])
  expect(seen.body.groups[0]).toMatchObject({ name: 'everyone', jointStatements: [{ title: 'Reading', isOpen: true }] })
  expect(seen.body.me.personalCode).toBeUndefined()
  const text = await owner.get(`/api/rooms/${id}/article?revision=1`)
  expect(text.body).toMatchObject({ revision: 1, text: TEXT })
  expectProblem(await owner.get(`/api/rooms/${id}/article?revision=2`), 404)
  expectProblem(await owner.get(`/api/rooms/${id}/article?revision=x`), 400, 'revision')
  const stored = (await owner.post('/api/articles', article)).body.article.id
  expect(
    (await owner.post('/api/rooms', { name: 'Olga', article: { id: stored }, motion: { sentence: 'Lanes first.' } }))
      .body.room.motion,
  ).toEqual({
    sentence: 'Lanes first.',
    sides: [
      { key: 'for', label: 'For' },
      { key: 'against', label: 'Against' },
    ],
  })
})

test.each([
  ['nothing', 'null'],
  ['an empty text', '""'],
])('a body that is %s is told what is wrong with it once', async (_, body) => {
  const b = makeAppInMemory().browser()
  for (const path of ['/api/articles', '/api/rooms', '/api/join']) {
    const answer = await b.post(path, body)
    expectProblem(answer, 400, '')
    const said = answer.body.errors.map((e: { message: string }) => e.message)
    expect(said).toEqual([...new Set(said)])
    expect(answer.body.detail).toBe(said.join('; '))
  }
})

test('bad articles and rooms: each a clear error with its path, and no room is left behind', async () => {
  const { browser, world } = makeAppInMemory()
  const b = browser()
  const source = (text: string) => ({ source: { kind: 'text', text } })
  expectProblem(await b.post('/api/articles', source('')), 400, 'source.text')
  expectProblem(await b.post('/api/articles', source(' \n\t ')), 400, 'source.text')
  expectProblem(await b.post('/api/articles', source('word '.repeat(220_000))), 413)
  expectProblem(await b.post('/api/articles', source(`PK\u0003\u0004\u0000\u0000${'\u0001\u0002'.repeat(500)}`)), 422)
  expectProblem(await b.post('/api/articles', `{"source":{"kind":"text","text":"${'x'.repeat(5_100_000)}"}}`), 413)
  expectProblem(await b.post('/api/articles', '{"source":'), 400)
  expectProblem(await b.post('/api/articles', { source: { kind: 'text', text: 'x', colour: 1 } }), 400, 'source.colour')
  expectProblem(await b.post('/api/articles', 'source=x', { 'content-type': 'application/x-www-form-urlencoded' }), 415)
  expectProblem(await b.post('/api/articles', '{}', { 'content-type': 'text/plain' }), 415)
  expectProblem(await b.post('/api/rooms', { name: ' \u200b ', article }), 400, 'name')
  expectProblem(await b.post('/api/rooms', { name: 'x'.repeat(500), article }), 400, 'name')
  expectProblem(
    await b.post('/api/rooms', { name: 'Olga', article: { source: { kind: 'text', text: '' } } }),
    400,
    'article.source.text',
  )
  expectProblem(await b.post('/api/rooms', { name: 'Olga', article: { id: 'nothing' } }), 400, 'article.id')
  expectProblem(
    await b.post('/api/rooms', { name: 'Olga', article, codebook: [{ key: 'a', label: 'A' }] }),
    400,
    'codebook',
  )
  expectProblem(
    await b.post('/api/rooms', {
      name: 'Olga',
      article,
      codebook: [
        { key: 'a', label: 'A' },
        { key: 'a', label: 'B' },
      ],
    }),
    400,
    'codebook',
  )
  expectProblem(await b.post('/api/rooms', { name: 'Olga', article, runSheet: 'no-such-sheet' }), 400, 'runSheet')
  expect([...world.rooms.openRooms]).toEqual([])
  expect(b.cookies.size).toBe(0)
})

test('joining by code: case, spaces and hyphens do not matter; the same browser is the same member', async () => {
  const { browser, id, code } = await withRoom()
  const ada = browser()
  const first = await ada.post('/api/join', {
    code: ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `,
    name: 'Ada',
  })
  expect(first.status).toBe(200)
  expect(first.body).toMatchObject({ room: { id }, member: { name: 'Ada', role: 'participant' } })
  expect(first.body.room.code).toBeUndefined()
  const again = await ada.post('/api/join', { code, name: 'Ada Two' })
  expect(again.body.member).toMatchObject({ id: first.body.member.id, name: 'Ada' })
  expect((await ada.get(`/api/rooms/${id}`)).body.members).toHaveLength(2)
  expect((await browser().get(`/api/join/${code}`)).body).toEqual({
    title: 'Cycle lanes',
    names: 'named',
    isDoorOpen: true,
  })
})

test('wrong codes and names are answered beside their field', async () => {
  const { browser, code } = await withRoom()
  expectProblem(await browser().post('/api/join', { code: 'ABC', name: 'Ada' }), 400, 'code')
  expectProblem(
    await browser().post('/api/join', { code: code === '22222222' ? '33333333' : '22222222', name: 'Ada' }),
    404,
  )
  expectProblem(await browser().post('/api/join', { code, name: '' }), 400, 'name')
  expectProblem(await browser().post('/api/join', { code, name: '   ' }), 400, 'name')
  expectProblem(await browser().post('/api/join', { code, name: 'x'.repeat(500) }), 400, 'name')
  expectProblem(await browser().post('/api/join', { personalCode: 'XXXX-XXXX-XXXX' }), 404)
})

test('a personal code brings the same member to another browser, and a new one ends the old', async () => {
  const { browser, id, code } = await withRoom()
  const phone = browser()
  const member = (await phone.post('/api/join', { code, name: 'Ada' })).body.member
  const laptop = browser()
  expect((await laptop.post('/api/join', { personalCode: member.personalCode.toLowerCase() })).body.member.id).toBe(
    member.id,
  )
  expect((await laptop.get(`/api/rooms/${id}`)).body.me.id).toBe(member.id)
  const fresh = (await laptop.post(`/api/rooms/${id}/me/personal-code`)).body.personalCode
  expectProblem(await browser().post('/api/join', { personalCode: member.personalCode }), 404)
  expect((await browser().post('/api/join', { personalCode: fresh })).body.member.id).toBe(member.id)
})

test('[ROOM-1] a room looks the same to strangers whether it exists or not; an ended login is told so', async () => {
  const { browser, id, owner, world } = await withRoom()
  const stranger = browser()
  const elsewhere = browser()
  await elsewhere.post('/api/rooms', { name: 'Otto', article })
  for (const b of [stranger, elsewhere]) {
    const real = await b.get(`/api/rooms/${id}`)
    const made = await b.get('/api/rooms/0000000000000000000')
    expectProblem(real, 404)
    expect(real.text).toBe(made.text)
    expectProblem(await b.get(`/api/rooms/${id}/article`), 404)
    expectProblem(await b.get(`/api/rooms/${id}/export/html`), 404)
    expectProblem(await b.get(`/api/rooms/${id}/record`), 404)
  }
  world.clock.now += 91 * 86_400_000
  expectProblem(await owner.get(`/api/rooms/${id}`), 401)
})

test('[ROOM-4] a closed door and [ROOM-6] a full room take nobody new', async () => {
  const { browser, code, world, id } = await withRoom({ limits: { membersPerRoom: 2 } })
  expect((await browser().post('/api/join', { code, name: 'Ada' })).status).toBe(200)
  const full = await browser().post('/api/join', { code, name: 'Ben' })
  expectProblem(full, 403)
  expect(full.body).toMatchObject({ rule: 'ROOM-6', code: 'FULL' })
  const live = await world.open(id as never)
  live.room = { ...live.room, isDoorOpen: false }
  expect((await browser().post('/api/join', { code, name: 'Ben' })).body).toMatchObject({
    rule: 'ROOM-4',
    code: 'DOOR',
  })
})

test('renaming oneself: names are told apart, and the roster shows the new one', async () => {
  const { browser, id, code, owner } = await withRoom()
  const ada = browser()
  await ada.post('/api/join', { code, name: 'Ada' })
  const ben = browser()
  expect((await ben.post('/api/join', { code, name: 'ada' })).body.member.name).toBe('ada 2')
  expect((await ben.post(`/api/rooms/${id}/me`, { name: 'Olga' })).body.member.name).not.toBe('Olga')
  expect((await ben.post(`/api/rooms/${id}/me`, { name: 'Ben' })).body.member.name).toBe('Ben')
  expect((await owner.get(`/api/rooms/${id}`)).body.members.map((m: { name: string }) => m.name)).toEqual([
    'Olga',
    'Ada',
    'Ben',
  ])
  expectProblem(await ben.post(`/api/rooms/${id}/me`, { name: ' ' }), 400, 'name')
})

test('in a room with drawn names a given name reaches its member and the moderators, and nobody else', async () => {
  const { browser, id, code, owner } = await withRoom({}, { settings: { names: 'pseudonymous' } })
  const ada = browser()
  const joined = (await ada.post('/api/join', { code, name: 'Ada Lovelace' })).body.member
  expect(joined).toMatchObject({ givenName: 'Ada Lovelace' })
  expect(joined.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
  const ben = browser()
  await ben.post('/api/join', { code, name: 'Ben Babbage' })
  expect((await ben.get(`/api/rooms/${id}`)).text).not.toMatch(/Lovelace|Olga/)
  expect((await ada.get(`/api/rooms/${id}`)).text).not.toMatch(/Babbage|Olga/)
  const seen = (await owner.get(`/api/rooms/${id}`)).body.members as { name: string; givenName: string }[]
  expect(seen.map(m => m.givenName)).toEqual(['Olga', 'Ada Lovelace', 'Ben Babbage'])
  const rows = (await owner.get(`/api/rooms/${id}/record`)).text
  expect(rows).not.toMatch(/Lovelace|Babbage|Olga/)
})

test('[RECORD-2] the record is for moderators; it is numbered from 1 and its payloads are readable', async () => {
  const { browser, id, code, owner } = await withRoom()
  const ada = browser()
  await ada.post('/api/join', { code, name: 'Ada' })
  const refused = await ada.get(`/api/rooms/${id}/record`)
  expectProblem(refused, 403)
  expect(refused.body.rule).toBe('RECORD-2')
  const rows = (await owner.get(`/api/rooms/${id}/record?from=1`)).body
  expect(rows.map((r: { seq: number; kind: string }) => [r.seq, r.kind])).toEqual([
    [1, 'room'],
    [2, 'member'],
    [3, 'update'],
    [4, 'member'],
    [5, 'update'],
  ])
  expect(rows[3].payload).toEqual({ joined: 'Ada', role: 'participant' })
  expect(rows[0].hash).toMatch(/^[0-9a-f]{64}$/)
})

test('[WIRE-1] another site’s page, a foreign host and a foreign Origin are turned away; a program without Origin is not', async () => {
  const { browser, app, id } = await withRoom()
  const b = browser()
  expectProblem(await b.post('/api/articles', article, { origin: 'http://evil.test' }), 403)
  expectProblem(await b.post('/api/articles', article, { origin: 'null' }), 403)
  expectProblem(await b.post('/api/articles', article, { origin: `${ORIGIN}.evil.test` }), 403)
  expectProblem(await b.post('/api/articles', article, { 'sec-fetch-site': 'cross-site' }), 403)
  expect((await b.post('/api/articles', article, { origin: ORIGIN, 'sec-fetch-site': 'same-origin' })).status).toBe(201)
  expect((await app.request('http://parley.test/api/home', { headers: { host: 'evil.test' } })).status).toBe(421)
  expectProblem(await b.get(`/sync/anything?room=${id}`), 400)
})

test('limits answer 429 with Retry-After, and the same work goes through later', async () => {
  const { browser, world } = makeAppInMemory({ limits: { roomsPerHour: 2 } })
  const b = browser()
  for (let i = 0; i < 2; i++) expect((await b.post('/api/rooms', { name: 'Olga', article })).status).toBe(201)
  const limited = await b.post('/api/rooms', { name: 'Olga', article })
  expectProblem(limited, 429)
  expect(limited.headers.get('retry-after')).toBe('1800')
  world.clock.now += 1_800_000
  expect((await b.post('/api/rooms', { name: 'Olga', article })).status).toBe(201)
})

test('over https the cookie is Secure and bound to the host', async () => {
  const { made } = await withRoom({ publicUrl: 'https://parley.example' })
  expect(made.headers.get('set-cookie')).toMatch(/^__Host-parley=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
})

test('leaving ends the login in this browser alone', async () => {
  const { browser, id, code } = await withRoom()
  const phone = browser()
  const { personalCode } = (await phone.post('/api/join', { code, name: 'Ada' })).body.member
  const laptop = browser()
  await laptop.post('/api/join', { personalCode })
  expect((await phone.post('/api/logout')).status).toBe(204)
  expectProblem(await phone.get(`/api/rooms/${id}`), 404)
  expect((await laptop.get(`/api/rooms/${id}`)).status).toBe(200)
})
