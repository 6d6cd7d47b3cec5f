/** Updates made by hand from what stands in the room: well-formed, and aimed at the words of others and of the server. */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import {
  binary,
  deleted,
  embed,
  type ForgedContent,
  type ForgedDeletes,
  type ForgedSection,
  type ForgedStruct,
  forge,
  format,
  gc,
  type Ref,
  rawValue,
  skip,
  subdocument,
  text,
  type,
  values,
} from '../../../server/gate/testing/forge.ts'
import {
  type AnnotationValue,
  entryKey,
  type MemberId,
  type ReplyValue,
  ROOTS,
  SERVER_CLIENT,
} from '../../../shared/room/index.ts'
import type { Dice } from './dice.ts'

/** What the one who means harm can see of the room, and has. */
export interface Field {
  /** The document, or a copy that is kept up with it. */
  doc: Y.Doc
  attacker: MemberId
  /** ClientIDs that the attacker writes under. */
  own: readonly number[]
  victims: readonly { member: MemberId; client: number }[]
}

const MANY = 1_000_000
const ulid = (n: number) => `01JH${String(n).padStart(22, '0')}`
export const ownKey = (field: Field, n: number) => entryKey(field.attacker, ulid(n))

export const mark = (dice: Dice): AnnotationValue => {
  const start = dice.below(60)
  const place = { revision: 1, start, end: start + 1 + dice.below(20) }
  return dice.isOneIn(4)
    ? { motivation: 'classifying', ...place, statement: `It is so, ${dice.below(MANY)}` }
    : { motivation: dice.pick(['commenting', 'questioning', 'highlighting'] as const), ...place }
}
export const answer = (field: Field, dice: Dice): ReplyValue => ({
  to: ownKey(field, dice.below(6)),
  move: dice.pick(['reply', 'ask', 'object'] as const),
  body: `Why ${dice.below(MANY)}?`,
})

const anyClient = (field: Field, dice: Dice): number => {
  const n = dice.below(20)
  if (n < 13) return dice.pick(field.own)
  if (n < 17) return dice.pick(field.victims).client
  if (n === 17) return SERVER_CLIENT
  return n === 18 ? dice.below(16) : dice.below(2 ** 32)
}

function anyRef(field: Field, dice: Dice): Ref {
  const client = anyClient(field, dice)
  const known = Y.getState(field.doc.store, client)
  return [client, dice.isOneIn(8) ? known + dice.below(3) : dice.below(Math.max(1, known))]
}

function anyContent(field: Field, dice: Dice): ForgedContent {
  switch (dice.below(24)) {
    case 0:
      return format()
    case 1:
      return embed()
    case 2:
      return binary()
    case 3:
      return subdocument()
    case 4:
      return skip(1 + dice.below(5))
    case 5:
      return gc(dice.isOneIn(4) ? 2 ** dice.below(52) : 1 + dice.below(5))
    case 6:
      return deleted(dice.isOneIn(4) ? 2 ** dice.below(52) : 1 + dice.below(5))
    case 7:
      return values(mark(dice), mark(dice))
    case 8:
      return values(JSON.parse(`{"__proto__":{"isModerator":true},"start":${dice.below(9)}}`))
    case 9:
      // An object said to have a million fields, a nest of arrays, or any bytes.
      return rawValue(e => {
        for (const byte of dice.pick([
          [118, 192, 132, 61],
          new Array(200).fill(117).flatMap(b => [b, 1]),
          [...dice.bytes(6)],
        ])) {
          encoding.writeUint8(e, byte)
        }
      })
    case 10:
      return values({ ...mark(dice), [dice.pick(['by', 'hidden', 'constructor'])]: 1 })
    case 11:
      return type(dice.below(8))
    case 12:
    case 13:
      return type(2)
    case 14:
    case 15:
    case 16:
      return values(mark(dice))
    case 17:
    case 18:
      return values(answer(field, dice))
    default:
      return text(dice.pick(['x', 'words', '😀', '\ud83d', '\ufeff']))
  }
}

