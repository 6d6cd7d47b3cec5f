import { expect, test } from 'vitest'
import { type Foreign, planImport, readForeign } from '../../shared/imports/index.ts'
import { readGroup } from '../../shared/room/index.ts'
import { makeWorld, ownerOf, type World } from '../../test/support/roomInMemory.ts'
import { placeHere } from '../intake/reading.ts'
import { DEFAULT_LIMITS, type Limits } from '../limits.ts'
import { deskLog } from './deskLog.ts'
import { importAnnotations } from './imports.ts'
import { type LiveRoom, RoomOver } from './liveRoom.ts'
import { eligible } from './polls.ts'
import { firstBrokenRow } from './record.ts'
import { Refused } from './refused.ts'
import { liveTheRoom } from './roomLife.ts'
import type { RecordRow } from './roomStore.ts'

const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact })
const mark = (id: string, by: string, exact: string, more: object = {}) => ({
  id,
  type: 'Annotation',
  motivation: 'commenting',
  creator: { id: by, name: by },
  created: '2025-03-01T10:00:00Z',
  body: { type: 'TextualBody', value: `${by} on this.` },
  target: { source: 'http://example.org/', selector: quote(exact) },
  ...more,
})
const answer = (id: string, by: string, to: string) => ({ ...mark(id, by, ''), motivation: 'replying', target: to })
const FILE = [
  mark('urn:1', 'Ada Moss', 'for three weeks'),
  mark('urn:2', 'Ben Stone', 'It was right to do so.', {
    motivation: 'classifying',
    body: { type: 'TextualBody', purpose: 'describing', value: 'Measuring was right.' },
  }),
  mark('urn:3', 'Cleo Park', 'Nobody in the town was ever seen to smile.'),
  answer('urn:4', 'Cleo Park', 'urn:2'),
  answer('urn:5', 'Ada Moss', 'urn:4'),
  answer('urn:6', 'Ada Moss', 'urn:gone'),
]

async function take(
  world: World,
  room: LiveRoom,
  file: unknown,
  { apply = true, limits = {} as Partial<Limits> } = {},
) {
  const { text } = (await world.store.loadArticle(room.room.articles[0]!.article))!
  const plan = placeHere({ annotations: JSON.stringify(file), text, revision: 1 })
  return importAnnotations(room, ownerOf(room).id, plan, 1, { ...DEFAULT_LIMITS, ...limits }, apply)
}
const contentOf = (room: LiveRoom) => readGroup(room.groups[0]!.doc)

test('[TEXT-8] who wrote elsewhere becomes an imported member, who is nobody to be or to count on', async () => {
  const world = makeWorld()
  const room = await world.makeRoom({
    settings: { names: 'named', participantsExport: true, claims: { secrecy: 'confidential', reveal: 'live' } },
  })
  const report = await take(world, room, FILE)
  expect(report).toMatchObject({
    isApplied: true,
    revision: 1,
    replies: 2,
    already: 0,
    members: [
      { name: 'Ada Moss', isNew: true },
      { name: 'Ben Stone', isNew: true },
      { name: 'Cleo Park', isNew: true },
    ],
    notPlaced: [
      { id: 'urn:3', reason: 'not-found', quote: 'Nobody in the town was ever seen to smile.' },
      { id: 'urn:6', reason: 'no-parent', quote: 'Ada Moss on this.' },
    ],
  })
  expect(report.placed.map(({ id, by, how, quote }) => [id, by, how, quote])).toEqual([
    ['urn:1', 'Ada Moss', 'quote', 'for three weeks'],
    ['urn:2', 'Ben Stone', 'quote', 'It was right to do so.'],
  ])
  const { annotations, replies, roster } = contentOf(room)
  expect(
    annotations.map(({ motivation, start, end, body, statement }) => [motivation, start, end, body, statement]),
  ).toEqual([
    ['commenting', 33, 48, 'Ada Moss on this.', undefined],
    ['classifying', 50, 72, '', 'Measuring was right.'],
  ])
  const cleos = replies.find(({ creator }) => roster[creator]!.name === 'Cleo Park')!
  const adas = replies.find(({ creator }) => roster[creator]!.name === 'Ada Moss')!
  expect([cleos.to, adas.to]).toEqual([annotations[1]!.key, cleos.key])
  expect(annotations.map(({ creator }) => roster[creator])).toMatchObject([{ imported: true }, { imported: true }])
  const polls = room.claimPolls.get(annotations[1]!.key)!
  expect(polls.map(({ of, isOpen }) => [of, isOpen])).toEqual([
    ['classification', true],
    ['stance', true],
  ])
  expect(eligible(room, polls[0]!).map(({ givenName }) => givenName)).toEqual(['Olga'])
})

