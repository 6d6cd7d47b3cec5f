/** Hostile frames over real sockets: each is sent alone and waited for, and a socket that was refused is opened anew. */
import { once } from 'node:events'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { syncFrame } from '../../../server/rooms/frames.ts'
import { MESSAGE, SYNC } from '../../../shared/protocol/index.ts'
import type { Field } from './aim.ts'
import type { Dice } from './dice.ts'
import { makeArsenal } from './frames.ts'

export interface Assault {
  /** `ws://…/sync/DOC` and the login that opens it. */
  url: string
  cookie: string
  field: Field
  dice: Dice
  frames: number
}

const RELOAD_EVERY = 25

/** Resolves with how often each close code was met, once all frames have been answered by words or by a close. */
export async function assault({ url, cookie, field, dice, frames }: Assault): Promise<Map<number, number>> {
  const arsenal = makeArsenal(field, dice)
  const codes = new Map<number, number>()
  let left = frames
  while (left > 0) {
    const socket = new WebSocket(url, { headers: { cookie } })
    const closed = once(socket, 'close').then(([code]) => code as number)
    await once(socket, 'open')
    if (!dice.isOneIn(4)) socket.send(syncFrame(SYNC.step2, Uint8Array.of(0, 0)))
    let code: number | undefined
    while (left > 0 && code === undefined) {
      if (left % RELOAD_EVERY === 0) arsenal.reload()
      left--
      socket.send(arsenal.next())
      // The answer to a question comes after the turn that dealt with the frame before it.
      const answered = answer(socket)
      socket.send(syncFrame(SYNC.step1, Y.encodeStateVector(field.doc)))
      code = await Promise.race([closed, answered])
    }
    if (code === undefined) socket.close()
    else codes.set(code, (codes.get(code) ?? 0) + 1)
    await closed
  }
  return codes
}

/** Resolves when the server has answered a question for its state. */
function answer(socket: WebSocket): Promise<undefined> {
  return new Promise(resolve => {
    const hear = (data: Buffer) => {
      const decoder = decoding.createDecoder(data)
      if (decoding.readVarUint(decoder) !== MESSAGE.sync || decoding.readVarUint(decoder) !== SYNC.step2) return
      socket.off('message', hear)
      resolve(undefined)
    }
    socket.on('message', hear)
  })
}
