/**
 * Which of this tab's changes the server has not committed yet. A change is known by its clock (Yjs counts what a client
 * writes) and by the message that carried it; deletions do not move the clock, so for them only the message tells.
 */

import type { RowKey } from './cache.ts'

/** One change: the entries it touched (`root:key`), the own clock after it, and the sync message of this socket it went in. */
interface Change {
  entries: readonly string[]
  /** Undefined when it only deleted. */
  clock: number | undefined
  /** 1 for the socket's first sync message; undefined while it has not been sent on this socket. */
  message: number | undefined
  /** Where it is kept on this device. */
  rows?: readonly RowKey[]
}

export interface Unsaved {
  add(change: Change): void
  /** The socket is gone: nothing of what it carried is certain. */
  disconnected(): void
  /** The socket's answer to the server's state went out as message `message`: it holds everything that is pending. */
  resynced(message: number): void
  /** All own structs below `clock` and the socket's first `messages` messages are committed; gives what need not be kept any more. */
  committed(clock: number | undefined, messages: number): RowKey[]
  /** What is kept on this device of it. */
  rows(): RowKey[]
  /** The entries with changes that are not committed, each once. */
  entries(): string[]
}

export function makeUnsaved(): Unsaved {
  let changes: Change[] = []
  return {
    add: change => {
      changes.push(change)
    },
    disconnected() {
      for (const change of changes) change.message = undefined
    },
    resynced(message) {
      for (const change of changes) change.message = message
    },
    committed(clock, messages) {
      const isSaved = (change: Change) =>
        (clock !== undefined && change.clock !== undefined && change.clock <= clock) ||
        (change.message !== undefined && change.message <= messages)
      const saved = changes.filter(isSaved)
      changes = changes.filter(change => !isSaved(change))
      return rowsOf(saved)
    },
    rows: () => rowsOf(changes),
    entries: () => [...new Set(changes.flatMap(change => change.entries))],
  }
}

const rowsOf = (changes: readonly Change[]) => changes.flatMap(change => change.rows ?? [])
