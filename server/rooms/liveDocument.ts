/**
 * A document that is open: a group's, or a joint statement's; its gate, its sockets. It takes what members send, and gives out
 * what is committed. It may be ahead of the commit by one turn; nothing leaves from here except in `release`, after that
 * turn's commit. Whose it is and what of it whom is given, its two kinds say.
 */
import * as Y from 'yjs'
import { type Refusal, type RoomFacts, refuse } from '../../shared/policy/index.ts'
import { CLOSE, SYNC } from '../../shared/protocol/index.ts'
import {
  type DocName,
  type EntryKey,
  type GroupId,
  type Member,
  type MemberId,
  SERVER_CLIENT,
} from '../../shared/room/index.ts'
import type { Gate, GateTools } from '../gate/gate.ts'
import type { Touched } from '../gate/verdict.ts'
import { asApproved } from './approved.ts'
import { CHECKPOINT_ROWS } from './checkpoint.ts'
import { Clients } from './clients.ts'
import { type Clock, framed, savedFrames, selfFrame, syncFrame, updateFrame } from './frames.ts'
import { GroupAwareness } from './groupAwareness.ts'
import { GroupPace, type Paces } from './groupPace.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { ClientOwner } from './roomStore.ts'
import { ServerWrites } from './serverWrites.ts'
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

/** Frames after which the joiners' frame is encoded anew. */
const TAIL_FRAMES = 50
/** Two joiners within this time are the beginning of many. */
const STORM_MS = 2000

/** The document threw on an update that had passed the gate: it must be read again from its record. */
export class BrokenGroup extends Error {}

export abstract class LiveDocument {
  /** Names it in the record. */
  readonly id: GroupId
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
  /** Whose its clientIDs are, and which socket writes under each. */
  readonly clients: Clients
  readonly #pace = new GroupPace()
  /** Sockets by member. */
  readonly #present = new Map<MemberId, number>()
  #offers: Offer[] = []
  /** Who waits for the state, and what they have of it: once a turn, however often they asked. */
  #asked = new Map<Session, Uint8Array>()
  #heard = new Map<Session, Clock[]>()
  #emitted: Uint8Array[] = []
  readonly #writes = new ServerWrites()
  #lastJoin = Number.NEGATIVE_INFINITY
  /** What joiners get, encoded once; kept only where they come close together. */
  #joinerFrames: { frame: Uint8Array; tail: Uint8Array[] } | undefined

