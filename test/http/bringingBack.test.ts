/** A bundle, an empty server, the room again: what comes back, what leaves once more, and what is not taken for a bundle. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { canonicalJson, openBundle, packBundle } from '../../server/bundle/files.ts'
import { firstBrokenRow } from '../../server/rooms/record.ts'
import { entryKey, JOINT_ROOT, newUlid, writeAnnotation, writeReply } from '../../shared/room/index.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'
import { bring, bundleOf, manifestOf } from '../support/bundles.ts'
import { MOTION, polledRoom, said, TEA } from '../support/polledRoom.ts'

/** One annotation of another program. */
function importInto({ owner, id }: { owner: Browser; id: string }) {
  const selector = [{ type: 'TextQuoteSelector', exact: 'Nobody asked the cyclists', prefix: '', suffix: '' }]
  const row = { id: 'a', user: 'acct:zoe@hypothes.is', text: 'By whom?', tags: [], target: [{ selector }] }
  return owner.post(`/api/rooms/${id}/import`, { text: JSON.stringify({ annotations: [row] }), apply: true })
}

/** A room with something of everything: claims, replies, folds, removals, polls of all secrecies, sides, an imported member. */
type Browser = Awaited<ReturnType<typeof polledRoom>>['owner']

async function debated(settings?: object) {
  const room = await polledRoom(['Ada', 'Ben', 'Cem', 'Dan', 'Eva'], settings ? { settings } : {})
  const at = (path: string) => `/api/rooms/${room.id}/${path}`
  const [ada, ben] = room.people as [(typeof room.people)[0], (typeof room.people)[0]]
  const { key, classification, stance } = await room.claim(ada.id)
  const removed = await room.claim(ben.id, 'CANARY')
  const page = room.world.connect(room.live, room.live.members.get(ben.id)!)
  await room.world.settle()
  const reply = entryKey(ben.id, newUlid(room.world.random, room.world.clock.now))
  writeReply(page.doc, reply, { to: key, move: 'object', body: 'By whom?' })
  writeAnnotation(
    page.doc,
    entryKey(ben.id, newUlid(room.world.random, room.world.clock.now + 1)),
    {
      motivation: 'commenting',
      revision: 1,
      start: 5,
      end: 9,
    },
    'Words of a body.',
  )
  await room.world.settle()
  page.leave()
  const together = room.live.statements[0]!
  const { side } = together.statement
  if (side !== undefined) await ben.browser.put(at('side'), { side })
  const joint = room.world.connect(room.live, room.live.members.get(ben.id)!, { of: together })
  await room.world.settle()
  joint.doc.getText(JOINT_ROOT).insert(0, 'What we can all stand on.')
  await room.world.settle()
  joint.leave()
  expect(together.text).toBe('What we can all stand on.')
  const cast = (who: number, poll: string, choice: unknown) =>
    room.people[who]!.browser.put(`/api/polls/${poll}/ballot`, { choice })
  const open = await room.ask({ ...TEA, secrecy: 'open' })
  const secret = await room.ask({
    ...TEA,
    question: 'In secret?',
    secrecy: 'secret',
    suppress: { least: 1, unanimous: false },
  })
  const sealed = await room.ask({ ...TEA, question: 'Later?', reveal: 'moderator' })
  for (const [i] of room.people.entries()) {
    await cast(i, classification, i % 2 ? 'opinion' : 'fact')
    await cast(i, stance, i % 2 ? 'agree' : 'disagree')
    await cast(i, open.id, i % 2 ? 'yes' : 'no')
    await cast(i, secret.id, i % 2 ? 'yes' : 'no')
    await cast(i, sealed.id, 'yes')
  }
  await room.owner.post(`/api/polls/${secret.id}/close`)
  await room.owner.post(at('moderation'), { act: 'hide', target: `replies:${reply}`, reason: 'off the point' })
  await room.owner.post(at('moderation'), { act: 'remove', target: `annotations:${removed.key}` })
  await room.owner.post(at('moderation'), { act: 'mute', target: ben.id })
  await room.owner.post(at('moderation'), { act: 'expel', target: room.people[4]!.id })
  // The desk: something held, something reported, something declined; and annotations of another program.
  const { browser: adas } = ada
  await room.owner.post(at('moderation'), { act: 'hold', hold: 'all' })
  for (const body of ['It waits.', 'It was declined.']) {
    const held = entryKey(ada.id, newUlid(room.world.random, ++room.world.clock.now))
    const value = { motivation: 'commenting', revision: 1, start: 0, end: 3 }
    await adas.put(at('held'), { root: 'annotations', key: held, value, body })
    if (body.includes('declined'))
      await room.owner.post(at('desk'), { act: 'decline', target: `annotations:${held}`, reason: 'no words' })
  }
  await room.owner.post(at('moderation'), { act: 'hold', hold: null })
  await adas.post(at('reports'), { target: `replies:${reply}`, reason: 'unkind' })
  await importInto(room)
  room.world.clock.now += 5000
  await room.world.settle()
  expect([room.live.desk.matters.size, room.live.imported.size]).toEqual([4, 1])
  return {
    ...room,
    at,
    ada,
    ben,
    key,
    classification,
    stance,
    openPoll: open.id,
    secretPoll: secret.id,
    sealedPoll: sealed.id,
  }
}

