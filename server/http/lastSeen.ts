/** When each login was last heard of. In memory alone: a request that reads writes nothing, and a restart forgets it. */

/** Some megabytes at most. */
const KEPT = 20_000

export class LastSeen {
  readonly #at = new Map<string, number>()

  note(login: string, now: number): void {
    // Those heard of longest ago stand first.
    this.#at.delete(login)
    this.#at.set(login, now)
    if (this.#at.size > KEPT) this.#at.delete(this.#at.keys().next().value!)
  }

  of(login: string): number | undefined {
    return this.#at.get(login)
  }
}
