/**
 * Updates on their way to a socket wait for a moment, so that letters which are typed fast go out as one message, and stand in the
 * record as one row. Whatever else is to be sent takes along first what waits: the order stays, and so does the count of messages.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '../../shared/protocol/index.ts'

export interface Holding {
  send(data: Uint8Array<ArrayBuffer>): void
  /** Lets out what waits. */
  flush(): void
  /** The next message carries what was changed last. */
  isWaiting(): boolean
  /** The socket is gone: what waits goes with the next one's answer to the server's state. */
  drop(): void
}

export interface Timers {
  set: (run: () => void, ms: number) => number
  clear: (id: number) => void
}

export function makeHolding(pass: (data: Uint8Array<ArrayBuffer>) => void, everyMs: number, timers: Timers): Holding {
  let waiting: Uint8Array[] = []
  let timer: number | undefined
  function drop(): void {
    if (timer !== undefined) timers.clear(timer)
    timer = undefined
    waiting = []
  }
  function flush(): void {
    const updates = waiting
    drop()
    if (updates.length) pass(updateMessage(updates.length > 1 ? Y.mergeUpdates(updates) : updates[0]!))
  }
  return {
    send(data) {
      const update = updateIn(data)
      if (update) {
        waiting.push(update)
        timer ??= timers.set(flush, everyMs)
        return
      }
      flush()
      pass(data)
    },
    flush,
    isWaiting: () => waiting.length > 0,
    drop,
  }
}

function updateIn(data: Uint8Array): Uint8Array | undefined {
  const decoder = decoding.createDecoder(data)
  const isUpdate = decoding.readVarUint(decoder) === MESSAGE.sync && decoding.readVarUint(decoder) === SYNC.update
  return isUpdate ? decoding.readVarUint8Array(decoder) : undefined
}

function updateMessage(update: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, SYNC.update)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}
