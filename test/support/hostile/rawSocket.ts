/** A socket of a member that sends any bytes and keeps what it hears, without a document of its own. */

import type { LiveRoom } from '../../../server/rooms/liveRoom.ts'
import { Session } from '../../../server/rooms/session.ts'
import type { Member } from '../../../shared/room/index.ts'
import { unframed } from '../unframed.ts'

export interface RawSocket {
  session: Session
  /** Messages that arrived, in their order; empty unless the socket listens. */
  heard: Uint8Array[]
  closed: { code: number; reason: string } | undefined
}

export function openRaw(room: LiveRoom, member: Member, now: () => number, isListening = false): RawSocket {
  const heard: Uint8Array[] = []
  const hear = (message: Uint8Array) => {
    if (isListening) heard.push(message)
  }
  const wire = {
    send: hear,
    sendFramed: (bytes: Uint8Array) => {
      for (const message of unframed(bytes)) hear(message)
    },
    close: (code: number, reason: string) => {
      socket.closed ??= { code, reason }
    },
    terminate: () => {},
    ping: () => {},
    pause: () => {},
    resume: () => {},
    buffered: 0,
  }
  const group = room.groupOf(member)
  const login = { hash: `login of ${member.id}`, expires: Number.POSITIVE_INFINITY }
  const session = new Session(member.id, group, login, { saved: false, self: false }, wire, {
    now,
    messagesPerSecond: 1000,
    paces: { memberMessagesPerSecond: 2000, groupMessagesPerSecond: 100_000 },
  })
  const socket: RawSocket = { session, heard, closed: undefined }
  group.join(session)
  return socket
}
