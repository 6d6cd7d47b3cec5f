/** What a hostile member may try against other members' words, with the exact refusal each attempt meets. */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { deleted, forge, skip, text, type, values } from './testing/forge.ts'
import { annotation, keyOf, makeMember, READING } from './testing/room.ts'
import {
  ALICE,
  ALICE_ANNOUNCED,
  type Attack,
  entry,
  fresh,
  inBody,
  M_ANNOTATION,
  M_BODY,
  M_NEXT,
  M_TEXT,
  MALLORY,
  MALLORY_NEW,
  MALLORY_OTHER,
  mine,
  one,
  openScene,
  refusalOf,
  reply,
  strike,
  testAttacks,
} from './testing/scene.ts'

const ownership: Attack[] = [
  [
    '[GATE-2] no new annotation under another member’s key',
    'OWNER',
    () => one(entry('annotations', keyOf('alice', 99), annotation())),
  ],
  [
    '[GATE-2] no key of another member is claimed before they use it',
    'OWNER',
    () => one({ root: 'bodies', key: keyOf('alice', 2), content: type(2) }),
  ],
  ['[GATE-2] no reply in another member’s name', 'OWNER', () => one(entry('replies', keyOf('alice', 3), reply))],
  [
    '[GATE-2] another member’s annotation is not overwritten in a race for its key',
    'OWNER',
    () => one(entry('annotations', keyOf('alice', 1), annotation(1, 2))),
  ],
  [
    '[GATE-2] an empty place under another member’s key is not written either',
    'OWNER',
    () => one({ root: 'annotations', key: keyOf('alice', 1), content: deleted(1) }),
  ],
  [
    '[GATE-2] no key that is not a member and a ULID',
    'KEY',
    () => one(entry('annotations', 'mallory/short', annotation())),
  ],
  ['[GATE-2] no key named __proto__', 'KEY', () => one(entry('annotations', '__proto__', annotation()))],
  [
    '[GATE-1] nothing under another member’s clientID',
    'FOREIGN_CLIENT',
    () => forge([{ client: ALICE, clock: M_NEXT, structs: [entry('annotations', fresh, annotation())] }]),
  ],
  [
    '[GATE-1] nothing under a clientID that another member has only announced',
    'FOREIGN_CLIENT',
    () => forge([{ client: ALICE_ANNOUNCED, clock: 0, structs: [entry('annotations', fresh, annotation())] }]),
  ],
  [
    '[GATE-1] nothing under the server’s clientID',
    'FOREIGN_CLIENT',
    ({ room }) =>
      forge([
        { client: 1, clock: Y.getState(room.doc.store, 1), structs: [entry('annotations', fresh, annotation())] },
      ]),
  ],
  [
    '[GATE-1] nothing under a reserved clientID',
    'FOREIGN_CLIENT',
    () => forge([{ client: 15, clock: 0, structs: [entry('annotations', fresh, annotation())] }]),
  ],
  [
    '[GATE-4] another member’s annotation is not deleted',
    'FOREIGN_DELETE',
    () => forge([], [{ client: ALICE, ranges: [[M_ANNOTATION, 1]] }]),
  ],
  [
    '[GATE-4] characters of another member’s body are not deleted',
    'FOREIGN_DELETE',
    () => forge([], [{ client: ALICE, ranges: [[M_TEXT + 1, 3]] }]),
  ],
  [
    '[GATE-4] what the server wrote is not deleted',
    'FOREIGN_DELETE',
    () => forge([], [{ client: 1, ranges: [[0, 1]] }]),
  ],
  [
    '[GATE-4] an own deletion does not carry a foreign one with it',
    'FOREIGN_DELETE',
    () =>
      forge(
        [],
        [
          { client: MALLORY, ranges: [[0, 1]] },
          { client: ALICE, ranges: [[0, 1]] },
        ],
      ),
  ],
]

