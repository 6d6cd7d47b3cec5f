/** A bundle holds everything that its profile shows, says what it holds, and tells when that is no longer so. */
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync, zipSync } from 'fflate'
import { extractText } from 'unpdf'
import { expect, test, vi } from 'vitest'
import { openBundle } from '../../server/bundle/files.ts'
import { readRows, verifyRows } from '../../server/rooms/recordText.ts'
import { main as verify } from '../../server/verify.ts'
import type { RoomId } from '../../shared/room/index.ts'
import { FORMATS } from '../../shared/transcript/index.ts'
import { ORIGIN } from '../support/appInMemory.ts'
import { freshFolder } from '../support/freshFolder.ts'
import { polledRoom, TEA } from '../support/polledRoom.ts'

type Room = Awaited<ReturnType<typeof polledRoom>>
const PROFILES = ['named', 'pseudonymous', 'public'] as const

/** The answer's bytes: `Answer` holds text alone. */
async function bytesOf(room: Room, by: Room['owner'], format: string, profile = '') {
  const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const path = `/api/rooms/${room.id}/export/${format}${profile && `?profile=${profile}`}`
  const response = await room.app.request(`${ORIGIN}${path}`, { headers: { host: new URL(ORIGIN).host, cookie } })
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}
const filesOf = async (room: Room, by: Room['owner'], profile = '') =>
  openBundle(await bytesOf(room, by, 'bundle', profile)).files

async function debated(settings?: object) {
  const room = await polledRoom(['Ada Canary', 'Ben Canary'], settings ? { settings } : {})
  const [ada, ben] = room.people
  const { key, classification } = await room.claim(ada!.id)
  const open = await room.ask({ ...TEA, secrecy: 'open' })
  await ben!.browser.put(`/api/polls/${classification}/ballot`, { choice: 'opinion' })
  await ben!.browser.put(`/api/polls/${open.id}/ballot`, { choice: 'yes' })
  await room.world.settle()
  return { ...room, ada: ada!, ben: ben!, key, classification, open: open.id }
}

test('a moderator’s bundle of a room with given names holds all of it, with a record that stands', async () => {
  const room = await debated()
  const files = await filesOf(room, room.owner)
  const formats = Object.keys(FORMATS).filter(name => name !== 'csv')
  for (const name of formats)
    expect(
      [...files.keys()].some(file => file.startsWith(`formats/${name}.`)),
      name,
    ).toBe(true)
  const own = [...files.keys()].filter(file => !file.startsWith('formats/')).sort()
  expect(own).toEqual([
    'articles/1.json',
    'entries.json',
    'imported.json',
    'matters.json',
    'members.json',
    'polls.json',
    'record.jsonl',
    'room.json',
    'transcript.json',
  ])
  const rows = readRows('' as RoomId, files.get('record.jsonl')!.toString())
  const { body: record } = await room.owner.get(`/api/rooms/${room.id}/record`)
  if ('broken' in rows) throw new Error('the rows cannot be read')
  expect(verifyRows(rows)).toEqual({ rows: record.length, last: record.at(-1).hash, redacted: [] })
  expect(files.get('members.json')!.toString()).toContain('Ada Canary')
  room.live.tallies.stop()
})

test('the same room is the same bundle, byte for byte, whenever it is made', async () => {
  const room = await debated()
  const one = await bytesOf(room, room.owner, 'bundle')
  room.world.clock.now += 3_600_000
  expect(Buffer.compare(one, await bytesOf(room, room.owner, 'bundle'))).toBe(0)
  room.live.tallies.stop()
})

test('[POLL-14] who cast what stands in a bundle only of open polls', async () => {
  const room = await debated()
  const files = await filesOf(room, room.owner)
  const polls = JSON.parse(files.get('polls.json')!.toString()) as { id: string; tally?: object; ballots?: object[] }[]
  const poll = (id: string) => polls.find(one => one.id === id)!
  expect(poll(room.open).ballots).toEqual([{ member: room.ben.id, choice: 'yes' }])
  expect(poll(room.classification)).toMatchObject({ turnout: 1, tally: { n: 1 } })
  expect(poll(room.classification).ballots).toBeUndefined()
  const record = files.get('record.jsonl')!.toString()
  expect(record.match(/"choice"/g)).toHaveLength(1)
  room.live.tallies.stop()
})

test.each(PROFILES)('in a room with drawn names the %s bundle has no given name but where it is to', async profile => {
  const room = await debated({ names: 'pseudonymous' })
  const text = [...(await filesOf(room, room.owner, profile))].map(([name, file]) => name + file.toString()).join()
  expect(text.includes('Canary')).toBe(profile === 'named')
  expect(text.includes('record.jsonl')).toBe(profile !== 'public')
  const drawn = room.live.members.get(room.ada.id)!.pseudonym
  expect(text.includes(drawn)).toBe(profile !== 'public')
  if (profile === 'public') for (const id of [room.ada.id, room.id, room.key]) expect(text).not.toContain(id)
  room.live.tallies.stop()
})

test('a participant’s bundle, and one that shows less than the room, have the transcript alone', async () => {
  const room = await debated()
  for (const [by, profile] of [
    [room.ada.browser, 'named'],
    [room.owner, 'pseudonymous'],
    [room.owner, 'public'],
  ] as const) {
    const files = await filesOf(room, by, profile)
    expect([...files.keys()].filter(file => !file.startsWith('formats/'))).toEqual(['transcript.json'])
    if (profile !== 'named') expect([...files.values()].map(file => file.toString()).join()).not.toContain('Canary')
  }
  room.live.tallies.stop()
})

