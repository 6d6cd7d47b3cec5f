/** What honest members do, however their devices and connections behave: never refused, and nobody's words are lost. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type AnnotationValue,
  removeAnnotation,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import { forge, text } from './testing/forge.ts'
import {
  annotation,
  claim,
  type Device,
  hear,
  keyOf,
  makeMember,
  meet,
  openDevice,
  openRoom,
  READING,
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

describe('writing', () => {
  test('an annotation with its body is accepted, and its clientID is the member’s from then on', () => {
    const { room, device } = openPair()
    const update = said(device, doc => writeAnnotation(doc, key, annotation(), 'Is it so?'))
    const verdict = room.check(ALICE, update)
    expect(verdict).toEqual({
      kind: 'accepted',
      update,
      clocks: [{ client: 1001, clock: 11 }],
      newClients: [1001],
      touched: [
        { root: 'annotations', key, change: 'set' },
        { root: 'bodies', key, change: 'set' },
      ],
    })
  })

  test('checking changes nothing; the answer is a copy that later changes of the message do not reach', () => {
    const { room, device } = openPair()
    const update = said(device, doc => writeAnnotation(doc, key, annotation(), 'Is it so?'))
    const before = Y.encodeStateAsUpdate(room.doc)
    const verdict = room.check(ALICE, update)
    expect(Y.encodeStateAsUpdate(room.doc)).toEqual(before)
    update.fill(0)
    expect(verdict.kind === 'accepted' && verdict.update.some(byte => byte !== 0)).toBe(true)
  })

  test('typing, rewriting and shortening a body touch its text, once an update', () => {
    const { room, device } = openPair()
    room.send(
      ALICE,
      said(device, doc => writeAnnotation(doc, key, annotation(), 'I doubt')),
    )
    for (const words of ['I doubt it', 'I do doubt it', 'I do 🤔 it', 'it']) {
      const verdict = room.send(
        ALICE,
        said(device, doc => writeBody(doc, key, words)),
      )
      expect(touchedBy(verdict)).toEqual([{ root: 'bodies', key, change: 'text' }])
      expect(bodyOf(room.doc)).toBe(words)
    }
  })

  test('a replaced annotation is set, a removed one is deleted with its body', () => {
    const { room, device } = openPair()
    room.send(
      ALICE,
      said(device, doc => writeAnnotation(doc, key, annotation(), 'Words')),
    )
    const again = said(device, doc => writeAnnotation(doc, key, annotation(3, 4)))
    expect(touchedBy(room.send(ALICE, again))).toEqual([{ root: 'annotations', key, change: 'set' }])
    const gone = said(device, doc => removeAnnotation(doc, key))
    expect(touchedBy(room.send(ALICE, gone))).toEqual([
      { root: 'bodies', key, change: 'delete' },
      { root: 'annotations', key, change: 'delete' },
    ])
  })

  test('what is made and removed in one update touches nothing', () => {
    const { room, device } = openPair()
    const update = said(device, doc =>
      doc.transact(() => {
        writeAnnotation(doc, key, claim('The sea rises'), 'Words')
        removeAnnotation(doc, key)
      }),
    )
    expect(touchedBy(room.send(ALICE, update))).toEqual([])
  })

  test('a body may arrive before its annotation, or outlive it', () => {
    const { room, device } = openPair()
    const body = said(device, doc => writeBody(doc, key, 'Words'))
    const mark = said(device, doc => writeAnnotation(doc, key, annotation()))
    expect(room.send(ALICE, body).kind).toBe('accepted')
    expect(room.send(ALICE, mark).kind).toBe('accepted')
    const unmark = said(device, doc => doc.getMap('annotations').delete(key))
    expect(room.send(ALICE, unmark).kind).toBe('accepted')
    expect(
      room.send(
        ALICE,
        said(device, doc => writeBody(doc, key, 'Words stay')),
      ).kind,
    ).toBe('accepted')
  })

  test('a byte order mark and half an emoji keep the clocks of page and server together', () => {
    const { room, device } = openPair()
    const odd = said(device, doc => writeAnnotation(doc, key, annotation(), '\ufeffstart'))
    expect(room.send(ALICE, odd).kind).toBe('accepted')
    const half = said(device, doc => (doc.getMap('bodies').get(key) as Y.Text).insert(0, '\ud83d'))
    expect(room.send(ALICE, half).kind).toBe('accepted')
    const rest = said(device, doc => (doc.getMap('bodies').get(key) as Y.Text).insert(1, '\ude00 more'))
    expect(room.send(ALICE, rest).kind).toBe('accepted')
    expect(Y.encodeStateVector(room.doc)).toEqual(Y.encodeStateVector(device.doc))
    expect(troubles(room.doc)).toEqual([])
  })

  test('[GATE-8] a body that was shortened in the same update may grow again up to the limit', () => {
    const { room, device } = openPair()
    room.send(
      ALICE,
      said(device, doc => writeAnnotation(doc, key, annotation(), 'a'.repeat(4000))),
    )
    const rewrite = said(device, doc => writeBody(doc, key, 'b'.repeat(4000)))
    expect(room.send(ALICE, rewrite).kind).toBe('accepted')
    expect(
      codeOf(
        room.send(
          ALICE,
          said(device, doc => writeBody(doc, key, 'b'.repeat(4001))),
        ),
      ),
    ).toBe('QUOTA')
  })
})

describe('what a moderator removed', () => {
  function removed() {
    const { room, device } = openPair()
    writeAnnotation(device.doc, key, annotation(), 'Something rude')
    writeAnnotation(device.doc, other, annotation(), 'Something kind')
    meet(room, device)
    device.take()
    return { room, device }
  }
  const remove = (room: TestRoom) => {
    room.doc.transact(() => removeAnnotation(room.doc, key))
    room.facts.isRemoved = name => name === `annotations:${key}`
    room.gate.recount()
  }

  test.each(['before', 'within'])('offline words in it vanish without a trace, removed %s the transaction', when => {
    const { room, device } = removed()
    writeBody(device.doc, key, 'Something ruder')
    writeBody(device.doc, other, 'Something kinder')
    const update = device.take()
    const send = () => room.send(ALICE, update)
    let verdict: Verdict
    if (when === 'before') {
      remove(room)
      verdict = send()
    } else {
      verdict = room.doc.transact(() => {
        remove(room)
        return send()
      })
    }
    expect(touchedBy(verdict)).toEqual([{ root: 'bodies', key: other, change: 'text' }])
    if (verdict.kind !== 'accepted') throw new Error(verdict.kind)
    expect(new TextDecoder().decode(verdict.update)).not.toContain('ruder')
    expect(bodyOf(room.doc, other)).toBe('Something kinder')
    expect(troubles(room.doc)).toEqual([])
    hear(room, device)
    const next = said(device, doc => writeBody(doc, other, 'Something kinder still'))
    expect(room.send(ALICE, next).kind).toBe('accepted')
    expect(bodyOf(room.doc, other)).toBe('Something kinder still')
  })

  test('[CASE-2] it is not written again', () => {
    const { room, device } = removed()
    remove(room)
    hear(room, device)
    const again = said(device, doc => writeAnnotation(doc, key, annotation(), 'Something rude'))
    expect(room.send(ALICE, again)).toMatchObject({
      kind: 'refused',
      refusal: { code: 'REMOVED', rule: 'CASE-2', entry: `annotations:${key}` },
    })
  })
})

describe('rules of the room, seen through the gate', () => {
  test('[CASE-1] a claim on which others have cast keeps what it says, but its tags and body may change', () => {
    const { room, device } = openPair()
    const before = claim('The sea rises')
    writeAnnotation(device.doc, key, before, 'Because')
    meet(room, device)
    device.take()
    room.facts.isFixed = fixed => fixed === key
    const write = (value: AnnotationValue) => said(device, doc => writeAnnotation(doc, key, value))
    const tagged = write({ ...before, tags: ['climate'] })
    expect(room.send(ALICE, tagged).kind).toBe('accepted')
    const reworded = said(device, doc => writeBody(doc, key, 'Because of ice'))
    expect(room.send(ALICE, reworded).kind).toBe('accepted')
    for (const switched of [{ ...before, statement: 'The sea falls' }, { ...before, start: 11 }, annotation()]) {
      const page = openDevice(ALICE, 1009, Y.encodeStateAsUpdate(room.doc))
      page.take()
      const update = said(page, doc => writeAnnotation(doc, key, switched))
      expect(room.send(ALICE, update)).toMatchObject({ kind: 'refused', refusal: { code: 'FIXED', rule: 'CASE-1' } })
    }
  })

  test('[CASE-1] such a claim may still be deleted', () => {
    const { room, device } = openPair()
    writeAnnotation(device.doc, key, claim('The sea rises'))
    meet(room, device)
    device.take()
    room.facts.isFixed = () => true
    const gone = said(device, doc => removeAnnotation(doc, key))
    expect(touchedBy(room.send(ALICE, gone))).toEqual([{ root: 'annotations', key, change: 'delete' }])
  })

  test('[STAGE-1] [STAGE-2] a stage that opens replies alone takes replies and no annotations', () => {
    const { room, device } = openPair()
    room.facts.stage = { ...READING, title: 'Rebuttal', opens: ['replies'] }
    const mark = said(device, doc => writeAnnotation(doc, key, annotation()))
    expect(room.send(ALICE, mark)).toMatchObject({ kind: 'refused', refusal: { code: 'PHASE', rule: 'STAGE-1' } })
    const page = openDevice(ALICE, 1002)
    const reply = said(page, doc => writeReply(doc, other, { to: key, move: 'object', body: 'No.' }))
    expect(room.send(ALICE, reply).kind).toBe('accepted')
  })
})

describe('inside one open transaction', () => {
  test('later updates of a turn build on earlier ones, and deletions are echoes at once', () => {
    const { room, device } = openPair()
    const first = said(device, doc => writeAnnotation(doc, key, annotation(), 'abc'))
    const second = said(device, doc => writeBody(doc, key, 'abcdef'))
    const third = said(device, doc => writeBody(doc, key, 'cdef'))
    const fourth = said(device, doc => removeAnnotation(doc, key))
    const whole = Y.encodeStateAsUpdate(device.doc)
    const events: Uint8Array[] = []
    room.doc.on('update', update => events.push(update))
    const verdicts = room.doc.transact(() =>
      [first, second, third, third, fourth, whole].map(update => room.send(ALICE, update).kind),
    )
    expect(verdicts).toEqual(['accepted', 'accepted', 'accepted', 'echo', 'accepted', 'echo'])
    expect(events).toHaveLength(1)
    expect(room.gate.pending()).toBe(false)
    expect(troubles(room.doc)).toEqual([])
    expect(room.isLive('annotations', key)).toBe(false)
  })

  test('a hostile update between honest ones is refused and leaves them alone', () => {
    const { room, device } = openPair()
    const honest = said(device, doc => writeAnnotation(doc, key, annotation(), 'abc'))
    const hostile = forge([{ client: 2001, clock: 0, structs: [{ origin: [1001, 2], content: text('not ') }] }])
    const more = said(device, doc => writeBody(doc, key, 'abcd'))
    const kinds = room.doc.transact(() => [
      room.send(ALICE, honest).kind,
      codeOf(room.send(makeMember('mallory'), hostile)),
      room.send(ALICE, more).kind,
    ])
    expect(kinds).toEqual(['accepted', 'CROSS_REF', 'accepted'])
    expect(bodyOf(room.doc)).toBe('abcd')
  })
})
