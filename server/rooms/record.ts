/**
 * The record's chain. Every row is bound to the one before it:
 *   digest = HMAC-SHA-256(key: the row's salt, varString group ‖ payload)
 *   hash   = SHA-256(previous hash ‖ seq ‖ at ‖ varString member ‖ varString kind ‖ digest), numbers as 8 bytes, big end first
 * The salt can be dropped with an erased payload: the chain then still stands and the content cannot be guessed from it.
 */
import { hash } from 'node:crypto'
import type { GroupId, MemberId, RoomId } from '../../shared/room/index.ts'
import type { RecordKind, RecordRow } from './roomStore.ts'

export interface Head {
  seq: number
  hash: Uint8Array
}
export const FIRST_HEAD: Head = { seq: 0, hash: new Uint8Array(32) }

export interface Entry {
  at: number
  member: MemberId | ''
  kind: RecordKind
  group: GroupId | ''
  payload: Uint8Array
}

/** The row that follows `head`. `salt`: 16 random bytes. */
export function nextRow(room: RoomId, head: Head, entry: Entry, salt: Uint8Array): RecordRow {
  const seq = head.seq + 1
  const digest = digestOf(entry.group, entry.payload, salt)
  return { room, seq, ...entry, salt, digest, hash: hashOf(head.hash, seq, entry, digest) }
}

const BLOCK = 64

/** HMAC (RFC 2104) spelled out: two one-shot hashes cost a quarter of a keyed Hmac object, and every row needs one. */
export function digestOf(group: string, payload: Uint8Array, salt: Uint8Array): Uint8Array {
  const inner = Buffer.allocUnsafe(BLOCK + 1 + group.length + payload.length)
  pad(inner, salt, 0x36)
  inner.write(lengthed(group), BLOCK, 'latin1')
  inner.set(payload, BLOCK + 1 + group.length)
  const outer = Buffer.allocUnsafe(BLOCK + 32)
  pad(outer, salt, 0x5c)
  outer.set(hash('sha256', inner, 'buffer'), BLOCK)
  return hash('sha256', outer, 'buffer')
}

function pad(block: Buffer, key: Uint8Array, byte: number): void {
  block.fill(byte, 0, BLOCK)
  for (let i = 0; i < key.length; i++) block[i]! ^= key[i]!
}

function hashOf(previous: Uint8Array, seq: number, entry: Entry, digest: Uint8Array): Uint8Array {
  const names = lengthed(entry.member) + lengthed(entry.kind)
  const bytes = Buffer.allocUnsafe(32 + 16 + names.length + 32)
  bytes.set(previous, 0)
  bytes.writeBigUInt64BE(BigInt(seq), 32)
  bytes.writeBigUInt64BE(BigInt(entry.at), 40)
  bytes.write(names, 48, 'latin1')
  bytes.set(digest, 48 + names.length)
  return hash('sha256', bytes, 'buffer')
}

/** Ids are ASCII and shorter than 128, so a length and the characters are the bytes of a varString. */
const lengthed = (text: string) => String.fromCharCode(text.length) + text

/**
 * The number of the first row that does not follow from those before it, or undefined when all do. A redacted row has lost
 * what its digest was made of; its place in the chain is checked all the same.
 */
export function firstBrokenRow(rows: readonly RecordRow[], start: Head = FIRST_HEAD): number | undefined {
  let head = start
  for (const row of rows) {
    const digest = isRedacted(row) ? row.digest : digestOf(row.group, row.payload, row.salt)
    const isHalf = (row.redacted !== undefined) !== (row.salt.length === 0)
    const follows = row.seq === head.seq + 1 && !isHalf && same(row.digest, digest)
    if (!follows || !same(row.hash, hashOf(head.hash, row.seq, row, digest))) return row.seq
    head = row
  }
  return undefined
}
/** Both signs together, so that a payload cannot pass unchecked by losing its salt alone. */
const isRedacted = ({ redacted, salt }: RecordRow) => redacted !== undefined && salt.length === 0

/** The numbers of the rows whose content was erased. */
export const redactedRows = (rows: readonly RecordRow[]): number[] => rows.filter(isRedacted).map(row => row.seq)
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** A payload that is plain data rather than a Yjs update. */
export const jsonPayload = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))
