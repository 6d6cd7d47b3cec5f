/**
 * A room that is open: the single writer of its rows. All that its members do waits in its groups and in its list of acts
 * until a turn takes it; a turn is committed as one; what came of it is released only then. While a commit is under way the
 * room takes no further turn, so memory is never more than one turn ahead of the store.
 */

import { Revisions } from '../../shared/article/index.ts'
import type { RoomFacts } from '../../shared/policy/index.ts'
import { CLOSE } from '../../shared/protocol/index.ts'
import type {
  AnnotationValue,
  Ballot,
  DocName,
  EntryKey,
  GroupId,
  JointStatement,
  Member,
  MemberId,
  MergedValue,
  Moved,
  Poll,
  PollId,
  Random,
  ReplyValue,
  Room,
} from '../../shared/room/index.ts'
import { mergesIn } from '../../shared/room/index.ts'
import { deadlineOf, holdOf, type RunSheet, type Stage, timeOf } from '../../shared/stages/index.ts'
import type { GateLimits } from '../gate/gate.ts'
import { type Box, newBox, putSecret, type SecretBox } from './ballotBox.ts'
import { followClaims, isFixed, wordingOf } from './claims.ts'
import { Course } from './course.ts'
import { Desk } from './desk.ts'
import type { AcceptedUpdate, LiveDocument } from './liveDocument.ts'
import { LiveFloor } from './liveFloor.ts'
import { LiveGroup } from './liveGroup.ts'
import { LiveStatement } from './liveStatement.ts'
import { followPlaces } from './places.ts'
import type { Head } from './record.ts'
import { followRestatements, restatementIn } from './restatements.ts'
import type { ClientOwner, Commit, EntryTime, StoredRoom } from './roomStore.ts'
import type { RoomTools } from './roomTools.ts'
import type { Session } from './session.ts'
import { noteFirstWords } from './statements.ts'
import { TallyWriter } from './tallyWriter.ts'
import { Turn } from './turn.ts'

interface PendingAct {
  run: (turn: Turn) => unknown
  resolve: (value: never) => void
  reject: (reason: unknown) => void
}

/** A turn that waits for its commit. */
export interface Work {
  room: LiveRoom
  commit: Commit
  release: () => void
  fail: (reason: unknown) => void
}

/** The room was thrown away with what had not been committed; asking again finds it reloaded. */
export class RoomOver extends Error {}

export class LiveRoom {
  room: Room
  readonly runSheet: RunSheet
  readonly members = new Map<MemberId, Member>()
  readonly polls = new Map<PollId, Poll>()
  readonly claimPolls = new Map<EntryKey, Poll[]>()
  /** What each claim with polls says and where, to know when it says something else. */
  readonly wordings = new Map<EntryKey, string>()
  readonly #boxes = new Map<PollId, Box>()
  /** What moved members who cast otherwise after the debate, by the poll after. */
  readonly moved = new Map<PollId, Map<MemberId, Moved>>()
  /** Claims that are merged into others, as the documents say. */
  readonly merges: Map<EntryKey, MergedValue>
  readonly entries = new Map<string, EntryTime>()
  /** What was imported, by digest; what has been deleted since too. */
  readonly imported = new Map<string, EntryKey>()
  readonly groups: LiveGroup[]
  readonly statements: LiveStatement[] = []
  /** The groups', then those of the joint statements. */
  readonly documents: LiveDocument[]
  readonly tallies: TallyWriter
  readonly course: Course
  readonly floor: LiveFloor
  readonly desk: Desk
  readonly revisions = new Revisions()
  readonly gateLimits: GateLimits
  readonly random: Random
  isOver = false
  /** Its deletion is committed. */
  isDeleted = false
  #isCommitting = false
  #acts: PendingAct[] = []
  head: Head
  readonly #tools: RoomTools

