/**
 * `npm run bench:client`: what the room's page costs in Chromium. Time to read and to the first mark; a room of 5,000
 * annotations on 10,000 words: opening, scrolling, typing, one mark more; the heap after an hour's changes in a room that
 * does not grow. Beside it the same text and marks painted the usual way, each wrapped in elements, in the same browser.
 */
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { type Annotation, entryKey, newUlid, removeAnnotation, writeAnnotation } from '../../shared/room/index.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Live, synced, TestClient } from '../support/client.ts'
import { seededRandom } from '../support/seeded.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { median, ms, percentile, row } from './numbers.ts'
import { paintWrapped } from './wrapped.ts'

const [WORDS, MARKS, LONG_WORDS] = [10_000, 5_000, 100_000]
const VISITS = 5
/** A change a second, as a busy room has. */
const HOUR = 3_600
const TYPED = 'Whoever counts the vans at four should be asked what they carried.'
/** Sixteen keys a second. */
const PACE_MS = 60
/** After this the page has all its parts, and has kept its copy of the room. */
const QUIET_MS = 8000
const KINDS = ['classifying', 'commenting', 'questioning', 'highlighting'] as const
const LIMITS = {
  annotationsPerMember: 20_000,
  bytesPerMember: 1e9,
  socketMessagesPerSecond: 100_000,
  memberMessagesPerSecond: 100_000,
  groupMessagesPerSecond: 100_000,
  roomsPerHour: 1000,
  articlesPerHour: 1000,
}

