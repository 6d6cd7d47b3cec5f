import { describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness.js'
import * as Y from 'yjs'
import type { MemberId } from '../../shared/room/index.ts'
import { encodeAwareness, readAwareness } from './awareness.ts'

const user = { id: 'alice' as MemberId, name: 'Alice', colour: 2 }
const reader = { isOwn: (client: number) => client === 100, mayBind: (client: number) => client === 101, user }
const state = { at: { revision: 1, start: 3, end: 9 } }
const refusal = { code: 'AWARENESS', rule: 'WIRE-3' }

const rawEntry = (client: number, json: string) => {
  const bytes = new TextEncoder().encode(json)
  const length = bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7]
  return [client, 1, ...length, ...bytes]
}
const raw = (json: string) => new Uint8Array([1, ...rawEntry(100, json)])

describe('awareness', () => {
  test('a page’s own state comes through under the server’s name for its member', () => {
    const message = encodeAwareness([{ client: 100, clock: 4, state: { ...state, user: { id: 'bob', name: 'Bob' } } }])
    expect(readAwareness(message, reader)).toEqual({ entries: [{ client: 100, clock: 4, state: { ...state, user } }] })
  })

  test('[WIRE-3] others’ states are passed over in silence, however many and however odd', () => {
    const others = Array.from({ length: 500 }, (_, i) => ({
      client: 5000 + i,
      clock: 1,
      state: { user: { name: 'x'.repeat(90) } },
    }))
    const message = encodeAwareness([...others, { client: 101, clock: 1, state }])
    expect(readAwareness(message, reader)).toEqual({ entries: [{ client: 101, clock: 1, state: { ...state, user } }] })
  })

  test('[WIRE-3] the server’s clientIDs are never a member’s, even when nobody has shown them', () => {
    const message = encodeAwareness([
      { client: 1, clock: 9, state },
      { client: 15, clock: 9, state },
    ])
    expect(readAwareness(message, { ...reader, mayBind: () => true })).toEqual({ entries: [] })
  })

  test('a page that leaves says null', () => {
    const message = encodeAwareness([{ client: 100, clock: 5, state: null }])
    expect(readAwareness(message, reader)).toEqual({ entries: [{ client: 100, clock: 5, state: null }] })
  })

  test('what the stock protocol writes is read, and what is written the stock protocol reads', () => {
    const doc = new Y.Doc()
    doc.clientID = 100
    const awareness = new Awareness(doc)
    awareness.setLocalState(state)
    const read = readAwareness(encodeAwarenessUpdate(awareness, [100]), reader)
    if ('code' in read) throw new Error(read.detail)
    const other = new Awareness(new Y.Doc())
    applyAwarenessUpdate(other, encodeAwareness(read.entries), 'server')
    expect(other.getStates().get(100)).toEqual({ ...state, user })
    awareness.destroy()
    other.destroy()
  })

  test.each([
    ['longer than it is', new Uint8Array([1, 100, 1, 50, 123])],
    ['followed by more', new Uint8Array([...raw('{}'), 0])],
    ['with thousands of entries that it does not hold', new Uint8Array([255, 255, 3])],
    ['with one client twice', new Uint8Array([2, ...rawEntry(100, '{}'), ...rawEntry(100, '{}')])],
    ['with a state that is no JSON', raw('{')],
    ['with a state that is a list', raw('[]')],
    ['with a state that is a word', raw('"here"')],
    ['with a state nested too deeply', raw('{"a":{"b":{"c":{"d":{}}}}}')],
    ['with a field named __proto__', raw('{"__proto__":{"name":"Bob"}}')],
    ['with a clock out of bounds', encodeAwareness([{ client: 100, clock: 2 ** 40, state }])],
    ['with a state of three thousand characters', raw(JSON.stringify({ at: 'x'.repeat(3000) }))],
    ['of more than a megabyte', new Uint8Array(1024 * 1024 + 1)],
  ])('[WIRE-3] no message %s', (_, message) => {
    expect(readAwareness(message, reader)).toMatchObject(refusal)
  })

  test('[WIRE-3] one message names at most ten clientIDs of a member', () => {
    const many = (n: number) =>
      encodeAwareness(Array.from({ length: n }, (_, i) => ({ client: 100 + i, clock: 1, state: {} })))
    expect(readAwareness(many(11), { ...reader, isOwn: () => true })).toMatchObject(refusal)
    expect(readAwareness(many(10), { ...reader, isOwn: () => true })).toMatchObject({ entries: { length: 10 } })
  })
})