  /** `updatesOf`: what the record holds of a document, a group's or a joint statement's. */
  constructor(stored: StoredRoom, updatesOf: (id: GroupId) => Uint8Array[], tools: RoomTools) {
    this.#tools = tools
    this.gateLimits = tools.gateLimits
    this.random = tools.random
    this.room = stored.room
    this.runSheet = stored.runSheet
    this.head = stored.head
    for (const member of stored.members) this.members.set(member.id, member)
    for (const poll of stored.polls) this.addPoll(poll)
    for (const ballot of stored.ballots) this.ballotsOf(ballot.poll).set(ballot.member, ballot)
    for (const { poll, member, hasCast } of stored.roll) this.#secretBox(poll).roll.set(member, hasCast)
    for (const ballot of stored.secretBallots) putSecret(this.#secretBox(ballot.poll), ballot)
    for (const moved of stored.moved) this.movedIn(moved.poll).set(moved.member, moved)
    for (const entry of stored.entries) this.entries.set(`${entry.root}:${entry.key}`, entry)
    for (const { digest, key } of stored.imported) this.imported.set(digest, key)
    const ownersOf = ({ doc }: { doc: DocName }) => stored.owners.filter(owner => owner.doc === doc)
    this.groups = stored.groups.map(group => new LiveGroup(group, this, updatesOf(group.id), ownersOf(group)))
    this.documents = [...this.groups]
    for (const one of stored.statements) this.addStatement(one, updatesOf(one.id), ownersOf(one))
    this.merges = mergesIn(Object.assign({}, ...this.groups.map(group => group.doc.getMap('room').toJSON())))
    for (const [claim, [poll]] of this.claimPolls) {
      const group = this.groups.find(({ id }) => id === poll!.group)
      const value = group?.doc.getMap('annotations').get(claim) as AnnotationValue | undefined
      if (value) this.wordings.set(claim, wordingOf(value))
    }
    this.tallies = new TallyWriter(this)
    this.course = new Course(this)
    this.floor = new LiveFloor(this)
    this.desk = new Desk(this, stored)
  }

  get stage(): Stage {
    return this.runSheet.stages.find(stage => stage.id === this.room.stage)!
  }

  get isEmpty(): boolean {
    return this.documents.every(({ sessions }) => sessions.size === 0)
  }

  /** Nothing waits and nothing is under way. */
  get isQuiet(): boolean {
    return !this.#isCommitting && this.#acts.length === 0 && this.documents.every(one => !one.hasWork)
  }

  now(): number {
    return this.#tools.now()
  }

  after(ms: number, run: () => void): () => void {
    return this.#tools.after(ms, run)
  }

  addStatement(
    statement: JointStatement,
    updates: readonly Uint8Array[] = [],
    owners: readonly ClientOwner[] = [],
  ): LiveStatement {
    const live = new LiveStatement(statement, this, updates, owners)
    this.statements.push(live)
    this.documents.push(live)
    return live
  }

  addPoll(poll: Poll): void {
    this.polls.set(poll.id, poll)
    if (poll.claim && !poll.isWithdrawn) {
      const polls = this.claimPolls.get(poll.claim)
      if (polls) polls.push(poll)
      else this.claimPolls.set(poll.claim, [poll])
    }
  }

  /** The same poll, changed. One that is withdrawn is no longer its claim's. */
  replacePoll(poll: Poll): void {
    this.polls.set(poll.id, poll)
    const polls = poll.claim && this.claimPolls.get(poll.claim)
    const at = polls ? polls.findIndex(({ id }) => id === poll.id) : -1
    if (at >= 0) polls!.splice(at, 1, ...(poll.isWithdrawn ? [] : [poll]))
  }

  /** The member, unless expelled: whose name stays in `members` for what was written. */
  memberHere(id: MemberId): Member | undefined {
    const member = this.members.get(id)
    return member?.isExpelled ? undefined : member
  }

  /** What a poll of this room has received. */
  boxOf(id: PollId): Box {
    const known = this.#boxes.get(id)
    if (known) return known
    const box = newBox(this.polls.get(id)!)
    this.#boxes.set(id, box)
    return box
  }

  /** Who cast what in a poll that is not secret. */
  ballotsOf(id: PollId): Map<MemberId, Ballot> {
    const box = this.boxOf(id)
    if (box.kind === 'secret') throw new Error(`poll ${id} is secret: its ballots are nobody's`)
    return box.kind === 'kept' ? new Map() : box.ballots
  }

  #secretBox(id: PollId): SecretBox {
    const box = this.boxOf(id)
    if (box.kind !== 'secret') throw new Error(`poll ${id} is not secret`)
    return box
  }

  movedIn(after: PollId): Map<MemberId, Moved> {
    const known = this.moved.get(after)
    if (known) return known
    const none = new Map<MemberId, Moved>()
    this.moved.set(after, none)
    return none
  }

  groupOf(member: Member): LiveGroup {
    return this.groups.find(group => group.id === member.group) ?? this.groups[0]!
  }

  /** What the rules may know, as of now. */
  facts(group: LiveGroup): RoomFacts {
    return {
      stage: this.stage,
      deadline: deadlineOf(this.stage, timeOf(this.room)),
      isLocked: this.room.isLocked,
      isArchived: this.room.archived !== undefined,
      isBroughtBack: this.room.broughtBack !== undefined,
      participantsExport: this.room.settings.participantsExport,
      hasMotion: this.room.motion !== undefined,
      namedRoom: this.room.settings.names === 'named',
      articles: this.room.articles,
      lengthOf: revision => this.room.articles.find(a => a.revision === revision)?.length,
      isFixed: claim => isFixed(this, claim),
      isMerged: claim => this.merges.has(claim),
      annotation: key => group.doc.getMap('annotations').get(key) as AnnotationValue | undefined,
      floor: this.floor.state,
      areSidesDrawn: this.room.areSidesDrawn === true,
      reply: key => group.doc.getMap('replies').get(key) as ReplyValue | undefined,
      restatement: key => restatementIn(this, group, key),
      hold: holdOf(this.stage, this.room.settings),
      hasPosted: member => this.desk.hasPosted(group, member),
      slowSeconds: this.room.settings.slowSeconds,
      lastPosted: member => this.desk.lastPosted(member),
      isRemoved: entry =>
        (group.doc.getMap('moderation').get(entry) as { removed?: true } | undefined)?.removed === true,
    }
  }

