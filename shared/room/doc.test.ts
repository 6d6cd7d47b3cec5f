import * as v from 'valibot'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  AnnotationValue,
  brokenInvariants,
  type EntryKey,
  makeDoc,
  ReplyValue,
  readGroup,
  writeAnnotation,
  writeBody,
  writeReply,
} from './index.ts'

const ulid = (last: string) => `01ARZ3NDEKTSV4RRFFQ69G5FA${last}`
const keyOf = (member: string, last: string) => `${member}/${ulid(last)}` as EntryKey
const mark = { motivation: 'highlighting', revision: 1, start: 0, end: 5 } as const
const reply = { to: keyOf('ada', 'V'), move: 'support', body: 'Yes.' } as const

test.each([
  ['a highlight', mark],
  [
    'a claim with its statement and tags',
    { ...mark, motivation: 'classifying', statement: 'x'.repeat(300), tags: ['t'.repeat(40)] },
  ],
  ['a claim without a statement', { ...mark, motivation: 'classifying' }],
])('an annotation may be %s', (_, value) => {
  expect(v.is(AnnotationValue, value)).toBe(true)
})

test.each([
  ['an unknown field', { ...mark, colour: 'red' }],
  ['an unknown motivation', { ...mark, motivation: 'liking' }],
  ['an empty place', { ...mark, end: 0 }],
  ['a place that ends before it starts', { ...mark, start: 6 }],
  ['a negative place', { ...mark, start: -1 }],
  ['a broken offset', { ...mark, start: 0.5 }],
  ['no revision', { ...mark, revision: 0 }],
  ['a statement without being a claim', { ...mark, statement: 'x' }],
  ['a statement too long', { ...mark, motivation: 'classifying', statement: 'x'.repeat(301) }],
  ['an empty tag', { ...mark, tags: [''] }],
  ['eleven tags', { ...mark, tags: Array(11).fill('t') }],
  ['nothing', null],
  ['a list', [mark]],
])('an annotation is refused that has %s', (_, value) => {
  expect(v.is(AnnotationValue, value)).toBe(false)
})

test.each([
  ['a plain answer', reply],
  ['an answer to an answer', { ...reply, to: keyOf('bo', 'W') }],
  [
    'evidence that cites the text and the web',
    {
      ...reply,
      move: 'evidence',
      cites: [{ start: 0, end: 4 }, { revision: 2, start: 1, end: 2 }, { url: 'https://a.example' }],
    },
  ],
])('a reply may be %s', (_, value) => {
  expect(v.is(ReplyValue, value)).toBe(true)
})

test.each([
  ['an unknown field', { ...reply, score: 1 }],
  ['an unknown move', { ...reply, move: 'like' }],
  ['no words', { ...reply, body: '' }],
  ['too many words', { ...reply, body: 'x'.repeat(2001) }],
  ['a target that is no key', { ...reply, to: 'ada' }],
  ['a link that is no web address', { ...reply, cites: [{ url: 'javascript:alert(1)' }] }],
  ['a citation of an empty place', { ...reply, cites: [{ start: 2, end: 2 }] }],
  ['a citation with an unknown field', { ...reply, cites: [{ start: 0, end: 2, quote: 'x' }] }],
  ['eleven citations', { ...reply, cites: Array(11).fill({ start: 0, end: 2 }) }],
])('a reply is refused that has %s', (_, value) => {
  expect(v.is(ReplyValue, value)).toBe(false)
})

test('a document reads in the order of the text, longer marks first, then by age', () => {
  const doc = makeDoc()
  writeAnnotation(doc, keyOf('ada', 'V'), { ...mark, start: 9, end: 12 })
  writeAnnotation(doc, keyOf('bo', 'X'), mark)
  writeAnnotation(doc, keyOf('ada', 'W'), mark)
  writeAnnotation(doc, keyOf('cy', 'Y'), { ...mark, end: 30 })
  writeAnnotation(doc, keyOf('cy', 'Z'), { ...mark, revision: 2 })
  writeReply(doc, keyOf('bo', 'B'), reply)
  writeReply(doc, keyOf('bo', 'A'), reply)
  const content = readGroup(doc)
  expect(content.annotations.map(a => a.id.at(-1))).toEqual(['Y', 'W', 'X', 'V', 'Z'])
  expect(content.replies.map(r => r.id.at(-1))).toEqual(['A', 'B'])
})

test('a new document has every root, empty', () => {
  expect(readGroup(makeDoc())).toEqual({
    annotations: [],
    replies: [],
    roster: {},
    moderation: {},
    places: {},
    polls: {},
    room: {},
  })
})

test('a document that members wrote as they may breaks no invariant', () => {
  const doc = makeDoc()
  writeAnnotation(doc, keyOf('ada', 'V'), mark, 'Look here.')
  writeReply(doc, keyOf('bo', 'W'), reply)
  expect(brokenInvariants(doc)).toEqual([])
})

test('every broken invariant is named', () => {
  const doc = makeDoc()
  doc.getMap('extra')
  doc.getMap('annotations').set('ada', mark)
  doc.getMap('replies').set(keyOf('ada', 'V'), { ...reply, extra: 1 })
  doc.getMap('bodies').set(keyOf('ada', 'V'), 'a string')
  doc.getMap('bodies').set('nobody', new Y.Text('x'))
  writeBody(doc, keyOf('ada', 'W'), 'x'.repeat(4001))
  expect(brokenInvariants(doc)).toEqual([
    'unknown root extra',
    'annotations: ada is no entry key',
    `replies: ${keyOf('ada', 'V')} has a value that does not fit`,
    `bodies: ${keyOf('ada', 'V')} is not a text`,
    'bodies: nobody is no entry key',
    `bodies: ${keyOf('ada', 'W')} is too long`,
  ])
})

test('a document that waits for a missing update is broken', () => {
  const author = makeDoc()
  const updates: Uint8Array[] = []
  author.on('update', (update: Uint8Array) => updates.push(update))
  writeBody(author, keyOf('ada', 'V'), 'one')
  writeBody(author, keyOf('ada', 'V'), 'one two')
  const reader = makeDoc()
  Y.applyUpdate(reader, updates[1]!)
  expect(brokenInvariants(reader)).toEqual(['the document waits for missing updates'])
})
