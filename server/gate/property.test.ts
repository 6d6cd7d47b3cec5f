/**
 * What must hold of the gate whatever members do: honest histories converge and are never refused; no bytes and no
 * structs, however made, hurt the document. The seed is fixed; `PARLEY_SEED` tries another.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Member } from '../../shared/room/index.ts'
import { type Id, readUpdate, type Struct } from './reader.ts'
import { orRefusal, Stop } from './refusals.ts'
import {
  deleted,
  type ForgedContent,
  type ForgedStruct,
  forge,
  format,
  gc,
  type Ref,
  text,
  type,
  values,
} from './testing/forge.ts'
import { history, MEMBERS, openWorld, view } from './testing/history.ts'
import { annotation, contentBut, keyOf, openRoom, type TestRoom, troubles } from './testing/room.ts'

const seed = Number(process.env.PARLEY_SEED ?? 20_260_701)
const run = (numRuns: number) => ({ seed, numRuns })

describe('honest histories', () => {
  test('are never refused, and everyone ends with the same words', () => {
    fc.assert(
      fc.property(history(60), steps => {
        const world = openWorld()
        for (const step of steps) world.take(step)
        world.settle()
        const { room, pages, sent } = world
        expect(sent.filter(({ verdict }) => verdict.kind === 'refused')).toEqual([])
        expect(room.bugs).toEqual([])
        expect(room.gate.pending()).toBe(false)
        expect(troubles(room.doc)).toEqual([])
        for (const { device } of pages) expect(view(device.doc)).toBe(view(room.doc))
      }),
      run(400),
    )
  })

  test('leave counts that a recount confirms', () => {
    fc.assert(
      fc.property(history(60), steps => {
        const world = openWorld()
        for (const step of steps) world.take(step)
        world.settle()
        const { gate } = world.room
        const counted = MEMBERS.map(member => gate.share(member.id))
        gate.recount()
        expect(MEMBERS.map(member => gate.share(member.id))).toEqual(counted)
      }),
      run(200),
    )
  })

  test('leave a record that replays to the same document, passes the gate again and is an echo the second time', () => {
    fc.assert(
      fc.property(history(50), steps => {
        const world = openWorld()
        for (const step of steps) if (step.do !== 'server-removes') world.take(step)
        world.settle()
        const again = openRoom()
        for (const { member, verdict } of world.sent) {
          if (verdict.kind !== 'accepted') continue
          const passed = again.send(member, verdict.update)
          expect(passed).toMatchObject({ kind: 'accepted', update: verdict.update })
          expect(again.check(member, verdict.update)).toEqual({ kind: 'echo' })
        }
        expect(Y.encodeStateVector(again.doc)).toEqual(Y.encodeStateVector(world.room.doc))
        expect(view(again.doc)).toBe(view(world.room.doc))
      }),
      run(150),
    )
  })

  test('say the same in whatever order the members’ words arrive', () => {
    fc.assert(
      fc.property(history(50), steps => {
        const world = openWorld()
        for (const step of steps) if (step.do !== 'server-removes') world.take(step)
        world.settle()
        const accepted = world.sent.filter(({ verdict }) => verdict.kind === 'accepted')
        const again = openRoom()
        for (const member of MEMBERS.toReversed()) {
          for (const { verdict } of accepted.filter(one => one.member === member)) {
            if (verdict.kind === 'accepted') expect(again.send(member, verdict.update).kind).toBe('accepted')
          }
        }
        expect(view(again.doc)).toBe(view(world.room.doc))
      }),
      run(150),
    )
  })
})

/** What was accepted in a lesson, each update with the room as it was right before it. */
function recordLesson() {
  const world = openWorld()
  const [steps] = fc.sample(fc.array(history(120), { minLength: 3, maxLength: 3 }), { seed: 5, numRuns: 1 })
  for (const step of steps!.flat()) if (step.do !== 'server-removes') world.take(step)
  world.settle()
  const room = openRoom()
  const moments = []
  for (const { member, verdict } of world.sent) {
    if (verdict.kind !== 'accepted') continue
    moments.push({
      state: Y.encodeStateAsUpdate(room.doc),
      owners: new Map(room.owners),
      member,
      update: verdict.update,
    })
    room.send(member, verdict.update)
  }
  return moments
}
const lesson = recordLesson()
const middle = lesson[lesson.length >> 1]!

