/** The order of things: check, apply, append, commit, release. What anyone has seen is saved. */

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { entryKey, type Member, newUlid, readGroup, writeAnnotation, writeBody } from '../../shared/room/index.ts'
import { failingStore } from '../../test/support/failingStore.ts'
import { makeWorld, ownerOf, type TestClient, type World } from '../../test/support/roomInMemory.ts'
import { memoryStore } from '../storage/memory.ts'
import { CHECKPOINT_ROWS } from './checkpoint.ts'
import { firstBrokenRow } from './record.ts'
import type { Commit } from './roomStore.ts'

const keyOf = (world: World, member: Member) => entryKey(member.id, newUlid(world.random, world.clock.now))
const comment = { motivation: 'commenting', revision: 1, start: 4, end: 11 } as const
const content = (client: TestClient) => readGroup(client.doc)

test('what one member writes reaches the others, with its body, and is in the record', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const ben = await world.join(room, 'Ben')
  const a = world.connect(room, ada)
  const b = world.connect(room, ben)
  await world.settle()
  const key = keyOf(world, ada)
  writeAnnotation(a.doc, key, comment, 'Which council?')
  await world.settle()
  expect(content(b).annotations).toEqual([
    { ...comment, key, id: key.split('/')[1], creator: ada.id, body: 'Which council?' },
  ])
  const rows = await world.store.readRecord(room.room.id, 1, 100)
  expect(rows.map(row => row.kind)).toEqual([
    'room',
    'member',
    'update',
    'member',
    'update',
    'member',
    'update',
    'update',
  ])
  expect(rows.at(-1)!.member).toBe(ada.id)
  expect(firstBrokenRow(rows)).toBeUndefined()
})

test('nothing leaves before its commit: not to readers, not to joiners, not as saved', async () => {
  const faults = failingStore(memoryStore())
  const world = makeWorld({ store: faults.store })
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const a = world.connect(room, ada)
  const b = world.connect(room, ownerOf(room))
  await world.settle()
  const saved = a.saved.length
  const release = faults.holdCommits()
  writeAnnotation(a.doc, keyOf(world, ada), comment)
  await new Promise(resolve => setTimeout(resolve, 20))
  const late = world.connect(room, ownerOf(room))
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(content(b).annotations).toEqual([])
  expect(content(late).annotations).toEqual([])
  expect(a.saved.length).toBe(saved)
  release()
  await world.settle()
  expect(content(b).annotations).toHaveLength(1)
  expect(content(late).annotations).toHaveLength(1)
  expect(a.saved.at(-1)).toEqual({ client: a.doc.clientID, clock: Y.getState(a.doc.store, a.doc.clientID), through: 2 })
})

test('a commit that fails throws the room away: sockets close, nothing of it was seen, the next opening reads the record', async () => {
  const faults = failingStore(memoryStore())
  const world = makeWorld({ store: faults.store })
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const a = world.connect(room, ada)
  const b = world.connect(room, ownerOf(room))
  await world.settle()
  faults.failNextCommit()
  const key = keyOf(world, ada)
  writeAnnotation(a.doc, key, comment)
  await world.settle()
  expect(a.closed?.code).toBe(1012)
  expect(b.closed?.code).toBe(1012)
  expect(content(b).annotations).toEqual([])
  const again = await world.open(room.room.id)
  expect(again).not.toBe(room)
  expect(readGroup(again.groups[0]!.doc).annotations).toEqual([])
  // The writer's own tab still has it, and brings it when it comes back.
  const back = world.connect(again, ada, { doc: a.doc })
  await world.settle()
  expect(back.closed).toBeUndefined()
  expect(readGroup(again.groups[0]!.doc).annotations.map(x => x.key)).toEqual([key])
})

test('a room opened anew is what it was, from its rows alone and from a checkpoint', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const a = world.connect(room, ada)
  await world.settle()
  const key = keyOf(world, ada)
  writeAnnotation(a.doc, key, comment, 'one')
  await world.settle()
  for (const text of ['one two', 'two', 'two three 👩‍👩‍👧‍👦']) {
    writeBody(a.doc, key, text)
    await world.settle()
  }
  const before = readGroup(room.groups[0]!.doc)
  const fromRows = await world.restart().open(room.room.id)
  expect(readGroup(fromRows.groups[0]!.doc)).toEqual(before)
  await world.rooms.close()
  const { checkpoint, updates } = await world.store.loadDocument(room.groups[0]!.id, room.groups[0]!.docName)
  expect(updates).toEqual([])
  expect(checkpoint!.seq).toBe((await world.store.readRecord(room.room.id, 1, 1000)).at(-1)!.seq)
  const fromCheckpoint = await world.restart().open(room.room.id)
  expect(readGroup(fromCheckpoint.groups[0]!.doc)).toEqual(before)
  expect(world.logged).toEqual([])
})

test('an open room gets a checkpoint once as many rows wait as it is worth standing still for', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const a = world.connect(room, ada)
  await world.settle()
  writeAnnotation(a.doc, keyOf(world, ada), comment, 'one')
  await world.settle()
  const [group] = room.groups
  const seqOf = async () => (await world.store.loadDocument(group!.id, group!.docName)).checkpoint?.seq
  group!.rowsSinceCheckpoint = CHECKPOINT_ROWS - 1
  await world.rooms.tidy()
  expect(await seqOf()).toBeUndefined()
  group!.rowsSinceCheckpoint = CHECKPOINT_ROWS
  await world.rooms.tidy()
  expect(await seqOf()).toBe(group!.lastRow)
  expect(group!.rowsSinceCheckpoint).toBe(0)
  expect(world.logged).toEqual([])
})

test('many ask for a closed room at once and all get the same one', async () => {
  const world = makeWorld()
  const { room } = await world.makeRoom()
  const other = world.restart()
  const opened = await Promise.all(Array.from({ length: 50 }, () => other.open(room.id)))
  expect(new Set(opened).size).toBe(1)
})

test('everything that arrives in one turn is one commit and one frame to each reader', async () => {
  const inner = memoryStore()
  let commits = 0
  const store = { ...inner, commit: (all: readonly Commit[]) => inner.commit(all).then(() => void commits++) }
  const world = makeWorld({ store })
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const a = world.connect(room, ada)
  const b = world.connect(room, ownerOf(room))
  await world.settle()
  commits = 0
  let frames = 0
  b.doc.on('update', () => frames++)
  const key = keyOf(world, ada)
  writeAnnotation(a.doc, key, comment, 'a')
  for (const text of ['ab', 'abc', 'abcd']) writeBody(a.doc, key, text)
  await world.settle()
  expect(commits).toBe(1)
  expect(frames).toBe(1)
  expect(content(b).annotations[0]!.body).toBe('abcd')
})
