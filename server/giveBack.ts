/**
 * What closed rooms leave behind. The engine keeps the pages of what it collected for whatever comes next, and without need
 * never hands them back: after a school day a server would hold the memory of its busiest hour. Once many rooms have closed,
 * few are open, and a while has passed without either, one thorough collection returns it. The pause, some 50 ms, falls
 * where hardly anyone writes.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Fewer closed rooms than this are not worth a pause. */
const WORTH_ROOMS = 50
/** At most one room is open for so many that have closed. */
const CLOSED_TO_OPEN = 8

export class GiveBack {
  readonly #collect: () => void
  #known = 0
  #given = 0

  constructor(collect: () => void) {
    this.#collect = collect
  }

  /** To be asked once a second or so. `closed`: rooms closed since the start; `open`: rooms open now. */
  look(closed: number, open: number): void {
    const isStill = closed === this.#known
    this.#known = closed
    const left = closed - this.#given
    if (!isStill || left < WORTH_ROOMS || open * CLOSED_TO_OPEN > left) return
    this.#given = closed
    this.#collect()
  }
}

/** The engine's most thorough collection, the only one that also empties its own pool of pages. */
export function makeCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (how: object) => void
  setFlagsFromString('--no-expose-gc')
  return () => collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
