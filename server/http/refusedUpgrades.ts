/**
 * A refused upgrade is answered like any other request: the same headers, the problem as its body. The library that joins
 * requests to sockets would send the status alone, so it is kept from answering (it does when it is not the only listener)
 * and the answer of the routes is written to the socket here.
 */
import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Http2Bindings, HttpBindings, ServerType } from '@hono/node-server'
import type { WebSocketServer } from 'ws'
import { ProblemError } from './problem.ts'

type Answering = (request: Request, env: HttpBindings | Http2Bindings) => Response | Promise<Response>

/** Requests for an upgrade that a route has been asked about. */
const asked = new WeakSet<IncomingMessage>()

/** The answer of a route that has let a socket in; it is never sent, the socket's own handshake is. */
export const isBegun = (path: string, { status }: Response) => path.startsWith('/sync/') && status < 400

const isUpgrade = ({ headers }: IncomingMessage) => headers.upgrade?.toLowerCase() === 'websocket'

/** As `answer`; every answer to an upgrade that is not a socket's beginning is written to the connection. */
export const answeringUpgrades =
  (answer: Answering): Answering =>
  async (request, env) => {
    const incoming = env.incoming as IncomingMessage
    if (!isUpgrade(incoming)) return answer(request, env)
    asked.add(incoming)
    const response = await answer(request, env)
    if (!isBegun(new URL(request.url).pathname, response)) await writeAnswer(incoming.socket, response.clone())
    return response
  }

/**
 * To be called once the library listens: what it asks no route about is no WebSocket, or an address that cannot be read.
 * `handshakes` tells of those that a route has let in and that are wrong in themselves.
 */
export function answerOtherUpgrades(server: ServerType, handshakes: WebSocketServer, makeSafe: MakeSafe): void {
  const refuse = (socket: Duplex, problem: ProblemError) => {
    const response = problem.response()
    makeSafe(response.headers)
    socket.on('error', () => socket.destroy())
    void writeAnswer(socket, response)
  }
  ;(server as Server).on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    if (!asked.has(request)) refuse(socket, new ProblemError(400, 'This address is for WebSockets.'))
  })
  handshakes.on('wsClientError', (_, socket: Duplex) =>
    refuse(socket, new ProblemError(400, 'The handshake of the WebSocket cannot be read.')),
  )
}
type MakeSafe = (headers: Headers) => void

/** Writes a whole answer to a connection that no library answers on, and ends it. */
export async function writeAnswer(socket: Duplex, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  const lines = [`HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`, 'connection: close']
  response.headers.forEach((value, name) => {
    if (!SOCKETS_OWN.has(name)) lines.push(`${name}: ${value}`)
  })
  lines.push(`content-length: ${body.length}`, '', '')
  socket.end(Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), body]))
}
const SOCKETS_OWN = new Set(['connection', 'content-length', 'transfer-encoding', 'upgrade'])
