/** Polls that moderators ask over HTTP: what can be asked, what is refused with which rule, and who is told what. */
import { expect, test } from 'vitest'
import { polledRoom, said, TEA, YES_NO } from '../support/polledRoom.ts'

test('a moderator asks, everyone sees the poll, and a participant, an observer and a stranger are refused', async () => {
  const { id, owner, people, browser, live } = await polledRoom(['Ada', 'Obi'])
  const [ada, obi] = people
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'demote', target: obi!.id })
  const asked = await owner.post(`/api/rooms/${id}/polls`, TEA)
  expect(asked.status).toBe(201)
  expect(asked.body.poll).toEqual({
    id: expect.stringMatching(/^[a-z0-9]{20}$/),
    about: 'free',
    question: 'Tea or not?',
    method: 'single',
    options: YES_NO,
    secrecy: 'confidential',
    reveal: 'live',
    isOpen: true,
  })
  expect((await ada!.browser.get(`/api/rooms/${id}`)).body.polls).toEqual([asked.body.poll])
  for (const who of [ada!.browser, obi!.browser])
    expect(said(await who.post(`/api/rooms/${id}/polls`, TEA))).toBe('403 POLL-5')
  expect(said(await browser().post(`/api/rooms/${id}/polls`, TEA))).toBe('404')
  expect(said(await obi!.browser.put(`/api/polls/${asked.body.poll.id}/ballot`, { choice: 'yes' }))).toBe('403 ROOM-2')
  live.tallies.stop()
})

test.each([
  ['no question', { ...TEA, question: undefined }, 'question'],
  ['no method', { ...TEA, method: undefined }, 'method'],
  ['an unknown method', { ...TEA, method: 'shouting' }, 'method'],
  ['no options', { ...TEA, options: undefined }, 'options'],
  ['one option', { ...TEA, options: YES_NO.slice(1) }, 'options'],
  ['two options of one key', { ...TEA, options: [YES_NO[0], YES_NO[0]] }, 'options'],
  ['21 options', { ...TEA, options: Array.from({ length: 21 }, (_, i) => ({ key: `k${i}`, label: 'x' })) }, 'options'],
  ['a key that is none', { ...TEA, options: [YES_NO[0], { key: 'No!', label: 'No' }] }, 'options.1.key'],
  ['an unknown field', { ...TEA, colour: 'red' }, 'colour'],
  ['a quorum of nothing', { ...TEA, rules: { quorum: 0 } }, 'rules.quorum'],
  ['a minority as majority', { ...TEA, rules: { majority: 0.4 } }, 'rules.majority'],
  ['dots where there are none', { ...TEA, rules: { dots: 3 } }, 'rules'],
  ['a stance of its own', { ...TEA, method: 'stance' }, 'options'],
  ['consent that cannot be withheld', { ...TEA, method: 'consent' }, 'options'],
  ['a free poll after the debate', { ...TEA, when: 'after' }, 'when'],
  ['sides from a free poll', { ...TEA, givesSides: true }, 'givesSides'],
  ['sides from a secret poll', { about: 'motion', secrecy: 'secret', givesSides: true }, 'givesSides'],
  [
    'an open poll that keeps things to itself',
    { ...TEA, secrecy: 'open', suppress: { least: 3, unanimous: true } },
    'suppress',
  ],
])('a poll with %s is bad input, with the field that is wrong', async (_, wish, path) => {
  const { id, owner, live } = await polledRoom([])
  const answer = await owner.post(`/api/rooms/${id}/polls`, wish)
  expect([answer.status, answer.body.errors?.[0].path]).toEqual([400, path])
  expect(live.polls.size).toBe(0)
})

test('[POLL-10] [WIRE-2] a room has so many polls and no more, and who asks too fast waits', async () => {
  const { id, owner, live } = await polledRoom([], { limits: { pollsPerRoom: 3, actsPerSecond: 2 } })
  const answers = []
  for (let i = 0; i < 4; i++) answers.push(said(await owner.post(`/api/rooms/${id}/polls`, TEA)))
  expect(answers).toEqual(['ok', 'ok', 'ok', '403 POLL-10'])
  const [first] = live.polls.keys()
  await owner.delete(`/api/polls/${first}`)
  expect(said(await owner.post(`/api/rooms/${id}/polls`, TEA))).toBe('ok')
  const flood = await Promise.all(
    Array.from({ length: 10_000 }, (_, i) =>
      owner.put(`/api/polls/${[...live.polls.keys()].at(-1)}/ballot`, { choice: i % 2 ? 'yes' : 'no' }),
    ),
  )
  const counts = new Map<string, number>()
  for (const answer of flood) counts.set(said(answer), (counts.get(said(answer)) ?? 0) + 1)
  expect(counts).toEqual(
    new Map([
      ['ok', 2],
      ['429 WIRE-2', 9998],
    ]),
  )
  expect(live.ballotsOf([...live.polls.keys()].at(-1)!).size).toBe(1)
  live.tallies.stop()
})

