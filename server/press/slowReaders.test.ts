/** Files longer than what is kept in memory, and readers who are far slower than they are made: whole files, free presses, nothing left behind. */
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freshFolder } from '../../test/support/freshFolder.ts'
import { PressBusy, type PressJob } from './press.ts'
import { Presses } from './presses.ts'
import { Spool, type SpoolFile } from './spool.ts'

const KIB = 2 ** 10
const RULES = { atOnce: 1, waiting: 20, timeMs: 1, memory: 64 * 2 ** 20, kept: 64 * KIB, idleMs: 2 }
const [PIECES, LENGTH] = [100, 10_007]
/** So many pieces, each of bytes of its own. */
const WHOLE = Buffer.concat(Array.from({ length: PIECES }, (_, i) => Buffer.alloc(LENGTH, i + 1)))
const JOB = {} as PressJob

/** Presses whose program makes `WHOLE`, at most eight pieces ahead; `late` runs what was put off by so many milliseconds. */
async function house(rules: { files?: number; filesPerRoom?: number; bytes?: number } = {}, expected?: number) {
  const folder = await freshFolder()
  const program = join(folder, 'program.mjs')
  const told = expected === undefined ? '' : `, expected: ${expected}`
  writeFileSync(
    program,
    `let [free, made] = [8, 0]
     const go = () => {
       for (; free > 0 && made < ${PIECES}; free--) process.send({ piece: new Uint8Array(${LENGTH}).fill(++made)${told} })
       if (made === ${PIECES}) process.send({ isWhole: true }, () => process.exit(0))
     }
     process.on('message', word => {
       if (word === 'more') free++
       go()
     })`,
  )
  const place = join(folder, 'spool')
  let drawn = 0
  const spool = new Spool(place, { files: 4, filesPerRoom: 2, bytes: 2 * 2 ** 20, ...rules }, length =>
    new Uint8Array(length).fill(++drawn),
  )
  const put = new Set<{ ms: number; run: () => void }>()
  const after = (ms: number, run: () => void) => {
    const one = { ms, run }
    put.add(one)
    return () => void put.delete(one)
  }
  const late = (ms: number) => [...put].filter(one => one.ms === ms).forEach(one => void one.run())
  return { presses: new Presses(RULES, { program, after, spool }), spool, place, late }
}
const read = async (bytes: ReadableStream<Uint8Array>) => Buffer.from(await new Response(bytes).arrayBuffer())
const isWhole = (file: Buffer) => file.equals(WHOLE)

test('whoever reads nothing yet holds no press: another file is made meanwhile, and then the first is read as it was made', async () => {
  const { presses, spool, place } = await house()
  const slow = await presses.press(JOB, 'r')
  expect(isWhole(await read((await presses.press(JOB, 'r')).bytes))).toBe(true)
  // Neither has a name any more, from the first on.
  expect(readdirSync(place)).toEqual([])
  expect(isWhole(await read(slow.bytes))).toBe(true)
  expect([spool.hasPlace('r'), spool.hasPlace('other')]).toEqual([true, true])
})

test('a file longer than its place on the disk goes round in it, and comes out as it was made', async () => {
  const { presses } = await house({ bytes: 64_000 })
  expect(isWhole(await read((await presses.press(JOB, 'r')).bytes))).toBe(true)
})

test('a reader who leaves gives the place back', async () => {
  const { presses, spool, place } = await house({ files: 1 })
  const { bytes } = await presses.press(JOB, 'r')
  await expect.poll(() => spool.hasPlace('r')).toBe(false)
  await bytes.cancel()
  await expect.poll(() => spool.hasPlace('r')).toBe(true)
  expect(readdirSync(place)).toEqual([])
  expect(isWhole(await read((await presses.press(JOB, 'r')).bytes))).toBe(true)
})

test('a reader who takes nothing for long is let go, and only then: the time for making a file is over with its making', async () => {
  const { presses, spool, late } = await house({ files: 1 })
  const slow = await presses.press(JOB, 'r')
  await expect.poll(() => spool.hasPlace('r')).toBe(false)
  const reader = slow.bytes.getReader()
  await expect(presses.press(JOB, 'other').then(({ bytes }) => bytes.cancel())).resolves.toBeUndefined()
  late(RULES.timeMs)
  const { value } = await reader.read()
  expect(value?.every(byte => byte === 1)).toBe(true)
  late(RULES.idleMs)
  await expect(reader.read()).rejects.toThrow('nothing of this file was taken for too long')
  await expect.poll(() => spool.hasPlace('r')).toBe(true)
})

test('where no place is left for a file that will be long, it is refused before it begins', async () => {
  const { presses, spool } = await house({ filesPerRoom: 1 }, WHOLE.length)
  const slow = await presses.press(JOB, 'r')
  await expect.poll(() => spool.hasPlace('r')).toBe(false)
  const refused = presses.press(JOB, 'r')
  await expect(refused).rejects.toThrow(PressBusy)
  await expect(refused).rejects.toThrow('Many files are being made at the moment. Try again in a minute.')
  // Another room has its own.
  expect(isWhole(await read((await presses.press(JOB, 'other')).bytes))).toBe(true)
  expect(isWhole(await read(slow.bytes))).toBe(true)
})

test('where nobody could tell that it would be long, it waits for its reader, who gets it whole', async () => {
  const { presses } = await house({ files: 0 })
  expect(isWhole(await read((await presses.press(JOB, 'r')).bytes))).toBe(true)
})

test('what is on its way of a room that words are taken from is broken off, and what waits to be made is not begun', async () => {
  const { presses, spool } = await house({ files: 1 })
  const slow = await presses.press(JOB, 'r')
  await expect.poll(() => spool.hasPlace('r')).toBe(false)
  // Without a place of its own it keeps the press until it is read.
  const other = await presses.press(JOB, 'other')
  const waiting = presses.press(JOB, 'r')
  presses.close('r')
  await expect(read(slow.bytes)).rejects.toThrow(PressBusy)
  expect(isWhole(await read(other.bytes))).toBe(true)
  await expect(waiting).rejects.toThrow('Many files are being made at the moment. Try again in a minute.')
  await expect.poll(() => spool.hasPlace('r')).toBe(true)
})

test('what a server left that died is swept away, and a file is for its owner alone', async () => {
  const { spool, place } = await house()
  mkdirSync(place)
  writeFileSync(join(place, 'left'), 'words')
  await spool.sweep()
  expect(existsSync(place)).toBe(false)
  const file: SpoolFile = await spool.open('r')
  expect(statSync(place).mode & 0o777).toBe(0o700)
  await file.close()
})
