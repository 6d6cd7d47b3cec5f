/** Rooms in memory, with the same refusals as the tables' keys: nothing may name what is not there. */
import type { DocName, Group, GroupId, MemberId, PollId, Room, RoomId } from '../../shared/room/index.ts'
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
import { refuseForeign, refuseForeignParts, refuseGaps } from './soundCommit.ts'
import { Undoable } from './undoable.ts'

/** What is kept of a room: its parts by key, and its rows, of which the first has number 1. */
export interface KeptRoom {
  room: Map<'room', Room>
  runSheet: StoredRoom['runSheet']
  groups: StoredRoom['groups']
  members: Map<string, StoredRoom['members'][number]>
  polls: Map<string, StoredRoom['polls'][number]>
  ballots: Map<string, StoredRoom['ballots'][number]>
  entries: Map<string, StoredRoom['entries'][number]>
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

  constructor(hasArticle: (id: string) => boolean, farewell: (undo: Undoable, room: RoomId, member: MemberId) => void) {
    this.#hasArticle = hasArticle
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
        members: new Map(),
        polls: new Map(),
        ballots: new Map(),
        entries: new Map(),
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
    for (const effect of effects) this.#apply(undo, kept, effect.kind === 'redact' ? effect : structuredClone(effect))
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
      case 'ballot': {
        const { poll, member } = effect.ballot
        need(kept.polls.has(poll), 'poll', poll)
        need(kept.members.has(member), 'member', member)
        return undo.put(kept.ballots, keyOf(poll, member), effect.ballot)
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
      case 'client': {
        const { doc, client } = effect.owner
        need(
          kept.groups.some(group => group.doc === doc),
          'document',
          doc,
        )
        return undo.put(kept.owners, keyOf(doc, client), effect.owner)
      }
      case 'withdrawn-ballot':
        return undo.remove(kept.ballots, keyOf(effect.poll, effect.member))
      case 'farewell':
        return this.#farewell(undo, kept.room.get('room')!.id, effect.member)
      case 'group':
        return this.#renameDocument(undo, kept, effect.group)
      case 'redact':
        return redactRows(undo, kept.rows, effect)
      default:
        effect satisfies never
    }
  }

  #renameDocument(undo: Undoable, kept: KeptRoom, group: Group): void {
    const index = kept.groups.findIndex(one => one.id === group.id)
    need(index >= 0, 'group', group.id)
    const before = kept.groups[index]!.doc
    undo.set(kept.groups, index, group)
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

function redactRows(
  undo: Undoable,
  rows: RecordRow[],
  { group, member, at, redact }: Effect & { kind: 'redact' },
): void {
  for (const [index, row] of rows.entries()) {
    if (row.kind !== 'update' || row.group !== group || row.member !== member) continue
    const rest = redact(copyBytes(row.payload))
    if (rest) undo.set(rows, index, { ...row, payload: copyBytes(rest), salt: new Uint8Array(0), redacted: at })
  }
}

export function need(isThere: boolean, what: string, id: string): void {
  if (!isThere) throw new Error(`there is no ${what} ${id}`)
}

/** One string for a key of several parts, whatever characters they have. */
export const keyOf = (...parts: (string | number)[]) => JSON.stringify(parts)

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
    members: inKeyOrder(kept.members, m => [m.created, m.id]),
    polls: inKeyOrder(kept.polls, p => [p.created, p.id]),
    ballots: inKeyOrder(kept.ballots, b => [b.poll, b.member]),
    entries: inKeyOrder(kept.entries, e => [e.group, e.root, e.key]),
    owners: inKeyOrder(kept.owners, o => [o.doc, o.client]),
    head: last ? { seq: last.seq, hash: last.hash } : FIRST_HEAD,
  })
}

/** Compares by the first part that differs. */
export const by =
  <T>(parts: (value: T) => (string | number)[]) =>
  (a: T, b: T): number => {
    const others = parts(b)
    for (const [i, part] of parts(a).entries()) {
      if (part !== others[i]) return part < others[i]! ? -1 : 1
    }
    return 0
  }
