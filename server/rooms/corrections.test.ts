/** Correcting an article while people write about it: nothing they wrote changes, and everything has its place or says it has none. */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeMigration, type Unasked } from '../../shared/article/index.ts'
import {
  type AnnotationValue,
  entryKey,
  type Member,
  newArticleId,
  newUlid,
  type PlaceValue,
  readGroup,
  removeAnnotation,
  writeAnnotation,
} from '../../shared/room/index.ts'
import { makeWorld, ownerOf, type TestClient, type World } from '../../test/support/roomInMemory.ts'
import { readArticle } from '../intake/readArticle.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import { castBallot } from './ballots.ts'
import { addArticle, correct, OtherReport, previewCorrection } from './corrections.ts'
import type { LiveRoom } from './liveRoom.ts'
import { Refused } from './refused.ts'

const FIRST = [
  'The council measured the traffic for three weeks. It was right to do so.',
  'Nobody asked the cyclists, who had asked for the measurement in the first place.',
  'The bakers were against it from the very first day on.',
].join('\n\n')
const KEPT = 'The council measured the traffic'
const LOST = 'The bakers were against it'
/** The first two paragraphs stand, the third is another one. */
const SECOND = `Corrected on Monday.\n\n${FIRST.replace(/The bakers.*$/, 'Some shops complained to a newspaper, others never did.')}`

async function articleOf({ store, random, clock }: World, text: string) {
  const article = readArticle({ kind: 'text', text, title: 'Cycle lanes' }, DEFAULT_LIMITS, {
    id: newArticleId(random),
    sha256: words => createHash('sha256').update(words).digest('hex'),
  })
  await store.saveArticle(article, clock.now)
  return article
}

const migrate = async ({ from, to, places }: Unasked) => places.map(makeMigration(from, to).fateOf)

async function scene() {
  const world = makeWorld()
  const first = await articleOf(world, FIRST)
  const room = await world.makeRoom({ article: first })
  const ada = await world.join(room, 'Ada')
  const page = world.connect(room, ada)
  await world.settle()
  const marks = { kept: mark(world, page, ada, FIRST, KEPT), lost: mark(world, page, ada, FIRST, LOST) }
  await world.settle()
  const second = await articleOf(world, SECOND)
  return { world, room, ada, page, first, marks, wish: { article: second, corrects: 1, earlier: [first], migrate } }
}

function mark(
  world: World,
  page: TestClient,
  member: Member,
  text: string,
  words: string,
  more: Partial<AnnotationValue> = {},
) {
  const key = entryKey(member.id, newUlid(world.random, world.clock.now))
  const start = text.indexOf(words)
  writeAnnotation(page.doc, key, { motivation: 'commenting', revision: 1, start, end: start + words.length, ...more })
  return key
}
const placesIn = (room: LiveRoom) => readGroup(room.groups[0]!.doc).places
const placeOf = (revision: number, text: string, words: string): PlaceValue => ({
  revision,
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})

test('[TEXT-5] a preview lists what is kept and what is orphaned, with the old quote, and changes nothing', async () => {
  const { room, marks, wish } = await scene()
  const before = room.head.seq
  const report = await previewCorrection(room, ownerOf(room).id, wish)
  expect(report).toMatchObject({
    revision: 2,
    corrects: 1,
    kept: [{ key: marks.kept, quote: KEPT }],
    moved: [],
    orphaned: [{ key: marks.lost, quote: LOST }],
  })
  expect(room.head.seq).toBe(before)
  expect(room.room.articles).toHaveLength(1)
  expect(placesIn(room)).toEqual({})
})

