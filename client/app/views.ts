/** The views of a room, in the order of their tabs. The first has the room's own address, the others stand below it. */
import type { RoomId } from '../../shared/room/index.ts'

export const VIEWS = ['read', 'claims', 'debate', 'results', 'replay', 'desk'] as const
export type View = (typeof VIEWS)[number]

export const pathOf = (room: RoomId, view: View) => `/r/${room}${view === 'read' ? '' : `/${view}`}`
