/** The frames the server sends; each is encoded once and written to many sockets. Layout: shared/protocol/sync.ts. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '../../shared/protocol/index.ts'

type Step = (typeof SYNC)[keyof typeof SYNC]

/** A sync message: `step1` carries a state vector, the other two an update. */
export function syncFrame(step: Step, bytes: Uint8Array): Uint8Array {
  const e = encoding.createEncoder()
  encoding.writeVarUint(e, MESSAGE.sync)
  encoding.writeVarUint(e, step)
  encoding.writeVarUint8Array(e, bytes)
  return encoding.toUint8Array(e)
}

export function awarenessFrame(bytes: Uint8Array): Uint8Array {
  const e = encoding.createEncoder()
  encoding.writeVarUint(e, MESSAGE.awareness)
  encoding.writeVarUint8Array(e, bytes)
  return encoding.toUint8Array(e)
}

/** Up to where a client's own structs are committed. */
export interface Clock {
  client: number
  clock: number
}

/**
 * What a page is told of its own writing, ready for `sendFramed`: the last of the clocks of each client, or, when nothing of
 * it was new, client 0. `through`: how many of this socket's sync messages are committed or were echoes.
 */
export function savedFrames(clocks: readonly Clock[], through: number): Uint8Array[] {
  const last = new Map(clocks.map(({ client, clock }) => [client, clock]))
  return [...(last.size > 0 ? last : [[0, 0] as const])].map(([client, clock]) => {
    const e = encoding.createEncoder()
    encoding.writeVarUint(e, MESSAGE.saved)
    encoding.writeVarUint(e, client)
    encoding.writeVarUint(e, clock)
    encoding.writeVarUint(e, through)
    return framed(encoding.toUint8Array(e))
  })
}

/** What a member learns of themselves that stands in no document. */
export function selfFrame(isMuted: boolean): Uint8Array {
  const e = encoding.createEncoder()
  encoding.writeVarUint(e, MESSAGE.self)
  encoding.writeVarUint(e, isMuted ? 1 : 0)
  return encoding.toUint8Array(e)
}

/** That something has changed which the member asks for over HTTP; never what. */
export function newsFrame(what: number): Uint8Array {
  const e = encoding.createEncoder()
  encoding.writeVarUint(e, MESSAGE.news)
  encoding.writeVarUint(e, what)
  return encoding.toUint8Array(e)
}

/** Sent before the close of a refusal; the stock provider only logs it. */
export function deniedFrame(reason: string): Uint8Array {
  const e = encoding.createEncoder()
  encoding.writeVarUint(e, MESSAGE.auth)
  encoding.writeVarUint(e, 0)
  encoding.writeVarString(e, reason)
  return encoding.toUint8Array(e)
}

/** A message as one unmasked binary WebSocket frame (RFC 6455, 5.2), so that a broadcast is framed once for all sockets. */
export function framed(message: Uint8Array): Uint8Array {
  const { length } = message
  const header = length < 126 ? 2 : length < 65536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(header + length)
  bytes[0] = 0x82
  if (header === 2) bytes[1] = length
  else if (header === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeBigUInt64BE(BigInt(length), 2)
  }
  bytes.set(message, header)
  return bytes
}

/** Updates as one frame for many sockets. */
export const updateFrame = (updates: readonly Uint8Array[]): Uint8Array =>
  framed(syncFrame(SYNC.update, updates.length === 1 ? updates[0]! : Y.mergeUpdates([...updates])))
