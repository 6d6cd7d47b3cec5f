/**
 * A room that was just made: its owner comes in with this browser's login, and gets a personal code. The answer is of the room's
 * first turn, which opens what its first stage asks and begins what it has written together: no reading does that later.
 */
import type { Context } from 'hono'
import type { EntryAnswer } from '../../shared/protocol/index.ts'
import type { NewRoom } from '../rooms/roomStore.ts'
import { memberInfo, roomInfo } from './answers.ts'
import type { House } from './house.ts'
import { addToLogin, drawPersonalCode } from './logins.ts'
import { notFound } from './problem.ts'

export async function enterAsOwner(
  house: House,
  c: Context,
  { room, members }: Pick<NewRoom, 'room' | 'members'>,
): Promise<EntryAnswer> {
  const owner = members.find(({ isOwner }) => isOwner)!
  await addToLogin(house, c, room.id, owner.id)
  const live = await house.rooms.open(room.id)
  if (!live) throw notFound()
  const personalCode = await drawPersonalCode(house, room.id, owner.id)
  return live.read(() => ({ room: roomInfo(live, owner), member: { ...memberInfo(live, owner, owner), personalCode } }))
}
