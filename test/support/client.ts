/** A browser's worth of HTTP and WebSocket for tests: a cookie jar, JSON calls, and the stock y-websocket provider over `ws`. */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type { EntryAnswer, RoomAnswer } from '../../shared/protocol/index.ts'
import { makeDoc } from '../../shared/room/index.ts'

export interface Answer<Body = unknown> {
  status: number
  headers: Headers
  body: Body
}

/** A live document and the way out of it. */
export interface Live {
  doc: ReturnType<typeof makeDoc>
  provider: WebsocketProvider
  close: () => void
}

export class TestClient {
  readonly origin: string
  readonly #cookies = new Map<string, string>()

  constructor(origin: string) {
    this.origin = origin
  }

  cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** One request with the jar's cookies. `body` goes as JSON; a JSON answer comes back parsed, any other as text. */
  async call<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.#cookies.size > 0 ? { cookie: this.cookieHeader() } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '')
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson && text ? JSON.parse(text) : text) as Body,
    }
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const cut = pair.indexOf('=')
    const isOver = attributes.some(attribute => /^\s*max-age=0\s*$/i.test(attribute))
    if (isOver) this.#cookies.delete(pair.slice(0, cut).trim())
    else this.#cookies.set(pair.slice(0, cut).trim(), pair.slice(cut + 1).trim())
  }

  /** Makes a room; the text becomes its article unless `more` brings another. Throws when it was refused. */
  async makeRoom(text: string, more: Record<string, unknown> = {}): Promise<EntryAnswer> {
    const article = { source: { kind: 'text', text, title: 'The text' } }
    return expectStatus(
      201,
      await this.call<EntryAnswer>('POST', '/api/rooms', { name: 'Moderator', article, ...more }),
    )
  }

  async join(code: string, name: string): Promise<EntryAnswer> {
    return expectStatus(200, await this.call<EntryAnswer>('POST', '/api/join', { code, name }))
  }

  async room(id: string): Promise<RoomAnswer> {
    return expectStatus(200, await this.call<RoomAnswer>('GET', `/api/rooms/${id}`))
  }

  /** The name of the room's first group's document. */
  async docName(id: string): Promise<string> {
    return (await this.room(id)).groups[0]!.doc
  }

  /** Connects the unmodified provider with this jar's cookies. `headers` are added to the upgrade (an Origin, say). */
  connect(docName: string, headers: Record<string, string> = {}): Live {
    const cookie = this.cookieHeader()
    class WithCookies extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie, ...headers } })
      }
    }
    const doc = makeDoc()
    const polyfill = WithCookies as unknown as typeof globalThis.WebSocket
    const provider = new WebsocketProvider(`${this.origin.replace(/^http/, 'ws')}/sync`, docName, doc, {
      WebSocketPolyfill: polyfill,
      disableBc: true,
    })
    const close = () => {
      provider.destroy()
      doc.destroy()
    }
    return { doc, provider, close }
  }
}

/** Resolves when the provider has had the server's whole state once. */
export function synced({ provider }: Live): Promise<void> {
  if (provider.synced) return Promise.resolve()
  return new Promise(resolve => {
    const onSync = (isSynced: boolean) => {
      if (!isSynced) return
      provider.off('sync', onSync)
      resolve()
    }
    provider.on('sync', onSync)
  })
}

/** Resolves when `holds` does, looking again after every change of the document. The test's own timeout bounds it. */
export function until({ doc }: Live, holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve()
  return new Promise(resolve => {
    const look = () => {
      if (!holds()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
  })
}

function expectStatus<Body>(status: number, answer: Answer<Body>): Body {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`)
  return answer.body
}
