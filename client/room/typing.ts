/**
 * Letters reach the document in small batches: a transaction per key would cost a record row each and four times the
 * traffic. What waits is flushed when the field loses the focus and when the page goes away.
 */
export interface Typing {
  /** Replaces what waits under `slot`; `write` runs at most every `everyMs`, and last with the newest words. */
  put(slot: string, everyMs: number, write: () => void): void
  flush(slot?: string): void
  /** Throws away what waits under a slot: its entry is being removed. */
  forget(slot: string): void
  waiting(): string[]
}

/** While `isHeld` says so (a new document has not been filled yet) everything waits. */
export function makeTyping(
  timers: { set: (run: () => void, ms: number) => number; clear: (id: number) => void },
  isHeld: () => boolean,
): Typing {
  const slots = new Map<string, { write: () => void; timer: number }>()
  const run = (slot: string) => {
    const waits = slots.get(slot)
    if (!waits || isHeld()) return
    timers.clear(waits.timer)
    slots.delete(slot)
    waits.write()
  }
  return {
    put(slot, everyMs, write) {
      const waits = slots.get(slot)
      if (waits) waits.write = write
      else slots.set(slot, { write, timer: timers.set(() => run(slot), everyMs) })
    },
    flush(slot) {
      for (const name of slot === undefined ? [...slots.keys()] : [slot]) run(name)
    },
    forget(slot) {
      const waits = slots.get(slot)
      if (waits) timers.clear(waits.timer)
      slots.delete(slot)
    },
    waiting: () => [...slots.keys()],
  }
}
