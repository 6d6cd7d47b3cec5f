/** ZIP files that no zipper writes: the headers say what they are told to say. */
import { deflateRawSync } from 'node:zlib'

export interface ForgedEntry {
  name: string
  data: Uint8Array
  /** What the headers say it unpacks to; its true size otherwise. */
  saidSize?: number
  isEncrypted?: boolean
  /** The bytes of the entry of this place instead of its own. */
  sharesWith?: number
}

export function forgeZip(entries: readonly ForgedEntry[], saidCount = entries.length): Uint8Array {
  const own: Buffer[] = []
  const directory: Buffer[] = []
  const places: { at: number; packed: Buffer }[] = []
  let at = 0
  for (const { name, data, saidSize = data.length, isEncrypted, sharesWith } of entries) {
    const shared = sharesWith === undefined ? undefined : places[sharesWith]
    const packed = shared?.packed ?? deflateRawSync(data)
    const called = Buffer.from(name)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(saidSize, 18)
    header.writeUInt16LE(called.length, 22)
    const place = shared?.at ?? at
    if (!shared) {
      const whole = Buffer.concat([Buffer.from('PK\x03\x04'), header, called, packed])
      own.push(whole)
      at += whole.length
    }
    places.push({ at: place, packed })
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(place, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), header, rest, called]))
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(saidCount & 0xffff, 8)
  end.writeUInt16LE(saidCount & 0xffff, 10)
  end.writeUInt32LE(
    directory.reduce((sum, one) => sum + one.length, 0),
    12,
  )
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...own, ...directory, end])
}
