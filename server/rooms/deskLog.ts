/** What moderators did, read from the record's rows: who, to what, why, and how it stands now. No words of what was removed. */
import {
  BALLOT_ACTS,
  DESK_ACTS,
  ENTRY_ACTS,
  MEMBER_ACTS,
  MERGE_ACTS,
  POSTING_ACTS,
  ROOM_ACTS,
  SIDES_ACTS,
} from '../../shared/policy/index.ts'
import type { LogRow, Said } from '../../shared/protocol/index.ts'
import { creatorOf, type EntryKey, type EntryMatter, type MemberId, shownName } from '../../shared/room/index.ts'
import { csvOf, whole } from '../../shared/transcript/index.ts'
import { saidIn } from './deskAnswers.ts'
import type { LiveRoom } from './liveRoom.ts'
import { isRemoved, noteOf } from './removal.ts'
import { otherCalled } from './reported.ts'
import type { RecordRow, RoomStore } from './roomStore.ts'

const SHOWN: ReadonlySet<string> = new Set([
  ...ENTRY_ACTS,
  ...BALLOT_ACTS,
  ...MEMBER_ACTS,
  ...ROOM_ACTS,
  ...POSTING_ACTS,
  ...DESK_ACTS,
  ...MERGE_ACTS,
  ...SIDES_ACTS.map(act => `${act}-sides`),
  'edit-room',
  'archive',
  'reopen',
  'hand-over',
  'revise',
  'add-article',
  'import',
  'make-public-link',
  'revoke-public-link',
  'publish',
])
const PAGE = 1000

interface ActPayload {
  act?: string
  target?: string
  reason?: string
  code?: string
  into?: string
  from?: string
  /** A later turn of an act that has its line already. */
  goesOn?: boolean
}

/** Oldest first, for a reader of this language. Read after the rows up to `last` are committed. */
export async function deskLog(store: RoomStore, room: LiveRoom, last: number, language: string): Promise<LogRow[]> {
  const rows: LogRow[] = []
  for (let from = 1; from <= last; from += PAGE) {
    for (const row of await store.readRecord(room.room.id, from, Math.min(PAGE, last - from + 1))) {
      const said =
        row.kind === 'act' && row.member ? (JSON.parse(Buffer.from(row.payload).toString()) as ActPayload) : {}
      if (said.act && SHOWN.has(said.act) && !said.goesOn) rows.push(rowOf(room, row, said, language))
    }
  }
  return rows
}

function rowOf(
  room: LiveRoom,
  row: RecordRow,
  { act = '', target = '', reason = '', code = '', into, from }: ActPayload,
  language: string,
): LogRow {
  const isEntry = target.includes('/')
  const [key = '', root = 'annotations'] = target.split(':').reverse()
  const now = isEntry ? stateOf(room, root as EntryMatter['root'], key as EntryKey) : { state: '' as const }
  return {
    seq: row.seq,
    at: row.at,
    moderator: nameOf(room, row.member as MemberId),
    act,
    item: target,
    of:
      otherCalled(room, target, language) ?? nameOf(room, isEntry ? creatorOf(key as EntryKey) : (target as MemberId)),
    text: now.said ? wordsOf(now.said) : '',
    state: now.state,
    reason,
    code,
    lineage: into ?? from ?? '',
  }
}

const nameOf = (room: LiveRoom, id: MemberId) => {
  const member = room.members.get(id)
  return member ? shownName(member, room.room.settings) : ''
}

function stateOf(room: LiveRoom, root: EntryMatter['root'], key: EntryKey): { state: LogRow['state']; said?: Said } {
  const matter = room.desk.matters.get(`${root}:${key}`) as EntryMatter | undefined
  const group = room.groups.find(one => one.doc.getMap(root).has(key))
  const note = room.groups.map(one => noteOf(one, { root, key })).find(found => found !== undefined)
  if (isRemoved(note) || matter?.state === 'removed') return { state: 'removed' }
  const home = group ?? room.groups.find(({ id }) => id === matter?.group)
  const said =
    home && saidIn(home, matter && !group ? matter : { group: home.id, root, key, state: 'standing', reports: [] })
  if (group) return { state: note ? 'hidden' : 'standing', ...(said ? { said } : {}) }
  return matter && said ? { state: matter.state, said } : { state: 'gone' }
}

/** The words alone: a claim's statement before its comment. */
function wordsOf({ value, body }: Said): string {
  if ('to' in value) return value.body
  return [value.statement, body].filter(Boolean).join('\n')
}

const COLUMNS = ['item', 'text', 'state', 'reason', 'moderator', 'time', 'lineage', 'act', 'code', 'of', 'row'] as const

/** The log as a table; a text that a spreadsheet would take for a formula is made plain. */
export const logAsCsv = (rows: readonly LogRow[]): string =>
  whole(
    csvOf(COLUMNS, rows, ({ item, text, state, reason, moderator, at, lineage, act, code, of, seq }) => [
      item,
      text,
      state,
      reason,
      moderator,
      new Date(at).toISOString(),
      lineage,
      act,
      code,
      of,
      seq,
    ]),
  )
