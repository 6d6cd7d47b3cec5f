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
function finds(typed: string, me = 'ada', role = 'participant') {
  const projection = createProjection({
    me: me as MemberId,
    revision: 1,
    schedule: run => run(),
    ownView: () => ({}),
  })
  projection.attach(doc)
  const view = { ...projection, me: () => ({ id: me, role }), article: () => ARTICLE } as unknown as RoomView
  const found = createFinder<Where>()(itemsIn(view, [ARTICLE]), typed, undefined, () => 10)
  return [...found.values()].flatMap(({ shown }) => shown.map(({ item }) => `${item.kind} ${item.id}`))
}

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
