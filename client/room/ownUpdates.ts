/** Updates of what this page changed itself. */
import type * as Y from 'yjs'

export type OnUpdate = (update: Uint8Array, origin: unknown, doc: Y.Doc, transaction: Y.Transaction) => void

/**
 * Calls `listener` with each change that was made here, as Yjs writes it down. Whoever listens to all updates has every change
 * written down once more, with a room of thousands at its first sight for a fifth of a second; this listens only while one of
 * its own is written. Listeners are called in the order in which they came. Answers what ends it.
 */
export function onOwnUpdate(doc: Y.Doc, listener: OnUpdate): () => void {
  const arm = (transaction: Y.Transaction) => {
    if (transaction.local) doc.on('update', listener)
    else doc.off('update', listener)
  }
  doc.on('afterTransaction', arm)
  return () => {
    doc.off('afterTransaction', arm)
    doc.off('update', listener)
  }
}
