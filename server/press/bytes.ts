/** A file that is written in very many small pieces: they are laid end to end at once, not kept one by one until the last. */
const BLOCK = 2 ** 18
const NEWLINE = 0x0a

export class Bytes {
  readonly #full: Uint8Array<ArrayBuffer>[] = []
  #open = Buffer.alloc(BLOCK)
  #used = 0
  #isWhole = false

  /** A writer's last piece is `null`; answers that more may come. */
  take(piece: Uint8Array | null): boolean {
    if (!piece) {
      this.#isWhole = true
      return false
    }
    for (let at = 0; at < piece.length; ) {
      if (this.#used === BLOCK) {
        this.#full.push(this.#open)
        this.#open = Buffer.alloc(BLOCK)
        this.#used = 0
      }
      const part = piece.subarray(at, at + BLOCK - this.#used)
      this.#open.set(part, this.#used)
      this.#used += part.length
      at += part.length
    }
    return true
  }

  /** A line of Latin-1, without a piece of memory of its own; answers its length. */
  line(text: string): number {
    const length = text.length + 1
    if (length > BLOCK - this.#used) this.take(Buffer.from(`${text}\n`, 'latin1'))
    else {
      this.#used += this.#open.write(text, this.#used, 'latin1')
      this.#open[this.#used++] = NEWLINE
    }
    return length
  }

  /** Once, from its beginning to its end. */
  *pieces(): Generator<Uint8Array<ArrayBuffer>> {
    if (!this.#isWhole) throw new Error('this file has not come to its end')
    yield* this.#full.splice(0)
    if (this.#used > 0) yield this.#open.slice(0, this.#used)
    this.#used = 0
  }
}
