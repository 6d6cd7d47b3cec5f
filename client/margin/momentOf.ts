/** The address of the moment at which a mark or an answer was made, in the room's replay. */
import type { RoomView } from '../room/types.ts'

export const momentOf = (view: RoomView, { id }: { id: string }) => `/r/${view.room().id}/replay#${id}`
