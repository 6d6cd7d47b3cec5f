/**
 * Which of this tab's changes the server has not committed yet. A change is known by its clock (Yjs counts what a client
 * writes) and by the message that carried it; deletions do not move the clock, so for them only the message tells.
 */

/** One change: the entries it touched (`root:key`), the own clock after it, and the sync message of this socket it went in. */
interface Change {
  entries: readonly string[]
  /** Undefined when it only deleted. */
  clock: number | undefined
  /** 1 for the socket's first sync message; undefined while it has not been sent on this socket. */
  message: number | undefined
}

export interface Unsaved {
  add(change: Change): void
  /** The socket is gone: nothing of what it carried is certain. */
  disconnected(): void
  /** The socket's answer to the server's state went out as message `message`: it holds everything that is pending. */
  resynced(message: number): void
  /** All own structs below `clock` and the socket's first `messages` messages are committed. */
  committed(clock: number | undefined, messages: number): void
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
      changes = changes.filter(change => {
        const byClock = clock !== undefined && change.clock !== undefined && change.clock <= clock
        const byMessage = change.message !== undefined && change.message <= messages
        return !byClock && !byMessage
      })
    },
    entries: () => [...new Set(changes.flatMap(change => change.entries))],
  }
}
