/** What a hostile member may try with the shape of values and of bytes, with the exact refusal each attempt meets. */
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { writeReply } from '../../shared/room/index.ts'
import {
  binary,
  deleted,
  embed,
  forge,
  format,
  gc,
  rawValue,
  subdocument,
  text,
  type,
  values,
} from './testing/forge.ts'
import { annotation, keyOf, said } from './testing/room.ts'
import {
  ALICE,
  type Attack,
  entry,
  fresh,
  inBody,
  M_ANNOTATION,
  M_BODY,
  M_NEXT,
  M_TEXT,
  MALLORY,
  malloryKey,
  mine,
  one,
  openScene,
  refusalOf,
  reply,
  strike,
  testAttacks,
} from './testing/scene.ts'

const shapes: Attack[] = [
  ['[GATE-3] the room’s stage is not written', 'ROOT', () => one(entry('room', 'stage', 'debate'))],
  ['[GATE-3] a poll is not written', 'ROOT', () => one(entry('polls', 'poll1', { isOpen: false }))],
  [
    '[GATE-3] nobody hides entries by writing the moderation',
    'ROOT',
    () => one(entry('moderation', `annotations:${keyOf('alice', 1)}`, { hidden: true })),
  ],
  [
    '[GATE-3] no new roots',
    'ROOT',
    () => forge([mine(Array.from({ length: 200 }, (_, i) => entry(`root${i}`, fresh, 1)))]),
  ],
  ['[GATE-3] no root named __proto__', 'ROOT', () => one(entry('__proto__', fresh, 1))],
  ['[GATE-3] no root named constructor', 'ROOT', () => one(entry('constructor', fresh, 1))],
  ['[GATE-5] a root is no row of things', 'TYPE', () => one({ root: 'annotations', content: values(annotation()) })],
  [
    '[GATE-5] a value of fifty thousand characters is no annotation',
    'SCHEMA',
    () =>
      one(entry('annotations', fresh, { ...annotation(), motivation: 'classifying', statement: 'x'.repeat(50_000) })),
  ],
  [
    '[GATE-5] no maps within maps',
    'TYPE',
    () =>
      forge([
        mine([
          { root: 'annotations', key: fresh, content: type(1) },
          ...Array.from({ length: 2000 }, (_, i) => ({
            parent: [MALLORY, M_NEXT + i] as const,
            key: 'x',
            content: type(1),
          })),
        ]),
      ]),
  ],
  [
    '[GATE-5] no value nested ten thousand deep',
    'SCHEMA',
    () =>
      one({
        root: 'annotations',
        key: fresh,
        content: rawValue(e => {
          for (let i = 0; i < 10_000; i++) {
            encoding.writeUint8(e, 117)
            encoding.writeVarUint(e, 1)
          }
          encoding.writeUint8(e, 126)
        }),
      }),
  ],
  ['[GATE-5] no subdocument', 'TYPE', () => one({ root: 'annotations', key: fresh, content: subdocument() })],
  [
    '[GATE-5] no __proto__ in a value',
    'SCHEMA',
    () =>
      one({
        root: 'annotations',
        key: fresh,
        content: rawValue(e => {
          encoding.writeUint8(e, 118)
          encoding.writeVarUint(e, 1)
          encoding.writeVarString(e, '__proto__')
          encoding.writeAny(e, { isModerator: true })
        }),
      }),
  ],
  [
    '[GATE-5] no field in a value that every object has anyway',
    'SCHEMA',
    () => one(entry('annotations', fresh, { ...annotation(), constructor: 'x' })),
  ],
  ['[GATE-5] no formats in a body', 'TYPE', () => one({ origin: [MALLORY, M_TEXT], content: format() })],
  ['[GATE-5] no embeds in a body', 'TYPE', () => one({ origin: [MALLORY, M_TEXT], content: embed() })],
  ['[GATE-5] no values in a body', 'TYPE', () => one({ origin: [MALLORY, M_TEXT], content: values(1) })],
  ['[GATE-5] no texts in a body', 'TYPE', () => one({ origin: [MALLORY, M_TEXT], content: type(2) })],
  ['[GATE-5] no binary data as a value', 'TYPE', () => one({ root: 'annotations', key: fresh, content: binary() })],
  [
    '[GATE-5] no binary data within a value',
    'SCHEMA',
    () => one(entry('annotations', fresh, { ...annotation(), tags: new Uint8Array(3) })),
  ],
  ['[GATE-5] no XML element as a body', 'TYPE', () => one({ root: 'bodies', key: fresh, content: type(3) })],
  ['[GATE-5] no map as a body', 'TYPE', () => one({ root: 'bodies', key: fresh, content: type(1) })],
  ['[GATE-5] no plain value as a body', 'TYPE', () => one(entry('bodies', fresh, 'words'))],
  [
    '[GATE-5] no bare string as an annotation',
    'TYPE',
    () => one({ root: 'annotations', key: fresh, content: text('words') }),
  ],
  ['[GATE-5] no text as an annotation', 'TYPE', () => one({ root: 'annotations', key: fresh, content: type(2) })],
  ['[GATE-5] no two values in one entry', 'TYPE', () => one(entry('annotations', fresh, annotation(), annotation()))],
  [
    '[GATE-5] no attribute on an own body',
    'TYPE',
    () => one({ parent: [MALLORY, M_BODY], key: 'bold', content: values(true) }),
  ],
  [
    '[GATE-5] no attribute of plain words on an own body',
    'TYPE',
    () => one({ parent: [MALLORY, M_BODY], key: 'bold', content: text('true') }),
  ],
  [
    '[GATE-5] no emptied attribute on an own body',
    'TYPE',
    () => one({ parent: [MALLORY, M_BODY], key: 'bold', content: deleted(1) }),
  ],
  [
    '[GATE-5] nothing hangs in an own annotation',
    'TYPE',
    () => one({ parent: [MALLORY, M_ANNOTATION], key: 'x', content: values(true) }),
  ],
  [
    '[GATE-5] an annotation has no field that is not listed',
    'SCHEMA',
    () => one(entry('annotations', fresh, { ...annotation(), creator: 'alice' })),
  ],
  ['[GATE-5] an annotation ends after it starts', 'SCHEMA', () => one(entry('annotations', fresh, annotation(50, 10)))],
  [
    '[GATE-5] an annotation’s place is a finite number',
    'SCHEMA',
    () => one(entry('annotations', fresh, annotation(0, Number.POSITIVE_INFINITY))),
  ],
  ['[GATE-5] a reply has one of the moves', 'SCHEMA', () => one(entry('replies', fresh, { ...reply, move: 'shout' }))],
  [
    '[GATE-5] a value that loses its key is judged too',
    'SCHEMA',
    () =>
      forge([
        mine([
          entry('replies', fresh, { ...reply, move: 'shout' }),
          { origin: [MALLORY, M_NEXT], content: values(reply) },
        ]),
      ]),
  ],
  [
    '[TEXT-1] an annotation lies within the article',
    'SCHEMA',
    () => one(entry('annotations', fresh, annotation(9_000, 10_001))),
  ],
  [
    '[TEXT-1] an annotation lies in a revision that the room has',
    'SCHEMA',
    () => one(entry('annotations', fresh, { ...annotation(), revision: 2 })),
  ],
]

