/**
 * `npm run bench:intake`: large articles into a server as it is shipped, while four other rooms are written and read in. How
 * long each import takes, what memory the server and its readers hold at most, and what the other rooms notice while one
 * import follows the other: calm and busy stretches by turns, the middle of their ratios. The limit is what they notice of a
 * process that only counts, at a reader's priority: what the machine's cores share.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { availableParallelism, setPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { LOWER_PRIORITY } from '../../server/intake/atWork.ts'
import { makeDocx, paragraph } from '../support/docx.ts'
import { freshFolder } from '../support/freshFolder.ts'
import { column, makePdf, type Words } from '../support/pdf.ts'
import { childrenOf, memoryOf } from '../support/processes.ts'
import { startServer } from '../support/server.ts'
import { median, ms, percentile, row } from './numbers.ts'
import { closePairs, follow, measure, openPair, forMs as until } from './otherRooms.ts'
import type { Import, Imported } from './upload.ts'

const ROOMS = 4
const ROUNDS = 5
const CALM_MS = 2000
const BUSY_MS = 3000
/** Before and after, so that no stretch begins with all rooms' first characters. */
const LEAD_MS = 200
const LOOK_MS = 20

const SENTENCE = 'The council of the town has long said that its roads are for all who use them, and not for some. '
const words = (count: number) => SENTENCE.repeat(Math.ceil(count / SENTENCE.trim().split(' ').length))
const paragraphs = (count: number) => words(count).match(/(?:[^.]+\.\s){1,5}/g)!

function longPdf(): Uint8Array {
  const lines = words(300 * 45 * 7).match(/.{1,80}(?:\s|$)/g)!
  const page = (n: number): Words[] => [
    { text: 'The Herald, 3 May 2026', x: 60, y: 815, size: 8 },
    ...(n % 20 ? [] : [{ text: `Chapter ${n / 20 + 1}`, x: 60, y: 780, size: 18 }]),
    ...column(
      60,
      750,
      lines.slice(n * 45, n * 45 + 45).map(line => line.trim()),
      { leading: 14 },
    ),
    { text: String(n + 1), x: 290, y: 30 },
  ]
  return makePdf({ pages: Array.from({ length: 300 }, (_, n) => page(n)) })
}

const FILES: readonly [string, string, () => Uint8Array][] = [
  ['PDF, 300 pages', 'long.pdf', longPdf],
  ['text, 100,000 words', 'long.txt', () => Buffer.from(paragraphs(100_000).join('\n\n'))],
  ['Markdown, 100,000 words', 'long.md', () => Buffer.from(paragraphs(100_000).join('\n\n'))],
  [
    'Word, 100,000 words',
    'long.docx',
    () =>
      makeDocx({
        body: paragraphs(100_000)
          .map(text => paragraph(text))
          .join(''),
      }),
  ],
  [
    'HTML, 100,000 words',
    'long.html',
    () =>
      Buffer.from(
        `<!doctype html><title>Long</title><article><h1>Long</h1>${paragraphs(100_000)
          .map(text => `<p>${text}</p>`)
          .join('')}</article>`,
      ),
  ],
]

export async function main(): Promise<void> {
  const [server, folder] = await Promise.all([
    startServer({ env: { PARLEY_LIMITS: JSON.stringify({ articlesPerHour: 100_000 }) } }),
    freshFolder(),
  ])
  const importer = fork(fileURLToPath(new URL('upload.ts', import.meta.url)))
  // Who imports sits at another machine.
  setPriority(importer.pid!, LOWER_PRIORITY)
  try {
    const pairs = await Promise.all(Array.from({ length: ROOMS }, () => openPair(server.origin)))
    console.log(
      `${ROOMS} other rooms; ${ROUNDS} times ${CALM_MS / 1000} s of calm and ${BUSY_MS / 1000} s of imports; all of it shares ${availableParallelism()} cores\n`,
    )
    await measure(pairs, until(CALM_MS))
    row('import', 'seconds', 'reader MB', 'server MB', 'calm p50', 'p99', 'busy p50', 'p99', 'p50 ratio', 'p99 ratio')
    await besideAll('limit: only counting', pairs, { server: 0, reader: 0 }, () => countingBeside(pairs))
    for (const [label, name, make] of FILES) {
      const path = join(folder, name)
      writeFileSync(path, make())
      const file: Import = { origin: server.origin, name, path, forMs: 0 }
      const most = await memoryOfOne(server.pid, importer, file)
      await besideAll(label, pairs, most, () => importsBeside(pairs, importer, { ...file, forMs: BUSY_MS }))
    }
    closePairs(pairs)
  } finally {
    importer.disconnect()
    await server.stop()
  }
}

