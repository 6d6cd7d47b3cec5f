/** Reading rooms: a room as it is opened, its documents, its record, and which room a name belongs to. */
import { and, asc, desc, eq, getTableColumns, gt, gte, isNotNull, isNull, sql } from 'drizzle-orm'
import type { GroupId, JointStatement, Matter, RoomId } from '../../shared/room/index.ts'
import { FIRST_HEAD } from '../rooms/record.ts'
import type { RoomStore } from '../rooms/roomStore.ts'
import { present } from './present.ts'
import { readBallots } from './sqliteBallots.ts'
import {
  checkpoints,
  clients,
  entries,
  formerDocs,
  groups,
  imported,
  matters,
  members,
  polls,
  record,
  roomArticles,
  rooms,
} from './sqliteTables.ts'
import { type Connection, upserter } from './writer.ts'

type Reading = Pick<
  RoomStore,
  'loadRoom' | 'roomOfCode' | 'roomOfDoc' | 'roomOfPoll' | 'demoRoom' | 'loadDocument' | 'saveCheckpoint' | 'readRecord'
>

/** As they were first written, which is as the room in memory has them: many may share a millisecond. A change keeps a row's place. */
const asWritten = sql`rowid`

export function sqliteRooms(connection: Connection): Reading {
  const { db } = connection
  const putCheckpoint = upserter(connection, checkpoints, ['group'])
  const { room: _ofEntry, ...entryColumns } = getTableColumns(entries)
  const { room: _ofArticle, ...articleColumns } = getTableColumns(roomArticles)
  const { room: _ofMatter, ...matterColumns } = getTableColumns(matters)
  const { position: _, statement: __, ...groupColumns } = getTableColumns(groups)

  const readGroups = (room: RoomId) =>
    db
      .select(groupColumns)
      .from(groups)
      .where(and(eq(groups.room, room), isNull(groups.statement)))
      .orderBy(asc(groups.position))
      .all()

  const readStatements = (room: RoomId): JointStatement[] =>
    db
      .select({ id: groups.id, room: groups.room, doc: groups.doc, statement: groups.statement })
      .from(groups)
      .where(and(eq(groups.room, room), isNotNull(groups.statement)))
      .orderBy(asc(groups.position))
      .all()
      .map(({ statement, ...named }) => ({ ...named, ...statement! }))

  const readHead = (room: RoomId) =>
    db
      .select({ seq: record.seq, hash: record.hash })
      .from(record)
      .where(eq(record.room, room))
      .orderBy(desc(record.seq))
      .limit(1)
      .get()

  const readArticles = (room: RoomId) =>
    db
      .select(articleColumns)
      .from(roomArticles)
      .where(eq(roomArticles.room, room))
      .orderBy(asc(roomArticles.revision))
      .all()

  const byCode = db
    .select({ id: rooms.id })
    .from(rooms)
    .where(eq(rooms.code, sql.placeholder('code')))
    .prepare()
  const byDoc = db
    .select({ room: groups.room })
    .from(groups)
    .where(eq(groups.doc, sql.placeholder('doc')))
    .prepare()
  const byFormerDoc = db
    .select({ room: formerDocs.room })
    .from(formerDocs)
    .where(eq(formerDocs.doc, sql.placeholder('doc')))
    .prepare()
  const byPoll = db
    .select({ room: polls.room })
    .from(polls)
    .where(eq(polls.id, sql.placeholder('poll')))
    .prepare()

  /** The group's updates after `seq`. Rows of the room's other groups are passed over: an index for them would slow every append. */
  const readUpdates = (room: RoomId, group: GroupId, seq: number) =>
    db
      .select({ seq: record.seq, payload: record.payload })
      .from(record)
      .where(and(eq(record.room, room), gt(record.seq, seq), eq(record.group, group), eq(record.kind, 'update')))
      .orderBy(asc(record.seq))
      .all()

  return {
    async loadRoom(id) {
      const found = db.select().from(rooms).where(eq(rooms.id, id)).get()
      if (!found) return undefined
      const { runSheet, ...room } = present(found)
      return {
        room: { ...room, articles: readArticles(id) },
        runSheet,
        members: db.select().from(members).where(eq(members.room, id)).orderBy(asWritten).all().map(present),
        groups: readGroups(id),
        statements: readStatements(id),
        polls: db.select().from(polls).where(eq(polls.room, id)).orderBy(asWritten).all().map(present),
        ...readBallots(connection, id),
        entries: db
          .select(entryColumns)
          .from(entries)
          .where(eq(entries.room, id))
          .orderBy(asc(entries.group), asc(entries.root), asc(entries.key))
          .all(),
        imported: db
          .select({ digest: imported.digest, key: imported.key })
          .from(imported)
          .where(eq(imported.room, id))
          .orderBy(asc(imported.digest))
          .all(),
        matters: db
          .select(matterColumns)
          .from(matters)
          .where(eq(matters.room, id))
          .orderBy(asc(matters.root), asc(matters.key))
          .all()
          // What is no entry holds no words: only such rows are ever put.
          .map(row => present(row) as Matter),
        owners: db
          .select(getTableColumns(clients))
          .from(clients)
          .innerJoin(groups, eq(groups.doc, clients.doc))
          .where(eq(groups.room, id))
          .orderBy(asc(clients.doc), asc(clients.client))
          .all(),
        head: readHead(id) ?? { ...FIRST_HEAD, hash: FIRST_HEAD.hash.slice() },
      }
    },
    roomOfCode: async code => byCode.get({ code })?.id,
    roomOfDoc: async doc => (byDoc.get({ doc }) ?? byFormerDoc.get({ doc }))?.room,
    roomOfPoll: async poll => byPoll.get({ poll })?.room,
    demoRoom: async () =>
      db
        .select({ id: rooms.id })
        .from(rooms)
        .where(eq(rooms.isDemo, true))
        .orderBy(desc(rooms.created), asc(rooms.id))
        .limit(1)
        .get()?.id,

    async loadDocument(group, doc) {
      const owner = db.select({ room: groups.room }).from(groups).where(eq(groups.id, group)).get()
      if (!owner) return { updates: [] }
      const checkpoint = db
        .select()
        .from(checkpoints)
        .where(and(eq(checkpoints.group, group), eq(checkpoints.doc, doc)))
        .get()
      return { ...(checkpoint ? { checkpoint } : {}), updates: readUpdates(owner.room, group, checkpoint?.seq ?? 0) }
    },
    async saveCheckpoint(checkpoint) {
      putCheckpoint(checkpoint)
    },
    readRecord: async (room, from, limit) =>
      db
        .select()
        .from(record)
        .where(and(eq(record.room, room), gte(record.seq, from)))
        .orderBy(asc(record.seq))
        .limit(limit)
        .all()
        .map(present),
  }
}
