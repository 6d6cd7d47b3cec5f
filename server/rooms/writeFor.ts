/**
 * What the server writes for members: what was imported, and what was held. Each one's words go under a clientID that the server
 * holds for that member and hands to no page, so that their creator can still change them; the gate is asked as for everybody's.
 */
import * as Y from 'yjs'
import { FIRST_HELD_CLIENT, type Member, makeDoc } from '../../shared/room/index.ts'
import { encodeRuns } from '../gate/encode.ts'
import { knownClock } from '../gate/internals.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'

export interface Writer {
  member: Member
  writes: readonly ((doc: Y.Doc) => void)[]
  /** Its entry may stand already, or have stood and been taken away: either way the new one follows on it. */
  mayHaveStood?: boolean
}

/** What each member writes, as one update. Nothing is written yet. */
export function writeFor(
  room: LiveRoom,
  group: LiveGroup,
  writers: readonly Writer[],
): { member: Member; update: Uint8Array }[] {
  const doc = makeDoc()
  const held = new Map(writers.map(({ member }) => [member.id, group.serverHeldOf(member.id)]))
  // What stands is changed where it stands, and whoever has written before goes on where they were.
  const isAllNew = !writers.some(({ mayHaveStood }) => mayHaveStood)
  Y.applyUpdate(doc, isAllNew ? encodeRuns(clocksOf(group.doc, held.values())) : Y.encodeStateAsUpdate(group.doc))
  const emitted: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => emitted.push(update))
  const drawn = new Set<number>()
  return writers.map(({ member, writes }) => {
    doc.clientID = held.get(member.id) ?? drawClient(room, group, drawn)
    doc.transact(() => {
      for (const one of writes) one(doc)
    })
    return { member, update: emitted.pop()! }
  })
}

/** How far those clients have come that have written anything. */
function clocksOf(doc: Y.Doc, clients: Iterable<number | undefined>): [client: number, clock: number][] {
  return [...clients].flatMap((client): [number, number][] => {
    const clock = client === undefined ? 0 : knownClock(doc, client)
    return clock ? [[client!, clock]] : []
  })
}

function drawClient(room: LiveRoom, group: LiveGroup, drawn: Set<number>): number {
  for (;;) {
    const client = FIRST_HELD_CLIENT + Buffer.from(room.random(4)).readUInt32BE()
    if (drawn.has(client) || group.clients.ownerOf(client) !== undefined) continue
    drawn.add(client)
    return client
  }
}