test('a room comes back from its bundle on an empty server, and leaves it as the same bytes', async () => {
  const room = await debated()
  const bundle = await bundleOf(room, room.owner, room.id)
  const there = makeAppInMemory({ seed: 7 })
  there.world.clock.now = room.world.clock.now + 86_400_000
  const paula = there.browser()
  const back = await bring(paula, bundle)
  expect([back.status, back.body?.detail]).toEqual([201, undefined])
  expect(back.body.room).toMatchObject({ id: room.id, title: 'Lanes', motion: MOTION, isBroughtBack: true })
  expect(back.body.room.code).not.toBe(room.code)
  // Who brings it takes the owner's seat.
  expect(back.body.member).toMatchObject({ id: room.ownerId, owner: true, personalCode: expect.any(String) })
  const live = await there.world.open(room.id)
  await there.world.settle()
  expect(live.groups[0]!.doc.toJSON()).toEqual(room.live.groups[0]!.doc.toJSON())
  expect(live.statements.map(({ text }) => text)).toContain('What we can all stand on.')
  const rows = await there.world.store.readRecord(room.id, 1, 10_000)
  expect(firstBrokenRow(rows)).toBeUndefined()
  const again = await bundleOf(there, paula, room.id)
  const [before, after] = [manifestOf(bundle), manifestOf(again)]
  // All of it: what was counted of ballots that stayed behind came along as it was counted.
  expect(after).toEqual(before)
  // The secret poll's five, of which nobody knows who was expelled, the claim's two polls' and the sealed one's.
  expect(openBundle(bundle).manifest.leftBehind).toEqual({ polls: 4, ballots: 17 })
  expect(Object.keys(after)).toEqual(expect.arrayContaining(['matters.json', 'imported.json', 'record.jsonl']))
  // What waits at the desk waits there, and what was taken in once is not taken in again.
  const desk = await paula.get(`/api/rooms/${room.id}/desk`)
  expect(desk.body.items).toEqual((await room.owner.get(`/api/rooms/${room.id}/desk`)).body.items)
  expect((await importInto({ ...room, owner: paula })).body).toMatchObject({ already: 1, placed: [] })
  room.live.tallies.stop()
  live.tallies.stop()
})

test('where all ballots are open, every file of the bundle is the same', async () => {
  const room = await polledRoom([], { settings: { claims: { secrecy: 'open', reveal: 'live' } } })
  const people: Awaited<ReturnType<typeof room.join>>[] = []
  for (const name of ['Ada', 'Ben', 'Cem']) {
    room.world.clock.now += 1000
    people.push(await room.join(name))
  }
  const { classification, stance } = await room.claim(people[0]!.id)
  for (const [i, { browser }] of people.entries()) {
    await browser.put(`/api/polls/${classification}/ballot`, { choice: i ? 'fact' : 'opinion' })
    await browser.put(`/api/polls/${stance}/ballot`, { choice: 'agree' })
  }
  room.world.clock.now += 5000
  await room.world.settle()
  const bundle = await bundleOf(room, room.owner, room.id)
  const there = makeAppInMemory({ seed: 8 })
  const paula = there.browser()
  expect((await bring(paula, bundle)).status).toBe(201)
  const again = await bundleOf(there, paula, room.id)
  expect(manifestOf(again)).toEqual(manifestOf(bundle))
  room.live.tallies.stop()
})

