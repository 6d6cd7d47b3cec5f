/**
 * One socket of one member in one document. It reads frames and hands them to its document; what it may write is decided there.
 * A session is syncing, synced or over: what arrives after it is over is dropped unread.
 */
import * as decoding from 'lib0/decoding'
import { type Refusal, refusalReason, refuse } from '../../shared/policy/index.ts'
import { CLOSE, FIRST_SYNC_LIMIT, MESSAGE, REASON_LIMIT, SYNC } from '../../shared/protocol/index.ts'
import type { MemberId } from '../../shared/room/index.ts'
import { Bucket } from '../limits.ts'
import { deniedFrame } from './frames.ts'
import type { Paces } from './groupPace.ts'
import type { LiveDocument } from './liveDocument.ts'

/** A WebSocket, as much of it as a session needs. */
export interface Wire {
  send(frame: Uint8Array): void
  /** Bytes that are whole WebSocket frames already; see `framed`. */
  sendFramed(bytes: Uint8Array): void
  close(code: number, reason: string): void
  /** Drops the connection without a closing handshake. */
  terminate(): void
  ping(): void
  pause(): void
  resume(): void
  /** Bytes given to `send` that have not left the process. */
  readonly buffered: number
}

/** A slow reader is cut off beyond this many waiting bytes; it comes back and syncs. */
export const BACKLOG_LIMIT = 1024 * 1024

/** Shorter than the 20 s in which a client must hear from us. */
export const HEARTBEAT_MS = 15_000

/** Before its first sync answer; all of them together are no larger than that answer may be. */
const EARLY_UPDATES = 200

/** Bytes that are read, or made for one socket, at the price of one message. */
const BYTES_A_MESSAGE = 16 * 1024
const costOf = (bytes: number) => Math.floor(bytes / BYTES_A_MESSAGE)

/** What a page asks to be told besides the stock protocol. */
export interface Wants {
  /** What is committed (`?saved=1`). */
  saved: boolean
  /** What the room knows of the member itself (`?self=1`). */
  self: boolean
}

export interface SessionTools {
  now: () => number
  messagesPerSecond: number
  /** Over all the member's sockets in the group, and over all members'. */
  paces: Paces
}

export class Session {
  readonly member: MemberId
  readonly document: LiveDocument
  /** The login it was opened with (the hash of its token): when that ends, so does this. */
  readonly login: string
  readonly loginExpires: number
  readonly wants: Wants
  /** Its state vector has been answered: from then on it gets every update. */
  isSubscribed = false
  /** It was given only what everyone may see and its member's own words, for the stage withholds the rest. */
  isRestricted = false
  /** Its first sync answer has been accepted. */
  hasSynced = false
  /** Sync messages of it that a turn has dealt with. */
  settled = 0
  /** It has said which clientID is its page's. */
  hasAnnounced = false
  readonly #early = { updates: 0, bytes: 0 }
  #isAlive = true
  #resume: ReturnType<typeof setTimeout> | undefined
  #over = false
  readonly #wire: Wire
  readonly #tools: SessionTools
  readonly #bucket: Bucket

  constructor(
    member: MemberId,
    document: LiveDocument,
    login: { hash: string; expires: number },
    wants: Wants,
    wire: Wire,
    tools: SessionTools,
  ) {
    this.member = member
    this.document = document
    this.login = login.hash
    this.loginExpires = login.expires
    this.wants = wants
    this.#wire = wire
    this.#tools = tools
    this.#bucket = new Bucket(tools.messagesPerSecond, tools.messagesPerSecond * 4, tools.now())
  }

  /** One more update that builds on what this page has yet to bring: a page in a hurry sends some, and then it syncs. */
  mayBeEarly(bytes: number): boolean {
    this.#early.updates++
    this.#early.bytes += bytes
    return this.#early.updates <= EARLY_UPDATES && this.#early.bytes <= FIRST_SYNC_LIMIT
  }

  get isOver(): boolean {
    return this.#over
  }

  /** It is given every update as it happens. */
  get takesAll(): boolean {
    return this.isSubscribed && !this.isRestricted
  }

