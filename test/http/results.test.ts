/** What ballots come to: the motion before and after, sides, what moved people, agreement, and only what one may see. */
import { expect, test } from 'vitest'
import { entryKey, newUlid, type PollId, writeReply } from '../../shared/room/index.ts'
import { polledRoom, said, TEA, YES_NO } from '../support/polledRoom.ts'

const SIX = ['Ada', 'Ben', 'Cem', 'Dua', 'Eli', 'Fay']
const MOTION_POLL = { about: 'motion', givesSides: true }

async function debate() {
  const room = await polledRoom(SIX)
  const castAll = async (poll: string, choices: string[]) => {
    for (const [i, choice] of choices.entries())
      expect(said(await room.people[i]!.browser.put(`/api/polls/${poll}/ballot`, { choice }))).toBe('ok')
  }
  const results = async (who = room.owner) => (await who.get(`/api/rooms/${room.id}/results`)).body
  return { ...room, castAll, results }
}

test('[POLL-11] the motion is asked by its own sentence and sides, before and after, and then no more', async () => {
  const { id, owner, people, ask, live } = await debate()
  const before = await ask({ about: 'motion' })
  expect(before).toMatchObject({
    question: 'The lanes shall stay.',
    method: 'single',
    when: 'before',
    options: [{ key: 'for' }, { key: 'against' }, { key: 'undecided' }],
  })
  const other = await owner.post(`/api/rooms/${id}/polls`, { about: 'motion', method: 'single', options: YES_NO })
  expect([other.status, other.body.errors[0].path]).toEqual([400, 'options'])
  expect(said(await people[0]!.browser.put(`/api/polls/${before.id}/ballot`, { choice: 'against' }))).toBe('ok')
  expect(await ask({ about: 'motion' })).toMatchObject({ when: 'after' })
  // What was said before the debate is not changed after it.
  expect(live.polls.get(before.id as PollId)!.isOpen).toBe(false)
  expect(said(await people[0]!.browser.put(`/api/polls/${before.id}/ballot`, { choice: 'for' }))).toBe('409 POLL-2')
  expect(said(await owner.post(`/api/rooms/${id}/polls`, { about: 'motion' }))).toBe('409 POLL-11')
  live.tallies.stop()
})

test('[POLL-12] sides come from a closed poll that said so: for, against, and none for who is undecided', async () => {
  const { owner, people, ask, castAll, live, world } = await debate()
  const { id } = await ask(MOTION_POLL)
  await castAll(id, ['for', 'for', 'against', 'undecided'])
  expect(said(await owner.post(`/api/polls/${id}/sides`))).toBe('409 POLL-12')
  await owner.post(`/api/polls/${id}/close`)
  expect(said(await people[0]!.browser.post(`/api/polls/${id}/sides`))).toBe('403 POLL-5')
  expect((await owner.post(`/api/polls/${id}/sides`)).body).toEqual({ sides: { for: 2, against: 1 } })
  const sides = people.map(({ id: member }) => live.members.get(member)!.side)
  expect(sides).toEqual(['for', 'for', 'against', undefined, undefined, undefined])
  const roster = live.groups[0]!.doc.getMap('roster').get(people[0]!.id)
  expect(roster).toMatchObject({ side: 'for' })
  const [row] = (await world.store.readRecord(live.room.id, 1, 1000)).filter(({ kind }) => kind === 'act')
  expect(JSON.parse(Buffer.from(row!.payload).toString())).toEqual({
    act: 'take-sides',
    poll: id,
    sides: { for: 2, against: 1 },
  })
  live.tallies.stop()
})

