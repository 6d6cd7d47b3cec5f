/**
 * The port between rooms and whatever keeps them. Owned by rooms; `server/storage` implements it (SQLite and memory now,
 * PostgreSQL next), and one contract suite holds all implementations to it.
 *
 * A live room is the single writer of its rows: it numbers and hashes them, and holds everything but the documents'
 * history in memory. The store's one hard duty is `commit`: all of it or none of it, and durable when the promise resolves.
 */
import type { Article } from '../../shared/article/index.ts'
import type {
  ArticleId,
  Ballot,
  DocName,
  EntryKey,
  Group,
  GroupId,
  JointStatement,
  Matter,
  Member,
  MemberId,
  MemberRoot,
  Moved,
  Poll,
  PollId,
  Room,
  RoomId,
  SecretBallot,
} from '../../shared/room/index.ts'
import type { RunSheet } from '../../shared/stages/index.ts'

/** One row of the record. `digest` and `hash` as in rooms/record.ts. */
export interface RecordRow {
  room: RoomId
  seq: number
  at: number
  /** `''` for the server. */
  member: MemberId | ''
  kind: RecordKind
  /** The group or the joint statement whose document an `update` changes; `''` for all other kinds. */
  group: GroupId | ''
  payload: Uint8Array
  /** Empty once the payload is redacted: the digest can then neither be checked nor guessed from. */
  salt: Uint8Array
  digest: Uint8Array
  hash: Uint8Array
  /** When content was taken out of the payload. */
  redacted?: number
}
export type RecordKind = 'room' | 'member' | 'update' | 'poll' | 'ballot' | 'stage' | 'act'

/** When an entry was accepted and last replaced, by the server's clock. */
export interface EntryTime {
  group: GroupId
  root: MemberRoot
  key: EntryKey
  created: number
  modified: number
}
/** Which member a Yjs clientID belongs to, for the life of one document. */
export interface ClientOwner {
  doc: DocName
  client: number
  member: MemberId | ''
}

/** An annotation of another program that was taken in, and where it is now. */
export interface Imported {
  /** Of what it is there: see `digestOf` in rooms/imports.ts. */
  digest: string
  key: EntryKey
}

/** Who may cast in a secret poll, and whether the member has; what is not here. */
export interface RollEntry {
  poll: PollId
  member: MemberId
  hasCast: boolean
}

/** Takes content out of a stored update; undefined leaves it as it is. Called with one group's updates of one member, in order. */
export type Redact = (payload: Uint8Array) => Uint8Array | undefined

/** What a commit changes besides appending rows, in this order. Upserts: the last one of a batch wins. */
export type Effect =
  | { kind: 'room'; room: Room }
  | { kind: 'member'; member: Member }
  | { kind: 'poll'; poll: Poll }
  | BallotEffect
  | { kind: 'entry'; entry: EntryTime }
  | { kind: 'imported'; imported: Imported }
  /** In the place of the one with the key `was`, which is gone without a trace. */
  | { kind: 'matter'; matter: Matter; was?: Matter['key'] }
  | { kind: 'client'; owner: ClientOwner }
  /** The member's logins in this room end, and the personal code with them. */
  | { kind: 'farewell'; member: MemberId }
  /** The group's document has another name: clientIDs keep their owners, the old document's checkpoint goes. */
  | { kind: 'group'; group: Group }
  /** A joint statement is begun or changed; with another document name as for a group. */
  | { kind: 'statement'; statement: JointStatement }
  /** Rewrites the updates that `member` wrote in the group or the joint statement, this commit's own included; nothing of what goes stays on the disk. */
  | { kind: 'redact'; group: GroupId; member: MemberId | ''; at: number; redact: Redact }
  /** The same with rows that are plain data, whoever they are of. */
  | { kind: 'redact-data'; rows: Exclude<RecordKind, 'update'>; at: number; redact: Redact }
  /** All that there is of the room goes, its record and its logins with it, and its articles where no other room has them. */
  | { kind: 'delete-room' }

/** What a commit does with ballots. */
export type BallotEffect =
  | { kind: 'ballot'; ballot: Ballot }
  /** What the poll's named ballots say now is kept as what they said before. */
  | { kind: 'keep-before'; poll: PollId }
  /** A ballot that no longer counts is deleted. */
  | { kind: 'withdrawn-ballot'; poll: PollId; member: MemberId }
  /** Freezes who may cast in a secret poll. A poll has one roll for good; a second one fails. */
  | { kind: 'roll'; poll: PollId; members: readonly MemberId[] }
  /**
   * Marks the member on the roll and puts the ballot into the box, which are not connected afterwards. Fails unless the
   * member is on the roll and has not cast.
   */
  | { kind: 'secret-ballot'; member: MemberId; ballot: SecretBallot }
  /** Fails unless the poll's stored ballots, named and secret, are these choices (as text), each so often. */
  | { kind: 'recount'; poll: PollId; choices: Readonly<Record<string, number>> }
  /** The box of a secret poll written anew, in this order; nothing of how it lay before stays on the disk. */
  | { kind: 'reshuffle'; poll: PollId; ballots: readonly SecretBallot[] }
  | { kind: 'moved'; moved: Moved }

