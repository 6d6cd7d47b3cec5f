/** Devices that come, go, and come back: what they bring is never refused, and what is known already is not written again. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type MemberId, makeDoc, removeAnnotation, writeAnnotation, writeBody } from '../../shared/room/index.ts'
import { deleted, forge, gc, text, type, values } from './testing/forge.ts'
import {
  annotation,
  type Device,
  hear,
  keyOf,
  makeMember,
  meet,
  openDevice,
  openRoom,
  said,
  type TestRoom,
  troubles,
} from './testing/room.ts'
import type { Verdict } from './verdict.ts'

const ALICE = makeMember('alice')
const key = keyOf('alice', 1)
const other = keyOf('alice', 2)

function openPair(): { room: TestRoom; device: Device } {
  return { room: openRoom(), device: openDevice(ALICE, 1001) }
}

const bodyOf = (doc: Y.Doc, of = key) => String(doc.getMap('bodies').get(of) ?? '')
const touchedBy = (verdict: Verdict) => (verdict.kind === 'accepted' ? verdict.touched : verdict)
const codeOf = (verdict: Verdict) => (verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind)

describe('devices and connections', () => {
  test('two devices of one member write in one body and delete each other’s characters', () => {
    const { room, device: laptop } = openPair()
    room.send(
      ALICE,
      said(laptop, doc => writeAnnotation(doc, key, annotation(), 'The sea')),
    )
    const phone = openDevice(ALICE, 1002)
    expect(meet(room, phone)).toEqual({ kind: 'echo' })
    const added = said(phone, doc => writeBody(doc, key, 'The wide sea'))
    const cut = said(laptop, doc => writeBody(doc, key, 'sea'))
    expect(room.send(ALICE, added).kind).toBe('accepted')
    expect(room.send(ALICE, cut).kind).toBe('accepted')
    expect(bodyOf(room.doc)).toBe('wide sea')
    hear(room, phone)
    const all = said(phone, doc => writeBody(doc, key, ''))
    expect(room.send(ALICE, all).kind).toBe('accepted')
  })

  test('a reconnecting page brings the whole room’s delete set and its own offline words', () => {
    const { room, device } = openPair()
    const bob = openDevice(makeMember('bob'), 1003)
    for (const page of [device, bob]) {
      const of = keyOf(page.member.id, 1)
      writeAnnotation(page.doc, of, annotation(), 'Some words')
      writeBody(page.doc, of, 'Words')
      meet(room, page)
    }
    hear(room, device)
    room.doc.transact(() => room.doc.getMap('bodies').delete(keyOf('bob', 1)))
    writeBody(device.doc, key, 'Words, and more')
    hear(room, device)
    const sync = Y.encodeStateAsUpdate(device.doc, Y.encodeStateVector(room.doc))
    const verdict = room.send(ALICE, sync, 'first-sync')
    expect(touchedBy(verdict)).toEqual([{ root: 'bodies', key, change: 'text' }])
    // Of the room's deletions nothing is written again.
    expect(verdict.kind === 'accepted' && Y.decodeUpdate(verdict.update).ds.clients.size).toBe(0)
    expect(bodyOf(room.doc)).toBe('Words, and more')
  })

  test('words written before the first sync answer are ignored once and arrive with it', () => {
    const { room, device } = openPair()
    said(device, doc => writeAnnotation(doc, key, annotation(), 'Offline'))
    const early = said(device, doc => writeBody(doc, key, 'Offline no more'))
    expect(room.send(ALICE, early, 'before-first-sync')).toEqual({ kind: 'ignored' })
    expect(meet(room, device).kind).toBe('accepted')
    expect(bodyOf(room.doc)).toBe('Offline no more')
  })

  test('[GATE-7] the same gap after the first sync answer is refused', () => {
    const { room, device } = openPair()
    said(device, doc => writeAnnotation(doc, key, annotation(), 'Offline'))
    const early = said(device, doc => writeBody(doc, key, 'Offline no more'))
    for (const step of ['first-sync', 'after'] as const) expect(codeOf(room.send(ALICE, early, step))).toBe('GAP')
  })

  test('yesterday’s offline words arrive under yesterday’s clientID with today’s on top', () => {
    const { room, device: yesterday } = openPair()
    room.send(
      ALICE,
      said(yesterday, doc => writeAnnotation(doc, key, annotation(), 'Sent')),
    )
    writeBody(yesterday.doc, key, 'Sent, and unsent')
    writeAnnotation(yesterday.doc, other, annotation(), 'Unsent')
    const today = openDevice(ALICE, 1002, Y.encodeStateAsUpdate(yesterday.doc))
    today.take()
    writeBody(today.doc, other, 'Unsent till today')
    writeBody(today.doc, key, 'Sent, and unsent, and today')
    const verdict = meet(room, today)
    expect(verdict).toMatchObject({ kind: 'accepted', newClients: [1002] })
    expect([bodyOf(room.doc), bodyOf(room.doc, other)]).toEqual(['Sent, and unsent, and today', 'Unsent till today'])
    expect(troubles(room.doc)).toEqual([])
  })

  test('a page that has not sent yesterday’s words yet is ignored, not refused, before its first sync answer', () => {
    const { room } = openPair()
    const yesterday = openDevice(ALICE, 1001)
    writeAnnotation(yesterday.doc, key, annotation(), 'Unsent')
    const today = openDevice(ALICE, 1002, Y.encodeStateAsUpdate(yesterday.doc))
    today.take()
    const early = said(today, doc => writeBody(doc, key, 'Unsent till today'))
    expect(room.send(ALICE, early, 'before-first-sync')).toEqual({ kind: 'ignored' })
    expect(meet(room, today).kind).toBe('accepted')
  })

  test('a run that was merged on the page and straddles what is known brings only its tail', () => {
    const { room, device } = openPair()
    room.send(
      ALICE,
      said(device, doc => writeAnnotation(doc, key, annotation(), 'abc')),
    )
    const body = device.doc.getMap('bodies').get(key) as Y.Text
    for (const letter of 'defg') body.insert(body.length, letter)
    const whole = Y.encodeStateAsUpdate(device.doc)
    const verdict = room.send(ALICE, whole, 'first-sync')
    const tail = forge([{ client: 1001, clock: 5, structs: [{ origin: [1001, 4], content: text('defg') }] }])
    expect(verdict).toMatchObject({ kind: 'accepted', update: tail, clocks: [{ client: 1001, clock: 9 }] })
    expect(bodyOf(room.doc)).toBe('abcdefg')
  })

  test('sent twice is an echo the second time, and what is sent on passes the gate as it is', () => {
    const { room, device } = openPair()
    writeAnnotation(device.doc, key, annotation(), 'abc')
    meet(room, device)
    const body = device.doc.getMap('bodies').get(key) as Y.Text
    body.insert(3, 'def')
    body.delete(0, 1)
    const whole = Y.encodeStateAsUpdate(device.doc)
    const first = room.check(ALICE, whole, 'first-sync')
    if (first.kind !== 'accepted') throw new Error(first.kind)
    expect(room.check(ALICE, first.update)).toEqual(first)
    expect(room.send(ALICE, whole, 'first-sync').kind).toBe('accepted')
    expect(room.send(ALICE, whole, 'first-sync')).toEqual({ kind: 'echo' })
    expect(room.send(ALICE, first.update)).toEqual({ kind: 'echo' })
  })

  test('an observer’s stock page syncs without being refused', () => {
    const { room, device } = openPair()
    writeAnnotation(device.doc, key, annotation(), 'abc')
    writeBody(device.doc, key, 'c')
    meet(room, device)
    const page = openDevice(makeMember('oscar', 'observer'), 3001)
    hear(room, page)
    expect(meet(room, page)).toEqual({ kind: 'echo' })
    expect(room.send(page.member, Y.encodeStateAsUpdate(page.doc), 'first-sync')).toEqual({ kind: 'echo' })
  })

  test('the author goes on with what the server wrote for them under a clientID of theirs', () => {
    const { room, device } = openPair()
    const held = makeDoc()
    held.clientID = 900
    writeAnnotation(held, key, annotation(), 'Held back')
    room.owners.set(900, 'alice' as MemberId)
    Y.applyUpdate(room.doc, Y.encodeStateAsUpdate(held))
    room.gate.recount()
    hear(room, device)
    const verdict = room.send(
      ALICE,
      said(device, doc => writeBody(doc, key, 'Held back, let go')),
    )
    expect(touchedBy(verdict)).toEqual([{ root: 'bodies', key, change: 'text' }])
  })
})

describe('what an honest page made and deleted before it was sent', () => {
  test('values that the page keeps for its undo come merged and deleted, and say nothing', () => {
    const { room, device } = openPair()
    const undo = new Y.UndoManager(device.doc.getMap('annotations'), { captureTimeout: 0 })
    for (const start of [1, 2, 3, 4]) writeAnnotation(device.doc, key, annotation(start))
    undo.undo()
    const whole = Y.encodeStateAsUpdate(device.doc)
    const kept = Y.decodeUpdate(whole).structs.map(({ length }) => length)
    expect(kept).toContain(2)
    expect(touchedBy(meet(room, device))).toEqual([{ root: 'annotations', key, change: 'set' }])
    expect(room.doc.getMap('annotations').toJSON()).toEqual({ [key]: annotation(3) })
    expect(troubles(room.doc)).toEqual([])
  })

  test('of such values only those are written that the server does not have', () => {
    const { room, device } = openPair()
    const undo = new Y.UndoManager(device.doc.getMap('annotations'), { captureTimeout: 0 })
    room.send(
      ALICE,
      said(device, doc => writeAnnotation(doc, key, annotation(1))),
    )
    for (const start of [2, 3]) writeAnnotation(device.doc, key, annotation(start))
    undo.undo()
    const whole = Y.encodeStateAsUpdate(device.doc)
    const verdict = room.send(ALICE, whole, 'first-sync')
    expect(verdict).toMatchObject({ kind: 'accepted', clocks: [{ client: 1001, clock: 4 }] })
    expect(room.doc.getMap('annotations').toJSON()).toEqual({ [key]: annotation(2) })
    expect(room.send(ALICE, whole, 'first-sync')).toEqual({ kind: 'echo' })
  })

  test('its bare runs are accepted and say nothing', () => {
    const { room, device } = openPair()
    writeAnnotation(device.doc, key, annotation(), 'a thought')
    removeAnnotation(device.doc, key)
    writeAnnotation(device.doc, other, annotation(), 'a better one')
    const verdict = meet(room, device)
    expect(touchedBy(verdict)).toEqual([
      { root: 'annotations', key: other, change: 'set' },
      { root: 'bodies', key: other, change: 'set' },
    ])
    expect(troubles(room.doc)).toEqual([])
  })

  test('words hung on a bare run, or in a deleted text, become bare runs themselves', () => {
    const { room } = openPair()
    const update = forge([
      {
        client: 1001,
        clock: 0,
        structs: [
          { content: gc(3) },
          { origin: [1001, 1], content: text('lost') },
          { root: 'bodies', key, content: deleted(1) },
          { parent: [1001, 7], content: text('lost too') },
          { origin: [1001, 7], content: type(2) },
          { parent: [1001, 16], content: text('found') },
          { root: 'annotations', key, content: values(annotation()) },
        ],
      },
    ])
    const verdict = room.send(ALICE, update)
    if (verdict.kind !== 'accepted') throw new Error(JSON.stringify(verdict))
    expect(new TextDecoder().decode(verdict.update)).not.toContain('lost')
    expect(bodyOf(room.doc)).toBe('found')
    expect(troubles(room.doc)).toEqual([])
  })
})