test('[POLL-13] who answers otherwise after says what moved them; told is how many, never who', async () => {
  const { owner, people, ask, castAll, claim, results, live, ownerId, world } = await debate()
  const [ada, ben, cem, dua] = people
  const made = await claim(ownerId)
  const page = world.connect(live, live.members.get(ownerId)!)
  await world.settle()
  const reply = entryKey(ownerId, newUlid(world.random, world.clock.now))
  writeReply(page.doc, reply, { to: made.key, move: 'object', body: 'It counted no cyclists.' })
  await world.settle()
  const { id: before } = await ask({ about: 'motion' })
  await castAll(before, ['for', 'for', 'for', 'undecided', 'against'])
  const { id: after } = await ask({ about: 'motion' })
  await castAll(after, ['against', 'against', 'for', 'against', 'against'])
  const moved = (who: (typeof people)[0], by: string | null) => who.browser.put(`/api/polls/${after}/moved`, { by })
  expect((await ada!.browser.get(`/api/polls/${after}`)).body.moved).toEqual({})
  expect(said(await moved(ada!, reply))).toBe('ok')
  expect(said(await moved(ben!, reply))).toBe('ok')
  expect(said(await moved(dua!, null))).toBe('ok')
  expect((await dua!.browser.get(`/api/polls/${after}`)).body.moved).toEqual({ by: null })
  expect(said(await moved(cem!, reply))).toBe('409 POLL-13')
  expect((await cem!.browser.get(`/api/polls/${after}`)).body.moved).toBeUndefined()
  const unknown = await moved(ada!, entryKey(ownerId, newUlid(world.random, 1)))
  expect([unknown.status, unknown.body.errors[0].path]).toEqual([400, 'by'])
  const { motion } = await results()
  expect(motion.moved).toEqual({
    entries: [
      { entry: reply, moved: 2, across: 2 },
      { entry: null, moved: 1, across: 0 },
    ],
    silent: 0,
  })
  expect(motion.swing).toMatchObject({
    n: { before: 5, after: 5 },
    points: { for: -40, against: 60, undecided: -20 },
    bySwing: { sides: ['against'] },
    byMajority: { sides: ['against'] },
    flow: [
      { from: 'for', to: 'for', n: 1 },
      { from: 'for', to: 'against', n: 2 },
      { from: 'against', to: 'against', n: 1 },
      { from: 'undecided', to: 'against', n: 1 },
    ],
  })
  expect(motion.swing.note).toContain('Against wins')
  expect(JSON.stringify(motion)).not.toMatch(new RegExp(people.map(({ id }) => id).join('|')))
  // Who takes the change back was not moved.
  await ada!.browser.put(`/api/polls/${after}/ballot`, { choice: 'for' })
  expect((await results()).motion.moved.entries[0]).toEqual({ entry: reply, moved: 1, across: 1 })
  expect(JSON.stringify(await owner.get(`/api/rooms/${live.room.id}/record`))).not.toContain(`"by":"${reply}"`)
  live.tallies.stop()
})

test('of four who cast both times it is told how the shares moved, and neither who went where nor what moved whom', async () => {
  const { owner, people, ask, castAll, results, live } = await debate()
  const { id: before } = await ask({ about: 'motion' })
  await castAll(before, ['for', 'for', 'for', 'against'])
  const { id: after } = await ask({ about: 'motion' })
  await castAll(after, ['against', 'for', 'for', 'against'])
  expect(said(await people[0]!.browser.put(`/api/polls/${after}/moved`, { by: null }))).toBe('ok')
  const { motion } = await results()
  expect(motion.swing).toMatchObject({ points: { for: -25, against: 25 }, flow: [], flowSuppressed: 'small' })
  expect(motion.swing.note).toMatch(/ Who went where is told only from 5 members on who cast both times\.$/)
  expect(motion.moved).toEqual({ suppressed: 'small' })
  // A moderator lets one answer who was late.
  expect(said(await owner.post(`/api/polls/${before}/reopen`))).toBe('ok')
  expect(said(await people[4]!.browser.put(`/api/polls/${before}/ballot`, { choice: 'for' }))).toBe('ok')
  expect((await results()).motion.swing.flow).toEqual([])
  await people[4]!.browser.put(`/api/polls/${after}/ballot`, { choice: 'for' })
  expect((await results()).motion.swing.flow).toContainEqual({ from: 'for', to: 'against', n: 1 })
  expect((await results()).motion.moved).toMatchObject({ entries: [{ entry: null, moved: 1, across: 1 }] })
  live.tallies.stop()
})

test('open polls about the motion, and those that said so beforehand, tell of fewer', async () => {
  for (const wish of [{ secrecy: 'open' }, { suppress: { least: 2, unanimous: true } }]) {
    const { ask, castAll, results, live } = await debate()
    await castAll((await ask({ about: 'motion', ...wish })).id, ['for', 'against'])
    await castAll((await ask({ about: 'motion', ...wish })).id, ['against', 'against'])
    expect((await results()).motion.swing.flow).toEqual([
      { from: 'for', to: 'against', n: 1 },
      { from: 'against', to: 'against', n: 1 },
    ])
    live.tallies.stop()
  }
})

test('secret polls about the motion give a swing from their tallies, and no flow, no sides and nothing that moved anyone', async () => {
  const { owner, people, ask, castAll, results, live } = await debate()
  const polls: string[] = []
  for (const choices of [
    ['for', 'for', 'for', 'against', 'against'],
    ['for', 'against', 'against', 'against', 'against'],
  ]) {
    const { id } = await ask({ about: 'motion', secrecy: 'secret' })
    await castAll(id, choices)
    await owner.post(`/api/polls/${id}/close`)
    polls.push(id)
  }
  const { motion } = await results()
  expect(motion.swing).toMatchObject({ points: { for: -40, against: 40, undecided: 0 }, flow: [] })
  expect(motion.moved).toBeUndefined()
  expect(said(await people[0]!.browser.put(`/api/polls/${polls[1]}/moved`, { by: null }))).toBe('409 POLL-13')
  expect(said(await owner.post(`/api/polls/${polls[0]}/sides`))).toBe('409 POLL-12')
  live.tallies.stop()
})

