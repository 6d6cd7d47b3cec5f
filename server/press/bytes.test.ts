/** A file that is written in small pieces. */
import { expect, test } from 'vitest'
import { Bytes } from './bytes.ts'

test('pieces of any length come out end to end, as they were when they were taken', () => {
  const bytes = new Bytes()
  const pieces = [1, 0, 70_000, 300_000, 2 ** 18, 600_001].map((length, i) => new Uint8Array(length).fill(i + 1))
  const expected = Buffer.concat(pieces)
  for (const piece of pieces) {
    expect(bytes.take(piece)).toBe(true)
    piece.fill(0)
  }
  expect(() => [...bytes.pieces()]).toThrow()
  expect(bytes.take(null)).toBe(false)
  expect(Buffer.compare(Buffer.concat([...bytes.pieces()]), expected)).toBe(0)
})

test('of nothing comes an empty file', () => {
  const bytes = new Bytes()
  bytes.take(null)
  expect([...bytes.pieces()]).toEqual([])
})

test('lines stand between them as they were written, wherever a block ends', () => {
  const bytes = new Bytes()
  const lines = [2 ** 18 - 4, 2, 1, 0, 300_000, 7].map((length, i) => 'é'.repeat(length) + i)
  let length = 0
  for (const line of lines) {
    length += bytes.line(line)
    bytes.take(Uint8Array.of(0))
  }
  bytes.take(null)
  const expected = Buffer.from(lines.map(line => `${line}\n\0`).join(''), 'latin1')
  expect([length, Buffer.compare(Buffer.concat([...bytes.pieces()]), expected)]).toEqual([
    expected.length - lines.length,
    0,
  ])
})
