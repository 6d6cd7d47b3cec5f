/**
 * Writes polls into the document: all changed ones of the room in one update, at most twice a second, each with its turnout
 * and, only where everyone in the group may see it, its tally. A tally is counted anew from the ballots each time.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Poll, PollId, PollValue } from '../../shared/room/index.ts'
import { turnoutOf } from './ballotBox.ts'
import type { LiveRoom } from './liveRoom.ts'
import { countedBox, countedIn } from './merges.ts'
import { pollValue } from './pollValue.ts'
import { tallyForAll } from './tallies.ts'
import type { Turn } from './turn.ts'

export const TALLY_INTERVAL_MS = 500

export class TallyWriter {
  readonly #room: LiveRoom
  readonly #changed = new Set<PollId>()
  #last = Number.NEGATIVE_INFINITY
  #cancel: (() => void) | undefined

  constructor(room: LiveRoom) {
    this.#room = room
  }

  /** The poll is new: it stands in the document at once. */
  show(poll: Poll): void {
    const group = this.#groupOf(poll)
    group?.write(() => group.doc.getMap('polls').set(poll.id, pollValue(poll)))
  }

  /** What the stage has withheld until now stands in the document from this turn on. */
  reveal(turn: Turn): void {
    for (const { id, group: of } of this.#room.polls.values()) {
      const group = this.#room.groups.find(one => one.id === of)
      if (group?.withheld.hasPoll(id))
        group.write(() => {
          const poll = this.#room.polls.get(id)!
          if (!poll.isWithdrawn) group.doc.getMap('polls').set(id, this.#value(poll, turn.now))
        })
    }
  }

  /** The poll is no longer one: it leaves the document. */
  forget(poll: Poll): void {
    this.#changed.delete(poll.id)
    const group = this.#groupOf(poll)
    group?.write(() => group.doc.getMap('polls').delete(poll.id))
  }

  /** A ballot was cast or a poll changed in this turn. The first after a pause is written at once. */
  changed(poll: PollId, turn: Turn): void {
    this.#changed.add(poll)
    for (const other of countedIn(this.#room, poll)) this.#changed.add(other)
    const wait = this.#last + TALLY_INTERVAL_MS - turn.now
    if (wait <= 0) return this.#write(turn)
    this.#cancel ??= this.#room.after(wait, () => {
      this.#cancel = undefined
      if (!this.#room.isOver) void this.#room.act(later => this.#write(later)).catch(() => {})
    })
  }

  /** What has changed stands in the document from this turn on, whatever the pace. */
  writeNow(turn: Turn): void {
    this.#write(turn)
  }

  /** After opening: what a crash kept from being written is written now. */
  catchUp(): void {
    const now = this.#room.now()
    const stale = [...this.#room.polls.values()].filter(poll => {
      if (poll.isWithdrawn) return false
      const written = this.#groupOf(poll)?.doc.getMap('polls').get(poll.id) as PollValue | undefined
      return !isDeepStrictEqual({ ...written, turnout: written?.turnout ?? 0 }, this.#value(poll, now))
    })
    if (!stale.length) return
    for (const poll of stale) this.#changed.add(poll.id)
    void this.#room.act(turn => this.#write(turn)).catch(() => {})
  }

  /** What stands in the document: no tally before the first ballot. */
  #value(poll: Poll, now: number): PollValue {
    const turnout = turnoutOf(countedBox(this.#room, poll))
    const tally = turnout > 0 ? tallyForAll(this.#room, poll, now) : undefined
    return { ...pollValue(poll), turnout, ...(tally ? { tally } : {}) }
  }

  #write(turn: Turn): void {
    this.#last = turn.now
    for (const id of this.#changed) {
      const poll = this.#room.polls.get(id)
      const group = poll && this.#groupOf(poll)
      if (!group || poll.isWithdrawn) continue
      const value = this.#value(poll, turn.now)
      group.write(() => group.doc.getMap('polls').set(id, value))
    }
    this.#changed.clear()
  }

  /** None for a poll about a claim that is withheld: it stands in no document. */
  #groupOf(poll: Poll) {
    return this.#room.groups.find(group => group.id === poll.group && !group.withheld.hasPoll(poll.id))
  }

  stop(): void {
    this.#cancel?.()
  }
}
