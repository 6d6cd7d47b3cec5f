/**
 * The record of a group's document and of its joint statements as steps of plain values, for replay. Folded once and kept while the room is open, so that a
 * class that looks back together costs one folding; it is done a little at a time, as the room goes on meanwhile. What is erased
 * from the record begins a new epoch, and the steps are then folded anew.
 */
import * as Y from 'yjs'
import type { Change, Step } from '../../shared/replay/index.ts'
import {
  type GroupContent,
  type GroupId,
  type JointStatement,
  type Member,
  makeDoc,
  makeJointDoc,
  ROOTS,
  type Root,
  readJoint,
} from '../../shared/room/index.ts'
import type { DoneAct } from '../../shared/transcript/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { RecordRow, RoomStore } from './roomStore.ts'

/** A joint statement is told as it stood at the end of so many milliseconds: its rows are a few letters each. */
const TOGETHER_MS = 1000

/** Rows that are folded before anything else gets its turn. */
const SLICE = 200

interface Folded {
  epoch: number
  /** The last row that was folded. */
  seq: number
  groups: Map<GroupId, FoldedGroup>
  /** By the joint statement's id: its document, and the step that its next rows may still be told by. */
  together: Map<GroupId, { doc: Y.Doc; last?: Change }>
  /** What members did that is no writing, in all of the room. */
  acts: DoneAct[]
  under: Promise<void>
}
interface FoldedGroup {
  doc: Y.Doc
  steps: Step[]
  touched: Map<Root, Set<string>>
}

const known = new WeakMap<LiveRoom, Folded>()

/** The group's steps up to now, and its content as the member may read it. */
export async function historyFor(
  store: RoomStore,
  room: LiveRoom,
  member: Member,
): Promise<{ steps: readonly Step[]; acts: readonly DoneAct[]; now: GroupContent; seq: number }> {
  for (;;) {
    const folded = await foldUpTo(store, room)
    const { id, withheld } = room.groupOf(member)
    const now = await room.read(() => withheld.contentFor(member))
    // Something was erased meanwhile: what was folded before still has it.
    if (room.room.epoch === folded.epoch)
      return { steps: folded.groups.get(id)?.steps ?? [], acts: folded.acts, now, seq: folded.seq }
  }
}

async function foldUpTo(store: RoomStore, room: LiveRoom): Promise<Folded> {
  // The epoch that is committed: under a later one the store may still give out what that one erases.
  const epoch = await room.read(() => room.room.epoch)
  let folded = known.get(room)
  if (folded?.epoch !== epoch) {
    folded = { epoch, seq: 0, groups: new Map(), together: new Map(), acts: [], under: Promise.resolve() }
    known.set(room, folded)
  }
  const mine = folded
  mine.under = mine.under.catch(() => {}).then(() => fold(store, room, mine))
  await mine.under
  return mine
}

async function fold(store: RoomStore, room: LiveRoom, folded: Folded): Promise<void> {
  const last = room.head.seq
  while (folded.seq < last) {
    const rows = await store.readRecord(room.room.id, folded.seq + 1, SLICE)
    if (rows.length === 0) return
    for (const row of rows) foldRow(room, folded, row)
    folded.seq = rows.at(-1)!.seq
    await new Promise(resolve => setImmediate(resolve))
  }
}

function foldRow(room: LiveRoom, folded: Folded, row: RecordRow): void {
  const { seq, at, kind, member } = row
  if (kind === 'stage') {
    const { to } = JSON.parse(Buffer.from(row.payload).toString()) as { to?: string }
    if (to !== undefined) {
      for (const { id } of room.groups) groupIn(folded, id).steps.push({ seq, at, kind: 'stage', to })
      for (const one of folded.together.values()) delete one.last
    }
  }
  if (kind === 'act') {
    const said = JSON.parse(Buffer.from(row.payload).toString()) as { act: string; target?: string }
    if (member !== '') folded.acts.push({ ...said, at, by: member })
    const live = said.act === 'publish' && room.statements.find(({ id }) => `statements:${id}` === said.target)
    if (live) {
      groupIn(folded, live.statement.group).steps.push({ seq, at, kind: 'published', statement: live.id })
      delete togetherIn(folded, live.id).last
    }
  }
  const written = kind === 'update' && room.statements.find(({ id }) => id === row.group)
  if (written) return foldTogether(folded, written.statement, row)
  if (kind !== 'update' || !room.groups.some(({ id }) => id === row.group)) return
  const { doc, steps, touched } = groupIn(folded, row.group as GroupId)
  if (row.redacted !== undefined) steps.push({ seq, at, kind: 'erased' })
  Y.applyUpdate(doc, row.payload)
  for (const [root, keys] of touched) {
    const map = doc.getMap(root)
    for (const key of keys) {
      const value = map.get(key)
      const plain = value instanceof Y.AbstractType ? value.toString() : value
      steps.push({ seq, at, kind: 'change', by: member, root, key, ...(plain === undefined ? {} : { value: plain }) })
    }
  }
  touched.clear()
}

/** What was written within a second of an earlier step is told by that one. */
function foldTogether(folded: Folded, { id, group }: JointStatement, { seq, at, member, payload }: RecordRow): void {
  const one = togetherIn(folded, id)
  Y.applyUpdate(one.doc, payload)
  const value = readJoint(one.doc)
  if (one.last && at - one.last.at < TOGETHER_MS) one.last.value = value
  else {
    one.last = { seq, at, kind: 'change', by: member, root: 'statements', key: id, value }
    groupIn(folded, group).steps.push(one.last)
  }
}

function togetherIn({ together }: Folded, id: GroupId): { doc: Y.Doc; last?: Change } {
  const there = together.get(id)
  if (there) return there
  const one = { doc: makeJointDoc() }
  together.set(id, one)
  return one
}

function groupIn(folded: Folded, id: GroupId): FoldedGroup {
  const there = folded.groups.get(id)
  if (there) return there
  const doc = makeDoc()
  const touched = new Map<Root, Set<string>>()
  const touch = (root: Root, key: string) => {
    const keys = touched.get(root)
    if (keys) keys.add(key)
    else touched.set(root, new Set([key]))
  }
  for (const root of ROOTS)
    doc.getMap(root).observeDeep(events => {
      for (const { path, changes } of events) {
        if (path.length) touch(root, String(path[0]))
        else for (const key of changes.keys.keys()) touch(root, key)
      }
    })
  const group = { doc, steps: [], touched }
  folded.groups.set(id, group)
  return group
}
