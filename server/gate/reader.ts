/**
 * Reads a Yjs update (v1) strictly: only what a member's own words are made of, each client once, nothing empty, nothing
 * after the end. Yjs's own decoder must never see unchecked bytes: it allocates by claimed counts and makes roots while reading.
 *
 *   update  = varUint sections, sections × (varUint structs, varUint client, varUint clock, structs × struct), deletes
 *   struct  = info byte; gc: varUint length; else origin?, rightOrigin?, parent?, key?, content
 *   deletes = varUint clients, clients × (varUint client, varUint ranges, ranges × (varUint clock, varUint length))
 */
import { Cursor } from './cursor.ts'
import { readJson } from './json.ts'
import { stop } from './refusals.ts'

/** A place in a client's history. */
export interface Id {
  client: number
  clock: number
}

export type Content =
  | { kind: 'gc' }
  | { kind: 'deleted' }
  | { kind: 'string'; text: string }
  /** A new, empty `Y.Text`. */
  | { kind: 'text' }
  /** Usually one; more where a page merged values that it keeps for its undo. `from` is where each stands in the bytes. */
  | { kind: 'values'; values: unknown[]; from: number[] }

/** `root` is the name of a root as claimed, `item` the struct that holds the type. */
export type Parent = { root: string } | { root?: never; item: Id }

export interface Struct {
  client: number
  clock: number
  /** In UTF-16 units for a string, in clocks for all. */
  length: number
  content: Content
  origin: Id | undefined
  rightOrigin: Id | undefined
  /** Only where there is neither origin. */
  parent: Parent | undefined
  key: string | undefined
  /** Its bytes in the update: [from, to). */
  from: number
  to: number
  /** It is only the tail of what those bytes say. */
  isCut: boolean
}

export interface Section {
  client: number
  clock: number
  /** The clock after the last struct. */
  end: number
  structs: Struct[]
}

/** Half-open: the clocks [from, to) of a client. */
export interface Range {
  from: number
  to: number
}
export interface Deletes {
  client: number
  ranges: Range[]
}
export interface Update {
  sections: Section[]
  deletes: Deletes[]
}

const RUN_LIMIT = 200_000
const CLOCK_LIMIT = 2 ** 31

/** Throws `Stop`. `bytes` must be the gate's own copy; `structLimit` bounds the structs of all sections together. */
export function readUpdate(bytes: Uint8Array, structLimit: number): Update {
  const cursor = new Cursor(bytes)
  const sections = readSections(cursor, structLimit)
  const deletes = readDeletes(cursor)
  if (cursor.left) throw stop('MALFORMED', 'The update goes on after its end.')
  return { sections, deletes }
}

/** A count of things that take at least `bytesEach`: more than the rest of the message can hold is a lie. */
function readCount(cursor: Cursor, bytesEach: number): number {
  const count = cursor.varUint()
  if (count > cursor.left / bytesEach) throw stop('MALFORMED', 'The update claims more than it holds.')
  return count
}

function readSections(cursor: Cursor, structLimit: number): Section[] {
  const sections: Section[] = []
  const seen = new Set<number>()
  let budget = structLimit
  for (let left = readCount(cursor, 5); left > 0; left--) {
    const count = readCount(cursor, 2)
    const client = cursor.varUint()
    const clock = cursor.varUint()
    if (count === 0) throw stop('MALFORMED', 'A section of the update is empty.')
    if (seen.has(client)) throw stop('MALFORMED', 'The update names a client twice.')
    budget -= count
    if (budget < 0) throw stop('TOO_BIG', 'The update brings too many pieces at once.')
    seen.add(client)
    sections.push(readSection(cursor, client, clock, count))
  }
  return sections
}

function readSection(cursor: Cursor, client: number, clock: number, count: number): Section {
  const structs: Struct[] = []
  let end = clock
  for (let left = count; left > 0; left--) {
    const struct = readStruct(cursor, client, end)
    if (struct.length > RUN_LIMIT) throw stop('MALFORMED', 'A run of the update is out of bounds.')
    end += struct.length
    if (end > CLOCK_LIMIT) throw stop('MALFORMED', 'A clock of the update is out of bounds.')
    structs.push(struct)
  }
  return { client, clock, end, structs }
}

const KIND = 31
const HAS_KEY = 32
const HAS_RIGHT_ORIGIN = 64
const HAS_ORIGIN = 128

