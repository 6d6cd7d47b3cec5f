/**
 * Writes tallies into the document: all changed polls of the room in one update, at most twice a second, and only those
 * that everyone in the group may see. A tally is counted anew from the ballots each time.
 */
import { isDeepStrictEqual } from 'node:util'
import { countSingle, isPublicTally } from '../../shared/polls/index.ts'
import type { Poll, PollId, PollValue } from '../../shared/room/index.ts'
import { pollValue } from './claims.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Turn } from './turn.ts'

export const TALLY_INTERVAL_MS = 500

export class TallyWriter {
  readonly #room: LiveRoom
  readonly #changed = new Set<PollId>()
  #last = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(room: LiveRoom) {
    this.#room = room
  }

  /** A ballot was cast or a poll closed in this turn. The first after a pause is written at once. */
  changed(poll: PollId, turn: Turn): void {
    this.#changed.add(poll)
    const wait = this.#last + TALLY_INTERVAL_MS - turn.now
    if (wait <= 0) return this.#write(turn)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      if (!this.#room.isOver) void this.#room.act(later => this.#write(later)).catch(() => {})
    }, wait)
  }

  /** After opening: a tally that a crash kept from being written is written now. */
  catchUp(): void {
    const stale = [...this.#room.polls.values()].filter(poll => {
      if (poll.isWithdrawn) return false
      const group = this.#room.groups.find(g => g.id === poll.group)
      const written = group?.doc.getMap('polls').get(poll.id) as PollValue | undefined
      return (
        (written?.turnout ?? 0) !== this.#room.ballotsOf(poll.id).size ||
        !isDeepStrictEqual(written?.tally, this.#tally(poll))
      )
    })
    if (!stale.length) return
    for (const poll of stale) this.#changed.add(poll.id)
    void this.#room.act(turn => this.#write(turn)).catch(() => {})
  }

  /** What stands in the document: nothing before the first ballot. */
  #tally(poll: Poll) {
    const ballots = this.#room.ballotsOf(poll.id)
    return ballots.size > 0 && isPublicTally(poll) ? countSingle(poll, ballots.values()) : undefined
  }

  forget(poll: PollId): void {
    this.#changed.delete(poll)
  }

  #write(turn: Turn): void {
    this.#last = turn.now
    for (const id of this.#changed) {
      const poll = this.#room.polls.get(id)
      const group = this.#room.groups.find(g => g.id === poll?.group)
      if (!poll || !group || poll.isWithdrawn) continue
      const value: PollValue = { ...pollValue(poll), turnout: this.#room.ballotsOf(id).size }
      const tally = this.#tally(poll)
      if (tally) value.tally = tally
      group.write(() => group.doc.getMap('polls').set(id, value))
    }
    this.#changed.clear()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}
