/**
 * A group that is open: its document, its gate, its sockets. It takes what members send, and gives out what is committed.
 * The document may be ahead of the commit by one turn; nothing leaves from here except in `release`, after that turn's commit.
 */
import * as Y from 'yjs'
import { type Refusal, refuse } from '../../shared/policy/index.ts'
import { CLOSE, SYNC } from '../../shared/protocol/index.ts'
import {
  type DocName,
  type Group,
  type GroupId,
  type MemberId,
  makeDoc,
  SERVER_CLIENT,
} from '../../shared/room/index.ts'
import { type Gate, makeGate } from '../gate/gate.ts'
import type { Touched } from '../gate/verdict.ts'
import { Bucket } from '../limits.ts'
import { framed, savedFrame, syncFrame } from './frames.ts'
import { GroupAwareness } from './groupAwareness.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { ClientOwner } from './roomStore.ts'
import type { Session } from './session.ts'

export interface Offer {
  /** Undefined for what the server writes for a member. */
  session?: Session
  member: MemberId
  bytes: Uint8Array
  isFirstSync: boolean
  /** It answers a state vector: what the page holds, whoever of the member's pages wrote it. */
  isAnswer: boolean
}

/** An update that passed the gate and stands in the document. */
export interface AcceptedUpdate {
  member: MemberId
  update: Uint8Array
  touched: Touched[]
  newClients: number[]
}

/** Rows after which a new checkpoint is made, and frames after which the joiners' frame is encoded anew. */
export const CHECKPOINT_ROWS = 500
const TAIL_FRAMES = 50
/** Two joiners within this time are the beginning of many. */
const STORM_MS = 2000

/** The document threw on an update that had passed the gate: the group must be read again from its record. */
export class BrokenGroup extends Error {}

export class LiveGroup {
  readonly id: GroupId
  readonly name: string
  /** New with each epoch. */
  docName: DocName
  readonly room: LiveRoom
  readonly doc: Y.Doc
  readonly gate: Gate
  readonly awareness: GroupAwareness
  readonly sessions = new Set<Session>()
  /** Update rows since the last checkpoint, and the number of the last one. */
  rowsSinceCheckpoint = 0
  lastRow = 0
  /** Whose update the gate is looking at. */
  #writer: MemberId | undefined
  readonly #owners = new Map<number, MemberId | ''>()
  readonly #holders = new Map<number, Session>()
  readonly #buckets = new Map<MemberId, Bucket>()
  #offers: Offer[] = []
  #asked: { session: Session; vector: Uint8Array }[] = []
  #heard = new Map<Session, { client: number; clock: number }[]>()
  #emitted: Uint8Array[] = []
  #writes: (() => void)[] = []
  #lastJoin = Number.NEGATIVE_INFINITY
  /** What joiners get, encoded once; kept only where they come close together. */
  #joinerFrames: { frame: Uint8Array; tail: Uint8Array[] } | undefined

