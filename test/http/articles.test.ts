/** Correcting and adding articles over HTTP: who may, what is told first, and what a room then has. */
import { expect, test } from 'vitest'
import { entryKey, type MemberId, newUlid, type RoomId, writeAnnotation, writeReply } from '../../shared/room/index.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'

const FIRST = 'The council measured the traffic for three weeks.\n\nNobody asked the bakers about any of it.'
const SECOND = 'The council measured the traffic for three weeks.\n\nThe bakers were heard in the end, and by everyone.'
const source = (text: string) => ({ kind: 'text', text, title: 'Cycle lanes' })

async function scene(more: object = {}) {
  const app = makeAppInMemory()
  const [owner, ada] = [app.browser(), app.browser()]
  const made = (await owner.post('/api/rooms', { name: 'Olga', article: { source: source(FIRST) }, ...more })).body
  const joined = (await ada.post('/api/join', { code: made.room.code, name: 'Ada' })).body.member
  const id = made.room.id as RoomId
  const live = (await app.house.rooms.open(id))!
  const page = app.world.connect(live, live.members.get(joined.id)!)
  await app.world.settle()
  const mark = (start: number, end: number, revision = 1) => {
    const key = entryKey(joined.id as MemberId, newUlid(app.world.random, app.world.clock.now))
    writeAnnotation(page.doc, key, { motivation: 'commenting', revision, start, end })
    return key
  }
  const kept = mark(4, 11)
  const lost = mark(51, 64)
  await app.world.settle()
  return { ...app, owner, ada, id, live, page, mark, kept, lost, path: `/api/rooms/${id}/articles` }
}

test('[TEXT-2] a correction is previewed, changes nothing before it is applied, and is then what the room reads', async () => {
  const { owner, ada, id, path, kept, lost, page, world } = await scene()
  const preview = await owner.post(path, { source: source(SECOND), corrects: 1 })
  expect(preview.status, preview.text).toBe(200)
  expect(preview.body).toMatchObject({
    isApplied: false,
    article: { text: SECOND, revision: 2 },
    report: {
      revision: 2,
      corrects: 1,
      kept: [{ key: kept, quote: FIRST.slice(4, 11) }],
      moved: [],
      orphaned: [{ key: lost, quote: 'Nobody asked ' }],
    },
  })
  expect((await owner.get(`/api/rooms/${id}`)).body.articles).toHaveLength(1)
  const { stamp } = preview.body.report
  const applied = await owner.post(path, { source: source(SECOND), corrects: 1, apply: true, agreed: stamp })
  expect(applied.status, applied.text).toBe(201)
  expect(applied.body).toMatchObject({ isApplied: true, report: preview.body.report })
  expect((await ada.get(`/api/rooms/${id}`)).body.articles).toMatchObject([
    { revision: 1, of: 1, length: FIRST.length },
    { revision: 2, of: 1, length: SECOND.length },
  ])
  expect((await ada.get(`/api/rooms/${id}/article`)).body).toMatchObject({ revision: 2, text: SECOND })
  expect((await ada.get(`/api/rooms/${id}/article?revision=1`)).body).toMatchObject({ revision: 1, text: FIRST })
  await world.settle()
  expect(page.doc.getMap('places').get(lost)).toEqual({ orphan: true })
  expect(page.closed).toBeUndefined()
})

test('a correction that would by now do something else is not made, and says what it would do', async () => {
  const { owner, path, mark, world, id } = await scene()
  const wish = { source: source(SECOND), corrects: 1 }
  const { stamp } = (await owner.post(path, wish)).body.report
  const late = mark(58, 64)
  await world.settle()
  const refused = await owner.post(path, { ...wish, apply: true, agreed: stamp })
  expect(refused.status).toBe(409)
  expect(refused.body.report.orphaned.map((one: { key: string }) => one.key)).toContain(late)
  expect((await owner.get(`/api/rooms/${id}`)).body.articles).toHaveLength(1)
  const agreed = refused.body.report.stamp
  expect((await owner.post(path, { ...wish, apply: true, agreed })).status).toBe(201)
  const stale = await owner.post(path, { ...wish, apply: true })
  expect([stale.status, stale.body.rule]).toEqual([409, 'TEXT-4'])
})

