/** What the moderators' desk knows of entries, as a table: held words too, which stand nowhere else. */
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import type {
  Appeal,
  Decision,
  DeskRoot,
  GroupId,
  HeldPost,
  Matter,
  MatterState,
  MemberId,
  Report,
  RoomId,
} from '../../shared/room/index.ts'
import type { Columns } from './columns/sqlite.ts'

/** `groups` has the room and the id that a row's group is held to. */
export function matterTable(d: Columns, groups: { room: AnySQLiteColumn; id: AnySQLiteColumn }) {
  const { table, id, text, json, primaryKey, foreignKey } = d
  return table(
    'matters',
    {
      room: id<RoomId>().notNull(),
      group: id<GroupId>().notNull(),
      root: text<DeskRoot>().notNull(),
      key: id<Matter['key']>().notNull(),
      state: text<MatterState>().notNull(),
      held: json<HeldPost>(),
      reports: json<readonly Report[]>().notNull(),
      decision: json<Decision>(),
      appeal: json<Appeal>(),
      told: json<readonly MemberId[]>(),
    },
    t => [
      primaryKey({ columns: [t.room, t.root, t.key] }),
      foreignKey({ columns: [t.room, t.group], foreignColumns: [groups.room, groups.id] }),
    ],
  )
}