  constructor(group: Group, room: LiveRoom, updates: readonly Uint8Array[], owners: readonly ClientOwner[]) {
    this.id = group.id
    this.name = group.name
    this.docName = group.doc
    this.room = room
    this.doc = makeDoc()
    this.awareness = new GroupAwareness(this)
    for (const owner of owners) this.#owners.set(owner.client, owner.member)
    replay(this.doc, updates)
    this.doc.clientID = SERVER_CLIENT
    this.doc.on('update', (update: Uint8Array) => this.#emitted.push(update))
    this.gate = makeGate({
      doc: this.doc,
      ownerOf: client => this.#boundTo(client),
      limits: room.gateLimits,
      onBug: thrown => room.bug(thrown),
    })
    this.gate.recount()
    if (this.gate.pending()) throw new BrokenGroup(`group ${group.id}: the record leaves structs pending`)
  }

  /** Whose a clientID is: bound for good by an accepted write, or announced on a live socket. */
  ownerOf(client: number): MemberId | '' | undefined {
    return client === SERVER_CLIENT ? '' : (this.#owners.get(client) ?? this.awareness.announcedBy(client))
  }

  /** The same for the gate: one that the writer has only announced is nobody's yet, so that its first write binds it. */
  #boundTo(client: number): MemberId | '' | undefined {
    const owner = this.ownerOf(client)
    return owner === this.#writer && !this.#owners.has(client) ? undefined : owner
  }

  join(session: Session): void {
    this.sessions.add(session)
    session.send(syncFrame(SYNC.step1, Y.encodeStateVector(this.doc)))
    this.awareness.answer(session)
  }

  leave(session: Session): void {
    this.sessions.delete(session)
    this.#heard.delete(session)
    for (const [client, holder] of this.#holders) if (holder === session) this.#holders.delete(client)
    this.awareness.leave(session)
    this.room.sessionLeft()
  }

  /**
   * The session is the live one of this clientID. An earlier one may be dead without anyone having noticed, or be the page
   * that this one is a copy of: it is closed, and if it lives it starts afresh under a clientID of its own.
   */
  hold(client: number, session: Session): void {
    const before = this.#holders.get(client)
    if (before === session) return
    this.#holders.set(client, session)
    before?.refuse(refuse('FOREIGN_CLIENT', 'WIRE-4', 'Another tab has taken over from this one.'))
  }

  /** The session that writes under a clientID now. */
  holderOf(client: number): Session | undefined {
    return this.#holders.get(client)
  }

  /** One more sync message of the member: milliseconds to read no further, over all the member's sockets. */
  spend(member: MemberId, rate: number, now: number): number {
    let bucket = this.#buckets.get(member)
    if (!bucket) {
      bucket = new Bucket(rate, rate * 4, now)
      this.#buckets.set(member, bucket)
    }
    return bucket.spend(now)
  }

  offer(session: Session, bytes: Uint8Array, isAnswer: boolean): void {
    this.#offers.push({ session, member: session.member, bytes, isFirstSync: isAnswer && !session.hasSynced, isAnswer })
    this.room.stir()
  }

  /** What the server writes for a member: the same gate, no socket. A refusal is a bug and throws in the turn. */
  offerFor(member: MemberId, bytes: Uint8Array): void {
    this.#offers.push({ member, bytes, isFirstSync: false, isAnswer: false })
    this.room.stir()
  }

  askState(session: Session, vector: Uint8Array): void {
    this.#asked.push({ session, vector })
    this.room.stir()
  }

  get hasWork(): boolean {
    return this.#offers.length > 0 || this.#asked.length > 0 || this.#writes.length > 0
  }

  /** A change of the server's own roots, made at the end of this turn. */
  write(change: () => void): void {
    this.#writes.push(change)
  }

  /**
   * First half of a turn: checks and applies what waits, all in one Yjs transaction, so that everyone gets one merged
   * frame. Refused sockets are closed at once. Throws `BrokenGroup`.
   */
  applyOffers(): AcceptedUpdate[] {
    const offers = this.#offers
    this.#offers = []
    if (!offers.length) return []
    const accepted: AcceptedUpdate[] = []
    try {
      this.doc.transact(() => {
        for (const offer of offers) this.#applyOne(offer, accepted)
      }, 'members')
    } catch (cause) {
      this.#blame(offers)
      throw cause instanceof BrokenGroup ? cause : new BrokenGroup(`group ${this.id}: a turn broke it`, { cause })
    }
    if (this.gate.pending()) throw new BrokenGroup(`group ${this.id}: structs are pending after a checked update`)
    return accepted
  }

  /** When only one socket can have broken the document, it is told so: it would bring the same again and again. */
  #blame(offers: readonly Offer[]): void {
    const senders = new Set(offers.map(offer => offer.session).filter(session => session && !session.isOver))
    const [only] = senders
    if (senders.size === 1) only?.refuse(refuse('INTERNAL', 'GATE-6', 'The update could not be applied.'))
  }

  #applyOne({ session, member: id, bytes, isFirstSync, isAnswer }: Offer, accepted: AcceptedUpdate[]): void {
    if (session?.isOver) return
    if (session) session.settled++
    const member = this.room.members.get(id)
    if (!member) return
    const step = !session || session.hasSynced ? 'after' : isFirstSync ? 'first-sync' : 'before-first-sync'
    this.#writer = id
    const verdict = this.gate.check(bytes, { member, facts: this.room.facts(this), step })
    switch (verdict.kind) {
      case 'refused':
        return this.#refuse(session, verdict.refusal)
      case 'ignored':
        break
      case 'echo':
        if (session && isFirstSync) session.hasSynced = true
        break
      case 'accepted': {
        try {
          Y.applyUpdate(this.doc, verdict.update)
        } catch (cause) {
          this.#refuse(session, refuse('INTERNAL', 'GATE-6', 'The update could not be applied.'))
          throw new BrokenGroup(`group ${this.id}: a checked update could not be applied`, { cause })
        }
        this.gate.applied(verdict, member)
        for (const client of verdict.newClients) this.#owners.set(client, id)
        if (session?.hasSynced && !isAnswer) for (const { client } of verdict.clocks) this.hold(client, session)
        if (session && isFirstSync) session.hasSynced = true
        accepted.push({ member: id, update: verdict.update, touched: verdict.touched, newClients: verdict.newClients })
        break
      }
      default:
        verdict satisfies never
    }
    if (session?.wantsSaved && verdict.kind !== 'ignored')
      this.#hear(session, verdict.kind === 'accepted' ? verdict.clocks : [])
  }

