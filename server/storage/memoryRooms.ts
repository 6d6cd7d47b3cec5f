/** Rooms in memory, with the same refusals as the tables' keys: nothing may name what is not there. */
import type {
  DocName,
  Group,
  GroupId,
  JointStatement,
  MemberId,
  PollId,
  Room,
  RoomId,
} from '../../shared/room/index.ts'
import { FIRST_HEAD } from '../rooms/record.ts'
import {
  type Checkpoint,
  type Commit,
  type Effect,
  type NewRoom,
  type RecordRow,
  type StoredRoom,
  Taken,
} from '../rooms/roomStore.ts'
import { by, keyOf, need } from './keys.ts'
import { applyBallot, type KeptBallots, noBallots, storedBallots } from './memoryBallots.ts'
import { refuseForeign, refuseForeignParts, refuseGaps } from './soundCommit.ts'
import { Undoable } from './undoable.ts'

/** What is kept of a room: its parts by key, and its rows, of which the first has number 1. */
export interface KeptRoom extends KeptBallots {
  room: Map<'room', Room>
  runSheet: StoredRoom['runSheet']
  groups: StoredRoom['groups']
  statements: Map<GroupId, JointStatement>
  members: Map<string, StoredRoom['members'][number]>
  polls: Map<string, StoredRoom['polls'][number]>
  entries: Map<string, StoredRoom['entries'][number]>
  imported: Map<string, StoredRoom['imported'][number]>
  matters: Map<string, StoredRoom['matters'][number]>
  owners: Map<string, StoredRoom['owners'][number]>
  rows: RecordRow[]
}

export class MemoryRooms {
  readonly rooms = new Map<RoomId, KeptRoom>()
  readonly #codes = new Map<string, RoomId>()
  /** Former names too. */
  readonly docs = new Map<DocName, RoomId>()
  readonly groups = new Map<GroupId, RoomId>()
  readonly polls = new Map<PollId, RoomId>()
  readonly checkpoints = new Map<GroupId, Checkpoint>()
  readonly #hasArticle: (id: string) => boolean
  readonly #farewell: (undo: Undoable, room: RoomId, member: MemberId) => void
  readonly #dropArticle: (undo: Undoable, article: string) => void

  constructor(
    hasArticle: (id: string) => boolean,
    farewell: (undo: Undoable, room: RoomId, member: MemberId) => void,
    dropArticle: (undo: Undoable, article: string) => void,
  ) {
    this.#hasArticle = hasArticle
    this.#dropArticle = dropArticle
    this.#farewell = farewell
  }

  roomOfCode(code: string): RoomId | undefined {
    const id = this.#codes.get(code)
    // A code that was replaced stays in the map, so that taking the change back is one step.
    return id !== undefined && this.room(id).room.get('room')!.code === code ? id : undefined
  }

  room(id: RoomId): KeptRoom {
    const kept = this.rooms.get(id)
    if (!kept) throw new Error(`there is no room ${id}`)
    return kept
  }

  create(given: NewRoom, commit: Commit): void {
    const { room, runSheet, groups, members } = structuredClone(given)
    refuseForeignParts(given, commit)
    refuseForeign(commit)
    const undo = new Undoable()
    undo.run(() => {
      if (this.rooms.has(room.id)) throw new Taken(`room ${room.id} is there already`)
      const kept: KeptRoom = {
        room: new Map([['room', room]]),
        runSheet,
        groups,
        statements: new Map(),
        members: new Map(),
        polls: new Map(),
        ...noBallots(),
        entries: new Map(),
        imported: new Map(),
        matters: new Map(),
        owners: new Map(),
        rows: [],
      }
      undo.put(this.rooms, room.id, kept)
      this.#putRoom(undo, kept, room)
      for (const group of groups) {
        if (this.groups.has(group.id) || this.docs.has(group.doc))
          throw new Taken(`group ${group.id} or document ${group.doc} is there already`)
        undo.put(this.groups, group.id, room.id)
        undo.put(this.docs, group.doc, room.id)
      }
      for (const member of members) {
        if (kept.members.has(member.id)) throw new Taken(`member ${member.id} is there already`)
        this.#apply(undo, kept, { kind: 'member', member })
      }
      this.#append(undo, commit)
    })
  }

