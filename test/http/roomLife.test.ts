/** A room's life over HTTP: edited, handed over, archived, opened again, duplicated and deleted; each outlives a restart. */
import { expect, test } from 'vitest'
import { verifyRows } from '../../server/rooms/recordText.ts'
import { entryKey, newUlid, type PollId, writeAnnotation } from '../../shared/room/index.ts'
import { MOTION, polledRoom, said } from '../support/polledRoom.ts'

type Room = Awaited<ReturnType<typeof polledRoom>>
const LABELS = ['fact', 'opinion', 'mixed', 'unsure'].map(key => ({ key, label: key }))

async function room(options: Parameters<typeof polledRoom>[1] = {}) {
  const room = await polledRoom(['Ada', 'Ben', 'Cem'], options)
  const at = (path: string) => `/api/rooms/${room.id}/${path}`
  const edit = (wish: object, by = room.owner) => by.post(at('edit'), wish)
  const life = (wish: object, by = room.owner) => by.post(at('life'), wish)
  const cast = (who: number, poll: string, choice: unknown) =>
    room.people[who]!.browser.put(`/api/polls/${poll}/ballot`, { choice })
  const tally = async (poll: string) => (await room.owner.get(`/api/polls/${poll}`)).body.tally
  return { ...room, at, edit, life, cast, tally }
}
const recordStands = async ({ world, id }: Room) => verifyRows(await world.store.readRecord(id, 1, 1000))

test('[POLL-18] while a tally is sealed, no edit tells how many ballots say what: not by label, and not by asking for each', async () => {
  const it = await room({ settings: { claims: { secrecy: 'confidential', reveal: 'closed' } } })
  const { classification } = await it.claim(it.people[0]!.id)
  for (const [i, choice] of ['fact', 'opinion', 'opinion'].entries()) await it.cast(i, classification, choice)
  const without = (key: string) => ({ codebook: LABELS.filter(one => one.key !== key) })
  for (const key of ['fact', 'opinion', 'mixed', 'unsure']) {
    const { body } = await it.edit(without(key))
    expect(body).toMatchObject({ ballots: 3, isAtMost: true, labels: { removed: [{ key }] } })
    expect(body.labels.removed[0]).not.toHaveProperty('ballots')
  }
  const refused = await it.edit({ ...without('opinion'), apply: true, agreed: 2 })
  expect([said(refused), refused.body.detail]).toEqual([
    '409 POLL-18',
    'Up to 3 ballots would be withdrawn: look at the change once more, then agree to it.',
  ])
  expect((await it.edit({ ...without('opinion'), apply: true, agreed: 3 })).body).toMatchObject({ isApplied: true })
  expect(it.live.ballotsOf(classification as PollId).size).toBe(1)
})

test('[POLL-18] a label keeps its ballots under another name; taken out, it takes them with it, and the number is told first', async () => {
  const it = await room()
  const { classification } = await it.claim(it.people[0]!.id)
  for (const [i, choice] of ['fact', 'opinion', 'opinion'].entries()) await it.cast(i, classification, choice)
  const renamed = LABELS.map(one => (one.key === 'fact' ? { ...one, label: 'Can be checked' } : one))
  const wish = { title: 'Lanes, again', codebook: [...renamed.filter(({ key }) => key !== 'opinion')] }
  const labels = {
    renamed: [
      { key: 'fact', from: 'Fact', to: 'Can be checked' },
      { key: 'mixed', from: 'Mixed', to: 'mixed' },
      { key: 'unsure', from: 'Unsure', to: 'unsure' },
    ],
    added: [],
    removed: [{ key: 'opinion', label: 'Opinion', ballots: 2 }],
  }
  expect((await it.edit(wish)).body).toEqual({ isApplied: false, ballots: 2, labels })
  expect(it.live.room.title).toBe('Lanes')
  // Who has not looked, or looked before another ballot came, changes nothing.
  for (const agreed of [undefined, 1])
    expect(said(await it.edit({ ...wish, apply: true, ...(agreed ? { agreed } : {}) }))).toBe('409 POLL-18')
  expect(await it.tally(classification)).toMatchObject({ n: 3 })
  expect((await it.edit({ ...wish, apply: true, agreed: 2 })).body).toEqual({ isApplied: true, ballots: 2, labels })
  expect(await it.tally(classification)).toEqual({ n: 1, counts: { fact: 1, mixed: 0, unsure: 0 } })
  // Those who had named it may cast again, by the labels that there are now.
  expect(said(await it.cast(1, classification, 'opinion'))).toBe('400 POLL-1')
  expect(said(await it.cast(1, classification, 'mixed'))).toBe('ok')
  it.world.clock.now += 1000
  await it.world.settle()
  const again = await it.world.restart().open(it.id)
  expect(again.room.title).toBe('Lanes, again')
  expect(again.room.codebook.map(({ key, label }) => [key, label])).toEqual([
    ['fact', 'Can be checked'],
    ['mixed', 'mixed'],
    ['unsure', 'unsure'],
  ])
  expect(again.groups[0]!.doc.getMap('room').get('title')).toBe('Lanes, again')
  expect([...again.ballotsOf(classification as never).values()].map(b => b.choice).sort()).toEqual(['fact', 'mixed'])
  expect(await recordStands(it)).not.toHaveProperty('broken')
})