  constructor(
    named: { id: GroupId; doc: DocName },
    room: LiveRoom,
    doc: Y.Doc,
    kept: { updates: readonly Uint8Array[]; owners: readonly ClientOwner[] },
    makeGate: (tools: GateTools) => Gate,
  ) {
    this.id = named.id
    this.docName = named.doc
    this.room = room
    this.doc = doc
    this.awareness = new GroupAwareness(this)
    this.clients = new Clients(kept.owners, client => this.awareness.announcedBy(client))
    replay(this.doc, kept.updates)
    this.doc.clientID = SERVER_CLIENT
    this.doc.on('update', (update: Uint8Array) => this.#emitted.push(update))
    this.gate = makeGate({
      doc: this.doc,
      ownerOf: client => this.clients.boundTo(client, this.#writer),
      limits: room.gateLimits,
      onBug: thrown => room.bug(thrown),
    })
    this.gate.recount()
    if (this.gate.pending()) throw new BrokenGroup(`document ${this.id}: the record leaves structs pending`)
  }

  /** What the rules may know where this is written in. */
  abstract facts(): RoomFacts
  /** Whether the member may open a socket here, now. */
  abstract mayBeReadBy(member: Member): boolean
  /** An empty document of its kind. */
  abstract blank(): Y.Doc

  /** The state vector that a session is told. */
  protected vectorFor(_session: Session): Uint8Array {
    return Y.encodeStateVector(this.doc)
  }
  /** What a page that has `vector` lacks of what its member may see. Throws when that is no state vector. */
  protected stateFor(_session: Session, vector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, vector)
  }
  /** The session's member is not given everything. */
  protected restricts(_session: Session): boolean {
    return false
  }
  /** Nobody is told where the others are. */
  get hidesPlaces(): boolean {
    return false
  }
  /** The entry may not be read by others yet. */
  protected isKeptBack(_entry: EntryKey): boolean {
    return false
  }
  /** A member's update has been applied. */
  protected applied(_member: MemberId, _update: Uint8Array): void {}
  /** The server has written. */
  protected written(): void {}
  /** The turn is committed. */
  protected released(): void {}

  join(session: Session): void {
    this.sessions.add(session)
    this.#count(session.member, 1)
    session.send(syncFrame(SYNC.step1, this.vectorFor(session)))
    this.awareness.answer(session)
    this.tellSelf(session)
  }

  /** A socket's member, as the room knows them beyond the roster. */
  tellSelf(session: Session): void {
    const member = this.room.members.get(session.member)
    if (session.wants.self && member) session.send(selfFrame(member.isMuted))
  }

  leave(session: Session): void {
    if (this.sessions.delete(session)) this.#count(session.member, -1)
    this.#heard.delete(session)
    this.clients.letGo(session)
    this.awareness.leave(session)
    this.room.sessionLeft(session)
  }

  #count(member: MemberId, by: 1 | -1): void {
    const sockets = (this.#present.get(member) ?? 0) + by
    if (sockets) this.#present.set(member, sockets)
    else this.#present.delete(member)
  }

  /** One more message of the member, which counts for `cost`: milliseconds for its socket to read no further. */
  spend(member: MemberId, paces: Paces, now: number, cost = 1): number {
    return this.#pace.spend(member, this.#present.size, paces, now, cost)
  }

  /** What an answer to the member has cost: milliseconds for its socket to read no further. */
  charge(member: MemberId, cost: number, paces: Paces, now: number): number {
    return this.#pace.charge(member, cost, paces, now)
  }

  /** Milliseconds that the member's sockets have still to wait, those to come included. */
  owed(member: MemberId): number {
    return this.#pace.owed(member, this.room.now())
  }

  offer(session: Session, bytes: Uint8Array, isAnswer: boolean): void {
    this.#offers.push({ session, member: session.member, bytes, isFirstSync: isAnswer && !session.hasSynced, isAnswer })
    this.room.stir()
  }

  /**
   * What the server writes for a member: the same gate, no socket. A refusal is a bug and throws in the turn. `isMuch`: as
   * large as what a page brings that was long away.
   */
  offerFor(member: MemberId, bytes: Uint8Array, isMuch = false): void {
    this.#offers.push({ member, bytes, isFirstSync: isMuch, isAnswer: false })
    this.room.stir()
  }

  /** Why the gate would refuse what the server is about to write for a member who may not be in the room yet. */
  refusalFor(member: Member, bytes: Uint8Array): Refusal | undefined {
    this.#writer = member.id
    const verdict = this.gate.check(bytes, {
      ...asApproved(member, this.facts()),
      now: this.room.now(),
      step: 'first-sync',
    })
    return verdict.kind === 'refused' ? verdict.refusal : undefined
  }

  /** The clientID that the server holds for a member. */
  serverHeldOf(member: MemberId): number | undefined {
    return this.clients.serverHeldOf(member, this.room.members.get(member)?.importedFrom === undefined)
  }

  askState(session: Session, vector: Uint8Array): void {
    this.#asked.set(session, vector)
    this.room.stir()
  }

  get hasWork(): boolean {
    return this.#offers.length > 0 || this.#asked.size > 0 || !this.#writes.isEmpty
  }

  /** A change of the server's own roots, made at the end of this turn; `about` an entry that may be withheld. */
  write(change: () => void, about?: EntryKey): void {
    this.#writes.add(change, about)
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
      throw cause instanceof BrokenGroup ? cause : new BrokenGroup(`document ${this.id}: a turn broke it`, { cause })
    }
    if (this.gate.pending()) throw new BrokenGroup(`document ${this.id}: structs are pending after a checked update`)
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
    const isLater = session ? session.hasSynced : !isFirstSync
    const step = isLater ? 'after' : isFirstSync ? 'first-sync' : 'before-first-sync'
    this.#writer = id
    const facts = this.facts()
    const asked = session ? { member, facts } : asApproved(member, facts)
    const verdict = this.gate.check(bytes, { ...asked, now: this.room.now(), step })
    switch (verdict.kind) {
      case 'refused':
        return this.#refuse(session, verdict.refusal)
      case 'ignored':
        if (session && !session.mayBeEarly(bytes.length))
          return this.#refuse(session, refuse('GAP', 'GATE-7', 'The page must sync before it goes on.'))
        break
      case 'echo':
        if (session && isFirstSync) session.hasSynced = true
        break
      case 'accepted': {
        try {
          Y.applyUpdate(this.doc, verdict.update)
        } catch (cause) {
          this.#refuse(session, refuse('INTERNAL', 'GATE-6', 'The update could not be applied.'))
          throw new BrokenGroup(`document ${this.id}: a checked update could not be applied`, { cause })
        }
        this.gate.applied(verdict, member)
        for (const client of verdict.newClients) this.clients.bind(client, id)
        if (session?.hasSynced && !isAnswer) for (const { client } of verdict.clocks) this.clients.hold(client, session)
        if (session && isFirstSync) session.hasSynced = true
        this.applied(id, verdict.update)
        accepted.push({ member: id, update: verdict.update, touched: verdict.touched, newClients: verdict.newClients })
        break
      }
      default:
        verdict satisfies never
    }
    if (session?.wants.saved && verdict.kind !== 'ignored')
      this.#hear(session, verdict.kind === 'accepted' ? verdict.clocks : [])
  }

