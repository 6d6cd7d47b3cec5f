/**
 * A room that is open: the single writer of its rows. All that its members do waits in its groups and in its list of acts
 * until a turn takes it; a turn is committed as one; what came of it is released only then. While a commit is under way the
 * room takes no further turn, so memory is never more than one turn ahead of the store.
 */
import type { RoomFacts } from '../../shared/policy/index.ts'
import { CLOSE } from '../../shared/protocol/index.ts'
import type {
  AnnotationValue,
  Ballot,
  EntryKey,
  Group,
  Member,
  MemberId,
  Poll,
  PollId,
  Random,
  Room,
} from '../../shared/room/index.ts'
import type { RunSheet, Stage } from '../../shared/stages/index.ts'
import type { GateLimits } from '../gate/gate.ts'
import { followClaims } from './claims.ts'
import { LiveGroup } from './liveGroup.ts'
import type { Head } from './record.ts'
import type { Commit, EntryTime, StoredRoom } from './roomStore.ts'
import type { Session } from './session.ts'
import { TallyWriter } from './tallyWriter.ts'
import { Turn } from './turn.ts'

export interface RoomTools {
  now: () => number
  random: Random
  gateLimits: GateLimits
  /** Asks for a turn soon. */
  stir: (room: LiveRoom) => void
  /** A socket left: the room may be empty now. */
  left: (room: LiveRoom) => void
  count: (what: 'refused', code: string) => void
  /** Something that cannot happen has happened, and was contained. */
  bug: (thrown: unknown) => void
}

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
  readonly ballots = new Map<PollId, Map<MemberId, Ballot>>()
  readonly entries = new Map<string, EntryTime>()
  readonly groups: LiveGroup[]
  readonly tallies: TallyWriter
  readonly gateLimits: GateLimits
  readonly random: Random
  isOver = false
  #isCommitting = false
  #acts: PendingAct[] = []
  head: Head
  readonly #tools: RoomTools

  constructor(stored: StoredRoom, documents: { group: Group; updates: Uint8Array[] }[], tools: RoomTools) {
    this.#tools = tools
    this.gateLimits = tools.gateLimits
    this.random = tools.random
    this.room = stored.room
    this.runSheet = stored.runSheet
    this.head = stored.head
    for (const member of stored.members) this.members.set(member.id, member)
    for (const poll of stored.polls) this.addPoll(poll)
    for (const ballot of stored.ballots) this.ballotsOf(ballot.poll).set(ballot.member, ballot)
    for (const entry of stored.entries) this.entries.set(`${entry.root}:${entry.key}`, entry)
    this.groups = documents.map(({ group, updates }) => {
      return new LiveGroup(
        group,
        this,
        updates,
        stored.owners.filter(owner => owner.doc === group.doc),
      )
    })
    this.tallies = new TallyWriter(this)
  }

  get stage(): Stage {
    return this.runSheet.stages.find(stage => stage.id === this.room.stage)!
  }

  get isEmpty(): boolean {
    return this.groups.every(group => group.sessions.size === 0)
  }

  /** Nothing waits and nothing is under way. */
  get isQuiet(): boolean {
    return !this.#isCommitting && this.#acts.length === 0 && this.groups.every(group => !group.hasWork)
  }

  now(): number {
    return this.#tools.now()
  }

  addPoll(poll: Poll): void {
    this.polls.set(poll.id, poll)
    if (poll.claim && !poll.isWithdrawn) {
      const polls = this.claimPolls.get(poll.claim)
      if (polls) polls.push(poll)
      else this.claimPolls.set(poll.claim, [poll])
    }
  }

  /** The member, unless expelled: whose name stays in `members` for what was written. */
  memberHere(id: MemberId): Member | undefined {
    const member = this.members.get(id)
    return member?.isExpelled ? undefined : member
  }

  ballotsOf(poll: PollId): Map<MemberId, Ballot> {
    const known = this.ballots.get(poll)
    if (known) return known
    const none = new Map<MemberId, Ballot>()
    this.ballots.set(poll, none)
    return none
  }

  groupOf(member: Member): LiveGroup {
    return this.groups.find(group => group.id === member.group) ?? this.groups[0]!
  }

  /** What the rules may know, as of now. */
  facts(group: LiveGroup): RoomFacts {
    return {
      stage: this.stage,
      isLocked: this.room.isLocked,
      participantsExport: this.room.settings.participantsExport,
      namedRoom: this.room.settings.names === 'named',
      lengthOf: revision => this.room.articles.find(a => a.revision === revision)?.length,
      isFixed: claim => this.#isFixed(claim),
      annotation: key => group.doc.getMap('annotations').get(key) as AnnotationValue | undefined,
      isRemoved: entry =>
        (group.doc.getMap('moderation').get(entry) as { removed?: true } | undefined)?.removed === true,
    }
  }

  #isFixed(claim: EntryKey): boolean {
    const creator = claim.slice(0, claim.indexOf('/'))
    return (this.claimPolls.get(claim) ?? []).some(poll => {
      for (const member of this.ballotsOf(poll.id).keys()) if (member !== creator) return true
      return false
    })
  }

  bug(thrown: unknown): void {
    this.#tools.bug(thrown)
  }

  count(what: 'refused', code: string): void {
    this.#tools.count(what, code)
  }

  stir(): void {
    if (!this.#isCommitting && !this.isOver) this.#tools.stir(this)
  }

  sessionLeft(): void {
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
    for (const group of this.groups) this.#takeOffers(group, turn)
    const answers = this.#takeActs(turn)
    this.applyWrites(turn)
    this.#isCommitting = true
    return {
      room: this,
      commit: turn.commit,
      release: () => {
        this.#isCommitting = false
        this.head = turn.head
        turn.committed()
        for (const group of this.groups) group.release()
        for (const answer of answers) answer()
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

  /** The server's own changes so far: one update a group, as a row. */
  applyWrites(turn: Turn): void {
    for (const group of this.groups) {
      const update = group.applyWrites()
      if (!update) continue
      turn.recordUpdate(group.id, '', update)
      group.noteRow(turn.head.seq)
    }
  }

  #rejections: ((reason: unknown) => void)[] = []

  #takeOffers(group: LiveGroup, turn: Turn): void {
    for (const { member, update, touched, newClients } of group.applyOffers()) {
      turn.recordUpdate(group.id, member, update)
      group.noteRow(turn.head.seq)
      for (const client of newClients) turn.effect({ kind: 'client', owner: { doc: group.docName, client, member } })
      followClaims(this, group, turn, touched)
    }
  }

  #takeActs(turn: Turn): (() => void)[] {
    const acts = this.#acts
    this.#acts = []
    this.#rejections = acts.map(act => act.reject)
    return acts.map(({ run, resolve, reject }) => {
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
    for (const session of this.sessions()) session.close(code, reason)
    for (const { reject } of this.#acts) reject(new RoomOver(reason))
    // Those of a turn that broke or was not committed; the others are answered already, and rejecting them does nothing.
    for (const reject of this.#rejections) reject(cause)
    this.#acts = []
  }

  *sessions(): Iterable<Session> {
    for (const group of this.groups) yield* [...group.sessions]
  }
}
