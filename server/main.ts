/** Where everything is joined: the environment, the clock and chance come in here and nowhere else. Reads as a table of contents. */
import { randomFillSync } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import { WebSocketServer } from 'ws'
import { FIRST_SYNC_LIMIT } from '../shared/protocol/index.ts'
import { showJoinCode } from '../shared/room/index.ts'
import { announce, makeLog } from './announce.ts'
import { BadConfig, type Config, originsOf, readConfig } from './config.ts'
import { ensureDemo } from './demo/seed.ts'
import { tuneEngine } from './engine.ts'
import { GiveBack, makeCollector } from './giveBack.ts'
import { makeApp } from './http/app.ts'
import { answerBrokenRequests } from './http/brokenRequests.ts'
import { makeSafe } from './http/guards.ts'
import { type House, makeBuckets } from './http/house.ts'
import { LastSeen } from './http/lastSeen.ts'
import { type Pages, readPages } from './http/pages.ts'
import { answeringUpgrades, answerOtherUpgrades } from './http/refusedUpgrades.ts'
import { waitedMs } from './intake/atWork.ts'
import { makeFetchPage } from './intake/fetchPage.ts'
import { Readers } from './intake/readers.ts'
import { migratingShort, writingShort } from './intake/short.ts'
import type { Limits } from './limits.ts'
import { type Port, takePort } from './listen.ts'
import { Presses } from './press/presses.ts'
import { Spool } from './press/spool.ts'
import { rehearse } from './rehearsal/rehearse.ts'
import type { RoomStore } from './rooms/roomStore.ts'
import { Rooms } from './rooms/rooms.ts'
import { HEARTBEAT_MS } from './rooms/session.ts'
import { CannotOpen } from './storage/cannotOpen.ts'
import { openSqlite, sqliteInMemory } from './storage/sqlite.ts'

const LAPSE_MS = 1000
const LOOK_MS = 1000
const TIDY_MS = 30_000
const SWEEP_MS = 3_600_000
const DAY_MS = 86_400_000
const DRAIN_MS = 8000
const READER_WARM_MS = 30_000
const PRESS = {
  atOnce: 1,
  waiting: 20,
  timeMs: 120_000,
  memory: 512 * 2 ** 20,
  kept: 16 * 2 ** 20,
  idleMs: 600_000,
}
/** For files longer than `kept`: a gigabyte of the disk at most. */
const SPOOL = { files: 16, filesPerRoom: 4, bytes: 64 * 2 ** 20 }

const now = () => Date.now()
const elapsed = () => performance.now()
const random = randomPool()
const after = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms).unref()
  return () => clearTimeout(timer)
}
const resolve = async (host: string) => (await lookup(host, { all: true })).map(({ address }) => address)

