/** A joint statement that is open in memory: its document, and who writes and reads it now. */
import type * as Y from 'yjs'
import { mayReadStatement, type RoomFacts } from '../../shared/policy/index.ts'
import { type JointStatement, type Member, type MemberId, makeJointDoc, readJoint } from '../../shared/room/index.ts'
import { lettersOf } from '../gate/internals.ts'
import { makeJointGate } from '../gate/jointGate.ts'
import { LiveDocument } from './liveDocument.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { ClientOwner } from './roomStore.ts'

export class LiveStatement extends LiveDocument {
  readonly #kept: { statement: JointStatement }

  constructor(
    statement: JointStatement,
    room: LiveRoom,
    updates: readonly Uint8Array[],
    owners: readonly ClientOwner[],
  ) {
    const kept = { statement }
    super(statement, room, makeJointDoc(), { updates, owners }, tools =>
      makeJointGate({ ...tools, statement: () => kept.statement }),
    )
    this.#kept = kept
  }

  get statement(): JointStatement {
    return this.#kept.statement
  }

  /** The same statement, changed. */
  replace(statement: JointStatement): void {
    this.#kept.statement = statement
    this.docName = statement.doc
  }

  get text(): string {
    return readJoint(this.doc)
  }

  /** Whose words stand in it, most first. */
  inIt(): MemberId[] {
    const letters = new Map<MemberId, number>()
    for (const [member, clients] of this.clients.writers()) {
      const sum = clients.reduce((all, client) => all + lettersOf(this.doc, client), 0)
      if (sum > 0) letters.set(member, sum)
    }
    return [...letters].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([member]) => member)
  }

  facts(): RoomFacts {
    const { group: id } = this.statement
    return this.room.facts(this.room.groups.find(group => group.id === id) ?? this.room.groups[0]!)
  }

  mayBeReadBy(member: Member): boolean {
    return mayReadStatement(this.statement, member, this.room.stage)
  }

  blank(): Y.Doc {
    return makeJointDoc()
  }
}
