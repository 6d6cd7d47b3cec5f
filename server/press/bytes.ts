/** A file that is written in very many small pieces: they are laid end to end at once, not kept one by one until the last. */
const BLOCK = 2 ** 18

export class Bytes {
  readonly #full: Uint8Array<ArrayBuffer>[] = []
  #open = new Uint8Array(BLOCK)
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
        this.#open = new Uint8Array(BLOCK)
        this.#used = 0
      }
      const part = piece.subarray(at, at + BLOCK - this.#used)
      this.#open.set(part, this.#used)
      this.#used += part.length
      at += part.length
    }
    return true
  }

  /** Once, from its beginning to its end. */
  *pieces(): Generator<Uint8Array<ArrayBuffer>> {
    if (!this.#isWhole) throw new Error('this file has not come to its end')
    yield* this.#full.splice(0)
    if (this.#used > 0) yield this.#open.slice(0, this.#used)
    this.#used = 0
  }
}