test('[TEXT-9] the same file comes in once, and a later one goes on as the same members, also after a restart', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  await take(world, room, FILE)
  const before = contentOf(room)
  await world.rooms.close()
  const restarted = world.restart()
  const again = await restarted.open(room.room.id)
  expect(contentOf(again)).toEqual(before)
  expect(await take(restarted, again, FILE)).toMatchObject({ already: 4, placed: [], replies: 0, members: [] })
  expect(contentOf(again)).toEqual(before)
  const more = [mark('urn:7', 'Ada Moss', 'the cyclists'), answer('urn:8', 'Ben Stone', 'urn:1')]
  const report = await take(restarted, again, more)
  expect(report.members.map(({ isNew }) => isNew)).toEqual([false, false])
  const after = contentOf(again)
  expect([after.annotations.length, after.replies.length, Object.keys(after.roster).length]).toEqual([3, 3, 4])
  const [ada] = before.annotations
  expect(after.annotations[2]!.creator).toBe(ada!.creator)
  expect(after.replies.filter(({ to }) => to === ada!.key)).toHaveLength(1)
  const rows = await world.store.readRecord(room.room.id, 1, 1000)
  expect(firstBrokenRow(rows)).toBeUndefined()
})

test('until it is agreed to, an import only says what it would do', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const head = room.head.seq
  const report = await take(world, room, FILE, { apply: false })
  expect(report.placed.map(({ id, key }) => [id, key])).toEqual([
    ['urn:1', undefined],
    ['urn:2', undefined],
  ])
  expect([room.head.seq, room.members.size, contentOf(room).annotations]).toEqual([head, 1, []])
})

test('what a removed mark said does not come in again', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  await take(world, room, FILE)
  const [first] = contentOf(room).annotations
  const { moderate } = await import('./moderation.ts')
  await moderate(room, ownerOf(room).id, { act: 'remove', target: `annotations:${first!.key}` })
  expect(await take(world, room, FILE)).toMatchObject({ placed: [], already: 4 })
  const more = await take(world, room, [mark('urn:9', 'Ada Moss', 'the cyclists')])
  expect(more.placed).toHaveLength(1)
  expect(
    contentOf(room)
      .annotations.map(({ creator }) => creator)
      .sort(),
  ).toEqual([first!.creator, contentOf(room).annotations.find(a => a.creator !== first!.creator)!.creator].sort())
})

test('a member and a room take no more than their limits, and the rest is named', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const file = [1, 2, 3].map(n => mark(`urn:a${n}`, 'Ada Moss', 'for three weeks'))
  const others = [mark('urn:b', 'Ben Stone', 'the cyclists'), mark('urn:c', 'Cleo Park', 'the cyclists')]
  const limits = { annotationsPerMember: 2, membersPerRoom: 3 }
  const { placed, notPlaced } = await take(world, room, [...file, ...others], { limits })
  expect(placed.map(({ id }) => id)).toEqual(['urn:a1', 'urn:a2', 'urn:b'])
  expect(notPlaced.map(({ id, reason }) => [id, reason])).toEqual([
    ['urn:a3', 'too-many'],
    ['urn:c', 'too-many'],
  ])
})

test('names that look alike are told apart, and none reads as a moderator’s', async () => {
  const world = makeWorld()
  const room = await world.makeRoom({
    settings: { names: 'named', participantsExport: true, claims: { secrecy: 'confidential', reveal: 'live' } },
  })
  const by = (id: string, name: string, exact: string) => mark(`urn:${id}`, id, exact, { creator: { id, name } })
  const report = await take(world, room, [
    by('a', 'Olga', 'for three weeks'),
    by('b', 'Ada', 'the cyclists'),
    by('c', 'Ada', 'the traffic'),
    by('d', '\u200b', 'Nobody'),
  ])
  expect(report.members.map(({ name }) => name)).toEqual(['Olga (participant)', 'Ada', 'Ada 2', 'Unnamed'])
})

test('a thousand annotations of one file are taken in with their bodies, some a turn, and another room goes on meanwhile', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const other = await world.makeRoom()
  const file = Array.from({ length: 1000 }, (_, i) =>
    mark(`urn:${i}`, `Reader ${i % 5}`, 'the cyclists', {
      body: { type: 'TextualBody', value: `${'ж'.repeat(1000)} ${i}` },
    }),
  )
  const importing = take(world, room, file)
  const seen = new Set<number>()
  let isOver = false
  void importing.finally(() => {
    isOver = true
  })
  while (!isOver) await other.act(() => seen.add(room.imported.size))
  const { placed, notPlaced, members } = await importing
  expect([placed.length, notPlaced.length, members.length]).toEqual([1000, 0, 5])
  expect(contentOf(room).annotations.filter(({ body }) => body.length > 1000)).toHaveLength(1000)
  expect([...seen].filter(size => size > 0 && size < 1000).length).toBeGreaterThan(10)
  const rows = await world.store.readRecord(room.room.id, 1, 1000)
  expect(firstBrokenRow(rows)).toBeUndefined()
  expect(importsIn(rows).every(({ annotations }) => annotations <= 25)).toBe(true)
  expect((await deskLog(world.store, room, room.head.seq, 'en')).map(({ act }) => act)).toEqual(['import'])
  const foreign = readForeign(JSON.stringify(file)) as Foreign
  expect(planImport(foreign, { text: '' }, 1).notPlaced).toHaveLength(1000)
})

