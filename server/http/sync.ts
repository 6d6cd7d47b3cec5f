/**
 * `/sync/DOC`: Origin and login are checked before the upgrade; then a session is attached to the socket in the same turn,
 * so that no message is lost. Only `onOpen` is used: the library's own message events would copy every frame.
 */

import type { Socket } from 'node:net'
import { upgradeWebSocket } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { WebSocket } from 'ws'
import { CLOSE } from '../../shared/protocol/index.ts'
import { DOC_PATTERN, type DocName, type MemberId } from '../../shared/room/index.ts'
import type { LiveDocument } from '../rooms/liveDocument.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { Session, type Wants, type Wire } from '../rooms/session.ts'
import type { House } from './house.ts'
import { loginOf, memberIn } from './logins.ts'
import { loginEnded, notFound, ProblemError, tooMany } from './problem.ts'

export const syncRoutes = (house: House) =>
  new Hono().get('/sync/:doc', async (c, next) => {
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket')
      throw new ProblemError(400, 'This address is for WebSockets.')
    const ticket = await admit(house, c)
    return upgradeWebSocket(c, {
      onOpen: (_, { raw }) => {
        const socket = raw as unknown as WebSocket
        const over = endedMeanwhile(ticket)
        if (over) return refuseAtOnce(socket, over)
        const session = attach(house, socket, { ...ticket, document: ticket.document! })
        socket.on('close', () => house.seen.note(ticket.login.hash, house.now()))
        void endWithLogin(house, session, ticket)
      },
    }).then(r => r ?? next())
  })

/** Longer than a page that syncs in a hurry ever owes. */
const PATIENCE_MS = 2000
const TEXT_FRAME = new Uint8Array([255, 0])

interface Ticket {
  room: LiveRoom
  doc: DocName
  /** Undefined for a document of an earlier epoch: its socket is opened only to be told so. */
  document: LiveDocument | undefined
  member: MemberId
  login: { hash: string; expires: number }
  wants: Wants
}

/** Who may open a socket here. Throws the problem that the upgrade is answered with. */
async function admit(house: House, c: Context): Promise<Ticket> {
  if (house.isDraining) throw new ProblemError(503, 'The server is going down.', {}, 1000)
  const login = await loginOf(house, c)
  if (typeof login === 'string') throw loginEnded()
  const doc = c.req.param('doc') ?? ''
  const live = DOC_PATTERN.test(doc) ? await house.rooms.ofDoc(doc as DocName) : undefined
  const id = live && memberIn(login, live.room.id)
  const member = id && live.memberHere(id)
  const document = live?.documents.find(one => one.docName === doc)
  if (!live || !member || (document && !document.mayBeReadBy(member))) throw notFound()
  const wait = house.buckets.upgrades.ask(member.id, house.now())
  if (wait) throw tooMany(wait)
  // A new socket would be heard at once, and closing and opening them would be faster than any limit.
  const owed = document?.owed(member.id) ?? 0
  if (owed > PATIENCE_MS) throw tooMany(owed)
  // Over all its documents: whoever is in a group may be in joint statements too.
  const [own, all] = countSockets(live, member.id)
  if (own >= house.limits.socketsPerMember || all >= house.limits.socketsPerRoom) throw tooMany(5000)
  return {
    room: live,
    doc: doc as DocName,
    document,
    member: member.id,
    login,
    wants: { saved: c.req.query('saved') === '1', self: c.req.query('self') === '1' },
  }
}

/** The member's sockets in the room, and everyone's. */
function countSockets(live: LiveRoom, member: MemberId): [own: number, all: number] {
  let own = 0
  let all = 0
  for (const { sessions } of live.documents) {
    all += sessions.size
    for (const session of sessions) if (session.member === member) own++
  }
  return [own, all]
}

/** The room goes on between the check and the upgrade: what ended since is said with the code that a live socket would get. */
function endedMeanwhile({ room, doc, document, member: id }: Ticket): { code: number; reason: string } | undefined {
  if (room.isOver) return { code: CLOSE.goingDown, reason: 'the room is being reloaded' }
  const member = room.memberHere(id)
  if (!member) return { code: CLOSE.removed, reason: 'a moderator removed you from the room' }
  if (document?.docName !== doc) return { code: CLOSE.epochOver, reason: 'the document has a new name: begin afresh' }
  if (!document.mayBeReadBy(member)) return { code: CLOSE.removed, reason: 'it is no longer yours to read' }
  return undefined
}

function refuseAtOnce(socket: WebSocket, { code, reason }: { code: number; reason: string }): void {
  socket.on('error', () => socket.terminate())
  socket.close(code, reason)
}

/** A login that ended between the check and the upgrade, altogether or in this room, found no session to close. */
async function endWithLogin(house: House, session: Session, { login, room, member }: Ticket): Promise<void> {
  const found = await house.store.login(login.hash).catch(() => undefined)
  if (!found || found.expires <= house.now() || memberIn(found, room.room.id) !== member)
    session.close(CLOSE.loginEnded, 'the login has ended')
}

/** What a socket's session is made of. */
export interface Seat {
  document: LiveDocument
  member: MemberId
  login: { hash: string; expires: number }
  wants: Wants
}

/** Seats a member at a document: what the socket brings goes there, what the document gives out comes back. */
export function attach({ now, limits }: Pick<House, 'now' | 'limits'>, socket: WebSocket, seat: Seat): Session {
  const { document, member, login, wants } = seat
  // A broadcast is framed once and written to each connection as it is. Nothing else of ours is ever queued in the library
  // (no compression, no Blobs), so what it sends and what is written here keep their order.
  const tcp = (socket as unknown as { _socket: Socket })._socket
  const wire: Wire = {
    send: frame => socket.send(frame),
    sendFramed: bytes => {
      if (socket.readyState === socket.OPEN) tcp.write(bytes)
    },
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    ping: () => socket.ping(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    get buffered() {
      return socket.bufferedAmount
    },
  }
  const session = new Session(member, document, login, wants, wire, {
    now,
    messagesPerSecond: limits.socketMessagesPerSecond,
    paces: limits,
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => session.closed())
  socket.on('pong', () => session.heard())
  socket.on('message', (data, isBinary) => {
    // A text frame is no message of this protocol: it is read as bytes and refused as such.
    session.receive(isBinary ? (data as Buffer) : TEXT_FRAME)
  })
  document.join(session)
  return session
}
