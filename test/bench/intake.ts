/**
 * `npm run bench:intake`: large articles into a server as it is shipped, while four other rooms are written and read in. How
 * long each import takes, what memory the server and its readers hold at most, and what the other rooms notice of it. The
 * limit is what they notice of a process that only counts, at a reader's priority: what the machine's cores share.
 */
import { spawn } from 'node:child_process'
import { availableParallelism, setPriority } from 'node:os'
import { LOWER_PRIORITY } from '../../server/intake/readers.ts'
import { makeDocx, paragraph } from '../support/docx.ts'
import { column, makePdf, type Words } from '../support/pdf.ts'
import { childrenOf, memoryOf } from '../support/processes.ts'
import { startServer } from '../support/server.ts'
import { median, ms, percentile, row } from './numbers.ts'
import { closePairs, forMs, measure, openPair } from './otherRooms.ts'

const ROOMS = 4
const CALM_MS = 4000
const ROUNDS = 5
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
  const server = await startServer()
  try {
    const pairs = await Promise.all(Array.from({ length: ROOMS }, () => openPair(server.origin)))
    console.log(
      `${ROOMS} other rooms, ${ROUNDS} rounds of each import; all of it shares ${availableParallelism()} cores\n`,
    )
    await measure(pairs, forMs(CALM_MS))
    row('import', 'seconds', 'reader MB', 'server MB', 'calm p50', 'p99', 'busy p50', 'p99', 'p50 ratio', 'p99 ratio')
    const beside: [string, () => Promise<Omit<Round, 'calm'>>][] = [
      ['limit: only counting', () => countingBeside(pairs)],
      ...FILES.map(([name, fileName, make]): (typeof beside)[number] => {
        const file = make()
        return [name, () => importBeside(pairs, server, fileName, file)]
      }),
    ]
    for (const [name, runBeside] of beside) {
      const rounds: Round[] = []
      for (let i = 0; i < ROUNDS; i++) {
        const calm = await measure(pairs, forMs(CALM_MS))
        rounds.push({ calm, ...(await runBeside()) })
      }
      const of = (read: (round: (typeof rounds)[number]) => number) => median(rounds.map(read))
      const [c50, c99] = [0.5, 0.99].map(share => of(round => percentile(round.calm, share))) as [number, number]
      const [b50, b99] = [0.5, 0.99].map(share => of(round => percentile(round.busy, share))) as [number, number]
      const megabytes = (read: (round: (typeof rounds)[number]) => number) =>
        String(Math.round(Math.max(...rounds.map(read)) / 2 ** 20))
      row(
        name,
        (of(round => round.took) / 1000).toFixed(2),
        megabytes(round => round.reader),
        megabytes(round => round.server),
        ...[c50, c99, b50, b99].map(ms),
        (b50 / c50).toFixed(2),
        (b99 / c99).toFixed(2),
      )
    }
    closePairs(pairs)
  } finally {
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
  const busy = await measure(pairs, forMs(COUNTING_MS))
  counting.kill('SIGKILL')
  return { busy, took: COUNTING_MS, server: 0, reader: 0 }
}

/** One import, and the other rooms as long as it goes on. */
async function importBeside(
  pairs: Pairs,
  server: { origin: string; pid: number },
  name: string,
  file: Uint8Array,
): Promise<Omit<Round, 'calm'>> {
  const most = { server: 0, reader: 0 }
  const look = setInterval(() => {
    most.server = Math.max(most.server, memoryOf(server.pid))
    for (const pid of childrenOf(server.pid)) most.reader = Math.max(most.reader, memoryOf(pid))
  }, LOOK_MS)
  let isDone = false
  const start = performance.now()
  const importing = upload(server.origin, name, file).finally(() => {
    isDone = true
  })
  const busy = await measure(pairs, () => !isDone)
  await importing
  clearInterval(look)
  return { busy, took: (await importing) - start, ...most }
}

/** Answers when the answer was there. */
async function upload(origin: string, name: string, file: Uint8Array): Promise<number> {
  const body = new FormData()
  body.append('file', new Blob([Uint8Array.from(file)]), name)
  const response = await fetch(`${origin}/api/articles`, { method: 'POST', body })
  const answer = await response.text()
  if (response.status !== 201) throw new Error(`${name}: ${response.status} ${answer.slice(0, 200)}`)
  return performance.now()
}
