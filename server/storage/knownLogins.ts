/**
 * Logins as they were last read: every request asks for its own, and the store is their only writer. Whatever writes one of
 * the tables of logins says so here, before it answers.
 */
import type { Login } from '../rooms/roomStore.ts'

/** Some megabytes at most. */
const KEPT = 20_000

export class KnownLogins {
  readonly #byHash = new Map<string, Login>()

  /** The login, from `read` where it is not known. */
  find(hash: string, read: () => Login | undefined): Login | undefined {
    const known = this.#byHash.get(hash)
    if (known) return known
    const found = read()
    if (!found) return undefined
    if (this.#byHash.size >= KEPT) this.#byHash.clear()
    this.#byHash.set(hash, found)
    return found
  }

  forget(hash: string): void {
    this.#byHash.delete(hash)
  }

  forgetAll(): void {
    this.#byHash.clear()
  }
}
