/**
 * The working state of one check: finds where each struct of an update stands. A member's words hang only on the member's
 * own words, so every reference must lead to an own struct, and all references of one struct to the same spot.
 */
import type * as Y from 'yjs'
import { type EntryKey, isEntryKey, MEMBER_ROOTS, type MemberId, type MemberRoot } from '../../shared/room/index.ts'
import { type Fresh, indexAt, type Owners } from './fresh.ts'
import {
  holderOf,
  isGone,
  type Known,
  knownAt,
  type LineItem,
  lengthOf,
  lineOf,
  lineUnder,
  parentOf,
  type SharedType,
  typeIn,
} from './internals.ts'
import { Line } from './line.ts'
import type { Id, Struct } from './reader.ts'
import { stop } from './refusals.ts'
import type { Effort } from './row.ts'
import { type EntrySpot, type Spot, type TextSpot, VOID } from './spots.ts'

/** What outlasts a check: the document, its roots by type and by name, and whose the clientIDs are. */
export interface Ground extends Owners {
  doc: Y.Doc
  rootNames: ReadonlyMap<SharedType, string>
  root(name: MemberRoot): Y.Map<unknown>
}

type Found = { struct: Struct; spot: Spot } | { known: Known }

export class Survey {
  readonly fresh: ReadonlyMap<number, Fresh>
  readonly entries = new Map<string, EntrySpot>()
  readonly texts = new Map<SharedType | Struct, TextSpot>()
  readonly #effort: Effort
  readonly #ground: Ground
  readonly #member: MemberId

  constructor(ground: Ground, member: MemberId, fresh: ReadonlyMap<number, Fresh>, effort: Effort) {
    this.#ground = ground
    this.#member = member
    this.fresh = fresh
    this.#effort = effort
  }

  /** Where a new struct will stand. All it refers to within the update must have been located. Throws `Stop`. */
  locate(struct: Struct): Spot {
    if (struct.content.kind === 'gc') return VOID
    const { origin, rightOrigin, parent } = struct
    if (parent)
      return parent.root === undefined ? this.#inside(parent.item, struct.key) : this.#under(parent.root, struct.key)
    const left = origin && this.#at(origin)
    const right = rightOrigin && this.#at(rightOrigin)
    if (left === VOID || right === VOID) return VOID
    const spot = (left ?? right)!
    if (!right) return spot
    if (left && left !== right) throw stop('CROSS_REF', 'A piece of the update stands in two places at once.')
    if (spot.kind === 'entry') throw stop('CROSS_REF', 'An entry is replaced by what comes after it, never before it.')
    return spot
  }

  /** Where a struct of the document stands. */
  spotOf(known: Known): Spot {
    if (isGone(known)) return VOID
    const parent = parentOf(known)
    const root = this.#ground.rootNames.get(parent)
    return root === undefined ? this.#textOf(parent) : this.#under(root, known.parentSub ?? undefined)
  }

  #at(id: Id): Spot {
    const found = this.#find(id)
    return 'spot' in found ? found.spot : this.spotOf(found.known)
  }

  /** What an id refers to: a new struct with its spot, or a struct of the document; own words in either case. */
  #find(id: Id): Found {
    const fresh = this.fresh.get(id.client)
    if (fresh && id.clock >= fresh.known) {
      if (id.clock >= fresh.end) throw stop('GAP', 'The update builds on words that have not arrived.')
      const index = indexAt(fresh, id.clock)
      return { struct: fresh.structs[index]!, spot: fresh.spots[index]! }
    }
    const owner = this.#ground.ownerOf(id.client)
    const isKnown = id.clock < this.#ground.knownClock(id.client)
    if (owner !== this.#member && (isKnown || owner !== undefined)) {
      throw stop('CROSS_REF', 'The update builds on words that are not yours.')
    }
    if (!isKnown) throw stop('GAP', 'The update builds on words that have not arrived.')
    return { known: knownAt(this.#ground.doc, id) }
  }

  #under(root: string, key: string | undefined): EntrySpot {
    if (!isMemberRoot(root)) throw stop('ROOT', 'Members write annotations, bodies and replies, and nothing else.')
    if (key === undefined) throw stop('TYPE', 'Entries stand under keys, not in a row.')
    const name = `${root}:${key}`
    const spot = this.entries.get(name)
    if (spot) return spot
    if (!isEntryKey(key)) throw stop('KEY', 'An entry’s key is its member’s id and a ULID.')
    return this.#addEntry(name, root, key)
  }

  #addEntry(name: string, root: MemberRoot, key: EntryKey): EntrySpot {
    const map = this.#ground.root(root)
    const wasLive = map.has(key)
    const line = new Line(lineUnder(map, key), this.#effort)
    const state = { sets: 0, isDeleted: false, isTextChanged: false, mayWrite: false, mayDelete: false }
    const spot: EntrySpot = { kind: 'entry', line, root, key, wasLive, ...state }
    this.entries.set(name, spot)
    return spot
  }

  /** The spot of what hangs in the type that an item holds. */
  #inside(holder: Id, key: string | undefined): Spot {
    const found = this.#find(holder)
    const spot = 'spot' in found ? this.#insideFresh(found.struct, found.spot) : this.#insideKnown(found.known)
    if (spot !== VOID && key !== undefined) throw stop('TYPE', 'A body is plain text, without attributes.')
    return spot
  }

  #insideFresh(struct: Struct, spot: Spot): Spot {
    if (spot === VOID || struct.content.kind === 'deleted') return VOID
    if (struct.content.kind !== 'text' || spot.kind !== 'entry') throw stop('TYPE', 'Nothing can hang in a value.')
    return this.texts.get(struct) ?? this.#addText(struct, spot, 0, null)
  }

  #insideKnown(known: Known): Spot {
    if (isGone(known)) return VOID
    const type = typeIn(known)
    if (type === 'deleted') return VOID
    if (!type) throw stop('TYPE', 'Nothing can hang in a value.')
    return this.#textOf(type)
  }

  #textOf(type: SharedType): Spot {
    const text = this.texts.get(type)
    if (text) return text
    const holder = holderOf(type)
    // A deleted text's content is collected only when the transaction ends; until then it is as good as gone.
    if (!holder || holder.deleted) return VOID
    const body = this.spotOf(holder)
    if (body.kind !== 'entry') throw stop('TYPE', 'A text can stand only in a body.')
    return this.#addText(type, body, lengthOf(type), lineOf(type))
  }

  #addText(type: SharedType | Struct, body: EntrySpot, length: number, item: LineItem): TextSpot {
    const text: TextSpot = { kind: 'text', line: new Line(item, this.#effort), body, before: length, length }
    this.texts.set(type, text)
    return text
  }
}

const isMemberRoot = (name: string): name is MemberRoot => (MEMBER_ROOTS as readonly string[]).includes(name)
