/** Joint statements in a room without ports: begun by their stage, written by their side, frozen, kept, and taken out. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { JOINT_ROOT, type Member, readGroup, writeAnnotation } from '../../shared/room/index.ts'
import type { RunSheet } from '../../shared/stages/index.ts'
import { failingStore } from '../../test/support/failingStore.ts'
import { comment, newKey, reasonOf, rowsOf } from '../../test/support/moderatedLesson.ts'
import { makeWorld, ownerOf, type TestClient } from '../../test/support/roomInMemory.ts'
import { memoryStore } from '../storage/memory.ts'
import { moveStage } from './course.ts'
import type { LiveRoom } from './liveRoom.ts'
import { moderate } from './moderation.ts'
import { firstBrokenRow, redactedRows } from './record.ts'
import { editRoom } from './roomEdit.ts'
import { declareSide } from './sides.ts'
import { readableStatements } from './statements.ts'

const stage = (id: string, more: object = {}) => ({
  id,
  title: id,
  opens: ['statements' as const, 'marks' as const],
  visibility: 'group' as const,
  advance: 'hand' as const,
  ...more,
})
const SHEET: RunSheet = {
  name: 'own',
  title: 'own',
  stages: [
    stage('write', { words: 6 }),
    stage('talk', { opens: ['replies'] }),
    stage('common', { isWrittenTogether: true }),
  ],
}
const MOTION = {
  sentence: 'Keep the lanes.',
  sides: [
    { key: 'for', label: 'For' },
    { key: 'against', label: 'Against' },
  ],
}

/** Olga moderates; Ada and Ben stand for, Cy against. */
async function debate(runSheet = SHEET, store = memoryStore()) {
  const world = makeWorld({ store })
  const room = await world.makeRoom({ runSheet, motion: MOTION })
  const join = async (name: string, side: string) => {
    const { id } = await world.join(room, name)
    await declareSide(room, id, side)
    return id
  }
  const [ada, ben, cy] = [await join('Ada', 'for'), await join('Ben', 'for'), await join('Cy', 'against')]
  const member = (id: Member['id']) => room.members.get(id)!
  const of = (side: string | undefined, id = 'write') =>
    room.statements.find(({ statement }) => statement.side === side && statement.stage === id)!
  const open = (id: Member['id'], side: string | undefined, id2 = 'write') =>
    world.connect(room, member(id), { of: of(side, id2) })
  const go = (to: string) => moveStage(room, ownerOf(room).id, { to })
  const act = (wish: object) => moderate(room, ownerOf(room).id, wish as never)
  return { world, room, olga: ownerOf(room).id, ada, ben, cy, member, of, open, go, act }
}
const text = (page: TestClient) => page.doc.getText(JOINT_ROOT)
const named = (room: LiveRoom, member: Member) =>
  readableStatements(room, member).map(({ statement: one }) => [one.stage, one.side, one.isOpen])

test('a stage that opens statements begins one for each side, or one for the group; where it is over they are frozen', async () => {
  const { room, ada, cy, olga, member, go } = await debate()
  expect(named(room, member(olga))).toEqual([
    ['write', 'for', true],
    ['write', 'against', true],
  ])
  expect(named(room, member(ada))).toEqual([['write', 'for', true]])
  await go('talk')
  expect(named(room, member(cy))).toEqual([
    ['write', 'for', false],
    ['write', 'against', false],
  ])
  await go('common')
  expect(named(room, member(cy)).at(-1)).toEqual(['common', undefined, true])
  const before = room.statements.map(({ statement }) => statement.id)
  await go('write')
  expect(room.statements.map(({ statement }) => statement.id)).toEqual(before)
  expect(named(room, member(cy))).toEqual([
    ['write', 'against', true],
    ['common', undefined, false],
  ])
})

test('a side writes together, and no byte of it reaches another side’s socket or document before it is frozen', async () => {
  const { world, room, ada, ben, cy, member, of, open, go } = await debate()
  const [a, b, c] = [open(ada, 'for'), open(ben, 'for'), open(cy, 'against')]
  const group = world.connect(room, member(cy))
  await world.settle()
  text(a).insert(0, 'Lanes work.')
  await world.settle()
  text(b).insert(11, ' SECRET plan.')
  text(b).delete(0, 5)
  await world.settle()
  expect(text(a).toJSON()).toBe(' work. SECRET plan.')
  expect(of('for').text).toBe(' work. SECRET plan.')
  expect(text(c).toJSON()).toBe('')
  for (const page of [c, group]) expect(page.frames.some(frame => Buffer.from(frame).includes('SECRET'))).toBe(false)
  expect(of('for').mayBeReadBy(member(cy))).toBe(false)
  expect(of('for').inIt()).toEqual([ben, ada])
  await go('talk')
  expect(of('for').mayBeReadBy(member(cy))).toBe(true)
  const late = open(cy, 'for')
  await world.settle()
  expect(text(late).toJSON()).toBe(' work. SECRET plan.')
})

