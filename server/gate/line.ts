/** Where new runs stand in a text or under a key. Nearly always next to where the document ends or at a plain gap; then it is seen at a glance. */
import type * as Y from 'yjs'
import { isGap, type LineItem, runsOf } from './internals.ts'
import type { Struct } from './reader.ts'
import { type Effort, Row } from './row.ts'

export class Line {
  readonly #item: LineItem
  readonly #effort: Effort
  /** The update's first run here, as long as it is the only one. */
  #only: Struct | undefined
  #row: Row | undefined

  /** `item` is any item of the line in the document, undefined when it is empty there. */
  constructor(item: LineItem, effort: Effort) {
    this.#item = item
    this.#effort = effort
  }

  /** Throws `Stop` when the run does not stand between neighbours. */
  place(struct: Struct, doc: Y.Doc): void {
    if (!this.#row) {
      if (!this.#only && isGap(doc, this.#item, struct.origin, struct.rightOrigin)) {
        this.#only = struct
        return
      }
      this.#row = new Row(runsOf(this.#item), this.#effort)
      if (this.#only) this.#row.place(this.#only)
    }
    this.#row.place(struct)
  }
}
