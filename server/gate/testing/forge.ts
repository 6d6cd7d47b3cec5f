/** For the gate's tests: updates written by hand, so that they can say what no honest client would. */
import * as encoding from 'lib0/encoding'

export type Ref = readonly [client: number, clock: number]
type Write = (encoder: encoding.Encoder) => void
/** Content kind and its bytes. */
export interface ForgedContent {
  kind: number
  write: Write
}
export interface ForgedStruct {
  origin?: Ref
  right?: Ref
  root?: string
  parent?: Ref
  key?: string
  content: ForgedContent
}
export interface ForgedSection {
  client: number
  clock: number
  structs: readonly ForgedStruct[]
  /** What the section says it holds, when that is a lie. */
  count?: number
}
export interface ForgedDeletes {
  client: number
  ranges: readonly (readonly [clock: number, length: number])[]
}

const content = (kind: number, write: Write): ForgedContent => ({ kind, write })
export const gc = (length: number) => content(0, e => encoding.writeVarUint(e, length))
export const deleted = (length: number) => content(1, e => encoding.writeVarUint(e, length))
export const binary = () => content(3, e => encoding.writeVarUint8Array(e, new Uint8Array([1, 2])))
export const text = (string: string) => content(4, e => encoding.writeVarString(e, string))
export const embed = () => content(5, e => encoding.writeVarString(e, '{"image":"x"}'))
export const format = () =>
  content(6, e => {
    encoding.writeVarString(e, 'bold')
    encoding.writeVarString(e, 'true')
  })
export const type = (ref: number) =>
  content(7, e => {
    encoding.writeVarUint(e, ref)
    if (ref === 3 || ref === 5) encoding.writeVarString(e, 'p')
  })
export const values = (...all: unknown[]) =>
  content(8, e => {
    encoding.writeVarUint(e, all.length)
    for (const value of all) encoding.writeAny(e, value as never)
  })
export const rawValue = (write: Write) =>
  content(8, e => {
    encoding.writeVarUint(e, 1)
    write(e)
  })
export const subdocument = () =>
  content(9, e => {
    encoding.writeVarString(e, 'guid')
    encoding.writeAny(e, {})
  })
export const skip = (length: number) => content(10, e => encoding.writeVarUint(e, length))

function writeStruct(
  encoder: encoding.Encoder,
  { origin, right, root, parent, key, content: { kind, write } }: ForgedStruct,
) {
  encoding.writeUint8(encoder, kind | (origin ? 128 : 0) | (right ? 64 : 0) | (key === undefined ? 0 : 32))
  for (const ref of [origin, right]) if (ref) writeRef(encoder, ref)
  if (kind !== 0 && kind !== 10 && !origin && !right) {
    encoding.writeVarUint(encoder, parent ? 0 : 1)
    if (parent) writeRef(encoder, parent)
    else encoding.writeVarString(encoder, root ?? '')
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  write(encoder)
}

function writeRef(encoder: encoding.Encoder, [client, clock]: Ref) {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

/** An update of exactly these sections and deletions, in this order. */
export function forge(sections: readonly ForgedSection[], deletes: readonly ForgedDeletes[] = []): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, sections.length)
  for (const { client, clock, structs, count } of sections) {
    encoding.writeVarUint(encoder, count ?? structs.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    for (const struct of structs) writeStruct(encoder, struct)
  }
  encoding.writeVarUint(encoder, deletes.length)
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const range of ranges) writeRef(encoder, range)
  }
  return encoding.toUint8Array(encoder)
}
