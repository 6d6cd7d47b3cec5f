import { createRoot } from 'solid-js'
import { beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import {
  type AnnotationValue,
  type EntryKey,
  type MemberId,
  makeDoc,
  mergedName,
  type PollId,
  removeAnnotation,
  removeReply,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import { perCard } from './perCard.ts'
import { createProjection, type Projection } from './projection.ts'

const key = (member: string, n: number) => `${member}/${String(n).padStart(26, '0')}` as EntryKey
const claim = (start: number, end: number, revision = 1): AnnotationValue => ({
  motivation: 'classifying',
  revision,
  start,
  end,
})

let doc: Y.Doc
let projection: Projection
const mine = new Map<PollId, string>()
let unplaced: EntryKey[] = []
const set = (root: string, k: string, value: unknown) => doc.getMap(root).set(k, value)
const order = () => projection.cards().map(card => card.annotation.key)

beforeEach(() => {
  mine.clear()
  unplaced = []
  doc = makeDoc()
  set('roster', 'ana', { name: 'Copper Wren', role: 'participant', colour: 2 })
  projection = createProjection({
    me: 'ana' as MemberId,
    revision: 1,
    schedule: run => run(),
    ownView: poll => (mine.has(poll) ? { mine: mine.get(poll)! } : {}),
    onUnplaced: (_, key) => unplaced.push(key),
  })
  projection.attach(doc)
})

describe('the cards', () => {
  test('stand in the order of the text, the longer of two that start together first', () => {
    writeAnnotation(doc, key('bo', 1), claim(30, 40))
    writeAnnotation(doc, key('ana', 2), claim(5, 9))
    writeAnnotation(doc, key('bo', 3), claim(5, 20))
    expect(order()).toEqual([key('bo', 3), key('ana', 2), key('bo', 1)])
    removeAnnotation(doc, key('bo', 3))
    expect(order()).toEqual([key('ana', 2), key('bo', 1)])
  })

  test('leave out what belongs to another revision, and follow what was placed anew or orphaned', () => {
    writeAnnotation(doc, key('bo', 1), claim(30, 40))
    writeAnnotation(doc, key('bo', 2), claim(3, 4, 2))
    expect(order()).toEqual([key('bo', 1)])
    set('places', key('bo', 2), { revision: 1, start: 50, end: 60 })
    expect(order()).toEqual([key('bo', 1), key('bo', 2)])
    expect(projection.card(key('bo', 2))?.annotation.start).toBe(50)
  })

  test('are those of the article that is shown, and of each one again when one comes back to it', () => {
    writeAnnotation(doc, key('bo', 1), claim(30, 40))
    writeAnnotation(doc, key('bo', 2), claim(3, 4, 2))
    writeAnnotation(doc, key('bo', 3), claim(7, 9))
    projection.show(2)
    expect(order()).toEqual([key('bo', 2)])
    projection.show(1)
    expect(order()).toEqual([key('bo', 3), key('bo', 1)])
    expect(projection.allCards()).toHaveLength(3)
  })

  test('keep their places and themselves when one among them comes, moves or goes', () => {
    for (const n of [1, 2, 3, 4]) writeAnnotation(doc, key('bo', n), claim(n * 10, n * 10 + 5))
    const before = projection.cards()
    writeAnnotation(doc, key('ana', 5), claim(25, 26))
    expect(order()).toEqual([key('bo', 1), key('bo', 2), key('ana', 5), key('bo', 3), key('bo', 4)])
    set('annotations', key('ana', 5), { ...claim(45, 46), created: 1, modified: 1 })
    expect(order()).toEqual([key('bo', 1), key('bo', 2), key('bo', 3), key('bo', 4), key('ana', 5)])
    removeAnnotation(doc, key('ana', 5))
    expect(projection.cards().every((card, i) => card === before[i])).toBe(true)
    expect(order()).toHaveLength(4)
  })

  test('are seen anew by what derives facts of them, whatever is changed in them', () =>
    createRoot(dispose => {
      const [one, other, answer] = [key('bo', 1), key('bo', 2), key('cy', 3)]
      writeAnnotation(doc, one, claim(10, 15))
      writeAnnotation(doc, other, claim(20, 25))
      const facts = perCard(projection.cards, () => card => JSON.stringify(card))
      const seen = () => JSON.parse(facts()[0]!)
      expect(seen()).toMatchObject({ creator: { role: 'participant' }, thread: [] })
      writeBody(doc, one, 'Counted on nine streets.')
      expect(seen().annotation.body).toBe('Counted on nine streets.')
      const poll = { about: 'claim', claim: one, of: 'stance', isOpen: true }
      set('polls', 'p1', { ...poll, turnout: 1 })
      expect(seen().stance.turnout).toBe(1)
      set('polls', 'p1', { ...poll, turnout: 2 })
      expect(seen().stance.turnout).toBe(2)
      mine.set('p1' as PollId, 'agree')
      projection.refreshPoll('p1' as PollId)
      expect(seen().stance.mine).toBe('agree')
      writeReply(doc, answer, { to: one, move: 'support', body: 'So did we.' })
      expect(seen().thread[0].reply.body).toBe('So did we.')
      set('moderation', `replies:${answer}`, { hidden: true })
      expect(seen().thread[0].moderation).toEqual({ hidden: true })
      set('roster', 'bo', { name: 'Silver Finch', role: 'participant', colour: 3 })
      expect(seen().creator.name).toBe('Silver Finch')
      set('roster', 'cy', { name: 'Amber Lark', role: 'participant', colour: 4 })
      expect(seen().thread[0].creator.name).toBe('Amber Lark')
      set('moderation', `annotations:${one}`, { hidden: true })
      expect(seen().moderation).toEqual({ hidden: true })
      set('room', mergedName(one), { into: other })
      expect(seen().mergedInto).toBe(other)
      expect(JSON.parse(facts()[1]!).merged).toEqual([one])
      dispose()
    }))

  test('stay where they stand while a newer revision comes, and are where they belong when it is shown', () => {
    writeAnnotation(doc, key('bo', 1), claim(30, 40))
    writeAnnotation(doc, key('bo', 2), claim(3, 4))
    set('places', key('bo', 1), { revision: 2, start: 0, end: 10 })
    set('places', key('bo', 2), { orphan: true })
    expect(order()).toEqual([key('bo', 2), key('bo', 1)])
    projection.show(2)
    expect(projection.cards().map(({ annotation: { start, end } }) => [start, end])).toEqual([[0, 10]])
    expect(projection.card(key('bo', 2))).toMatchObject({ isOrphan: true, annotation: { revision: 1, start: 3 } })
    expect(projection.allCards()).toHaveLength(2)
    set('places', key('bo', 1), { revision: 3, start: 7, end: 17 })
    expect(projection.cards().map(({ annotation: { start, end } }) => [start, end])).toEqual([[0, 10]])
    projection.show(3)
    expect(projection.cards().map(({ annotation: { start, end } }) => [start, end])).toEqual([[7, 17]])
    projection.show(2, new Map([[key('bo', 1), { start: 0, end: 10 }]]))
    expect(projection.cards().map(({ annotation: { start, end } }) => [start, end])).toEqual([[0, 10]])
    projection.show(1)
    expect(order()).toEqual([key('bo', 2), key('bo', 1)])
  })

  test('of one’s own whose places the document keeps back are asked about once, and stand where they are said to', () => {
    for (const n of [1, 2]) writeAnnotation(doc, key('ana', n), claim(n, n + 5))
    writeAnnotation(doc, key('bo', 3), claim(3, 4))
    projection.show(2)
    expect(new Set(unplaced)).toEqual(new Set([key('ana', 1), key('ana', 2)]))
    unplaced = []
    const stood = new Map([
      [key('ana', 1), { start: 11, end: 16 }],
      [key('ana', 2), null],
    ])
    projection.show(2, stood)
    expect(unplaced).toEqual([])
    expect(projection.cards().map(({ annotation: { start, end } }) => [start, end])).toEqual([[11, 16]])
    expect(projection.card(key('ana', 2))).toMatchObject({ isOrphan: true })
    set('places', key('ana', 2), { revision: 2, start: 40, end: 45 })
    expect(projection.card(key('ana', 2))).toMatchObject({ isOrphan: false, annotation: { revision: 2, start: 40 } })
  })

  test('of one’s own are asked about while a stage withholds: the document says where others see them', () => {
    for (const n of [1, 2, 3]) writeAnnotation(doc, key('ana', n), claim(n, n + 5))
    writeAnnotation(doc, key('bo', 4), claim(4, 5))
    for (const k of [key('ana', 1), key('ana', 2), key('ana', 3), key('bo', 4)])
      set('places', k, { revision: 2, start: 10, end: 15 })
    set('room', 'stage', { visibility: 'own' })
    projection.show(2)
    expect(new Set(unplaced)).toEqual(new Set([key('ana', 1), key('ana', 2), key('ana', 3)]))
    const starts = () => projection.cards().map(({ annotation }) => annotation.start)
    expect(starts()).toEqual([10])
    unplaced = []
    projection.show(
      2,
      new Map([
        [key('ana', 1), { start: 20, end: 25 }],
        [key('ana', 2), null],
        [key('ana', 3), undefined],
      ]),
    )
    expect(unplaced).toEqual([])
    expect(starts()).toEqual([10, 20])
    expect(['1', '2', '3'].map(n => projection.card(key('ana', Number(n)))?.isOrphan)).toEqual([false, true, false])
    // Moved on another page of one's own, in the text before: asked about once more, and until then it stays.
    writeAnnotation(doc, key('ana', 1), claim(40, 45))
    expect(new Set(unplaced)).toEqual(new Set([key('ana', 1)]))
    expect(starts()).toEqual([10, 20])
    // Moved in the new text, an orphan is none any more, whatever the document says.
    set('places', key('ana', 2), { orphan: true })
    writeAnnotation(doc, key('ana', 2), claim(30, 35, 2))
    expect(projection.card(key('ana', 2))).toMatchObject({ isOrphan: false, annotation: { revision: 2, start: 30 } })
    set('places', key('ana', 1), { revision: 2, start: 50, end: 55 })
    expect(starts()).toEqual([10, 20, 30])
    set('room', 'stage', { visibility: 'group' })
    writeBody(doc, key('ana', 1), 'Shown.')
    expect(projection.card(key('ana', 1))?.annotation.start).toBe(50)
  })

  test('know whose they are, and learn a name that comes later', () => {
    writeAnnotation(doc, key('ana', 1), claim(0, 5))
    writeAnnotation(doc, key('bo', 2), claim(6, 9))
    writeReply(doc, key('bo', 3), { to: key('ana', 1), move: 'object', body: 'Why?' })
    expect(projection.card(key('ana', 1))).toMatchObject({ isMine: true, creator: { name: 'Copper Wren' } })
    expect(projection.card(key('bo', 2))?.creator.name).toBe('Someone')
    set('roster', 'bo', { name: 'North Lantern', role: 'participant', colour: 3 })
    expect(projection.card(key('bo', 2))?.creator.name).toBe('North Lantern')
    expect(projection.card(key('ana', 1))?.thread[0]?.creator.name).toBe('North Lantern')
  })

  test('take up typed words letter by letter', () => {
    writeAnnotation(doc, key('ana', 1), claim(0, 5), 'Who')
    writeBody(doc, key('ana', 1), 'Who says so?')
    expect(projection.card(key('ana', 1))?.annotation.body).toBe('Who says so?')
  })

  test('carry a thread whose hidden reply says why', () => {
    writeAnnotation(doc, key('ana', 1), claim(0, 5))
    writeReply(doc, key('bo', 2), { to: key('ana', 1), move: 'object', body: 'No.' })
    writeReply(doc, key('ana', 3), { to: key('bo', 2), move: 'ask', body: 'Why not?' })
    set('moderation', `replies:${key('bo', 2)}`, { hidden: true, reason: 'off topic', at: 5 })
    const [first, second] = projection.card(key('ana', 1))!.thread
    expect([first?.depth, second?.depth, second?.isMine]).toEqual([0, 1, true])
    expect(first?.moderation).toEqual({ hidden: true, reason: 'off topic', at: 5 })
    removeReply(doc, key('bo', 2))
    expect(projection.card(key('ana', 1))?.thread.map(row => row.reply.key)).toEqual([key('ana', 3)])
  })
})

describe("a claim's polls", () => {
  const poll = 'p1' as PollId
  const opened = {
    about: 'claim',
    claim: key('bo', 1),
    of: 'classification',
    method: 'single',
    secrecy: 'confidential',
    reveal: 'live',
    isOpen: true,
  }

  test('find their card whichever comes first, and show the count as it changes', () => {
    set('polls', poll, opened)
    writeAnnotation(doc, key('bo', 1), claim(0, 5))
    expect(projection.card(key('bo', 1))?.classification).toMatchObject({ id: poll, isOpen: true })
    set('polls', poll, { ...opened, turnout: 1, tally: { n: 1, counts: { fact: 1 } } })
    expect(projection.card(key('bo', 1))?.classification?.tally).toEqual({ n: 1, counts: { fact: 1 } })
  })

  test('show the own choice as soon as it is made, and no choice of anyone else', () => {
    writeAnnotation(doc, key('bo', 1), claim(0, 5))
    set('polls', poll, opened)
    expect(projection.card(key('bo', 1))?.classification).not.toHaveProperty('mine')
    mine.set(poll, 'opinion')
    projection.refreshPoll(poll)
    expect(projection.card(key('bo', 1))?.classification?.mine).toBe('opinion')
  })
})

test('a new document replaces the one before: what it lacks goes, what it has stays the same card', () => {
  writeAnnotation(doc, key('ana', 1), claim(0, 5))
  writeAnnotation(doc, key('ana', 2), claim(6, 9))
  const kept = projection.card(key('ana', 2))
  doc = makeDoc()
  writeAnnotation(doc, key('ana', 2), claim(6, 9), 'again')
  projection.attach(doc)
  expect(order()).toEqual([key('ana', 2)])
  expect(projection.card(key('ana', 2))).toBe(kept)
  expect(kept?.annotation.body).toBe('again')
})
