/** In whose hands an update is. */
import * as Y from 'yjs'

/** The clientIDs under which an update writes; deletions are under none. Throws where the bytes are no update. */
export const writersIn = (update: Uint8Array): number[] => [...Y.parseUpdateMeta(update).to.keys()]
