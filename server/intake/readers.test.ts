import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { freshFolder } from '../../test/support/freshFolder.ts'
import { readBy } from '../../test/support/readBy.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { waitedMs } from './atWork.ts'
import { type ReaderRules, Readers } from './readers.ts'
import { type ReadJob, readHere } from './reading.ts'

const PROGRAM = fileURLToPath(new URL('./readerProcess.ts', import.meta.url))
const job = (text: string): ReadJob => ({ source: { kind: 'text', text }, id: 'a1' as never, limits: DEFAULT_LIMITS })
const FIRST = 'The *deal* is signed. It was the first.'
const ANNA = { asker: 'anna' }

const open: Readers[] = []
afterEach(() => {
  for (const readers of open.splice(0)) readers.close()
})

/** Readers whose clock stands still until `pass` runs what waits for at most that long. */
function makeReaders(program: string, rules: Partial<ReaderRules> = {}, waited = () => 0) {
  const timers = new Set<{ ms: number; run: () => void }>()
  const readers = new Readers(
    { atOnce: 2, waiting: 4, timeMs: 20_000, memory: 400 * 2 ** 20, warmMs: 30_000, ...rules },
    {
      program,
      after: (ms, run) => {
        const timer = { ms, run }
        timers.add(timer)
        return () => timers.delete(timer)
      },
      waited,
    },
  )
  open.push(readers)
  return {
    readers,
    pass: (ms: number) => {
      for (const timer of [...timers]) if (timer.ms <= ms && timers.delete(timer)) timer.run()
    },
  }
}

/** A program that does `body` with each job it is sent. */
async function programOf(body: string): Promise<string> {
  const file = join(await freshFolder(), 'reader.mjs')
  await writeFile(file, `process.on('message', job => { ${body} })`)
  return file
}
const HANGS = `if (job.source.text === 'hang') for (;;) ;
  process.send({ result: JSON.stringify({ article: { text: job.source.text } }) })`

test('a source is read beside the server, and the next one by the same process', async () => {
  const { readers } = makeReaders(PROGRAM)
  const { article } = await readBy(readers, job('The deal is signed.'), ANNA)
  expect(article).toMatchObject({ id: 'a1', text: 'The deal is signed.', lang: 'en' })
  const [first] = readers.pids
  await readBy(readers, job('It was the first.'), ANNA)
  expect(readers.pids).toEqual([first])
})

test('what is only handed on comes written down, with nothing lost', async () => {
  const { readers } = makeReaders(PROGRAM)
  const text = '# On “bridges”\n\nThe deal is *signed*. 🚲\n\n![](a.png)'
  const given: ReadJob = { ...job(''), source: { kind: 'markdown', text } }
  const written = await readers.readWritten(given, ANNA)
  const { article, import: report } = await readHere(given)
  const { head, text: said, made } = written
  const read = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const [blocks, sentences] = [written.blocks, written.sentences].map(span => JSON.parse(read(made.subarray(...span))))
  expect({ ...head, text: read(said), blocks, sentences }).toEqual(article)
  expect(JSON.parse(read(made))).toEqual({ article: { ...article, revision: 1 }, import: report })
})

test('a file of many parts is read as it is, one after the other', async () => {
  const { readers } = makeReaders(PROGRAM)
  for (const times of [20_000, 1, 0, 9000]) {
    const text = 'The road — “closed” — stays. '.repeat(times).trim() || 'No.'
    const given: ReadJob = { ...job(''), source: { kind: 'file', bytes: Buffer.from(text), name: 'road.txt' } }
    const { made } = await readers.readWritten(given, ANNA)
    expect(JSON.parse(new TextDecoder().decode(made)).article.text).toBe(text)
    expect((await readBy(readers, given, ANNA)).article.text).toBe(text)
  }
})

test('a correction is read beside the server with the article that it corrects, and so are places in it', async () => {
  const { readers } = makeReaders(PROGRAM)
  const before = (await readBy(readers, { ...job(''), source: { kind: 'markdown', text: FIRST } }, ANNA)).article
  const after = await readBy(
    readers,
    {
      ...job(''),
      source: { kind: 'markdown', text: `New.\n\n${FIRST}` },
      corrects: Buffer.from(JSON.stringify({ ...before, byline: 'Ada Moss' })),
    },
    ANNA,
  )
  expect(after.article).toMatchObject({ byline: 'Ada Moss', text: `New.\n\n${before.text}` })
  const places = [
    { start: 0, end: 9 },
    { start: 10, end: 16 },
  ]
  const bytes = (text: string) => Buffer.from(text)
  const moved = { before: bytes(before.text), after: bytes(after.article.text), places }
  expect(await readers.migrate(moved, ANNA)).toEqual([
    { fate: 'kept', start: 6, end: 15 },
    { fate: 'kept', start: 16, end: 22 },
  ])
})