type Pairs = Parameters<typeof measure>[0]
/** Times in milliseconds: how long characters took, and each import. */
interface Busy {
  busy: number[]
  took: number[]
}
/** Bytes, at most. */
interface Memory {
  server: number
  reader: number
}

async function besideAll(name: string, pairs: Pairs, most: Memory, runBeside: () => Promise<Busy>): Promise<void> {
  const rounds: ({ calm: number[] } & Busy)[] = []
  while (rounds.length < ROUNDS) {
    const calm = await measure(pairs, until(CALM_MS))
    await setTimeout(LEAD_MS)
    rounds.push({ calm, ...(await runBeside()) })
    await setTimeout(LEAD_MS)
  }
  const middle = (read: (round: (typeof rounds)[number]) => number) => median(rounds.map(read))
  const [c50, c99] = [0.5, 0.99].map(share => middle(({ calm }) => percentile(calm, share))) as [number, number]
  const [b50, b99] = [0.5, 0.99].map(share => middle(({ busy }) => percentile(busy, share))) as [number, number]
  const [r50, r99] = [0.5, 0.99].map(share =>
    middle(({ busy, calm }) => percentile(busy, share) / percentile(calm, share)),
  ) as [number, number]
  row(
    name,
    (median(rounds.flatMap(({ took }) => took)) / 1000).toFixed(2),
    ...[most.reader, most.server].map(bytes => String(Math.round(bytes / 2 ** 20))),
    ...[c50, c99, b50, b99].map(ms),
    r50.toFixed(2),
    r99.toFixed(2),
  )
}

/** A core taken by what asks nothing of the server, at the priority that its readers have. */
async function countingBeside(pairs: Pairs): Promise<Busy> {
  const counting = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
  setPriority(counting.pid!, LOWER_PRIORITY)
  const busy = await measure(pairs, until(BUSY_MS))
  counting.kill('SIGKILL')
  return { busy, took: [BUSY_MS] }
}

async function imports(importer: ChildProcess, file: Import): Promise<Exclude<Imported, { failed: string }>> {
  const answer = once(importer, 'message')
  importer.send(file)
  const [done] = (await answer) as [Imported]
  if ('failed' in done) throw new Error(done.failed)
  return done
}

/** One import after the other in a process of its own, with the other rooms written in before, during and after: those characters count that were on their way meanwhile. */
async function importsBeside(pairs: Pairs, importer: ChildProcess, file: Import): Promise<Busy> {
  let goesOn = true
  const following = follow(pairs, () => goesOn)
  await setTimeout(LEAD_MS)
  const { from, to, took } = await imports(importer, file)
  await setTimeout(LEAD_MS)
  goesOn = false
  const busy = (await following).flatMap(({ at, took: crossed }) => {
    const begun = performance.timeOrigin + at
    return begun < to && begun + crossed > from ? [crossed] : []
  })
  return { busy, took }
}

/** Looked at in an import of its own: looking takes time. */
async function memoryOfOne(server: number, importer: ChildProcess, file: Import): Promise<Memory> {
  const most = { server: 0, reader: 0 }
  let goesOn = true
  const importing = imports(importer, file).finally(() => {
    goesOn = false
  })
  while (goesOn) {
    most.server = Math.max(most.server, memoryOf(server))
    for (const pid of childrenOf(server)) most.reader = Math.max(most.reader, memoryOf(pid))
    await setTimeout(LOOK_MS)
  }
  await importing
  return most
}