test('[POLL-18] a motion in other words takes its polls with it, a side under another name keeps them', async () => {
  const it = await room()
  const before = await it.ask({ about: 'motion' })
  await it.cast(0, before.id, 'for')
  await it.people[0]!.browser.put(it.at('side'), { side: 'for' })
  const sides = [{ key: 'for', label: 'Yes' }, MOTION.sides[1]!]
  const named = await it.edit({ motion: { sentence: MOTION.sentence, sides }, apply: true })
  expect(named.body).toMatchObject({ ballots: 0, motion: { change: 'renamed', polls: 0 } })
  const poll = (await it.owner.get(`/api/polls/${before.id}`)).body
  expect(poll).toMatchObject({ turnout: 1, tally: { n: 1, counts: { for: 1 } } })
  expect(poll.poll.options[0]).toEqual({ key: 'for', label: 'Yes' })
  const wish = { motion: { sentence: 'The lanes shall go.', sides: [{ key: 'go', label: 'Go' }, sides[1]!] } }
  expect((await it.edit(wish)).body).toMatchObject({ ballots: 1, motion: { change: 'reworded', polls: 1 } })
  expect(said(await it.edit({ ...wish, apply: true }))).toBe('409 POLL-18')
  expect(said(await it.edit({ ...wish, apply: true, agreed: 1 }))).toBe('ok')
  expect(it.live.polls.get(before.id as never)).toMatchObject({ isOpen: false, isWithdrawn: true })
  expect(it.live.members.get(it.people[0]!.id)!.side).toBeUndefined()
  // It may be asked about anew.
  expect((await it.ask({ about: 'motion' })).id).toBeTruthy()
  expect((await it.owner.get(`/api/rooms/${it.id}`)).body.room.motion.sentence).toBe('The lanes shall go.')
})

test('[POLL-19] secret classifications hold the labels that they may name', async () => {
  const it = await room({ settings: { claims: { secrecy: 'secret', reveal: 'closed' } } })
  const { classification } = await it.claim(it.people[0]!.id)
  const codebook = LABELS.slice(1)
  expect((await it.edit({ codebook })).body).toMatchObject({ ballots: 0 })
  await it.cast(1, classification, 'opinion')
  expect(said(await it.edit({ codebook }))).toBe('409 POLL-19')
  expect(said(await it.edit({ codebook: [...LABELS, { key: 'value', label: 'Value' }], apply: true }))).toBe('ok')
})