test('classifications come to claims’ tallies, an agreement with its numbers and words, and what is worth discussing', async () => {
  const { claim, castAll, results, ownerId, live } = await debate()
  const [first, second] = [await claim(ownerId, 'One.'), await claim(ownerId, 'Two.')]
  await castAll(first.classification, ['fact', 'fact', 'fact', 'fact', 'opinion', 'opinion'])
  await castAll(second.classification, ['opinion', 'opinion', 'opinion', 'opinion', 'opinion', 'fact'])
  await castAll(first.stance, ['agree', 'agree'])
  const found = await results()
  expect(found.claims.map((c: { claim: string }) => c.claim).sort()).toEqual([first.key, second.key].sort())
  const one = found.claims.find((c: { claim: string }) => c.claim === first.key)
  expect(one.classification.percent).toBeCloseTo((100 * 7) / 15, 12)
  expect(one.classification).toMatchObject({ turnout: 6, tally: { n: 6, counts: { fact: 4, opinion: 2 } } })
  expect(one.stance.tally).toEqual({ n: 2, counts: { agree: 2, disagree: 0, pass: 0 } })
  expect(found.agreement).toMatchObject({ claims: 2, members: 6, ballots: 12, percent: (100 * (7 + 10)) / 30 })
  // Observed 1 − 17/30 disagreeing pairs; expected by 5 fact and 7 opinion of 12: 35/66 of pairs differ.
  expect(found.agreement.alpha).toBeCloseTo(1 - 13 / 30 / (35 / 66), 12)
  expect(found.agreement.note).toContain('alpha 0.18')
  expect(found.worthDiscussing[0]).toMatchObject({ claim: first.key, n: 6 })
  live.tallies.stop()
})

test('“agreed across sides” counts each side by hand', async () => {
  const { claim, castAll, ask, owner, results, ownerId, live } = await debate()
  const made = await claim(ownerId)
  const { id } = await ask(MOTION_POLL)
  await castAll(id, ['for', 'for', 'for', 'against', 'against', 'against'])
  await owner.post(`/api/polls/${id}/close`)
  await owner.post(`/api/polls/${id}/sides`)
  await castAll(made.stance, ['agree', 'agree', 'disagree', 'agree', 'agree', 'agree'])
  expect((await results()).acrossSides).toEqual([
    {
      claim: made.key,
      stance: 'agree',
      sides: [
        { side: 'for', count: 2, n: 3 },
        { side: 'against', count: 3, n: 3 },
      ],
      weight: (3 / 5) * (4 / 5),
    },
  ])
  live.tallies.stop()
})

test('a free poll’s part has its result by its own rules, with its quorum and what led', async () => {
  const { castAll, ask, results, live } = await debate()
  const { id } = await ask({ ...TEA, rules: { quorum: 0.5, majority: 'simple' } })
  await castAll(id, ['yes', 'yes', 'no'])
  const [poll] = (await results()).polls
  expect(poll).toMatchObject({
    turnout: 3,
    eligible: 7,
    tally: { n: 3, counts: { yes: 2, no: 1 } },
    result: { quorum: { needed: 4, isMet: false }, outcome: { kind: 'none', why: 'quorum', leading: ['yes'] } },
  })
  live.tallies.stop()
})

test('[POLL-4] blind classification: one’s own first, then the distribution; results hold only what the asker may see', async () => {
  const settings = { claims: { reveal: 'own' } }
  const { people, claim, results, live, owner } = await polledRoom(['Ada', 'Ben'], { settings }).then(room => ({
    ...room,
    results: async (who = room.owner) => (await who.get(`/api/rooms/${room.id}/results`)).body,
  }))
  const [ada, ben] = people
  const made = await claim(ada!.id)
  const cast = (who: typeof owner, choice: string) => who.put(`/api/polls/${made.classification}/ballot`, { choice })
  await cast(ada!.browser, 'fact')
  expect((await results(ada!.browser)).claims[0].classification.tally).toMatchObject({ n: 1 })
  for (const who of [owner, ben!.browser]) {
    const found = await results(who)
    expect(found.claims[0].classification).toEqual({ poll: made.classification, turnout: 1 })
    expect(found.agreement).toMatchObject({ alpha: null, percent: null, claims: 0, ballots: 0 })
    expect(found.worthDiscussing).toEqual([])
  }
  await cast(ben!.browser, 'opinion')
  expect((await results(ben!.browser)).agreement).toMatchObject({ claims: 1, ballots: 2, percent: 0 })
  expect((await results(owner)).agreement).toMatchObject({ claims: 0 })
  live.tallies.stop()
})