  #refuse(session: Session | undefined, refusal: Refusal): void {
    this.room.count('refused', refusal.code)
    if (!session) throw new Error(`the server's own writing was refused: ${refusal.code} ${refusal.detail}`)
    session.refuse(refusal)
  }

  #hear(session: Session, clocks: Clock[]): void {
    const heard = this.#heard.get(session)
    if (heard) heard.push(...clocks)
    else this.#heard.set(session, [...clocks])
  }

  /** Second half of a turn: the server's own changes, as one update to be recorded, or undefined when there are none. */
  applyWrites(): Uint8Array | undefined {
    if (this.#writes.isEmpty) return undefined
    const before = this.#emitted.length
    this.#writes.apply(this.doc, entry => this.isKeptBack(entry))
    this.written()
    const made = this.#emitted.slice(before)
    return made.length > 1 ? Y.mergeUpdates(made) : made[0]
  }

  /** After the commit: all get what happened, its writers last and with the word that it is saved; then joiners. */
  release(): void {
    const emitted = this.#emitted
    this.#emitted = []
    const frame = emitted.length > 0 ? updateFrame(emitted) : undefined
    if (frame) {
      for (const session of this.sessions) if (session.takesAll && !this.#heard.has(session)) session.sendFramed(frame)
      if (this.#joinerFrames && this.#joinerFrames.tail.push(frame) > TAIL_FRAMES) this.#joinerFrames = undefined
    }
    this.#tellSaved(frame)
    this.released()
    const asked = this.#asked
    this.#asked = new Map()
    for (const [session, vector] of asked) this.#answerState(session, vector)
  }

  #tellSaved(news: Uint8Array | undefined): void {
    for (const [session, clocks] of this.#heard) {
      const saved = savedFrames(clocks, session.settled)
      session.sendFramed(Buffer.concat(news && session.takesAll ? [news, ...saved] : saved))
    }
    this.#heard.clear()
  }

  #answerState(session: Session, vector: Uint8Array): void {
    if (session.isOver) return
    const isNew = vector.length === 1 && vector[0] === 0
    const now = this.room.now()
    const isStorm = now - this.#lastJoin < STORM_MS
    if (isNew) this.#lastJoin = now
    session.isRestricted = this.restricts(session)
    if (isNew && !session.isRestricted && (isStorm || this.#joinerFrames)) {
      this.#joinerFrames ??= { frame: framed(syncFrame(SYNC.step2, Y.encodeStateAsUpdate(this.doc))), tail: [] }
      session.sendFramed(this.#joinerFrames.frame)
      for (const frame of this.#joinerFrames.tail) session.sendFramed(frame)
    } else {
      let state: Uint8Array
      try {
        state = this.stateFor(session, vector)
      } catch {
        return session.refuse(refuse('MALFORMED', 'GATE-6', 'The state vector could not be read.'))
      }
      session.send(syncFrame(SYNC.step2, state))
      session.charge(state.length)
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
    this.#asked.clear()
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
