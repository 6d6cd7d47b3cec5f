/** Words put into one body by several pages of one member, honestly and not: everyone must read the same text, at little cost. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeAnnotation } from '../../shared/room/index.ts'
import { runsOf } from './internals.ts'
import type { Run } from './row.ts'
import { Row } from './row.ts'
import { deleted, type ForgedStruct, forge, gc, type Ref, text, type, values } from './testing/forge.ts'
import { annotation, keyOf, makeMember, openDevice, openRoom, said, type TestRoom, troubles } from './testing/room.ts'

const ALICE = makeMember('alice')
const key = keyOf('alice', 1)
const PAGES = [1001, 3001, 2001] as const
const seed = Number(process.env.PARLEY_SEED ?? 20_260_701)

function openBody(words = 'ab'): TestRoom {
  const room = openRoom()
  const structs: ForgedStruct[] = [
    { root: 'bodies', key, content: type(2) },
    { parent: [1001, 0], content: text(words) },
  ]
  expect(room.send(ALICE, forge([{ client: 1001, clock: 0, structs }])).kind).toBe('accepted')
  return room
}
const bodyOf = (room: TestRoom) => room.doc.getMap('bodies').get(key) as Y.Text

const page = fc.constantFrom(...PAGES)
/** A reference by chance: taken modulo what there is. */
const reference = fc.option(fc.record({ page, clock: fc.nat({ max: 60 }) }), { freq: 4, nil: undefined })
const piece = fc.record({
  page,
  left: reference,
  right: reference,
  size: fc.integer({ min: 1, max: 3 }),
  isDeleted: fc.boolean(),
})
const updates = fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 12, size: 'max' })

/** Pieces → one update; they may refer to what is known and to each other. */
function write(
  room: TestRoom,
  pieces: readonly (typeof piece extends fc.Arbitrary<infer T> ? T : never)[],
): Uint8Array {
  const ends = new Map(PAGES.map(of => [of, Y.getState(room.doc.store, of)]))
  const sections = new Map<number, { client: number; clock: number; structs: ForgedStruct[] }>()
  const refer = (to: { page: (typeof PAGES)[number]; clock: number } | undefined): Ref | undefined => {
    const end = to && ends.get(to.page)!
    return end ? [to.page, Math.max(to.page === 1001 ? 1 : 0, to.clock % end)] : undefined
  }
  for (const { page: client, left, right, size, isDeleted } of pieces) {
    const [origin, after] = [refer(left), refer(right)]
    const place = { ...(origin ? { origin } : {}), ...(after ? { right: after } : {}) }
    const struct = {
      ...(origin || after ? place : { parent: [1001, 0] as Ref }),
      content: isDeleted ? deleted(size) : text('xyz'.slice(0, size)),
    }
    const section = sections.get(client) ?? { client, clock: ends.get(client)!, structs: [] }
    section.structs.push(struct)
    sections.set(client, section)
    ends.set(client, ends.get(client)! + size)
  }
  return forge([...sections.values()])
}