test('[TEXT-3] an article is added from a stored one or from a source; the first stays what the room opens with', async () => {
  const { owner, ada, id, path } = await scene()
  const stored = (await owner.post('/api/articles', { source: source('The bakers answer.') })).body.article.id
  const wouldBe = await owner.post(path, { id: stored })
  expect([wouldBe.status, wouldBe.body.isApplied, wouldBe.body.article.revision]).toEqual([200, false, 2])
  expect((await owner.post(path, { id: stored, apply: true })).status).toBe(201)
  expect((await ada.get(`/api/rooms/${id}`)).body.articles).toMatchObject([
    { revision: 1, of: 1 },
    { revision: 2, of: 2 },
  ])
  expect((await ada.get(`/api/rooms/${id}/article`)).body.revision).toBe(1)
  for (let n = 3; n <= 5; n++)
    expect((await owner.post(path, { source: source(`Article ${n}.`), apply: true })).status).toBe(201)
  const sixth = await owner.post(path, { source: source('One too many.'), apply: true })
  expect([sixth.status, sixth.body.rule]).toEqual([403, 'TEXT-3'])
})

test.each([
  ['no such article', { id: 'nothing' }, 'id'],
  ['an empty source', { source: source('') }, 'source.text'],
  ['a revision that is no number', { source: source('Words.'), corrects: 'one' }, 'corrects'],
])('%s is told where it is wrong, and nothing is made of it', async (_, wish, field) => {
  const { owner, id, path } = await scene()
  const answer = await owner.post(path, { ...wish, apply: true })
  expect(answer.status, answer.text).toBe(400)
  expect(answer.body.errors.map((one: { path: string }) => one.path)).toContain(field)
  expect((await owner.get(`/api/rooms/${id}`)).body.articles).toHaveLength(1)
})

test('[TEXT-2] a participant neither previews nor makes a correction; a stranger learns nothing', async () => {
  const { ada, browser, path } = await scene()
  for (const wish of [
    { source: source(SECOND), corrects: 1 },
    { source: source(SECOND), corrects: 1, apply: true },
    { source: source(SECOND), apply: true },
  ]) {
    const refused = await ada.post(path, wish)
    expect([refused.status, refused.body.rule]).toEqual([403, 'TEXT-2'])
    expect((await browser().post(path, wish)).status).toBe(404)
  }
})

