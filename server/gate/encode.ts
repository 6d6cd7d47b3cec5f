/** Writes the authorised part of an update again. What was left as it came is copied; what was cut or voided is written anew. */
import * as encoding from 'lib0/encoding'
import type { Fresh } from './fresh.ts'
import type { Deletes, Struct } from './reader.ts'
import { type Spot, VOID } from './spots.ts'

/** `bytes` is the update that the structs were read from; `spotOf` tells where the n-th new struct of a part stands. */
export function encodeUpdate(
  bytes: Uint8Array,
  fresh: Iterable<Fresh>,
  deletes: readonly Deletes[],
  spotOf: (part: Fresh, index: number) => Spot | undefined = ({ spots }, index) => spots[index],
): Uint8Array {
  const encoder = encoding.createEncoder()
  const sections = [...fresh]
  encoding.writeVarUint(encoder, sections.length)
  for (const part of sections) {
    const { client, known, structs } = part
    encoding.writeVarUint(encoder, structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, known)
    structs.forEach((struct, i) => {
      writeStruct(encoder, bytes, struct, spotOf(part, i) === VOID)
    })
  }
  encoding.writeVarUint(encoder, deletes.length)
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { from, to } of ranges) {
      encoding.writeVarUint(encoder, from)
      encoding.writeVarUint(encoder, to - from)
    }
  }
  return encoding.toUint8Array(encoder)
}

/** An update of nothing but bare runs: whoever applies it goes on at these clocks without the contents that came before. */
export function encodeRuns(clocks: readonly (readonly [client: number, clock: number])[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clocks.length)
  for (const [client, clock] of clocks) {
    for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number)
    writeRun(encoder, clock)
  }
  encoding.writeVarUint(encoder, 0)
  return encoding.toUint8Array(encoder)
}

function writeRun(encoder: encoding.Encoder, length: number): void {
  encoding.writeUint8(encoder, 0)
  encoding.writeVarUint(encoder, length)
}

function writeStruct(encoder: encoding.Encoder, bytes: Uint8Array, struct: Struct, isVoid: boolean): void {
  const { content, origin, rightOrigin, length } = struct
  if (isVoid) {
    // Words for a place that is gone: Yjs would drop them on arrival; written as a bare run they are not even sent.
    writeRun(encoder, length)
  } else if (!struct.isCut) {
    encoding.writeUint8Array(encoder, bytes.subarray(struct.from, struct.to))
  } else {
    const kind = content.kind === 'string' ? 4 : content.kind === 'values' ? 8 : 1
    encoding.writeUint8(encoder, kind | (origin ? 128 : 0) | (rightOrigin ? 64 : 0))
    for (const id of [origin, rightOrigin]) {
      if (!id) continue
      encoding.writeVarUint(encoder, id.client)
      encoding.writeVarUint(encoder, id.clock)
    }
    if (content.kind === 'string') return encoding.writeVarString(encoder, content.text)
    encoding.writeVarUint(encoder, length)
    if (content.kind === 'values') encoding.writeUint8Array(encoder, bytes.subarray(content.from[0], struct.to))
  }
}
