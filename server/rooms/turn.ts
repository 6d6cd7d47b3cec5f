/**
 * One turn of a room: everything that arrived in a few milliseconds, checked and applied together, as the rows and effects
 * that one commit will make durable. Numbers and hashes its rows as they come.
 */
import type { GroupId, MemberId, RoomId } from '../../shared/room/index.ts'
import { type Head, jsonPayload, nextRow } from './record.ts'
import type { Commit, Effect, RecordKind, RecordRow } from './roomStore.ts'

export class Turn {
  readonly now: number
  readonly rows: RecordRow[] = []
  readonly effects: Effect[] = []
  head: Head
  readonly #room: RoomId
  readonly #salt: () => Uint8Array
  readonly #then: (() => void)[] = []

  constructor(room: RoomId, head: Head, now: number, salt: () => Uint8Array) {
    this.#room = room
    this.head = head
    this.now = now
    this.#salt = salt
  }

  /** A row that is plain data. */
  record(kind: Exclude<RecordKind, 'update'>, member: MemberId | '', value: unknown): void {
    this.#append(kind, member, '', jsonPayload(value))
  }

  /** A row that is an update of a group's document. */
  recordUpdate(group: GroupId, member: MemberId | '', update: Uint8Array): void {
    this.#append('update', member, group, update)
  }

  #append(kind: RecordKind, member: MemberId | '', group: GroupId | '', payload: Uint8Array): void {
    const row = nextRow(this.#room, this.head, { at: this.now, member, kind, group, payload }, this.#salt())
    this.head = row
    this.rows.push(row)
  }

  effect(effect: Effect): void {
    this.effects.push(effect)
  }

  /** The room goes with this turn: nothing that follows would have a room to be in. */
  get endsRoom(): boolean {
    return this.effects.at(-1)?.kind === 'delete-room'
  }

  /** Done right after the commit, before anything of the turn is given out. */
  whenCommitted(then: () => void): void {
    this.#then.push(then)
  }

  committed(): void {
    for (const then of this.#then) then()
  }

  get commit(): Commit {
    return { room: this.#room, rows: this.rows, effects: this.effects }
  }
}
