/**
 * The second half of `npm run bench:map`: the same size of map in Chromium, drawn along by the mouse and walked by the arrow keys.
 * How many frames come late, beside the same page at rest; and how much of a frame is the page's own script and layout,
 * which a machine that paints in software does not slow down.
 */
import type { CDPSession, Page } from 'playwright-core'
import {
  type EntryKey,
  entryKey,
  MOVES,
  newUlid,
  type Reply,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import { launchBrowser } from '../support/browser.ts'
import { synced, TestClient } from '../support/client.ts'
import { seededRandom } from '../support/seeded.ts'
import { type RunningServer, startServer } from '../support/server.ts'
import { median, ms, row } from './numbers.ts'

const LIMITS = {
  annotationsPerMember: 2000,
  repliesPerMember: 2000,
  bytesPerMember: 1e8,
  socketMessagesPerSecond: 100_000,
}
const SIZE = { width: 1440, height: 900 }
/** Strokes of the mouse over most of the window's height, and moves in each. */
const [STROKES, MOVES_EACH, PRESSES, REST_MS] = [8, 60, 150, 4000]
/** A frame that comes after more than so many of the page's usual intervals is late. */
const LATE = 1.5

export async function panned(claims: number, relations: number): Promise<void> {
  const server = await startServer({ env: { PARLEY_LIMITS: JSON.stringify(LIMITS) } })
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' })
    const { room, cookie } = await largeDebate(server, claims, relations)
    await context.addCookies([{ ...cookie, url: server.origin }])
    const page = await context.newPage()
    await page.goto(`${server.origin}/r/${room}/debate`)
    await page.waitForFunction(
      wanted => document.querySelectorAll('[data-node]').length >= wanted,
      claims + relations,
      {
        polling: 'raf',
        timeout: 120_000,
      },
    )
    await page.evaluate(() => new Promise(done => requestIdleCallback(done)))
    const devtools = await context.newCDPSession(page)
    await devtools.send('Performance.enable')

    const rest = await watched(page, devtools, () =>
      page.evaluate(time => new Promise<void>(done => setTimeout(done, time)), REST_MS),
    )
    const usual = median(rest.frames)
    const drawn = await watched(page, devtools, () => draw(page))
    const walked = await watched(page, devtools, () => walk(page))

    console.log(`\nThe same in Chromium, ${SIZE.width} by ${SIZE.height}\n`)
    row('', 'at rest', 'drawn', 'walked')
    const each = (name: string, of: (seen: Watched) => string) => row(name, of(rest), of(drawn), of(walked))
    each('frames', seen => String(seen.frames.length))
    each('median interval, ms', seen => ms(median(seen.frames)))
    each(`later than ${LATE} ×`, seen => `${(100 * late(seen, usual)).toFixed(1)} %`)
    each('÷ the same at rest', seen => `${(median(seen.frames) / usual).toFixed(2)} ×`)
    each('script a frame, ms', seen => ms(seen.script))
    each('style and layout, ms', seen => ms(seen.layout))
    each('all of a frame, ms', seen => ms(seen.task))
    row('elements in the map', String(await page.locator('[role="tree"] *').count()))
  } finally {
    await browser.close()
    await server.stop()
  }
}

interface Watched {
  /** Milliseconds from one frame to the next. */
  frames: number[]
  /** Milliseconds of the page's main thread, divided by the frames. */
  script: number
  layout: number
  task: number
}
const late = ({ frames }: Watched, usual: number) => frames.filter(one => one > LATE * usual).length / frames.length

async function watched(page: Page, devtools: CDPSession, act: () => Promise<void>): Promise<Watched> {
  await page.evaluate(() => {
    const frames: number[] = []
    let last: number | undefined
    Object.assign(window, { frames, watching: true })
    const step = (now: number) => {
      if (last !== undefined) frames.push(now - last)
      last = now
      if ((window as unknown as { watching: boolean }).watching) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  const before = await spent(devtools)
  await act()
  const after = await spent(devtools)
  const frames = await page.evaluate(() => {
    Object.assign(window, { watching: false })
    return (window as unknown as { frames: number[] }).frames
  })
  const each = (name: string) => (1000 * ((after.get(name) ?? 0) - (before.get(name) ?? 0))) / frames.length
  return {
    frames,
    script: each('ScriptDuration'),
    layout: each('LayoutDuration') + each('RecalcStyleDuration'),
    task: each('TaskDuration'),
  }
}

const spent = async (devtools: CDPSession) =>
  new Map((await devtools.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))

/** By the ground between the boxes, from below upwards, again and again. */
async function draw(page: Page): Promise<void> {
  const [low, high] = [SIZE.height - 60, 240]
  for (let stroke = 0; stroke < STROKES; stroke++) {
    const ground = await page.evaluate(y => {
      const tree = document.querySelector('[role="tree"]')!
      const { left, right } = tree.getBoundingClientRect()
      for (let x = left; x < right; x += 4)
        if (tree.contains(document.elementFromPoint(x, y)) && !document.elementFromPoint(x, y)!.closest('[data-node]'))
          return x
      throw new Error('there is no ground between the boxes')
    }, low)
    const from = await page.evaluate(() => scrollY)
    await page.mouse.move(ground, low)
    await page.mouse.down()
    await page.mouse.move(ground, high, { steps: MOVES_EACH })
    await page.mouse.up()
    if ((await page.evaluate(() => scrollY)) - from < low - high - 1) throw new Error('the map did not go along')
  }
}

async function walk(page: Page): Promise<void> {
  await page.locator('[role="treeitem"][tabindex="0"]').focus()
  for (let press = 0; press < PRESSES; press++) await page.keyboard.press('ArrowDown')
}

async function largeDebate(server: RunningServer, claims: number, relations: number) {
  const owner = new TestClient(server.origin)
  const text = Array.from({ length: claims }, (_, n) => `The council measured the traffic on street ${n + 1}.`).join(
    ' ',
  )
  const { room, member } = await owner.makeRoom(text, { motion: { sentence: 'The lanes shall stay.' } })
  const live = owner.connect(await owner.docName(room.id))
  await synced(live)
  const random = seededRandom(13)
  const chance = (below: number) => (random(4).reduce((sum, byte) => sum * 256 + byte, 0) >>> 0) % below
  let clock = 1_760_000_000_000
  const newKey = () => entryKey(member.id, newUlid(random, clock++))
  const keys: EntryKey[] = []
  let at = 0
  for (let n = 0; n < claims; n++) {
    const end = text.indexOf('.', at) + 1
    const key = newKey()
    const statement = `On street ${n + 1} more was driven than the council says it had measured before.`
    writeAnnotation(live.doc, key, { motivation: 'classifying', revision: 1, start: at, end, statement })
    keys.push(key)
    at = end + 1
  }
  for (let n = 0; n < relations; n++) {
    const key = newKey()
    const body = `Whoever counts at four o’clock on street ${n + 1} counts others than at eight.`
    const move: Reply['move'] = MOVES[chance(MOVES.length)]!
    writeReply(live.doc, key, { to: keys[chance(keys.length)]!, move, body })
    keys.push(key)
  }
  const { provider } = live
  await new Promise<void>(done => {
    const look = () => (provider.ws && provider.ws.bufferedAmount === 0 ? done() : setImmediate(look))
    look()
  })
  live.close()
  const [name, value] = owner.cookieHeader().split(/=(.*)/s) as [string, string]
  return { room: room.id, cookie: { name, value } }
}
