/**
 * Logins: a random token in an HttpOnly cookie, its SHA-256 in the store. One login a browser, one member a room in it.
 * Personal codes bring the same member to another browser; they too are kept as hashes only.
 */
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type * as v from 'valibot'
import { JOIN_ALPHABET, type Member, type MemberId, type RoomId } from '../../shared/room/index.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import type { Login } from '../rooms/roomStore.ts'
import { readBody } from './body.ts'
import { type House, isSecure } from './house.ts'
import { loginEnded, notFound, tooMany } from './problem.ts'

const LOGIN_DAYS = 90
const DAY_MS = 86_400_000
const PERSONAL_CODE_LENGTH = 12

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const cookieName = (house: House) => (isSecure(house) ? '__Host-parley' : 'parley')

/** The browser's login, `'none'` when it brings no cookie, `'ended'` when the cookie's login is unknown or over. */
export async function loginOf(house: House, c: Context): Promise<Login | 'none' | 'ended'> {
  const token = getCookie(c, cookieName(house))
  if (!token) return 'none'
  const login = await house.store.login(sha256(token))
  return login && login.expires > house.now() ? login : 'ended'
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

export const memberIn = (login: Login, room: RoomId): MemberId | undefined =>
  login.members.find(m => m.room === room)?.member

export interface Entrant {
  live: LiveRoom
  member: Member
  login: Login
}

/** The room and the asker's member in it. 401 when the login has ended, 404 when there is no room or no membership. */
export async function enter(house: House, c: Context, room: RoomId | undefined): Promise<Entrant> {
  const login = await loginOf(house, c)
  if (login === 'ended') throw loginEnded()
  const id = login === 'none' || !room ? undefined : memberIn(login, room)
  if (login === 'none' || !room || !id) throw notFound()
  const live = await house.rooms.open(room)
  const member = live?.memberHere(id)
  if (!live || !member) throw notFound()
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

/**
 * An act with a body: who asks, and what. The login is looked at again once the body is there, which may take its sender
 * as long as it likes. Throws what `enter` and `readBody` throw, and 429.
 */
export async function readAct<S extends v.GenericSchema>(
  house: House,
  c: Context,
  room: RoomId | undefined,
  schema: S,
): Promise<Entrant & { wish: v.InferOutput<S> }> {
  const { member } = await enter(house, c, room)
  const wait = house.buckets.acts.ask(member.id, house.now())
  if (wait) throw tooMany(wait)
  const wish = await readBody(c, schema)
  return { ...(await enter(house, c, room)), wish }
}
