/**
 * A group's document as it was at any of its steps. Every value that a key ever had is kept, so going from one moment to another
 * costs what happened between them and nothing else: no update is applied again, and no checkpoints are needed. It reads as a
 * document does.
 */
import type { Readable } from '../room/index.ts'
import { PAST_ROOTS, type PastRoot, type ShownStep } from './steps.ts'

type Version = { step: number; value: unknown }

export class Past implements Readable {
  readonly steps: readonly ShownStep[]
  readonly #versions = new Map<PastRoot, Map<string, Version[]>>(PAST_ROOTS.map(root => [root, new Map()]))
  readonly #now = new Map<PastRoot, Map<string, unknown>>(PAST_ROOTS.map(root => [root, new Map()]))
  /** How many steps have been taken. */
  #at = 0

  constructor(steps: readonly ShownStep[]) {
    this.steps = steps
    for (const [step, change] of steps.entries()) {
      if (change.kind !== 'change') continue
      const versions = this.#versions.get(change.root)!
      const known = versions.get(change.key)
      if (known) known.push({ step, value: change.value })
      else versions.set(change.key, [{ step, value: change.value }])
    }
  }

  get at(): number {
    return this.#at
  }

  /** Goes to where `to` steps have been taken; answers what changed on the way. */
  seek(to: number): ReadonlyMap<PastRoot, ReadonlySet<string>> {
    const touched = new Map<PastRoot, Set<string>>()
    for (let i = Math.min(this.#at, to); i < Math.max(this.#at, to); i++) {
      const step = this.steps[i]!
      if (step.kind !== 'change') continue
      const keys = touched.get(step.root)
      if (keys) keys.add(step.key)
      else touched.set(step.root, new Set([step.key]))
    }
    this.#at = to
    for (const [root, keys] of touched) {
      const values = this.#now.get(root)!
      for (const key of keys) {
        const value = this.#valueAt(root, key, to)
        if (value === undefined) values.delete(key)
        else values.set(key, value)
      }
    }
    return touched
  }

  #valueAt(root: PastRoot, key: string, at: number): unknown {
    const versions = this.#versions.get(root)!.get(key)!
    let low = 0
    let high = versions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (versions[middle]!.step < at) low = middle + 1
      else high = middle
    }
    return versions[low - 1]?.value
  }

  /** How many steps make the first moment at which an entry is there, or undefined where it never is. */
  momentOf(root: PastRoot, key: string): number | undefined {
    const first = this.#versions.get(root)?.get(key)?.[0]
    return first && first.step + 1
  }

  getMap(root: string) {
    const values = this.#now.get(root as PastRoot)!
    return {
      get: (key: string): unknown => values.get(key),
      has: (key: string): boolean => values.has(key),
      keys: () => values.keys(),
      entries: () => values.entries(),
      toJSON: () => Object.fromEntries(values),
    }
  }
}
