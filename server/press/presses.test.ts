/** Files made beside the server: they come as they are made, wait for whoever reads, and are seen to break off. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { FORMATS, makeTranscript } from '../../shared/transcript/index.ts'
import { largeRoom } from '../../test/fixtures/transcripts/largeRoom.ts'
import { freshFolder } from '../../test/support/freshFolder.ts'
import { pressedFile } from '../../test/support/pressed.ts'
import { PressBusy, type PressJob } from './press.ts'
import { Presses } from './presses.ts'
import { Spool } from './spool.ts'

const RULES = { atOnce: 1, waiting: 20, timeMs: 1, memory: 512 * 2 ** 20, kept: 16 * 2 ** 20, idleMs: 2 }
const nowhere = new Spool('', { files: 0, filesPerRoom: 0, bytes: 0 }, length => new Uint8Array(length))
const real = fileURLToPath(new URL('./pressProcess.ts', import.meta.url))
const never = () => () => {}
const pressing = (program = real, after: (ms: number, run: () => void) => () => void = never) =>
  new Presses(RULES, { program, after, spool: nowhere })
const read = async (bytes: ReadableStream<Uint8Array>) => Buffer.from(await new Response(bytes).arrayBuffer())

/** A program that answers a job in its own way, and the file that it may write into. */
async function program(script: string): Promise<{ file: string; note: string }> {
  const folder = await freshFolder()
  const [file, note] = [join(folder, 'program.mjs'), join(folder, 'note')]
  writeFileSync(note, '')
  writeFileSync(file, script.replace('NOTE', JSON.stringify(note)))
  return { file, note }
}
const JOB = {} as PressJob

test('what comes in pieces is what is made in one go, and about as long as was said before', async () => {
  const transcript = makeTranscript(largeRoom(400))
  const presses = pressing()
  for (const format of [...(Object.keys(FORMATS) as (keyof typeof FORMATS)[]), 'bundle', 'pdf', 'docx'] as const) {
    const job = { format, transcript, own: {}, wishes: { bom: true, made: transcript.made } } as PressJob
    const { bytes, expected } = await presses.press(job, 'r')
    const come = await read(bytes)
    expect(come.equals(await pressedFile(job)), format).toBe(true)
    if (expected !== undefined) expect(Math.abs(expected / come.length - 1), format).toBeLessThan(0.15)
    expect(expected !== undefined, format).toBe(!['csv', 'bundle', 'pdf', 'docx'].includes(format))
  }
})

test('a file that fails in its middle fails for its reader, and the next one is made', async () => {
  const { file } = await program(`
    process.on('message', () => process.send({ piece: new Uint8Array(9) }, () => process.send({ failure: 'Error' })))
  `)
  const presses = pressing(file)
  for (let i = 0; i < 2; i++) {
    const { bytes } = await presses.press(JOB, 'r')
    await expect(read(bytes)).rejects.toThrow('a file could not be made: Error')
  }
})

test('a process that dies in the middle, or takes too long, leaves no file that looks whole', async () => {
  const dying = await program(`
    process.on('message', () => process.send({ piece: new Uint8Array(9) }, () => process.exit(1)))
  `)
  const { bytes } = await pressing(dying.file).press(JOB, 'r')
  await expect(read(bytes)).rejects.toThrow(PressBusy)

  const slow = await program(`process.on('message', () => process.send({ piece: new Uint8Array(9) }))`)
  let late = () => {}
  const second = await pressing(slow.file, (ms, run) => {
    if (ms === RULES.timeMs) late = run
    return () => {}
  }).press(JOB, 'r')
  late()
  await expect(read(second.bytes)).rejects.toThrow('This file took too long to make. Try another format.')
})

test('where nothing has come yet, a failure is a refusal and no file', async () => {
  const { file } = await program(`process.on('message', () => process.send({ failure: 'RangeError' }))`)
  await expect(pressing(file).press(JOB, 'r')).rejects.toThrow('a file could not be made: RangeError')
})

test('nothing is made far ahead of a reader, and nothing at all once the reader has left', async () => {
  // Eight pieces are under way at most, and each of the sixteen that are kept has asked for one more.
  const { file, note } = await program(`
    import { writeFileSync } from 'node:fs'
    let [free, made] = [8, 0]
    const go = () => {
      for (; free > 0; free--) process.send({ piece: new Uint8Array(2 ** 20).fill(++made) })
      writeFileSync(NOTE, made + ' ' + process.pid)
    }
    process.on('message', word => {
      if (word === 'more') free++
      go()
    })
  `)
  const { bytes } = await pressing(file).press(JOB, 'r')
  const noted = () => readFileSync(note, 'utf8').split(' ').map(Number)
  await expect.poll(() => noted()[0]).toBe(24)
  const reader = bytes.getReader()
  const numbers: number[] = []
  for (let i = 0; i < 8; i++) numbers.push((await reader.read()).value![0]!)
  expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  // What was read makes room; how much of it, when some was still under way, is between one piece and as many as were read.
  await expect.poll(() => noted()[0]).toBeGreaterThanOrEqual(25)
  expect(noted()[0]).toBeLessThanOrEqual(32)
  await reader.cancel()
  await expect.poll(() => isAlive(noted()[1]!)).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
