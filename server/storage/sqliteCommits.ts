/** Writing rooms: making one, and the commit that everything a room accepts goes through. */
import Database from 'better-sqlite3'
import { and, asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Group, JointStatement, Matter, Room } from '../../shared/room/index.ts'
import { type Commit, type Effect, type NewRoom, type RoomStore, Taken } from '../rooms/roomStore.ts'
import type { KnownLogins } from './knownLogins.ts'
import { emptyLog } from './openDatabase.ts'
import { refuseForeign, refuseForeignParts, refuseGaps } from './soundCommit.ts'
import { sqliteBallots } from './sqliteBallots.ts'
import { deleteRoom } from './sqliteDeletion.ts'
import {
  checkpoints,
  clients,
  entries,
  formerDocs,
  groups,
  imported,
  loginMembers,
  matters,
  members,
  personalCodes,
  polls,
  record,
  roomArticles,
  rooms,
} from './sqliteTables.ts'
import { type Connection, inserter, upserter } from './writer.ts'

export function sqliteCommits(connection: Connection, logins: KnownLogins): Pick<RoomStore, 'createRoom' | 'commit'> {
  const { client, db } = connection
  const addRoom = inserter(connection, rooms)
  const addRoomArticle = inserter(connection, roomArticles)
  const addGroup = inserter(connection, groups)
  const addMember = inserter(connection, members)
  const addRow = inserter(connection, record)
  const addFormerDoc = inserter(connection, formerDocs)
  const putMember = upserter(connection, members, ['room', 'id'])
  const putPoll = upserter(connection, polls, ['id'], sql`${polls.room} = excluded.room`)
  const applyBallot = sqliteBallots(connection)
  const putEntry = upserter(connection, entries, ['room', 'group', 'root', 'key'])
  const putImported = upserter(connection, imported, ['room', 'digest'])
  const putMatter = upserter(connection, matters, ['room', 'root', 'key'])
  const putClient = upserter(connection, clients, ['doc', 'client'])
  const lastRow = client.prepare<[string], number>('SELECT ifnull(max(seq), 0) FROM record WHERE room = ?').pluck()

  /** The last row of each room written to since the start: asking again would cost as much as the row itself. */
  const heads = new Map<Room['id'], number>()

  function append({ room, rows, effects }: Commit): void {
    if (rows.length > 0) heads.set(room, refuseGaps(heads.get(room) ?? lastRow.get(room)!, rows))
    for (const row of rows) addRow(row)
    for (const effect of effects) apply(room, effect)
  }

  function apply(room: Room['id'], effect: Effect): void {
    switch (effect.kind) {
      case 'room':
        return putRoom(effect.room)
      case 'member':
        putMember(effect.member)
        return
      case 'poll':
        if (putPoll(effect.poll) === 0) throw new Taken(`poll ${effect.poll.id} is another room's`)
        return
      case 'entry':
        putEntry({ ...effect.entry, room })
        return
      case 'imported':
        putImported({ ...effect.imported, room })
        return
      case 'matter':
        if (effect.was !== undefined) removeMatter(room, effect.matter.root, effect.was)
        putMatter({ ...effect.matter, room })
        return
      case 'client':
        putClient(effect.owner)
        return
      case 'ballot':
      case 'keep-before':
      case 'withdrawn-ballot':
      case 'roll':
      case 'secret-ballot':
      case 'recount':
      case 'reshuffle':
      case 'moved':
        return applyBallot(room, effect)
      case 'farewell':
        for (const table of [loginMembers, personalCodes])
          db.delete(table)
            .where(and(eq(table.room, room), eq(table.member, effect.member)))
            .run()
        return
      case 'group':
        return renameDocument(room, effect.group)
      case 'statement':
        return putStatement(room, effect.statement)
      case 'redact':
        return redact(effect, updatesOf(room, effect))
      case 'redact-data':
        return redact(effect, and(eq(record.room, room), eq(record.kind, effect.rows)))
      case 'delete-room':
        heads.delete(room)
        return deleteRoom(connection, room)
      default:
        effect satisfies never
    }
  }

  function removeMatter(room: Room['id'], root: Matter['root'], key: Matter['key']): void {
    const isIt = and(eq(matters.room, room), eq(matters.root, root), eq(matters.key, key))
    db.delete(matters).where(isIt).run()
  }

  /** Owners refer to the document's name; that they do is checked at the end of the transaction. */
  function renameDocument(room: Room['id'], { id, doc, name }: Group): void {
    const before = db
      .select({ doc: groups.doc })
      .from(groups)
      .where(and(eq(groups.room, room), eq(groups.id, id)))
      .get()
    if (!before) throw new Error(`there is no group ${id}`)
    client.pragma('defer_foreign_keys = ON')
    db.update(groups).set({ doc, name }).where(eq(groups.id, id)).run()
    if (before.doc === doc) return
    db.update(clients).set({ doc }).where(eq(clients.doc, before.doc)).run()
    db.delete(checkpoints).where(eq(checkpoints.group, id)).run()
    addFormerDoc({ doc: before.doc, room })
  }

  function putStatement(room: Room['id'], { id, room: _, doc, ...statement }: JointStatement): void {
    const known = db.select({ id: groups.id }).from(groups).where(eq(groups.room, room)).all()
    if (known.some(one => one.id === id)) {
      renameDocument(room, { id, room, doc, name: '' })
      db.update(groups).set({ statement }).where(eq(groups.id, id)).run()
    } else addGroup({ id, room, doc, name: '', position: known.length, statement })
  }

  const updatesOf = (room: Room['id'], { group, member }: Effect & { kind: 'redact' }) =>
    and(eq(record.room, room), eq(record.group, group), eq(record.kind, 'update'), eq(record.member, member))

  function redact({ at, redact }: Effect & { kind: 'redact' | 'redact-data' }, isOne: SQL | undefined): void {
    const rows = db
      .select({ room: record.room, seq: record.seq, payload: record.payload })
      .from(record)
      .where(isOne)
      .orderBy(asc(record.seq))
      .all()
    for (const { room, seq, payload } of rows) {
      const rest = redact(payload)
      if (!rest) continue
      db.update(record)
        .set({ payload: rest, salt: new Uint8Array(0), redacted: at })
        .where(and(eq(record.room, room), eq(record.seq, seq)))
        .run()
    }
  }

  function putRoom(room: Room): void {
    const { changes } = db.update(rooms).set(asRow(room)).where(eq(rooms.id, room.id)).run()
    if (changes === 0) throw new Error(`there is no room ${room.id}`)
    db.delete(roomArticles).where(eq(roomArticles.room, room.id)).run()
    for (const article of room.articles) addRoomArticle({ room: room.id, ...article })
  }

  const commitAll = client.transaction((commits: readonly Commit[]) => {
    for (const commit of commits) append(commit)
  }).immediate

  const create = client.transaction(({ room, runSheet, groups, members }: NewRoom, first: Commit) => {
    addRoom({ ...asRow(room), runSheet })
    for (const article of room.articles) addRoomArticle({ room: room.id, ...article })
    for (const [position, group] of groups.entries()) addGroup({ ...group, position })
    for (const member of members) addMember(member)
    append(first)
  }).immediate

  /** What a failed transaction appended is gone, so nothing known of it counts any more. */
  function write(transaction: () => void): void {
    try {
      takenOr(transaction)
    } catch (error) {
      heads.clear()
      throw error
    }
  }

  return {
    async createRoom(made, first) {
      refuseForeignParts(made, first)
      refuseForeign(first)
      write(() => create(made, first))
    },
    async commit(commits) {
      for (const commit of commits) refuseForeign(commit)
      write(isOneRow(commits) ? () => append(commits[0]!) : () => commitAll(commits))
      if (commits.some(({ effects }) => effects.some(({ kind }) => kind === 'farewell' || kind === 'delete-room')))
        logins.forgetAll()
      // What was erased or shuffled is zeroed in the database; the log beside it still has the pages as they were.
      if (commits.some(({ effects }) => effects.some(leavesNoTrace))) emptyLog(client)
    },
  }
}

