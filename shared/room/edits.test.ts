import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type AnnotationValue,
  brokenInvariants,
  difference,
  type EntryKey,
  makeDoc,
  readAnnotation,
  readBody,
  readReply,
  removeAnnotation,
  removeReply,
  writeAnnotation,
  writeBody,
  writeReply,
} from './index.ts'

const key = 'ada/01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntryKey
const claim: AnnotationValue = {
  motivation: 'classifying',
  revision: 1,
  start: 3,
  end: 9,
  statement: 'It was pragmatism.',
}
const words = fc
  .array(fc.constantFrom('a', 'b', ' ', '😀', '😁', '😂', '🇩🇪', '𝒳', 'é', '\u0301'), { maxLength: 20 })
  .map(parts => parts.join(''))
const seeded = { seed: 42, numRuns: 2000 }

test('the difference of two texts turns the one into the other and splits no surrogate pair', () => {
  fc.assert(
    fc.property(words, words, (from, to) => {
      const { start, removed, inserted } = difference(from, to)
      expect(from.slice(0, start) + inserted + from.slice(start + removed)).toBe(to)
      for (const piece of [
        from.slice(0, start),
        from.slice(start, start + removed),
        from.slice(start + removed),
        inserted,
      ]) {
        expect(piece).not.toMatch(/\p{Surrogate}/u)
      }
    }),
    seeded,
  )
})

test('the difference of two texts is no longer than what differs', () => {
  expect(difference('one two three', 'one 2 three')).toEqual({ start: 4, removed: 3, inserted: '2' })
  expect(difference('aaa', 'aaaa')).toEqual({ start: 3, removed: 0, inserted: 'a' })
  expect(difference('same', 'same')).toEqual({ start: 4, removed: 0, inserted: '' })
  expect(difference('😀', '😁')).toEqual({ start: 0, removed: 2, inserted: '😁' })
  expect(difference('😀😀', '😀')).toEqual({ start: 2, removed: 2, inserted: '' })
})

test('a body says what was written last, whatever it said before', () => {
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), texts => {
      const doc = makeDoc()
      for (const text of texts) writeBody(doc, key, text)
      expect(readBody(doc, key)).toBe(texts.at(-1))
    }),
    { seed: 42, numRuns: 500 },
  )
})

test('two devices that edit one body apart keep both edits', () => {
  const laptop = makeDoc()
  writeBody(laptop, key, 'The deal is signed.')
  const phone = makeDoc()
  Y.applyUpdate(phone, Y.encodeStateAsUpdate(laptop))
  writeBody(laptop, key, 'Today: The deal is signed.')
  writeBody(phone, key, 'The deal is signed at last.')
  Y.applyUpdate(phone, Y.encodeStateAsUpdate(laptop))
  Y.applyUpdate(laptop, Y.encodeStateAsUpdate(phone))
  expect([readBody(laptop, key), readBody(phone, key)]).toEqual(Array(2).fill('Today: The deal is signed at last.'))
})

test('an annotation is read with its creator and its body', () => {
  const doc = makeDoc()
  writeAnnotation(doc, key, claim, 'Because no other word fits.')
  expect(readAnnotation(doc, key)).toEqual({
    ...claim,
    key,
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAV',
    creator: 'ada',
    body: 'Because no other word fits.',
  })
  writeAnnotation(doc, key, { ...claim, statement: 'It was more.' })
  expect(readAnnotation(doc, key)).toMatchObject({ statement: 'It was more.', body: 'Because no other word fits.' })
})

test('an annotation without a body leaves no empty text behind', () => {
  const doc = makeDoc()
  writeAnnotation(doc, key, claim, '')
  writeBody(doc, key, '')
  expect(doc.getMap('bodies').has(key)).toBe(false)
  expect(readBody(doc, key)).toBe('')
})

test('an annotation and its body are written in one update and go in one', () => {
  const doc = makeDoc()
  let updates = 0
  doc.on('update', () => updates++)
  writeAnnotation(doc, key, claim, 'Body.')
  removeAnnotation(doc, key)
  expect(updates).toBe(2)
  expect([readAnnotation(doc, key), readBody(doc, key)]).toEqual([undefined, ''])
})

test('a reply stays when what it answers goes', () => {
  const doc = makeDoc()
  const answer = 'bo/01ARZ3NDEKTSV4RRFFQ69G5FAW' as EntryKey
  writeAnnotation(doc, key, claim)
  writeReply(doc, answer, { to: key, move: 'object', body: 'No.' })
  removeAnnotation(doc, key)
  expect(readReply(doc, answer)).toEqual({
    to: key,
    move: 'object',
    body: 'No.',
    key: answer,
    id: '01ARZ3NDEKTSV4RRFFQ69G5FAW',
    creator: 'bo',
  })
  expect(brokenInvariants(doc)).toEqual([])
  removeReply(doc, answer)
  expect(readReply(doc, answer)).toBeUndefined()
})
