/**
 * Requests that Node cannot read to their end of their headers: too long, malformed, or too slow. Node would answer them with a
 * status alone; they are answered like any other request, with the problem as their body.
 */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { ServerType } from '@hono/node-server'
import { ProblemError } from './problem.ts'
import { writeAnswer } from './refusedUpgrades.ts'

export function answerBrokenRequests(server: ServerType, makeSafe: (headers: Headers) => void): void {
  ;(server as Server).on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Beside an answer that has begun nothing can be said any more.
    const begun = (socket as { _httpMessage?: { headersSent: boolean } })._httpMessage
    if (!socket.writable || error.code === 'ECONNRESET' || begun?.headersSent) return void socket.destroy()
    const response = problemOf(error.code).response()
    makeSafe(response.headers)
    socket.on('error', () => socket.destroy())
    void writeAnswer(socket, response)
  })
}

function problemOf(code: string | undefined): ProblemError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ProblemError(431, 'The headers of the request are longer than this server reads.')
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ProblemError(408, 'The request did not arrive in time.')
    default:
      return new ProblemError(400, 'The request cannot be read.')
  }
}