export async function main(): Promise<void> {
  const server = await startServer({ env: { PARLEY_LIMITS: JSON.stringify(LIMITS) } })
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  try {
    await visits(context, server)
    const usual = await wrapped(context)
    await largeRoom(context, server, usual)
    await longArticle(context, server)
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function visits(context: BrowserContext, server: RunningServer): Promise<void> {
  const { room, client } = await newRoom(server, context, 3000)
  const [read, marked] = [[] as number[], [] as number[]]
  let bytes = 0
  for (let i = 0; i < VISITS; i++) {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
    await page.goto(`${server.origin}/r/${room}`, { waitUntil: 'commit' })
    read.push(await page.evaluate(firstText))
    await page
      .locator('article [data-sentence]')
      .first()
      .click({ position: { x: 60, y: 12 } })
    await page.keyboard.press('h')
    await page.waitForFunction(() => [...CSS.highlights.values()].some(one => one.size > 0))
    marked.push(await page.evaluate(() => performance.now()))
    bytes = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    )
    await page.close()
  }
  client.close()
  console.log(`A first visit to a room of 3,000 words, nothing cached, ${VISITS} times\n`)
  row('time to read, median', `${ms(median(read))} ms`)
  row('to the first mark', `${ms(median(marked))} ms`)
  row('scripts by then', `${(bytes / 1000).toFixed(1)} kB`)
}

async function largeRoom(context: BrowserContext, server: RunningServer, usual: Usual): Promise<void> {
  const { room, client, text, member } = await newRoom(server, context, WORDS)
  const random = seededRandom(11)
  const chance = (below: number) => (random(4).reduce((sum, byte) => sum * 256 + byte, 0) >>> 0) % below
  let clock = 1_760_000_000_000
  const put = (start: number, end: number) => {
    const key = entryKey(member, newUlid(random, clock++))
    writeAnnotation(client.doc, key, { motivation: KINDS[chance(KINDS.length)]!, revision: 1, start, end })
    return key
  }
  // The end of the text stays free: what is marked there later overlaps nothing, so it is seen when it is painted.
  const one = () => {
    const start = chance(text.length - 500)
    return put(start, start + 20 + chance(160))
  }
  const keys: Annotation['key'][] = []
  while (keys.length < MARKS)
    client.doc.transact(() => {
      for (let i = 0; i < 100; i++) keys.push(one())
    })
  await settled(client)

  const page = await context.newPage()
  // When the data is there: the last message of the first answers. What follows is the page's own work.
  await page.addInitScript(() => {
    const Socket = WebSocket
    Object.assign(window, { dataAt: 0 })
    window.WebSocket = class extends Socket {
      constructor(...given: ConstructorParameters<typeof Socket>) {
        super(...given)
        this.addEventListener('message', ({ data }) => {
          if (data.byteLength > 100_000) Object.assign(window, { dataAt: performance.now() })
        })
      }
    }
  })
  await page.goto(`${server.origin}/r/${room}`)
  await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 10), undefined, {
    polling: 'raf',
    timeout: 120_000,
  })
  const opened = await page.evaluate(
    () =>
      new Promise<number>(done =>
        requestAnimationFrame(() => done(performance.now() - (window as unknown as { dataAt: number }).dataAt)),
      ),
  )
  const soon = await scroll(page)
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForTimeout(QUIET_MS)
  const frames = await scroll(page)
  // Only what is near the view is painted: the reader waits at the text's end for what is marked there.
  await page.locator('article [data-sentence]').last().scrollIntoViewIfNeeded()
  const added: number[] = []
  for (let i = 0; i < 20; i++) {
    const begun = performance.now()
    put(text.length - 220 + i * 10, text.length - 214 + i * 10)
    await page.waitForFunction(paintedAtTheEnd, i, { polling: 'raf' })
    added.push(performance.now() - begun)
  }
  const keysTook = await typeInCard(page)
  const atLeast = await typeInNothing(context)
  console.log(`\n${MARKS} annotations on ${WORDS} words; beside it each mark wrapped in elements\n`)
  row('', 'Parley', 'wrapped', 'wrapped ÷ Parley')
  const beside = (name: string, ours: number, theirs: number) =>
    row(name, ms(ours), ms(theirs), `${(theirs / ours).toFixed(2)} ×`)
  row('open, from the data on', `${ms(opened)} ms`)
  beside('painting the marks, ms', await repaint(page), usual.paint)
  beside('scrolling at once, median', median(soon), median(usual.frames))
  beside('scrolling at once, 99 %', percentile(soon, 0.99), percentile(usual.frames, 0.99))
  beside('scrolling later, median', median(frames), median(usual.frames))
  beside('scrolling later, 99 %', percentile(frames, 0.99), percentile(usual.frames, 0.99))
  row('elements in the text', String(await page.locator('article *').count()), String(usual.elements))
  const keysOf = ({ paced, atOnce }: Typed, share: number) =>
    [paced, atOnce].map(took => `${ms(percentile(took, share))} ms`)
  row('', 'paced', 'at once')
  row('a key in a card, median', ...keysOf(keysTook, 0.5))
  row('a key in a card, 99 %', ...keysOf(keysTook, 0.99))
  row('a key in an empty page', ...keysOf(atLeast, 0.5))
  row('a mark from elsewhere', `${ms(median(added))} ms`)

  const devtools = await context.newCDPSession(page)
  const before = await heap(devtools)
  for (let second = 0; second < HOUR; second++) {
    client.doc.transact(() => {
      removeAnnotation(client.doc, keys.shift()!)
      keys.push(one())
    })
    if (second % 100 === 99) await settled(client)
  }
  await page.waitForFunction(() => new Promise(done => requestAnimationFrame(() => done(true))))
  const after = await heap(devtools)
  row('heap before, after an hour', `${(before / 1e6).toFixed(1)} MB`, `${(after / 1e6).toFixed(1)} MB`)
  client.close()
  await page.close()
}

/** A text of a book's length, with few marks: only the reading. */
async function longArticle(context: BrowserContext, server: RunningServer): Promise<void> {
  const { room, client } = await newRoom(server, context, LONG_WORDS)
  const page = await context.newPage()
  await page.goto(`${server.origin}/r/${room}`, { waitUntil: 'commit' })
  const read = await page.evaluate(firstText)
  const frames = await scroll(page)
  console.log(`\nAn article of ${LONG_WORDS} words\n`)
  row('time to read', `${ms(read)} ms`)
  row('scrolling, median frame', `${ms(median(frames))} ms`)
  row('scrolling, 99 % of frames', `${ms(percentile(frames, 0.99))} ms`)
  client.close()
  await page.close()
}

interface Usual {
  paint: number
  frames: number[]
  elements: number
}
async function wrapped(context: BrowserContext): Promise<Usual> {
  const page = await context.newPage()
  await page.setContent('<style>article{font:20px/35px serif;width:616px;margin:auto}</style><article></article>')
  const { paint, elements } = await page.evaluate(paintWrapped, {
    paragraphs: prose(WORDS).split('\n\n'),
    marks: MARKS,
  })
  const frames = await scroll(page)
  await page.close()
  return { paint, frames, elements }
}