  bug(thrown: unknown): void {
    this.#tools.bug(thrown)
  }

  count(what: 'refused', code: string): void {
    this.#tools.count(what, code)
  }

  noteErased(): void {
    this.#tools.erased(this)
  }

  stir(): void {
    if (!this.#isCommitting && !this.isOver) this.#tools.stir(this)
  }

  sessionLeft(session: Session): void {
    this.desk.left(session)
    this.#tools.left(this)
  }

  /**
   * Does something in the room's next turn, after what members wrote. `run` is synchronous; what it throws rejects this act
   * alone and must be thrown before it changed anything. Resolves with its answer once the turn is committed.
   */
  act<T>(run: (turn: Turn) => T): Promise<T> {
    if (this.isOver) return Promise.reject(new RoomOver('the room is being reloaded'))
    return new Promise<T>((resolve, reject) => {
      this.#acts.push({ run, resolve: resolve as (value: never) => void, reject })
      this.stir()
    })
  }

  /** Reads the room as it is committed: the answer waits for the turn under way. */
  read<T>(look: () => T): Promise<T> {
    return this.act(look)
  }

  /** Takes everything that waits. Undefined when nothing does or a commit is under way. Throws `BrokenGroup`. */
  takeTurn(): Work | undefined {
    if (this.#isCommitting || this.isOver || this.isQuiet) return undefined
    const turn = new Turn(this.room.id, this.head, this.now(), () => this.random(16))
    const answers = this.course.catchUp(turn) ? [] : this.#takeWaiting(turn)
    this.applyWrites(turn)
    this.#isCommitting = true
    return {
      room: this,
      commit: turn.commit,
      release: () => {
        this.#isCommitting = false
        this.head = turn.head
        turn.committed()
        for (const document of this.documents) document.release()
        for (const answer of answers) answer()
        if (this.isDeleted) return this.#tools.gone(this)
        if (!this.isQuiet) this.stir()
      },
      fail: reason => {
        this.#isCommitting = false
        this.end(
          CLOSE.goingDown,
          'the room is being reloaded',
          new RoomOver('it could not be saved', { cause: reason }),
        )
      },
    }
  }

  #takeWaiting(turn: Turn): (() => void)[] {
    for (const group of this.groups) this.takeOffers(group, turn)
    for (const statement of this.statements) this.#take(statement, turn)
    const answers = this.#takeActs(turn)
    if (!turn.endsRoom) this.course.followProgress(turn)
    return answers
  }

  /** The server's own changes so far: one update a document, as a row. */
  applyWrites(turn: Turn): void {
    for (const document of this.documents) {
      const update = document.applyWrites()
      if (!update) continue
      turn.recordUpdate(document.id, '', update)
      document.noteRow(turn.head.seq)
    }
  }

  #rejections: ((reason: unknown) => void)[] = []

  /** What members wrote so far, checked and applied, with what follows from it. */
  takeOffers(group: LiveGroup, turn: Turn): void {
    this.#take(group, turn, touched => {
      followClaims(this, group, turn, touched)
      followPlaces(this, group, touched)
      followRestatements(this, group, touched)
    })
  }

  #take(document: LiveDocument, turn: Turn, follow: (touched: AcceptedUpdate['touched']) => void = () => {}): void {
    for (const { member, update, touched, newClients } of document.applyOffers()) {
      if (document instanceof LiveStatement && document.lastRow === 0) noteFirstWords(turn, document.statement)
      turn.recordUpdate(document.id, member, update)
      document.noteRow(turn.head.seq)
      for (const client of newClients) turn.effect({ kind: 'client', owner: { doc: document.docName, client, member } })
      follow(touched)
    }
  }

  #takeActs(turn: Turn): (() => void)[] {
    const acts = this.#acts
    this.#acts = []
    this.#rejections = acts.map(act => act.reject)
    return acts.map(({ run, resolve, reject }) => {
      if (turn.endsRoom) return () => reject(new RoomOver('the room was deleted'))
      try {
        const answer = run(turn) as never
        return () => resolve(answer)
      } catch (reason) {
        return () => reject(reason)
      }
    })
  }

  /** Closes every socket and takes nothing more; what was not committed is gone. */
  end(code: number, reason: string, cause: unknown = new RoomOver(reason)): void {
    if (this.isOver) return
    this.isOver = true
    this.tallies.stop()
    this.course.stop()
    for (const session of this.sessions()) session.close(code, reason)
    for (const { reject } of this.#acts) reject(new RoomOver(reason))
    // Those of a turn that broke or was not committed; the others are answered already, and rejecting them does nothing.
    for (const reject of this.#rejections) reject(cause)
    this.#acts = []
  }

  *sessions(): Iterable<Session> {
    for (const { sessions } of this.documents) yield* [...sessions]
  }
}