test('[POLL-20] what was cast in an open poll comes back by member, of all others what they had come to, and nobody casts in those', async () => {
  const room = await debated()
  const there = makeAppInMemory({ seed: 9 })
  const paula = there.browser()
  await bring(paula, await bundleOf(room, room.owner, room.id))
  const live = await there.world.open(room.id)
  for (const poll of [room.openPoll, room.classification, room.stance, room.secretPoll]) {
    const [then, now] = [await room.owner.get(`/api/polls/${poll}`), await paula.get(`/api/polls/${poll}`)]
    expect([now.body.turnout, now.body.eligible, now.body.tally]).toEqual([
      then.body.turnout,
      then.body.eligible,
      then.body.tally,
    ])
  }
  // Sealed then, sealed now: its tally never left.
  expect((await paula.get(`/api/polls/${room.sealedPoll}`)).body).not.toHaveProperty('tally')
  expect([...live.ballotsOf(room.openPoll as never).values()]).toHaveLength(4)
  const cast = (poll: string, choice: string) => paula.put(`/api/polls/${poll}/ballot`, { choice })
  expect(said(await cast(room.openPoll, 'yes'))).toBe('ok')
  for (const [poll, choice] of [
    [room.classification, 'fact'],
    [room.stance, 'agree'],
    [room.secretPoll, 'yes'],
  ] as const)
    expect(said(await cast(poll, choice))).toBe('409 POLL-20')
  expect(said(await paula.post(`/api/polls/${room.stance}/close`))).toBe('ok')
  expect(said(await paula.post(`/api/polls/${room.stance}/reopen`))).toBe('409 POLL-20')
  // What others have cast on stays as it is, though nobody here knows who they were.
  expect(live.facts(live.groups[0]!).isFixed(room.key)).toBe(true)
  const restarted = await there.world.restart().open(room.id)
  expect(restarted.polls.get(room.classification as never)!.kept).toMatchObject({ turnout: 4 })
  live.tallies.stop()
})

test('[ROOM-13] the others come back by a code that a moderator draws for each of them, once', async () => {
  const room = await debated()
  const there = makeAppInMemory({ seed: 10 })
  const paula = there.browser()
  await bring(paula, await bundleOf(room, room.owner, room.id))
  const draw = (by: Browser, member: string) => by.post(`/api/rooms/${room.id}/members/${member}/personal-code`)
  const drawn = await draw(paula, room.ada.id)
  expect(drawn.status).toBe(200)
  const ada = there.browser()
  const entry = await ada.post('/api/join', { personalCode: drawn.body.personalCode })
  expect(entry.body.member).toMatchObject({ id: room.ada.id, name: 'Ada' })
  expect(said(await draw(paula, room.ada.id))).toBe('403 ROOM-13')
  expect(said(await draw(paula, room.ownerId))).toBe('403 ROOM-13')
  expect(said(await draw(ada, room.ben.id))).toBe('403 ROOM-13')
  expect(said(await draw(paula, 'nobody'))).toBe('404')
  // She writes on under her own key, and casts.
  const live = await there.world.open(room.id)
  const page = there.world.connect(live, live.members.get(room.ada.id)!)
  await there.world.settle()
  writeAnnotation(page.doc, entryKey(room.ada.id, newUlid(there.world.random, there.world.clock.now)), {
    motivation: 'highlighting',
    revision: 1,
    start: 0,
    end: 3,
  })
  await there.world.settle()
  expect(page.closed).toBeUndefined()
  expect(firstBrokenRow(await there.world.store.readRecord(room.id, 1, 10_000))).toBeUndefined()
  // Where a room never left, nobody draws another's code.
  expect(said(await draw(room.owner, room.ada.id))).toBe('403 ROOM-13')
  live.tallies.stop()
})

test('a bundle of drawn names brings drawn names back, and the same bundle twice brings the room once', async () => {
  const room = await debated({ names: 'pseudonymous' })
  const bundle = await bundleOf(room, room.owner, room.id)
  expect(said(await bring(room.browser(), bundle))).toBe('409')
  const there = makeAppInMemory({ seed: 11 })
  const paula = there.browser()
  expect((await bring(paula, bundle)).status).toBe(201)
  const second = await bring(there.browser(), bundle)
  expect([second.status, second.body.detail]).toEqual([
    409,
    'This room is here already: a bundle brings back what is gone.',
  ])
  expect(JSON.stringify((await paula.get(`/api/rooms/${room.id}`)).body)).not.toContain('Ada')
  expect(manifestOf(await bundleOf(there, paula, room.id))['members.json']).toEqual(manifestOf(bundle)['members.json'])
  // Deleted, it can be brought back again.
  await paula.post(`/api/rooms/${room.id}/life`, { act: 'delete', title: 'Lanes' })
  expect((await bring(paula, bundle)).status).toBe(201)
})

