/** An imagined member of the rehearsal, who writes as people do: a mark with a few words, four letters more, now and then a reply. */
import type { Duplex } from 'node:stream'
import * as Y from 'yjs'
import { SYNC } from '../../shared/protocol/index.ts'
import {
  type EntryKey,
  entryKey,
  type Member,
  makeDoc,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import { syncFrame } from '../rooms/frames.ts'
import type { Session } from '../rooms/session.ts'

/** Updates from one mark or reply to the next. */
const ROUND = 5
/** Every fourth round is a reply, every fifth a claim. */
const REPLY = 4
const CLAIM = 5
const WORDS = 'Is that so?'
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'

export interface Seated {
  member: Member
  /** The clientID that it writes under. */
  client: number
  session: Session
  /** The browser's end of its socket. */
  stream: Duplex
  /** Drops the socket; resolves when it is closed. */
  leave: () => Promise<void>
  articleLength: number
}

export class Player {
  readonly #seated: Seated
  readonly #doc = makeDoc()
  readonly #updates: Uint8Array[] = []
  #count = 0
  #sent = 0
  #mark: EntryKey | undefined
  #words = WORDS

  /** Syncs as a page that has nothing yet. */
  constructor(seated: Seated) {
    this.#seated = seated
    this.#doc.clientID = seated.client
    this.#doc.on('update', (update: Uint8Array) => this.#updates.push(update))
    seated.stream.resume()
    this.#send(syncFrame(SYNC.step1, Y.encodeStateVector(this.#doc)))
    this.#sendUpdate(SYNC.step2, Y.encodeStateAsUpdate(this.#doc))
  }

  /** Something it sent has not been dealt with yet. */
  get isWaiting(): boolean {
    return this.#seated.session.settled < this.#sent
  }

  get isOver(): boolean {
    return this.#seated.session.isOver
  }

  /** Makes one change and sends it. */
  write(): void {
    this.#change(this.#count++)
    for (const update of this.#updates.splice(0)) this.#sendUpdate(SYNC.update, update)
  }

  /** Resolves when its socket is closed. */
  leave(): Promise<void> {
    return this.#seated.leave()
  }

  #change(n: number): void {
    if (n % ROUND > 0) return this.#type(n)
    const round = n / ROUND
    const key = entryKey(this.#seated.member.id, String(round).padStart(26, '0'))
    if (this.#mark && round % REPLY === REPLY - 1)
      return writeReply(this.#doc, key, { to: this.#mark, move: 'ask', body: 'Says who?' })
    this.#mark = key
    this.#words = WORDS
    const start = (n * 37) % (this.#seated.articleLength - 100)
    const place = { revision: 1, start, end: start + 40 }
    if (round % CLAIM > 0) writeAnnotation(this.#doc, key, { motivation: 'commenting', ...place }, WORDS)
    else writeAnnotation(this.#doc, key, { motivation: 'classifying', statement: 'It was so.', ...place }, WORDS)
  }

  /** One letter more in the midst of its last mark's words; now and then one in the place of another. */
  #type(n: number): void {
    const from = n % 12 === 0 ? 4 : 3
    this.#words = `${this.#words.slice(0, 3)}${ALPHABET[n % ALPHABET.length]}${this.#words.slice(from)}`
    writeBody(this.#doc, this.#mark!, this.#words)
  }

  #sendUpdate(step: typeof SYNC.step2 | typeof SYNC.update, update: Uint8Array): void {
    this.#sent++
    this.#send(syncFrame(step, update))
  }

  /** As a browser frames a message of less than 64 kB (RFC 6455, 5.2), with a mask of zeros. */
  #send(message: Uint8Array): void {
    const { length } = message
    const size = length < 126 ? [0x80 | length] : [0x80 | 126, length >> 8, length & 0xff]
    this.#seated.stream.write(Buffer.concat([Buffer.from([0x82, ...size, 0, 0, 0, 0]), message]))
  }
}
