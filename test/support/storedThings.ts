/** Rooms, articles and rows to store: plain data with fixed ids, each field to be overridden by the test that is about it. */
import { createHash } from 'node:crypto'
import { FIRST_HEAD, type Head, nextRow } from '../../server/rooms/record.ts'
import type { Commit, Effect, NewRoom, RecordKind, RecordRow } from '../../server/rooms/roomStore.ts'
import type { Article } from '../../shared/article/index.ts'
import {
  type ArticleId,
  type Ballot,
  type Choice,
  type DocName,
  type EntryKey,
  type Group,
  type GroupId,
  type Member,
  type MemberId,
  type Poll,
  type PollId,
  type Room,
  type RoomId,
  STANDARD_CODEBOOK,
} from '../../shared/room/index.ts'
import { FREE_READING } from '../../shared/stages/index.ts'

export const NOON = Date.UTC(2026, 0, 15, 12)

export function anArticle(id: string, over: Partial<Article> = {}): Article {
  const text = over.text ?? 'The bridge was closed. Nobody asked the people who live beside it.'
  return {
    id: id as ArticleId,
    title: 'The bridge',
    lang: 'en',
    dir: 'ltr',
    text,
    hash: createHash('sha256').update(text).digest('hex'),
    blocks: [
      {
        kind: 'paragraph',
        start: 0,
        end: text.length,
        spans: [{ kind: 'link', start: 4, end: 10, href: 'https://example.org/' }],
      },
    ],
    sentences: [
      { id: 's1', start: 0, end: 22 },
      { id: 's2', start: 23, end: text.length },
    ],
    ...over,
  }
}

export const aMember = (room: Room, id: string, over: Partial<Member> = {}): Member => ({
  id: id as MemberId,
  room: room.id,
  group: groupOf(room),
  role: 'participant',
  isOwner: false,
  givenName: 'Noor',
  pseudonym: 'Quiet Heron',
  colour: 2,
  isImagined: false,
  isMuted: false,
  created: NOON,
  ...over,
})

export const aPoll = (room: Room, id: string, over: Partial<Poll> = {}): Poll => ({
  id: id as PollId,
  room: room.id,
  group: groupOf(room),
  about: 'free',
  question: 'Should it open again?',
  method: 'single',
  options: [
    { key: 'yes', label: 'Yes' },
    { key: 'no', label: 'No' },
  ],
  secrecy: 'open',
  reveal: 'live',
  isOpen: true,
  isWithdrawn: false,
  created: NOON,
  ...over,
})

export const aBallot = (poll: Poll, member: Member, choice: Choice, cast = NOON): Ballot => ({
  poll: poll.id,
  member: member.id,
  choice,
  cast,
})

export const groupOf = (room: Room) => `${room.id}everyone` as GroupId
export const docOf = (room: Room) => `${room.id}doc` as DocName
export const anEntryKey = (member: Member, n: number) => `${member.id}/${String(n).padStart(26, '0')}` as EntryKey

/** A room of one group and its owner, about the given article. */
export function aRoom(id: string, article: Article, over: Partial<Room> = {}): NewRoom {
  const room: Room = {
    id: id as RoomId,
    title: 'Who decides about the bridge',
    codebook: STANDARD_CODEBOOK,
    settings: { names: 'named', participantsExport: true, claims: { secrecy: 'confidential', reveal: 'live' } },
    epoch: 1,
    code: `CODE${id}`,
    isLocked: false,
    isDoorOpen: true,
    isDemo: false,
    stage: 'reading',
    stageStarted: NOON,
    articles: [{ revision: 1, article: article.id, length: article.text.length, title: article.title, of: 1 }],
    created: NOON,
    ...over,
  }
  const group: Group = { id: groupOf(room), room: room.id, name: 'everyone', doc: docOf(room) }
  const owner = aMember(room, 'owner', {
    role: 'moderator',
    isOwner: true,
    givenName: 'Ada',
    pseudonym: 'Brave Otter',
    colour: 1,
  })
  return { room, runSheet: FREE_READING, groups: [group], members: [owner] }
}

export const aCommit = (room: Room, rows: RecordRow[], effects: Effect[] = []): Commit => ({
  room: room.id,
  rows,
  effects,
})

/** `payloads` as rows that follow `head`, updates of the room's first group unless said otherwise. */
export function rowsAfter(
  head: Head,
  room: Room,
  payloads: readonly Uint8Array[],
  over: { kind?: RecordKind; group?: GroupId | ''; member?: MemberId } = {},
): RecordRow[] {
  const rows: RecordRow[] = []
  for (const payload of payloads) {
    const entry = {
      at: NOON,
      member: over.member ?? ('' as const),
      kind: over.kind ?? 'update',
      group: over.group ?? groupOf(room),
      payload,
    }
    const last: Head = rows.at(-1) ?? head
    rows.push(plainBytes(nextRow(room.id, last, entry, new Uint8Array(16).fill(last.seq))))
  }
  return rows
}
export const firstRows = (room: Room, ...payloads: Uint8Array[]) => rowsAfter(FIRST_HEAD, room, payloads)
export const bytes = (text: string) => new TextEncoder().encode(text)

/** Hashes come as Buffers; equality of plain data is of plain bytes. */
const plainBytes = (row: RecordRow): RecordRow => ({
  ...row,
  digest: new Uint8Array(row.digest),
  hash: new Uint8Array(row.hash),
})
