/** What a room's settings ask of the server. Loaded with them. */
import type { EditRoom, EntryAnswer, LiveTheRoom, RoomEdit } from '../../shared/protocol/index.ts'
import type { MemberId, RoomId } from '../../shared/room/index.ts'
import { ask, room } from './api.ts'

export const lifeCalls = {
  edit: (id: RoomId, wish: EditRoom) => ask<RoomEdit>('POST', `${room(id)}/edit`, wish),
  live: (id: RoomId, wish: LiveTheRoom) => ask<{ act: string }>('POST', `${room(id)}/life`, wish),
  drawSeat: (id: RoomId, member: MemberId) =>
    ask<{ personalCode: string }>('POST', `${room(id)}/members/${encodeURIComponent(member)}/personal-code`),
  duplicate: (id: RoomId, title: string) => ask<EntryAnswer>('POST', `${room(id)}/duplicate`, title ? { title } : {}),
}
