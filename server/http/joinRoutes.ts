/** Coming in: by join code, by personal code, or through the demo's door; and going out. */
import { type Context, Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { type EntryAnswer, type HomeAnswer, Join } from '../../shared/protocol/index.ts'
import { drawPseudonym, type MemberId, type RoomId, readJoinCode } from '../../shared/room/index.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { joinRoom } from '../rooms/people.ts'
import { addressOf } from './address.ts'
import { memberInfo, roomInfo } from './answers.ts'
import { readBody } from './body.ts'
import { type House, isLoopback, isSecure } from './house.ts'
import { addToLogin, closeSockets, drawPersonalCode, loginOf, memberIn, ownerOfPersonalCode } from './logins.ts'
import { badInput, notFound, ProblemError, tooMany } from './problem.ts'

export const joinRoutes = (house: House) =>
  new Hono()
    .post('/api/join', async c => {
      slowDown(house, c)
      const wish = await readBody(c, Join)
      if ('personalCode' in wish) {
        beforeGuess(house, c)
        const owner = await ownerOfPersonalCode(house, wish.personalCode)
        const live = owner && (await house.rooms.open(owner.room))
        if (!owner || !live?.memberHere(owner.member))
          throw wrongCode(house, c, 'No one has this personal code. It may have been replaced by a newer one.')
        await addToLogin(house, c, owner.room, owner.member)
        return c.json(entry(live, owner.member))
      }
      const live = await roomOfCode(house, c, wish.code)
      return c.json(await comeIn(house, c, live, wish.name))
    })
    .get('/api/join/:code', async c => {
      slowDown(house, c)
      const { room } = await roomOfCode(house, c, c.req.param('code'))
      return c.json({ title: room.title, names: room.settings.names, isDoorOpen: room.isDoorOpen })
    })
    .post('/api/demo', async c => {
      slowDown(house, c)
      const live = house.demo && (await house.rooms.open(house.demo))
      if (!live) throw new ProblemError(404, 'This Parley has no demo room.')
      return c.json(
        await comeIn(
          house,
          c,
          live,
          drawPseudonym(house.random, new Set([...live.members.values()].map(m => m.givenName))),
        ),
      )
    })
    .get('/api/home', async c => {
      const login = await loginOf(house, c)
      const rooms: HomeAnswer['rooms'] = []
      for (const { room, member } of typeof login === 'object' ? login.members : []) {
        const live = await house.rooms.open(room)
        const me = live?.memberHere(member)
        if (live && me) rooms.push({ id: room, title: live.room.title, name: memberInfo(live, me, me).name })
      }
      const demo = house.demo && (await house.rooms.open(house.demo))
      return c.json({
        ...(demo ? { demo: { code: demo.room.code, title: demo.room.title } } : {}),
        rooms,
        canFetch: house.config.fetches.isOn,
        ...(isLoopback(house.origins[0]) ? {} : { reachedAt: house.origins[0]! }),
      } satisfies HomeAnswer)
    })
    .post('/api/logout', async c => {
      const login = await loginOf(house, c)
      if (typeof login === 'object') {
        await house.store.saveLogin({ ...login, expires: house.now(), members: [] })
        closeSockets(house, login.hash)
      }
      deleteCookie(c, isSecure(house) ? '__Host-parley' : 'parley', { path: '/', secure: isSecure(house) })
      return c.body(null, 204)
    })

function slowDown(house: House, c: Context): void {
  const wait = house.buckets.joins.ask(addressOf(house, c), house.now())
  if (wait) throw tooMany(wait)
}

/** Throws 429 when this address has to wait before a code of it is looked at. */
function beforeGuess(house: House, c: Context): void {
  const wait = house.buckets.guesses.wait(addressOf(house, c), house.now())
  if (wait) throw tooMany(wait)
}

function wrongCode(house: House, c: Context, detail: string): ProblemError {
  house.buckets.guesses.failed(addressOf(house, c), house.now())
  return new ProblemError(404, detail)
}

async function roomOfCode(house: House, c: Context, typed: string): Promise<LiveRoom> {
  const code = readJoinCode(typed)
  if (!code) throw badInput('code', 'a join code has eight letters and digits, such as KX7R 4MPD')
  beforeGuess(house, c)
  const id = await house.store.roomOfCode(code)
  const live = id && (await house.rooms.open(id))
  if (!live)
    throw wrongCode(house, c, 'No room has this code. It may have been replaced by a newer one: ask for it again.')
  return live
}

/** The member this browser is in the room already, else a new one. */
async function comeIn(house: House, c: Context, live: LiveRoom, name: string): Promise<EntryAnswer> {
  const room = live.room.id
  const found = await loginOf(house, c)
  const known = typeof found === 'object' ? memberIn(found, room) : undefined
  if (known && live.memberHere(known)) return entry(live, known)
  const member = await joinRoom(live, name, house.limits.membersPerRoom)
  await addToLogin(house, c, room, member.id)
  return entry(live, member.id, await drawPersonalCode(house, room as RoomId, member.id))
}

function entry(live: LiveRoom, id: MemberId, personalCode?: string): EntryAnswer {
  const member = live.memberHere(id)
  if (!member) throw notFound()
  return {
    room: roomInfo(live, member),
    member: { ...memberInfo(live, member, member), ...(personalCode ? { personalCode } : {}) },
  }
}
