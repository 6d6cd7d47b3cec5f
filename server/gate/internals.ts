/**
 * The one file that reads Yjs 13's inside (`store`, `content`, `_item`, `_length`): `yjs` is pinned exactly for it, and
 * version 14 changes what stands here and nothing else.
 */
import * as Y from 'yjs'
import type { Id } from './reader.ts'

/** What the store holds at a clock: an item, or the place of one whose whole parent is gone. */
export type Known = Y.Item | Y.GC
export type SharedType = Y.AbstractType<unknown>

/** The next clock that the document expects of a client; 0 when it knows nothing of it. */
export const knownClock = (doc: Y.Doc, client: number): number => Y.getState(doc.store, client)

/** The struct that covers a known id. */
export function knownAt(doc: Y.Doc, id: Id): Known {
  const structs = doc.store.clients.get(id.client)!
  return structs[Y.findIndexSS(structs, id.clock)]!
}

/** Yjs turns what hangs in a vanished parent into bare runs; what refers to such a run becomes one too. */
export const isGone = (struct: Known): struct is Y.GC => !(struct instanceof Y.Item)

/** The type an item stands in. */
export const parentOf = (item: Y.Item): SharedType => item.parent as SharedType

/** The type an item holds, `'deleted'` when its content was collected, undefined when it holds something else. */
export function typeIn(item: Y.Item): SharedType | 'deleted' | undefined {
  if (item.content instanceof Y.ContentDeleted) return 'deleted'
  return item.content instanceof Y.ContentType ? item.content.type : undefined
}

/** The item that holds a type; null for a root. */
export const holderOf = (type: SharedType): Y.Item | null => type._item

/** Visible UTF-16 units of a text. Unlike `.length` it can be asked of a type whose document is not known. */
export const lengthOf = (text: SharedType): number => text._length

/** The items of a text, deleted ones too, each with its place in the row. */
export function rowOf(text: SharedType): ReadonlyMap<Known, number> {
  const row = new Map<Known, number>()
  for (let item = text._start; item; item = item.right) row.set(item, row.size)
  return row
}

/** Calls `visit` for each live item of a client within the known clocks [from, to), with the part that lies within. */
export function eachLive(
  doc: Y.Doc,
  client: number,
  from: number,
  to: number,
  visit: (item: Y.Item, from: number, to: number) => void,
) {
  const structs = doc.store.clients.get(client)
  if (!structs || from >= to) return
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]!
    if (struct.id.clock >= to) return
    if (!struct.deleted) {
      visit(struct as Y.Item, Math.max(from, struct.id.clock), Math.min(to, struct.id.clock + struct.length))
    }
  }
}

/** Every client that has written. */
export const knownClients = (doc: Y.Doc): Iterable<number> => doc.store.clients.keys()

/** Roughly how many bytes a client's structs take when they are sent. */
export function weightOf(doc: Y.Doc, client: number): number {
  let bytes = 0
  for (const struct of doc.store.clients.get(client) ?? []) {
    bytes += STRUCT_BYTES + (struct instanceof Y.Item ? contentBytes(struct) : 0)
  }
  return bytes
}
const STRUCT_BYTES = 12
function contentBytes(item: Y.Item): number {
  if (item.content instanceof Y.ContentString) return item.length
  return item.content instanceof Y.ContentAny ? JSON.stringify(item.content.arr).length : 0
}

/** Whether the document waits for structs or deletions that it cannot place: it must never. */
export const hasPending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null
