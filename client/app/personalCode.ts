/** The personal code is told once, at joining. It is kept for this tab, so that asking for it later need not replace it. */
import type { EntryAnswer } from '../../shared/protocol/index.ts'
import type { RoomId } from '../../shared/room/index.ts'

const name = (room: RoomId) => `parley:personal-code:${room}`

export function rememberPersonalCode({ room, member }: EntryAnswer): void {
  if (member.personalCode) keepPersonalCode(room.id, member.personalCode)
}
export function keepPersonalCode(room: RoomId, code: string): void {
  try {
    sessionStorage.setItem(name(room), code)
  } catch {
    // Then a new one is made when it is asked for.
  }
}
export function keptPersonalCode(room: RoomId): string | undefined {
  try {
    return sessionStorage.getItem(name(room)) ?? undefined
  } catch {
    return undefined
  }
}
