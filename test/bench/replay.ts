/**
 * `npm run bench:replay`: a record of 50,000 rows, from the server's folding of it to a page that goes to moments of it at random.
 * A seek is measured as the page does it: values looked up and the views' store brought up to date, without the drawing.
 */
import { createRoot } from 'solid-js'
import { createPast } from '../../client/room/past.ts'
import type { RoomView } from '../../client/room/types.ts'
import { historyFor } from '../../server/rooms/history.ts'
import { lineReader, lineWriter, readableSteps } from '../../shared/replay/index.ts'
import {
  entryKey,
  newUlid,
  STANDARD_CODEBOOK,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import { makeWorld, ownerOf } from '../support/roomInMemory.ts'
import { median, ms, percentile, row } from './numbers.ts'

const [ROWS, MEMBERS, SEEKS] = [50_000, 25, 300]

async function timed<T>(what: string, run: () => Promise<T> | T): Promise<T> {
  const began = performance.now()
  const made = await run()
  row(what, `${ms(performance.now() - began)} ms`)
  return made
}

/** Milliseconds of the processor: others that share it do not count. */
function took(run: () => void): number {
  const began = process.threadCpuUsage()
  run()
  const { user, system } = process.threadCpuUsage(began)
  return (user + system) / 1000
}

/** Everybody writes claims, types comments a few letters at a time, and answers. */
async function bigRoom() {
  const world = makeWorld({ seed: 3 })
  const live = await world.makeRoom()
  const members = []
  for (let i = 0; i < MEMBERS; i++) members.push(await world.join(live, `Member ${i}`))
  const pages = members.map(member => world.connect(live, member))
  await world.settle()
  for (let round = 0; live.head.seq < ROWS; round++) {
    world.clock.now += 2000
    for (const [i, page] of pages.entries()) {
      const id = members[i]!.id
      const key = entryKey(id, newUlid(world.random, world.clock.now))
      const start = (round * 7 + i) % 60
      const place = { revision: 1, start, end: start + 20 }
      if (round % 2) writeReply(page.doc, key, { to: last(i) ?? key, move: 'object', body: `No, because of ${round}.` })
      else {
        keys[i] = key
        writeAnnotation(
          page.doc,
          key,
          { motivation: 'classifying', ...place, statement: `Claim ${round} of ${i}` },
          'A',
        )
        for (let n = 0; n < 12; n++) writeBody(page.doc, key, 'A comment that is typed '.slice(0, 2 * n + 2))
      }
    }
    await world.settle()
  }
  return { world, live }
}
const keys: ReturnType<typeof entryKey>[] = []
const last = (i: number) => keys[i]

/** The server's part: what a member's page is sent. Nothing of the room stays in memory, as none is in a page's. */
async function sent() {
  const { world, live } = await timed('made', bigRoom)
  const owner = ownerOf(live)
  const history = await timed('folded, first time', () => historyFor(world.store, live, owner))
  await timed('folded, asked again', () => historyFor(world.store, live, owner))
  const { stages } = live.runSheet
  const asked = { asker: owner, stages, first: stages[0]!.id, now: history.now, statements: [] }
  const text = await timed('made for one member', () => {
    const write = lineWriter()
    return JSON.stringify(readableSteps(history.steps, asked).map(write))
  })
  row('as text', `${(text.length / 1e6).toFixed(2)} MB`)
  const article = (await world.store.loadArticle(live.room.articles[0]!.article))!
  const { id, settings, articles } = live.room
  await world.rooms.close()
  return { text, article, id, settings, articles, stages, owner: owner.id }
}

export async function main(): Promise<void> {
  console.log(`a record of ${ROWS} rows, ${SEEKS} seeks\n`)
  const { text, article, id, settings, articles, stages, owner } = await sent()
  const steps = await timed('read by the page', () => JSON.parse(text).map(lineReader()))
  // What a page knows of the room as it is now.
  const present = {
    room: () => ({ id, title: '', codebook: STANDARD_CODEBOOK, settings }),
    me: () => ({ id: owner, name: 'Olga', role: 'moderator', group: 'everyone', colour: 1 }),
    article: () => ({ ...article, revision: 1 }),
    articles: () => articles.map(({ article: id, ...one }) => ({ id, ...one })),
    stages: () => stages,
  } as unknown as RoomView
  const past = await timed('made ready', () => createRoot(dispose => createPast(present, steps, dispose)))
  let state = 7
  const times = Array.from({ length: SEEKS }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return took(() => past.seek((state / 2 ** 32) * past.span.length))
  })
  const whole = [past.span.length, 0].map(place => took(() => past.seek(place)))
  past.seek(past.span.length)
  row('entries at the end', `${past.view.allCards().length}`)
  row('a seek, median', `${ms(median(times))} ms`)
  row('a seek, 95 of 100', `${ms(percentile(times, 0.95))} ms`)
  row('slowest', `${ms(Math.max(...times))} ms`)
  row('above 100 ms', `${times.filter(time => time > 100).length} of ${SEEKS}`)
  row('from end to end', `${ms(Math.max(...whole))} ms`)
}
