/**
 * Awareness as members may send it: their own clientIDs only, small, and with the name the server gives them. Stock
 * clients send others' states back as they hear them; those are passed over in silence, however many.
 */
import * as encoding from 'lib0/encoding'
import type { Refusal } from '../../shared/policy/index.ts'
import { AWARENESS_LIMIT, FIRST_SYNC_LIMIT } from '../../shared/protocol/index.ts'
import { FIRST_MEMBER_CLIENT, type MemberId } from '../../shared/room/index.ts'
import { Cursor } from './cursor.ts'
import { orRefusal, Stop, stop } from './refusals.ts'

export interface AwarenessEntry {
  client: number
  clock: number
  /** A plain object; null says that the page is gone. */
  state: unknown
}

export interface AwarenessReader {
  isOwn(client: number): boolean
  /** Nobody has shown this clientID yet. */
  mayBind(client: number): boolean
  /** What the room shows of the sender; stands in each state as `user`, whatever was there. */
  user: { id: MemberId; name: string; colour: number }
}

const OWN_LIMIT = 10
const CLOCK_LIMIT = 2 ** 31
const DEPTH = 4

/** The sender's own entries, each state with its `user`; or why the message is refused ([WIRE-3]). */
export function readAwareness(bytes: Uint8Array, reader: AwarenessReader): { entries: AwarenessEntry[] } | Refusal {
  const read = orRefusal(() => readEntries(bytes, reader))
  if (!(read instanceof Stop)) return { entries: read }
  return read.refusal.code === 'AWARENESS' ? read.refusal : stop('AWARENESS', read.refusal.detail).refusal
}

function readEntries(bytes: Uint8Array, { isOwn, mayBind, user }: AwarenessReader): AwarenessEntry[] {
  if (bytes.length > FIRST_SYNC_LIMIT) throw stop('AWARENESS', 'The awareness message is too big.')
  const cursor = new Cursor(new Uint8Array(bytes))
  const entries = new Map<number, AwarenessEntry>()
  let ownBytes = 0
  for (let left = cursor.varUint(); left > 0; left--) {
    const start = cursor.at
    const client = cursor.varUint()
    const clock = cursor.varUint()
    if (!isOwn(client) && (client < FIRST_MEMBER_CLIENT || !mayBind(client))) {
      cursor.skipString()
      continue
    }
    const json = cursor.string()
    ownBytes += cursor.at - start
    if (ownBytes > AWARENESS_LIMIT) throw stop('AWARENESS', 'Your awareness is too big.')
    if (entries.size === OWN_LIMIT) throw stop('AWARENESS', 'The message names too many clientIDs.')
    if (entries.has(client) || clock > CLOCK_LIMIT) throw stop('AWARENESS', 'The message is not well formed.')
    const state = readState(json)
    entries.set(client, { client, clock, state: state && { ...state, user } })
  }
  if (cursor.left) throw stop('AWARENESS', 'The message goes on after its end.')
  return [...entries.values()]
}

function readState(json: string): object | null {
  let state: unknown
  try {
    state = JSON.parse(json)
  } catch {
    throw stop('AWARENESS', 'A state is not JSON.')
  }
  if (state === null) return null
  if (typeof state !== 'object' || Array.isArray(state)) throw stop('AWARENESS', 'A state is not an object.')
  checkParts(state, DEPTH)
  return state
}

function checkParts(part: unknown, depth: number): void {
  if (typeof part !== 'object' || part === null) return
  if (depth === 0) throw stop('AWARENESS', 'A state is nested too deeply.')
  for (const [key, inner] of Object.entries(part)) {
    if (key in Object.prototype) throw stop('AWARENESS', `A state cannot have a field “${key}”.`)
    checkParts(inner, depth - 1)
  }
}

/** Entries → the payload of an awareness message, as y-protocols writes it. */
export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}
