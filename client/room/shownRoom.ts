/** The room as the page shows it: what moderators change stands in the document, and the page follows it at once. */
import type { RoomInfo } from '../../shared/protocol/index.ts'
import { sayRoom } from '../text/saying.ts'

/** `published`: the document's `room` root, empty until it has come. */
export function shownRoom(info: RoomInfo, published: Readonly<Record<string, unknown>>): RoomInfo {
  const { title, motion, codebook, archived, locked } = published as Partial<RoomInfo> & { locked?: boolean }
  const { archived: _, ...known } = info
  return sayRoom({
    ...known,
    ...(title ? { title } : {}),
    ...(motion ? { motion } : {}),
    ...(codebook ? { codebook } : {}),
    ...(archived === undefined ? {} : { archived }),
    isLocked: locked === true,
  })
}
