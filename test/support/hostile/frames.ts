/**
 * Hostile frames without end: mutated real ones, well-formed ones that lie, repeated ones, awareness in others' names, noise.
 * The real ones are what was heard in the room and what the attacker could honestly say next.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { awarenessFrame, syncFrame } from '../../../server/rooms/frames.ts'
import { MESSAGE, SYNC } from '../../../shared/protocol/index.ts'
import {
  type EntryKey,
  makeDoc,
  removeAnnotation,
  removeReply,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../../shared/room/index.ts'
import { aimedUpdate, answer, type Field, mark, ownKey } from './aim.ts'
import type { Dice } from './dice.ts'
import { joined, mutate } from './mutate.ts'

export interface Arsenal {
  /** One hostile frame, made from the field as it is now. */
  next(): Uint8Array
  /** Looks at the field anew: what could honestly be said next is said to nobody, to be spoilt. */
  reload(): void
  /** An update that was really sent by somebody. */
  overhear(update: Uint8Array): void
}

const KEPT = 400
const WORDS = ['a', 'word', 'é', '😀', ' 中 ', 'Which council?']

export function makeArsenal(field: Field, dice: Dice): Arsenal {
  const heard: Uint8Array[] = [Uint8Array.of(0, 0)]
  let next: Uint8Array[] = heard

  const base = () => (dice.isOneIn(3) ? dice.pick(heard) : dice.pick(next))
  const asFrame = (update: Uint8Array) => syncFrame(dice.isOneIn(3) ? SYNC.step2 : SYNC.update, update)
  const makers: [weight: number, make: () => Uint8Array][] = [
    [32, () => asFrame(mutate(base(), base(), dice))],
    [8, () => mutate(asFrame(base()), asFrame(base()), dice)],
    [36, () => asFrame(aimedUpdate(field, dice))],
    [4, () => asFrame(mutate(aimedUpdate(field, dice), base(), dice))],
    [6, () => asFrame(base())],
    [6, () => awarenessFrame(aimedAwareness(field, dice))],
    [2, () => mutate(awarenessFrame(aimedAwareness(field, dice)), base(), dice)],
    [3, () => syncFrame(SYNC.step1, mutate(Y.encodeStateVector(field.doc), base(), dice))],
    [1, () => Uint8Array.of(dice.pick([MESSAGE.query, MESSAGE.auth, MESSAGE.saved, 7, 255]), ...dice.bytes(4))],
    [2, () => dice.bytes(dice.below(40))],
  ]
  const wheel = makers.flatMap(([weight, make]) => new Array<() => Uint8Array>(weight).fill(make))

  return {
    next: () => dice.pick(wheel)(),
    reload() {
      next = honestNext(field, dice)
    },
    overhear(update) {
      if (heard.length < KEPT) heard.push(update)
      else heard[dice.below(KEPT)] = update
    },
  }
}

/** A few honest edits of the attacker's own page, as updates that follow on the field. */
function honestNext(field: Field, dice: Dice): Uint8Array[] {
  const page = makeDoc()
  Y.applyUpdate(page, Y.encodeStateAsUpdate(field.doc))
  page.clientID = dice.pick(field.own)
  const updates: Uint8Array[] = []
  page.on('update', (update: Uint8Array) => updates.push(update))
  for (let left = 4; left > 0; left--) edit(page, ownKey(field, dice.below(6)), field, dice)
  page.destroy()
  // All of the page at once, as a sync answer would bring it.
  updates.push(joinedUpdates(updates), Y.encodeStateAsUpdate(page))
  return updates
}
const joinedUpdates = (updates: Uint8Array[]) => (updates.length ? Y.mergeUpdates(updates) : Uint8Array.of(0, 0))

function edit(page: Y.Doc, key: EntryKey, field: Field, dice: Dice): void {
  switch (dice.below(6)) {
    case 0:
      return writeAnnotation(page, key, mark(dice), dice.pick(WORDS))
    case 1:
      return writeReply(page, key, answer(field, dice))
    case 2:
      return dice.isOneIn(2) ? removeAnnotation(page, key) : removeReply(page, key)
    default:
      return writeBody(page, key, dice.pick(WORDS) + dice.pick(WORDS))
  }
}

const STATES = [
  'null',
  '{}',
  '{"user":{"id":"x","name":"Teacher"}}',
  '{"__proto__":{"a":1}}',
  '[]',
  '{',
  '7',
  '{"a":{"a":{"a":{"a":{"a":1}}}}}',
]

/** Says who is here, in others' names too, with states that are wrong in many ways. */
function aimedAwareness(field: Field, dice: Dice): Uint8Array {
  const encoder = encoding.createEncoder()
  const count = dice.below(4)
  encoding.writeVarUint(encoder, dice.isOneIn(20) ? 2 ** dice.below(50) : count)
  for (let left = count; left > 0; left--) {
    const n = dice.below(4)
    encoding.writeVarUint(
      encoder,
      n < 2 ? dice.pick(field.own) : n === 2 ? dice.pick(field.victims).client : dice.below(2 ** 32),
    )
    encoding.writeVarUint(encoder, dice.isOneIn(10) ? 2 ** dice.below(53) : dice.below(50))
    encoding.writeVarString(encoder, dice.isOneIn(30) ? `{"a":"${'x'.repeat(3000)}"}` : dice.pick(STATES))
  }
  return dice.isOneIn(20) ? joined(encoding.toUint8Array(encoder), dice.bytes(3)) : encoding.toUint8Array(encoder)
}
