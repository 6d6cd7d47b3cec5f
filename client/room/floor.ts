/** Who speaks and for which side, read from what the server publishes, and the acts on it. Loaded with what shows them. */
import type { Refusal } from '../../shared/policy/index.ts'
import type { ActOnFloor, GiveSides, SpeechValue } from '../../shared/protocol/index.ts'
import type { MemberId, RoomId, RosterValue } from '../../shared/room/index.ts'
import type { FloorState } from '../../shared/stages/floor.ts'
import { ask, room as at } from './api.ts'
import { asRefusal } from './ballots.ts'
import type { RoomView } from './types.ts'

/** Undefined where the stage opens no speaking. */
export const floorOf = (view: RoomView) => view.published().floor as FloorState | undefined

/** Since when the stage's time stands still, on the server's clock. */
const heldSince = (view: RoomView) => (view.published().paused as { since: number } | undefined)?.since

/**
 * Milliseconds of the speech that are left, 0 at least; while the time stands still, what was left then. Never more than
 * the whole of it: this device knows the server's clock only within bounds, and a speech must not begin with a second too many.
 */
export function speechLeftOf(view: RoomView): number | undefined {
  const floor = floorOf(view)
  if (!floor?.speaker) return undefined
  const now = (floor.isHeld && heldSince(view)) || view.serverNow()
  const { since, until } = floor.speaker
  return Math.max(0, Math.min(until - now, until - since))
}

/** Milliseconds until speaking begins; undefined when it has. */
export function prepLeftOf(view: RoomView): number | undefined {
  const floor = floorOf(view)
  const left = (floor?.prepUntil ?? 0) - ((floor?.isHeld && heldSince(view)) || view.serverNow())
  return floor && !floor.speaker && left > 0 ? left : undefined
}

/** Speeches that are over, in their order. */
export const speechesOf = (view: RoomView): SpeechValue[] =>
  Object.entries(view.published())
    .flatMap(([key, value]) =>
      key.startsWith('speech:') ? [{ at: Number(key.slice(7)), speech: value as SpeechValue }] : [],
    )
    .sort((a, b) => a.at - b.at)
    .map(({ speech }) => speech)

export const sidesOf = (view: RoomView) => view.room().motion?.sides ?? []
/** Where a side stands among the motion's, from 0; undefined for none of them. */
export function sideIndex(view: RoomView, side: string | undefined): number | undefined {
  const index = sidesOf(view).findIndex(({ key }) => key === side)
  return index < 0 ? undefined : index
}
/** Everyone of a side who is still in the room; `undefined` for those of none, observers left out. */
export const membersOf = (view: RoomView, side: string | undefined): [MemberId, RosterValue][] =>
  (Object.entries(view.roster()) as [MemberId, RosterValue | undefined][]).flatMap(([id, person]) =>
    person && !person.expelled && person.role !== 'observer' && person.side === side ? [[id, person]] : [],
  )

const send = async (method: 'POST' | 'PUT', path: string, wish: object): Promise<Refusal | undefined> => {
  const answer = await ask(method, path, wish)
  return answer.ok ? undefined : asRefusal(answer.problem)
}
/** Each resolves with why it was refused. */
export const actOnFloor = (room: RoomId, wish: ActOnFloor) => send('POST', `${at(room)}/floor`, wish)
export const declareSide = (room: RoomId, side: string | null) => send('PUT', `${at(room)}/side`, { side })
export const giveSides = (room: RoomId, wish: GiveSides) => send('POST', `${at(room)}/sides`, wish)