test('what cannot be read is told in the same words as without a process', async () => {
  const { readers } = makeReaders(PROGRAM)
  await expect(readBy(readers, job(' '), ANNA)).rejects.toMatchObject({
    name: 'Unreadable',
    status: 400,
    detail: 'There is no text in it.',
    path: 'source.text',
  })
})

test('a reader has nothing of the server’s environment', async () => {
  process.env.PARLEY_TEST_SECRET = 'canary'
  const program = await programOf(
    'process.send({ result: JSON.stringify({ article: { text: JSON.stringify(process.env) + process.argv.join() } }) })',
  )
  const { article } = await readBy(makeReaders(program).readers, job('any'), ANNA)
  expect(article.text).not.toContain('canary')
})

test('a reader that hangs is ended when its time is over, and the next source is read', async () => {
  const program = await programOf(HANGS)
  const { readers, pass } = makeReaders(program, { atOnce: 1 })
  const hanging = readBy(readers, job('hang'), ANNA)
  const next = readBy(readers, job('Next.'), ANNA)
  pass(20_000)
  await expect(hanging).rejects.toMatchObject({
    status: 422,
    detail: 'It could not be read within 20 seconds. Try a shorter or simpler one, or paste its text.',
  })
  expect((await next).article.text).toBe('Next.')
})

test('a reader that others kept from working has its time again, three times at most', async () => {
  const program = await programOf(HANGS)
  let waited = 0
  const { readers, pass } = makeReaders(program, {}, () => waited)
  let hasEnded = false
  const hanging = readBy(readers, job('hang'), ANNA).catch(error => {
    hasEnded = true
    return error.status
  })
  for (let times = 0; times < 3; times++) {
    waited += 10_001
    pass(20_000)
    await new Promise(setImmediate)
    expect(hasEnded).toBe(false)
  }
  waited += 10_001
  pass(20_000)
  expect(await hanging).toBe(422)

  const half = readBy(readers, job('hang'), ANNA)
  waited += 10_000
  pass(20_000)
  await expect(half).rejects.toMatchObject({ status: 422 })
})

test('the system tells how long a process waited for a processor, and of none it tells nothing', () => {
  expect(waitedMs(process.pid)).toBeGreaterThan(0)
  expect(waitedMs(undefined)).toBe(0)
})

test('a reader whose heap or whose buffers grow too large is ended alone', async () => {
  const heap = await programOf('const all = []; for (;;) all.push({ a: all.length, b: [all.length] })')
  const buffers = await programOf(`const all = []
    setInterval(() => { for (let i = 0; i < 10; i++) all.push(Buffer.alloc(2 ** 20, 1)) }, 1)`)
  for (const program of [heap, buffers]) {
    const { readers, pass } = makeReaders(program, { memory: 100 * 2 ** 20 })
    const looking = setInterval(() => pass(100), 10)
    await expect(readBy(readers, job('any'), ANNA)).rejects.toMatchObject({
      status: 422,
      detail: 'It takes too much memory to read. Try a shorter or simpler one, or paste its text.',
    })
    clearInterval(looking)
    expect(readers.pids).toEqual([])
  }
})

test('an asker who goes away takes the work along, and what waited comes next', async () => {
  const program = await programOf(HANGS)
  const { readers } = makeReaders(program, { atOnce: 1 })
  const [first, second] = [new AbortController(), new AbortController()]
  const hanging = readBy(readers, job('hang'), { asker: 'anna', signal: first.signal })
  const waiting = readBy(readers, job('Never.'), { asker: 'anna', signal: second.signal })
  const last = readBy(readers, job('Last.'), ANNA)
  second.abort(new Error('gone too'))
  await expect(waiting).rejects.toThrow('gone too')
  first.abort(new Error('gone'))
  await expect(hanging).rejects.toThrow('gone')
  expect((await last).article.text).toBe('Last.')
})

test('one asker leaves a reader for the others, and too many are told to come back', async () => {
  const program = await programOf(
    "if (job.source.text === 'hang') return; process.send({ result: JSON.stringify({ article: { text: 'Read.' } }) })",
  )
  const { readers } = makeReaders(program)
  const hanging = [1, 2, 3].map(() => readBy(readers, job('hang'), ANNA))
  for (const one of hanging) one.catch(() => {})
  await expect(readBy(readers, job('one too many'), ANNA)).rejects.toMatchObject({
    status: 503,
    detail: 'Many articles are being read at the moment. Try again in a minute.',
  })
  expect((await readBy(readers, job('mine'), { asker: 'ben' })).article.text).toBe('Read.')
})

test('a reader with nothing to do is ended after a while', async () => {
  const { readers, pass } = makeReaders(
    await programOf("process.send({ result: JSON.stringify({ article: { text: 'Read.' } }) })"),
  )
  await readBy(readers, job('any'), ANNA)
  expect(readers.pids).toHaveLength(1)
  pass(30_000)
  await expect.poll(() => readers.pids).toEqual([])
})
