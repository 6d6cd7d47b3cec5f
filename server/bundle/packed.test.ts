/** The archives that leave: what was put in comes out, in whatever pieces it came, and the same files are the same bytes. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { seededRandom } from '../../test/support/seeded.ts'
import { unzip } from '../intake/docx/zip.ts'
import { packed } from './packed.ts'

const MADE = Date.UTC(2026, 1, 1)
const WORDS = 'the toll is paid by whoever crosses, and nobody asked them '
/** What is packed in several goes, with words that come again across their borders; and what is nothing at all. */
const LONG = Array.from({ length: 12_000 }, (_, i) => `${i % 97} ${WORDS.slice(i % 31)}\n`).join('')
const FILES = { 'empty.txt': '', 'short.txt': 'Ä', 'folder/long.txt': LONG, 'last.txt': 'end' }

const archive = async (size: number) => {
  const files = Object.entries(FILES).map(([name, text]) => [name, cut(Buffer.from(text), size)] as const)
  return Buffer.concat(await Array.fromAsync(packed(files, MADE)))
}
function* cut(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('what was put in comes out, for two readers of archives, and is far smaller on its way', async () => {
  const bytes = await archive(5000)
  const strict = unzip(bytes, { entries: 10, unpacked: 10_000_000 }, () => true)
  expect(Object.fromEntries([...strict].map(([name, part]) => [name, part.toString()]))).toEqual(FILES)
  const loose = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)])
  expect(Object.fromEntries(loose)).toEqual(FILES)
  expect(bytes.length).toBeLessThan(LONG.length / 10)
})

test('the same files are the same bytes, in whatever pieces they come', async () => {
  const once = await archive(5000)
  for (const size of [5000, 999, 2 ** 17, 10 ** 7]) expect((await archive(size)).equals(once), String(size)).toBe(true)
})

test('nothing is asked for far ahead of whoever reads', async () => {
  const random = seededRandom(7)
  let asked = 0
  function* endless(): Generator<Uint8Array> {
    for (;;) {
      asked++
      yield random(2 ** 17)
    }
  }
  const pieces = packed([['endless', endless()]], MADE)
  await pieces.next()
  expect(asked).toBeLessThan(10)
  await pieces.next()
  expect(asked).toBeLessThan(11)
  await pieces.return(undefined)
})