/** What most commits are. A statement by itself is a transaction: one that holds nothing else need not be opened and ended. */
const isOneRow = ([first, second]: readonly Commit[]) =>
  second === undefined && first?.rows.length === 1 && first.effects.length === 0

const leavesNoTrace = (effect: Effect) =>
  effect.kind === 'redact' ||
  effect.kind === 'redact-data' ||
  effect.kind === 'reshuffle' ||
  effect.kind === 'delete-room' ||
  (effect.kind === 'matter' && effect.was !== undefined)

/** The room's own columns; what is gone must be written as gone. */
function asRow({ articles: _, ...room }: Room) {
  const {
    motion = null,
    stagePaused = null,
    stageExtra = null,
    stageRow = null,
    areSidesDrawn = null,
    archived = null,
    broughtBack = null,
    publicLink = null,
  } = room
  return { ...room, motion, stagePaused, stageExtra, stageRow, areSidesDrawn, archived, broughtBack, publicLink }
}

/** Runs `write`; a unique value that is in use becomes `Taken`. */
export function takenOr<T>(write: () => T): T {
  try {
    return write()
  } catch (error) {
    if (error instanceof Database.SqliteError && /_(UNIQUE|PRIMARYKEY)$/.test(error.code))
      throw new Taken(error.message, { cause: error })
    throw error
  }
}
