/**
 * What of an update is new: the document's own clocks decide, whoever's the rest is. A run that straddles the known clock
 * (honest: Yjs merges runs and sends them again) is cut so that it continues the document's own struct, whatever it claims.
 */
import type { MemberId } from '../../shared/room/index.ts'
import { FIRST_MEMBER_CLIENT } from '../../shared/room/index.ts'
import type { Content, Section, Struct } from './reader.ts'
import { stop } from './refusals.ts'
import { type Spot, VOID } from './spots.ts'

/** The new part of one client's section. */
export interface Fresh {
  client: number
  /** Where the document's knowledge ends and this begins. */
  known: number
  end: number
  structs: Struct[]
  /** Where each struct turned out to stand; filled in the order of integration. */
  spots: Spot[]
  /** The client was never shown before: it is the sender's once this is accepted. */
  isUnbound: boolean
  /** It differs from what was sent: a part was known, or the first struct was cut. */
  isCut: boolean
  isWaiting: boolean
}

export interface Owners {
  /** Whose a clientID is: `''` the server's, undefined nobody's yet. */
  ownerOf(client: number): MemberId | '' | undefined
  knownClock(client: number): number
}

/** The new part of a section, or undefined when the document has it all. Throws `Stop`. */
export function freshPart(section: Section, member: MemberId, { ownerOf, knownClock }: Owners): Fresh | undefined {
  const { client, clock, end } = section
  const known = knownClock(client)
  if (end <= known) return undefined
  const owner = ownerOf(client)
  if (client < FIRST_MEMBER_CLIENT || (owner !== undefined && owner !== member)) {
    throw stop('FOREIGN_CLIENT', 'The update is written under a clientID that is not yours.')
  }
  if (clock > known)
    throw stop('GAP', `The update builds on words that have not arrived (${known} expected, ${clock} found).`)
  const structs = clock === known ? section.structs : cutAt(section.structs, known)
  return {
    client,
    known,
    end,
    structs,
    spots: new Array<Spot>(structs.length).fill(VOID),
    isUnbound: owner === undefined,
    isCut: clock !== known,
    isWaiting: false,
  }
}

function cutAt(structs: readonly Struct[], known: number): Struct[] {
  const first = structs.findIndex(struct => struct.clock + struct.length > known)
  const rest = structs.slice(first)
  const head = rest[0]!
  if (head.clock < known) rest[0] = continued(head, known)
  return rest
}

/** The part of a struct from `clock` on, hung onto the struct that the document has right before. */
function continued(struct: Struct, clock: number): Struct {
  const { client, length, content } = struct
  const offset = clock - struct.clock
  return {
    ...struct,
    clock,
    length: length - offset,
    content: contentFrom(content, offset),
    origin: content.kind === 'gc' ? undefined : { client, clock: clock - 1 },
    parent: undefined,
    key: undefined,
    isCut: true,
  }
}

function contentFrom(content: Content, offset: number): Content {
  if (content.kind === 'string') return { kind: 'string', text: content.text.slice(offset) }
  if (content.kind !== 'values') return content
  return { kind: 'values', values: content.values.slice(offset), from: content.from.slice(offset) }
}

/** The index of the struct that covers a clock within the section's new part. */
export function indexAt({ structs }: Fresh, clock: number): number {
  let low = 0
  let high = structs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (structs[middle]!.clock <= clock) low = middle
    else high = middle - 1
  }
  return low
}
