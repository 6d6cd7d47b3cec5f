/**
 * One life of the group's document in this tab: a Y.Doc, its socket, its undo, and what of it is not saved yet. A refusal or
 * a new epoch ends it; another one is begun, and what this one still held is judged against the new document.
 */
import * as Y from 'yjs'
import type { Refusal } from '../../shared/policy/index.ts'
import { type DocName, type MemberId, makeDoc, type Random } from '../../shared/room/index.ts'
import type { Cache, KeptRow, RowKey } from './cache.ts'
import { type Connection, connect } from './connection.ts'
import { onOwnUpdate } from './ownUpdates.ts'
import type { OwnEntry } from './reoffer.ts'
import type { Typing } from './typing.ts'
import type { Undoing } from './undoing.ts'
import { makeUnsaved, type Unsaved } from './unsaved.ts'
import { makeWriting, type Writing } from './writing.ts'

export interface Life {
  doc: Y.Doc
  unsaved: Unsaved
  writing: Writing
  connection: Connection
  /** The document has held what the server has. */
  isFilled: boolean
  /** Own entries with unsaved changes, to be judged against another document, and where they are kept on this device. */
  left(): { entries: OwnEntry[]; rows: RowKey[] }
  end(): void
}

export interface LifeTools {
  origin: string
  name: DocName
  me: MemberId
  revision: () => number
  random: Random
  now: () => number
  typing: Typing
  cache: Cache
  /** The document as this device last saw it, where there is no server to ask. */
  copy?: Uint8Array | undefined
  /** What earlier pages wrote in this document and did not get through. */
  brought: readonly KeptRow[]
  stranded: (entry: OwnEntry) => void
  undoing: Undoing
  check: (entry: OwnEntry) => Refusal | undefined
}
export interface LifeEvents {
  synced(): void
  opened(): void
  lost(): void
  failed(times: number): void
  closed(code: number, reason: string): void
  here(members: MemberId[]): void
  muted(isMuted: boolean): void
  news(what: number): void
  /** What is not saved yet may have changed. */
  changed(): void
}

export function beginLife(tools: LifeTools, on: LifeEvents): Life {
  const { cache, brought } = tools
  const doc = makeDoc()
  const unsaved = makeUnsaved()
  if (tools.copy) Y.applyUpdate(doc, tools.copy, 'brought')
  // Before the socket: what is brought goes out with the answer to the server's state, as whoever's page wrote it.
  for (const { update, entries, key } of brought) {
    Y.applyUpdate(doc, update, 'brought')
    unsaved.add({ entries: entries.map(nameOf), clock: undefined, message: undefined, rows: [key] })
  }
  const connection = connect(tools.origin, tools.name, doc, {
    synced() {
      life.isFilled = true
      on.synced()
    },
    opened: on.opened,
    failed: on.failed,
    closed: on.closed,
    here: on.here,
    muted: on.muted,
    news: on.news,
    lost() {
      unsaved.disconnected()
      on.lost()
    },
    resynced(message) {
      unsaved.resynced(message)
      on.changed()
    },
    committed(clock, messages) {
      cache.drop(unsaved.committed(clock, messages))
      on.changed()
    },
  })
  // After the provider's own listener: by now the message that carries this change has been counted.
  onOwnUpdate(doc, (update, _origin, _doc, transaction) => {
    const before = transaction.beforeState.get(doc.clientID) ?? 0
    const after = transaction.afterState.get(doc.clientID) ?? 0
    const entries = touched(doc, transaction)
    unsaved.add({
      entries,
      clock: after > before ? after : undefined,
      message: connection.sent(),
      rows: [cache.keep(tools.name, update, entries.map(writing.read))],
    })
    on.changed()
  })
  const writing = makeWriting(doc, { ...tools, changed: on.changed })
  /** A document that was never filled may hold what is brought without showing it: its changes wait for what they change. */
  function read(name: string): OwnEntry {
    const kept = life.isFilled ? undefined : brought.flatMap(row => row.entries).findLast(e => nameOf(e) === name)
    return kept ?? writing.read(name)
  }
  const life: Life = {
    doc,
    unsaved,
    writing,
    connection,
    isFilled: false,
    left: () => ({ entries: unsaved.entries().map(read), rows: unsaved.rows() }),
    end() {
      writing.stop()
      connection.destroy()
    },
  }
  return life
}

const nameOf = ({ root, key }: OwnEntry) => `${root}:${key}`

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