/** Starts Parley and resolves once it serves. Prints a sentence and exits with 1 when it cannot. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    await start(readConfig(process.env, argv))
  } catch (error) {
    if (!(error instanceof BadConfig) && !(error instanceof CannotOpen)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

async function start(config: Config): Promise<void> {
  const files = config.clientFolder ? await readPages(config.clientFolder) : new Map()
  const port = await takePort(config)
  let store: RoomStore | undefined
  try {
    store = await openSqlite({ folder: config.dataFolder, now })
    await serve(config, store, files, port)
  } catch (error) {
    port.close()
    await store?.close()
    throw error
  }
}

async function serve(config: Config, store: RoomStore, files: Pages, port: Port): Promise<void> {
  const log = makeLog(config.logLevel)
  const { limits } = config
  const tools = { now, elapsed, random, after, lingers: after, log, gateLimits: { ...limits } }
  const rooms = new Rooms(store, tools)
  const readers = makeReaders(limits)
  const spool = new Spool(join(config.dataFolder, 'spool'), SPOOL, random)
  await spool.sweep()
  const presses = new Presses(PRESS, { program: besideServer('press/pressProcess.ts', 'press.js'), after, spool })
  rooms.erased = room => presses.close(room)
  const house: House = {
    rooms,
    store,
    readWritten: writingShort(readers.readWritten),
    place: readers.place,
    migrate: migratingShort(readers.migrate),
    unbundle: readers.unbundle,
    press: presses.press,
    fetchPage: makeFetchPage({ ...config.fetches, bytes: limits.sourceBytes }, { resolve, after }),
    config,
    limits,
    origins: originsOf(config, port.number),
    now,
    random,
    buckets: makeBuckets(limits),
    seen: new LastSeen(),
    isDraining: false,
  }
  if (config.demo) house.demo = await ensureDemo(store, tools)

  const sockets = new WebSocketServer({ noServer: true, maxPayload: FIRST_SYNC_LIMIT + 1024, perMessageDeflate: false })
  if (config.rehearsal) {
    tuneEngine()
    await sqliteInMemory(now)
      .then(stage => rehearse({ ...tools, store: stage, sockets }))
      .catch(error => log.error({ error }, 'the rehearsal broke off: the first updates will be slower'))
  }
  const server = createAdaptorServer({
    fetch: answeringUpgrades(makeApp(house, files, log).fetch),
    websocket: { server: sockets as unknown as WebSocketServerLike },
  })
  const safely = (headers: Headers) => makeSafe(house, headers)
  answerOtherUpgrades(server, sockets, safely)
  answerBrokenRequests(server, safely)
  port.answerWith(server)

  const giveBack = new GiveBack(makeCollector())
  const timers = [
    setInterval(() => giveBack.look(rooms.closed, rooms.openCount), LOOK_MS),
    setInterval(() => {
      for (const room of rooms.openRooms) for (const session of room.sessions()) session.beat()
    }, HEARTBEAT_MS),
    setInterval(() => {
      for (const room of rooms.openRooms) for (const session of room.sessions()) session.lapse()
    }, LAPSE_MS),
    setInterval(() => void rooms.tidy(), TIDY_MS),
    setInterval(
      () => void store.sweep(now() - DAY_MS, now()).catch(error => log.error({ error }, 'sweeping failed')),
      SWEEP_MS,
    ),
  ]
  const demo = house.demo && (await rooms.open(house.demo))
  await announce(
    log,
    config,
    house.origins,
    port.number,
    demo ? { title: demo.room.title, code: showJoinCode(demo.room.code) } : undefined,
  )

  let isStopping = false
  const stop = (signal: string) => {
    if (isStopping) return
    isStopping = true
    log.info({ signal }, 'going down')
    house.isDraining = true
    readers.close()
    presses.close()
    for (const timer of timers) clearInterval(timer)
    setTimeout(() => process.exit(0), DRAIN_MS).unref()
    server.close()
    void rooms
      .close()
      .then(() => store.close())
      .catch(error => log.error({ error }, 'closing failed'))
      .finally(() => process.exit(0))
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
}

/** A program beside the server's: in one folder where both were built, in the sources below the server's. */
const besideServer = (source: string, built: string) =>
  fileURLToPath(new URL(import.meta.filename.endsWith('.ts') ? `./${source}` : `./${built}`, import.meta.url))

function makeReaders(limits: Limits): Readers {
  return new Readers(
    {
      atOnce: limits.importsAtOnce,
      waiting: limits.importsWaiting,
      timeMs: limits.importSeconds * 1000,
      memory: limits.importMegabytes * 2 ** 20,
      warmMs: READER_WARM_MS,
    },
    { program: besideServer('intake/readerProcess.ts', 'reader.js'), after, waited: waitedMs },
  )
}

/** Random bytes from a pool, because a salt a row is asked for thousands of times a second. */
function randomPool() {
  const pool = new Uint8Array(8192)
  let used = pool.length
  return (bytes: number): Uint8Array => {
    if (bytes > 1024) return randomFillSync(new Uint8Array(bytes))
    if (used + bytes > pool.length) {
      randomFillSync(pool)
      used = 0
    }
    const drawn = pool.slice(used, used + bytes)
    pool.fill(0, used, used + bytes)
    used += bytes
    return drawn
  }
}

if (import.meta.filename === process.argv[1]) await main(process.argv.slice(2))
