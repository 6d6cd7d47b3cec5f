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
import type { LiveGroup } from '../rooms/liveGroup.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { Session, type Wire } from '../rooms/session.ts'
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
        const session = attach(house, socket, ticket)
        void endWithLogin(house, session, ticket)
      },
    }).then(r => r ?? next())
  })

const TEXT_FRAME = new Uint8Array([255, 0])

interface Ticket {
  room: LiveRoom
  doc: DocName
  /** Undefined for a document of an earlier epoch: its socket is opened only to be told so. */
  group: LiveGroup | undefined
  member: MemberId
  login: { hash: string; expires: number }
  wantsSaved: boolean
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
  const group = live?.groups.find(g => g.docName === doc)
  if (!live || !member || (group && live.groupOf(member) !== group)) throw notFound()
  const wait = house.buckets.upgrades.ask(member.id, house.now())
  if (wait) throw tooMany(wait)
  const sessions = [...(group?.sessions ?? [])]
  const own = sessions.filter(session => session.member === member.id).length
  if (own >= house.limits.socketsPerMember || sessions.length >= house.limits.socketsPerRoom) throw tooMany(5000)
  return {
    room: live,
    doc: doc as DocName,
    group,
    member: member.id,
    login,
    wantsSaved: c.req.query('saved') === '1',
  }
}

/** The room goes on between the check and the upgrade: what ended since is said with the code that a live socket would get. */
function endedMeanwhile({ room, doc, group, member }: Ticket): { code: number; reason: string } | undefined {
  if (room.isOver) return { code: CLOSE.goingDown, reason: 'the room is being reloaded' }
  if (!room.memberHere(member)) return { code: CLOSE.removed, reason: 'a moderator removed you from the room' }
  if (group?.docName !== doc) return { code: CLOSE.epochOver, reason: 'the document has a new name: begin afresh' }
  return undefined
}

function refuseAtOnce(socket: WebSocket, { code, reason }: { code: number; reason: string }): void {
  socket.on('error', () => socket.terminate())
  socket.close(code, reason)
}

/** A logout between the check and the upgrade found no session to close. */
async function endWithLogin(house: House, session: Session, { login }: Ticket): Promise<void> {
  const found = await house.store.login(login.hash).catch(() => undefined)
  if (!found || found.expires <= house.now()) session.close(CLOSE.loginEnded, 'the login has ended')
}

function attach(house: House, socket: WebSocket, { group: open, member, login, wantsSaved }: Ticket): Session {
  const group = open!
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
  const session = new Session(member, group, login, wantsSaved, wire, {
    now: house.now,
    messagesPerSecond: house.limits.socketMessagesPerSecond,
    memberMessagesPerSecond: house.limits.memberMessagesPerSecond,
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => session.closed())
  socket.on('pong', () => session.heard())
  socket.on('message', (data, isBinary) => {
    // A text frame is no message of this protocol: it is read as bytes and refused as such.
    session.receive(isBinary ? (data as Buffer) : TEXT_FRAME)
  })
  group.join(session)
  return session
}
