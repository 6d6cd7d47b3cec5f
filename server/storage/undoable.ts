/** Changes to maps and lists that can be taken back: what gives the memory store transactions. */

export class Undoable {
  readonly #undo: (() => void)[] = []

  put<K, V>(map: Map<K, V>, key: K, value: V): void {
    const had = map.has(key)
    const before = map.get(key)
    map.set(key, value)
    this.#undo.push(() => (had ? map.set(key, before!) : map.delete(key)))
  }

  push<V>(list: V[], value: V): void {
    list.push(value)
    this.#undo.push(() => list.pop())
  }

  remove<K, V>(map: Map<K, V>, key: K): void {
    if (!map.has(key)) return
    const before = [...map]
    map.delete(key)
    // All again, so that the order is what it was.
    this.#undo.push(() => {
      map.clear()
      for (const [k, value] of before) map.set(k, value)
    })
  }

  set<V>(list: V[], index: number, value: V): void {
    const before = list[index]!
    list[index] = value
    this.#undo.push(() => {
      list[index] = before
    })
  }

  /** Runs `change`; when it throws, everything it changed is taken back, last first. */
  run(change: () => void): void {
    try {
      change()
    } catch (error) {
      for (const undo of this.#undo.splice(0).reverse()) undo()
      throw error
    }
  }
}
