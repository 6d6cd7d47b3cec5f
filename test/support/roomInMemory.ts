/**
 * A room without ports: real rooms over a store, and clients joined to it by calls instead of sockets. Nothing moves by
 * itself; `settle` runs what the clock says is due, and the event loop until every room is quiet.
 */
import { createHash } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as sync from 'y-protocols/sync.js'
import type * as Y from 'yjs'
import { readArticle } from '../../server/intake/readArticle.ts'
import { DEFAULT_LIMITS } from '../../server/limits.ts'
import type { Paces } from '../../server/rooms/groupPace.ts'
import type { LiveDocument } from '../../server/rooms/liveDocument.ts'
import type { LiveRoom } from '../../server/rooms/liveRoom.ts'
import { createRoom, type RoomWish } from '../../server/rooms/makeRoom.ts'
import { joinRoom } from '../../server/rooms/people.ts'
import type { RoomStore } from '../../server/rooms/roomStore.ts'
import { Rooms } from '../../server/rooms/rooms.ts'
import { Session } from '../../server/rooms/session.ts'
import { memoryStore } from '../../server/storage/memory.ts'
import { MESSAGE } from '../../shared/protocol/index.ts'
import { type Member, newArticleId, type RoomId } from '../../shared/room/index.ts'
import { seededRandom } from './seeded.ts'
import { unframed } from './unframed.ts'

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody asked the cyclists.'

/** How fast clients here may send, unless they say otherwise. */
export const PACES: Paces = { memberMessagesPerSecond: 1500, groupMessagesPerSecond: 50_000 }

export interface ConnectOptions {
  clientID?: number
  doc?: Y.Doc
  /** Another document than the member's group's. */
  of?: LiveDocument
  expires?: number
  /** The hash of the login that it is opened with. */
  login?: string
  paces?: Paces
}

export interface World {
  store: RoomStore
  rooms: Rooms
  /** The world's clock: tests move it by hand. */
  clock: { now: number }
  random: ReturnType<typeof seededRandom>
  logged: string[]
  /** Opens other rooms over the same store, as a restarted process would. */
  restart(): World
  makeRoom(wish?: Partial<RoomWish>): Promise<LiveRoom>
  open(room: RoomId): Promise<LiveRoom>
  join(room: LiveRoom, name: string): Promise<Member>
  connect(room: LiveRoom, member: Member, options?: ConnectOptions): TestClient
  settle(): Promise<void>
  /** The moment has passed after which empty rooms are closed. */
  closeEmpty(): Promise<void>
}

export function makeWorld({ store = memoryStore(), seed = 1 }: { store?: RoomStore; seed?: number } = {}): World {
  const random = seededRandom(seed)
  const clock = { now: Date.UTC(2026, 10, 22, 9) }
  const logged: string[] = []
  const log = (data: object, message: string) =>
    void logged.push(`${message} ${String((data as { error?: unknown }).error ?? '')}`)
  const later = new Set<{ due: number; run: () => void }>()
  const lingering = new Set<() => void>()
  const rooms = new Rooms(store, {
    now: () => clock.now,
    after: (ms, run) => {
      const one = { due: clock.now + ms, run }
      later.add(one)
      return () => void later.delete(one)
    },
    lingers: (_, run) => {
      lingering.add(run)
      return () => void lingering.delete(run)
    },
    elapsed: () => performance.now(),
    random,
    gateLimits: { ...DEFAULT_LIMITS },
    log: { warn: log, error: log },
  })
  const world: World = {
    store,
    rooms,
    clock,
    random,
    logged,
    restart: () => makeWorld({ store, seed: seed + 1 }),
    async makeRoom(wish) {
      const article = readArticle({ kind: 'text', text: TEXT, title: 'Cycle lanes' }, DEFAULT_LIMITS, {
        id: newArticleId(random),
        sha256: text => createHash('sha256').update(text).digest('hex'),
      })
      await store.saveArticle(article, clock.now)
      const made = await createRoom(store, { ownerName: 'Olga', article, ...wish }, random, clock.now)
      return world.open(made.room.id)
    },
    async open(room) {
      const live = await rooms.open(room)
      if (!live) throw new Error('there is no such room')
      return live
    },
    join: (room, name) => joinRoom(room, name, DEFAULT_LIMITS.membersPerRoom),
    connect: (room, member, options) => new TestClient(world, room, member, options),
    async settle() {
      for (const one of [...later].filter(({ due }) => due <= clock.now).sort((a, b) => a.due - b.due)) {
        later.delete(one)
        one.run()
      }
      for (let quiet = 0; quiet < 5; ) {
        await new Promise(resolve => setTimeout(resolve, 0))
        quiet = [...rooms.openRooms].every(room => room.isQuiet) ? quiet + 1 : 0
      }
    },
    async closeEmpty() {
      for (const run of [...lingering]) {
        lingering.delete(run)
        run()
      }
      await world.settle()
    },
  }
  return world
}

