/**
 * `npm run bench:intake`: large articles into a server as it is shipped, while four other rooms are written and read in. How
 * long each import takes, what memory the server and its readers hold at most, and what the other rooms notice of it. The
 * limit is what they notice of a process that only counts, at a reader's priority: what the machine's cores share.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism, setPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { LOWER_PRIORITY } from '../../server/intake/readers.ts'
import { makeDocx, paragraph } from '../support/docx.ts'
import { freshFolder } from '../support/freshFolder.ts'
import { column, makePdf, type Words } from '../support/pdf.ts'
import { childrenOf, memoryOf } from '../support/processes.ts'
import { startServer } from '../support/server.ts'
import { median, ms, percentile, row } from './numbers.ts'
import { closePairs, follow, measure, openPair, forMs as until } from './otherRooms.ts'
import type { Import, Imported } from './upload.ts'

const ROOMS = 4
const CALM_MS = 2000
const ENOUGH = 200
const MOST_ROUNDS = 12
/** Before each import, so that it does not begin with all rooms' first characters. */
const LEAD_MS = 500
const LOOK_MS = 20
const COUNTING_MS = 1000

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
  const [server, folder] = await Promise.all([startServer(), freshFolder()])
  const importer = fork(fileURLToPath(new URL('upload.ts', import.meta.url)))
  try {
    const pairs = await Promise.all(Array.from({ length: ROOMS }, () => openPair(server.origin)))
    console.log(
      `${ROOMS} other rooms; each import until ${ENOUGH} of their characters crossed beside it, ${MOST_ROUNDS} times at most; all of it shares ${availableParallelism()} cores\n`,
    )
    await measure(pairs, until(CALM_MS))
    row('import', 'seconds', 'reader MB', 'server MB', 'calm p50', 'p99', 'busy p50', 'p99', 'p50 ratio', 'p99 ratio')
    const beside: [string, () => Promise<Omit<Round, 'calm'>>][] = [
      ['limit: only counting', () => countingBeside(pairs)],
      ...FILES.map(([label, name, make]): (typeof beside)[number] => {
        const path = join(folder, name)
        writeFileSync(path, make())
        return [label, () => importBeside(pairs, server, importer, { name, path })]
      }),
    ]
    for (const [name, runBeside] of beside) {
      const rounds: Round[] = []
      const crossed = () => rounds.reduce((sum, { busy }) => sum + busy.length, 0)
      while (rounds.length < MOST_ROUNDS && crossed() < ENOUGH) {
        const calm = await measure(pairs, until(CALM_MS))
        rounds.push({ calm, ...(await runBeside()) })
      }
      const all = (read: (round: Round) => number[], share: number) => percentile(rounds.flatMap(read), share)
      const [c50, c99] = [0.5, 0.99].map(share => all(({ calm }) => calm, share)) as [number, number]
      const [b50, b99] = [0.5, 0.99].map(share => all(({ busy }) => busy, share)) as [number, number]
      const megabytes = (read: (round: Round) => number) => String(Math.round(Math.max(...rounds.map(read)) / 2 ** 20))
      row(
        name,
        (median(rounds.map(({ took }) => took)) / 1000).toFixed(2),
        megabytes(round => round.reader),
        megabytes(round => round.server),
        ...[c50, c99, b50, b99].map(ms),
        (b50 / c50).toFixed(2),
        (b99 / c99).toFixed(2),
      )
    }
    closePairs(pairs)
  } finally {
    importer.disconnect()
    await server.stop()
  }
}

type Pairs = Parameters<typeof measure>[0]
/** Times in milliseconds; memory in bytes, at most. */
interface Round {
  calm: number[]
  busy: number[]
  took: number
  server: number
  reader: number
}

/** A core taken by what asks nothing of the server, at the priority that its readers have. */
async function countingBeside(pairs: Pairs): Promise<Omit<Round, 'calm'>> {
  const counting = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' })
  setPriority(counting.pid!, LOWER_PRIORITY)
  const busy = await measure(pairs, until(COUNTING_MS))
  counting.kill('SIGKILL')
  return { busy, took: COUNTING_MS, server: 0, reader: 0 }
}

/**
 * One import in a process of its own, with the other rooms written in before it, during it and after it: those characters count
 * as beside it that were on their way while it went on.
 */
async function importBeside(
  pairs: Pairs,
  server: { origin: string; pid: number },
  importer: ChildProcess,
  file: { name: string; path: string },
): Promise<Omit<Round, 'calm'>> {
  let window: Imported | undefined
  let goesOn = true
  const following = follow(pairs, () => goesOn)
  await setTimeout(LEAD_MS)
  importer.once('message', answer => {
    window = answer as Imported
  })
  importer.send({ origin: server.origin, ...file } satisfies Import)
  const most = { server: 0, reader: 0 }
  while (!window) {
    await setTimeout(LOOK_MS)
    most.server = Math.max(most.server, memoryOf(server.pid))
    for (const pid of childrenOf(server.pid)) most.reader = Math.max(most.reader, memoryOf(pid))
  }
  goesOn = false
  const times = await following
  if ('failed' in window) throw new Error(window.failed)
  const { from, to } = window
  const busy = times.flatMap(({ at, took }) => {
    const begun = performance.timeOrigin + at
    return begun < to && begun + took > from ? [took] : []
  })
  return { busy, took: to - from, ...most }
}
