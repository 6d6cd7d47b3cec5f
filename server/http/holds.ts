/**
 * A request holds the room that it acts in until it is answered: what it waits for in between, a page that is fetched or a
 * file that is read, may take longer than an empty room stays open. Only members' requests come to hold one.
 */
import type { Context, MiddlewareHandler } from 'hono'
import type { RoomId } from '../../shared/room/index.ts'
import type { House } from './house.ts'

type Holds = Map<RoomId, () => void>
const HOLDS = 'holds'

/** Lets go of what the request came to hold, however it ends. */
export const letRoomsGo: MiddlewareHandler = async (c, next) => {
  const holds: Holds = new Map()
  c.set(HOLDS, holds)
  try {
    await next()
  } finally {
    for (const letGo of holds.values()) letGo()
  }
}

/** The room is not closed for being empty before this request is answered. */
export function holdRoom(house: House, c: Context, room: RoomId): void {
  const holds = c.get(HOLDS) as Holds
  if (!holds.has(room)) holds.set(room, house.rooms.hold(room))
}