test('[TEXT-5] a correction writes places, keeps every entry as it was, and stands in the record', async () => {
  const { world, room, page, marks, wish } = await scene()
  const entries = readGroup(page.doc).annotations
  const report = await correct(room, ownerOf(room).id, wish)
  await world.settle()
  expect(placesIn(room)).toEqual({ [marks.kept]: placeOf(2, SECOND, KEPT), [marks.lost]: { orphan: true } })
  const seen = readGroup(page.doc)
  expect(seen.places).toEqual(placesIn(room))
  expect(seen.annotations).toEqual(entries)
  expect(seen.room.articles).toMatchObject([
    { revision: 1, of: 1 },
    { revision: 2, of: 1, length: SECOND.length },
  ])
  const rows = await world.store.readRecord(room.room.id, 1, 100)
  const acts = rows.filter(row => row.kind === 'act').map(row => JSON.parse(Buffer.from(row.payload).toString()))
  expect(acts).toEqual([
    {
      act: 'revise',
      revision: 2,
      corrects: 1,
      hash: wish.article.hash,
      kept: 1,
      moved: [],
      orphaned: [marks.lost],
    },
  ])
  expect(report.revision).toBe(2)
})

test('[TEXT-6] what is written about the earlier revision afterwards gets its place at once, also after a restart', async () => {
  const { world, room, ada, page, marks, wish } = await scene()
  await correct(room, ownerOf(room).id, wish)
  const late = mark(world, page, ada, FIRST, 'Nobody asked the cyclists')
  const lost = mark(world, page, ada, FIRST, 'from the very first day')
  await world.settle()
  expect(page.closed).toBeUndefined()
  expect(readGroup(page.doc).places).toMatchObject({
    [late]: placeOf(2, SECOND, 'Nobody asked the cyclists'),
    [lost]: { orphan: true },
  })
  const places = placesIn(room)

  const later = world.restart()
  const again = await later.open(room.room.id)
  expect(again.room.articles).toEqual(room.room.articles)
  expect(placesIn(again)).toEqual(places)
  const back = later.connect(again, ada)
  await later.settle()
  const newest = mark(later, back, ada, FIRST, 'It was right to do so.')
  const onNew = mark(later, back, ada, SECOND, 'Corrected on Monday.', { revision: 2 })
  await later.settle()
  expect(back.closed).toBeUndefined()
  expect(placesIn(again)).toEqual({ ...places, [newest]: placeOf(2, SECOND, 'It was right to do so.') })
  // Its creator puts a mark where it belongs in the new revision: then it needs no place besides.
  writeAnnotation(back.doc, marks.lost, { motivation: 'commenting', revision: 2, start: 0, end: 9 })
  removeAnnotation(back.doc, late)
  await later.settle()
  expect(placesIn(again)).not.toHaveProperty([marks.lost])
  expect(placesIn(again)).not.toHaveProperty([late])
  expect(onNew in placesIn(again)).toBe(false)
})

test('[TEXT-5] what was written between the look and the act is migrated too; one who agreed to less is asked again', async () => {
  const { world, room, ada, page, marks, wish } = await scene()
  const owner = ownerOf(room).id
  const { stamp } = await previewCorrection(room, owner, wish)
  const kept = mark(world, page, ada, FIRST, 'Nobody asked')
  await world.settle()
  const lost = mark(world, page, ada, FIRST, 'the very first day')
  // Asked for in the same moment: the mark is taken in the turn of the correction itself.
  const refused = await correct(room, owner, wish, stamp).catch(error => error)
  expect(refused).toBeInstanceOf(OtherReport)
  expect(refused.report.kept.map(({ key }: { key: string }) => key).sort()).toEqual([marks.kept, kept].sort())
  expect(refused.report.orphaned.map(({ key }: { key: string }) => key).sort()).toEqual([marks.lost, lost].sort())
  expect(room.room.articles).toHaveLength(1)

  await correct(room, owner, wish, refused.report.stamp)
  expect(placesIn(room)).toMatchObject({ [kept]: placeOf(2, SECOND, 'Nobody asked'), [lost]: { orphan: true } })
})