test('[POLL-6] [POLL-7] [POLL-4] a poll is edited, withdrawn, closed, reopened and revealed over HTTP, each by its rule', async () => {
  const { owner, people, ask, live } = await polledRoom(['Ada'])
  const ada = people[0]!.browser
  const poll = `/api/polls/${(await ask({ ...TEA, reveal: 'moderator' })).id}`
  expect((await owner.patch(poll, { question: 'Milk?' })).body.poll.question).toBe('Milk?')
  expect((await owner.patch(poll, {})).status).toBe(400)
  expect((await owner.patch(poll, { secrecy: 'open' })).body.errors[0].path).toBe('secrecy')
  expect(said(await ada.patch(poll, { question: 'Mine?' }))).toBe('403 POLL-5')
  expect(said(await ada.put(`${poll}/ballot`, { choice: 'yes' }))).toBe('ok')
  expect(said(await owner.patch(poll, { question: 'Too late?' }))).toBe('409 POLL-6')
  expect(said(await owner.delete(poll))).toBe('409 POLL-6')
  expect((await owner.post(`${poll}/close`)).body).toMatchObject({ poll: { isOpen: false }, turnout: 1 })
  expect((await ada.get(poll)).body.tally).toBeUndefined()
  expect((await owner.post(`${poll}/reveal`)).body.tally).toEqual({ n: 1, counts: { yes: 1, no: 0 } })
  expect((await owner.post(`${poll}/reopen`)).body).toMatchObject({ poll: { isOpen: true, reopened: 1 } })
  expect((await ada.get(poll)).body.tally).toBeUndefined()
  const taken = `/api/polls/${(await ask(TEA)).id}`
  expect((await owner.delete(taken)).status).toBe(204)
  expect((await ada.get(taken)).body.detail).toBe('This poll has been withdrawn.')
  const secret = `/api/polls/${(await ask({ ...TEA, secrecy: 'secret' })).id}`
  expect(said(await owner.post(`${secret}/reveal`))).toBe('409 POLL-4')
  await owner.post(`${secret}/close`)
  expect(said(await owner.post(`${secret}/reopen`))).toBe('409 POLL-7')
  live.tallies.stop()
})

test('[POLL-5] a moderator sees who has not cast, by the names that the room shows, and nothing of what was cast', async () => {
  const { owner, people, ask, live, id, ownerId } = await polledRoom(['Ada', 'Ben', 'Obi'])
  const [ada, ben, obi] = people
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'demote', target: obi!.id })
  const poll = `/api/polls/${(await ask({ ...TEA, reveal: 'closed' })).id}`
  await ada!.browser.put(`${poll}/ballot`, { choice: 'yes' })
  expect((await owner.get(`${poll}/turnout`)).body).toEqual({
    turnout: 1,
    eligible: 3,
    waiting: [
      { id: ownerId, name: 'Olga' },
      { id: ben!.id, name: 'Ben' },
    ],
  })
  expect(said(await ada!.browser.get(`${poll}/turnout`))).toBe('403 POLL-5')
  live.tallies.stop()
})

test('[POLL-1] what a method does not let a ballot say is refused with its rule and its field: gaps, repeats, too many dots', async () => {
  const { people, ask, live } = await polledRoom(['Ada'])
  const ada = people[0]!.browser
  const options = ['a', 'b', 'c'].map(key => ({ key, label: key.toUpperCase() }))
  const wrong: [string, object, unknown][] = [
    ['ranked', {}, ['a', 'a']],
    ['ranked', {}, ['a', null, 'c']],
    ['ranked', {}, ['a', 'd']],
    ['ranked', {}, []],
    ['approval', {}, ['a', 'a']],
    ['approval', {}, 'a'],
    ['score', {}, { a: 6 }],
    ['score', {}, { a: 1.5 }],
    ['dots', { rules: { dots: 3 } }, { a: 2, b: 2 }],
    ['dots', {}, { a: -1 }],
    ['single', {}, ['a']],
    ['single', {}, '__proto__'],
  ]
  for (const [method, more, choice] of wrong) {
    const { id } = await ask({ question: '?', method, options, ...more })
    const answer = await ada.put(`/api/polls/${id}/ballot`, { choice })
    expect([method, answer.status, answer.body.rule, answer.body.errors[0].path]).toEqual([
      method,
      400,
      'POLL-1',
      'choice',
    ])
  }
  const { id } = await ask({ question: '?', method: 'consent' })
  expect(said(await ada.put(`/api/polls/${id}/ballot`, { choice: { key: 'block' } }))).toBe('400 POLL-1')
  expect(live.polls.size).toBe(wrong.length + 1)
  for (const poll of live.polls.keys()) expect(live.ballotsOf(poll).size).toBe(0)
  live.tallies.stop()
})

test('an open poll shows who cast what, said beforehand, when its tally may be seen; a confidential one never', async () => {
  const { owner, people, ask, live } = await polledRoom(['Ada', 'Ben'])
  const [ada, ben] = people
  const open = `/api/polls/${(await ask({ ...TEA, secrecy: 'open', reveal: 'own' })).id}`
  const confidential = `/api/polls/${(await ask({ ...TEA, secrecy: 'confidential' })).id}`
  for (const poll of [open, confidential]) await ada!.browser.put(`${poll}/ballot`, { choice: 'yes' })
  expect((await ada!.browser.get(open)).body.ballots).toEqual([{ member: ada!.id, choice: 'yes' }])
  for (const who of [owner, ben!.browser]) expect((await who.get(open)).body.ballots).toBeUndefined()
  for (const who of [owner, ada!.browser]) expect((await who.get(confidential)).body.ballots).toBeUndefined()
  live.tallies.stop()
})
