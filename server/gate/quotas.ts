/** Each member's share of a room: live entries, accepted bytes, clientIDs that have written. */
import type * as Y from 'yjs'
import { creatorOf, type EntryKey, MEMBER_ROOTS, type MemberId, type MemberRoot } from '../../shared/room/index.ts'
import { knownClients, weightOf } from './internals.ts'
import { stop } from './refusals.ts'
import type { EntrySpot, TextSpot } from './spots.ts'

export interface QuotaLimits {
  /** Annotations, and as many bodies. */
  annotationsPerMember: number
  repliesPerMember: number
  /** Of accepted updates; after a load, about what the document still holds of them. */
  bytesPerMember: number
  clientsPerMember: number
}

export type Counts = Record<MemberRoot, number> & { bytes: number; clients: number }

/** What an update takes of a share. */
export interface Claimed {
  entries: Iterable<EntrySpot>
  bytes: number
  clients: number
}

export class Quotas {
  readonly #limits: QuotaLimits
  readonly #members = new Map<MemberId, Counts>()

  constructor(limits: QuotaLimits) {
    this.#limits = limits
  }

  of(member: MemberId): Counts {
    let counts = this.#members.get(member)
    if (!counts) {
      counts = { annotations: 0, bodies: 0, replies: 0, bytes: 0, clients: 0 }
      this.#members.set(member, counts)
    }
    return counts
  }

  /** Throws `Stop` when the member's share does not hold the update. */
  allow(member: MemberId, { entries, bytes, clients }: Claimed): void {
    const counts = this.of(member)
    const limits = this.#limits
    const more = { annotations: 0, bodies: 0, replies: 0 }
    for (const { root, sets, wasLive, isDeleted } of entries) {
      if (sets > 0 && !wasLive) more[root]++
      else if (sets === 0 && wasLive && isDeleted) more[root]--
    }
    for (const root of MEMBER_ROOTS) {
      const limit = root === 'replies' ? limits.repliesPerMember : limits.annotationsPerMember
      if (more[root] > 0 && counts[root] + more[root] > limit)
        throw stop('QUOTA', `You have written ${limit} ${root}, as many as a member may.`)
    }
    if (counts.bytes + bytes > limits.bytesPerMember)
      throw stop('QUOTA', 'You have written as much as a member may in one room.')
    if (clients > 0 && counts.clients + clients > limits.clientsPerMember) {
      throw stop('QUOTA', 'You have written from as many pages as a member may.')
    }
  }

  /** Takes an applied update into the counts; `isLive` asks the document as it is now. */
  take(
    member: MemberId,
    { entries, bytes, clients }: Claimed,
    isLive: (root: MemberRoot, key: EntryKey) => boolean,
  ): void {
    const counts = this.of(member)
    counts.bytes += bytes
    counts.clients += clients
    for (const { root, key, wasLive } of entries) counts[root] += Number(isLive(root, key)) - Number(wasLive)
  }

  /** Counts the document anew, with the entries of its `roots`. Bytes are weighed only where none were counted yet. */
  recount(
    doc: Y.Doc,
    ownerOf: (client: number) => MemberId | '' | undefined,
    roots: readonly MemberRoot[] = MEMBER_ROOTS,
  ): void {
    const before = new Map(this.#members)
    this.#members.clear()
    for (const root of roots) {
      for (const key of doc.getMap(root).keys()) this.of(creatorOf(key as EntryKey))[root]++
    }
    for (const client of knownClients(doc)) {
      const owner = ownerOf(client)
      if (!owner) continue
      const counts = this.of(owner)
      counts.clients++
      if (!before.has(owner)) counts.bytes += weightOf(doc, client)
    }
    for (const [member, { bytes }] of before) this.of(member).bytes = bytes
  }
}

/** A body grows up to the limit; one that is longer already may still shrink. */
export function allowLengths(texts: Iterable<TextSpot>, limit: number): void {
  for (const { body, before, length } of texts) {
    if (length > limit && length > before)
      throw stop('QUOTA', `A body has at most ${limit} characters.`, `bodies:${body.key}`)
  }
}
