/**
 * One socket of one document, with the stock provider: it reconnects by itself and stops where the server says so.
 * What this adds: which sync messages went out on the present socket, what the server has committed, and why it closed.
 */
import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { type Refusal, refuse } from '../../shared/policy/index.ts'
import { MESSAGE, SYNC } from '../../shared/protocol/index.ts'
import type { DocName, MemberId } from '../../shared/room/index.ts'
import { t } from '../text/catalogue.ts'
import { say } from '../text/saying.ts'
import { onOwnUpdate } from './ownUpdates.ts'

export interface ConnectionEvents {
  /** The document holds everything the server had. */
  synced(): void
  opened(socket: WebSocket): void
  lost(): void
  /** The socket could not be opened, for the n-th time in a row. */
  failed(times: number): void
  /** The server said what is committed: own structs below `clock`, and the first `messages` messages of this socket. */
  committed(clock: number | undefined, messages: number): void
  /** The answer to the server's state went out as this socket's message `message`. */
  resynced(message: number): void
  /** For good: the code is one of those that the provider does not come back from. */
  closed(code: number, reason: string): void
  /** Who is here, by member. */
  here(members: MemberId[]): void
  /** Whether a moderator has paused this member's writing: on joining, and when it changes. */
  muted(isMuted: boolean): void
  /** Something at the moderators' desk has changed that this member may ask for. */
  news(what: number): void
}

export interface Connection {
  name: DocName
  /** What this page tells the others of itself, and hears of them. */
  awareness: WebsocketProvider['awareness']
  /** Sync messages that went out on the present socket; undefined while there is none. */
  sent(): number | undefined
  pause(): void
  resume(): void
  destroy(): void
}

export function connect(origin: string, name: DocName, doc: Y.Doc, on: ConnectionEvents): Connection {
  const provider = new WebsocketProvider(`${origin}/sync`, name, doc, {
    params: { saved: '1', self: '1' },
    disableBc: true,
    connect: false,
  })
  // It sends on what was changed here, and nothing of what it brings.
  doc.off('update', provider._updateHandler)
  onOwnUpdate(doc, provider._updateHandler)
  let sent: number | undefined
  let failures = 0

  provider.messageHandlers[MESSAGE.saved] = (_, decoder) => {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    on.committed(client === doc.clientID ? clock : undefined, decoding.readVarUint(decoder))
  }
  provider.messageHandlers[MESSAGE.news] = (_, decoder) => on.news(decoding.readVarUint(decoder))
  provider.messageHandlers[MESSAGE.self] = (_, decoder) => on.muted(decoding.readVarUint(decoder) === 1)
  provider.on('status', ({ status }) => {
    if (status === 'connected') {
      failures = 0
      count(provider.ws!)
      announce()
      on.opened(provider.ws!)
    } else if (status === 'disconnected') {
      sent = undefined
      on.lost()
    }
  })
  provider.on('connection-error', () => on.failed(++failures))
  provider.on('sync', isSynced => {
    if (isSynced) on.synced()
  })
  provider.on('closed', ({ code, reason }) => on.closed(code, reason))

  /** The provider writes straight to its socket, and nothing but bytes: its messages are counted on their way. */
  function count(socket: WebSocket): void {
    sent = 0
    const send = socket.send.bind(socket)
    socket.send = data => {
      send(data)
      const [kind, step] = data as Uint8Array
      if (sent === undefined || kind !== MESSAGE.sync || step === SYNC.step1) return
      sent++
      if (step === SYNC.step2) on.resynced(sent)
    }
  }

  const { awareness } = provider
  // The server told the others that the last socket went, one clock further on: twice further is heard again at once.
  function announce(): void {
    awareness.setLocalState({})
    awareness.setLocalState({})
  }
  awareness.on('change', () => {
    const members = [...awareness.getStates().values()].map(state => (state as { user?: { id?: MemberId } }).user?.id)
    on.here([...new Set(members.filter(id => id !== undefined))])
  })
  provider.connect()

  return {
    name,
    awareness,
    sent: () => sent,
    pause: () => provider.disconnect(),
    resume: () => provider.connect(),
    destroy() {
      provider.destroy()
      awareness.destroy()
    },
  }
}

/** The reason of a close with 4422, as a refusal. */
export function readRefusal(reason: string): Refusal {
  try {
    const { code, rule, detail, entry } = JSON.parse(reason) as Partial<Refusal>
    if (code && detail) return refuse(code, rule ?? '', say(detail), entry)
  } catch {
    // Not ours: said below.
  }
  return refuse('INTERNAL', '', reason || t.problem.refused)
}
