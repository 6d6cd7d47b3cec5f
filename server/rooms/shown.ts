/**
 * What everyone in a group may see while the stage withholds what others write: a second document, which is the group's as it
 * was when the stage began and goes on with the server's own words alone. A member gets it together with all that the member
 * wrote; at the reveal everyone gets what this document lacks. Members' structs refer only to their own, and the server's to the
 * server's, so each of these parts is whole by itself.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { mayRead, seesWithheld } from '../../shared/policy/index.ts'
import {
  type AnnotationValue,
  creatorOf,
  type EntryKey,
  type GroupContent,
  inTextOrder,
  type Member,
  type ModerationValue,
  makeDoc,
  type PlaceValue,
  type PollId,
  readGroup,
  SERVER_CLIENT,
} from '../../shared/room/index.ts'
import type { Stage } from '../../shared/stages/index.ts'

type Clocks = ReadonlyMap<number, number>
const clocksOf = (doc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc))

export class Shown {
  readonly stage: Stage
  readonly #doc = makeDoc()
  /** Clocks that whoever has synced has: at the reveal everything after them is given out. */
  #given: Clocks
  #emitted: Uint8Array[] = []

  /** `updates`: the document as it was when the stage began. */
  constructor(stage: Stage, updates: readonly Uint8Array[]) {
    this.stage = stage
    this.#doc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#doc, update)
    })
    this.#given = clocksOf(this.#doc)
    this.#doc.on('update', (update: Uint8Array) => this.#emitted.push(update))
  }

  sees(member: Member): boolean {
    return seesWithheld(member, this.stage)
  }

  /** Written since the stage began. */
  withholds(entry: EntryKey): boolean {
    return !this.#doc.getMap('annotations').has(entry) && !this.#doc.getMap('replies').has(entry)
  }

  /** A mark as it was shown. */
  valueOf(key: EntryKey): AnnotationValue | undefined {
    return this.#doc.getMap('annotations').get(key) as AnnotationValue | undefined
  }

  /** Marks that were shown and stand elsewhere in the group's document by now, or nowhere. */
  moved(doc: Y.Doc): EntryKey[] {
    const annotations = doc.getMap('annotations')
    return [...this.#doc.getMap('annotations').entries()].flatMap(([key, shown]) =>
      isSamePlace(shown as AnnotationValue, annotations.get(key) as AnnotationValue | undefined)
        ? []
        : [key as EntryKey],
    )
  }

  /** A poll about a claim that is withheld stands in no document until the reveal. */
  withholdsPoll(poll: PollId): boolean {
    return !this.#doc.getMap('polls').has(poll)
  }

  /** Takes over what the server has written in the group's document. What was removed there is removed here. */
  follow(doc: Y.Doc): void {
    Y.applyUpdate(
      this.#doc,
      partOf(doc, clocksOf(this.#doc), client => client === SERVER_CLIENT),
    )
    const removed = [...this.#doc.getMap('moderation').entries()].flatMap(([name, note]) =>
      'removed' in (note as ModerationValue) ? [name] : [],
    )
    this.#doc.transact(() => {
      for (const name of removed) {
        const [root, key] = name.split(':') as ['annotations' | 'replies', EntryKey]
        for (const map of root === 'annotations' ? [root, 'bodies', 'places'] : [root])
          if (this.#doc.getMap(map).has(key)) this.#doc.getMap(map).delete(key)
      }
    })
  }

  /** What is new here since the last time, for everyone; undefined when nothing is. */
  take(): Uint8Array | undefined {
    const emitted = this.#emitted
    this.#emitted = []
    this.#given = clocksOf(this.#doc)
    return emitted.length ? Y.mergeUpdates(emitted) : undefined
  }

  /** The state vector that a member is told: how far this document goes, and the member's own words. */
  vectorFor(doc: Y.Doc, isOwn: (client: number) => boolean): Uint8Array {
    const clocks = clocksOf(this.#doc)
    for (const [client, clock] of clocksOf(doc)) if (isOwn(client)) clocks.set(client, clock)
    return Y.encodeStateVector(clocks)
  }

  /** What a page that has `vector` lacks of what its member may see. Throws when that is no state vector. */
  answer(doc: Y.Doc, vector: Uint8Array, isOwn: (client: number) => boolean): Uint8Array {
    const had = Y.decodeStateVector(vector)
    const shown = partOf(this.#doc, had, client => !isOwn(client))
    return Y.mergeUpdates([shown, partOf(doc, had, isOwn)])
  }

  /** All that was withheld. */
  rest(doc: Y.Doc): Uint8Array {
    return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.#given as Map<number, number>))
  }

  /** The group's content as the member may read it now. `placeOf`: where a mark of an earlier revision stands. */
  contentFor(doc: Y.Doc, member: Member, placeOf: (value: AnnotationValue) => PlaceValue | undefined): GroupContent {
    const all = readGroup(doc)
    // The document goes on saying where they stood.
    for (const key of this.moved(doc)) {
      const value = doc.getMap('annotations').get(key) as AnnotationValue | undefined
      const place = value && placeOf(value)
      if (place) all.places[key] = place
      else delete all.places[key]
    }
    if (this.sees(member)) return all
    const shown = readGroup(this.#doc)
    const isReadable = ({ creator }: { creator: Member['id'] }) =>
      mayRead({ creator, isWithheld: true }, member, this.stage)
    /** As it is now where the member may read that, else as it was. */
    const mix = <E extends { creator: Member['id'] }>(before: readonly E[], now: readonly E[]): E[] => [
      ...before.filter(entry => !isReadable(entry)),
      ...now.filter(isReadable),
    ]
    /** Where a member's own marks stand now is told nobody else. */
    const places = (from: GroupContent, isWanted: (creator: Member['id']) => boolean) =>
      Object.entries(from.places).filter(([key]) => isWanted(creatorOf(key as EntryKey)))
    const isOthers = (creator: Member['id']) => !isReadable({ creator })
    return {
      ...shown,
      places: Object.fromEntries([...places(shown, isOthers), ...places(all, creator => isReadable({ creator }))]),
      annotations: mix(shown.annotations, all.annotations).sort(inTextOrder),
      replies: mix(shown.replies, all.replies).sort((a, b) => (a.id < b.id ? -1 : 1)),
    }
  }
}

const isSamePlace = (a: AnnotationValue, b: AnnotationValue | undefined) =>
  b !== undefined && a.revision === b.revision && a.start === b.start && a.end === b.end

/** The structs of some clients after given clocks, and all that they have deleted. */
function partOf(doc: Y.Doc, had: Clocks, isWanted: (client: number) => boolean): Uint8Array {
  const clocks = clocksOf(doc)
  const target = new Map(
    [...clocks].map(([client, clock]) => [client, isWanted(client) ? (had.get(client) ?? 0) : clock]),
  )
  const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(target))
  // An update without structs is a zero and the delete set; that is how long the delete set is, which must be cut to the clients.
  const nothing = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(clocks))
  const encoder = encoding.createEncoder()
  encoding.writeUint8Array(encoder, update.subarray(0, update.length - (nothing.length - 1)))
  const deletes = [...Y.decodeUpdate(nothing).ds.clients].filter(([client]) => isWanted(client))
  encoding.writeVarUint(encoder, deletes.length)
  for (const [client, ranges] of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, len)
    }
  }
  return encoding.toUint8Array(encoder)
}
