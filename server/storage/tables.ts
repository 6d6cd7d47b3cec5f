/**
 * Every table, once for all dialects. A column carries the name of the field it keeps, so that a row is the plain object.
 * Foreign keys hold a room's rows to that room; none cascades, for what was said must never go because something else went.
 */
import type {
  ArticleId,
  Codebook,
  DocName,
  EntryKey,
  GroupId,
  JointStatement,
  MemberId,
  MemberRoot,
  Method,
  Motion,
  Option,
  Poll,
  PollId,
  PollRules,
  PublicLink,
  Reveal,
  Role,
  RoomId,
  Secrecy,
  Settings,
} from '../../shared/room/index.ts'
import type { RunSheet } from '../../shared/stages/index.ts'
import type { RecordKind } from '../rooms/roomStore.ts'
import { articleTables } from './articleTables.ts'
import type { Columns } from './columns/sqlite.ts'
import { matterTable } from './matterTable.ts'

export function tables(d: Columns) {
  const { table, id, text, int, bool, at, json, bytes, primaryKey, foreignKey, index, uniqueIndex } = d

  const { articles, articleParts } = articleTables(d)

  const rooms = table(
    'rooms',
    {
      id: id<RoomId>().primaryKey(),
      title: text().notNull(),
      motion: json<Motion>(),
      codebook: json<Codebook>().notNull(),
      settings: json<Settings>().notNull(),
      epoch: int().notNull(),
      code: text().notNull().unique(),
      isLocked: bool().notNull(),
      isDoorOpen: bool().notNull(),
      isDemo: bool().notNull(),
      stage: text().notNull(),
      stageStarted: at().notNull(),
      created: at().notNull(),
      runSheet: json<RunSheet>().notNull(),
      stagePaused: at(),
      stageExtra: int(),
      stageRow: int(),
      areSidesDrawn: bool().$type<true>(),
      archived: at(),
      broughtBack: at(),
      publicLink: json<PublicLink>(),
    },
    t => [index('rooms_demo').on(t.isDemo, t.created)],
  )

  const roomArticles = table(
    'room_articles',
    {
      room: id<RoomId>()
        .notNull()
        .references(() => rooms.id),
      revision: int().notNull(),
      article: id<ArticleId>()
        .notNull()
        .references(() => articles.id),
      length: int().notNull(),
      title: text().notNull(),
      /** The first revision of the same article. Rooms that are older than corrections have revision 1 alone. */
      of: int().notNull().default(1),
    },
    t => [primaryKey({ columns: [t.room, t.revision] }), index('room_articles_article').on(t.article)],
  )

  /** What has a document of its own: groups, and the joint statements that they write (`statement`). */
  const groups = table(
    'groups',
    {
      id: id<GroupId>().primaryKey(),
      room: id<RoomId>()
        .notNull()
        .references(() => rooms.id),
      /** The order in which the room was given its groups; the first is everyone. */
      position: int().notNull(),
      name: text().notNull(),
      doc: id<DocName>().notNull().unique(),
      statement: json<Omit<JointStatement, 'id' | 'room' | 'doc'>>(),
    },
    t => [uniqueIndex('groups_room').on(t.room, t.id)],
  )

  /** Names that documents had in earlier epochs: who still knows one is told that its epoch is over. */
  const formerDocs = table('former_docs', {
    doc: id<DocName>().primaryKey(),
    room: id<RoomId>()
      .notNull()
      .references(() => rooms.id),
  })

  const members = table(
    'members',
    {
      id: id<MemberId>().notNull(),
      room: id<RoomId>()
        .notNull()
        .references(() => rooms.id),
      group: id<GroupId>().notNull(),
      role: text<Role>().notNull(),
      isOwner: bool().notNull(),
      givenName: text().notNull(),
      pseudonym: text().notNull(),
      side: text(),
      colour: int().notNull(),
      isImagined: bool().notNull(),
      isMuted: bool().notNull(),
      created: at().notNull(),
      isExpelled: bool(),
      importedFrom: text(),
    },
    t => [
      primaryKey({ columns: [t.room, t.id] }),
      foreignKey({ columns: [t.room, t.group], foreignColumns: [groups.room, groups.id] }),
    ],
  )

  const polls = table(
    'polls',
    {
      id: id<PollId>().primaryKey(),
      room: id<RoomId>().notNull(),
      group: id<GroupId>().notNull(),
      about: text<'claim' | 'motion' | 'free'>().notNull(),
      claim: id<EntryKey>(),
      of: text<'classification' | 'stance'>(),
      question: text(),
      method: text<Method>().notNull(),
      options: json<readonly Option[]>().notNull(),
      secrecy: text<Secrecy>().notNull(),
      reveal: text<Reveal>().notNull(),
      isOpen: bool().notNull(),
      isWithdrawn: bool().notNull(),
      created: at().notNull(),
      rules: json<PollRules>(),
      moderatorsCast: bool().$type<false>(),
      when: text<'before' | 'after'>(),
      givesSides: bool().$type<true>(),
      revealed: at(),
      reopened: int(),
      suppress: json<NonNullable<Poll['suppress']>>(),
      fromSheet: text(),
      edited: int(),
      kept: json<NonNullable<Poll['kept']>>(),
    },
    t => [
      uniqueIndex('polls_room').on(t.room, t.id),
      foreignKey({ columns: [t.room, t.group], foreignColumns: [groups.room, groups.id] }),
    ],
  )

  /** One row per member and poll: the database itself cannot count a member twice. */
  const ballots = table(
    'ballots',
    {
      poll: id<PollId>().notNull(),
      member: id<MemberId>().notNull(),
      room: id<RoomId>().notNull(),
      choice: text().notNull(),
      cast: at().notNull(),
      before: text(),
    },
    t => [
      primaryKey({ columns: [t.poll, t.member] }),
      foreignKey({ columns: [t.room, t.poll], foreignColumns: [polls.room, polls.id] }),
      foreignKey({ columns: [t.room, t.member], foreignColumns: [members.room, members.id] }),
    ],
  )

  /** Who may cast in a secret poll, as it was when the poll was opened, and who has. */
  const roll = table(
    'roll',
    {
      poll: id<PollId>().notNull(),
      member: id<MemberId>().notNull(),
      room: id<RoomId>().notNull(),
      hasCast: bool().notNull(),
    },
    t => [
      primaryKey({ columns: [t.poll, t.member] }),
      foreignKey({ columns: [t.room, t.poll], foreignColumns: [polls.room, polls.id] }),
      foreignKey({ columns: [t.room, t.member], foreignColumns: [members.room, members.id] }),
    ],
  )

  /** Nothing here says who, when or in which order: the key is drawn, and the table has no rowid (said in its migration). */
  const secretBallots = table(
    'secret_ballots',
    {
      poll: id<PollId>().notNull(),
      key: text().notNull(),
      room: id<RoomId>().notNull(),
      choice: text().notNull(),
      receipt: text().notNull(),
    },
    t => [
      primaryKey({ columns: [t.poll, t.key] }),
      uniqueIndex('secret_ballots_receipt').on(t.poll, t.receipt),
      foreignKey({ columns: [t.room, t.poll], foreignColumns: [polls.room, polls.id] }),
    ],
  )

  /** What moved members who cast otherwise after the debate than before. */
  const moved = table(
    'moved',
    {
      poll: id<PollId>().notNull(),
      member: id<MemberId>().notNull(),
      room: id<RoomId>().notNull(),
      by: id<EntryKey>(),
    },
    t => [
      primaryKey({ columns: [t.poll, t.member] }),
      foreignKey({ columns: [t.room, t.poll], foreignColumns: [polls.room, polls.id] }),
      foreignKey({ columns: [t.room, t.member], foreignColumns: [members.room, members.id] }),
    ],
  )

  const entries = table(
    'entries',
    {
      room: id<RoomId>().notNull(),
      group: id<GroupId>().notNull(),
      root: text<MemberRoot>().notNull(),
      key: id<EntryKey>().notNull(),
      created: at().notNull(),
      modified: at().notNull(),
    },
    t => [
      primaryKey({ columns: [t.room, t.group, t.root, t.key] }),
      foreignKey({ columns: [t.room, t.group], foreignColumns: [groups.room, groups.id] }),
    ],
  )

  /** Annotations of other programs that were taken in: by their digests, so that none is taken in twice. */
  const imported = table(
    'imported',
    {
      room: id<RoomId>()
        .notNull()
        .references(() => rooms.id),
      digest: text().notNull(),
      key: id<EntryKey>().notNull(),
    },
    t => [primaryKey({ columns: [t.room, t.digest] })],
  )

  const matters = matterTable(d, groups)

  const clients = table(
    'clients',
    {
      doc: id<DocName>()
        .notNull()
        .references(() => groups.doc),
      client: int().notNull(),
      member: id<MemberId | ''>().notNull(),
    },
    t => [primaryKey({ columns: [t.doc, t.client] })],
  )

  /** `payload` stands after what rows are chosen by, so that passing over a row never reads a large one. */
  const record = table(
    'record',
    {
      room: id<RoomId>()
        .notNull()
        .references(() => rooms.id),
      seq: int().notNull(),
      at: at().notNull(),
      member: id<MemberId | ''>().notNull(),
      kind: text<RecordKind>().notNull(),
      group: id<GroupId | ''>().notNull(),
      salt: bytes().notNull(),
      digest: bytes().notNull(),
      hash: bytes().notNull(),
      payload: bytes().notNull(),
      redacted: at(),
    },
    t => [primaryKey({ columns: [t.room, t.seq] })],
  )

  const checkpoints = table('checkpoints', {
    group: id<GroupId>()
      .primaryKey()
      .references(() => groups.id),
    doc: id<DocName>().notNull(),
    seq: int().notNull(),
    state: bytes().notNull(),
  })

  const logins = table(
    'logins',
    {
      hash: text().primaryKey(),
      created: at().notNull(),
      expires: at().notNull(),
    },
    t => [index('logins_expires').on(t.expires)],
  )

  const loginMembers = table(
    'login_members',
    {
      login: text()
        .notNull()
        .references(() => logins.hash),
      room: id<RoomId>().notNull(),
      member: id<MemberId>().notNull(),
      /** When the member came in with this login. */
      since: at().notNull().default(0),
    },
    t => [
      primaryKey({ columns: [t.login, t.room] }),
      index('login_members_member').on(t.room, t.member),
      foreignKey({ columns: [t.room, t.member], foreignColumns: [members.room, members.id] }),
    ],
  )

  const personalCodes = table(
    'personal_codes',
    {
      room: id<RoomId>().notNull(),
      member: id<MemberId>().notNull(),
      hash: text().notNull().unique(),
    },
    t => [
      primaryKey({ columns: [t.room, t.member] }),
      foreignKey({ columns: [t.room, t.member], foreignColumns: [members.room, members.id] }),
    ],
  )

  return {
    articles,
    articleParts,
    rooms,
    roomArticles,
    groups,
    formerDocs,
    members,
    polls,
    ballots,
    roll,
    secretBallots,
    moved,
    entries,
    imported,
    matters,
    clients,
    record,
    checkpoints,
    logins,
    loginMembers,
    personalCodes,
  }
}

export type Tables = ReturnType<typeof tables>
