/**
 * The gate: an update in; its authorised part, or a refusal, out. Every entry's key begins with its creator's id, and a
 * member's structs refer only to the member's own structs, so all it takes is: the clientID is yours, every reference is
 * yours, the key is yours, the stage is open, the value fits, the share holds. The document is only read.
 */
import type * as Y from 'yjs'
import { checkPosts } from '../../shared/policy/index.ts'
import { FIRST_SYNC_LIMIT, UPDATE_LIMIT } from '../../shared/protocol/index.ts'
import { BODY_LIMIT, type Member, type MemberId, type MemberRoot, ROOTS } from '../../shared/room/index.ts'
import { authorise } from './authorise.ts'
import { allowValues, freshDeletes } from './deletes.ts'
import { encodeUpdate } from './encode.ts'
import { type Fresh, freshPart } from './fresh.ts'
import { hasPending, knownClock, type SharedType } from './internals.ts'
import { inOrder } from './order.ts'
import { allowLengths, type Claimed, type Counts, type QuotaLimits, Quotas } from './quotas.ts'
import { readUpdate, type Update } from './reader.ts'
import { Stop, stop } from './refusals.ts'
import { type EntrySpot, VOID } from './spots.ts'
import { type Ground, Survey } from './survey.ts'
import type { Sender, Touched, Verdict } from './verdict.ts'

export interface GateLimits extends Partial<QuotaLimits> {
  /** Bytes of one update, and of a socket's first sync answer. */
  updateBytes?: number
  firstSyncBytes?: number
}

export interface GateTools {
  doc: Y.Doc
  /** Whose a clientID is: `''` the server's, undefined nobody's yet. Must know an accepted update's `newClients` before the next check. */
  ownerOf(client: number): MemberId | '' | undefined
  limits?: GateLimits
  /** Told of an error that is the gate's own fault; the update is refused with INTERNAL. */
  onBug?(thrown: unknown): void
}

export type Accepted = Verdict & { kind: 'accepted' }

export interface Gate {
  /** Never throws for what the bytes hold, never changes the document. May be asked inside an open transaction. */
  check(bytes: Uint8Array, sender: Sender): Verdict
  /** To be called right after `verdict.update` was applied, before the next check. */
  applied(verdict: Accepted, member: Member): void
  /** Counts the members' shares anew: after a load, and after the server wrote or removed a member's entries. */
  recount(): void
  /** What a member has taken of the room so far. */
  share(member: MemberId): Readonly<Counts>
  /** Whether the document waits for something missing. It never may. */
  pending(): boolean
}

export const LIMITS = {
  annotationsPerMember: 300,
  repliesPerMember: 600,
  bytesPerMember: 2_000_000,
  clientsPerMember: 1000,
  updateBytes: UPDATE_LIMIT,
  firstSyncBytes: FIRST_SYNC_LIMIT,
}
export const UPDATE_STRUCTS = 4000
export const FIRST_SYNC_STRUCTS = 100_000
/** Steps of putting words in order: some 20 ns each here, twice that in Yjs. */
export const UPDATE_EFFORT = 50_000
export const FIRST_SYNC_EFFORT = 500_000

