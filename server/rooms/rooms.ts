/**
 * All open rooms. A room is opened once, however many ask at the same time; it is closed when nobody is in it, nothing
 * waits, and a moment has passed. What is thrown away on a fault is read again from the record by whoever asks next.
 */
import { CLOSE } from '../../shared/protocol/index.ts'
import type { DocName, PollId, Random, RoomId } from '../../shared/room/index.ts'
import type { GateLimits } from '../gate/gate.ts'
import { makeCheckpoint } from './checkpoint.ts'
import { GroupCommit } from './groupCommit.ts'
import { CHECKPOINT_ROWS } from './liveGroup.ts'
import { LiveRoom } from './liveRoom.ts'
import type { RoomStore } from './roomStore.ts'

export const UNLOAD_AFTER_MS = 1000
/** Fewer rows than this are read faster than a checkpoint of them is made. */
const WORTH_A_CHECKPOINT = 100

export interface RoomsTools {
  now: () => number
  elapsed: () => number
  random: Random
  gateLimits: GateLimits
  log: { warn: (data: object, message: string) => void; error: (data: object, message: string) => void }
}

export class Rooms {
  readonly store: RoomStore
  readonly refusals = new Map<string, number>()
  readonly #tools: RoomsTools
  readonly #open = new Map<RoomId, LiveRoom>()
  readonly #opening = new Map<RoomId, Promise<LiveRoom | undefined>>()
  readonly #unloading = new Map<RoomId, ReturnType<typeof setTimeout>>()
  readonly #commits: GroupCommit
  #isClosing = false

  constructor(store: RoomStore, tools: RoomsTools) {
    this.store = store
    this.#tools = tools
    this.#commits = new GroupCommit({
      elapsed: tools.elapsed,
      commit: commits => store.commit(commits),
      broken: (room, reason) => this.#broken(room, reason),
    })
  }

  /** The live room, opened if it is not; undefined when there is none. Rejects when its record cannot be read. */
  async open(id: RoomId): Promise<LiveRoom | undefined> {
    const live = this.#open.get(id)
    if (live) {
      this.#linger(live)
      return live
    }
    let opening = this.#opening.get(id)
    if (!opening) {
      opening = this.#load(id).finally(() => this.#opening.delete(id))
      this.#opening.set(id, opening)
    }
    return opening
  }

  async ofDoc(doc: DocName): Promise<LiveRoom | undefined> {
    for (const live of this.#open.values())
      if (live.groups.some(group => group.docName === doc)) return this.open(live.room.id)
    const id = await this.store.roomOfDoc(doc)
    return id && this.open(id)
  }

  async ofPoll(poll: PollId): Promise<LiveRoom | undefined> {
    const id = await this.store.roomOfPoll(poll)
    return id && this.open(id)
  }

  get openRooms(): Iterable<LiveRoom> {
    return this.#open.values()
  }

  async #load(id: RoomId): Promise<LiveRoom | undefined> {
    const stored = await this.store.loadRoom(id)
    if (!stored) return undefined
    const documents = await Promise.all(
      stored.groups.map(async group => {
        const { checkpoint, updates } = await this.store.loadDocument(group.id, group.doc)
        const rows = updates.map(row => row.payload)
        const lastRow = updates.at(-1)?.seq ?? checkpoint?.seq ?? 0
        return { group, updates: checkpoint ? [checkpoint.state, ...rows] : rows, tail: rows.length, lastRow }
      }),
    )
    const room = new LiveRoom(stored, documents, {
      now: this.#tools.now,
      random: this.#tools.random,
      gateLimits: this.#tools.gateLimits,
      stir: live => this.#commits.stir(live),
      left: live => this.#linger(live),
      bug: error =>
        this.#tools.log.error({ room: id, error }, 'the gate met what it does not expect; the update was refused'),
      count: (_, code) => this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1),
    })
    room.groups.forEach((group, i) => {
      group.rowsSinceCheckpoint = documents[i]!.tail
      group.lastRow = documents[i]!.lastRow
    })
    this.#open.set(id, room)
    room.tallies.catchUp()
    this.#linger(room)
    return room
  }

  /** (Re)starts the countdown after which an empty, quiet room is closed. */
  #linger(room: LiveRoom): void {
    const id = room.room.id
    clearTimeout(this.#unloading.get(id))
    if (this.#isClosing || !room.isEmpty) return void this.#unloading.delete(id)
    this.#unloading.set(id, setTimeout(() => void this.#unload(room), UNLOAD_AFTER_MS).unref())
  }

  async #unload(room: LiveRoom): Promise<void> {
    const id = room.room.id
    if (this.#open.get(id) !== room || !room.isEmpty) return
    if (!room.isQuiet) return this.#linger(room)
    await this.#checkpoint(room, WORTH_A_CHECKPOINT)
    // Someone may have come while the checkpoint was written.
    if (this.#open.get(id) !== room || !room.isEmpty || !room.isQuiet) return this.#linger(room)
    this.#open.delete(id)
    this.#unloading.delete(id)
    room.end(CLOSE.goingDown, 'the room is being closed')
  }

  /** Makes a checkpoint of every group with at least `rows` new rows. A failure costs only the next opening time. */
  async #checkpoint(room: LiveRoom, rows: number): Promise<void> {
    for (const group of room.groups) {
      if (group.rowsSinceCheckpoint < rows) continue
      try {
        await makeCheckpoint(this.store, group)
      } catch (error) {
        this.#tools.log.error({ room: room.room.id, error }, 'a checkpoint could not be made')
      }
    }
  }

  /** Run now and then: checkpoints of rooms whose record has grown, so that none is slow to open after a crash. */
  async tidy(): Promise<void> {
    for (const room of [...this.#open.values()]) {
      if (room.isQuiet) await this.#checkpoint(room, CHECKPOINT_ROWS)
    }
  }

  #broken(room: LiveRoom, reason: unknown): void {
    this.#tools.log.error(
      { room: room.room.id, error: reason },
      'the room is thrown away and will be read again from its record',
    )
    this.#open.delete(room.room.id)
    clearTimeout(this.#unloading.get(room.room.id))
    room.end(CLOSE.goingDown, 'the room is being reloaded')
  }

  /** Closes every socket (1012), waits for what is under way, and makes last checkpoints. */
  async close(): Promise<void> {
    this.#isClosing = true
    for (const timer of this.#unloading.values()) clearTimeout(timer)
    for (const room of [...this.#open.values()]) {
      for (const session of room.sessions()) session.close(CLOSE.goingDown, 'the server is going down')
      while (!room.isQuiet && !room.isOver) await new Promise(resolve => setImmediate(resolve))
      await this.#checkpoint(room, 1)
      room.end(CLOSE.goingDown, 'the server is going down')
    }
    this.#open.clear()
  }
}