function reopen({ state, owners } = middle): TestRoom {
  const room = openRoom()
  for (const [client, owner] of owners) room.owners.set(client, owner)
  Y.applyUpdate(room.doc, state)
  room.gate.recount()
  return room
}

function expectUnhurt(room: TestRoom, send: () => void, sender: Member) {
  const others = contentBut(room.doc, sender)
  send()
  expect(room.bugs).toEqual([])
  expect(room.gate.pending()).toBe(false)
  expect(contentBut(room.doc, sender)).toBe(others)
  expect(troubles(room.doc)).toEqual([])
}

const mutation = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom('flip', 'set', 'cut', 'insert', 'ones', 'copy'),
  value: fc.nat({ max: 255 }),
})
type Mutation = { at: number; kind: string; value: number }

function mutate(update: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  let bytes = [...update]
  for (const { at, kind, value } of mutations) {
    const i = at % Math.max(1, bytes.length)
    if (kind === 'flip') bytes[i] = (bytes[i] ?? 0) ^ (1 << (value & 7))
    else if (kind === 'set') bytes[i] = value
    else if (kind === 'cut') bytes.splice(i, 1 + (value & 3))
    else if (kind === 'insert') bytes.splice(i, 0, value)
    else if (kind === 'ones') bytes.fill(255, i, i + (value & 7))
    else bytes = [...bytes.slice(0, i), ...bytes.slice(value % bytes.length)]
  }
  return Uint8Array.from(bytes)
}
const mutated = fc
  .record({ from: fc.nat(), mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }) })
  .map(({ from, mutations }) => {
    const moment = lesson[from % lesson.length]!
    return { moment, update: mutate(moment.update, mutations) }
  })

const clientsOf = (member: string) => [...middle.owners].filter(([, owner]) => owner === member).map(([of]) => of)
const own = fc.constantFrom(...clientsOf('alice'), 7000, 7001)
const anyone = fc.constantFrom(...middle.owners.keys(), 4, 1, 7000)
const client = fc.oneof({ weight: 9, arbitrary: own }, { weight: 1, arbitrary: anyone })
const clock = fc.oneof(fc.nat({ max: 60 }), fc.nat({ max: 2 }))
const ref = fc.tuple(client, clock) as fc.Arbitrary<Ref>
const content: fc.Arbitrary<ForgedContent> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('x', 'words', '😀').map(text) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(annotation(), { to: keyOf('bob', 1), move: 'ask', body: 'Why?' }, 7, {})
      .map(value => values(value)),
  },
  { weight: 1, arbitrary: fc.constant(values(annotation(), annotation(1, 2))) },
  { weight: 2, arbitrary: fc.constantFrom(2, 2, 2, 1).map(type) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }).map(gc) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 5 }).map(deleted) },
  { weight: 1, arbitrary: fc.constant(format()) },
)
const key = fc.constantFrom(...[0, 1, 2, 5, 6, 7].map(n => keyOf('alice', n)))
const reply = { to: keyOf('bob', 1), move: 'ask', body: 'Why?' }
/** Mostly what the gate would let through if only its references are right. */
const forged: fc.Arbitrary<ForgedStruct> = fc.oneof(
  { weight: 2, arbitrary: key.map(of => ({ root: 'annotations', key: of, content: values(annotation()) })) },
  { weight: 2, arbitrary: key.map(of => ({ root: 'replies', key: of, content: values(reply) })) },
  { weight: 2, arbitrary: key.map(of => ({ root: 'bodies', key: of, content: type(2) })) },
  { weight: 2, arbitrary: ref.map(parent => ({ parent, content: text('words') })) },
  { weight: 2, arbitrary: fc.record({ origin: ref, content }) },
  { weight: 2, arbitrary: fc.record({ right: ref, content }) },
  { weight: 1, arbitrary: fc.record({ origin: ref, right: ref, content }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }).map(length => ({ content: gc(length) })) },
  { weight: 1, arbitrary: fc.record({ root: fc.constantFrom('bodies', 'annotations', 'room', 'x'), key, content }) },
  { weight: 1, arbitrary: fc.record({ parent: ref, key, content }) },
)
const section = fc.record({
  client,
  offset: fc.constantFrom(0, 0, 0, 0, -1, -3, -50, 2),
  structs: fc.array(forged, { minLength: 1, maxLength: 4 }),
})
const forgery = fc.record({
  sections: fc.uniqueArray(section, { maxLength: 2, selector: one => one.client }),
  deletes: fc.uniqueArray(fc.record({ client: own, from: clock, length: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 1,
    selector: one => one.client,
  }),
})
type Forgery = typeof forgery extends fc.Arbitrary<infer T> ? T : never

const write = ({ sections, deletes }: Forgery, room: TestRoom) =>
  forge(
    sections.map(({ client: of, offset, structs }) => ({
      client: of,
      clock: Math.max(0, Y.getState(room.doc.store, of) + offset),
      structs,
    })),
    deletes.map(({ client: of, from, length }) => ({ client: of, ranges: [[from, length]] })),
  )

describe('hostile bytes', () => {
  test('updates with mutated bytes never hurt the document', () => {
    let accepted = 0
    fc.assert(
      fc.property(mutated, ({ moment, update }) => {
        const room = reopen(moment)
        const send = () => void (room.send(moment.member, update).kind === 'accepted' && accepted++)
        expectUnhurt(room, send, moment.member)
      }),
      run(2500),
    )
    expect(accepted).toBeGreaterThan(30)
  })

  test('structs made by hand never hurt the document, alone or several in one transaction', () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.array(forgery, { minLength: 1, maxLength: 3 }), fc.boolean(), (forgeries, isOne) => {
        const room = reopen()
        const send = () => {
          for (const one of forgeries)
            if (room.send(MEMBERS[0], write(one, room), 'first-sync').kind === 'accepted') accepted++
        }
        expectUnhurt(room, () => (isOne ? room.doc.transact(send) : send()), MEMBERS[0])
      }),
      run(2500),
    )
    expect(accepted).toBeGreaterThan(200)
  })
})

