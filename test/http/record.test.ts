/** The record as moderators read it says all that is needed to check it without the server. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { readRows, verifyRows } from '../../server/rooms/recordText.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { main } from '../../server/verify.ts'
import type { RoomId } from '../../shared/room/index.ts'
import { polledRoom } from '../support/polledRoom.ts'
import { aCommit, anArticle, aRoom, bytes, firstRows, NOON, rowsAfter } from '../support/storedThings.ts'

afterEach(() => vi.restoreAllMocks())

async function recorded() {
  const room = await polledRoom(['Ada', 'Ben'])
  const { key, stance } = await room.claim(room.people[0]!.id)
  await room.people[1]!.browser.put(`/api/polls/${stance}/ballot`, { choice: 'agree' })
  const read = async () => (await room.owner.get(`/api/rooms/${room.id}/record`)).body as Record<string, unknown>[]
  return { ...room, key, read }
}
const verdict = (rows: unknown) => {
  const read = readRows('' as RoomId, JSON.stringify(rows))
  return 'broken' in read ? read : verifyRows(read)
}

test('[RECORD-2] moderators read a record that checks itself; nobody else reads it', async () => {
  const { owner, people, id, live, read } = await recorded()
  const rows = await read()
  expect(rows[0]).toEqual({
    seq: 1,
    at: expect.any(Number),
    member: expect.any(String),
    kind: 'room',
    group: '',
    payload: expect.any(Object),
    salt: expect.stringMatching(/^[0-9a-f]{32}$/),
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(verdict(rows)).toEqual({ rows: rows.length, last: rows.at(-1)!.hash, redacted: [] })
  expect((await owner.get(`/api/rooms/${id}/record?from=3`)).body).toEqual(rows.slice(2))
  expect((await people[0]!.browser.get(`/api/rooms/${id}/record`)).body.rule).toBe('RECORD-2')
  live.tallies.stop()
})

test('a row that was changed, left out, exchanged or made up is the first that differs', async () => {
  const { live, read } = await recorded()
  const rows = await read()
  const changed = (i: number, more: object) => rows.map((row, k) => (k === i ? { ...row, ...more } : row))
  expect(verdict(changed(1, { payload: { joined: 'Mallory' } }))).toEqual({ broken: 2 })
  expect(verdict(changed(2, { at: 1 }))).toEqual({ broken: 3 })
  expect(verdict(changed(2, { salt: '', redacted: 5 }))).toEqual({
    rows: rows.length,
    last: rows.at(-1)!.hash,
    redacted: [3],
  })
  expect(verdict(changed(2, { salt: '' }))).toEqual({ broken: 3 })
  expect(verdict(changed(3, { member: 'mallory' }))).toEqual({ broken: 4 })
  expect(verdict(changed(3, { kind: 'gossip' }))).toEqual({ broken: 4 })
  expect(verdict(rows.filter((_, i) => i !== 2))).toEqual({ broken: 4 })
  expect(verdict([rows[1], rows[0], ...rows.slice(2)])).toEqual({ broken: 2 })
  live.tallies.stop()
})

test('after an entry is removed the record still stands, and says which rows lost their content', async () => {
  const { owner, id, key, live, read } = await recorded()
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'remove', target: `annotations:${key}` })
  const rows = await read()
  const { redacted } = verdict(rows) as { redacted: readonly number[] }
  expect(redacted.length).toBeGreaterThan(0)
  expect(redacted).toEqual(rows.filter(row => row.salt === '').map(row => row.seq))
  expect(JSON.stringify(rows)).not.toContain('The council measured.')
  live.tallies.stop()
})

test('`verify` says yes or names the row, of a file of rows', async () => {
  const { live, read } = await recorded()
  const rows = await read()
  const folder = await mkdtemp(join(tmpdir(), 'parley-verify-'))
  const said: string[] = []
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation(line => void said.push(String(line)))
  const verify = async (text: string) => {
    await writeFile(join(folder, 'record'), text)
    return main([join(folder, 'record')], { env: { PARLEY_DATA: folder }, now: () => 0 })
  }
  expect(await verify(JSON.stringify(rows))).toBe(0)
  expect(await verify(rows.map(row => JSON.stringify(row)).join('\n'))).toBe(0)
  expect(await verify(JSON.stringify(rows).replace('Ada', 'Eva'))).toBe(1)
  expect(await verify('nothing of the kind')).toBe(1)
  expect(await verify('PK\u0003\u0004')).toBe(1)
  expect(await main([join(folder, 'nobody')], { env: { PARLEY_DATA: folder }, now: () => 0 })).toBe(1)
  const yes = `Yes. All ${rows.length} rows follow from one another; the last is ${rows.at(-1)!.hash}.`
  expect(said).toEqual([
    yes,
    yes,
    'No. Row 4 is the first that does not follow from the rows before it.',
    'No. Row 1 is the first that does not follow from the rows before it.',
    'No. This bundle is damaged or cut short: it cannot be unpacked.',
    'There is no such file and no such room.',
  ])
  await rm(folder, { recursive: true })
  live.tallies.stop()
})

test('`verify` reads a room beside the server that has its folder, and that goes on writing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'parley-verify-'))
  const said: string[] = []
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation(line => void said.push(String(line)))
  const verify = (room: string) => main([room], { env: { PARLEY_DATA: folder }, now: () => NOON })
  const store = await openSqlite({ folder, now: () => NOON })
  const article = anArticle('article1')
  await store.saveArticle(article, NOON)
  const made = aRoom('room1', article)
  const rows = firstRows(made.room, bytes('one'), bytes('two'))
  await store.createRoom(made, aCommit(made.room, rows))
  expect(await verify('room1')).toBe(0)
  const more = rowsAfter(rows.at(-1)!, made.room, [bytes('three')])
  await store.commit([aCommit(made.room, more)])
  expect(await verify('room1')).toBe(0)
  expect(await verify('room2')).toBe(1)
  expect(said).toEqual([
    `Yes. All 2 rows follow from one another; the last is ${hex(rows.at(-1)!.hash)}.`,
    `Yes. All 3 rows follow from one another; the last is ${hex(more.at(-1)!.hash)}.`,
    'There is no such file and no such room.',
  ])
  await store.close()
  await rm(folder, { recursive: true })
})
const hex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')
