/**
 * The rehearsal before the doors open. The engine makes code quick that it has seen run, so the first thousands of updates after
 * a start take longer than all later ones; on a school morning they are a class that has just come in. Imagined members write
 * these first, into a room that is in memory alone, by sockets that end in this process. What they send is read, checked,
 * committed and sent on by the very code that serves everybody.
 */
import { once } from 'node:events'
import { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { duplexPair } from 'node:stream'
import type { WebSocket, WebSocketServer } from 'ws'
import { FIRST_MEMBER_CLIENT, type Member } from '../../shared/room/index.ts'
import { demoArticle } from '../demo/seed.ts'
import { attach } from '../http/sync.ts'
import { DEFAULT_LIMITS, type Limits } from '../limits.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { createRoom } from '../rooms/makeRoom.ts'
import { addMember } from '../rooms/people.ts'
import type { RoomStore } from '../rooms/roomStore.ts'
import { Rooms, type RoomsTools } from '../rooms/rooms.ts'
import { Player } from './player.ts'

export const PLAYERS = 10
/** After so many, more of them change nothing that could be measured (`docs/decisions/023`). */
export const UPDATES = 2500
/** Nobody is slowed down. */
const LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  socketMessagesPerSecond: 1e9,
  memberMessagesPerSecond: 1e9,
  groupMessagesPerSecond: 1e9,
}

export interface RehearsalTools extends Omit<RoomsTools, 'gateLimits'> {
  /** Empty, and closed when the rehearsal is over. */
  store: RoomStore
  sockets: WebSocketServer
}

/** Resolves when all of it is written and gone again. Rejects when a socket or the room ends before. */
export async function rehearse({ store, sockets, ...tools }: RehearsalTools): Promise<void> {
  const rooms = new Rooms(store, { ...tools, gateLimits: LIMITS })
  const players: Player[] = []
  try {
    const room = await makeRoom(rooms, tools)
    for (let i = 0; i < PLAYERS; i++) players.push(await seat(room, `Reader ${i}`, sockets, tools))
    for (let i = 0; i < UPDATES; i++) {
      const player = players[i % PLAYERS]!
      player.write()
      // Each alone, as most commits of a quiet server are.
      while (player.isWaiting || !room.isQuiet) {
        if (player.isOver) throw new Error('a socket of the rehearsal was closed')
        await nextTurn()
      }
    }
  } finally {
    await Promise.all(players.map(player => player.leave()))
    await rooms.close()
    await store.close()
  }
}

const nextTurn = () => new Promise(resolve => setImmediate(resolve))

async function makeRoom(rooms: Rooms, { now, random }: Pick<RoomsTools, 'now' | 'random'>): Promise<LiveRoom> {
  const article = demoArticle(random)
  await rooms.store.saveArticle(article, now())
  const { room } = await createRoom(rooms.store, { ownerName: 'Rehearsal', article }, random, now())
  return (await rooms.open(room.id))!
}

async function seat(
  room: LiveRoom,
  name: string,
  sockets: WebSocketServer,
  { now, random }: Pick<RoomsTools, 'now' | 'random'>,
): Promise<Player> {
  const member: Member = await room.act(turn => addMember(room, turn, { name, role: 'participant' }))
  const [ours, theirs] = duplexPair()
  const socket = await upgraded(sockets, theirs as Socket)
  const session = attach({ now, limits: LIMITS }, socket, {
    document: room.groupOf(member),
    member: member.id,
    login: { hash: '', expires: Number.POSITIVE_INFINITY },
    wants: { saved: true, self: true },
  })
  const { buffer, byteOffset } = random(4)
  // From all 32 bits, as pages draw theirs: the engine holds large numbers otherwise than small ones.
  const client = Math.max(FIRST_MEMBER_CLIENT, new DataView(buffer, byteOffset).getUint32(0))
  const leave = async () => {
    if (socket.readyState === socket.CLOSED) return
    const closed = once(socket, 'close')
    socket.terminate()
    await closed
  }
  return new Player({ member, client, session, stream: ours, leave, articleLength: room.room.articles[0]!.length })
}

/** One end of a stream, as the socket that a browser has upgraded. */
function upgraded(sockets: WebSocketServer, stream: Socket): Promise<WebSocket> {
  const request = new IncomingMessage(stream)
  request.method = 'GET'
  request.headers = {
    upgrade: 'websocket',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
    'sec-websocket-version': '13',
  }
  return new Promise(resolve => sockets.handleUpgrade(request, stream, Buffer.alloc(0), resolve))
}