describe('words in one body', () => {
  test('read the same after a reload, wherever their pages claim to have put them', () => {
    let accepted = 0
    fc.assert(
      fc.property(updates, fc.boolean(), (all, isOne) => {
        const room = openBody()
        const send = () => {
          for (const pieces of all) if (room.send(ALICE, write(room, pieces)).kind === 'accepted') accepted++
        }
        if (isOne) room.doc.transact(send)
        else send()
        expect(room.bugs).toEqual([])
        expect(room.gate.pending()).toBe(false)
        expect(troubles(room.doc)).toEqual([])
      }),
      { seed, numRuns: 1500 },
    )
    expect(accepted).toBeGreaterThan(2000)
  })

  test('stand in a row as they stand in Yjs', () => {
    fc.assert(
      fc.property(updates, all => {
        const room = openBody()
        for (const pieces of all) room.send(ALICE, write(room, pieces))
        const line = bodyOf(room)._start
        const chars = (runs: readonly Run[]) =>
          runs.flatMap(run => Array.from({ length: run.length }, (_, i) => `${run.client}:${run.clock + i}`))
        const inYjs = runsOf(line)
        const row = new Row([], { left: 1e6 })
        // In any order that respects what refers to what: here, client by client as far as each can go.
        const waiting = PAGES.map(of => inYjs.filter(run => run.client === of).sort((a, b) => a.clock - b.clock))
        const placed = new Map<number, number>([[1001, 1]])
        const isReady = (run: Run) =>
          [run.origin, run.rightOrigin].every(id => !id || id.clock < (placed.get(id.client) ?? 0))
        for (let left = inYjs.length; left > 0; left--) {
          const runs = waiting.find(own => own[0] && isReady(own[0]))!
          const run = runs.shift()!
          row.place(run)
          placed.set(run.client, run.clock + run.length)
        }
        expect(chars(row.runs())).toEqual(chars(inYjs))
      }),
      { seed, numRuns: 300 },
    )
  })

  const refusalOf = (room: TestRoom, update: Uint8Array) => {
    const verdict = room.send(ALICE, update)
    return verdict.kind === 'refused' ? verdict.refusal : verdict.kind
  }
  const one = (struct: ForgedStruct) => forge([{ client: 1001, clock: 3, structs: [struct] }])

  test.each<[string, ForgedStruct]>([
    ['between one and the same character', { origin: [1001, 1], right: [1001, 1], content: text('x') }],
    ['between characters in the other order', { origin: [1001, 2], right: [1001, 1], content: text('x') }],
    ['at the start and at the end at once', { parent: [1001, 0], content: text('x') }],
    ['after a character and at the end, over own words', { origin: [1001, 1], content: text('x') }],
  ])('[GATE-7] no words stand %s', (_, struct) => {
    expect(refusalOf(openBody(), one(struct))).toMatchObject({ code: 'CROSS_REF', rule: 'GATE-7' })
  })

  test('[GATE-7] nothing stands in two bodies at once', () => {
    const room = openBody()
    const second: ForgedStruct[] = [
      { root: 'bodies', key: keyOf('alice', 2), content: type(2) },
      { parent: [1001, 3], content: text('cd') },
    ]
    expect(refusalOf(room, forge([{ client: 1001, clock: 3, structs: second }]))).toBe('accepted')
    const both = forge([
      { client: 1001, clock: 6, structs: [{ origin: [1001, 2], right: [1001, 4], content: text('x') }] },
    ])
    expect(refusalOf(room, both)).toMatchObject({ code: 'CROSS_REF', detail: expect.stringContaining('two places') })
  })

  test('[GATE-7] nothing is put before the value of a key', () => {
    const room = openRoom()
    const annotate = (struct: Partial<ForgedStruct>, clock: number) =>
      forge([{ client: 1001, clock, structs: [{ ...struct, content: values(annotation()) }] }])
    expect(refusalOf(room, annotate({ root: 'annotations', key }, 0))).toBe('accepted')
    expect(refusalOf(room, annotate({ right: [1001, 0] }, 1))).toMatchObject({ code: 'CROSS_REF' })
    expect(refusalOf(room, annotate({ root: 'annotations', key }, 1))).toMatchObject({ code: 'CROSS_REF' })
    expect(refusalOf(room, annotate({ origin: [1001, 0] }, 1))).toBe('accepted')
    expect(refusalOf(room, annotate({ origin: [1001, 0] }, 2))).toMatchObject({ code: 'CROSS_REF' })
  })
})

describe('the price of order', () => {
  /** A body of `n` runs that each stand before the last one, so that Yjs can merge none. */
  function openTangle(n: number): TestRoom {
    const room = openBody('a')
    for (let at = 0; at < n; at += 1000) {
      const structs = Array.from({ length: 1000 }, (_, i) => ({
        right: [1001, at + i + 1] as Ref,
        content: i % 4 ? deleted(1) : text('x'),
      }))
      expect(room.send(ALICE, forge([{ client: 1001, clock: at + 2, structs }])).kind).toBe('accepted')
    }
    return room
  }

  test('[GATE-6] an update that would keep Yjs busy for seconds is refused in a moment', () => {
    const room = openTangle(12_000)
    // Each stands at the start, unaware of all that another page wrote: legal, and as slow as can be.
    const structs = Array.from({ length: 3000 }, (_, i): ForgedStruct => {
      const place = i ? { right: [2900, i - 1] as Ref } : { parent: [1001, 0] as Ref }
      return { ...place, content: deleted(1) }
    })
    const verdict = room.send(ALICE, forge([{ client: 2900, clock: 0, structs }]))
    expect(verdict).toMatchObject({ kind: 'refused', refusal: { code: 'TOO_BIG', rule: 'GATE-6' } })
  })

  test('typing on in such a body stays possible', () => {
    const room = openTangle(12_000)
    const device = openDevice(ALICE, 1002, Y.encodeStateAsUpdate(room.doc))
    device.take()
    const update = said(device, doc => (doc.getMap('bodies').get(key) as Y.Text).insert(0, 'So: '))
    expect(room.send(ALICE, update).kind).toBe('accepted')
    const marked = said(device, doc => writeAnnotation(doc, keyOf('alice', 2), annotation(), 'On we go'))
    expect(room.send(ALICE, marked).kind).toBe('accepted')
  })

  test('a bare run costs nothing to place', () => {
    const room = openBody()
    expect(room.send(ALICE, forge([{ client: 1001, clock: 3, structs: [{ content: gc(5) }] }])).kind).toBe('accepted')
  })
})
