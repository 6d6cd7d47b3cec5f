/**
 * The record as an auditor reads it: everything that was accepted is there once, in its order, and what was refused is not; the
 * command says so of a room and of a file, and of a changed one which row differs first.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { rowText } from '../../server/rooms/recordText.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { main } from '../../server/verify.ts'
import {
  entryKey,
  JOINT_ROOT,
  type MemberId,
  newUlid,
  type RoomId,
  removeAnnotation,
  removeReply,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import { type Live, synced, TestClient } from '../support/client.ts'
import { seededRandom } from '../support/seeded.ts'
import { startServer } from '../support/server.ts'

afterEach(() => vi.restoreAllMocks())

const TEXT = 'The council measured the traffic for three weeks. It was plainly right to do so.'
const RUN_SHEET = {
  name: 'audited',
  stages: [
    { id: 'read', title: 'Read', opens: ['marks', 'replies', 'classification', 'polls'] },
    { id: 'speak', title: 'Speak', opens: ['speaking', 'statements'], floor: { order: 'queue', seconds: 60 } },
  ],
}
const SIDES = [
  { key: 'for', label: 'For' },
  { key: 'against', label: 'Against' },
]
interface Row {
  seq: number
  kind: string
  member: string
  payload: Record<string, unknown> | string
  salt: string
  redacted?: number
  [field: string]: unknown
}
const random = seededRandom(11)

async function audited() {
  const server = await startServer()
  const [olga, ada] = [new TestClient(server.origin), new TestClient(server.origin)]
  const { room } = await olga.makeRoom(TEXT, {
    runSheet: RUN_SHEET,
    settings: { names: 'named' },
    motion: { sentence: 'Close the street.', sides: SIDES },
  })
  const path = `/api/rooms/${room.id}`
  const rows = async () => (await olga.call<Row[]>('GET', `${path}/record`)).body
  return { server, olga, ada, room, path, rows }
}

/** A row in a word: what it is, and of an act which one. */
const named = ({ kind, payload }: Row) =>
  kind === 'act' && typeof payload === 'object' ? `act ${String(payload.act)}` : kind