const GC: Content = { kind: 'gc' }
const DELETED: Content = { kind: 'deleted' }
const TEXT: Content = { kind: 'text' }

function readStruct(cursor: Cursor, client: number, clock: number): Struct {
  const from = cursor.at
  const info = cursor.byte()
  const kind = info & KIND
  checkKind(kind)
  let origin: Id | undefined
  let rightOrigin: Id | undefined
  let parent: Parent | undefined
  let key: string | undefined
  let content: Content = GC
  let length: number
  if (kind === 0) {
    if (info !== 0) throw stop('MALFORMED', 'A deleted run has marks it cannot have.')
    length = readLength(cursor)
  } else {
    if (info & HAS_ORIGIN) origin = readEarlier(cursor, client, clock)
    if (info & HAS_RIGHT_ORIGIN) rightOrigin = readEarlier(cursor, client, clock)
    if (!origin && !rightOrigin) {
      parent = readParent(cursor, client, clock)
      if (info & HAS_KEY) key = cursor.string()
    }
    length = 1
    if (kind === 1) {
      content = DELETED
      length = readLength(cursor)
    } else if (kind === 4) {
      const text = cursor.string()
      if (text === '') throw stop('MALFORMED', 'A piece of text is empty.')
      content = { kind: 'string', text }
      length = text.length
    } else if (kind === 7) {
      checkType(cursor.varUint())
      content = TEXT
    } else {
      length = readCount(cursor, 1)
      if (length === 0) throw stop('MALFORMED', 'A value is missing.')
      content = readValues(cursor, length)
    }
  }
  return { client, clock, length, content, origin, rightOrigin, parent, key, from, to: cursor.at, isCut: false }
}

function readValues(cursor: Cursor, count: number): Content {
  const values: unknown[] = []
  const from: number[] = []
  for (let left = count; left > 0; left--) {
    from.push(cursor.at)
    values.push(readJson(cursor))
  }
  return { kind: 'values', values, from }
}

function checkKind(kind: number): void {
  if (kind === 0 || kind === 1 || kind === 4 || kind === 7 || kind === 8) return
  if (kind === 10) throw stop('GAP', 'The update leaves out a part of its own.')
  if (kind < 10) throw stop('TYPE', 'Formats, embeds, binary data and subdocuments have no place here.')
  throw stop('MALFORMED', 'The update holds something of a kind that does not exist.')
}

const TEXT_TYPE = 2
const LAST_TYPE = 6
function checkType(type: number): void {
  if (type === TEXT_TYPE) return
  if (type <= LAST_TYPE) throw stop('TYPE', 'Only plain texts may stand in an entry.')
  throw stop('MALFORMED', 'The update holds a type that does not exist.')
}

function readLength(cursor: Cursor): number {
  const length = cursor.varUint()
  if (length === 0) throw stop('MALFORMED', 'A run of the update is empty.')
  return length
}

function readEarlier(cursor: Cursor, client: number, clock: number): Id {
  const id = { client: cursor.varUint(), clock: cursor.varUint() }
  if (id.client === client && id.clock >= clock) throw stop('MALFORMED', 'A piece of the update builds on itself.')
  return id
}

function readParent(cursor: Cursor, client: number, clock: number): Parent {
  switch (cursor.varUint()) {
    case 1:
      return { root: cursor.name() }
    case 0:
      return { item: readEarlier(cursor, client, clock) }
    default:
      throw stop('MALFORMED', 'A piece of the update has no readable parent.')
  }
}

/** Yjs sorts and merges its ranges; disordered or overlapping ones would only multiply the work. */
function readDeletes(cursor: Cursor): Deletes[] {
  const all: Deletes[] = []
  const seen = new Set<number>()
  for (let left = readCount(cursor, 4); left > 0; left--) {
    const client = cursor.varUint()
    const count = readCount(cursor, 2)
    if (count === 0) throw stop('MALFORMED', 'A part of the delete set is empty.')
    if (seen.has(client)) throw stop('MALFORMED', 'The delete set names a client twice.')
    seen.add(client)
    const ranges: Range[] = []
    let after = 0
    for (let rest = count; rest > 0; rest--) {
      const from = cursor.varUint()
      const to = from + readLength(cursor)
      if (from < after || to > CLOCK_LIMIT)
        throw stop('MALFORMED', 'A range of the delete set is out of order or bounds.')
      after = to
      ranges.push({ from, to })
    }
    all.push({ client, ranges })
  }
  return all
}
