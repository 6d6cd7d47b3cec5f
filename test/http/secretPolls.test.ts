/** Secret polls over HTTP: receipts, the published list, what is suppressed, and what a moderator reads. */
import { expect, test } from 'vitest'
import { recount } from '../../shared/polls/index.ts'
import { polledRoom, said, TEA } from '../support/polledRoom.ts'

const SECRET = { ...TEA, secrecy: 'secret' }
const SIX = ['Ada', 'Ben', 'Cem', 'Dua', 'Eli', 'Fay']

test('[POLL-3] [POLL-8] [POLL-15] one casts once, under a receipt of one’s own or a drawn one, and who came later does not', async () => {
  const { people, ask, join, live, owner } = await polledRoom(SIX)
  const poll = `/api/polls/${(await ask(SECRET)).id}`
  const [ada, ben] = people
  const cast = (who: (typeof people)[0], choice: string, receipt?: string) =>
    who.browser.put(`${poll}/ballot`, { choice, ...(receipt ? { receipt } : {}) })
  expect((await cast(ada!, 'yes', 'adas-receipt')).body).toEqual({ cast: true, receipt: 'adas-receipt' })
  expect((await cast(ben!, 'no')).body.receipt).toMatch(/^[a-z0-9]{16,}$/)
  const again = await cast(ada!, 'yes', 'adas-receipt')
  expect([again.status, again.body.code, again.body.detail]).toEqual([
    409,
    'ALREADY_CAST',
    'This ballot is counted already: its receipt is in the box, and a secret ballot stands.',
  ])
  expect(said(await cast(ada!, 'no'))).toBe('409 POLL-3')
  const taken = await cast(people[2]!, 'no', 'adas-receipt')
  expect([taken.status, taken.body.rule, taken.body.errors[0].path]).toEqual([400, 'POLL-15', 'receipt'])
  expect((await cast(people[2]!, 'no', 'a receipt with spaces')).body.errors[0].path).toBe('receipt')
  const late = await join('Late')
  expect(said(await cast(late, 'yes'))).toBe('403 POLL-8')
  // Whoever does not stand on the roll is told so before they choose.
  expect((await late.browser.get(poll)).body.isOnRoll).toBe(false)
  expect((await ada!.browser.get(poll)).body).not.toHaveProperty('isOnRoll')
  for (const who of [ada!.browser, owner]) {
    const { mine, tally, ballots, turnout, eligible } = (await who.get(poll)).body
    expect([tally, ballots, turnout, eligible]).toEqual([undefined, undefined, 2, 7])
    expect(mine).toEqual(who === owner ? undefined : { cast: true })
  }
  expect((await ada!.browser.get(`/api/rooms/${live.room.id}`)).body.polls[0].mine).toEqual({ cast: true })
  await owner.post(`${poll}/close`)
  expect(said(await cast(ada!, 'yes', 'adas-receipt'))).toBe('409 POLL-3')
  expect(said(await cast(people[3]!, 'yes'))).toBe('409 POLL-2')
  live.tallies.stop()
})

test('[POLL-14] after the close everyone who sees the tally gets receipts and ballots in the order of the receipts, and can count them', async () => {
  const { people, ask, live, owner } = await polledRoom(SIX)
  const { id } = await ask(SECRET)
  const poll = `/api/polls/${id}`
  for (const [i, { browser }] of people.entries())
    await browser.put(`${poll}/ballot`, { choice: i < 4 ? 'yes' : 'no', receipt: `receipt-${9 - i}` })
  for (const who of [owner, people[0]!.browser]) expect(said(await who.get(`${poll}/ballots`))).toBe('403 POLL-14')
  await owner.post(`${poll}/close`)
  const { ballots } = (await people[0]!.browser.get(`${poll}/ballots`)).body
  expect(ballots).toEqual([
    { receipt: 'receipt-4', choice: 'no' },
    { receipt: 'receipt-5', choice: 'no' },
    ...[6, 7, 8, 9].map(n => ({ receipt: `receipt-${n}`, choice: 'yes' })),
  ])
  const { poll: question, tally } = (await owner.get(poll)).body
  expect(tally).toEqual({ n: 6, counts: { yes: 4, no: 2 } })
  expect(recount(question, ballots, tally)).toEqual({ tally, isEqual: true, faults: [] })
  const open = await ask(TEA)
  expect(said(await owner.get(`/api/polls/${open.id}/ballots`))).toBe('403 POLL-14')
  live.tallies.stop()
})

test('few ballots, and ballots all alike, are kept back with their list; a poll can say otherwise beforehand', async () => {
  const { people, ask, live, owner } = await polledRoom(SIX)
  const outcome = async (wish: object, choices: string[]) => {
    const poll = `/api/polls/${(await ask({ ...SECRET, ...wish })).id}`
    for (const [i, choice] of choices.entries()) await people[i]!.browser.put(`${poll}/ballot`, { choice })
    await owner.post(`${poll}/close`)
    return [(await owner.get(poll)).body.tally, (await owner.get(`${poll}/ballots`)).body]
  }
  expect(await outcome({}, ['yes', 'no', 'yes', 'no'])).toEqual([
    { n: 4, suppressed: 'small' },
    { suppressed: 'small' },
  ])
  expect(await outcome({}, ['no', 'no', 'no', 'no', 'no'])).toEqual([
    { n: 5, suppressed: 'unanimous' },
    { suppressed: 'unanimous' },
  ])
  const [tally, list] = await outcome({ suppress: { least: 2, unanimous: true } }, ['no', 'no'])
  expect(tally).toEqual({ n: 2, counts: { yes: 0, no: 2 } })
  expect((list as { ballots: unknown[] }).ballots).toHaveLength(2)
  live.tallies.stop()
})

test('in the record a secret ballot is its member and its poll: no choice, and no receipt, for any eye', async () => {
  const { people, ask, live, owner, id } = await polledRoom(SIX)
  const { id: poll } = await ask({ ...SECRET, reveal: 'moderator' })
  for (const [i, { browser }] of people.entries())
    await browser.put(`/api/polls/${poll}/ballot`, { choice: 'no', receipt: `canary-${i}` })
  await owner.post(`/api/polls/${poll}/close`)
  const rows = (await owner.get(`/api/rooms/${id}/record?from=1`)).body as {
    kind: string
    member: string
    payload: object
  }[]
  expect(rows.filter(row => row.kind === 'ballot').map(({ member, payload }) => [member, payload])).toEqual(
    people.map(member => [member.id, { poll }]),
  )
  expect(JSON.stringify(rows)).not.toContain('canary-')
  live.tallies.stop()
})