/** Milliseconds of each frame while the page scrolls by 60 pixels a frame. */
const scroll = (page: Page): Promise<number[]> =>
  page.evaluate(
    () =>
      new Promise(done => {
        const frames: number[] = []
        let last = performance.now()
        const step = () => {
          const now = performance.now()
          frames.push(now - last)
          last = now
          scrollBy(0, 60)
          if (frames.length < 300) requestAnimationFrame(step)
          else done(frames.slice(5))
        }
        requestAnimationFrame(step)
      }),
  )

/** Whether more marks than so many are painted in the last two sentences, which nothing else marks. */
const paintedAtTheEnd = (count: number): boolean => {
  const last = [...document.querySelectorAll('article [data-sentence]')].slice(-2)
  const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight])
  return ranges.filter(({ startContainer }) => last.some(one => one.contains(startContainer))).length > count
}

/** In the body of a new comment. */
async function typeInCard(page: Page): Promise<Typed> {
  await page.evaluate(() => scrollTo(0, 0))
  await page
    .locator('article [data-sentence]')
    .first()
    .click({ position: { x: 60, y: 12 } })
  await page.keyboard.press('n')
  await page.getByPlaceholder('Write a comment…').waitFor()
  return typed(page)
}

/** In a field on a page with nothing else: what a key and its frame cost here at the least. */
async function typeInNothing(context: BrowserContext): Promise<Typed> {
  const page = await context.newPage()
  await page.setContent('<textarea rows="3"></textarea>')
  await page.locator('textarea').focus()
  const took = await typed(page)
  await page.close()
  return took
}

interface Typed {
  /** At a pace that is faster than people's: each key has its frame to itself. */
  paced: number[]
  /** Without a pause: keys wait for the frames of those before them. */
  atOnce: number[]
}

/** From each key to the end of the frame that shows it; waiting for that frame is a part of it, half a frame on average. */
async function typed(page: Page): Promise<Typed> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    addEventListener(
      'keydown',
      () => {
        const begun = performance.now()
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - begun)
        requestAnimationFrame(() => channel.port2.postMessage(0))
      },
      true,
    )
  })
  const times = () => page.evaluate(() => (window as unknown as { times: number[] }).times)
  await page.keyboard.type(TYPED, { delay: PACE_MS })
  const paced = await times()
  await page.keyboard.type(TYPED)
  return { paced, atOnce: (await times()).slice(paced.length) }
}

/** Registers every painted range anew, and how long that takes to the end of the next frame. */
const repaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise(done => {
        const begun = performance.now()
        for (const [name, highlight] of [...CSS.highlights]) CSS.highlights.set(name, new Highlight(...highlight))
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now() - begun)
          port2.postMessage(0)
        })
      }),
  )

async function heap(devtools: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize
}

/** Milliseconds from the beginning of the visit to the frame in which the article's text stands. */
const firstText = () =>
  new Promise<number>(done => {
    const look = () =>
      document.querySelector('article [data-sentence]')?.textContent
        ? done(performance.now())
        : requestAnimationFrame(look)
    look()
  })

/** The stock provider writes as it goes: a round trip after it, all of it has been taken. */
async function settled({ provider }: Live): Promise<void> {
  await new Promise<void>(done => {
    const look = () => (provider.ws && provider.ws.bufferedAmount === 0 ? done() : setImmediate(look))
    look()
  })
}

async function newRoom(server: RunningServer, context: BrowserContext, words: number) {
  const owner = new TestClient(server.origin)
  const { room, member } = await owner.makeRoom(prose(words))
  const [name, value] = owner.cookieHeader().split(/=(.*)/s) as [string, string]
  await context.addCookies([{ name, value, url: server.origin }])
  const client = owner.connect(await owner.docName(room.id))
  await synced(client)
  const { text } = (await owner.call<{ text: string }>('GET', `/api/rooms/${room.id}/article`)).body
  return { room: room.id, member: member.id, client, text }
}

/** Plain English of about so many words, a hundred to a paragraph. */
function prose(words: number): string {
  const sentence =
    'The council measured the traffic on nine streets before it decided where the lanes should go, and told nobody. '
  const paragraph = sentence.repeat(5).trim()
  return Array.from({ length: Math.ceil(words / 95) }, () => paragraph).join('\n\n')
}
