/**
 * One life of the group's document in this tab: a Y.Doc, its socket, its undo, and what of it is not saved yet. A refusal or
 * a new epoch ends it; another one is begun, and what this one still held is judged against the new document.
 */
import type * as Y from 'yjs'
import { type DocName, type MemberId, makeDoc, type Random } from '../../shared/room/index.ts'
import { type Connection, connect } from './connection.ts'
import type { Typing } from './typing.ts'
import { makeUnsaved, type Unsaved } from './unsaved.ts'
import { makeWriting, type Writing } from './writing.ts'

export interface Life {
  doc: Y.Doc
  unsaved: Unsaved
  writing: Writing
  connection: Connection
  end(): void
}

export interface LifeTools {
  origin: string
  name: DocName
  me: MemberId
  revision: number
  random: Random
  now: () => number
  typing: Typing
}
export interface LifeEvents {
  synced(): void
  opened(): void
  lost(): void
  failed(times: number): void
  closed(code: number, reason: string): void
  here(members: MemberId[]): void
  /** What is not saved yet may have changed. */
  changed(): void
}

export function beginLife(tools: LifeTools, on: LifeEvents): Life {
  const doc = makeDoc()
  const unsaved = makeUnsaved()
  const connection = connect(tools.origin, tools.name, doc, {
    synced: on.synced,
    opened: on.opened,
    failed: on.failed,
    closed: on.closed,
    here: on.here,
    lost() {
      unsaved.disconnected()
      on.lost()
    },
    resynced(message) {
      unsaved.resynced(message)
      on.changed()
    },
    committed(clock, messages) {
      unsaved.committed(clock, messages)
      on.changed()
    },
  })
  // After the provider's own listener: by now the message that carries this change has been counted.
  doc.on('update', (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (!transaction.local) return
    const before = transaction.beforeState.get(doc.clientID) ?? 0
    const after = transaction.afterState.get(doc.clientID) ?? 0
    unsaved.add({
      entries: touched(doc, transaction),
      clock: after > before ? after : undefined,
      message: connection.sent(),
    })
    on.changed()
  })
  const writing = makeWriting(doc, { ...tools, changed: on.changed })
  return {
    doc,
    unsaved,
    writing,
    connection,
    end() {
      writing.stop()
      connection.destroy()
    },
  }
}

/** The entries a transaction changed, as `root:key`. */
function touched(doc: Y.Doc, transaction: Y.Transaction): string[] {
  const entries = new Set<string>()
  for (const [type, keys] of transaction.changed) {
    const root = [...doc.share].find(([, shared]) => shared === (type as unknown))?.[0]
    if (root) for (const key of keys) entries.add(`${root}:${key}`)
    else if (type._item?.parentSub) entries.add(`bodies:${type._item.parentSub}`)
  }
  return [...entries]
}
