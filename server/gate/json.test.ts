import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import { Cursor } from './cursor.ts'
import { readJson } from './json.ts'
import { orRefusal, Stop } from './refusals.ts'

const encode = (write: (encoder: encoding.Encoder) => void) => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const any = (value: unknown) => encode(e => encoding.writeAny(e, value as never))
const read = (bytes: Uint8Array) => {
  const answer = orRefusal(() => readJson(new Cursor(bytes)))
  return answer instanceof Stop ? answer.refusal.code : answer
}

describe('the value of an entry', () => {
  test.each([
    0,
    -0,
    -1,
    63,
    64,
    2 ** 31,
    -(2 ** 31),
    2 ** 40,
    0.5,
    0.1,
    true,
    false,
    null,
    undefined,
    '',
    'a',
    'é😀',
    [],
    {},
    [1, 'a', [null]],
    { start: 3, tags: ['x', 'y'], cites: [{ url: 'https://example.org' }] },
  ])('%j is read as it was written', value => {
    expect(read(any(value))).toEqual(value)
  })

  test('[GATE-5] it is nested at most four deep', () => {
    expect(read(any([[[[1]]]]))).toEqual([[[[1]]]])
    expect(read(any([[[[[]]]]]))).toBe('SCHEMA')
    expect(read(any({ a: { b: { c: { d: {} } } } }))).toBe('SCHEMA')
  })

  test('[GATE-5] it has at most a thousand parts', () => {
    expect(read(any(Array.from({ length: 999 }, () => 1)))).toHaveLength(999)
    expect(read(any(Array.from({ length: 1000 }, () => 1)))).toBe('SCHEMA')
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('[GATE-5] it has no field “%s”', key => {
    const bytes = encode(e => {
      encoding.writeUint8(e, 118)
      encoding.writeVarUint(e, 1)
      encoding.writeVarString(e, key)
      encoding.writeAny(e, {})
    })
    expect(read(bytes)).toBe('SCHEMA')
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 10n, new Uint8Array(2)])('[GATE-5] it is not %s', value => {
    expect(read(any(value))).toBe('SCHEMA')
  })

  test.each([
    ['of no kind', [100]],
    ['cut short', [119, 5, 97]],
    ['with a number that is not in its shortest form', [125, 0x80, 0]],
    ['with a number beyond 53 bits', [125, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1]],
    ['that claims a million fields', [118, 0xc0, 0x84, 0x3d]],
  ])('[GATE-6] it is not bytes %s', (_, bytes) => {
    expect(read(Uint8Array.from(bytes))).toBe('MALFORMED')
  })
})