test('[STAGE-15] [STAGE-16] [GATE-10] what is refused closes that socket alone: too many words, another side, a stage that is over', async () => {
  const { world, ada, ben, cy, of, open, go } = await debate()
  const [a, b] = [open(ada, 'for'), open(ben, 'for')]
  await world.settle()
  text(a).insert(0, 'one two three four five')
  await world.settle()
  text(b).insert(0, 'six seven ')
  await world.settle()
  expect(reasonOf(b)).toMatchObject({ code: 'QUOTA', rule: 'GATE-10' })
  await go('talk')
  const c = open(cy, 'for')
  await world.settle()
  text(c).insert(0, 'not ')
  text(a).insert(0, 'late ')
  await world.settle()
  expect(reasonOf(a)).toMatchObject({ code: 'PHASE', rule: 'STAGE-15' })
  expect(reasonOf(c)).toMatchObject({ code: 'OWNER', rule: 'STAGE-16' })
  expect(of('for').text).toBe('one two three four five')
})

test('[STAGE-17] who changes sides, is no moderator any more or is expelled reads on no longer', async () => {
  const { world, room, ada, ben, cy, open, act } = await debate()
  await act({ act: 'promote', target: cy })
  const [a, b, c] = [open(ada, 'for'), open(ben, 'for'), open(cy, 'for')]
  await world.settle()
  await declareSide(room, ada, 'against')
  await act({ act: 'demote', target: cy })
  expect([a.closed, c.closed].map(closed => closed?.code)).toEqual([4403, 4403])
  expect(b.closed).toBeUndefined()
  await act({ act: 'expel', target: ben })
  expect(b.closed?.code).toBe(4403)
})

test('[STAGE-18] a moderator publishes one before its stage ends: everyone reads it, nobody writes on, and a restart leaves it so', async () => {
  const { world, room, ada, cy, member, of, open, go, act } = await debate()
  const [a, group] = [open(ada, 'for'), world.connect(room, member(cy))]
  await world.settle()
  text(a).insert(0, 'Lanes work.')
  await world.settle()
  const target = `statements:${of('for').id}`
  await act({ act: 'publish', target })
  await act({ act: 'publish', target })
  expect(named(room, member(cy))).toEqual([
    ['write', 'for', false],
    ['write', 'against', true],
  ])
  expect(group.doc.getMap('room').get('published')).toBe(world.clock.now)
  text(a).insert(0, 'late ')
  await world.settle()
  expect(reasonOf(a)).toMatchObject({ code: 'PHASE', rule: 'STAGE-18' })
  const acts = (await rowsOf(world, room)).filter(({ kind }) => kind === 'act')
  expect(acts.filter(row => Buffer.from(row.payload).includes('"publish"'))).toHaveLength(1)
  const again = await world.restart().open(room.room.id)
  await again.read(() => undefined)
  expect(again.statements.map(({ statement, text }) => [statement.isOpen, text])).toEqual([
    [false, 'Lanes work.'],
    [true, ''],
  ])
  // Whoever comes back to the stage goes on writing.
  await go('talk')
  await go('write')
  const back = open(ada, 'for')
  await world.settle()
  text(back).insert(0, 'All ')
  await world.settle()
  expect([back.closed, of('for').text]).toEqual([undefined, 'All Lanes work.'])
})

test('a side that the motion gets under way has its statement at once, and one that it loses keeps its words', async () => {
  const { world, room, olga, ada, cy, member, of, open } = await debate()
  const a = open(ada, 'for')
  await world.settle()
  text(a).insert(0, 'Lanes work.')
  await world.settle()
  const sides = [
    { key: 'for', label: 'For' },
    { key: 'third', label: 'A third way' },
  ]
  await editRoom(room, olga, { motion: { sentence: MOTION.sentence, sides }, apply: true })
  expect(room.statements.map(({ statement: { side, isOpen } }) => [side, isOpen])).toEqual([
    ['for', true],
    ['against', true],
    ['third', true],
  ])
  await declareSide(room, cy, 'third')
  const c = open(cy, 'third')
  await world.settle()
  text(c).insert(0, 'Both.')
  await world.settle()
  expect([a.closed, c.closed, of('for').text, of('third').text]).toEqual([undefined, undefined, 'Lanes work.', 'Both.'])
  expect(named(room, member(cy))).toEqual([['write', 'third', true]])
  expect(world.logged).toEqual([])
})

