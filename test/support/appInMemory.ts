/** All HTTP routes in the process, over a store in memory, or one that is given: no port, no socket. `browser()` keeps cookies as a browser would. */
import { strFromU8, unzipSync } from 'fflate'
import { readConfig } from '../../server/config.ts'
import { makeApp } from '../../server/http/app.ts'
import { type House, makeBuckets } from '../../server/http/house.ts'
import { LastSeen } from '../../server/http/lastSeen.ts'
import type { FetchPage } from '../../server/intake/fetchPage.ts'
import { migrateHere, placeHere, readHere, unbundleHere, writeDown } from '../../server/intake/reading.ts'
import { DEFAULT_LIMITS, type Limits } from '../../server/limits.ts'
import { pressHere } from '../../server/press/press.ts'
import type { RoomStore } from '../../server/rooms/roomStore.ts'
import { makeWorld } from './roomInMemory.ts'

export const ORIGIN = 'http://parley.test'

export function makeAppInMemory(
  given: { limits?: Partial<Limits>; publicUrl?: string; seed?: number; fetchPage?: FetchPage; store?: RoomStore } = {},
) {
  const world = makeWorld({ seed: given.seed ?? 1, ...(given.store ? { store: given.store } : {}) })
  const limits = { ...DEFAULT_LIMITS, ...given.limits }
  const origin = given.publicUrl ?? ORIGIN
  const house: House = {
    rooms: world.rooms,
    store: world.store,
    readWritten: async job => writeDown(await readHere(job)),
    place: async job => placeHere(job),
    migrate: async job => migrateHere(job),
    unbundle: unbundleHere,
    fetchPage: given.fetchPage ?? (() => Promise.reject(new Error('nothing is fetched here'))),
    press: pressHere,
    config: readConfig({}, []),
    limits,
    origins: [origin],
    now: () => world.clock.now,
    random: world.random,
    buckets: makeBuckets(limits),
    seen: new LastSeen(),
    isDraining: false,
  }
  const app = makeApp(house, new Map(), {
    error: (data, message) => world.logged.push(`${message} ${String((data as { error: unknown }).error)}`),
  })
  const browser = () =>
    makeBrowser((path, init) => Promise.resolve(app.request(`${origin}${path}`, init)), new URL(origin).host)
  return { world, house, app, browser }
}

export interface Answer {
  status: number
  headers: Headers
  // Answers are asserted on as they come; their shapes are the protocol's.
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the server sent
  body: any
  text: string
}

/** What is in an archive, as one text: packed, words would be found in it by nobody. */
const unzipped = (bytes: ArrayBuffer) =>
  Object.entries(unzipSync(new Uint8Array(bytes)))
    .map(([name, file]) => `${name}\n${strFromU8(file)}`)
    .join('\n')

function makeBrowser(send: (path: string, init: RequestInit) => Promise<Response>, host: string) {
  const cookies = new Map<string, string>()
  async function request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const all: Record<string, string> = { host, ...headers }
    if (cookies.size) all.cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const hasBody = body !== undefined
    const isReady = typeof body === 'string' || body instanceof FormData || body instanceof ReadableStream
    if (hasBody && !(body instanceof FormData) && !all['content-type']) all['content-type'] = 'application/json'
    const response = await send(path, {
      method,
      headers: all,
      ...(hasBody ? { body: isReady ? body : JSON.stringify(body) } : {}),
      // A stream is sent while it is read.
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair, ...attributes] = line.split('; ')
      const [name, value] = pair!.split('=') as [string, string]
      if (attributes.some(a => /^max-age=0$/i.test(a))) cookies.delete(name)
      else cookies.set(name, value)
    }
    const type = response.headers.get('content-type') ?? ''
    const isArchive = /^application\/(?:zip|vnd\.openxml)/.test(type)
    const text = isArchive
      ? unzipped(await response.arrayBuffer())
      : type === 'application/pdf'
        ? Buffer.from(await response.arrayBuffer()).toString('latin1')
        : await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text ? JSON.parse(text) : undefined,
    }
  }
  return {
    cookies,
    get: (path: string, headers?: Record<string, string>) => request('GET', path, undefined, headers),
    post: (path: string, body?: unknown, headers?: Record<string, string>) => request('POST', path, body, headers),
    patch: (path: string, body?: unknown) => request('PATCH', path, body),
    delete: (path: string) => request('DELETE', path),
    put: (path: string, body?: unknown, headers?: Record<string, string>) => request('PUT', path, body, headers),
  }
}
