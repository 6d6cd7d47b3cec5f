/** A room goes: every row of every table that is about it, and the articles that no other room has. */
import { eq, inArray } from 'drizzle-orm'
import type { RoomId } from '../../shared/room/index.ts'
import {
  articleParts,
  articles,
  ballots,
  checkpoints,
  clients,
  entries,
  formerDocs,
  groups,
  imported,
  loginMembers,
  matters,
  members,
  moved,
  personalCodes,
  polls,
  record,
  roll,
  roomArticles,
  rooms,
  secretBallots,
} from './sqliteTables.ts'
import type { Connection } from './writer.ts'

/** Children before parents, as the foreign keys want it. */
const OF_ROOM = [
  ballots,
  roll,
  secretBallots,
  moved,
  loginMembers,
  personalCodes,
  polls,
  entries,
  imported,
  matters,
  record,
  members,
  formerDocs,
  roomArticles,
] as const

export function deleteRoom({ db }: Connection, room: RoomId): void {
  const texts = db.select({ id: roomArticles.article }).from(roomArticles).where(eq(roomArticles.room, room)).all()
  const ofRoom = db.select().from(groups).where(eq(groups.room, room)).all()
  const docs = ofRoom.map(({ doc }) => doc)
  db.delete(clients).where(inArray(clients.doc, docs)).run()
  const ids = ofRoom.map(({ id }) => id)
  db.delete(checkpoints).where(inArray(checkpoints.group, ids)).run()
  for (const table of OF_ROOM) db.delete(table).where(eq(table.room, room)).run()
  db.delete(groups).where(eq(groups.room, room)).run()
  db.delete(rooms).where(eq(rooms.id, room)).run()
  for (const { id } of texts) {
    const other = db.select({ room: roomArticles.room }).from(roomArticles).where(eq(roomArticles.article, id)).limit(1)
    if (other.get()) continue
    db.delete(articleParts).where(eq(articleParts.article, id)).run()
    db.delete(articles).where(eq(articles.id, id)).run()
  }
}
