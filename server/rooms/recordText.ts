/**
 * A row of the record as text, one line of JSON: what moderators read, what a bundle holds and what `verify` checks. It says all
 * that the digest and the hash are made of, so that whoever holds the rows can check them without this server.
 */
import * as v from 'valibot'
import type { GroupId, MemberId, RoomId } from '../../shared/room/index.ts'
import { firstBrokenRow, jsonPayload, redactedRows } from './record.ts'
import type { RecordRow } from './roomStore.ts'

const bytesAs = (encoding: 'hex' | 'base64', pattern: RegExp) =>
  v.pipe(
    v.string(),
    v.regex(pattern),
    v.transform(text => new Uint8Array(Buffer.from(text, encoding))),
  )
const hash = bytesAs('hex', /^[0-9a-f]{64}$/)
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{0,26}$/))

const Row = v.strictObject({
  seq: v.pipe(count, v.minValue(1)),
  /** Milliseconds since 1970. */
  at: count,
  /** `''` for the server. */
  member: id,
  kind: v.picklist(['room', 'member', 'update', 'poll', 'ballot', 'stage', 'act']),
  /** The group whose document an update changes. */
  group: id,
  /** An update's bytes in base 64; any other row is plain data. */
  payload: v.unknown(),
  /** 32 hexadecimal digits; none once content was taken out of the payload. */
  salt: bytesAs('hex', /^(?:[0-9a-f]{32})?$/),
  digest: hash,
  hash,
  /** When content was taken out of the payload. */
  redacted: v.optional(count),
})
export type RowText = v.InferInput<typeof Row>

export const rowText = ({
  seq,
  at,
  member,
  kind,
  group,
  payload,
  salt,
  digest,
  hash,
  redacted,
}: RecordRow): RowText => ({
  seq,
  at,
  member,
  kind,
  group,
  payload: kind === 'update' ? Buffer.from(payload).toString('base64') : JSON.parse(Buffer.from(payload).toString()),
  salt: hex(salt),
  digest: hex(digest),
  hash: hex(hash),
  ...(redacted === undefined ? {} : { redacted }),
})
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The row that a text says, or undefined where it says none. */
export function readRow(room: RoomId, text: unknown): RecordRow | undefined {
  const read = v.safeParse(Row, text)
  if (!read.success) return undefined
  const { member, group, payload, redacted, ...row } = read.output
  if (row.kind === 'update' && typeof payload !== 'string') return undefined
  return {
    ...row,
    room,
    member: member as MemberId | '',
    group: group as GroupId | '',
    payload: row.kind === 'update' ? new Uint8Array(Buffer.from(payload as string, 'base64')) : jsonPayload(payload),
    ...(redacted === undefined ? {} : { redacted }),
  }
}

/** Rows as a list of them or as a line each; a line that is none gives the number it should have had. */
export function readRows(room: RoomId, text: string): RecordRow[] | { broken: number } {
  const said = /^\s*\[/.test(text)
    ? listIn(text)
    : text
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(valueIn)
  const rows: RecordRow[] = []
  for (const [i, one] of said.entries()) {
    const row = readRow(room, one)
    if (!row) return { broken: i + 1 }
    rows.push(row)
  }
  return rows
}

function listIn(text: string): unknown[] {
  const list = valueIn(text)
  return Array.isArray(list) ? list : [undefined]
}
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export type Verdict = { rows: number; last: string; redacted: readonly number[] } | { broken: number }

/** Whether each row follows from those before it, the first from none. */
export function verifyRows(rows: readonly RecordRow[]): Verdict {
  const broken = firstBrokenRow(rows)
  if (broken !== undefined) return { broken }
  const last = rows.at(-1)
  return { rows: rows.length, last: last ? hex(last.hash) : '', redacted: redactedRows(rows) }
}
