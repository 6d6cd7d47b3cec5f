/** Taking an entry's words out of the record's updates: nothing of them stays, everything else replays as it was. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeDoc, removeAnnotation, writeAnnotation, writeBody, writeReply } from '../../shared/room/index.ts'
import { Redaction, wasWritten } from './redact.ts'
import { claim, keyOf, makeMember, openDevice, openRoom, said } from './testing/room.ts'

const ALICE = makeMember('alice')
const DEVICES = [1001, 3001] as const
const [GONE, KEPT, ANSWER] = [keyOf('alice', 1), keyOf('alice', 2), keyOf('alice', 3)]
const seed = Number(process.env.PARLEY_SEED ?? 20_261_122)

const step = fc.record({
  device: fc.nat({ max: 1 }),
  do: fc.constantFrom('mark', 'write', 'write', 'write', 'delete', 'reply', 'sync', 'sync'),
  isKept: fc.boolean(),
  at: fc.nat({ max: 30 }),
})

/** Plays steps of one member on two devices, all through the gate. Every word that must go holds “zzz”. */
function play(steps: readonly { device: number; do: string; isKept: boolean; at: number }[]) {
  const room = openRoom()
  const rows: Uint8Array[] = []
  const devices = DEVICES.map(client => openDevice(ALICE, client))
  for (const { device: index, do: what, isKept, at } of steps) {
    const device = devices[index]!
    const key = isKept ? KEPT : GONE
    const words = isKept ? 'kept' : 'zzz'
    const update = said(device, doc => {
      if (what === 'mark') writeAnnotation(doc, key, claim(`${words} ${at}`), `${words} body`)
      if (what === 'write') {
        const body = doc.getMap('bodies').get(key)
        if (!(body instanceof Y.Text)) writeBody(doc, key, words)
        else if (at % 3) body.insert(Math.min(at, body.length), words)
        else body.delete(0, Math.min(2, body.length))
      }
      if (what === 'delete') removeAnnotation(doc, key)
      if (what === 'reply') writeReply(doc, ANSWER, { to: key, move: 'ask', body: 'kept too' })
    })
    const before = Y.encodeStateVector(room.doc)
    const verdict = room.send(ALICE, what === 'sync' ? Y.encodeStateAsUpdate(device.doc, before) : update, 'first-sync')
    if (verdict.kind === 'accepted') rows.push(verdict.update)
    if (what === 'sync') Y.applyUpdate(device.doc, Y.encodeStateAsUpdate(room.doc), 'server')
  }
  expect(room.bugs).toEqual([])
  return { room, rows }
}
const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words)

test('[CASE-4] a redacted record holds no word of the entry, and replays to the document that the server has', () => {
  let redacted = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }), steps => {
      const { room, rows } = play(steps)
      room.doc.on('update', update => rows.push(update))
      removeAnnotation(room.doc, GONE)
      const redaction = new Redaction([
        { root: 'annotations', key: GONE },
        { root: 'bodies', key: GONE },
      ])
      const after = rows.map(row => redaction.redact(row) ?? row)
      redacted += after.filter((row, i) => row !== rows[i]).length
      for (const row of after) expect(holds(row, 'z')).toBe(false)
      const replayed = makeDoc()
      for (const row of after) Y.applyUpdate(replayed, row)
      expect(replayed.store.pendingStructs).toBeNull()
      expect(replayed.toJSON()).toEqual(room.doc.toJSON())
      expect(Y.equalSnapshots(Y.snapshot(replayed), Y.snapshot(room.doc))).toBe(true)
      const state = Y.encodeStateAsUpdate(room.doc)
      expect(holds(state, 'z')).toBe(false)
    }),
    { seed, numRuns: 400 },
  )
  expect(redacted).toBeGreaterThan(1000)
})

test('redacting twice changes nothing more, and an update without the entry stays as it is', () => {
  const { rows } = play(
    [1, 2, 4, 5].flatMap(at => [
      { device: 0, do: 'mark', isKept: at % 2 === 0, at },
      { device: 0, do: 'write', isKept: at % 2 === 0, at },
    ]),
  )
  const names = [
    { root: 'annotations' as const, key: GONE },
    { root: 'bodies' as const, key: GONE },
  ]
  const first = new Redaction(names)
  const once = rows.map(row => first.redact(row))
  expect(once.map(row => row !== undefined)).toEqual([true, true, false, false, false, false, true, true])
  const second = new Redaction(names)
  expect(rows.map((row, i) => second.redact(once[i] ?? row))).toEqual(rows.map(() => undefined))
})

test('that something stood under a key is known after it was deleted', () => {
  const doc = makeDoc()
  expect(wasWritten(doc, { root: 'annotations', key: GONE })).toBe(false)
  writeAnnotation(doc, GONE, claim('So it is.'))
  removeAnnotation(doc, GONE)
  expect(wasWritten(doc, { root: 'annotations', key: GONE })).toBe(true)
  expect(wasWritten(doc, { root: 'replies', key: GONE })).toBe(false)
})
