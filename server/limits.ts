/** Named limits; `PARLEY_LIMITS` overrides any of them. Rates refill evenly; a bucket holds a burst. */
export const DEFAULT_LIMITS = {
  /** Messages a socket may send, sustained; a burst of four seconds' worth passes at once. */
  socketMessagesPerSecond: 50,
  /** The same over all sockets of one member in one group; sync messages only. */
  memberMessagesPerSecond: 100,
  /** The same over all members of one group; when it is spent, those wait who take more than an equal share. */
  groupMessagesPerSecond: 5000,
  socketsPerMember: 20,
  /** Upgrades of one member. */
  upgradesPerSecond: 50,
  socketsPerRoom: 1500,
  membersPerRoom: 500,
  annotationsPerMember: 300,
  repliesPerMember: 600,
  /** ClientIDs under which a member has written in one document: one for each time a page was opened and written in. */
  clientsPerMember: 1000,
  /** Bytes of accepted updates, in one room. */
  bytesPerMember: 2_000_000,
  actsPerSecond: 50,
  /** Of one member, appeals too. */
  reportsPerMinute: 10,
  /** Those about claims not counted. */
  pollsPerRoom: 200,
  /** From one address. */
  roomsPerHour: 60,
  joinsPerMinute: 600,
  /** Codes that were wrong: from one address, which may be a school's, and from all of them together. */
  wrongCodesPerMinute: 600,
  wrongCodesPerMinuteInAll: 1000,
  articlesPerHour: 600,
  /** UTF-8 bytes of the canonical text. */
  articleBytes: 1_000_000,
  /** Bytes of what is sent. */
  sourceBytes: 5_000_000,
  /** Bytes of a bundle that brings a room back. */
  bundleBytes: 40_000_000,
  /** Sources that are read at once, and those that wait for their turn: from one address half of them, which is a class that makes rooms together. */
  importsAtOnce: 2,
  importsWaiting: 40,
  /** For each of them. */
  importSeconds: 20,
  importMegabytes: 400,
}
export type Limits = typeof DEFAULT_LIMITS

/** A token bucket: `take(now)` is true while tokens are left. `rate` tokens a second flow in, at most `burst` wait. */
export class Bucket {
  #rate: number
  #burst: number
  #tokens: number
  #at: number

  constructor(rate: number, burst: number, now: number) {
    this.#rate = rate
    this.#burst = burst
    this.#tokens = burst
    this.#at = now
  }

  #refill(now: number): void {
    if (now <= this.#at) return
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1000) * this.#rate)
    this.#at = now
  }

  /** From now on at another pace. */
  setPace(rate: number, burst: number, now: number): void {
    this.#refill(now)
    this.#rate = rate
    this.#burst = burst
    this.#tokens = Math.min(this.#tokens, burst)
  }

  take(now: number): boolean {
    this.#refill(now)
    if (this.#tokens < 1) return false
    this.#tokens--
    return true
  }

  /** Takes tokens in any case; milliseconds until what was taken has flowed in again, 0 when it was there. */
  spend(now: number, tokens = 1): number {
    this.#refill(now)
    this.#tokens -= tokens
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens / this.#rate) * 1000)
  }

  /** Milliseconds until a token is there again; 0 when one is. */
  wait(now: number): number {
    this.#refill(now)
    return this.#tokens >= 1 ? 0 : Math.ceil(((1 - this.#tokens) / this.#rate) * 1000)
  }

  isFull(now: number): boolean {
    this.#refill(now)
    return this.#tokens >= this.#burst
  }
}

/** One bucket a key (an address, a member); full ones are forgotten when there are many. */
export class Buckets {
  readonly #rate: number
  readonly #burst: number
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: number, burst: number) {
    this.#rate = rate
    this.#burst = burst
  }

  /** Milliseconds to wait before the key may act again, or 0 when it may now (and one token is taken). */
  ask(key: string, now: number): number {
    let bucket = this.#buckets.get(key)
    if (!bucket) {
      if (this.#buckets.size > 10_000) this.#forget(now)
      bucket = new Bucket(this.#rate, this.#burst, now)
      this.#buckets.set(key, bucket)
    }
    return bucket.take(now) ? 0 : Math.max(1, bucket.wait(now))
  }

  /** How the key's bucket stands, without taking anything. */
  look(key: string, now: number): { wait: number; isFull: boolean } {
    const bucket = this.#buckets.get(key)
    return bucket ? { wait: bucket.wait(now), isFull: bucket.isFull(now) } : { wait: 0, isFull: true }
  }

  #forget(now: number): void {
    for (const [key, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(key)
  }
}
