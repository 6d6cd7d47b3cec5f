/**
 * Two servers on this machine's own loopback addresses. The canary listens on 127.0.0.1, where nothing may come; the site,
 * which is allowed, listens on 127.0.0.2 at the same port, so that the port alone never decides.
 */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { readAllowance } from '../../server/intake/addresses.ts'
import { type FetchTools, makeFetchPage } from '../../server/intake/fetchPage.ts'
import { Unreadable } from '../../server/intake/unreadable.ts'

export const CANARY = '127.0.0.1'
export const SITE = '127.0.0.2'
/** Bytes of a page at most. */
export const PAGE_LIMIT = 100_000
export const NEVER: FetchTools['after'] = () => () => {}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface Loopback {
  port: number
  /** Connections, not requests: even a knock is one too many. */
  canaryHits: () => number
  /** What the site was asked. */
  asked: IncomingMessage[]
  answer: (how: Answer) => void
  /** Begins to count and to collect anew. */
  forget: () => void
  close: () => void
}

export async function startLoopback(): Promise<Loopback> {
  let hits = 0
  let how: Answer = (_, response) => void response.writeHead(404).end()
  const asked: IncomingMessage[] = []
  const canary = createServer((_, response) => sendText(response, 'inside'))
  canary.on('connection', () => hits++)
  canary.listen(0, CANARY)
  await once(canary, 'listening')
  const { port } = canary.address() as AddressInfo
  const site = createServer((request, response) => {
    asked.push(request)
    how(request, response)
  })
  site.listen(port, SITE)
  await once(site, 'listening')
  return {
    port,
    canaryHits: () => hits,
    asked,
    answer: given => {
      how = given
    },
    forget: () => {
      hits = 0
      asked.length = 0
    },
    close: () => {
      for (const server of [canary, site]) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

export function sendText(response: ServerResponse, words: string | Buffer, headers = {}): void {
  response.writeHead(200, { 'content-type': 'text/plain', ...headers }).end(words)
}

export interface Given {
  /** As in `PARLEY_FETCH_ALLOW`. */
  allow: string
  resolve?: FetchTools['resolve']
  after?: FetchTools['after']
  isOn?: boolean
}

/** Fetches for one asker; every name leads to the site unless said otherwise. */
export function fetching({ allow, resolve = async () => [SITE], after = NEVER, isOn = true }: Given) {
  const allowed = allow.split(' ').map(one => readAllowance(one)!)
  const fetchPage = makeFetchPage({ isOn, allowed, bytes: PAGE_LIMIT }, { resolve, after })
  return (address: string) => fetchPage(address, { address: 'asker' })
}

/** The sentence that a person reads, where a page cannot be fetched. */
export async function whyNot(fetched: Promise<unknown>): Promise<string> {
  const error = await fetched.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Unreadable) || error.status !== 422 || error.path !== 'source.url')
    throw new Error('it was fetched, or failed otherwise', { cause: error })
  return error.detail
}

/** Resolves when the connection is over, whatever it ended of. */
export const closed = (socket: Socket) =>
  socket.destroyed || new Promise<void>(done => socket.once('error', () => {}).once('close', () => done()))