test('in free reading all write one statement, whatever sides the motion has, and it is there when the room is made', async () => {
  const world = makeWorld()
  const room = await world.makeRoom({ motion: MOTION })
  await room.read(() => undefined)
  const cy = await world.join(room, 'Cy')
  await declareSide(room, cy.id, 'against')
  expect(named(room, room.members.get(cy.id)!)).toEqual([['reading', undefined, true]])
  const rows = room.head.seq
  await room.read(() => undefined)
  expect(room.head.seq).toBe(rows)
})

test('what another writer has received is in the store already, whenever the process ends', async () => {
  const faults = failingStore(memoryStore())
  const { world, room, ada, ben, of, open } = await debate(SHEET, faults.store)
  const [a, b] = [open(ada, 'for'), open(ben, 'for')]
  await world.settle()
  const release = faults.holdCommits()
  text(a).insert(0, 'Lanes')
  for (let turn = 0; turn < 20; turn++) await new Promise(resolve => setTimeout(resolve, 0))
  expect([of('for').text, text(b).toJSON(), a.saved.at(-1)?.clock]).toEqual(['Lanes', '', 0])
  release()
  await world.settle()
  expect([text(b).toJSON(), a.saved.at(-1)?.clock]).toEqual(['Lanes', 5])
  for (const word of [' work', ' well', ' today']) {
    text(a).insert(text(a).length, word)
    await world.settle()
    // As another process would find it, had this one been killed now.
    const found = await makeWorld({ store: faults.store, seed: 9 }).open(room.room.id)
    expect(found.statements.find(({ id }) => id === of('for').id)!.text).toBe(text(b).toJSON())
  }
})

test('a restart and a checkpoint bring the same text, its writers and its state back', async () => {
  const { world, room, ada, ben, of, open, go } = await debate()
  const [a, b] = [open(ada, 'for'), open(ben, 'for')]
  await world.settle()
  text(a).insert(0, 'Lanes work.')
  await world.settle()
  text(b).delete(0, 6)
  text(b).insert(0, 'They ')
  await world.settle()
  await go('talk')
  const { id, docName } = of('for')
  const fromRows = await world.restart().open(room.room.id)
  for (const page of [a, b]) page.leave()
  await world.rooms.close()
  expect((await world.store.loadDocument(id, docName)).checkpoint).toBeDefined()
  const fromCheckpoint = await world.restart().open(room.room.id)
  for (const again of [fromRows, fromCheckpoint]) {
    const live = again.statements.find(one => one.id === id)!
    expect([live.text, live.docName, live.statement.isOpen, live.inIt()]).toEqual([
      'They work.',
      docName,
      false,
      [ada, ben],
    ])
    expect(live.clients.ownerOf(a.doc.clientID)).toBe(ada)
  }
  expect(world.logged).toEqual([])
})

test('the record says which statement its updates are of, once, and nothing of those that nobody wrote in', async () => {
  const { world, room, ada, of, open, go } = await debate()
  const a = open(ada, 'for')
  await world.settle()
  for (const word of ['one ', 'two ']) {
    text(a).insert(0, word)
    await world.settle()
  }
  await go('talk')
  const rows = await rowsOf(world, room)
  const { id, statement } = of('for')
  const acts = rows.filter(({ kind }) => kind === 'act').map(row => JSON.parse(Buffer.from(row.payload).toString()))
  expect(acts).toEqual([{ act: 'begin-statement', statement: id, group: statement.group, stage: 'write', side: 'for' }])
  expect(rows.filter(({ group }) => group === id).map(({ kind, member }) => [kind, member])).toEqual([
    ['update', ada],
    ['update', ada],
  ])
})

