/** Asking again: what ballots said before the discussion, and ballots at a wording that has changed meanwhile. */
import { expect, test } from 'vitest'
import { type EntryKey, type MemberId, writeAnnotation } from '../../shared/room/index.ts'
import { polledRoom, said, TEA } from '../support/polledRoom.ts'

const TWICE = {
  title: 'Twice',
  stages: [
    { id: 'alone', title: 'Alone', opens: ['marks', 'classification'] },
    { id: 'talk', title: 'Talk', opens: ['replies'] },
    { id: 'again', title: 'Again', opens: ['marks', 'classification'], again: 'alone' },
  ],
}

test('a stage that asks again keeps what ballots said when it began: agreement before and after, each with its numbers', async () => {
  const room = await polledRoom(['Ada', 'Ben', 'Cem'], { runSheet: TWICE })
  const { id, owner, ownerId, people, claim, live, world } = room
  const [one, two] = [await claim(ownerId, 'One.'), await claim(ownerId, 'Two.')]
  const cast = (who: number, poll: string, choice: string) =>
    people[who]!.browser.put(`/api/polls/${poll}/ballot`, { choice })
  const to = (stage: string) => owner.post(`/api/rooms/${id}/stage`, { to: stage })
  const agreement = async () => (await owner.get(`/api/rooms/${id}/results`)).body.agreement
  for (const [who, choice] of ['fact', 'opinion', 'fact'].entries()) await cast(who, one.classification, choice)
  for (const [who, choice] of ['opinion', 'fact'].entries()) await cast(who, two.classification, choice)
  expect((await agreement()).before).toBeUndefined()
  world.clock.now += 1000
  await to('again')
  const kept = { percent: 25, claims: 2, members: 3, ballots: 5 }
  expect(await agreement()).toMatchObject({ ...kept, before: kept })
  await cast(1, one.classification, 'fact')
  await cast(2, two.classification, 'opinion')
  await cast(1, two.classification, 'opinion')
  expect(await agreement()).toMatchObject({ percent: 100, claims: 2, members: 3, ballots: 6, before: kept })
  const results = (await owner.get(`/api/rooms/${id}/results`)).body
  expect(results.claims.map((c: { classification: { before: object } }) => c.classification.before)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ n: 3, counts: { fact: 2, opinion: 1, mixed: 0, unsure: 0 } }),
      expect.objectContaining({ n: 2, counts: { fact: 1, opinion: 1, mixed: 0, unsure: 0 } }),
    ]),
  )
  // What was said before is not taken back with the ballot; one that was cast only now is.
  const takeBack = async (who: number, poll: string) =>
    said(await people[who]!.browser.delete(`/api/polls/${poll}/ballot`))
  expect(await takeBack(1, one.classification)).toBe('409 POLL-22')
  expect(await takeBack(2, two.classification)).toBe('ok')
  expect(await agreement()).toMatchObject({ ballots: 5, before: kept })
  await cast(2, two.classification, 'opinion')
  // A room that goes back and comes again keeps what was said the first time; so does one that is opened anew.
  await to('talk')
  await to('again')
  expect((await agreement()).before).toMatchObject(kept)
  const restarted = await world.restart().open(live.room.id)
  expect([...restarted.ballotsOf(one.classification as never).values()].map(({ before }) => before).sort()).toEqual([
    'fact',
    'fact',
    'opinion',
  ])
  live.tallies.stop()
  restarted.tallies.stop()
})

test('who is asked again and says the same has answered again: a stage that waits for everyone goes on', async () => {
  const stages = [
    { ...TWICE.stages[0]! },
    { ...TWICE.stages[2]!, minimums: { classifications: 1 }, advance: { done: 100 } },
    { id: 'end', title: 'End' },
  ]
  const { id, owner, ownerId, people, claim, live, world } = await polledRoom(['Ada'], {
    runSheet: { title: 'Twice', stages },
  })
  const made = await claim(ownerId)
  const cast = () => people[0]!.browser.put(`/api/polls/${made.classification}/ballot`, { choice: 'fact' })
  await cast()
  world.clock.now += 1000
  await owner.post(`/api/rooms/${id}/stage`, { to: 'again' })
  expect(live.stage.id).toBe('again')
  expect(said(await cast())).toBe('ok')
  expect(live.stage.id).toBe('end')
  live.tallies.stop()
})

test('[POLL-17] a ballot for a question that was changed meanwhile is refused, with the choice to read it again', async () => {
  const { id, owner, people, ask, live } = await polledRoom(['Ada'])
  const { id: poll } = await ask(TEA)
  const cast = (more: object) => people[0]!.browser.put(`/api/polls/${poll}/ballot`, { choice: 'yes', ...more })
  await owner.patch(`/api/polls/${poll}`, { question: 'Coffee or not?' })
  const late = await cast({ asked: 0 })
  expect(said(late)).toBe('409 POLL-17')
  expect(late.body.detail).toBe('This question was changed while you were casting: read it again, then cast.')
  expect((await people[0]!.browser.get(`/api/polls/${poll}`)).body).toMatchObject({ poll: { edited: 1 }, turnout: 0 })
  expect(said(await cast({ asked: 1 }))).toBe('ok')
  expect((await cast({ asked: -1 })).body.errors).toEqual([{ path: 'asked', message: 'is less than 0' }])
  const { polls } = (await owner.get(`/api/rooms/${id}`)).body
  expect(polls[0].edited).toBe(1)
  live.tallies.stop()
})

test('[POLL-17] a ballot for a claim whose words or place changed meanwhile is refused; its tags may change', async () => {
  const { owner, ownerId, people, claim, live, world } = await polledRoom(['Ada'])
  const made = await claim(ownerId, 'It was measured.')
  const value = { motivation: 'classifying' as const, revision: 1, start: 0, end: 11 }
  const rewrite = async (more: object) => {
    const page = world.connect(live, live.members.get(ownerId as MemberId)!)
    await world.settle()
    writeAnnotation(page.doc, made.key as EntryKey, { ...value, statement: 'It was measured.', ...more })
    await world.settle()
    page.leave()
  }
  const cast = (asked: number, by = people[0]!.browser) =>
    by.put(`/api/polls/${made.classification}/ballot`, { choice: 'fact', asked })
  await rewrite({ tags: ['traffic'] })
  expect(live.polls.get(made.classification)!.edited).toBeUndefined()
  await rewrite({ statement: 'It was not measured.' })
  const late = await cast(0)
  expect(said(late)).toBe('409 POLL-17')
  expect(late.body.detail).toBe('This claim was changed while you were casting: read it again, then cast.')
  expect(live.groups[0]!.doc.getMap('polls').get(made.classification)).toMatchObject({ edited: 1 })
  // Who changed the words themselves knows them, however soon they cast.
  expect(said(await cast(0, owner))).toBe('ok')
  expect(said(await cast(1))).toBe('ok')
  live.tallies.stop()
})