test('[TEXT-4] of two moderators who correct at the same time, one is told that the article has moved on', async () => {
  const { world, room, wish } = await scene()
  const other = { ...wish, article: await articleOf(world, `${FIRST}\n\nAnother end.`) }
  const owner = ownerOf(room).id
  const results = await Promise.allSettled([correct(room, owner, wish), correct(room, owner, other)])
  // Which of the two comes first is theirs to settle; that one of them does not is ours.
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const second = results.find(({ status }) => status === 'rejected')
  expect(second).toMatchObject({ reason: { refusal: { rule: 'TEXT-4', code: 'STALE' } } })
  expect((second as PromiseRejectedResult).reason).toBeInstanceOf(Refused)
})

test('[TEXT-5] what a correction lost is found again when the words come back', async () => {
  const { world, room, first, marks, wish } = await scene()
  const owner = ownerOf(room).id
  await correct(room, owner, wish)
  const back = await articleOf(world, `Corrected again.\n\n${FIRST}`)
  const again = { article: back, corrects: 2, earlier: [first, wish.article], migrate }
  expect(await previewCorrection(room, owner, again)).toMatchObject({
    kept: [{ quote: KEPT }, { quote: LOST }],
    moved: [],
    orphaned: [],
  })
  await correct(room, owner, again)
  expect(placesIn(room)).toEqual({
    [marks.kept]: placeOf(3, back.text, KEPT),
    [marks.lost]: placeOf(3, back.text, LOST),
  })
})

test('[CASE-1] [TEXT-5] a claim that others have cast on stays as it is, and its ballots with it', async () => {
  const { world, room, ada, page, wish } = await scene()
  const claim = mark(world, page, ada, FIRST, KEPT, { motivation: 'classifying', statement: 'They measured.' })
  const ben = await world.join(room, 'Ben')
  await world.settle()
  const [poll] = room.claimPolls.get(claim)!
  await castBallot(room, ben.id, poll!.id, 'fact')
  const value = page.doc.getMap('annotations').get(claim)
  await correct(room, ownerOf(room).id, wish)
  await world.settle()
  expect(page.doc.getMap('annotations').get(claim)).toEqual(value)
  expect(room.claimPolls.get(claim)).toHaveLength(2)
  expect(room.ballotsOf(poll!.id).get(ben.id)?.choice).toBe('fact')
  expect(placesIn(room)[claim]).toEqual(placeOf(2, SECOND, KEPT))
})

test('[TEXT-3] [TEXT-1] a second article has revisions of its own; each takes marks up to its own end', async () => {
  const { world, room, ada, page, marks } = await scene()
  const owner = ownerOf(room).id
  const other = await articleOf(world, 'Short.')
  expect(await addArticle(room, owner, other)).toBe(2)
  const mine = mark(world, page, ada, 'Short.', 'Short', { revision: 2 })
  await world.settle()
  expect(page.closed).toBeUndefined()
  const third = await articleOf(world, 'Short. Now a little longer.')
  expect(
    await previewCorrection(room, owner, { article: third, corrects: 2, earlier: [other], migrate }),
  ).toMatchObject({
    revision: 3,
    kept: [],
    moved: [{ key: mine, quote: 'Short', to: 'Short' }],
    orphaned: [],
  })
  expect(Object.keys(placesIn(room))).toEqual([])
  expect(room.room.articles.map(({ revision, of }) => [revision, of])).toEqual([
    [1, 1],
    [2, 2],
  ])
  expect(
    readGroup(room.groups[0]!.doc)
      .annotations.map(({ key }) => key)
      .sort(),
  ).toEqual([...Object.values(marks), mine].sort())
  mark(world, page, ada, FIRST, LOST, { revision: 2 })
  await world.settle()
  expect(JSON.parse(page.closed!.reason)).toMatchObject({ rule: 'TEXT-1' })
  for (let n = 3; n <= 5; n++) await addArticle(room, owner, await articleOf(world, `Article ${n}.`))
  const sixth = await addArticle(room, owner, await articleOf(world, 'One too many.')).catch(error => error)
  expect(sixth.refusal.rule).toBe('TEXT-3')
})
