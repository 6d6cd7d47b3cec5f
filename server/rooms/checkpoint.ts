/**
 * A checkpoint is a cache: the state at a row, folded from exactly the rows it covers and checked against the live document.
 * It deletes nothing. One that does not agree is a bug: it is not saved, and the error says so.
 */
import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import type { LiveDocument } from './liveDocument.ts'
import type { RoomStore } from './roomStore.ts'

/**
 * Rows after which an open room gets a new checkpoint: read again after a crash, they take some 50 ms. To make one holds
 * every room up for as long as all of the document takes, 50 to 250 ms, so it is not made for less.
 */
export const CHECKPOINT_ROWS = 5000

export async function makeCheckpoint(store: RoomStore, document: LiveDocument): Promise<void> {
  const { checkpoint, updates } = await store.loadDocument(document.id, document.docName)
  const last = updates.at(-1)
  if (!last) {
    document.rowsSinceCheckpoint = 0
    return
  }
  const folded = document.blank()
  folded.transact(() => {
    if (checkpoint) Y.applyUpdate(folded, checkpoint.state)
    for (const { payload } of updates) Y.applyUpdate(folded, payload)
  })
  // Nothing was committed meanwhile: rows read and live document are of the same moment.
  if (last.seq !== document.lastRow || !document.room.isQuiet) return
  if (!sameState(folded, document.doc))
    throw new Error(`document ${document.id}: its record and its document differ at row ${last.seq}`)
  await store.saveCheckpoint({
    group: document.id,
    doc: document.docName,
    seq: last.seq,
    state: Y.encodeStateAsUpdate(folded),
  })
  if (last.seq === document.lastRow) document.rowsSinceCheckpoint = 0
}

/** Equal clocks, equal deletions and equal content. */
const sameState = (a: Y.Doc, b: Y.Doc) =>
  Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b)) && isDeepStrictEqual(a.toJSON(), b.toJSON())
