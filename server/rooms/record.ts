/**
 * The record's chain. Every row is bound to the one before it:
 *   digest = HMAC-SHA-256(key: the row's salt, varString group ‖ payload)
 *   hash   = SHA-256(previous hash ‖ seq ‖ at ‖ varString member ‖ varString kind ‖ digest), numbers as 8 bytes, big end first
 * The salt can be dropped with an erased payload: the chain then still stands and the content cannot be guessed from it.
 */
import { createHash, createHmac } from 'node:crypto'
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

export function digestOf(group: string, payload: Uint8Array, salt: Uint8Array): Uint8Array {
  return createHmac('sha256', salt).update(lengthed(group)).update(payload).digest()
}

function hashOf(previous: Uint8Array, seq: number, entry: Entry, digest: Uint8Array): Uint8Array {
  const numbers = Buffer.allocUnsafe(16)
  numbers.writeBigUInt64BE(BigInt(seq), 0)
  numbers.writeBigUInt64BE(BigInt(entry.at), 8)
  const names = lengthed(entry.member) + lengthed(entry.kind)
  return createHash('sha256').update(previous).update(numbers).update(names).update(digest).digest()
}

/** Ids are ASCII and shorter than 128, so a length and the characters are the bytes of a varString. */
const lengthed = (text: string) => String.fromCharCode(text.length) + text

/** The number of the first row that does not follow from those before it, or undefined when all do. */
export function firstBrokenRow(rows: readonly RecordRow[], start: Head = FIRST_HEAD): number | undefined {
  let head = start
  for (const row of rows) {
    const expected = nextRow(row.room, head, row, row.salt)
    if (row.seq !== expected.seq || !same(row.digest, expected.digest) || !same(row.hash, expected.hash)) return row.seq
    head = row
  }
  return undefined
}
const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** A payload that is plain data rather than a Yjs update. */
export const jsonPayload = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))