export function makeGate({ doc, ownerOf, limits: given, onBug }: GateTools): Gate {
  const limits = { ...LIMITS, ...given }
  const quotas = new Quotas(limits)
  const ground = readGround(doc, ownerOf)
  let last: { verdict: Accepted; claimed: Claimed } | undefined

  function judge(bytes: Uint8Array, sender: Sender): Verdict {
    const isFirst = sender.step === 'first-sync'
    if (bytes.length > (isFirst ? limits.firstSyncBytes : limits.updateBytes))
      throw stop('TOO_BIG', 'The update is too big.')
    const own = new Uint8Array(bytes)
    const update = readUpdate(own, isFirst ? FIRST_SYNC_STRUCTS : UPDATE_STRUCTS)
    const member = sender.member.id
    const fresh = freshParts(update, member, ground)
    const survey = new Survey(ground, member, fresh, { left: isFirst ? FIRST_SYNC_EFFORT : UPDATE_EFFORT })
    let isCut = fresh.size < update.sections.length
    inOrder(fresh, (part, index) => {
      const struct = part.structs[index]!
      const spot = survey.locate(struct)
      part.spots[index] = spot
      if (part.isCut || (spot === VOID && struct.content.kind !== 'gc')) isCut = true
      authorise(struct, spot, sender)
      if (spot.kind !== 'void') spot.line.place(struct, doc)
    })
    const deletes = freshDeletes(update.deletes, survey, ground, sender)
    if (!fresh.size && !deletes.kept.length) return { kind: 'echo' }
    allowValues(fresh.values(), deletes.kept)
    allowLengths(survey.texts.values(), BODY_LIMIT)
    const tooMany = checkPosts(newPosts(survey.entries.values()), sender.member, sender.facts)
    if (tooMany) throw new Stop(tooMany)
    const kept = isCut || deletes.isCut ? encodeUpdate(own, fresh.values(), deletes.kept) : own
    const claimed = { entries: [...survey.entries.values()], bytes: kept.length, clients: newcomers(fresh) }
    quotas.allow(member, claimed)
    const verdict = accept(kept, fresh, claimed.entries)
    last = { verdict, claimed }
    return verdict
  }

  return {
    check(bytes, sender) {
      try {
        return judge(bytes, sender)
      } catch (thrown) {
        if (!(thrown instanceof Stop)) onBug?.(thrown)
        const { refusal } = thrown instanceof Stop ? thrown : stop('INTERNAL', 'The update could not be read.')
        return refusal.code === 'GAP' && sender.step === 'before-first-sync'
          ? { kind: 'ignored' }
          : { kind: 'refused', refusal }
      }
    },
    applied(verdict, member) {
      if (last?.verdict !== verdict) throw new Error('applied() must follow the check whose verdict it is given')
      quotas.take(member.id, last.claimed, (root, key) => ground.root(root).has(key))
      last = undefined
    },
    recount: () => quotas.recount(doc, ownerOf),
    share: member => ({ ...quotas.of(member) }),
    pending: () => hasPending(doc),
  }
}

function readGround(doc: Y.Doc, ownerOf: GateTools['ownerOf']): Ground {
  const roots = new Map(ROOTS.map(name => [name as string, doc.getMap(name)]))
  return {
    doc,
    ownerOf,
    knownClock: client => knownClock(doc, client),
    rootNames: new Map([...roots].map(([name, root]) => [root as SharedType, name])),
    root: (name: MemberRoot) => roots.get(name)!,
  }
}

function freshParts(update: Update, member: MemberId, ground: Ground): Map<number, Fresh> {
  const fresh = new Map<number, Fresh>()
  for (const section of update.sections) {
    const part = freshPart(section, member, ground)
    if (part) fresh.set(part.client, part)
  }
  return fresh
}

/** Annotations and replies that are not there yet. */
function newPosts(entries: Iterable<EntrySpot>): number {
  let count = 0
  for (const { root, sets, wasLive } of entries) if (root !== 'bodies' && sets > 0 && !wasLive) count++
  return count
}

/** Clients that the document has nothing of yet: only those that have written count against a member's share. */
function newcomers(fresh: ReadonlyMap<number, Fresh>): number {
  let count = 0
  for (const { known } of fresh.values()) if (known === 0) count++
  return count
}

function accept(update: Uint8Array, fresh: ReadonlyMap<number, Fresh>, entries: readonly EntrySpot[]): Accepted {
  const clocks: Accepted['clocks'] = []
  const newClients: number[] = []
  for (const { client, end, isUnbound } of fresh.values()) {
    clocks.push({ client, clock: end })
    if (isUnbound) newClients.push(client)
  }
  const touched: Touched[] = []
  for (const entry of entries) {
    const change = changeOf(entry)
    if (change) touched.push({ root: entry.root, key: entry.key, change })
  }
  return { kind: 'accepted', update, clocks, newClients, touched }
}

function changeOf({ sets, wasLive, isDeleted, isTextChanged }: EntrySpot): Touched['change'] | undefined {
  if (sets > 0) return 'set'
  if (isDeleted) return wasLive ? 'delete' : undefined
  return isTextChanged ? 'text' : undefined
}
