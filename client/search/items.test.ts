/** A page finds what its reader may see: what is in the document, and of that nothing which a moderator has folded. */
import { beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { ArticleAnswer } from '../../shared/protocol/index.ts'
import {
  type AnnotationValue,
  type EntryKey,
  type MemberId,
  makeDoc,
  removeAnnotation,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import { createProjection } from '../room/projection.ts'
import type { RoomView } from '../room/types.ts'
import { createFinder } from './find.ts'
import { itemsIn, type Where } from './items.ts'

const key = (member: string, n: number) => `${member}/${String(n).padStart(26, '0')}` as EntryKey
const ARTICLE = {
  revision: 1,
  text: 'The council measured. Nobody asked.',
  sentences: [
    { id: 's1', start: 0, end: 21 },
    { id: 's2', start: 22, end: 35 },
  ],
} as unknown as ArticleAnswer
const at = (start: number, end: number, more: Partial<AnnotationValue> = {}): AnnotationValue => ({
  motivation: 'commenting',
  revision: 1,
  start,
  end,
  ...more,
})

let doc: Y.Doc
beforeEach(() => {
  doc = makeDoc()
  for (const [id, name] of [
    ['ada', 'Ada Canary'],
    ['ben', 'Ben'],
  ])
    doc.getMap('roster').set(id!, { name, role: 'participant', colour: 1 })
})
function foundBy(typed: string, me = 'ada', role = 'participant', more: object = {}) {
  const projection = createProjection({
    me: me as MemberId,
    revision: 1,
    schedule: run => run(),
    ownView: () => ({}),
  })
  projection.attach(doc)
  const own = { me: () => ({ id: me, role }), article: () => ARTICLE, desk: () => undefined, notes: () => undefined }
  const view = { ...projection, ...own, ...more } as unknown as RoomView
  const found = createFinder<Where>()(itemsIn(view, [ARTICLE]), typed, undefined, () => 10)
  return [...found.values()].flatMap(({ shown }) => shown.map(({ item }) => item))
}
const finds = (...asked: Parameters<typeof foundBy>) => foundBy(...asked).map(({ kind, id }) => `${kind} ${id}`)
/** What is found with another desk or notes, without its words. */
const itemsOf = (more: object, typed: string, me = 'ada') =>
  foundBy(typed, me, 'participant', more)
    .filter(({ kind }) => kind !== 'member')
    .map(({ text: _, ...item }) => item)

test('sentences, claims, comments, answers and members are found, each by its words', () => {
  writeAnnotation(doc, key('ben', 1), at(0, 21, { motivation: 'classifying', statement: 'They counted canaries.' }))
  writeAnnotation(doc, key('ben', 2), at(22, 35, { tags: ['canary'] }), 'Who should have?')
  writeAnnotation(doc, key('ben', 3), at(0, 11, { motivation: 'classifying' }))
  writeReply(doc, key('ada', 4), { to: key('ben', 1), move: 'ask', body: 'One canary or two?' })
  writeReply(doc, key('ada', 5), { to: key('gone', 9), move: 'reply', body: 'Poor canary.' })
  expect(finds('canar')).toEqual([
    `claim ${key('ben', 1)}`,
    `reply ${key('ada', 4)}`,
    `reply ${key('ada', 5)}`,
    `mark ${key('ben', 2)}`,
    'member ada',
  ])
  // A claim without a statement says what it marks.
  expect(finds('council')).toEqual(['sentence 1 s1', `claim ${key('ben', 3)}`])
})

test('what is removed is found by nobody, what is folded by moderators and by who wrote it', () => {
  writeAnnotation(doc, key('ben', 1), at(0, 21), 'A canary sang.')
  writeReply(doc, key('ben', 2), { to: key('ben', 1), move: 'reply', body: 'The canary again.' })
  doc.getMap('moderation').set(`annotations:${key('ben', 1)}`, { hidden: true, reason: 'canary', at: 1 })
  doc.getMap('moderation').set(`replies:${key('ben', 2)}`, { hidden: true, reason: 'off-topic', at: 1 })
  const both = [`mark ${key('ben', 1)}`, `reply ${key('ben', 2)}`]
  expect(finds('canary', 'ada')).toEqual(['member ada'])
  expect(finds('canary', 'ben')).toEqual([...both, 'member ada'])
  expect(finds('canary', 'ada', 'moderator')).toEqual([...both, 'member ada'])
  removeAnnotation(doc, key('ben', 1))
  doc.getMap('replies').delete(key('ben', 2))
  doc.getMap('moderation').set(`annotations:${key('ben', 1)}`, { removed: true, at: 2 })
  expect(finds('canary', 'ben')).toEqual(['member ada'])
})

test('what waits for a moderator is found by who wrote it, in the card where it is shown, and by moderators at the desk', () => {
  writeAnnotation(doc, key('ben', 1), at(0, 21), 'Stands.')
  writeReply(doc, key('ben', 2), { to: key('ben', 1), move: 'reply', body: 'Stands too.' })
  const [claim, answer] = [
    at(0, 21, { motivation: 'classifying' }),
    { to: key('ben', 2), move: 'ask', body: 'Canary?' },
  ]
  const held = () => [
    { root: 'annotations', key: key('ada', 3), value: claim, body: 'A canary.' },
    { root: 'replies', key: key('ada', 4), value: answer },
  ]
  const own = itemsOf({ desk: () => ({ held, items: () => undefined }) }, 'canary')
  expect(own).toEqual([
    { kind: 'claim', id: key('ada', 3), by: 'ada', where: { to: 'card', key: key('ada', 3) }, only: 'held' },
    { kind: 'reply', id: key('ada', 4), by: 'ada', where: { to: 'card', key: key('ben', 1) }, only: 'held' },
  ])
  const items = () => [
    ...held().map(({ root, key, value, body }) => ({
      root,
      key,
      target: `${root}:${key}`,
      creator: 'ada',
      state: 'waiting',
      said: { value, ...(body ? { body } : {}) },
    })),
    // Withheld from this moderator too, and what stands already.
    { root: 'annotations', key: key('ada', 5), target: 'x', creator: 'ada', state: 'waiting' },
    {
      root: 'annotations',
      key: key('ada', 6),
      target: 'y',
      creator: 'ada',
      state: 'standing',
      said: { value: claim, body: 'canary' },
    },
  ]
  expect(itemsOf({ desk: () => ({ held: () => [], items }) }, 'canary', 'ben')).toEqual([
    {
      kind: 'claim',
      id: key('ada', 3),
      by: 'ada',
      where: { to: 'desk', target: `annotations:${key('ada', 3)}` },
      only: 'held',
    },
    {
      kind: 'reply',
      id: key('ada', 4),
      by: 'ada',
      where: { to: 'desk', target: `replies:${key('ada', 4)}` },
      only: 'held',
    },
  ])
})

test('a note for oneself is found as such', () => {
  const annotation = { ...at(0, 21), key: key('ada', 3), creator: 'ada', body: 'Mine: canary.' }
  expect(itemsOf({ notes: () => ({ cards: () => [{ annotation }] }) }, 'mine')).toEqual([
    { kind: 'mark', id: key('ada', 3), by: 'ada', where: { to: 'card', key: key('ada', 3) }, only: 'note' },
  ])
})
