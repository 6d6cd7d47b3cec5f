/**
 * Who is here, as the stock protocol has it, but told by the server: a member's awareness names only the member's own
 * clientIDs, and name and colour in it are the server's. Never stored; cleaned up when its socket dies.
 */
import { refuse } from '../../shared/policy/index.ts'
import { type MemberId, shownName } from '../../shared/room/index.ts'
import { encodeAwareness, readAwareness } from '../gate/awareness.ts'
import { awarenessFrame, framed } from './frames.ts'
import type { LiveDocument } from './liveDocument.ts'
import type { Session } from './session.ts'

/** ClientIDs that one socket may have present: a page has one; a few more are old ones it has not let go of yet. */
const PAGES_PER_SOCKET = 10

interface Present {
  session: Session
  clock: number
  state: unknown
}

export class GroupAwareness {
  readonly #document: LiveDocument
  readonly #present = new Map<number, Present>()
  readonly #changed = new Set<number>()
  readonly #gone = new Map<number, number>()
  #isScheduled = false

  constructor(document: LiveDocument) {
    this.#document = document
  }

  /** The member that announced this clientID on a live socket, if any. */
  announcedBy(client: number): MemberId | undefined {
    return this.#present.get(client)?.session.member
  }

  receive(session: Session, bytes: Uint8Array): void {
    const member = this.#document.room.members.get(session.member)
    if (!member) return
    const user = { id: member.id, name: shownName(member, this.#document.room.room.settings), colour: member.colour }
    const read = readAwareness(bytes, {
      isOwn: client => this.#document.clients.ownerOf(client) === session.member,
      mayBind: client => this.#document.clients.ownerOf(client) === undefined,
      user,
    })
    if ('code' in read) return session.refuse(read)
    if (bytes[0] === 1) this.#announce(session, read.entries)
    session.hasAnnounced = true
    for (const { client, clock, state } of read.entries) {
      const holder = this.#document.clients.holderOf(client)
      // The stock provider sends back what it is told of others: another page of the member, in this case.
      if (holder && holder !== session) continue
      const before = this.#present.get(client)
      if (before && clock < before.clock) continue
      if (!before && state !== null && this.#countOf(session) >= PAGES_PER_SOCKET) {
        this.#schedule()
        return session.refuse(refuse('AWARENESS', 'WIRE-3', 'One socket speaks for one page, not for many.'))
      }
      if (state === null) {
        if (!before) continue
        this.#present.delete(client)
        this.#gone.set(client, clock)
      } else {
        this.#present.set(client, { session, clock, state })
        this.#gone.delete(client)
        this.#changed.add(client)
      }
    }
    this.#schedule()
  }

  #countOf(session: Session): number {
    let count = 0
    for (const present of this.#present.values()) if (present.session === session) count++
    return count
  }

  /** The first thing a page says is which clientID it has, and that alone; later it also repeats what it hears. */
  #announce(session: Session, entries: readonly { client: number; state: unknown }[]): void {
    const [own] = entries
    if (!session.hasAnnounced && own && own.state !== null) this.#document.clients.hold(own.client, session)
  }

  /** Everyone's state, to one socket. */
  answer(session: Session): void {
    if (!this.#present.size) return
    const frame = this.#frame([...this.#present.keys()])
    session.send(frame)
    session.charge(frame.length)
  }

  /** Sends a socket its own state again, so that the stock provider sees the connection is alive. */
  echo(session: Session): void {
    const own = [...this.#present].filter(([, p]) => p.session === session).map(([client]) => client)
    session.send(this.#frame(own))
  }

  leave(session: Session): void {
    for (const [client, present] of this.#present) {
      if (present.session !== session) continue
      this.#present.delete(client)
      this.#changed.delete(client)
      this.#gone.set(client, present.clock + 1)
    }
    if (this.#gone.size) this.#schedule()
  }

  /** What arrived in one turn of the event loop leaves in one frame. */
  #schedule(): void {
    if (this.#isScheduled) return
    this.#isScheduled = true
    setImmediate(() => {
      this.#isScheduled = false
      if (!this.#changed.size && !this.#gone.size) return
      const frame = framed(this.#frame([...this.#changed]))
      this.#changed.clear()
      this.#gone.clear()
      for (const session of this.#document.sessions) session.sendFramed(frame)
    })
  }

  /** While the stage withholds what others write, nobody is told where they are at either: name and colour, no more. */
  #told(state: unknown): unknown {
    if (!this.#document.hidesPlaces || typeof state !== 'object' || state === null) return state
    return { user: (state as { user?: unknown }).user }
  }

  #frame(clients: number[]): Uint8Array {
    const entries = clients.flatMap(client => {
      const present = this.#present.get(client)
      return present ? [{ client, clock: present.clock, state: this.#told(present.state) }] : []
    })
    for (const [client, clock] of this.#gone) entries.push({ client, clock, state: null })
    return awarenessFrame(encodeAwareness(entries))
  }
}
