/**
 * Who speaks: a queue of raised hands, the order the stage gives it, and one member who has the floor for so long. Plain
 * state and the moves on it; nothing ticks here, the time left is worked out from the moment the speech began.
 */
import type { MemberId } from '../room/index.ts'
import type { Floor, Stage } from './stage.ts'

/** The floor of one stage, as it is published in the room. Times are milliseconds since 1970 on the server's clock. */
export interface FloorState {
  /** Hands in the order they were raised, or as a moderator put them. */
  queue: readonly { member: MemberId; side?: string }[]
  speaker?: { member: MemberId; side?: string; since: number; until: number }
  /** Who has spoken in this stage, in order, once for each speech. */
  heard: readonly MemberId[]
  /** Which side spoke last. */
  lastSide?: string
  /** Until then everyone prepares; nobody gets the floor of itself. */
  prepUntil?: number
  /** The stage is paused: the speech's time stands still. */
  isHeld?: true
}

/** How long somebody speaks where the stage opens speaking and says no more. */
const USUAL: Floor = { order: 'queue', seconds: 90 }
/** The floor of a stage that opens speaking. */
export const floorOf = ({ opens, floor = USUAL }: Pick<Stage, 'opens' | 'floor'>): Floor | undefined =>
  opens.includes('speaking') ? floor : undefined

/** The floor as a stage opens it. */
export const openFloor = ({ prepSeconds }: Floor, started: number): FloorState =>
  prepSeconds === undefined ? QUIET : { ...QUIET, prepUntil: started + prepSeconds * 1000 }

/** When the floor goes over by itself: a speech whose time and grace are past ends; a free floor goes to who waits, unless moderators call. */
export function floorDue({ order }: Floor, state: FloorState, graceMs: number): number | undefined {
  if (state.isHeld) return undefined
  if (state.speaker) return state.speaker.until + graceMs
  return order === 'moderator' || state.queue.length === 0 ? undefined : (state.prepUntil ?? 0)
}

/** The stage is paused. */
export const holdFloor = (state: FloorState): FloorState => ({ ...state, isHeld: true })

/** The stage goes on after so long: what was left is left. */
export function letGoOn({ isHeld, ...state }: FloorState, afterMs: number): FloorState {
  if (!isHeld) return state
  const { speaker, prepUntil } = state
  return {
    ...state,
    ...(speaker ? { speaker: { ...speaker, until: speaker.until + afterMs } } : {}),
    ...(prepUntil === undefined ? {} : { prepUntil: prepUntil + afterMs }),
  }
}

export const QUIET: FloorState = { queue: [], heard: [] }

export interface Speaker {
  id: MemberId
  side?: string
}

/** A member whose side the floor does not name does not speak; where it names none, everyone may. */
export const maySpeak = (floor: Floor, { side }: Pick<Speaker, 'side'>): boolean =>
  !floor.sides || (side !== undefined && floor.sides.includes(side))

export const isQueued = (state: FloorState, member: MemberId): boolean =>
  state.queue.some(hand => hand.member === member)

/** Raising a hand that is up, or one's own while speaking, changes nothing. */
export function raiseHand(state: FloorState, { id, side }: Speaker): FloorState {
  if (isQueued(state, id) || state.speaker?.member === id) return state
  return { ...state, queue: [...state.queue, { member: id, ...(side === undefined ? {} : { side }) }] }
}

export const lowerHand = (state: FloorState, member: MemberId): FloorState =>
  isQueued(state, member) ? { ...state, queue: state.queue.filter(hand => hand.member !== member) } : state

/** The queue as a moderator orders it: those named first, in that order; the rest as they were. */
export function orderQueue(state: FloorState, order: readonly MemberId[]): FloorState {
  const named = order.flatMap(member => state.queue.find(hand => hand.member === member) ?? [])
  return { ...state, queue: [...new Set([...named, ...state.queue])] }
}

/**
 * Hands in the order in which they would speak. `unheard`: who spoke least first; `sides`: the sides take turns, beginning
 * with the first the floor names, and a side without hands is passed over; ties stay as the hands were raised.
 */
export function upNext(floor: Floor, state: FloorState): FloorState['queue'] {
  switch (floor.order) {
    case 'queue':
    case 'moderator':
      return state.queue
    case 'unheard': {
      const times = (member: MemberId) => state.heard.filter(heard => heard === member).length
      return state.queue
        .map((hand, at) => ({ hand, at, spoke: times(hand.member) }))
        .sort((a, b) => a.spoke - b.spoke || a.at - b.at)
        .map(({ hand }) => hand)
    }
    case 'sides':
      return takeTurns(floor.sides ?? [...new Set(state.queue.map(hand => hand.side ?? ''))].sort(), state)
    default:
      return floor.order satisfies never
  }
}

function takeTurns(sides: readonly string[], state: FloorState): FloorState['queue'] {
  const waiting = new Map(sides.map(side => [side, state.queue.filter(hand => (hand.side ?? '') === side)]))
  const ordered: FloorState['queue'][number][] = []
  let turn = state.lastSide === undefined ? 0 : sides.indexOf(state.lastSide) + 1
  const total = [...waiting.values()].reduce((sum, hands) => sum + hands.length, 0)
  while (ordered.length < total) {
    const hand = waiting.get(sides[turn++ % sides.length]!)!.shift()
    if (hand) ordered.push(hand)
  }
  return ordered
}

/** Gives the floor to a member, or to who is next; the one who had it has been heard. Nobody waiting: the floor is free. */
export function giveFloor(floor: Floor, state: FloorState, now: number, to?: Speaker): FloorState {
  const free = endSpeech(state)
  const next: Speaker | undefined = to ?? speakerOf(upNext(floor, free)[0])
  if (!next) return free
  const speaker = {
    member: next.id,
    ...(next.side === undefined ? {} : { side: next.side }),
    since: now,
    until: now + floor.seconds * 1000,
  }
  return { ...lowerHand(free, next.id), speaker }
}

const speakerOf = (hand: FloorState['queue'][number] | undefined): Speaker | undefined =>
  hand && { id: hand.member, ...(hand.side === undefined ? {} : { side: hand.side }) }

/** The speech is over; it counts as heard. Without a speaker nothing changes. */
export function endSpeech(state: FloorState): FloorState {
  const { speaker, ...rest } = state
  if (!speaker) return state
  return {
    ...rest,
    heard: [...state.heard, speaker.member],
    ...(speaker.side === undefined ? {} : { lastSide: speaker.side }),
  }
}

/** Milliseconds left of the speech, or undefined when nobody has the floor; negative once it is over time. */
export const speechLeft = (state: FloorState, now: number): number | undefined =>
  state.speaker && state.speaker.until - now

/** Has this member the floor now? `graceMs` lets the sentence be finished that was begun in time. */
export const hasFloor = (state: FloorState, member: MemberId, now: number, graceMs: number): boolean =>
  state.speaker?.member === member && (state.isHeld === true || now <= state.speaker.until + graceMs)
