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
  Member,
  MemberId,
  MemberRoot,
  Poll,
  PollId,
  Room,
  RoomId,
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
  /** The group whose document an `update` changes; `''` for all other kinds. */
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

/** Takes content out of a stored update; undefined leaves it as it is. Called with one group's updates of one member, in order. */
export type Redact = (payload: Uint8Array) => Uint8Array | undefined

/** What a commit changes besides appending rows, in this order. Upserts: the last one of a batch wins. */
export type Effect =
  | { kind: 'room'; room: Room }
  | { kind: 'member'; member: Member }
  | { kind: 'poll'; poll: Poll }
  | { kind: 'ballot'; ballot: Ballot }
  | { kind: 'entry'; entry: EntryTime }
  | { kind: 'client'; owner: ClientOwner }
  /** A ballot that no longer counts is deleted. */
  | { kind: 'withdrawn-ballot'; poll: PollId; member: MemberId }
  /** The member's logins in this room end, and the personal code with them. */
  | { kind: 'farewell'; member: MemberId }
  /** The group's document has another name: clientIDs keep their owners, the old document's checkpoint goes. */
  | { kind: 'group'; group: Group }
  /** Rewrites the updates that `member` wrote in the group, this commit's own included; nothing of what goes stays on the disk. */
  | { kind: 'redact'; group: GroupId; member: MemberId; at: number; redact: Redact }

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
  polls: Poll[]
  ballots: Ballot[]
  entries: EntryTime[]
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

export interface NewRoom {
  room: Room
  runSheet: RunSheet
  groups: Group[]
  members: Member[]
}

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

  saveArticle(article: Article, created: number): Promise<void>
  loadArticle(article: ArticleId): Promise<Article | undefined>
  /** Removes articles in no room made before `before`, and logins that ended; answers how many of both. */
  sweep(before: number, now: number): Promise<number>

  login(hash: string): Promise<Login | undefined>
  saveLogin(login: Login): Promise<void>
  /** Puts a member into a login; the room's earlier member of that login is replaced. */
  addToLogin(hash: string, room: RoomId, member: MemberId): Promise<void>
  /** The member's personal code, as a hash; a new one replaces the old. */
  savePersonalCode(hash: string, room: RoomId, member: MemberId): Promise<void>
  memberOfPersonalCode(hash: string): Promise<{ room: RoomId; member: MemberId } | undefined>

  /** Answers when the store can be written to; rejects with a sentence when it cannot. */
  probe(): Promise<void>
  close(): Promise<void>
}

/** A code, an id or a document name that must be unique is in use: draw another. */
export class Taken extends Error {}
