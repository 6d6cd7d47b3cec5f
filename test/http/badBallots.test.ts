/** Ballots that cannot count, each with its exact refusal, and nothing of them anywhere. */
import { expect, test } from 'vitest'
import { polledRoom, said, TEA } from '../support/polledRoom.ts'

test('[POLL-1] [POLL-2] [POLL-3] [ROOM-2] a ballot after the close, twice, from an observer, for another room, unknown, with gaps or repeats is refused', async () => {
  const { owner, people, ask, id, live, browser } = await polledRoom(['Ada', 'Obi'])
  const [ada, obi] = people
  const elsewhere = await polledRoom(['Eve'])
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'demote', target: obi!.id })
  const options = ['a', 'b', 'c'].map(key => ({ key, label: key }))
  const [open, ranked, secret, closed] = [
    await ask(TEA),
    await ask({ question: '?', method: 'ranked', options }),
    await ask({ ...TEA, secrecy: 'secret' }),
    await ask(TEA),
  ]
  await owner.post(`/api/polls/${closed!.id}/close`)
  const cast = async (who: typeof owner, poll: { id: string }, choice: unknown) =>
    said(await who.put(`/api/polls/${poll.id}/ballot`, { choice }))
  const stranger = browser()
  expect([
    await cast(ada!.browser, closed!, 'yes'),
    await cast(obi!.browser, open!, 'yes'),
    await cast(elsewhere.people[0]!.browser, open!, 'yes'),
    await cast(ada!.browser, { id: (await elsewhere.ask(TEA)).id }, 'yes'),
    await cast(stranger, open!, 'yes'),
    await cast(ada!.browser, open!, 'maybe'),
    await cast(ada!.browser, open!, { yes: 1 }),
    await cast(ada!.browser, ranked!, ['a', null, 'c']),
    await cast(ada!.browser, ranked!, { a: 1, c: 3 }),
    await cast(ada!.browser, ranked!, ['a', 'b', 'a']),
  ]).toEqual([
    '409 POLL-2',
    '403 ROOM-2',
    '404',
    '404',
    '404',
    '400 POLL-1',
    '400 POLL-1',
    '400 POLL-1',
    '400 POLL-1',
    '400 POLL-1',
  ])
  for (const { id: poll } of [open!, ranked!, closed!]) expect(live.ballotsOf(poll as never).size).toBe(0)
  // Once and again: the same secret ballot stands, in an open one the last counts.
  expect([await cast(ada!.browser, secret!, 'yes'), await cast(ada!.browser, secret!, 'yes')]).toEqual([
    'ok',
    '409 POLL-3',
  ])
  expect([await cast(ada!.browser, open!, 'yes'), await cast(ada!.browser, open!, 'no')]).toEqual(['ok', 'ok'])
  expect((await owner.get(`/api/polls/${open!.id}`)).body.tally).toEqual({ n: 1, counts: { yes: 0, no: 1 } })
  for (const room of [live, elsewhere.live]) room.tallies.stop()
})
