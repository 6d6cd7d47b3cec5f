/**
 * Keeps join codes and personal codes from being found by trying. Many addresses cost an attacker little, so wrong codes are
 * counted altogether too: while there are many of them, an address that had one waits, right code or not. An address that
 * never tried a wrong one comes in at the first try, whatever goes on. One address may be a whole school's: it is the number of
 * codes there are that keeps rooms closed, so an address waits by itself only when it tries many a second.
 */
import { Bucket, Buckets, type Limits } from '../limits.ts'

/** How long a wrong code is held against its address, in seconds. */
const REMEMBERED = 600

export class Guesses {
  readonly #one: Buckets
  readonly #all: Bucket
  /** Empty for whoever had a wrong code lately. */
  readonly #trust = new Buckets(1 / REMEMBERED, 1)

  constructor({ wrongCodesPerMinute, wrongCodesPerMinuteInAll }: Limits) {
    this.#one = new Buckets(wrongCodesPerMinute / 60, wrongCodesPerMinute)
    this.#all = new Bucket(wrongCodesPerMinuteInAll / 60, wrongCodesPerMinuteInAll, 0)
  }

  /** Milliseconds before a code from this address is looked at; 0 when it is now. */
  wait(address: string, now: number): number {
    const from = networkOf(address)
    const own = this.#one.look(from, now).wait
    return own > 0 || this.#trust.look(from, now).isFull ? own : this.#all.wait(now)
  }

  /** A code from this address was wrong. */
  failed(address: string, now: number): void {
    const from = networkOf(address)
    this.#one.ask(from, now)
    this.#trust.ask(from, now)
    this.#all.take(now)
  }
}

/** An IPv4 address as it is; of an IPv6 address the half that its network gives out, for one machine has all of the other half. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length
  const all = [...groups(head), ...new Array<string>(Math.max(0, missing)).fill('0'), ...groups(tail ?? '')]
  return all.slice(0, 4).join(':')
}