test('[ROOM-11] [ROOM-12] participants change nothing of the room, and moderators neither hand it over nor delete it', async () => {
  const it = await room()
  const [ada, ben] = it.people
  for (const wish of [{ title: 'Mine' }, { title: 'Mine', apply: true }])
    expect(said(await it.edit(wish, ada!.browser))).toBe('403 ROOM-11')
  expect(said(await it.life({ act: 'archive' }, ada!.browser))).toBe('403 ROOM-11')
  expect(said(await ada!.browser.post(it.at('duplicate'), {}))).toBe('403 ROOM-11')
  expect(said(await it.life({ act: 'hand-over', target: ben!.id }))).toBe('403 ROOM-12')
  await it.owner.post(it.at('moderation'), { act: 'promote', target: ben!.id })
  expect(said(await it.life({ act: 'delete', title: 'Lanes' }, ben!.browser))).toBe('403 ROOM-12')
  expect(said(await it.life({ act: 'hand-over', target: it.ownerId }, ben!.browser))).toBe('403 ROOM-12')
  expect(said(await it.life({ act: 'hand-over', target: 'nobody' }))).toBe('404')
  expect(said(await it.life({ act: 'hand-over', target: ben!.id }))).toBe('ok')
  const again = await it.world.restart().open(it.id)
  expect([...again.members.values()].filter(({ isOwner }) => isOwner).map(({ id }) => id)).toEqual([ben!.id])
  // The new owner is as safe as the one before was.
  expect(said(await it.owner.post(it.at('moderation'), { act: 'demote', target: ben!.id }))).toBe('403 ROOM-8')
  expect(said(await it.edit({ title: '' }))).toBe('400')
  expect(said(await it.life({ act: 'sell' }))).toBe('400')
})

test('[ROOM-10] an archived room stands still and is read; opened again it goes on', async () => {
  const runSheet = {
    name: 'timed',
    stages: [
      { id: 'one', title: 'One', seconds: 60, advance: 'time', opens: ['marks', 'replies', 'classification', 'polls'] },
      { id: 'two', title: 'Two' },
    ],
  }
  const it = await room({ runSheet })
  const ada = it.people[0]!
  const { stance } = await it.claim(ada.id)
  const page = it.world.connect(it.live, it.live.members.get(ada.id)!)
  await it.world.settle()
  expect(said(await it.life({ act: 'archive' }))).toBe('ok')
  expect(said(await it.life({ act: 'archive' }))).toBe('ok')
  const rows = it.live.head.seq
  await it.world.settle()
  expect(page.doc.getMap('room').get('archived')).toBe(it.live.room.archived)
  writeAnnotation(page.doc, entryKey(ada.id, newUlid(it.world.random, it.world.clock.now)), {
    motivation: 'highlighting',
    revision: 1,
    start: 0,
    end: 3,
  })
  await it.world.settle()
  expect(page.closed).toMatchObject({ code: 4422, reason: expect.stringContaining('ROOM-10') })
  expect(said(await it.cast(1, stance, 'agree'))).toBe('403 ROOM-10')
  expect(said(await it.edit({ title: 'Later', apply: true }))).toBe('403 ROOM-10')
  expect(said(await it.owner.post(it.at('stage'), { to: 'two' }))).toBe('403 ROOM-10')
  expect(said(await it.owner.post(it.at('polls'), { question: 'Q?', method: 'stance' }))).toBe('403 ROOM-10')
  expect(said(await it.browser().post('/api/join', { code: it.code, name: 'Dan' }))).toBe('403 ROOM-10')
  // Reading goes on: the room, the record, the transcript; so does what must go.
  expect((await it.people[1]!.browser.get(`/api/rooms/${it.id}`)).body.room.archived).toBe(it.live.room.archived)
  for (const path of ['results', 'export/html', 'export/bundle', 'record'])
    expect([path, said(await it.owner.get(it.at(path)))]).toEqual([path, 'ok'])
  it.world.clock.now += 3_600_000
  await it.world.settle()
  const later = await it.world.restart().open(it.id)
  expect([later.room.stage, later.room.archived !== undefined, later.head.seq]).toEqual(['one', true, rows])
  expect(said(await it.life({ act: 'reopen' }))).toBe('ok')
  expect(it.live.room.archived).toBeUndefined()
  expect(said(await it.cast(1, stance, 'agree'))).toBe('ok')
  // The stage's time stands where it stood, until a moderator lets it go on.
  expect((await it.owner.get(it.at('stage'))).body.stage.paused.left).toBeGreaterThan(0)
  expect(await recordStands(it)).not.toHaveProperty('broken')
})

