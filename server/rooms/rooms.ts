/**
 * All open rooms. A room is opened once, however many ask at the same time; it is closed when nobody is in it, no request
 * holds it, nothing waits, and a moment has passed. What is thrown away on a fault is read again from the record by whoever asks next.
 */

import { corrected } from '../../shared/article/index.ts'
import { CLOSE } from '../../shared/protocol/index.ts'
import type { DocName, PollId, Random, RoomId } from '../../shared/room/index.ts'
import type { GateLimits } from '../gate/gate.ts'
import { CHECKPOINT_ROWS, makeCheckpoint } from './checkpoint.ts'
import { GroupCommit } from './groupCommit.ts'
import { LiveRoom } from './liveRoom.ts'
import type { RoomStore } from './roomStore.ts'
import type { After } from './roomTools.ts'

export const UNLOAD_AFTER_MS = 1000
/** Fewer rows than this are read faster than a checkpoint of them is made. */
const WORTH_A_CHECKPOINT = 100
const RECORD_PAGE = 1000

export interface RoomsTools {
  now: () => number
  elapsed: () => number
  random: Random
  /** Runs something later, unless what it answers is called first. */
  after: After
  /** The same, for the moment after which an empty room is closed. */
  lingers: After
  gateLimits: GateLimits
  log: { warn: (data: object, message: string) => void; error: (data: object, message: string) => void }
}

export class Rooms {
  readonly store: RoomStore
  readonly refusals = new Map<string, number>()
  readonly #tools: RoomsTools
  readonly #open = new Map<RoomId, LiveRoom>()
  readonly #opening = new Map<RoomId, Promise<LiveRoom | undefined>>()
  readonly #unloading = new Map<RoomId, () => void>()
  /** How many requests are under way in a room. */
  readonly #holds = new Map<RoomId, number>()
  readonly #commits: GroupCommit
  /** Rooms closed since the start because nobody was in them. */
  closed = 0
  /** Told of a room when words of it are taken out for good, or all of it: what still holds them lets go. */
  erased: (room: RoomId) => void = () => {}
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

  /**
   * Keeps a room from being closed for being empty, however long a request takes between asking for the room and acting in
   * it; until the function that this answers is called, which is done once.
   */
  hold(id: RoomId): () => void {
    this.#holds.set(id, (this.#holds.get(id) ?? 0) + 1)
    return () => {
      const left = this.#holds.get(id)! - 1
      if (left) return void this.#holds.set(id, left)
      this.#holds.delete(id)
      const live = this.#open.get(id)
      if (live) this.#linger(live)
    }
  }

  async ofDoc(doc: DocName): Promise<LiveRoom | undefined> {
    for (const live of this.#open.values())
      if (live.documents.some(one => one.docName === doc)) return this.open(live.room.id)
    const id = await this.store.roomOfDoc(doc)
    return id && this.open(id)
  }

  /** The room that a poll is in; it need not be open. */
  async roomOfPoll(poll: PollId): Promise<RoomId | undefined> {
    for (const [id, live] of this.#open) if (live.polls.has(poll)) return id
    return this.store.roomOfPoll(poll)
  }

  get openRooms(): Iterable<LiveRoom> {
    return this.#open.values()
  }

  get openCount(): number {
    return this.#open.size
  }

  async #load(id: RoomId): Promise<LiveRoom | undefined> {
    const stored = await this.store.loadRoom(id)
    if (!stored) return undefined
    const kept = new Map(
      await Promise.all(
        [...stored.groups, ...stored.statements].map(async ({ id, doc }) => {
          const { checkpoint, updates } = await this.store.loadDocument(id, doc)
          const rows = updates.map(row => row.payload)
          const lastRow = updates.at(-1)?.seq ?? checkpoint?.seq ?? 0
          return [id, { updates: checkpoint ? [checkpoint.state, ...rows] : rows, tail: rows.length, lastRow }] as const
        }),
      ),
    )
    const texts = await Promise.all(
      corrected(stored.room.articles).map(async ({ article }) => ({
        id: article,
        text: new TextDecoder().decode((await this.store.loadWritten(article))!.text),
      })),
    )
    const room = new LiveRoom(stored, document => kept.get(document)!.updates, {
      now: this.#tools.now,
      random: this.#tools.random,
      after: this.#tools.after,
      gateLimits: this.#tools.gateLimits,
      stir: live => this.#commits.stir(live),
      left: live => this.#linger(live),
      gone: live => {
        this.#forget(live, CLOSE.removed, 'the room was deleted')
        this.erased(id)
      },
      erased: () => this.erased(id),
      bug: error =>
        this.#tools.log.error({ room: id, error }, 'the gate met what it does not expect; the update was refused'),
      count: (_, code) => this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1),
    })
    room.revisions.hold(texts)
    for (const document of room.documents) {
      const { tail, lastRow } = kept.get(document.id)!
      document.rowsSinceCheckpoint = tail
      document.lastRow = lastRow
    }
    if (room.stage.visibility === 'own') await this.#withhold(room)
    this.#open.set(id, room)
    room.tallies.catchUp()
    room.course.wind()
    this.#linger(room)
    return room
  }

