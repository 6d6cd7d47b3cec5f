/**
 * Takes an entry's words out of updates that the record holds: same structs, same clocks, the contents as deleted runs, just
 * as the document itself keeps what was deleted. Every other byte stays, so the record still replays to the document.
 */
import * as encoding from 'lib0/encoding'
import type * as Y from 'yjs'
import { creatorOf, type EntryKey, type MemberId, type MemberRoot } from '../../shared/room/index.ts'
import type { Fresh } from './fresh.ts'
import { keysEver, knownClock, lineUnder } from './internals.ts'
import { inOrder } from './order.ts'
import { type Id, readUpdate, type Section, type Struct } from './reader.ts'
import { orRefusal, Stop } from './refusals.ts'
import { VOID } from './spots.ts'

export interface EntryName {
  root: MemberRoot
  key: EntryKey
}

/** Whether anything ever stood under this key, deleted since or not. */
export const wasWritten = (doc: Y.Doc, { root, key }: EntryName): boolean => lineUnder(doc.getMap(root), key) !== null

/** The annotations and replies that a member ever wrote, deleted since or not. */
export const writtenBy = (doc: Y.Doc, member: MemberId): EntryName[] =>
  (['annotations', 'replies'] as const).flatMap(root =>
    [...(keysEver(doc.getMap(root)) as Iterable<EntryKey>)].flatMap(key =>
      creatorOf(key) === member ? [{ root, key }] : [],
    ),
  )

/** Where a struct of the entry stands: under its key, or in a text that stood there. */
type Place = 'key' | 'text'
interface Run {
  from: number
  to: number
  place: Place
}

/**
 * Reads all updates of the entries' creator in the order of the record, for what hangs on what can only be told row after
 * row: `redact` answers the update without the entries' contents, or undefined when it holds none of them. Throws when a row
 * is no update that the gate would have let in.
 */
export class Redaction {
  readonly #names: ReadonlySet<string>
  /** What has turned out to be the entries', by client, in the order of its clocks. */
  readonly #runs = new Map<number, Run[]>()

  constructor(entries: readonly EntryName[]) {
    this.#names = new Set(entries.map(({ root, key }) => `${root}:${key}`))
  }

  redact(update: Uint8Array): Uint8Array | undefined {
    const read = orRefusal(() => readUpdate(update, Number.POSITIVE_INFINITY))
    if (read instanceof Stop) throw new Error(`an update of the record cannot be read: ${read.refusal.detail}`)
    const { sections } = read
    const places = new Map<Struct, Place>()
    let hasContent = false
    inOrder(new Map(sections.map(section => [section.client, asFresh(section)])), (part, index) => {
      const struct = part.structs[index]!
      const place = this.#placeOf(struct)
      if (!place) return
      places.set(struct, place)
      this.#keep(struct, place)
      if (struct.content.kind !== 'deleted' && struct.content.kind !== 'gc') hasContent = true
    })
    return hasContent ? encodeRedacted(update, sections, places) : undefined
  }

  #placeOf({ content, origin, rightOrigin, parent, key }: Struct): Place | undefined {
    if (content.kind === 'gc') return undefined
    if (!parent) return (origin && this.#at(origin)) ?? (rightOrigin && this.#at(rightOrigin))
    if (parent.root === undefined) return this.#at(parent.item) && 'text'
    return this.#names.has(`${parent.root}:${key}`) ? 'key' : undefined
  }

  #at({ client, clock }: Id): Place | undefined {
    const runs = this.#runs.get(client) ?? []
    let low = 0
    let high = runs.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const { from, to, place } = runs[middle]!
      if (clock < from) high = middle - 1
      else if (clock >= to) low = middle + 1
      else return place
    }
    return undefined
  }

  #keep({ client, clock, length }: Struct, place: Place): void {
    const runs = this.#runs.get(client)
    const last = runs?.at(-1)
    if (last && last.place === place && last.to === clock) last.to += length
    else if (runs) runs.push({ from: clock, to: clock + length, place })
    else this.#runs.set(client, [{ from: clock, to: clock + length, place }])
  }
}

/** The update of a joint statement without its words, or undefined when it has none: the same structs, the contents as deleted runs. */
export function redactJoint(update: Uint8Array): Uint8Array | undefined {
  const read = orRefusal(() => readUpdate(update, Number.POSITIVE_INFINITY))
  if (read instanceof Stop) throw new Error(`an update of the record cannot be read: ${read.refusal.detail}`)
  const places = new Map<Struct, Place>()
  for (const { structs } of read.sections)
    for (const struct of structs) if (struct.content.kind === 'string') places.set(struct, 'key')
  return places.size > 0 ? encodeRedacted(update, read.sections, places) : undefined
}

/** An update that deletes all that some clients have written so far, and brings nothing. */
export function deletionOf(doc: Y.Doc, clients: readonly number[]): Uint8Array {
  const written = clients.filter(client => knownClock(doc, client) > 0)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, written.length)
  for (const client of written) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, knownClock(doc, client))
  }
  return encoding.toUint8Array(encoder)
}

/** All of a row of the record is new where it stands: that is what a row is. */
const asFresh = ({ client, clock, end, structs }: Section): Fresh => ({
  client,
  known: clock,
  end,
  structs,
  spots: structs.map(() => VOID),
  isUnbound: false,
  isCut: false,
  isWaiting: false,
})

function encodeRedacted(update: Uint8Array, sections: readonly Section[], places: ReadonlyMap<Struct, Place>) {
  const encoder = encoding.createEncoder()
  let copied = 0
  for (const { structs } of sections) {
    for (const struct of structs) {
      const place = places.get(struct)
      if (!place) continue
      encoding.writeUint8Array(encoder, update.subarray(copied, struct.from))
      if (place === 'key') writeDeleted(encoder, struct)
      else {
        // What hangs in a deleted text is a bare run, in Yjs too.
        encoding.writeUint8(encoder, 0)
        encoding.writeVarUint(encoder, struct.length)
      }
      copied = struct.to
    }
  }
  encoding.writeUint8Array(encoder, update.subarray(copied))
  return encoding.toUint8Array(encoder)
}

function writeDeleted(encoder: encoding.Encoder, { origin, rightOrigin, parent, key, length }: Struct): void {
  const hasKey = parent && key !== undefined
  encoding.writeUint8(encoder, 1 | (hasKey ? 32 : 0) | (rightOrigin ? 64 : 0) | (origin ? 128 : 0))
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id)
  if (parent && parent.root !== undefined) {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, parent.root)
  } else if (parent) {
    encoding.writeVarUint(encoder, 0)
    writeId(encoder, parent.item)
  }
  if (hasKey) encoding.writeVarString(encoder, key)
  encoding.writeVarUint(encoder, length)
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}