test('a duplicate has the articles, labels, motion, course and settings, no people and no words', async () => {
  const it = await room({ settings: { names: 'named', participantsExport: false } })
  await it.claim(it.people[0]!.id)
  await it.edit({
    codebook: [
      { key: 'fact', label: 'Checked' },
      { key: 'hope', label: 'Hope' },
    ],
    apply: true,
  })
  const more = { source: { kind: 'text', text: 'Another text.', title: 'More' } }
  await it.owner.post(it.at('articles'), { ...more, apply: true })
  const made = await it.owner.post(it.at('duplicate'), { title: 'Lanes, class B' })
  expect(made.status).toBe(201)
  expect(made.body.member).toMatchObject({ role: 'moderator', owner: true, personalCode: expect.any(String) })
  const { room: copy, members, articles } = (await it.owner.get(`/api/rooms/${made.body.room.id}`)).body
  expect(copy).toMatchObject({
    title: 'Lanes, class B',
    motion: MOTION,
    codebook: it.live.room.codebook,
    settings: it.live.room.settings,
    epoch: 1,
  })
  expect(copy.code).not.toBe(it.code)
  expect(members).toHaveLength(1)
  expect(articles.map(({ title, revision }: { title: string; revision: number }) => [title, revision])).toEqual([
    ['Lanes', 1],
    ['More', 2],
  ])
  const rows = await it.world.store.readRecord(made.body.room.id, 1, 10)
  expect(rows.map(({ kind }) => kind)).toEqual(['room', 'member', 'update'])
  expect(JSON.stringify((await it.owner.get(`/api/rooms/${made.body.room.id}/record`)).body)).not.toContain(
    it.people[0]!.id,
  )
})

test('[ROOM-12] a deleted room is gone: its link, code, sockets, logins and record, while its duplicate stands', async () => {
  const it = await room()
  const ada = it.people[0]!
  const page = it.world.connect(it.live, it.live.members.get(ada.id)!)
  await it.world.settle()
  const copy = (await it.owner.post(it.at('duplicate'), {})).body.room.id
  const article = it.live.room.articles[0]!.article
  for (const title of ['', 'lanes', 'Other']) expect(said(await it.life({ act: 'delete', title }))).toBe('400')
  const { classification } = await it.claim(ada.id)
  const { url } = (await it.owner.put(it.at('public-link'), {})).body.link as { url: string }
  const shown = [new URL(url).pathname, `/api/oembed?url=${encodeURIComponent(url)}`]
  for (const path of shown) expect([path, (await it.browser().get(path)).status]).toEqual([path, 200])
  expect(said(await it.life({ act: 'delete', title: ' Lanes ' }))).toBe('ok')
  for (const path of shown) expect([path, (await it.browser().get(path)).status]).toEqual([path, 404])
  expect(page.closed).toEqual({ code: 4403, reason: 'the room was deleted' })
  for (const by of [it.owner, ada.browser])
    for (const path of [`/api/rooms/${it.id}`, `/api/rooms/${it.id}/export/html`, `/api/polls/${classification}`])
      expect([path, (await by.get(path)).status]).toEqual([path, 404])
  expect((await it.browser().get(`/api/join/${it.code}`)).status).toBe(404)
  expect((await ada.browser.get('/api/home')).body.rooms).toEqual([])
  expect(await it.world.store.readRecord(it.id, 1, 10)).toEqual([])
  expect(await it.world.restart().rooms.open(it.id)).toBeUndefined()
  // The text belongs to the duplicate as well.
  expect(await it.world.store.loadArticle(article)).toBeDefined()
  expect((await it.owner.get(`/api/rooms/${copy}/article`)).status).toBe(200)
  await it.owner.post(`/api/rooms/${copy}/life`, { act: 'delete', title: 'Lanes' })
  expect(await it.world.store.loadArticle(article)).toBeUndefined()
})