  /** One frame from the member. The bytes are only valid during the call. */
  receive(frame: Uint8Array): void {
    this.lapse()
    if (this.#over) return
    this.#isAlive = true
    if (frame.length > FIRST_SYNC_LIMIT) return this.close(CLOSE.tooBig, 'a message has at most 1 MB')
    this.#slowDown(1 + costOf(frame.length))
    try {
      this.#dispatch(decoding.createDecoder(frame))
    } catch {
      this.refuse(refuse('MALFORMED', 'GATE-6', 'A message could not be read.'))
    }
  }

  /**
   * Over the limit the socket is not read until it has waited: nothing is lost, the sender waits. What is read all the same
   * (it had arrived already) is waited for too, so that many sockets are no faster than one.
   */
  #slowDown(cost: number): void {
    const now = this.#tools.now()
    this.#wait(Math.max(this.#bucket.spend(now, cost), this.document.spend(this.member, this.#tools.paces, now, cost)))
  }

  /** An answer of so many bytes was made for this socket alone: who asks for much may ask less often. */
  charge(bytes: number): void {
    const cost = costOf(bytes)
    if (cost === 0 || this.#over) return
    const now = this.#tools.now()
    this.#wait(Math.max(this.#bucket.spend(now, cost), this.document.charge(this.member, cost, this.#tools.paces, now)))
  }

  #wait(wait: number): void {
    if (wait === 0) return
    this.#wire.pause()
    clearTimeout(this.#resume)
    this.#resume = setTimeout(() => this.#over || this.#wire.resume(), wait).unref()
  }

  #dispatch(d: decoding.Decoder): void {
    switch (decoding.readVarUint(d)) {
      case MESSAGE.sync: {
        const step = decoding.readVarUint(d)
        const bytes = decoding.readVarUint8Array(d).slice()
        if (decoding.hasContent(d)) throw new Error('bytes after the message')
        if (step === SYNC.step1) return this.document.askState(this, bytes)
        if (step !== SYNC.step2 && step !== SYNC.update) throw new Error('unknown sync step')
        return this.document.offer(this, bytes, step === SYNC.step2)
      }
      case MESSAGE.awareness:
        return this.document.awareness.receive(this, decoding.readVarUint8Array(d).slice())
      case MESSAGE.query:
        return this.document.awareness.answer(this)
      default:
        throw new Error('unknown message')
    }
  }

  /** A pong arrived. */
  heard(): void {
    this.#isAlive = true
  }

  /** Ends with its login. Asked before each message, and every second. */
  lapse(): void {
    if (this.#tools.now() >= this.loginExpires) this.close(CLOSE.loginEnded, 'the login has ended')
  }

  /**
   * Every `HEARTBEAT_MS`: a socket that has been silent since the last beat is dead; the others are asked to show that they
   * live, and are told their own awareness again, without which the stock provider drops a silent connection.
   */
  beat(): void {
    this.lapse()
    if (this.#over) return
    if (!this.#isAlive) {
      this.closed()
      return this.#wire.terminate()
    }
    this.#isAlive = false
    this.#wire.ping()
    this.document.awareness.echo(this)
  }

  send(frame: Uint8Array): void {
    if (this.#mayTake()) this.#wire.send(frame)
  }

  /** As `send`, for what is sent to many: `bytes` come from `framed`. */
  sendFramed(bytes: Uint8Array): void {
    if (this.#mayTake()) this.#wire.sendFramed(bytes)
  }

  #mayTake(): boolean {
    if (this.#over) return false
    if (this.#wire.buffered <= BACKLOG_LIMIT) return true
    this.close(CLOSE.tooSlow, 'too slow a reader: come back and sync')
    this.#wire.terminate()
    return false
  }

  /** Ends this socket with the reason; costs the member nothing else. */
  refuse(refusal: Refusal): void {
    if (this.#over) return
    const reason = refusalReason(refusal, REASON_LIMIT)
    this.#wire.send(deniedFrame(reason))
    this.close(CLOSE.refused, reason)
  }

  close(code: number, reason: string): void {
    if (this.#over) return
    this.#over = true
    this.document.leave(this)
    this.#wire.close(code, reason)
  }

  /** The socket is gone. */
  closed(): void {
    if (this.#over) return
    this.#over = true
    this.document.leave(this)
  }
}
