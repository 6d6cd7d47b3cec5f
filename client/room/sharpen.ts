/** Learns the server's clock more exactly, where time that runs out is shown: a few small questions, until it is known well enough. */
import type { RoomId } from '../../shared/room/index.ts'
import { ask, room as at } from './api.ts'
import { clockWidth } from './clock.ts'

/** Half of it is the most that this screen's clock is wrong: two screens then differ by no more than it. */
const ENOUGH_MS = 150
const TIMES = 8
const PAUSE_MS = 400

export function sharpen(room: RoomId, later: (run: () => void, ms: number) => void, times = TIMES): void {
  if (times === 0 || clockWidth() <= ENOUGH_MS) return
  void ask('GET', `${at(room)}/stage`).then(() => later(() => sharpen(room, later, times - 1), PAUSE_MS))
}