  commit(commits: readonly Commit[]): void {
    for (const commit of commits) refuseForeign(commit)
    const undo = new Undoable()
    undo.run(() => {
      for (const commit of commits) this.#append(undo, commit)
    })
  }

  #append(undo: Undoable, { room, rows, effects }: Commit): void {
    if (rows.length === 0 && effects.length === 0) return
    const kept = this.room(room)
    refuseGaps(kept.rows.length, rows)
    for (const row of rows) undo.push(kept.rows, copyRow(row))
    for (const effect of effects) this.#apply(undo, kept, 'redact' in effect ? effect : structuredClone(effect))
  }

  #apply(undo: Undoable, kept: KeptRoom, effect: Effect): void {
    switch (effect.kind) {
      case 'room':
        return this.#putRoom(undo, kept, effect.room)
      case 'member':
        need(
          kept.groups.some(group => group.id === effect.member.group),
          'group',
          effect.member.group,
        )
        return undo.put(kept.members, effect.member.id, effect.member)
      case 'poll': {
        const { id, room, group } = effect.poll
        need(
          kept.groups.some(one => one.id === group),
          'group',
          group,
        )
        if ((this.polls.get(id) ?? room) !== room) throw new Taken(`poll ${id} is another room's`)
        undo.put(this.polls, id, room)
        return undo.put(kept.polls, id, effect.poll)
      }
      case 'entry': {
        const { group, root, key } = effect.entry
        need(
          kept.groups.some(one => one.id === group),
          'group',
          group,
        )
        return undo.put(kept.entries, keyOf(group, root, key), effect.entry)
      }
      case 'matter': {
        const { group, root, key } = effect.matter
        need(
          kept.groups.some(one => one.id === group),
          'group',
          group,
        )
        if (effect.was !== undefined) undo.remove(kept.matters, keyOf(root, effect.was))
        return undo.put(kept.matters, keyOf(root, key), effect.matter)
      }
      case 'imported':
        return undo.put(kept.imported, effect.imported.digest, effect.imported)
      case 'client': {
        const { doc, client } = effect.owner
        need(
          [...kept.groups, ...kept.statements.values()].some(one => one.doc === doc),
          'document',
          doc,
        )
        return undo.put(kept.owners, keyOf(doc, client), effect.owner)
      }
      case 'ballot':
      case 'keep-before':
      case 'withdrawn-ballot':
      case 'roll':
      case 'secret-ballot':
      case 'recount':
      case 'reshuffle':
      case 'moved':
        return applyBallot(undo, kept, effect)
      case 'farewell':
        return this.#farewell(undo, kept.room.get('room')!.id, effect.member)
      case 'group':
        return this.#renameDocument(undo, kept, effect.group)
      case 'delete-room':
        return this.#delete(undo, kept)
      case 'statement':
        return this.#putStatement(undo, kept, effect.statement)
      case 'redact':
        return redactRows(undo, kept.rows, effect, updatesOf(effect))
      case 'redact-data':
        return redactRows(undo, kept.rows, effect, row => row.kind === effect.rows)
      default:
        effect satisfies never
    }
  }

  #delete(undo: Undoable, kept: KeptRoom): void {
    const { id, articles } = kept.room.get('room')!
    for (const member of kept.members.keys()) this.#farewell(undo, id, member as MemberId)
    undo.remove(this.rooms, id)
    for (const map of [this.#codes, this.docs, this.groups, this.polls] as Map<string, RoomId>[])
      for (const [key, room] of [...map]) if (room === id) undo.remove(map, key)
    for (const { id } of [...kept.groups, ...kept.statements.values()]) undo.remove(this.checkpoints, id)
    const others = [...this.rooms.values()].flatMap(other => other.room.get('room')!.articles)
    for (const { article } of articles)
      if (!others.some(other => other.article === article)) this.#dropArticle(undo, article)
  }

  #renameDocument(undo: Undoable, kept: KeptRoom, group: Group): void {
    const index = kept.groups.findIndex(one => one.id === group.id)
    need(index >= 0, 'group', group.id)
    const before = kept.groups[index]!.doc
    undo.set(kept.groups, index, group)
    this.#followName(undo, kept, before, group)
  }

  #putStatement(undo: Undoable, kept: KeptRoom, statement: JointStatement): void {
    const { id, room, group, doc } = statement
    need(
      kept.groups.some(one => one.id === group),
      'group',
      group,
    )
    const before = kept.statements.get(id)
    undo.put(kept.statements, id, statement)
    if (before) return this.#followName(undo, kept, before.doc, statement)
    if (this.groups.has(id) || this.docs.has(doc))
      throw new Taken(`statement ${id} or document ${doc} is there already`)
    undo.put(this.groups, id, room)
    undo.put(this.docs, doc, room)
  }

  /** What is kept under a document's name goes on under its new one, but for the checkpoint. */
  #followName(undo: Undoable, kept: KeptRoom, before: DocName, group: Pick<Group, 'id' | 'room' | 'doc'>): void {
    if (before === group.doc) return
    if (this.docs.has(group.doc)) throw new Taken(`document ${group.doc} is there already`)
    undo.put(this.docs, group.doc, group.room)
    undo.remove(this.checkpoints, group.id)
    for (const owner of [...kept.owners.values()]) {
      if (owner.doc !== before) continue
      undo.remove(kept.owners, keyOf(before, owner.client))
      undo.put(kept.owners, keyOf(group.doc, owner.client), { ...owner, doc: group.doc })
    }
  }

  #putRoom(undo: Undoable, kept: KeptRoom, room: Room): void {
    const owner = this.roomOfCode(room.code)
    if (owner !== undefined && owner !== room.id) throw new Taken(`the code ${room.code} is in use`)
    for (const { article } of room.articles) need(this.#hasArticle(article), 'article', article)
    undo.put(this.#codes, room.code, room.id)
    undo.put(kept.room, 'room', room)
  }
}