describe('the reader', () => {
  const plain = (id: Id | null | undefined) => id && [id.client, id.clock]
  const asRead = (struct: Struct) => ({
    id: [struct.client, struct.clock],
    length: struct.length,
    origin: plain(struct.origin) ?? null,
    right: plain(struct.rightOrigin) ?? null,
    parent: struct.parent ? (struct.parent.root ?? plain(struct.parent.item)) : null,
    key: struct.key ?? null,
    said:
      struct.content.kind === 'string'
        ? struct.content.text
        : struct.content.kind === 'values'
          ? struct.content.values
          : struct.content.kind,
  })
  const saidBy = (item: Y.Item) => {
    if (item.content instanceof Y.ContentString) return item.content.str
    if (item.content instanceof Y.ContentAny) return item.content.arr
    return item.content instanceof Y.ContentDeleted
      ? 'deleted'
      : item.content instanceof Y.ContentType
        ? 'text'
        : 'other'
  }
  const asDecoded = (struct: Y.Item | Y.GC | Y.Skip) => {
    const item = struct instanceof Y.Item ? struct : undefined
    const parent = item?.parent as string | Id | null | undefined
    return {
      id: [struct.id.client, struct.id.clock],
      length: struct.length,
      origin: plain(item?.origin) ?? null,
      right: plain(item?.rightOrigin) ?? null,
      parent: typeof parent === 'string' ? parent : (plain(parent) ?? null),
      key: item?.parentSub ?? null,
      said: item ? saidBy(item) : 'gc',
    }
  }

  test('reads what Yjs reads, wherever it accepts', () => {
    let read = 0
    const room = reopen()
    const update = fc.oneof(
      mutated.map(one => one.update),
      forgery.map(one => write(one, room)),
    )
    fc.assert(
      fc.property(update, bytes => {
        const strict = orRefusal(() => readUpdate(bytes, 4000))
        if (strict instanceof Stop) return
        read++
        const stock = Y.decodeUpdate(bytes)
        expect(strict.sections.flatMap(one => one.structs.map(asRead))).toEqual(stock.structs.map(asDecoded))
        const ranges = [...stock.ds.clients].map(([of, all]) => [
          of,
          all.map(({ clock: from, len }) => [from, from + len]),
        ])
        expect(strict.deletes.map(one => [one.client, one.ranges.map(({ from, to }) => [from, to])])).toEqual(ranges)
      }),
      run(3000),
    )
    expect(read).toBeGreaterThan(500)
  })
})