test('everything that is accepted is one row, in order, of whoever did it; what is refused leaves none', async () => {
  const { server, olga, ada, room, path, rows } = await audited()
  const me = (await olga.room(room.id)).me.id
  const joined = (await ada.join(room.code!, 'Ada')).member.id as MemberId
  const keyOf = (member: string) => entryKey(member as MemberId, newUlid(random, Date.now()))
  const live: Live = ada.connect(await ada.docName(room.id))
  await synced(live)
  let seen = (await rows()).length
  const audit: string[] = []
  // What the server publishes of it comes after it, and tallies when there are enough of them.
  const isOwn = ({ kind, member }: Row) => kind !== 'update' || member !== ''
  /** Does it and says which rows it left, and whose they are. */
  const left = async (what: string, run: () => unknown) => {
    await run()
    const all = await rows()
    const whose = (member: string) => (member === me ? 'Olga' : member === joined ? 'Ada' : 'server')
    const own = all.slice(seen).filter(isOwn)
    audit.push(`${what}: ${own.map(row => `${named(row)} (${whose(row.member)})`).join(', ') || 'none'}`)
    seen = all.length
  }
  const ok = async (client: TestClient, method: string, to: string, body?: object) => {
    const answer = await client.call(method, to, body)
    if (answer.status >= 300) throw new Error(`${method} ${to}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer
  }
  const act = (to: string, body: object, client = olga) => ok(client, 'POST', `${path}${to}`, body)
  /** Written at the socket, and saved. */
  const write = async (run: (doc: Live['doc']) => void, holds: () => Promise<boolean>) => {
    run(live.doc)
    await expect.poll(holds).toBe(true)
  }
  const grew =
    (by = 1) =>
    async () =>
      (await rows()).slice(seen).filter(isOwn).length >= by
  const claim = keyOf(joined)
  const value = { revision: 1, start: 4, end: 11 }
  await left('an update', () =>
    write(
      doc => writeAnnotation(doc, claim, { ...value, motivation: 'classifying', statement: 'It was measured.' }),
      grew(),
    ),
  )
  const { polls } = await olga.room(room.id)
  await left('a ballot', () => ok(ada, 'PUT', `/api/polls/${polls[0]!.id}/ballot`, { choice: 'fact' }))
  await left('the same ballot changed', () =>
    ok(ada, 'PUT', `/api/polls/${polls[0]!.id}/ballot`, { choice: 'opinion' }),
  )
  await left('a refused ballot', () => ada.call('PUT', `/api/polls/${polls[0]!.id}/ballot`, { choice: 'nonsense' }))
  const [reply, other] = [keyOf(joined), keyOf(joined)]
  await left('a reply', () =>
    write(doc => writeReply(doc, reply, { to: claim, move: 'evidence', body: 'By three people.' }), grew()),
  )
  await left('a comment', () =>
    write(doc => writeAnnotation(doc, other, { ...value, motivation: 'commenting' }, 'Three?'), grew()),
  )
  await left('a comment changed', () => write(doc => writeBody(doc, other, 'Only three?'), grew()))
  await left('a reply deleted', () => write(doc => removeReply(doc, reply), grew()))
  await left('a comment deleted', () => write(doc => removeAnnotation(doc, other), grew()))
  const withdrawn = keyOf(joined)
  await left('another claim', () =>
    write(doc => writeAnnotation(doc, withdrawn, { ...value, motivation: 'classifying' }), grew()),
  )
  await left('that claim deleted', () => write(doc => removeAnnotation(doc, withdrawn), grew(3)))
  const asked: { id: string }[] = []
  for (const secrecy of ['open', 'secret']) {
    const question = { question: 'Tea?', method: 'single', options: SIDES, secrecy }
    await left(`a poll that is ${secrecy}`, async () => {
      const { body } = await ok(olga, 'POST', `${path}/polls`, question)
      asked.push((body as { poll: { id: string } }).poll)
    })
    const cast = () => ada.call('PUT', `/api/polls/${asked.at(-1)!.id}/ballot`, { choice: 'for' })
    await left(`a ballot that is ${secrecy}`, cast)
    await left(`the same ballot again`, cast)
    await left(`the ${secrecy} poll closed`, () => ok(olga, 'POST', `/api/polls/${asked.at(-1)!.id}/close`))
  }
  await left('a side', () => ok(ada, 'PUT', `${path}/side`, { side: 'for' }))
  await left('a report', () => act('/reports', { target: claim, code: 'unkind' }, olga))
  await left('the same report', () => olga.call('POST', `${path}/reports`, { target: claim }))
  await left('hiding', () => act('/moderation', { act: 'hide', target: claim, code: 'unkind' }))
  await left('hiding for the same reason', () => act('/moderation', { act: 'hide', target: claim, code: 'unkind' }))
  await left('an appeal', () => act('/appeals', { target: `annotations:${claim}`, words: 'Why?' }, ada))
  await left('a second appeal', () =>
    ada.call('POST', `${path}/appeals`, { target: `annotations:${claim}`, words: 'Why?' }),
  )
  await left('an appeal granted', () => act('/desk', { act: 'grant', target: `annotations:${claim}` }))
  await left('which posts are held', () => act('/moderation', { act: 'hold', hold: 'all' }))
  const held = keyOf(joined)
  const hold = (body: string) =>
    ok(ada, 'PUT', `${path}/held`, {
      root: 'annotations',
      key: held,
      value: { ...value, motivation: 'commenting' },
      body,
    })
  await left('a held post', () => hold('But why?'))
  await left('a held post changed', () => hold('But why now?'))
  await left('a held post let in', () => act('/desk', { act: 'let-in', target: `annotations:${held}` }))
  await left('that taken back', () => act('/desk', { act: 'undo', target: `annotations:${held}` }))
  await left('a participant who moderates', () => ada.call('POST', `${path}/moderation`, { act: 'lock' }))
  for (const lock of ['lock', 'lock', 'unlock']) await left(lock, () => act('/moderation', { act: lock }))
  await left('mute', () => act('/moderation', { act: 'mute', target: joined }))
  await left('unmute', () => act('/moderation', { act: 'unmute', target: joined }))
  await left('another name', () => ok(ada, 'POST', `${path}/me`, { name: 'Ada L' }))
  await left('a new title', () => act('/edit', { title: 'Another title', apply: true }))
  await left('a public link', () => ok(olga, 'PUT', `${path}/public-link`, { profile: 'public' }))
  await left('the link revoked', () => ok(olga, 'DELETE', `${path}/public-link`))
  await left('the next stage', () => act('/stage', { to: 'speak', from: 'read' }))
  await left('the same press again', () => olga.call('POST', `${path}/stage`, { to: 'speak', from: 'read' }))
  const { jointStatements } = (await ada.room(room.id)).groups[0]!
  const joint = ada.connect(jointStatements.find(({ side }) => side === 'for')!.doc)
  await synced(joint)
  await left('a joint statement begun', async () => {
    joint.doc.getText(JOINT_ROOT).insert(0, 'It was measured.')
    await expect.poll(grew(2)).toBe(true)
  })
  await left('more of it', async () => {
    joint.doc.getText(JOINT_ROOT).insert(0, 'For three weeks. ')
    await expect.poll(grew()).toBe(true)
  })
  joint.close()
  const statement = `statements:${jointStatements.find(({ side }) => side === 'for')!.id}`
  await left('it published', () => act('/moderation', { act: 'publish', target: statement }))
  await left('what stands in it removed', () => act('/moderation', { act: 'remove', target: statement }))
  await left('a hand raised', () => act('/floor', { act: 'raise-hand' }, ada))
  await left('archived', () => act('/life', { act: 'archive' }))
  await left('a ballot in an archive', () => ada.call('PUT', `/api/polls/${polls[0]!.id}/ballot`, { choice: 'fact' }))
  await left('opened again', () => act('/life', { act: 'reopen' }))
  await left('removed', () => act('/moderation', { act: 'remove', target: claim, code: 'unkind' }))
  live.close()
  expect(audit).toEqual([
    'an update: update (Ada)',
    'a ballot: ballot (server)',
    'the same ballot changed: ballot (server)',
    'a refused ballot: none',
    'a reply: update (Ada)',
    'a comment: update (Ada)',
    'a comment changed: update (Ada)',
    'a reply deleted: update (Ada)',
    'a comment deleted: update (Ada)',
    'another claim: update (Ada)',
    'that claim deleted: update (Ada), poll (server), poll (server)',
    'a poll that is open: poll (Olga)',
    'a ballot that is open: ballot (Ada)',
    'the same ballot again: none',
    'the open poll closed: poll (Olga)',
    'a poll that is secret: poll (Olga)',
    'a ballot that is secret: ballot (Ada)',
    'the same ballot again: none',
    'the secret poll closed: poll (Olga)',
    'a side: member (Ada)',
    'a report: act report (Olga)',
    'the same report: none',
    'hiding: act hide (Olga)',
    'hiding for the same reason: none',
    'an appeal: act appeal (Ada)',
    'a second appeal: none',
    'an appeal granted: act grant (Olga)',
    'which posts are held: act hold (Olga)',
    'a held post: act hold-post (Ada)',
    'a held post changed: none',
    'a held post let in: update (Ada), act let-in (Olga)',
    'that taken back: act undo (Olga)',
    'a participant who moderates: none',
    'lock: act lock (Olga)',
    'lock: none',
    'unlock: act unlock (Olga)',
    'mute: act mute (Olga)',
    'unmute: act unmute (Olga)',
    'another name: member (Ada)',
    'a new title: act edit-room (Olga)',
    'a public link: act make-public-link (Olga)',
    'the link revoked: act revoke-public-link (Olga)',
    'the next stage: stage (Olga)',
    'the same press again: none',
    'a joint statement begun: act begin-statement (server), update (Ada)',
    'more of it: update (Ada)',
    'it published: act publish (Olga)',
    'what stands in it removed: act remove (Olga)',
    'a hand raised: act raise-hand (Ada), act give-floor (server)',
    'archived: stage (Olga), act archive (Olga)',
    'a ballot in an archive: none',
    'opened again: act reopen (Olga)',
    'removed: act remove (Olga), poll (server), poll (server)',
  ])
  // Until it stops, the server goes on publishing what has come of it all.
  const folder = server.dataFolder
  await server.stop()
  const store = await openSqlite({ folder, now: () => 0 })
  const kept = await store.readRecord(room.id as RoomId, 1, 10_000)
  await store.close()
  const all = kept.map(row => JSON.parse(JSON.stringify(rowText(row))) as Row)
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i + 1))

  // The command says so of the room beside a server that has stopped, and of the rows as a file; of a changed file, which row.
  const said: string[] = []
  for (const method of ['log', 'error'] as const)
    vi.spyOn(console, method).mockImplementation(line => void said.push(String(line)))
  const verify = (what: string) => main([what], { env: { PARLEY_DATA: folder }, now: () => 0 })
  const file = join(folder, 'rows.json')
  const verifyRows = async (changed: readonly Row[]) => {
    await writeFile(file, JSON.stringify(changed))
    return verify(file)
  }
  const redacted = all.filter(row => row.redacted !== undefined).map(({ seq }) => seq)
  expect(redacted.length).toBeGreaterThan(0)
  expect([await verify(room.id), await verify(room.code!), await verifyRows(all)]).toEqual([0, 0, 0])
  const yes = [
    `Yes. All ${all.length} rows follow from one another; the last is ${all.at(-1)!.hash}.`,
    `Content was erased from ${redacted.length === 1 ? 'row' : 'rows'} ${redacted.join(', ')}; the chain stands.`,
  ]
  expect(said.splice(0)).toEqual([...yes, ...yes, ...yes])
  for (const row of all)
    for (const change of changesOf(row)) {
      expect(await verifyRows(all.map(one => (one === row ? { ...row, ...change } : one)))).toBe(1)
      expect(said.splice(0), JSON.stringify(change)).toEqual([
        `No. Row ${row.seq} is the first that does not follow from the rows before it.`,
      ])
    }
})

/** One thing of the row otherwise, for each thing that it says. Of what was erased only its place is left to check. */
function changesOf(row: Row): Partial<Row>[] {
  const other = (hex: unknown) => String(hex).replace(/^./, first => (first === '0' ? '1' : '0'))
  const { payload } = row
  const whole: Partial<Row>[] = [
    { payload: typeof payload === 'string' ? `AAAA${payload}` : { ...payload, more: 1 } },
    { salt: other(row.salt) },
    { salt: '' },
    { group: row.group ? '' : 'another' },
    { redacted: 1 },
  ]
  return [
    { at: (row.at as number) + 1 },
    { member: row.member ? '' : 'mallory' },
    { kind: row.kind === 'act' ? 'poll' : 'act', ...(row.kind === 'update' ? { payload: {} } : {}) },
    { digest: other(row.digest) },
    { hash: other(row.hash) },
    ...(row.redacted === undefined ? whole : []),
  ]
}
