/** A group that is open: its document with the roots of a room, and what of it the stage keeps from whom. */
import type * as Y from 'yjs'
import type { RoomFacts } from '../../shared/policy/index.ts'
import { type EntryKey, type Group, type Member, type MemberId, makeDoc } from '../../shared/room/index.ts'
import { makeGate } from '../gate/gate.ts'
import { LiveDocument } from './liveDocument.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { ClientOwner } from './roomStore.ts'
import type { Session } from './session.ts'
import { Withholding } from './withholding.ts'

export class LiveGroup extends LiveDocument {
  readonly name: string
  /** What others write, while the stage keeps it from them. */
  readonly withheld: Withholding

  constructor(group: Group, room: LiveRoom, updates: readonly Uint8Array[], owners: readonly ClientOwner[]) {
    super(group, room, makeDoc(), { updates, owners }, makeGate)
    this.name = group.name
    this.withheld = new Withholding(this)
  }

  facts(): RoomFacts {
    return this.room.facts(this)
  }

  mayBeReadBy(member: Member): boolean {
    return this.room.groupOf(member) === this
  }

  blank(): Y.Doc {
    return makeDoc()
  }

  protected override vectorFor(session: Session): Uint8Array {
    return this.withheld.vectorFor(session)
  }

  protected override stateFor(session: Session, vector: Uint8Array): Uint8Array {
    return this.withheld.stateFor(session, vector)
  }

  protected override restricts(session: Session): boolean {
    return this.withheld.restricts(session)
  }

  override get hidesPlaces(): boolean {
    return this.withheld.isOn
  }

  protected override isKeptBack(entry: EntryKey): boolean {
    return this.withheld.has(entry)
  }

  protected override applied(member: MemberId, update: Uint8Array): void {
    this.withheld.keepOwn(member, update)
  }

  protected override written(): void {
    this.withheld.follow()
  }

  protected override released(): void {
    this.withheld.release()
  }

  override beginEpoch(): void {
    super.beginEpoch()
    this.withheld.beginEpoch()
  }
}
