/**
 * The one file that reads Yjs 13's inside (`store`, `content`, `_item`, `_length`): `yjs` is pinned exactly for it, and
 * version 14 changes what stands here and nothing else.
 */
import * as Y from 'yjs'
import type { Id } from './reader.ts'
import type { Run } from './row.ts'

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

/** Any item of a text, or of a key's history; null when there is none. */
export type LineItem = Y.Item | null
export const lineOf = (text: SharedType): LineItem => text._start
export const lineUnder = (root: Y.Map<unknown>, key: string): LineItem => root._map.get(key) ?? null

/** Every key that anything ever stood under. */
export const keysEver = (root: Y.Map<unknown>): Iterable<string> => root._map.keys()

/** Whether nothing of the document stands between two ids of a line; no left means its start, no right its end. */
export function isGap(doc: Y.Doc, line: LineItem, left: Id | undefined, right: Id | undefined): boolean {
  const before = left && itemAt(doc, left)
  const after = right && itemAt(doc, right)
  if ((left && !before) || (right && !after)) return false
  if (left && right && before === after) return right.clock === left.clock + 1
  if (left && before && left.clock < before.id.clock + before.length - 1) return false
  const next = before ? before.right : line
  return right && after
    ? next === after && right.clock === after.id.clock && after.left === (before ?? null)
    : next === null
}

function itemAt(doc: Y.Doc, id: Id): Y.Item | undefined {
  if (id.clock >= knownClock(doc, id.client)) return undefined
  const known = knownAt(doc, id)
  return isGone(known) ? undefined : known
}

/** All runs of a line in their order, deleted ones too. */
export function runsOf(line: LineItem): Run[] {
  const runs: Run[] = []
  let item = line
  while (item?.left) item = item.left
  for (; item; item = item.right) {
    const { id, length, origin, rightOrigin } = item
    runs.push({
      client: id.client,
      clock: id.clock,
      length,
      origin: origin ?? undefined,
      rightOrigin: rightOrigin ?? undefined,
    })
  }
  return runs
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

/** Characters of a client's that can be read. */
export function lettersOf(doc: Y.Doc, client: number): number {
  let letters = 0
  for (const struct of doc.store.clients.get(client) ?? [])
    if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentString)
      letters += struct.length
  return letters
}

/** Whether the document waits for structs or deletions that it cannot place: it must never. */
export const hasPending = (doc: Y.Doc): boolean => doc.store.pendingStructs !== null || doc.store.pendingDs !== null
