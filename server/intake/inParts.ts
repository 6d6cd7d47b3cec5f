/**
 * Long bytes on their way to another process, a part a message: as one message, megabytes would hold up everything else that
 * its sender and its receiver do.
 */

import { setTimeout } from 'node:timers/promises'

const PART = 64 * 1024
const PAUSE_MS = 4

/** What lies between two parts: rooms go first. A file of a megabyte takes a tenth of a second longer, and nobody else waits for it. */
export const pause = () => setTimeout(PAUSE_MS)

/** The bytes, a part after the other. */
export function* partsOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PART) yield bytes.subarray(at, at + PART)
}

/** What goes over the channel. Messages with nothing long go as they are. */
export type Sent<T> = T | { message: T; lengths: number[] } | Uint8Array

/** `send` rejects when the channel is closed; `turn` comes before each part, and lets everything else have its turn. */
export async function sendInParts<T extends object>(
  send: (sent: Sent<T>) => Promise<unknown>,
  turn: () => Promise<unknown>,
  message: T,
  long: readonly Uint8Array[],
): Promise<void> {
  if (!long.length) return void (await send(message))
  await send({ message, lengths: long.map(({ length }) => length) })
  for (const bytes of long)
    for (const part of partsOf(bytes)) {
      await turn()
      await send(part)
    }
}

/** Takes what arrives, and hands each message on once it is whole. */
export function receiveInParts<T extends object>(
  take: (message: T, long: Uint8Array<ArrayBuffer>[]) => void,
): (sent: Sent<T>) => void {
  let coming: { message: T; long: Uint8Array<ArrayBuffer>[]; which: number; at: number } | undefined
  const whole = () => {
    while (coming && coming.at === (coming.long[coming.which]?.length ?? -1)) {
      coming.which++
      coming.at = 0
    }
    if (!coming || coming.which < coming.long.length) return
    const { message, long } = coming
    coming = undefined
    take(message, long)
  }
  return sent => {
    if (sent instanceof Uint8Array) {
      coming!.long[coming!.which]!.set(sent, coming!.at)
      coming!.at += sent.length
    } else if ('lengths' in sent) {
      const long = sent.lengths.map(length => new Uint8Array(length))
      coming = { message: sent.message, long, which: 0, at: 0 }
    } else return take(sent, [])
    whole()
  }
}
