/**
 * A file on its way from the process that makes it to whoever reads it, who may be far slower. The first of it waits in memory, more
 * than most files have: a class that saves over a slow line must not wait for each other. What is longer waits on the disk (`spool.ts`),
 * and where there is no place left there, its maker waits for its reader.
 */
import type { Spool, SpoolFile } from './spool.ts'

type Piece = Uint8Array<ArrayBuffer>

export interface DeliveryRules {
  /** Bytes that are kept in memory. */
  kept: number
  /** A reader who takes nothing for so long is let go. */
  idleMs: number
}
export interface DeliveryTools {
  spool: Spool
  room: string
  after: (ms: number, run: () => void) => () => void
  /** Called once, when nothing of it waits any more: it was read, it failed, or its reader has left. */
  over: () => void
}

export class Delivery {
  readonly bytes: ReadableStream<Piece>
  readonly #rules: DeliveryRules
  readonly #tools: DeliveryTools
  readonly #memory: Piece[] = []
  #held = 0
  #file: SpoolFile | undefined
  #isMade = false
  #isOver = false
  #controller!: ReadableStreamDefaultController<Piece>
  /** The reader waits for more. */
  #wake = () => {}
  /** The maker waits for room. */
  #goOn = () => {}
  #callOff: () => void

  constructor(rules: DeliveryRules, tools: DeliveryTools) {
    this.#rules = rules
    this.#tools = tools
    this.bytes = new ReadableStream<Piece>(
      {
        start: controller => {
          this.#controller = controller
        },
        pull: () => this.#next().catch(error => this.fail(error)),
        cancel: () => this.#end(),
      },
      { highWaterMark: 0 },
    )
    this.#callOff = this.#watched()
  }

  /** Resolves once it is kept: whoever makes more of it goes on then. What cannot be kept fails the file. */
  async put(piece: Piece): Promise<void> {
    const { spool, room } = this.#tools
    try {
      while (!this.#isOver) {
        if (!this.#file && this.#held < this.#rules.kept) {
          this.#memory.push(piece)
          this.#held += piece.length
          return this.#wake()
        }
        if (this.#file) return await this.#file.put(piece, () => this.#wake())
        if (spool.hasPlace(room)) await this.#take(await spool.open(room))
        else await this.#room()
      }
    } catch (error) {
      this.fail(error)
    }
  }
  #room = () =>
    new Promise<void>(resolve => {
      this.#goOn = resolve
    })
  #more = () =>
    new Promise<void>(resolve => {
      this.#wake = resolve
    })
  async #take(file: SpoolFile): Promise<void> {
    if (this.#isOver) await file.close()
    else this.#file = file
  }

  /** Nothing more comes. */
  isMade(): void {
    this.#isMade = true
    this.#wake()
  }
  fail(error: unknown): void {
    if (this.#isOver) return
    this.#controller.error(error)
    void this.#end()
  }

  async #next(): Promise<void> {
    this.#callOff()
    while (!this.#isOver) {
      const piece = this.#memory.shift()
      if (piece) {
        this.#held -= piece.length
        this.#goOn()
        return this.#send(piece)
      }
      if (this.#file?.unread) return this.#send(await this.#file.take())
      if (this.#isMade) {
        this.#controller.close()
        return this.#end()
      }
      await this.#more()
    }
  }
  #send(piece: Piece): void {
    if (this.#isOver) return
    this.#controller.enqueue(piece)
    this.#callOff = this.#watched()
  }
  #watched = () =>
    this.#tools.after(this.#rules.idleMs, () => this.fail(new Error('nothing of this file was taken for too long')))

  async #end(): Promise<void> {
    if (this.#isOver) return
    this.#isOver = true
    this.#callOff()
    this.#memory.length = 0
    this.#wake()
    this.#goOn()
    this.#tools.over()
    await this.#file?.close()
  }
}