function anyKey(field: Field, dice: Dice): string {
  switch (dice.below(10)) {
    case 0:
      return entryKey(dice.pick(field.victims).member, ulid(dice.below(6)))
    case 1:
      return dice.pick(['__proto__', 'constructor', '', 'stage', field.attacker, `${field.attacker}/`])
    default:
      return ownKey(field, dice.below(8))
  }
}
const anyRoot = (dice: Dice): string =>
  dice.isOneIn(5) ? dice.pick([...ROOTS, 'unknown', '__proto__']) : dice.pick(['annotations', 'bodies', 'replies'])

function anyStruct(field: Field, dice: Dice): ForgedStruct {
  const content = anyContent(field, dice)
  const key = anyKey(field, dice)
  switch (dice.below(16)) {
    case 0:
      return { root: 'annotations', key: ownKey(field, dice.below(8)), content: values(mark(dice)) }
    case 1:
      return { root: 'annotations', key, content: values(mark(dice)) }
    case 2:
      return { root: anyRoot(dice), key: ownKey(field, dice.below(8)), content: values(mark(dice)) }
    case 14:
      return { root: 'replies', key: ownKey(field, dice.below(8)), content: values(answer(field, dice)) }
    case 3:
      return { root: 'bodies', key: ownKey(field, dice.below(8)), content: type(2) }
    case 4:
      return { parent: anyRef(field, dice), content: text('words') }
    case 5:
      return { parent: anyRef(field, dice), content, ...(dice.isOneIn(3) ? { key } : {}) }
    case 6:
    case 7:
      return { origin: anyRef(field, dice), content }
    case 8:
      return { right: anyRef(field, dice), content }
    case 9:
    case 10:
      return { origin: anyRef(field, dice), right: anyRef(field, dice), content }
    case 11:
      return { root: anyRoot(dice), content }
    default:
      return { root: anyRoot(dice), key, content }
  }
}

function anySection(field: Field, dice: Dice, client: number): ForgedSection {
  const offset = dice.isOneIn(3) ? dice.pick([-1, -3, -40, 1, 2, MANY]) : 0
  const structs = Array.from({ length: dice.isOneIn(2) ? 1 : 1 + dice.below(4) }, () => anyStruct(field, dice))
  const clock = Math.max(0, Y.getState(field.doc.store, client) + offset)
  return { client, clock, structs, ...(dice.isOneIn(40) ? { count: dice.pick([0, 1, 9, 2 ** 25]) } : {}) }
}

function anyDeletes(field: Field, dice: Dice, client: number): ForgedDeletes {
  const known = Y.getState(field.doc.store, client)
  const ranges = Array.from({ length: 1 + dice.below(3) }, (_, i): [number, number] => {
    if (dice.isOneIn(12)) return [0, 2 ** 30]
    return [i * 10 + dice.below(Math.max(1, dice.isOneIn(6) ? known + 4 : known)), 1 + dice.below(6)]
  })
  return { client, ranges: dice.isOneIn(10) ? ranges : ranges.sort(([a], [b]) => a - b) }
}

/** Some clients, each once unless that is the trick. */
function clients(field: Field, dice: Dice, most: number): number[] {
  const drawn = Array.from({ length: dice.below(most + 1) }, () => anyClient(field, dice))
  return dice.isOneIn(30) ? drawn : [...new Set(drawn)]
}

/** Sections and a delete set, mostly such that only one thing is wrong with them. */
export function aimedUpdate(field: Field, dice: Dice): Uint8Array {
  const sections = clients(field, dice, 2).map(client => anySection(field, dice, client))
  const isDeleting = sections.length === 0 || dice.isOneIn(4)
  return forge(sections, isDeleting ? clients(field, dice, 2).map(client => anyDeletes(field, dice, client)) : [])
}