/** The owner of a room made by `makeRoom`. */
export const ownerOf = (room: LiveRoom) => [...room.members.values()].find(member => member.isOwner)!

export class TestClient {
  readonly doc: Y.Doc
  readonly session: Session
  readonly saved: { client: number; clock: number; through: number }[] = []
  readonly awarenessFrames: Uint8Array[] = []
  closed: { code: number; reason: string } | undefined
  /** Frames that arrived, in bytes. */
  received = 0
  /** All that ever arrived, for those who look for what must not be in it. */
  readonly frames: Uint8Array[] = []
  isPaused = false
  /** What the room last told this page of its own member. */
  isMuted: boolean | undefined
  /** Of what this page was told that it has changed and may be asked for. */
  readonly news: number[] = []
  buffered = 0

  constructor(world: World, room: LiveRoom, member: Member, options: ConnectOptions = {}) {
    const document = options.of ?? room.groupOf(member)
    this.doc = options.doc ?? document.blank()
    if (options.clientID) this.doc.clientID = options.clientID
    const client = this
    const wire = {
      send: (frame: Uint8Array) => queueMicrotask(() => this.#receive(frame)),
      sendFramed: (bytes: Uint8Array) =>
        queueMicrotask(() => {
          for (const message of unframed(bytes)) this.#receive(message)
        }),
      close: (code: number, reason: string) => {
        this.closed ??= { code, reason }
      },
      terminate: () => {},
      ping: () => {},
      pause: () => {
        this.isPaused = true
      },
      resume: () => {
        this.isPaused = false
      },
      get buffered() {
        return client.buffered
      },
    }
    const login = {
      hash: options.login ?? `login of ${member.id}`,
      expires: options.expires ?? Number.POSITIVE_INFINITY,
    }
    this.session = new Session(member.id, document, login, { saved: true, self: true }, wire, {
      now: () => world.clock.now,
      messagesPerSecond: 1000,
      paces: options.paces ?? PACES,
    })
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(encoder => sync.writeUpdate(encoder, update))
    })
    document.join(this.session)
    this.send(encoder => sync.writeSyncStep1(encoder, this.doc))
  }

  send(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    write(encoder)
    this.session.receive(encoding.toUint8Array(encoder))
  }

  /** Any bytes as a frame. */
  sendRaw(...bytes: number[]): void {
    this.session.receive(Uint8Array.from(bytes))
  }

  leave(): void {
    this.session.closed()
  }

  #receive(frame: Uint8Array): void {
    this.received += frame.length
    this.frames.push(frame.slice())
    const decoder = decoding.createDecoder(frame)
    switch (decoding.readVarUint(decoder)) {
      case MESSAGE.sync: {
        const reply = encoding.createEncoder()
        encoding.writeVarUint(reply, MESSAGE.sync)
        sync.readSyncMessage(decoder, reply, this.doc, this)
        if (encoding.length(reply) > 1) this.session.receive(encoding.toUint8Array(reply))
        break
      }
      case MESSAGE.self:
        this.isMuted = decoding.readVarUint(decoder) === 1
        break
      case MESSAGE.news:
        this.news.push(decoding.readVarUint(decoder))
        break
      case MESSAGE.awareness:
        this.awarenessFrames.push(decoding.readVarUint8Array(decoder))
        break
      case MESSAGE.saved:
        this.saved.push({
          client: decoding.readVarUint(decoder),
          clock: decoding.readVarUint(decoder),
          through: decoding.readVarUint(decoder),
        })
        break
    }
  }
}
