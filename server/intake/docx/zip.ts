/**
 * The parts of a ZIP file, read by its central directory and unpacked under a count of what really comes out. A header's word
 * is taken for nothing but where to look: sizes are compared with what there is, names are keys and never paths, and what
 * would unpack to more than it may is not unpacked any further. An archive within the archive stays a part like any other.
 */
import { inflateRawSync } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'

export interface ZipLimits {
  entries: number
  /** Bytes of all parts that are read, unpacked. */
  unpacked: number
}

interface Entry {
  name: string
  method: number
  packed: number
  size: number
  /** Where its own header begins. */
  at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const OWN = 0x04034b50
/** An end record and the longest comment that may follow it. */
const LONGEST_END = 22 + 0xffff

const damaged = () => new Unreadable(422, 'This file is damaged: it cannot be unpacked.', 'file')
const bomb = () => new Unreadable(413, 'This file unpacks to far more than a document holds.', 'file')

/** The parts of which `isWanted` says so, by name. Throws `Unreadable`: 422 for a damaged archive, 413 for too much in it. */
export function unzip(bytes: Uint8Array, limits: ZipLimits, isWanted: (name: string) => boolean): Map<string, Buffer> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Buffer>()
  let left = limits.unpacked
  for (const entry of readDirectory(file, limits.entries)) {
    if (!isWanted(entry.name)) continue
    if (parts.has(entry.name)) throw damaged()
    const part = unpack(file, entry, left)
    left -= part.length
    parts.set(entry.name, part)
  }
  return parts
}

/** Names of everything in it, wanted or not. */
export const namesIn = (bytes: Uint8Array, most: number): string[] =>
  readDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), most).map(entry => entry.name)

function readDirectory(file: Buffer, most: number): Entry[] {
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  if (count > most) throw bomb()
  const start = file.readUInt32LE(end + 16)
  const entries: Entry[] = []
  let at = start
  while (entries.length < count) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) throw damaged()
    if (file.readUInt16LE(at + 8) & 1)
      throw new Unreadable(422, 'This file is protected by a password. Save it without one, and give it again.', 'file')
    const nameEnd = at + 46 + file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + 46, nameEnd),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  refuseOverlaps(entries, start)
  return entries
}

function findEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - LONGEST_END); at--)
    if (file.readUInt32LE(at) === END) return at
  throw damaged()
}

/** One run of packed bytes under many names is how a small file holds a very large one. */
function refuseOverlaps(entries: readonly Entry[], directory: number): void {
  const byPlace = [...entries].sort((a, b) => a.at - b.at)
  for (const [i, { at, packed }] of byPlace.entries())
    if (at + 30 + packed > (byPlace[i + 1]?.at ?? directory)) throw damaged()
}

function unpack(file: Buffer, entry: Entry, most: number): Buffer {
  if (file.readUInt32LE(entry.at) !== OWN) throw damaged()
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28)
  const packed = file.subarray(from, from + entry.packed)
  if (packed.length !== entry.packed) throw damaged()
  const part = entry.method === 0 ? packed : inflate(packed, entry.method, most)
  if (part.length > most) throw bomb()
  if (part.length !== entry.size) throw damaged()
  return part
}

function inflate(packed: Buffer, method: number, most: number): Buffer {
  if (method !== 8) throw damaged()
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged()
  }
}