test.each(PROFILES)('what a moderator removed is in no file of any format of the %s profile', async profile => {
  const room = await debated()
  await room.owner.post(`/api/rooms/${room.id}/moderation`, { act: 'remove', target: `annotations:${room.key}` })
  await room.world.settle()
  for (const format of [...Object.keys(FORMATS), 'docx', 'pdf', 'bundle']) {
    const bytes = await bytesOf(room, room.owner, format, profile)
    if (format === 'pdf') {
      const { text } = await extractText(bytes, { mergePages: true })
      expect(text, format).not.toContain('The council measured.')
      continue
    }
    const text =
      bytes[0] === 0x50 && bytes[1] === 0x4b
        ? Object.values(unzipSync(bytes))
            .map(part => strFromU8(part))
            .join()
        : strFromU8(bytes)
    expect(text, format).not.toContain('The council measured.')
    // Nor is it there in an update's bytes.
    expect(text, format).not.toContain(Buffer.from('The council measured.').toString('base64').slice(2, 24))
  }
  room.live.tallies.stop()
})

test('a bundle that was tampered with, cut short, or made by a newer Parley says so', async () => {
  const room = await debated()
  const whole = await bytesOf(room, room.owner, 'bundle')
  const parts = unzipSync(whole)
  const fault = (bytes: Uint8Array) => {
    try {
      openBundle(bytes)
      return 'nothing is wrong'
    } catch (error) {
      return (error as Error).message
    }
  }
  const packed = (more: Record<string, Uint8Array | undefined>) =>
    zipSync(Object.fromEntries(Object.entries({ ...parts, ...more }).filter(([, part]) => part)) as typeof parts)
  const said = (text: string) => new TextEncoder().encode(text)
  const manifest = JSON.parse(strFromU8(parts['manifest.json']!))
  for (const [name, { sha256, bytes }] of Object.entries<{ sha256: string; bytes: number }>(manifest.files)) {
    expect(bytes).toBe(parts[name]!.length)
    expect(sha256).toBe(createHash('sha256').update(parts[name]!).digest('hex'))
  }
  expect(fault(whole)).toBe('nothing is wrong')
  expect(fault(whole.subarray(0, whole.length - 100))).toBe(
    'This bundle is damaged or cut short: it cannot be unpacked.',
  )
  expect(fault(said('hello'))).toBe('This bundle is damaged or cut short: it cannot be unpacked.')
  expect(fault(packed({ 'members.json': said('[]') }))).toBe(
    'The bundle was changed after it was made: members.json is not what the manifest says.',
  )
  expect(fault(packed({ 'record.jsonl': undefined }))).toBe(
    'The bundle was changed after it was made: record.jsonl is missing.',
  )
  expect(fault(packed({ 'more.json': said('1') }))).toBe(
    'The bundle was changed after it was made: the manifest does not know more.json.',
  )
  expect(fault(packed({ 'manifest.json': said(JSON.stringify({ ...manifest, version: 7 })) }))).toBe(
    'This bundle was made by a newer Parley: it has version 7, and this one reads up to 1.',
  )
  expect(fault(packed({ 'manifest.json': undefined }))).toBe('This file is not a bundle of Parley: it has no manifest.')
  room.live.tallies.stop()
})

test('an empty room leaves as a bundle too', async () => {
  const room = await polledRoom([])
  expect([...(await filesOf(room, room.owner)).keys()]).toContain('record.jsonl')
  room.live.tallies.stop()
})

test('`verify` reads the record out of a bundle, and says so where there is none in it or the bundle was changed', async () => {
  const room = await debated()
  const folder = await freshFolder()
  const said: string[] = []
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation(line => void said.push(String(line)))
  const ask = async (bytes: Uint8Array) => {
    const file = join(folder, 'room.zip')
    await writeFile(file, bytes)
    return [await verify([file], { env: { PARLEY_DATA: folder }, now: () => 0 }), ...said.splice(0)]
  }
  const whole = await bytesOf(room, room.owner, 'bundle')
  const record = openBundle(whole).files.get('record.jsonl')!.toString().trimEnd().split('\n')
  const { hash } = JSON.parse(record.at(-1)!) as { hash: string }
  expect(await ask(whole)).toEqual([0, `Yes. All ${record.length} rows follow from one another; the last is ${hash}.`])
  expect(await ask(await bytesOf(room, room.owner, 'bundle', 'public'))).toEqual([
    1,
    'No. This bundle holds no record: its profile leaves it out. Its files are as its manifest says.',
  ])
  const changed = zipSync({ ...unzipSync(whole), 'record.jsonl': new TextEncoder().encode(record.slice(1).join('\n')) })
  expect(await ask(changed)).toEqual([
    1,
    'No. The bundle was changed after it was made: record.jsonl is not what the manifest says.',
  ])
  expect(await ask(whole.subarray(0, whole.length - 100))).toEqual([
    1,
    'No. This bundle is damaged or cut short: it cannot be unpacked.',
  ])
  vi.restoreAllMocks()
  room.live.tallies.stop()
})