export interface Commit {
  room: RoomId
  rows: RecordRow[]
  effects: Effect[]
}

/** A room as it is read when it is opened. */
export interface StoredRoom {
  room: Room
  runSheet: RunSheet
  members: Member[]
  groups: Group[]
  /** As they were begun. */
  statements: JointStatement[]
  polls: Poll[]
  ballots: Ballot[]
  /** Of the secret polls, by poll and member. */
  roll: RollEntry[]
  /** By poll and receipt. */
  secretBallots: SecretBallot[]
  moved: Moved[]
  entries: EntryTime[]
  /** By digest. */
  imported: Imported[]
  /** By root and key. */
  matters: Matter[]
  owners: ClientOwner[]
  /** The last row's number and hash; seq 0 and 32 zero bytes before the first. */
  head: { seq: number; hash: Uint8Array }
}

export interface Checkpoint {
  group: GroupId
  doc: DocName
  /** The last row it covers. */
  seq: number
  state: Uint8Array
}

/** A browser's login. `hash` is the SHA-256 of its token; the token itself is never stored. */
export interface Login {
  hash: string
  created: number
  expires: number
  members: { room: RoomId; member: MemberId }[]
}

/** A login as one of its members may know it. `since`: when they came in with it. */
export interface MemberLogin {
  hash: string
  since: number
  expires: number
}

export interface NewRoom {
  room: Room
  runSheet: RunSheet
  groups: Group[]
  members: Member[]
}

/** An article whose text and long lists (as JSON) are UTF-8 already: a reader has written them down, so that the server need not. */
export type WrittenArticle = Omit<Article, LongPart> & Record<LongPart, Uint8Array>
type LongPart = 'text' | 'blocks' | 'sentences'

export interface RoomStore {
  /** Everything of the new room in one transaction, with its first rows. A taken code or id throws `Taken`. */
  createRoom(made: NewRoom, first: Commit): Promise<void>
  /** One transaction over all the commits given. Rejects, and changes nothing, when any part fails. */
  commit(commits: readonly Commit[]): Promise<void>
  loadRoom(room: RoomId): Promise<StoredRoom | undefined>
  roomOfCode(code: string): Promise<RoomId | undefined>
  /** Former names of a document lead to its room as well. */
  roomOfDoc(doc: DocName): Promise<RoomId | undefined>
  roomOfPoll(poll: PollId): Promise<RoomId | undefined>
  demoRoom(): Promise<RoomId | undefined>

  /** The newest checkpoint of the group's document, and every `update` row of the group after it, in order. */
  loadDocument(
    group: GroupId,
    doc: DocName,
  ): Promise<{ checkpoint?: Checkpoint; updates: { seq: number; payload: Uint8Array }[] }>
  /** Replaces the group's checkpoint. Deletes no row. */
  saveCheckpoint(checkpoint: Checkpoint): Promise<void>
  /** Rows from `from` on, at most `limit`. */
  readRecord(room: RoomId, from: number, limit: number): Promise<RecordRow[]>

  saveArticle(article: Article | WrittenArticle, created: number): Promise<void>
  loadArticle(article: ArticleId): Promise<Article | undefined>
  /** For who only hands it on, or wants its text alone: nothing of it is parsed. */
  loadWritten(article: ArticleId): Promise<WrittenArticle | undefined>
  /** Removes articles in no room made before `before`, and logins that ended; answers how many of both. */
  sweep(before: number, now: number): Promise<number>

  login(hash: string): Promise<Login | undefined>
  saveLogin(login: Login): Promise<void>
  /** Puts a member into a login; the room's earlier member of that login is replaced. */
  addToLogin(hash: string, room: RoomId, member: MemberId, since: number): Promise<void>
  /** The logins that this member is in, the oldest first; those that have ended too, until they are swept out. */
  loginsOf(room: RoomId, member: MemberId): Promise<MemberLogin[]>
  /** Takes the member out of the login; what else it holds stays. Nothing happens where they are not in it. */
  endLogin(hash: string, room: RoomId, member: MemberId): Promise<void>
  /** The member's personal code, as a hash; a new one replaces the old. */
  savePersonalCode(hash: string, room: RoomId, member: MemberId): Promise<void>
  hasPersonalCode(room: RoomId, member: MemberId): Promise<boolean>
  memberOfPersonalCode(hash: string): Promise<{ room: RoomId; member: MemberId } | undefined>

  /** Answers when the store can be written to; rejects with a sentence when it cannot. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** A code, an id or a document name that must be unique is in use: draw another. */
export class Taken extends Error {}
