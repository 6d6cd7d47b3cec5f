/** `POST …/moderation`: everything that a moderator does with entries, members and the room. */
import { Hono } from 'hono'
import { Moderate } from '../../shared/protocol/index.ts'
import { type RoomId, reasonCodesOf } from '../../shared/room/index.ts'
import { moderate } from '../rooms/moderation.ts'
import type { House } from './house.ts'
import { readAct } from './logins.ts'
import { badInput } from './problem.ts'

export const moderationRoutes = (house: House) =>
  new Hono().post('/api/rooms/:room/moderation', async c => {
    const { live, member, wish } = await readAct(house, c, c.req.param('room') as RoomId, Moderate)
    const codes = reasonCodesOf(live.room.settings)
    if (wish.code && !codes.includes(wish.code))
      throw badInput('code', `is none of the room’s reasons: ${codes.join(', ')}`)
    await moderate(live, member.id, wish)
    return c.json({ act: wish.act })
  })