const bytes: Attack[] = [
  ['[GATE-6] no update of a megabyte', 'TOO_BIG', () => one(inBody('x'.repeat(1_000_000)))],
  [
    '[GATE-6] no update of five thousand pieces',
    'TOO_BIG',
    () => forge([mine(Array.from({ length: 5000 }, () => inBody('x')))]),
  ],
  ['[GATE-6] no update that is cut short in its delete set', 'MALFORMED', () => one(inBody('x')).slice(0, -1)],
  [
    '[GATE-6] no update whose delete set is broken after good words',
    'MALFORMED',
    () => new Uint8Array([...one(inBody('x')).slice(0, -1), 1, 5]),
  ],
  [
    '[GATE-6] no update in the second encoding',
    'MALFORMED',
    ({ mallory }) => {
      mallory.doc.getMap('replies').set(malloryKey(5), reply)
      return Y.encodeStateAsUpdateV2(mallory.doc)
    },
  ],
  ['[GATE-6] no deleted run as long as all time', 'MALFORMED', () => one({ content: gc(2 ** 50) })],
  ['[GATE-6] no run of more than two hundred thousand', 'MALFORMED', () => one({ content: gc(200_001) })],
  ['[GATE-6] no clock beyond its bound', 'MALFORMED', () => forge([mine([{ content: gc(10) }], 2 ** 31 - 5)])],
  ['[GATE-6] no thirty million structs in eight bytes', 'MALFORMED', () => forge([{ ...mine([]), count: 30_000_000 }])],
  [
    '[GATE-6] no client named twice',
    'MALFORMED',
    () => forge([mine([inBody('x')]), mine([entry('room', 'stage', 'debate')])]),
  ],
  [
    '[GATE-6] no client named twice in the delete set',
    'MALFORMED',
    () =>
      forge(
        [],
        [
          { client: MALLORY, ranges: [[0, 1]] },
          { client: MALLORY, ranges: [[1, 1]] },
        ],
      ),
  ],
  [
    '[GATE-6] no overlapping deletions',
    'MALFORMED',
    () =>
      forge(
        [],
        [
          {
            client: MALLORY,
            ranges: [
              [0, 4],
              [2, 4],
            ],
          },
        ],
      ),
  ],
  ['[GATE-6] no empty deletion', 'MALFORMED', () => forge([], [{ client: MALLORY, ranges: [[0, 0]] }])],
  ['[GATE-6] no empty section', 'MALFORMED', () => forge([mine([])])],
  ['[GATE-6] no empty piece of text', 'MALFORMED', () => one(inBody(''))],
  ['[GATE-6] nothing after the end', 'MALFORMED', () => new Uint8Array([...one(inBody('x')), 0])],
  ['[GATE-6] nothing that builds on itself', 'MALFORMED', () => one({ origin: [MALLORY, M_NEXT], content: text('x') })],
  [
    '[GATE-6] nothing that builds on what comes after it',
    'MALFORMED',
    () => one({ right: [MALLORY, M_NEXT + 3], content: text('x') }),
  ],
  [
    '[GATE-6] no text that is not UTF-8',
    'MALFORMED',
    () =>
      one({
        origin: [MALLORY, M_TEXT],
        content: { kind: 4, write: e => encoding.writeVarUint8Array(e, new Uint8Array([0xed, 0xa0, 0x80])) },
      }),
  ],
  ['[GATE-6] no number in a longer form than it needs', 'MALFORMED', () => new Uint8Array([0x80, 0, 0])],
  [
    '[GATE-6] no field twice in a value',
    'MALFORMED',
    () =>
      one({
        root: 'replies',
        key: fresh,
        content: rawValue(e => {
          encoding.writeUint8(e, 118)
          encoding.writeVarUint(e, 2)
          for (const move of ['ask', 'object']) {
            encoding.writeVarString(e, 'move')
            encoding.writeAny(e, move)
          }
        }),
      }),
  ],
  ['[GATE-8] no body of more than four thousand characters', 'QUOTA', () => one(inBody('x'.repeat(3_989)))],
  [
    '[GATE-8] no new body of more than four thousand characters',
    'QUOTA',
    () =>
      forge([
        mine([
          { root: 'bodies', key: fresh, content: type(2) },
          { parent: [MALLORY, M_NEXT], content: text('x'.repeat(4_001)) },
        ]),
      ]),
  ],
  [
    '[GATE-8] no thousand annotations',
    'QUOTA',
    () => forge([mine(Array.from({ length: 300 }, (_, i) => entry('annotations', malloryKey(100 + i), annotation())))]),
  ],
]

