/** What a live room is given: time, chance, and whom it tells. */
import type { Random } from '../../shared/room/index.ts'
import type { GateLimits } from '../gate/gate.ts'
import type { LiveRoom } from './liveRoom.ts'

/** Runs something in so many milliseconds, unless what it answers is called first. */
export type After = (ms: number, run: () => void) => () => void

export interface RoomTools {
  now: () => number
  random: Random
  after: After
  gateLimits: GateLimits
  /** Asks for a turn soon. */
  stir: (room: LiveRoom) => void
  /** The room was deleted: nothing of it is left. */
  gone: (room: LiveRoom) => void
  /** Words were taken out of it for good. */
  erased: (room: LiveRoom) => void
  /** A socket left: the room may be empty now. */
  left: (room: LiveRoom) => void
  count: (what: 'refused', code: string) => void
  /** Something that cannot happen has happened, and was contained. */
  bug: (thrown: unknown) => void
}