  /** The stage withholds: what everyone may see is what the record says up to the row that began it. */
  async #withhold(room: LiveRoom): Promise<void> {
    const { id, stageRow = 0 } = room.room
    const updates = new Map(room.groups.map(group => [group.id as string, [] as Uint8Array[]]))
    for (let from = 1; from <= stageRow; from += RECORD_PAGE)
      for (const { seq, kind, group, payload } of await this.store.readRecord(id, from, RECORD_PAGE))
        if (kind === 'update' && seq <= stageRow) updates.get(group)?.push(payload)
    for (const group of room.groups) group.withheld.begin(updates.get(group.id)!)
  }

  /** (Re)starts the countdown after which an empty, quiet room is closed. */
  #linger(room: LiveRoom): void {
    const id = room.room.id
    this.#unloading.get(id)?.()
    if (this.#isClosing || this.#isUsed(room)) return void this.#unloading.delete(id)
    this.#unloading.set(
      id,
      this.#tools.lingers(UNLOAD_AFTER_MS, () => void this.#unload(room)),
    )
  }

  #isUsed(room: LiveRoom): boolean {
    return !room.isEmpty || this.#holds.has(room.room.id)
  }

  async #unload(room: LiveRoom): Promise<void> {
    const id = room.room.id
    if (this.#open.get(id) !== room || this.#isUsed(room)) return
    if (!room.isQuiet) return this.#linger(room)
    await this.#checkpoint(room, WORTH_A_CHECKPOINT)
    // Someone may have come while the checkpoint was written.
    if (this.#open.get(id) !== room || this.#isUsed(room) || !room.isQuiet) return this.#linger(room)
    this.#open.delete(id)
    this.#unloading.delete(id)
    this.closed++
    room.end(CLOSE.goingDown, 'the room is being closed')
  }

  /** Makes a checkpoint of every document with at least `rows` new rows. A failure costs only the next opening time. */
  async #checkpoint(room: LiveRoom, rows: number): Promise<void> {
    for (const document of room.documents) {
      if (document.rowsSinceCheckpoint < rows) continue
      try {
        await makeCheckpoint(this.store, document)
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
    this.#forget(room, CLOSE.goingDown, 'the room is being reloaded')
  }

  #forget(room: LiveRoom, code: number, why: string): void {
    this.#open.delete(room.room.id)
    this.#unloading.get(room.room.id)?.()
    room.end(code, why)
  }

  /** Closes every socket (1012), waits for what is under way, and makes last checkpoints. */
  async close(): Promise<void> {
    this.#isClosing = true
    for (const stop of this.#unloading.values()) stop()
    for (const room of [...this.#open.values()]) {
      for (const session of room.sessions()) session.close(CLOSE.goingDown, 'the server is going down')
      while (!room.isQuiet && !room.isOver) await new Promise(resolve => setImmediate(resolve))
      await this.#checkpoint(room, 1)
      room.end(CLOSE.goingDown, 'the server is going down')
    }
    this.#open.clear()
  }
}
