/** Whose the clientIDs of one document are, and which socket writes under each now. */
import { refuse } from '../../shared/policy/index.ts'
import { FIRST_HELD_CLIENT, type MemberId, SERVER_CLIENT, WITHHELD_CLIENT } from '../../shared/room/index.ts'
import type { ClientOwner } from './roomStore.ts'
import type { Session } from './session.ts'

export class Clients {
  readonly #owners = new Map<number, MemberId | ''>()
  readonly #holders = new Map<number, Session>()
  readonly #announcedBy: (client: number) => MemberId | undefined

  constructor(owners: readonly ClientOwner[], announcedBy: (client: number) => MemberId | undefined) {
    for (const { client, member } of owners) this.#owners.set(client, member)
    this.#announcedBy = announcedBy
  }

  /** Whose a clientID is: bound for good by an accepted write, or announced on a live socket. */
  ownerOf(client: number): MemberId | '' | undefined {
    return client === SERVER_CLIENT || client === WITHHELD_CLIENT
      ? ''
      : (this.#owners.get(client) ?? this.#announcedBy(client))
  }

  /** The same for the gate: one that the writer has only announced is nobody's yet, so that its first write binds it. */
  boundTo(client: number, writer: MemberId | undefined): MemberId | '' | undefined {
    const owner = this.ownerOf(client)
    return owner === writer && !this.#owners.has(client) ? undefined : owner
  }

  bind(client: number, member: MemberId): void {
    this.#owners.set(client, member)
  }

  /**
   * The session is the live one of this clientID. An earlier one may be dead without anyone having noticed, or be the page
   * that this one is a copy of: it is closed, and if it lives it starts afresh under a clientID of its own.
   */
  hold(client: number, session: Session): void {
    const before = this.#holders.get(client)
    if (before === session) return
    this.#holders.set(client, session)
    before?.refuse(refuse('FOREIGN_CLIENT', 'WIRE-4', 'Another tab has taken over from this one.'))
  }

  /** The session that writes under a clientID now. */
  holderOf(client: number): Session | undefined {
    return this.#holders.get(client)
  }

  letGo(session: Session): void {
    for (const [client, holder] of this.#holders) if (holder === session) this.#holders.delete(client)
  }

  /** The clientID that the server holds for a member: one that no page draws, or any of who has no page of their own. */
  serverHeldOf(member: MemberId, hasPages: boolean): number | undefined {
    for (const [client, owner] of this.#owners)
      if (owner === member && (client >= FIRST_HELD_CLIENT || !hasPages)) return client
    return undefined
  }

  /** Every member who has written here, with the clientIDs that they wrote under. */
  writers(): Map<MemberId, number[]> {
    const writers = new Map<MemberId, number[]>()
    for (const [client, owner] of this.#owners) if (owner) writers.set(owner, [...(writers.get(owner) ?? []), client])
    return writers
  }
}
