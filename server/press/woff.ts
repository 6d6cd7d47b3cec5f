/**
 * A font as the packages bring it (WOFF 1.0: each table packed by itself) as the plain font that is in it. The writer could unpack
 * it too, table by table in JavaScript, which takes longer than setting a short transcript does.
 */
import { inflateSync } from 'node:zlib'

const [HEADER, ENTRY] = [44, 20]

export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this font is no WOFF file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, i) => {
    const at = HEADER + i * ENTRY
    const [from, packed, length, sum] = [4, 8, 12, 16].map(field => woff.readUInt32BE(at + field)) as [
      number,
      number,
      number,
      number,
    ]
    const content = woff.subarray(from, from + packed)
    return { tag: woff.subarray(at, at + 4), sum, content: packed < length ? inflateSync(content) : content }
  })
  const largest = 2 ** Math.floor(Math.log2(count))
  const head = Buffer.alloc(12 + 16 * count)
  woff.copy(head, 0, 4, 8)
  for (const [i, value] of [count, 16 * largest, Math.log2(largest), 16 * (count - largest)].entries())
    head.writeUInt16BE(value, 4 + 2 * i)
  const parts: Uint8Array[] = [head]
  let place = head.length
  for (const [i, { tag, sum, content }] of tables.entries()) {
    const at = 12 + 16 * i
    tag.copy(head, at)
    for (const [k, value] of [sum, place, content.length].entries()) head.writeUInt32BE(value >>> 0, at + 4 + 4 * k)
    const padded = Math.ceil(content.length / 4) * 4
    parts.push(content, Buffer.alloc(padded - content.length))
    place += padded
  }
  return Buffer.concat(parts)
}