test('[TEXT-5] the transcript names both revisions, shows orphans where they stood, and quotes what replies cite', async () => {
  const { owner, path, id, page, world, lost, live } = await scene()
  await owner.post(path, { source: source('The bakers answer. They were never asked.'), apply: true })
  await owner.post(path, { source: source(SECOND), corrects: 1, apply: true })
  const member = lost.split('/')[0] as MemberId
  const key = entryKey(member, newUlid(world.random, world.clock.now))
  writeReply(page.doc, key, {
    to: lost,
    move: 'evidence',
    body: 'See there.',
    cites: [{ revision: 2, start: 19, end: 40 }, { url: 'https://example.org/count' }],
  })
  await world.settle()
  expect(live.room.articles).toHaveLength(3)
  const { text } = await owner.get(`/api/rooms/${id}/export/markdown`)
  expect(text).toContain('Revision 3, which corrects revision 1')
  expect(text).toMatch(/^## Marks whose words are gone since revision 1$/m)
  expect(text).toMatch(/^Revision 2$/m)
  expect(text).toContain('“Nobody asked')
  expect(text).toContain(String.raw`See there. (“They were never asked”, revision 2, https\://example.org/count)`)
  const html = (await owner.get(`/api/rooms/${id}/export/html`)).text
  expect(html).toContain('<q dir="auto">They were never asked</q>')
})

test('[STAGE-8] a correction in a stage that is blind for moderators tells of no mark they may not read, and carries all over', async () => {
  const blind = { id: 'a', title: 'A', opens: ['marks'], visibility: 'own', blindForModerators: true }
  const { owner, path, lost, kept, mark, world, live } = await scene({
    runSheet: { name: 'own', stages: [blind, { id: 'b', title: 'B', opens: ['marks'] }] },
  })
  const wish = { source: source(SECOND), corrects: 1 }
  const preview = await owner.post(path, wish)
  expect(preview.body.report).toMatchObject({ kept: [], moved: [], orphaned: [] })
  // Whoever looks twice learns nothing from the stamp either, and one written meanwhile stands in nobody's way.
  const late = mark(58, 64)
  await world.settle()
  const { stamp } = (await owner.post(path, wish)).body.report
  expect(stamp).toBe(preview.body.report.stamp)
  const applied = await owner.post(path, { ...wish, apply: true, agreed: stamp })
  expect(applied.status, applied.text).toBe(201)
  expect(applied.body.report).toEqual({ ...preview.body.report })
  for (const key of [kept, lost, late]) expect(preview.text + applied.text).not.toContain(key)
  await world.settle()
  expect(live.groups[0]!.doc.getMap('places').toJSON()).toMatchObject({
    [kept]: { revision: 2, start: 4, end: 11 },
    [lost]: { orphan: true },
    [late]: { orphan: true },
  })
  const [row] = (await world.store.readRecord(live.room.id, 1, 100))
    .filter(({ kind }) => kind === 'act')
    .map(({ payload }) => JSON.parse(Buffer.from(payload).toString()))
    .filter(({ act }) => act === 'revise')
  expect(row).toMatchObject({ kept: 1, orphaned: expect.arrayContaining([lost, late]) })
})

test('a correction that changes nothing is refused and takes up no revision; another title is a correction', async () => {
  const { owner, id, path } = await scene()
  const same = { source: source(FIRST), corrects: 1 }
  for (const apply of [false, true]) {
    const refused = await owner.post(path, { ...same, apply })
    expect([refused.status, refused.body.detail]).toEqual([
      422,
      'This is the article as it is now: there is nothing to correct.',
    ])
  }
  expect((await owner.get(`/api/rooms/${id}`)).body.articles).toHaveLength(1)
  const renamed = { ...same, source: { ...source(FIRST), title: 'Lanes for cycles' }, apply: true }
  expect((await owner.post(path, renamed)).status).toBe(201)
})

test('a correction, an addition and an import that take long find their room open when nobody is connected', async () => {
  const { owner, id, path, page, world, house, live } = await scene()
  page.leave()
  const slowly = <A extends unknown[], R>(run: (...given: A) => Promise<R>) => {
    return async (...given: A): Promise<R> => {
      await world.closeEmpty()
      return run(...given)
    }
  }
  house.readWritten = slowly(house.readWritten)
  house.place = slowly(house.place)
  house.migrate = slowly(house.migrate)
  const corrected = await owner.post(path, { source: source(SECOND), corrects: 1, apply: true })
  expect(corrected.status, corrected.text).toBe(201)
  const added = await owner.post(path, { source: source('The bakers answer.'), apply: true })
  expect(added.status, added.text).toBe(201)
  const target = [{ selector: [{ type: 'TextQuoteSelector', exact: 'three weeks', prefix: '', suffix: '' }] }]
  const rows = [{ id: 'a', user: 'acct:ben@hypothes.is', text: 'By whom?', tags: [], target }]
  const imported = await owner.post(`/api/rooms/${id}/import`, { text: JSON.stringify(rows), apply: true })
  expect(imported.status, imported.text).toBe(201)
  // Once they are answered, nothing holds it open.
  expect(live.isOver).toBe(false)
  await world.closeEmpty()
  expect([live.isOver, world.rooms.openCount]).toEqual([true, 0])
})