const LONG_FILE = [
  ...Array.from({ length: 60 }, (_, i) => mark(`urn:${i}`, `Reader ${i % 3}`, 'the cyclists')),
  ...Array.from({ length: 30 }, (_, i) => answer(`urn:r${i}`, `Reader ${i % 4}`, `urn:${i}`)),
]

test('[TEXT-9] an import that a failing disk breaks off is gone on with: each once, and all of it', async () => {
  const world = makeWorld()
  const { commit } = world.store
  const room = await world.makeRoom()
  world.store.commit = async commits => {
    const works = commits.flatMap(({ rows }) => importsIn(rows)).some(({ goesOn }) => goesOn)
    if (works) throw new Error('the disk is full')
    await commit(commits)
  }
  await expect(take(world, room, LONG_FILE)).rejects.toThrow()
  world.store.commit = commit
  const reloaded = await world.open(room.room.id)
  expect([contentOf(reloaded).annotations.length, reloaded.imported.size]).toEqual([25, 25])
  const report = await take(world, reloaded, LONG_FILE)
  expect([report.placed.length, report.replies, report.already]).toEqual([35, 30, 25])
  expect(report.members.map(({ name, isNew }) => [name, isNew])).toEqual([
    ['Reader 1', false],
    ['Reader 2', false],
    ['Reader 0', false],
    ['Reader 3', true],
  ])
  const { annotations, replies } = contentOf(reloaded)
  expect([annotations.length, replies.length]).toEqual([60, 30])
  expect(new Set(replies.map(({ to }) => to)).size).toBe(30)
})

test('[TEXT-9] an import that a closing room breaks off keeps what it has, and goes on when the room is open again', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const owner = ownerOf(room).id
  const importing = take(world, room, LONG_FILE)
  const archived = importing.catch((error: unknown) => error)
  while (!room.imported.size) await room.read(() => {})
  await liveTheRoom(room, owner, { act: 'archive' })
  expect(await archived).toBeInstanceOf(Refused)
  const before = contentOf(room).annotations.length
  expect(before).toBe(room.imported.size)
  await liveTheRoom(room, owner, { act: 'reopen' })
  const report = await take(world, room, LONG_FILE)
  expect([report.already, report.placed.length + report.replies]).toEqual([before, 90 - before])
  expect([contentOf(room).annotations.length, contentOf(room).replies.length]).toEqual([60, 30])
})

test('a room that is deleted in the middle of an import goes, and takes nothing more in', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const { commit } = world.store
  const last: unknown[] = []
  world.store.commit = async commits => {
    last.splice(0, 1, commits[0]!.effects.at(-1)?.kind)
    await commit(commits)
  }
  // One that has begun, and one that comes in the turn of the deletion, after it.
  const begun = take(world, room, LONG_FILE).catch((error: unknown) => error)
  while (!room.imported.size) await room.read(() => {})
  const deleted = liveTheRoom(room, ownerOf(room).id, { act: 'delete', title: room.room.title })
  const late = room.act(() => 'taken in').catch((error: unknown) => error)
  await deleted
  expect(await begun).toBeInstanceOf(RoomOver)
  expect(await late).toBeInstanceOf(RoomOver)
  expect(last).toEqual(['delete-room'])
  expect(await world.store.loadRoom(room.room.id)).toBeUndefined()
})

test('of an import whose first parts are there already the log has its line too', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  await take(world, room, LONG_FILE.slice(0, 50))
  await take(world, room, LONG_FILE)
  expect((await deskLog(world.store, room, room.head.seq, 'en')).map(({ act }) => act)).toEqual(['import', 'import'])
})

test('what an import in parts takes is what it said before that it would', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const limits = { annotationsPerMember: 17, repliesPerMember: 5, bytesPerMember: 12_000 }
  const said = await take(world, room, LONG_FILE, { apply: false, limits })
  const done = await take(world, room, LONG_FILE, { limits })
  expect(said.notPlaced.length).toBeGreaterThan(0)
  expect({ ...done, isApplied: false, placed: done.placed.map(({ key: _, ...one }) => one) }).toEqual(said)
})

interface ImportRow {
  annotations: number
  goesOn?: true
}
const importsIn = (rows: readonly RecordRow[]): ImportRow[] =>
  rows
    .filter(({ kind }) => kind === 'act')
    .map(({ payload }) => JSON.parse(Buffer.from(payload).toString()))
    .filter(({ act }) => act === 'import')