  #refuse(session: Session | undefined, refusal: Refusal): void {
    this.room.count('refused', refusal.code)
    if (!session) throw new Error(`the server's own writing was refused: ${refusal.code} ${refusal.detail}`)
    session.refuse(refusal)
  }

  #hear(session: Session, clocks: { client: number; clock: number }[]): void {
    const heard = this.#heard.get(session)
    if (heard) heard.push(...clocks)
    else this.#heard.set(session, [...clocks])
  }

  /** Second half of a turn: the server's own changes, as one update to be recorded, or undefined when there are none. */
  applyWrites(): Uint8Array | undefined {
    const writes = this.#writes
    this.#writes = []
    if (!writes.length) return undefined
    const before = this.#emitted.length
    this.doc.transact(() => {
      for (const write of writes) write()
    }, 'server')
    return this.#emitted[before]
  }

  /** After the commit: what happened in the turn goes to everyone subscribed, then joiners are answered. */
  release(): void {
    const emitted = this.#emitted
    this.#emitted = []
    if (emitted.length) {
      const frame = framed(syncFrame(SYNC.update, emitted.length === 1 ? emitted[0]! : Y.mergeUpdates(emitted)))
      for (const session of this.sessions) if (session.isSubscribed) session.sendFramed(frame)
      if (this.#joinerFrames && this.#joinerFrames.tail.push(frame) > TAIL_FRAMES) this.#joinerFrames = undefined
    }
    this.#tellSaved()
    const asked = this.#asked
    this.#asked = []
    for (const { session, vector } of asked) this.#answerState(session, vector)
  }

  #tellSaved(): void {
    for (const [session, clocks] of this.#heard) {
      if (!clocks.length) clocks.push({ client: 0, clock: 0 })
      const last = new Map(clocks.map(c => [c.client, c.clock]))
      for (const [client, clock] of last) session.send(savedFrame(client, clock, session.settled))
    }
    this.#heard.clear()
  }

  #answerState(session: Session, vector: Uint8Array): void {
    if (session.isOver) return
    const isNew = vector.length === 1 && vector[0] === 0
    const now = this.room.now()
    const isStorm = now - this.#lastJoin < STORM_MS
    if (isNew) this.#lastJoin = now
    if (isNew && (isStorm || this.#joinerFrames)) {
      this.#joinerFrames ??= { frame: framed(syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.doc))), tail: [] }
      session.sendFramed(this.#joinerFrames.frame)
      for (const frame of this.#joinerFrames.tail) session.sendFramed(frame)
    } else {
      let state: Uint8Array
      try {
        state = Y.encodeStateAsUpdate(this.doc, vector)
      } catch {
        return session.refuse(refuse('MALFORMED', 'GATE-6', 'The state vector could not be read.'))
      }
      session.send(syncFrame(SYNC.step2, state))
    }
    session.isSubscribed = true
  }

  /** An update row was written. */
  noteRow(seq: number): void {
    this.rowsSinceCheckpoint++
    this.lastRow = seq
  }

  /** After the commit that gave the document its new name: whoever is here comes back to it with a fresh document. */
  beginEpoch(): void {
    for (const session of [...this.sessions])
      session.close(CLOSE.epochOver, 'the document has a new name: begin afresh')
    this.#emitted = []
    this.#asked = []
    this.#joinerFrames = undefined
    this.rowsSinceCheckpoint = CHECKPOINT_ROWS
    this.gate.recount()
  }
}

/** Apart from the constructor, whose listeners live as long as the group and would keep `updates` alive with them. */
function replay(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
}