const updatesOf =
  ({ group, member }: Effect & { kind: 'redact' }) =>
  (row: RecordRow) =>
    row.kind === 'update' && row.group === group && row.member === member

function redactRows(
  undo: Undoable,
  rows: RecordRow[],
  { at, redact }: Effect & { kind: 'redact' | 'redact-data' },
  isOne: (row: RecordRow) => boolean,
): void {
  for (const [index, row] of rows.entries()) {
    if (!isOne(row)) continue
    const rest = redact(copyBytes(row.payload))
    if (rest) undo.set(rows, index, { ...row, payload: copyBytes(rest), salt: new Uint8Array(0), redacted: at })
  }
}

/** Bytes that share memory with nothing. `structuredClone` would copy the whole buffer that a view looks into. */
export const copyBytes = (bytes: Uint8Array) => new Uint8Array(bytes)

export const copyRow = (row: RecordRow): RecordRow => ({
  ...row,
  payload: copyBytes(row.payload),
  salt: copyBytes(row.salt),
  digest: copyBytes(row.digest),
  hash: copyBytes(row.hash),
})

/** A room as it is opened; the orders are those of the SQL store. */
export function storedRoom(kept: KeptRoom): StoredRoom {
  const last = kept.rows.at(-1)
  const inKeyOrder = <T>(map: Map<string, T>, parts: (value: T) => (string | number)[]) =>
    [...map.values()].sort(by(parts))
  return structuredClone({
    room: kept.room.get('room')!,
    runSheet: kept.runSheet,
    groups: kept.groups,
    statements: [...kept.statements.values()],
    members: [...kept.members.values()],
    polls: [...kept.polls.values()],
    ...storedBallots(kept),
    entries: inKeyOrder(kept.entries, e => [e.group, e.root, e.key]),
    imported: inKeyOrder(kept.imported, i => [i.digest]),
    matters: inKeyOrder(kept.matters, m => [m.root, m.key]),
    owners: inKeyOrder(kept.owners, o => [o.doc, o.client]),
    head: last ? { seq: last.seq, hash: last.hash } : FIRST_HEAD,
  })
}
