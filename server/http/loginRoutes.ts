/** Where a member is signed in: their own logins in a room, each of which they can end by itself. */
import { hash } from 'node:crypto'
import { Hono } from 'hono'
import * as v from 'valibot'
import { LoginId, type LoginsAnswer } from '../../shared/protocol/index.ts'
import type { MemberId, RoomId } from '../../shared/room/index.ts'
import { parse } from './body.ts'
import { refuseElsewhere } from './guards.ts'
import type { House } from './house.ts'
import { closeSockets, enter } from './logins.ts'
import { ProblemError, tooMany } from './problem.ts'

export const loginRoutes = (house: House) =>
  new Hono()
    .get('/api/rooms/:room/logins', async c => {
      refuseElsewhere(house, c)
      const { live, member, login } = await enter(house, c, c.req.param('room') as RoomId)
      const open = new Set([...live.sessions()].filter(one => one.member === member.id).map(one => one.login))
      const logins = (await running(house, live.room.id, member.id)).map(one => {
        const seen = house.seen.of(one.hash)
        return {
          id: idOf(live.room.id, one.hash),
          since: one.since,
          ...(seen === undefined ? {} : { seen }),
          isOpen: open.has(one.hash),
          isThis: one.hash === login.hash,
        }
      })
      return c.json({ logins } satisfies LoginsAnswer)
    })
    .delete('/api/rooms/:room/logins/:id', async c => {
      const { live, member } = await enter(house, c, c.req.param('room') as RoomId)
      const wait = house.buckets.acts.ask(member.id, house.now())
      if (wait) throw tooMany(wait)
      const { id } = parse(v.object({ id: LoginId }), { id: c.req.param('id') })
      const room = live.room.id
      const found = (await running(house, room, member.id)).find(one => idOf(room, one.hash) === id)
      if (!found) throw new ProblemError(404, 'You have no such login in this room. It may have ended already.')
      await house.store.endLogin(found.hash, room, member.id)
      closeSockets(house, found.hash, room)
      return c.body(null, 204)
    })

const running = async (house: House, room: RoomId, member: MemberId) =>
  (await house.store.loginsOf(room, member)).filter(login => login.expires > house.now())

/** A login's name for its own member. The hash that it is made from is never told: whoever reads a backup could match it. */
const idOf = (room: RoomId, login: string) => hash('sha256', `${room} ${login}`).slice(0, 24)
