/**
 * Group commit: rooms that have work are taken together and committed in one transaction. While commits are small, each is
 * made in the same turn of the event loop; once they hold more, at most one starts each `COMMIT_INTERVAL_MS`, and each holds
 * more still. A busy disk makes the interval longer: at most half of the time is spent in commits, the other half fills them.
 * One slow commit does not make a slow disk: two in succession do.
 */
import type { LiveRoom, Work } from './liveRoom.ts'
import type { Commit } from './roomStore.ts'

export const COMMIT_INTERVAL_MS = 2
export const LONGEST_INTERVAL_MS = 20
/** A commit of fewer rows shows a server that has time: on a quick disk, whoever writes next need not wait for company. */
const FULL_ROWS = 4
/** A disk that takes less for a commit is a quick one. */
const QUICK_MS = 2
/** What a timer waits at least: to wait for less with one would be to wait for more. */
const TIMER_MS = 1

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
  #interval = 0
  #took = 0

  constructor(tools: CommitTools) {
    this.#tools = tools
  }

  stir(room: LiveRoom): void {
    this.#waiting.add(room)
    if (this.#isScheduled) return
    this.#isScheduled = true
    const wait = this.#last + this.#interval - this.#tools.elapsed()
    if (wait >= TIMER_MS) setTimeout(this.#flush, wait)
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
    const begun = this.#tools.elapsed()
    this.#tools.commit(commits).then(
      () => {
        const tookBefore = this.#took
        this.#took = this.#tools.elapsed() - begun
        const took = Math.min(tookBefore, this.#took)
        const rows = commits.reduce((sum, commit) => sum + commit.rows.length, 0)
        const isQuick = rows < FULL_ROWS && took < QUICK_MS
        this.#interval = isQuick ? 0 : Math.min(Math.max(COMMIT_INTERVAL_MS, 2 * took), LONGEST_INTERVAL_MS)
        this.#release(works)
      },
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
