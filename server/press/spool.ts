/**
 * Where a long file waits for a slow reader: a file without a name in the data folder, so that nothing of it outlives its reader or
 * the server. It is a ring: what was read makes room, and it never grows beyond its size.
 */
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from '../../shared/room/index.ts'

export interface SpoolRules {
  /** At once, in all and of one room. */
  files: number
  filesPerRoom: number
  /** Of one of them. */
  bytes: number
}

/** Bytes that are read at once. */
const BLOCK = 2 ** 17

export class Spool {
  readonly #folder: string
  readonly #rules: SpoolRules
  readonly #random: Random
  readonly #taken = new Set<{ room: string }>()

  /** `folder`: its own; whatever is in it is swept away. */
  constructor(folder: string, rules: SpoolRules, random: Random) {
    this.#folder = folder
    this.#rules = rules
    this.#random = random
  }

  /** What a server left that ended between making a file and taking its name. */
  async sweep(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  hasPlace(room: string): boolean {
    const { files, filesPerRoom } = this.#rules
    return this.#taken.size < files && [...this.#taken].filter(one => one.room === room).length < filesPerRoom
  }

  /** A place that must be there. */
  async open(room: string): Promise<SpoolFile> {
    const place = { room }
    this.#taken.add(place)
    const leave = () => void this.#taken.delete(place)
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 })
      const path = join(this.#folder, Buffer.from(this.#random(16)).toString('hex'))
      const file = await open(path, 'wx+', 0o600)
      await rm(path)
      return new SpoolFile(file, this.#rules.bytes, leave)
    } catch (error) {
      leave()
      throw error
    }
  }
}

/** One writes, one reads, each a piece at a time. */
export class SpoolFile {
  readonly #file: FileHandle
  readonly #size: number
  readonly #leave: () => void
  /** Of all bytes, from the first. */
  #written = 0
  #read = 0
  #isClosed = false
  #goOn = () => {}

  constructor(file: FileHandle, size: number, leave: () => void) {
    this.#file = file
    this.#size = size
    this.#leave = leave
  }

  get unread(): number {
    return this.#written - this.#read
  }

  /** Resolves once all of it is kept, which is when its reader has made room for it. `come`: called as parts of it can be read. */
  async put(piece: Uint8Array, come: () => void): Promise<void> {
    for (let at = 0; at < piece.length && !this.#isClosed; ) {
      if (this.unread === this.#size) {
        await new Promise<void>(resolve => {
          this.#goOn = resolve
        })
        continue
      }
      const place = this.#written % this.#size
      const length = Math.min(piece.length - at, this.#size - this.unread, this.#size - place)
      const { bytesWritten } = await this.#file.write(piece, at, length, place)
      at += bytesWritten
      this.#written += bytesWritten
      come()
    }
  }

  /** The next of what is unread. */
  async take(): Promise<Uint8Array<ArrayBuffer>> {
    const place = this.#read % this.#size
    const piece = new Uint8Array(Math.min(BLOCK, this.unread, this.#size - place))
    const { bytesRead } = await this.#file.read(piece, 0, piece.length, place)
    this.#read += bytesRead
    this.#goOn()
    return piece.subarray(0, bytesRead)
  }

  /** Gives its bytes back to the disk, and its place to another. */
  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#goOn()
    // Whatever becomes of a file without a name, nobody can come back to it.
    await this.#file.close().catch(() => {})
    this.#leave()
  }
}
