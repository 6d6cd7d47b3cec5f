/**
 * A checkpoint is a cache: the state at a row, folded from exactly the rows it covers and checked against the live document.
 * It deletes nothing. One that does not agree is a bug: it is not saved, and the error says so.
 */
import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { makeDoc } from '../../shared/room/index.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { RoomStore } from './roomStore.ts'

export async function makeCheckpoint(store: RoomStore, group: LiveGroup): Promise<void> {
  const { checkpoint, updates } = await store.loadDocument(group.id, group.docName)
  const last = updates.at(-1)
  if (!last) {
    group.rowsSinceCheckpoint = 0
    return
  }
  const folded = makeDoc()
  folded.transact(() => {
    if (checkpoint) Y.applyUpdate(folded, checkpoint.state)
    for (const { payload } of updates) Y.applyUpdate(folded, payload)
  })
  // Nothing was committed meanwhile: rows read and live document are of the same moment.
  if (last.seq !== group.lastRow || !group.room.isQuiet) return
  if (!sameState(folded, group.doc))
    throw new Error(`group ${group.id}: its record and its document differ at row ${last.seq}`)
  await store.saveCheckpoint({
    group: group.id,
    doc: group.docName,
    seq: last.seq,
    state: Y.encodeStateAsUpdate(folded),
  })
  if (last.seq === group.lastRow) group.rowsSinceCheckpoint = 0
}

/** Equal clocks, equal deletions and equal content. */
const sameState = (a: Y.Doc, b: Y.Doc) =>
  Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b)) && isDeepStrictEqual(a.toJSON(), b.toJSON())