const references: Attack[] = [
  [
    '[GATE-7] no words are put into another member’s body after a character of theirs',
    'CROSS_REF',
    () => one({ origin: [ALICE, M_TEXT + 2], content: text('not') }),
  ],
  [
    '[GATE-7] no words are put into another member’s body by naming it as parent',
    'CROSS_REF',
    () => one({ parent: [ALICE, M_BODY], content: text('not') }),
  ],
  [
    '[GATE-7] another member’s annotation is not overwritten as its successor',
    'CROSS_REF',
    () => one({ origin: [ALICE, M_ANNOTATION], content: values(annotation(1, 2)) }),
  ],
  [
    '[GATE-7] nothing is put left of another member’s annotation',
    'CROSS_REF',
    () => one({ right: [ALICE, M_ANNOTATION], content: values(annotation(1, 2)) }),
  ],
  [
    '[GATE-7] nothing stands between own and another member’s words',
    'CROSS_REF',
    () => one({ origin: [MALLORY, M_TEXT], right: [ALICE, M_TEXT], content: text('x') }),
  ],
  [
    '[GATE-7] nothing stands in two own places at once',
    'CROSS_REF',
    () => one({ origin: [MALLORY, M_TEXT], right: [MALLORY, M_ANNOTATION], content: text('x') }),
  ],
  [
    '[GATE-7] nothing hangs on what the server wrote',
    'CROSS_REF',
    () => one({ origin: [1, 0], content: values('debate') }),
  ],
  [
    '[GATE-7] a run whose tail leads to another member’s words is not continued there',
    'CROSS_REF',
    () => forge([mine([{ origin: [MALLORY, M_TEXT], right: [ALICE, M_TEXT], content: text('xyz') }], M_NEXT - 1)]),
  ],
  ['[GATE-7] no words after a gap in the clock', 'GAP', () => forge([mine([inBody('x')], M_NEXT + 5)])],
  [
    '[GATE-7] no words of a new client that begin after its beginning',
    'GAP',
    () => forge([mine([entry('annotations', fresh, annotation())], 3, MALLORY_NEW)]),
  ],
  ['[GATE-7] no gap hidden in an update', 'GAP', () => forge([mine([{ content: skip(4) }, inBody('x')])])],
  [
    '[GATE-7] nothing hangs on a client that nobody knows',
    'GAP',
    () => one({ origin: [777_777, 3], content: text('x') }),
  ],
  [
    '[GATE-7] nothing hangs on own words that have not arrived',
    'GAP',
    () => one({ origin: [MALLORY_OTHER, 3], content: text('x') }),
  ],
  [
    '[GATE-7] no deletion of all that anyone has or will have',
    'GAP',
    ({ room }) =>
      forge(
        [],
        [...room.doc.store.clients.keys()].map(client => ({ client, ranges: [[0, 2 ** 30]] as const })),
      ),
  ],
  [
    '[GATE-7] no deletions of five hundred clients that do not exist',
    'GAP',
    () =>
      forge(
        [],
        Array.from({ length: 500 }, (_, i) => ({ client: 5000 + i, ranges: [[0, 1]] as const })),
      ),
  ],
  ['[GATE-7] no deletion of own words to come', 'GAP', () => forge([], [{ client: MALLORY, ranges: [[M_NEXT, 5]] }])],
  [
    '[GATE-7] nothing hangs on own words that the same update was to bring and does not',
    'GAP',
    () =>
      forge([
        mine([{ origin: [MALLORY_OTHER, 5], content: text('x') }]),
        mine([entry('annotations', fresh, annotation())], 0, MALLORY_OTHER),
      ]),
  ],
  [
    '[GATE-7] two clients of one member do not hang on each other in a circle',
    'GAP',
    () =>
      forge([
        mine([{ origin: [MALLORY_OTHER, 0], content: text('x') }]),
        mine([{ origin: [MALLORY, M_NEXT], content: text('x') }], 0, MALLORY_OTHER),
      ]),
  ],
  [
    '[GATE-7] two clients of one member do not wait for each other',
    'GAP',
    () =>
      forge([
        mine([{ origin: [MALLORY_OTHER, 1], content: text('x') }, inBody('y')]),
        mine([{ origin: [MALLORY, M_NEXT + 1], content: text('x') }, inBody('y')], 0, MALLORY_OTHER),
      ]),
  ],
]

describe('a hostile member against others’ words', () => testAttacks(ownership))
describe('a hostile member’s references', () => testAttacks(references))

describe('a hostile member: people and stages', () => {
  const closed = (...opens: (typeof READING.opens)[number][]) => ({ ...READING, title: 'Listening', opens })

  test('[ROOM-2] an observer writes nothing', () => {
    const scene = openScene()
    const oscar = makeMember('oscar', 'observer')
    const update = forge([mine([entry('annotations', keyOf('oscar', 1), annotation())], 0, 3001)])
    expect(refusalOf(strike(scene, update, oscar))).toMatchObject({ code: 'PHASE', rule: 'ROOM-2' })
  })

  test('[ROOM-3] nobody writes in a locked room', () => {
    const scene = openScene()
    const verdict = strike(scene, one(inBody('x')), scene.member, { isLocked: true })
    expect(refusalOf(verdict)).toMatchObject({ code: 'PHASE', rule: 'ROOM-3' })
  })

  test('[ROOM-5] a muted member writes nothing', () => {
    const scene = openScene()
    const muted = { ...scene.member, isMuted: true }
    expect(refusalOf(strike(scene, one(inBody('x')), muted))).toMatchObject({ code: 'PHASE', rule: 'ROOM-5' })
  })

  test.each([
    ['write an annotation', () => one(entry('annotations', fresh, annotation()))],
    ['write in a body', () => one(inBody('x'))],
    ['take an annotation back by a delete set', () => forge([], [{ client: MALLORY, ranges: [[M_ANNOTATION, 1]] }])],
    ['take characters of a body back', () => forge([], [{ client: MALLORY, ranges: [[M_TEXT, 2]] }])],
    [
      'replace an annotation as its successor',
      () => one({ origin: [MALLORY, M_ANNOTATION], content: values(annotation(1, 2)) }),
    ],
    ['empty an annotation’s place', () => one({ origin: [MALLORY, M_ANNOTATION], content: deleted(1) })],
  ])('[STAGE-1] while marks are closed nobody can %s', (_, update) => {
    const scene = openScene()
    const verdict = strike(scene, update(), scene.member, { stage: closed('replies') })
    expect(refusalOf(verdict)).toMatchObject({ code: 'PHASE', rule: 'STAGE-1' })
  })

  test.each([
    ['reply', () => one(entry('replies', fresh, reply))],
    ['take a reply back', () => forge([], [{ client: MALLORY, ranges: [[M_NEXT - 1, 1]] }])],
  ])('[STAGE-2] while replies are closed nobody can %s', (_, update) => {
    const scene = openScene()
    const verdict = strike(scene, update(), scene.member, { stage: closed('marks') })
    expect(refusalOf(verdict)).toMatchObject({ code: 'PHASE', rule: 'STAGE-2' })
  })
})
