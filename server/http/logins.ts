/**
 * Logins: a random token in an HttpOnly cookie, its SHA-256 in the store. One login a browser, one member a room in it.
 * Personal codes bring the same member to another browser; they too are kept as hashes only.
 */
import { hash } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type * as v from 'valibot'
import { CLOSE } from '../../shared/protocol/index.ts'
import { JOIN_ALPHABET, type Member, type MemberId, type RoomId } from '../../shared/room/index.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import type { Login } from '../rooms/roomStore.ts'
import { readBody } from './body.ts'
import { holdRoom } from './holds.ts'
import { type House, isSecure } from './house.ts'
import { loginEnded, notFound, tooMany } from './problem.ts'

const LOGIN_DAYS = 90
const DAY_MS = 86_400_000
const PERSONAL_CODE_LENGTH = 12

const sha256 = (text: string) => hash('sha256', text)
const cookieName = (house: House) => (isSecure(house) ? '__Host-parley' : 'parley')

/** The browser's login, `'none'` when it brings no cookie, `'ended'` when the cookie's login is unknown or over. */
export async function loginOf(house: House, c: Context): Promise<Login | 'none' | 'ended'> {
  const token = getCookie(c, cookieName(house))
  if (!token) return 'none'
  const login = await house.store.login(sha256(token))
  if (!login || login.expires <= house.now()) return 'ended'
  house.seen.note(login.hash, house.now())
  return login
}

/** The browser's login; a new one with its cookie when it has none that holds. */
export async function ensureLogin(house: House, c: Context): Promise<Login> {
  const found = await loginOf(house, c)
  if (typeof found === 'object') return found
  const token = Buffer.from(house.random(32)).toString('base64url')
  const now = house.now()
  const login: Login = { hash: sha256(token), created: now, expires: now + LOGIN_DAYS * DAY_MS, members: [] }
  await house.store.saveLogin(login)
  setCookie(c, cookieName(house), token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: LOGIN_DAYS * 86_400,
    secure: isSecure(house),
  })
  return login
}

/** Puts a member into this browser's login, from now on. */
export async function addToLogin(house: House, c: Context, room: RoomId, member: MemberId): Promise<void> {
  const login = await ensureLogin(house, c)
  await house.store.addToLogin(login.hash, room, member, house.now())
}

/** Closes what is open with a login that has ended: everywhere, or in one room. */
export function closeSockets(house: House, login: string, room?: RoomId): void {
  for (const live of house.rooms.openRooms) {
    if (room !== undefined && live.room.id !== room) continue
    for (const session of live.sessions())
      if (session.login === login) session.close(CLOSE.loginEnded, 'the login has ended')
  }
}

export const memberIn = (login: Login, room: RoomId): MemberId | undefined =>
  login.members.find(m => m.room === room)?.member

export interface Entrant {
  live: LiveRoom
  member: Member
  login: Login
}

/** The room and the asker's member in it; it stays open until the request is answered. 401 when the login has ended, 404 when there is no room or no membership. */
export async function enter(house: House, c: Context, room: RoomId | undefined): Promise<Entrant> {
  const login = await loginOf(house, c)
  if (login === 'ended') throw loginEnded()
  const id = login === 'none' || !room ? undefined : memberIn(login, room)
  if (login === 'none' || !room || !id) throw notFound()
  const live = await house.rooms.open(room)
  const member = live?.memberHere(id)
  if (!live || !member) throw notFound()
  holdRoom(house, c, room)
  return { live, member, login }
}

/** Draws a new personal code for a member and stores its hash; the earlier one ends. Shown once: `XXXX-XXXX-XXXX`. */
export async function drawPersonalCode(house: House, room: RoomId, member: MemberId): Promise<string> {
  let code = ''
  while (code.length < PERSONAL_CODE_LENGTH) {
    for (const byte of house.random(PERSONAL_CODE_LENGTH)) {
      if (byte < 243 && code.length < PERSONAL_CODE_LENGTH) code += JOIN_ALPHABET[byte % JOIN_ALPHABET.length]
    }
  }
  await house.store.savePersonalCode(sha256(code), room, member)
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Whose personal code this is, if anyone's. Case, spaces and hyphens are ignored. */
export const ownerOfPersonalCode = (house: House, typed: string) =>
  house.store.memberOfPersonalCode(sha256(typed.replace(/[\s-]/g, '').toUpperCase()))

/** An act: who asks, and what, as `read` reads it from the body. See `readAct`. */
export async function readActWith<T>(
  house: House,
  c: Context,
  room: RoomId | undefined,
  read: () => Promise<T>,
): Promise<Entrant & { wish: T }> {
  const { member } = await enter(house, c, room)
  const wait = house.buckets.acts.ask(member.id, house.now())
  if (wait) throw tooMany(wait)
  const wish = await read()
  return { ...(await enter(house, c, room)), wish }
}

/**
 * An act with a body: who asks, and what. The login is looked at again once the body is there, which may take its sender
 * as long as it likes. Throws what `enter` and `readBody` throw, and 429.
 */
export const readAct = <S extends v.GenericSchema>(
  house: House,
  c: Context,
  room: RoomId | undefined,
  schema: S,
  limit?: number,
): Promise<Entrant & { wish: v.InferOutput<S> }> => readActWith(house, c, room, () => readBody(c, schema, limit))
