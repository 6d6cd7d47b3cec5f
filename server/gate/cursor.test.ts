import { expect, test } from 'vitest'
import { Cursor } from './cursor.ts'
import { orRefusal, Stop } from './refusals.ts'

const sized = (bytes: Uint8Array) => new Cursor(Uint8Array.of(bytes.length, ...bytes))
const utf8 = (text: string) => sized(new TextEncoder().encode(text))

test('a name reads as the text it is, however often and whatever was read before it', () => {
  const names = [
    'start',
    'trast',
    'revision',
    'constructor',
    '',
    'é',
    'sixteen letters.',
    'seventeen letters',
    '\u0080a',
    'start',
  ]
  for (const name of [...names, ...names]) {
    expect(utf8(name).name()).toBe(name)
    expect(utf8(name).string()).toBe(name)
  }
  // More names than are kept, so that each place is taken again and again.
  for (let i = 0; i < 2000; i++) expect(utf8(`f${i % 700}`).name()).toBe(`f${i % 700}`)
})

test.each([1, 15, 16, 17, 63, 64, 65, 200])(
  '[GATE-6] no text of %i bytes that is not UTF-8, wherever the fault stands',
  length => {
    for (const at of new Set([0, length >> 1, length - 1])) {
      const bytes = new Uint8Array(length).fill(97)
      bytes[at] = 0xff
      for (const read of [() => sizedLong(bytes).name(), () => sizedLong(bytes).string()])
        expect(orRefusal(read)).toMatchObject({ refusal: { code: 'MALFORMED', rule: 'GATE-6' } })
    }
    expect(orRefusal(() => sizedLong(new Uint8Array(length).fill(97)).string())).not.toBeInstanceOf(Stop)
  },
)

/** With a length of two bytes where one is not enough. */
const sizedLong = (bytes: Uint8Array) =>
  bytes.length < 128 ? sized(bytes) : new Cursor(Uint8Array.of((bytes.length & 127) | 128, bytes.length >> 7, ...bytes))