test('what is no bundle of a room, or no longer the one that was made, is refused with a sentence and leaves nothing', async () => {
  const room = await debated()
  const whole = await bundleOf(room, room.owner, room.id)
  const { files, manifest } = openBundle(whole)
  const there = makeAppInMemory({ seed: 12 })
  const browser = there.browser()
  const why = async (made: Uint8Array | Promise<Uint8Array>) => {
    const answer = await bring(browser, new Uint8Array(await made))
    expect(answer.status).toBe(422)
    return answer.body.detail as string
  }
  /** Changed by somebody who also mended the manifest. */
  const forged = async (name: string, change: (text: string) => string) =>
    Buffer.concat(
      await Array.fromAsync(
        packBundle(
          manifest.profile,
          [...files].map(
            ([one, bytes]) => [one, [one === name ? change(bytes.toString()) : bytes.toString()]] as const,
          ),
          Date.UTC(2026, 1, 1),
        ),
      ),
    )
  const json = (name: string, change: (value: never) => unknown) =>
    forged(name, text => canonicalJson(change(JSON.parse(text) as never)))
  expect(await why(strToU8('hello'))).toBe('This bundle is damaged or cut short: it cannot be unpacked.')
  expect(await why(whole.subarray(0, whole.length - 200))).toBe(
    'This bundle is damaged or cut short: it cannot be unpacked.',
  )
  expect(await why(zipSync({ ...unzipSync(whole), 'members.json': strToU8('[]') }))).toBe(
    'The bundle was changed after it was made: members.json is not what the manifest says.',
  )
  const newer = strToU8(JSON.stringify({ ...manifest, version: 7 }))
  expect(await why(zipSync({ ...unzipSync(whole), 'manifest.json': newer }))).toBe(
    'This bundle was made by a newer Parley: it has version 7, and this one reads up to 1.',
  )
  expect(await why(await bundleOf(room, room.owner, room.id, 'public'))).toMatch(
    /^This bundle holds a transcript and no room/,
  )
  const notWhat = (name: string) => `This bundle cannot be brought back: ${name} is not what it should be.`
  type Any = Record<string, unknown>
  expect(await why(json('room.json', (value: Any) => ({ ...value, stage: 'nowhere' })))).toBe(notWhat('room.json'))
  expect(await why(json('room.json', (value: Any) => ({ ...value, id: '../../etc' })))).toBe(notWhat('room.json'))
  expect(await why(json('members.json', (list: Any[]) => list.map(one => ({ ...one, isOwner: true }))))).toBe(
    notWhat('members.json'),
  )
  expect(await why(json('members.json', (list: Any[]) => list.filter(one => one.isOwner)))).toBe(
    notWhat('entries.json'),
  )
  expect(await why(json('polls.json', (list: Any[]) => list.map(one => ({ ...one, turnout: -1 }))))).toBe(
    notWhat('polls.json'),
  )
  const article = (change: Any) => json('articles/1.json', (value: Any) => ({ ...value, ...change }))
  expect(await why(article({ text: 'Another text.' }))).toBe(notWhat('articles/1.json'))
  const script = {
    kind: 'paragraph',
    start: 0,
    end: 5,
    spans: [{ kind: 'link', start: 0, end: 3, href: 'javascript:x' }],
  }
  expect(await why(article({ blocks: [script] }))).toBe(notWhat('articles/1.json'))
  expect(await why(article({ blocks: [{ kind: 'paragraph', start: 0, end: 5000, spans: [] }] }))).toBe(
    notWhat('articles/1.json'),
  )
  const record = (change: (lines: string[]) => string[]) =>
    forged('record.jsonl', text => change(text.split('\n')).join('\n'))
  expect(await why(record(lines => lines.filter((_, i) => i !== 3)))).toBe(
    'The record in this bundle does not stand: row 5 does not follow from those before it.',
  )
  expect(
    await why(record(lines => lines.map((line, i) => (i === 1 ? line.replace('Olga', 'Mallory') : line)))),
  ).toMatch(/^The record in this bundle does not stand: row \d does not follow/)
  expect(await why(record(() => []))).toBe(notWhat('record.jsonl'))
  expect(said(await browser.post('/api/bundles', { bundle: 'x' }))).toBe('415')
  expect((await browser.get('/api/home')).body.rooms).toEqual([])
  expect(await there.world.store.loadRoom(room.id)).toBeUndefined()
})
