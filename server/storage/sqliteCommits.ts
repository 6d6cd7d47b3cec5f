/** Writing rooms: making one, and the commit that everything a room accepts goes through. */
import Database from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import type { Room } from '../../shared/room/index.ts'
import { type Commit, type Effect, type NewRoom, type RoomStore, Taken } from '../rooms/roomStore.ts'
import { refuseForeign, refuseForeignParts, refuseGaps } from './soundCommit.ts'
import { ballots, clients, entries, groups, members, polls, record, roomArticles, rooms } from './sqliteTables.ts'
import { type Connection, inserter, upserter } from './writer.ts'

export function sqliteCommits(connection: Connection): Pick<RoomStore, 'createRoom' | 'commit'> {
  const { client, db } = connection
  const addRoom = inserter(connection, rooms)
  const addRoomArticle = inserter(connection, roomArticles)
  const addGroup = inserter(connection, groups)
  const addMember = inserter(connection, members)
  const addRow = inserter(connection, record)
  const putMember = upserter(connection, members, ['room', 'id'])
  const putPoll = upserter(connection, polls, ['id'], sql`${polls.room} = excluded.room`)
  const putBallot = upserter(connection, ballots, ['poll', 'member'])
  const putEntry = upserter(connection, entries, ['room', 'group', 'root', 'key'])
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
      case 'ballot':
        putBallot({ ...effect.ballot, room })
        return
      case 'entry':
        putEntry({ ...effect.entry, room })
        return
      case 'client':
        putClient(effect.owner)
        return
      default:
        effect satisfies never
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
      write(() => commitAll(commits))
    },
  }
}

/** The room's own columns; a motion that is gone must be written as gone. */
function asRow({ articles: _, ...room }: Room) {
  return { ...room, motion: room.motion ?? null }
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