test('[CASE-4] what a moderator removes is in no document, row or checkpoint, and cannot be brought back; writing goes on', async () => {
  const { world, room, ada, ben, of, open, act } = await debate()
  const [a, b] = [open(ada, 'for'), open(ben, 'for')]
  await world.settle()
  text(a).insert(0, 'SECRET one.')
  await world.settle()
  text(b).insert(3, 'SECRET')
  text(b).delete(0, 3)
  await world.settle()
  const { id, docName } = of('for')
  text(a).insert(0, 'SECRET on its way')
  await act({ act: 'remove', target: `statements:${id}`, code: 'rude' })
  expect([a.closed?.code, b.closed?.code]).toEqual([4409, 4409])
  expect(of('for').text).toBe('')
  expect(of('for').statement).toMatchObject({ isOpen: true, removed: { at: world.clock.now, code: 'rude' } })
  expect(of('for').docName).not.toBe(docName)
  const rows = await rowsOf(world, room)
  expect(rows.some(row => Buffer.from(row.payload).includes('SECRET'))).toBe(false)
  expect(redactedRows(rows)).toHaveLength(3)
  expect(firstBrokenRow(rows)).toBeUndefined()
  const old = world.connect(room, room.members.get(ada)!, { of: of('for'), doc: a.doc })
  await world.settle()
  expect(of('for').text).toBe('')
  old.leave()
  const anew = open(ada, 'for')
  await world.settle()
  text(anew).insert(0, 'Calm.')
  await world.settle()
  expect(of('for').text).toBe('Calm.')
  anew.leave()
  const again = await world.restart().open(room.room.id)
  expect(again.statements.find(one => one.id === id)!.text).toBe('Calm.')
  await world.rooms.close()
  const { checkpoint } = await world.store.loadDocument(id, of('for').docName)
  expect(Buffer.from(checkpoint!.state).includes('SECRET')).toBe(false)
  expect(world.logged).toEqual([])
})

test('[ROOM-9] expelling with all that a member wrote takes out that member’s words and leaves the others’', async () => {
  const { world, room, ada, ben, of, open, act } = await debate()
  const [a, b] = [open(ada, 'for'), open(ben, 'for')]
  await world.settle()
  text(a).insert(0, 'ours ')
  await world.settle()
  text(b).insert(5, 'SECRET ')
  await world.settle()
  text(a).insert(12, 'too')
  await world.settle()
  await act({ act: 'expel', target: ben, entries: 'remove' })
  expect(of('for').text).toBe('ours too')
  expect((await rowsOf(world, room)).some(row => Buffer.from(row.payload).includes('SECRET'))).toBe(false)
  const again = await world.restart().open(room.room.id)
  expect(again.statements.find(one => one.id === of('for').id)!.text).toBe('ours too')
})

test('a removal elsewhere begins a new epoch here too, and the words stay', async () => {
  const { world, room, ada, member, open, act } = await debate()
  const [a, page] = [open(ada, 'for'), world.connect(room, member(ada))]
  await world.settle()
  text(a).insert(0, 'Lanes work.')
  const key = newKey(world, member(ada))
  writeAnnotation(page.doc, key, comment)
  await world.settle()
  await act({ act: 'remove', target: key })
  expect(a.closed?.code).toBe(4409)
  const anew = open(ada, 'for')
  await world.settle()
  expect(text(anew).toJSON()).toBe('Lanes work.')
  expect(readGroup(room.groups[0]!.doc).annotations).toEqual([])
})

test('awareness names only the member’s own page, and reaches the statement’s own readers', async () => {
  const { world, ada, ben, of, open } = await debate()
  const [a, b] = [open(ada, 'for'), open(ben, 'for')]
  await world.settle()
  expect(of('for').sessions.size).toBe(2)
  expect(a.awarenessFrames).toEqual([])
  // An awareness message as the stock client writes it: one entry, its page's own.
  const state = JSON.stringify({ user: { name: 'Someone else' }, at: { anchor: 1 } })
  const encoder: number[] = [1, ...varUint(b.doc.clientID), 1, state.length, ...Buffer.from(state)]
  b.sendRaw(1, encoder.length, ...encoder)
  await world.settle()
  const told = Buffer.concat(a.awarenessFrames).toString()
  expect(told).toContain('"name":"Ben"')
  expect(told).toContain('"at":{"anchor":1}')
  expect(told).not.toContain('Someone else')
})

function varUint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) + 128)
  }
}

test('a room from before there were joint statements begins them when it is opened again', async () => {
  const { world, room } = await debate()
  const { statements: _, ...old } = (await world.store.loadRoom(room.room.id))!
  expect(old.groups).toHaveLength(1)
  const state = Y.encodeStateAsUpdate(room.groups[0]!.doc)
  const again = await world.restart().open(room.room.id)
  await again.read(() => undefined)
  expect(again.statements).toHaveLength(2)
  expect(Y.encodeStateAsUpdate(again.groups[0]!.doc)).toEqual(state)
})