describe('a hostile member’s values', () => testAttacks(shapes))
describe('a hostile member’s bytes', () => testAttacks(bytes))

describe('a hostile member: noise', () => {
  test('random bytes are malformed or say nothing', () => {
    const scene = openScene()
    let seed = 41
    const next = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
      return seed >>> 16
    }
    for (let round = 0; round < 300; round++) {
      const noise = Uint8Array.from({ length: next() % 60 }, () => next() & 255)
      const verdict = scene.room.check(scene.member, noise)
      expect(verdict.kind === 'refused' ? verdict.refusal.rule : verdict.kind).toMatch(/^(GATE-|echo)/)
    }
    expect(scene.room.bugs).toEqual([])
  })

  test('[GATE-6] every cut of a good update is refused', () => {
    const scene = openScene()
    const whole = Y.encodeStateAsUpdate(scene.mallory.doc)
    for (let length = 0; length < whole.length; length++) {
      expect(refusalOf(scene.room.check(scene.member, whole.slice(0, length)))).toMatchObject({ code: 'MALFORMED' })
    }
  })

  test('an old update of another member, sent again, is an echo', () => {
    const scene = openScene()
    expect(strike(scene, Y.encodeStateAsUpdate(scene.alice.doc))).toEqual({ kind: 'echo' })
  })

  test('a known run that claims other words is an echo, and changes none', () => {
    const scene = openScene()
    const lie = forge([{ client: ALICE, clock: M_TEXT, structs: [{ parent: [ALICE, M_BODY], content: text('Lies') }] }])
    expect(strike(scene, lie)).toEqual({ kind: 'echo' })
  })

  test('a straddling run goes on in the member’s own text, wherever it claims to stand', () => {
    const scene = openScene()
    const lie = forge([mine([{ root: 'room', key: 'stage', content: text('y? So!') }], M_NEXT - 3)])
    expect(refusalOf(scene.room.check(scene.member, lie))).toMatchObject({ code: 'TYPE' })
    const tail = forge([mine([{ parent: [ALICE, M_BODY], content: text('Own words at first') }], M_TEXT)])
    const after = said(scene.mallory, doc =>
      writeReply(doc, malloryKey(3), { ...reply, move: 'reply', to: keyOf('alice', 1) }),
    )
    expect(scene.room.send(scene.member, after).kind).toBe('accepted')
    expect(refusalOf(strike(scene, tail))).toMatchObject({ code: 'TYPE' })
  })

  test('[GATE-8] a member writes from no more pages than the limit', () => {
    const scene = openScene({ clientsPerMember: 3 })
    const page = (client: number) =>
      forge([mine([entry('annotations', keyOf('mallory', client), annotation())], 0, client)])
    expect(scene.room.send(scene.member, page(3001)).kind).toBe('accepted')
    expect(scene.room.send(scene.member, page(3002)).kind).toBe('accepted')
    expect(refusalOf(strike(scene, page(3003)))).toMatchObject({ code: 'QUOTA', rule: 'GATE-8' })
    expect(strike(openScene(), page(3003)).kind).toBe('accepted')
  })

  test('[GATE-8] a member writes no more bytes than the limit', () => {
    const scene = openScene({ bytesPerMember: 600 })
    expect(scene.room.send(scene.member, one(inBody('x'.repeat(200)))).kind).toBe('accepted')
    const more = forge([mine([{ origin: [MALLORY, M_NEXT + 199], content: text('x'.repeat(200)) }], M_NEXT + 200)])
    expect(refusalOf(strike(scene, more))).toMatchObject({ code: 'QUOTA', rule: 'GATE-8' })
  })
})
