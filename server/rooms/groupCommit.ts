/**
 * Group commit: rooms that have work are taken together and committed in one transaction. An idle server commits in the
 * same turn of the event loop; under load at most one commit starts each `COMMIT_INTERVAL_MS`, and each holds more.
 */
import type { LiveRoom, Work } from './liveRoom.ts'
import type { Commit } from './roomStore.ts'

export const COMMIT_INTERVAL_MS = 2

export interface CommitTools {
  /** A monotonic clock in milliseconds. */
  elapsed: () => number
  commit: (commits: readonly Commit[]) => Promise<void>
  /** A room that cannot go on: its document broke, or its commit failed. */
  broken: (room: LiveRoom, reason: unknown) => void
}

export class GroupCommit {
  readonly #tools: CommitTools
  readonly #waiting = new Set<LiveRoom>()
  #isScheduled = false
  #last = Number.NEGATIVE_INFINITY

  constructor(tools: CommitTools) {
    this.#tools = tools
  }

  stir(room: LiveRoom): void {
    this.#waiting.add(room)
    if (this.#isScheduled) return
    this.#isScheduled = true
    const wait = this.#last + COMMIT_INTERVAL_MS - this.#tools.elapsed()
    if (wait > 0) setTimeout(this.#flush, wait)
    else setImmediate(this.#flush)
  }

  #flush = (): void => {
    this.#isScheduled = false
    this.#last = this.#tools.elapsed()
    const rooms = [...this.#waiting]
    this.#waiting.clear()
    const works: Work[] = []
    for (const room of rooms) {
      try {
        const work = room.takeTurn()
        if (work) works.push(work)
      } catch (reason) {
        this.#tools.broken(room, reason)
      }
    }
    // Joiners who only read need no transaction.
    const commits = works.map(work => work.commit).filter(commit => commit.rows.length > 0 || commit.effects.length > 0)
    if (commits.length === 0) return this.#release(works)
    this.#tools.commit(commits).then(
      () => this.#release(works),
      reason => {
        for (const work of works) {
          work.fail(reason)
          this.#tools.broken(work.room, reason)
        }
      },
    )
  }

  #release(works: readonly Work[]): void {
    for (const work of works) {
      try {
        work.release()
      } catch (reason) {
        this.#tools.broken(work.room, reason)
      }
    }
  }
}
