/**
 * `npm run bench:transcript`: a transcript of 5,000 annotations in every format, each made in a process of its own as the server
 * makes it: how long it takes, what memory the process holds at most, how large the file is; when the first of it and all of it has come
 * from a process that a server began; and how long the page takes to open.
 */
import { fork } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type PressJob, pieces } from '../../server/press/press.ts'
import { PRESS_OPTIONS, Presses } from '../../server/press/presses.ts'
import { Spool } from '../../server/press/spool.ts'
import { FORMATS, isFormat, makeTranscript, renderHtml, type Transcript, whole } from '../../shared/transcript/index.ts'
import { largeRoom } from '../fixtures/transcripts/largeRoom.ts'
import { launchBrowser } from '../support/browser.ts'
import { row } from './numbers.ts'

const COUNT = 5000
const RULES = { atOnce: 1, waiting: 1, timeMs: 0, memory: 512 * 2 ** 20, kept: 16 * 2 ** 20, idleMs: 0 }
const noBytes = () => new Uint8Array()
const NAMES = [...Object.keys(FORMATS), 'docx', 'pdf', 'bundle']

interface Made {
  makeMs: number
  renderMs: number
  cpuMs: number
  bytes: number
  memory: number
}

export async function main(): Promise<void> {
  console.log(`${COUNT} annotations, ${COUNT / 2} replies, 40 members\n`)
  row('format', 'made ms', 'render ms', 'CPU ms', 'file KB', 'most MB', 'first ms', 'all ms')
  const transcript = makeTranscript(largeRoom(COUNT))
  const program = fileURLToPath(new URL('../../server/press/pressProcess.ts', import.meta.url))
  const presses = new Presses(RULES, {
    program,
    after: () => () => {},
    spool: new Spool('', { files: 0, filesPerRoom: 0, bytes: 0 }, noBytes),
  })
  for (const name of NAMES) {
    const { makeMs, renderMs, cpuMs, bytes, memory } = await inProcess(name)
    const { firstMs, allMs } = await sent(presses, jobOf(name, transcript))
    const values = [makeMs, renderMs, cpuMs, bytes / 1000, memory, firstMs, allMs]
    row(name, ...values.map(value => String(Math.round(value))))
  }
  const file = join(tmpdir(), `parley-bench-${process.pid}.html`)
  await writeFile(file, whole(renderHtml(transcript)))
  const browser = await launchBrowser()
  const page = await browser.newPage()
  const began = performance.now()
  await page.goto(pathToFileURL(file).href, { waitUntil: 'load' })
  await page.evaluate('new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))')
  row('\nhtml opened in Chromium', `${Math.round(performance.now() - began)} ms`)
  await browser.close()
}

function inProcess(name: string): Promise<Made> {
  const child = fork(fileURLToPath(import.meta.url), [name], {
    execArgv: [...process.execArgv, ...PRESS_OPTIONS],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.on('message', made => resolve(made as Made))
    child.on('exit', code => code && reject(new Error(`${name} ended with ${code}`)))
  })
}

async function make(name: string): Promise<Made> {
  const input = largeRoom(COUNT)
  const cpu = process.cpuUsage()
  const began = performance.now()
  const transcript = makeTranscript(input)
  const made = performance.now()
  const bytes = await render(jobOf(name, transcript))
  const ended = performance.now()
  const { user, system } = process.cpuUsage(cpu)
  return {
    makeMs: made - began,
    renderMs: ended - made,
    cpuMs: (user + system) / 1000,
    bytes,
    memory: process.resourceUsage().maxRSS / 1024,
  }
}

async function render(job: PressJob): Promise<number> {
  let bytes = 0
  for await (const piece of pieces(job)) bytes += piece.length
  return bytes
}

function jobOf(name: string, transcript: Transcript): PressJob {
  if (name === 'docx' || name === 'pdf') return { format: name, transcript }
  if (!isFormat(name)) return { format: 'bundle', transcript, own: {} }
  return { format: name, transcript, wishes: { bom: false, made: transcript.made } }
}

/** As a server has it made and sent: milliseconds to the first of it, and to all of it. */
async function sent(presses: Presses, job: PressJob): Promise<{ firstMs: number; allMs: number }> {
  const began = performance.now()
  const { bytes } = await presses.press(job, '')
  const firstMs = performance.now() - began
  await new Response(bytes).arrayBuffer()
  return { firstMs, allMs: performance.now() - began }
}

const asked = process.argv[2]
if (process.send && asked !== undefined && NAMES.includes(asked)) process.send(await make(asked), () => process.exit(0))
