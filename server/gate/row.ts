/**
 * The runs of one text (or of one key) in their order, and where Yjs will put a new one. Yjs gives everyone the same order
 * only if each run was put between two neighbours as its writer knew them; this is where that is held. A forged run would
 * read differently after each reload, and looking for its place could take Yjs minutes.
 */
import type { Id } from './reader.ts'
import { stop } from './refusals.ts'

/** A piece of a client's writing, and the ids that it was put between. */
export interface Run {
  client: number
  clock: number
  length: number
  origin: Id | undefined
  rightOrigin: Id | undefined
}

interface Placed extends Run {
  right: Placed | undefined
}

/** How much work one update may cause; shared by all rows of a check. */
export interface Effort {
  left: number
}

export function spend(effort: Effort, steps: number): void {
  effort.left -= steps
  if (effort.left < 0) throw stop('TOO_BIG', 'The update takes too much work to put in order.')
}

export class Row {
  #first: Placed | undefined
  /** Each client's runs by clock. */
  readonly #clients = new Map<number, Placed[]>()
  /** What each client is bound to have known when it wrote last, as the clocks it had of the others. */
  readonly #known = new Map<number, Map<number, number>>()
  readonly #effort: Effort

  /** `runs` in the order in which they stand. */
  constructor(runs: readonly Run[], effort: Effort) {
    this.#effort = effort
    spend(effort, runs.length)
    let last: Placed | undefined
    for (const run of runs) {
      const placed: Placed = { ...run, right: undefined }
      if (last) last.right = placed
      else this.#first = placed
      last = placed
      const own = this.#clients.get(run.client)
      if (own) own.push(placed)
      else this.#clients.set(run.client, [placed])
    }
    for (const own of this.#clients.values()) own.sort((a, b) => a.clock - b.clock)
  }

  /** Puts a new run where Yjs will put it. All that it refers to stands in the row. Throws `Stop`. */
  place(run: Run): void {
    const { origin, rightOrigin } = run
    // The right neighbour first: cutting for it must not shorten a left one that lies beyond it.
    const right = rightOrigin && this.#cutBefore(rightOrigin)
    const left = origin && this.#cutAfter(origin)
    const next = left ? left.right : this.#first
    const placed: Placed = { ...run, right: undefined }
    let before = left
    if (next !== right) {
      this.#checkUnknown(placed, next, right)
      before = this.#find(placed, left, next, right)
    }
    if (before) {
      placed.right = before.right
      before.right = placed
    } else {
      placed.right = this.#first
      this.#first = placed
    }
    this.#add(placed)
  }

  /** All runs in their order. */
  runs(): Run[] {
    const runs: Run[] = []
    for (let run = this.#first; run; run = run.right) runs.push(run)
    return runs
  }

  /** Runs between the neighbours must have been written by a page that the writer had not heard of yet. */
  #checkUnknown(run: Run, next: Placed | undefined, right: Placed | undefined): void {
    const known = this.#knownTo(run)
    let between = next
    for (; between && between !== right; between = between.right) {
      spend(this.#effort, 1)
      if (between.clock < (known.get(between.client) ?? 0)) {
        throw stop('CROSS_REF', 'A piece of the update stands between words that are not neighbours.')
      }
    }
    if (between !== right)
      throw stop('CROSS_REF', 'A piece of the update stands between words that are in another order.')
  }

  /** Everything that a run's client must have had: its own earlier runs, what they refer to, and so on. */
  #knownTo({ client, clock, origin, rightOrigin }: Run): ReadonlyMap<number, number> {
    let known = this.#known.get(client)
    if (!known) {
      known = new Map()
      this.#known.set(client, known)
    }
    const learnt: Id[] = [{ client, clock: clock - 1 }]
    if (origin) learnt.push(origin)
    if (rightOrigin) learnt.push(rightOrigin)
    for (let id = learnt.pop(); id; id = learnt.pop()) {
      const had = known.get(id.client) ?? 0
      if (id.clock < had) continue
      known.set(id.client, id.clock + 1)
      const own = this.#clients.get(id.client) ?? []
      for (let i = indexOf(own, had); i < own.length && own[i]!.clock <= id.clock; i++) {
        spend(this.#effort, 1)
        const { origin: before, rightOrigin: after } = own[i]!
        if (before) learnt.push(before)
        if (after) learnt.push(after)
      }
    }
    return known
  }

  /** The run after which Yjs puts a new one among those written at the same place at the same time (its `Item.integrate`). */
  #find(run: Run, left: Placed | undefined, next: Placed | undefined, right: Placed | undefined): Placed | undefined {
    const passed = new Set<Placed>()
    const rivals = new Set<Placed>()
    let before = left
    for (let other = next; other && other !== right; other = other.right) {
      spend(this.#effort, 1)
      passed.add(other)
      rivals.add(other)
      if (isSame(other.origin, run.origin)) {
        if (other.client < run.client) {
          before = other
          rivals.clear()
        } else if (isSame(other.rightOrigin, run.rightOrigin)) break
        continue
      }
      const hangsOn = other.origin && this.#at(other.origin)
      if (!hangsOn || !passed.has(hangsOn)) break
      if (!rivals.has(hangsOn)) {
        before = other
        rivals.clear()
      }
    }
    return before
  }

  #at(id: Id): Placed {
    const own = this.#clients.get(id.client)!
    return own[indexOf(own, id.clock)]!
  }

  /** The run that ends with this id. */
  #cutAfter(id: Id): Placed {
    const run = this.#at(id)
    if (id.clock < run.clock + run.length - 1) this.#cut(run, id.clock + 1)
    return run
  }

  /** The run that begins with this id. */
  #cutBefore(id: Id): Placed {
    const run = this.#at(id)
    return id.clock > run.clock ? this.#cut(run, id.clock) : run
  }

  #cut(run: Placed, clock: number): Placed {
    const rest: Placed = {
      ...run,
      clock,
      length: run.clock + run.length - clock,
      origin: { client: run.client, clock: clock - 1 },
    }
    run.length = clock - run.clock
    run.right = rest
    this.#add(rest)
    return rest
  }

  #add(run: Placed): void {
    const own = this.#clients.get(run.client)
    if (own) own.splice(indexOf(own, run.clock) + 1, 0, run)
    else this.#clients.set(run.client, [run])
  }
}

/** The last of a client's runs that begins at or before a clock; the first when none does. */
function indexOf(own: readonly Placed[], clock: number): number {
  let low = 0
  let high = own.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (own[middle]!.clock <= clock) low = middle
    else high = middle - 1
  }
  return low
}

const isSame = (a: Id | undefined, b: Id | undefined) => a?.client === b?.client && a?.clock === b?.clock
