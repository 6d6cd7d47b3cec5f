/**
 * How fast a group may be written in. Each member has a pace of their own, and the group has one for all of them together.
 * When the group's is spent, only those wait who take more than an equal share of it: with the whole class typing, everyone
 * gets through at the pace of typing, and one who floods the group slows down nobody else. Waiting is all that happens:
 * closing sockets would cost an honest member words in flight and would let a flood decide who stays.
 */
import type { MemberId } from '../../shared/room/index.ts'
import { Bucket } from '../limits.ts'

/** Seconds' worth that may come at once. */
const BURST_S = 4

export interface Paces {
  memberMessagesPerSecond: number
  groupMessagesPerSecond: number
}

interface Pace {
  own: Bucket
  /** The equal share of the group's pace; it refills with the number of members present. */
  share: Bucket
}

export class GroupPace {
  #group: Bucket | undefined
  readonly #members = new Map<MemberId, Pace>()

  /**
   * One more message of the member, with `present` members in the group: milliseconds to read no further. `cost` is how
   * many messages it counts for in the member's own pace.
   */
  spend(member: MemberId, present: number, paces: Paces, now: number, cost = 1): number {
    const group = this.#ofAll(paces, now)
    const rate = paces.groupMessagesPerSecond / Math.max(1, present)
    const { own, share } = this.#of(member, rate, paces, now)
    share.setPace(rate, rate * BURST_S, now)
    const wait = own.spend(now, cost)
    if (group.spend(now) === 0) {
      // There was enough for all: what is more than the share is no debt.
      share.take(now)
      return wait
    }
    return Math.max(wait, share.spend(now))
  }

  /** The member has made the server work without a message to the group: milliseconds to read no further. */
  charge(member: MemberId, cost: number, paces: Paces, now: number): number {
    return this.#of(member, paces.groupMessagesPerSecond, paces, now).own.spend(now, cost)
  }

  /** Milliseconds until the member has waited for all that was read of them. */
  owed(member: MemberId, now: number): number {
    return this.#members.get(member)?.own.spend(now, 0) ?? 0
  }

  #ofAll({ groupMessagesPerSecond: rate }: Paces, now: number): Bucket {
    this.#group ??= new Bucket(rate, rate * BURST_S, now)
    return this.#group
  }

  #of(member: MemberId, rate: number, paces: Paces, now: number): Pace {
    const known = this.#members.get(member)
    if (known) return known
    const pace = {
      own: new Bucket(paces.memberMessagesPerSecond, paces.memberMessagesPerSecond * BURST_S, now),
      share: new Bucket(rate, rate * BURST_S, now),
    }
    this.#members.set(member, pace)
    return pace
  }
}
