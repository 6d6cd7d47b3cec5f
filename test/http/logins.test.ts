/** Where a member is signed in: told to the member alone, and ended one at a time. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { LoginInfo } from '../../shared/protocol/index.ts'
import type { MemberId, RoomId } from '../../shared/room/index.ts'
import { makeAppInMemory, ORIGIN } from '../support/appInMemory.ts'

const article = { source: { kind: 'text', text: 'The council measured the traffic. It was right.' } }
type Browser = ReturnType<ReturnType<typeof makeAppInMemory>['browser']>

/** Ada is in on her phone and, an hour later, with her personal code on a laptop; Olga made the room. */
async function adaOnTwo() {
  const there = makeAppInMemory()
  const { browser, world, house } = there
  const [olga, phone, laptop] = [browser(), browser(), browser()]
  const { room } = (await olga.post('/api/rooms', { name: 'Olga', article })).body
  const { member } = (await phone.post('/api/join', { code: room.code, name: 'Ada' })).body
  const joined = world.clock.now
  world.clock.now += 3_600_000
  await laptop.post('/api/join', { personalCode: member.personalCode })
  const path = `/api/rooms/${room.id}/logins`
  const live = (await house.rooms.open(room.id as RoomId))!
  const open = (who: Browser) => world.connect(live, live.members.get(member.id as MemberId)!, { login: hashOf(who) })
  const logins = async (who: Browser): Promise<LoginInfo[]> => (await who.get(path)).body.logins
  return { ...there, olga, phone, laptop, id: room.id as string, member, joined, path, live, open, logins }
}
const tokenOf = (who: Browser) => [...who.cookies.values()].join()
const hashOf = (who: Browser) => createHash('sha256').update(tokenOf(who)).digest('hex')

test('[WIRE-8] a member sees their own logins in the room: since when, last heard of, open now, and which is this one', async () => {
  const { phone, laptop, world, joined, open, path, logins } = await adaOnTwo()
  world.clock.now += 60_000
  open(phone)
  await world.settle()
  const answer = await laptop.get(path)
  expect(answer.status).toBe(200)
  const id = expect.stringMatching(/^[0-9a-f]{24}$/)
  expect(answer.body).toEqual({
    logins: [
      { id, since: joined, isOpen: true, isThis: false },
      { id, since: joined + 3_600_000, seen: world.clock.now, isOpen: false, isThis: true },
    ],
  })
  for (const who of [phone, laptop])
    for (const secret of [tokenOf(who), hashOf(who), hashOf(who).slice(0, 24)])
      expect(answer.text).not.toContain(secret)
  world.clock.now += 1000
  expect((await logins(phone)).map(login => login.isThis)).toEqual([true, false])
  expect((await logins(laptop))[0]!.seen).toBe(world.clock.now)
})

test('[WIRE-8] [WIRE-5] ending a login closes its sockets 4401 at once, takes it out of this room alone, and leaves the others', async () => {
  const { phone, laptop, open, logins, path, id, world, member } = await adaOnTwo()
  const made = (await laptop.post('/api/rooms', { name: 'Ada', article })).body
  const [one, two] = [open(phone), open(laptop)]
  await world.settle()
  const other = (await logins(phone)).find(login => !login.isThis)!
  expect((await phone.delete(`${path}/${other.id}`)).status).toBe(204)
  expect(two.closed).toEqual({ code: 4401, reason: 'the login has ended' })
  expect(one.closed).toBe(undefined)
  expect((await laptop.get(`/api/rooms/${id}`)).status).toBe(404)
  expect((await laptop.post(`/api/rooms/${id}/me`, { name: 'Eve' })).status).toBe(404)
  expect((await laptop.get(`/api/rooms/${made.room.id}`)).status).toBe(200)
  expect((await phone.get(`/api/rooms/${id}`)).body.me.name).toBe('Ada')
  expect((await logins(phone)).map(login => login.isThis)).toEqual([true])
  expect((await phone.delete(`${path}/${other.id}`)).status).toBe(404)
  // The code still brings her in there, as herself.
  expect((await laptop.post('/api/join', { personalCode: member.personalCode })).body.member.id).toBe(member.id)
})

test('[WIRE-8] nobody sees or ends another’s logins, moderators neither, and an id means nothing in another room', async () => {
  const { olga, phone, browser, logins, path, id, world } = await adaOnTwo()
  const [hers] = await logins(phone)
  expect((await logins(olga)).map(login => login.isThis)).toEqual([true])
  expect((await olga.delete(`${path}/${hers!.id}`)).status).toBe(404)
  expect((await browser().get(path)).status).toBe(404)
  expect((await browser().delete(`${path}/${hers!.id}`)).status).toBe(404)
  const elsewhere = (await phone.post('/api/rooms', { name: 'Ada', article })).body.room.id
  const [there] = (await phone.get(`/api/rooms/${elsewhere}/logins`)).body.logins as LoginInfo[]
  expect(there!.id).not.toBe(hers!.id)
  expect((await phone.delete(`${path}/${there!.id}`)).status).toBe(404)
  const malformed = await phone.delete(`${path}/${hers!.id}0`)
  expect([malformed.status, malformed.body.errors[0].path]).toEqual([400, 'id'])
  expect((await phone.get(`/api/rooms/${id}`)).status).toBe(200)
  world.clock.now += 91 * 86_400_000
  expect((await phone.get(path)).status).toBe(401)
})

test('[WIRE-8] a login that has run out is no longer among them', async () => {
  const { phone, laptop, world, logins } = await adaOnTwo()
  expect(await logins(phone)).toHaveLength(2)
  world.clock.now += 90 * 86_400_000 - 1_800_000
  expect((await logins(laptop)).map(login => login.isThis)).toEqual([true])
})

test('[WIRE-8] [WIRE-1] a page elsewhere neither reads the list nor ends a login', async () => {
  const { app, phone, laptop, path, logins, id } = await adaOnTwo()
  const other = (await logins(phone)).find(login => !login.isThis)!
  const cookie = [...phone.cookies].map(pair => pair.join('=')).join('; ')
  const from = (method: string, address: string, more: Record<string, string>) =>
    app.request(`${ORIGIN}${address}`, { method, headers: { host: new URL(ORIGIN).host, cookie, ...more } })
  const foreign = [
    { origin: 'http://evil.test' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const more of foreign) {
    for (const [method, address] of [
      ['GET', path],
      ['DELETE', `${path}/${other.id}`],
    ] as const) {
      const answer = await from(method, address, more as unknown as Record<string, string>)
      expect([answer.status, (await answer.json()).rule], `${method} ${JSON.stringify(more)}`).toEqual([403, 'WIRE-1'])
    }
  }
  expect((await laptop.get(`/api/rooms/${id}`)).status).toBe(200)
  expect((await from('GET', path, { origin: ORIGIN, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
})
