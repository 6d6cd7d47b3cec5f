/** What is no entry is reported too: a joint statement, and a reason that was given with a ballot; and what its writers are told. */
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { JOINT_ROOT, type Matter } from '../../shared/room/index.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'
import { bring, bundleOf } from '../support/bundles.ts'
import { polledRoom, said } from '../support/polledRoom.ts'

const COURSE = {
  name: 'own',
  title: 'Own',
  stages: [
    { id: 'write', title: 'Write', opens: ['statements', 'polls'] },
    { id: 'read', title: 'Read', opens: ['polls'] },
  ],
}

async function written() {
  const room = await polledRoom(['Ada', 'Ben', 'Cem'], {
    runSheet: COURSE,
  })
  const { world, live, owner, people, id } = room
  const [ada, ben, cem] = people.map(({ browser, id: member }) => ({ browser, member }))
  const at = (path: string) => `/api/rooms/${id}/${path}`
  for (const [who, side] of [
    [ada, 'for'],
    [ben, 'for'],
    [cem, 'against'],
  ] as const)
    expect((await who!.browser.put(at('side'), { side })).status).toBe(200)
  const of = live.statements.find(({ statement }) => statement.side === 'for')!
  const page = world.connect(live, live.members.get(ada!.member)!, { of })
  await world.settle()
  page.doc.getText(JOINT_ROOT).insert(0, 'Cem is a fool.')
  await world.settle()
  const desk = async () => (await owner.get(at('desk'))).body.items
  const mine = async (who: { browser: typeof owner }) => (await who.browser.get(at('contributions'))).body.contributions
  const report = (by: typeof owner, wish: object) => by.post(at('reports'), wish)
  return { ...room, ada: ada!, ben: ben!, cem: cem!, at, of, page, desk, mine, report, target: `statements:${of.id}` }
}

test('[DESK-4] [DESK-5] a joint statement is reported by whoever reads it and did not write it; kept, removed, and its writers told', async () => {
  const room = await written()
  const { owner, ada, ben, cem, at, target, desk, mine, report, world } = room
  // While it is written, the other side does not read it; who wrote in it changes it.
  expect(said(await report(cem.browser, { target }))).toBe('404')
  expect(said(await report(ada.browser, { target }))).toBe('403 DESK-4')
  expect(said(await report(ben.browser, { target, reason: 'Not about lanes.', code: 'off-topic' }))).toBe('ok')
  expect(said(await report(ben.browser, { target }))).toBe('409 DESK-4')
  expect(said(await report(ben.browser, { target: 'statements:nobody' }))).toBe('404')
  expect(said(await report(ben.browser, { target, given: { key: 'a', words: 'b' } }))).toBe('400')
  const [item, ...others] = await desk()
  expect(others).toEqual([])
  expect(item).toMatchObject({
    target,
    root: 'statements',
    stage: 'write',
    side: 'for',
    state: 'standing',
    said: { words: 'Cem is a fool.' },
    reports: [{ member: ben.member, reason: 'Not about lanes.', code: 'off-topic' }],
  })
  expect(item).not.toHaveProperty('creator')
  expect(await mine(ada)).toEqual([])
  for (const act of ['hide', 'ask-edit', 'let-in'])
    expect([act, said(await owner.post(at('desk'), { act, target }))]).toEqual([act, '409 DESK-6'])
  expect(said(await owner.post(at('desk/attend'), { target }))).toBe('ok')
  expect(said(await owner.post(at('desk'), { act: 'keep', target }))).toBe('ok')
  expect(await desk()).toEqual([])
  expect(said(await owner.post(at('desk'), { act: 'undo', target }))).toBe('ok')
  expect(await desk()).toHaveLength(1)
  expect(await mine(ada)).toEqual([])

  const remove = { act: 'remove', target, code: 'unkind', reason: 'It calls names.' }
  expect(said(await owner.post(at('moderation'), remove))).toBe('ok')
  await world.settle()
  expect(await desk()).toEqual([])
  const told = { target, stage: 'write', side: 'for', state: 'removed', mayAppeal: true }
  expect(await mine(ada)).toMatchObject([
    { ...told, decision: { what: 'removed', code: 'unkind', reason: 'It calls names.' } },
  ])
  expect((await ada.browser.get(at('').slice(0, -1))).body.me.atDesk).toBe(true)
  expect([await mine(ben), await mine(cem)]).toEqual([[], []])
  expect(said(await ben.browser.post(at('appeals'), { target, words: 'But' }))).toBe('404')
  expect(said(await ada.browser.post(at('appeals'), { target, words: 'He is.' }))).toBe('ok')
  expect(said(await ada.browser.post(at('appeals'), { target, words: 'He is.' }))).toMatch(/DESK-5$/)
  expect(await desk()).toMatchObject([{ target, appeal: { words: 'He is.' }, state: 'removed' }])
  expect(said(await owner.post(at('desk'), { act: 'uphold', target, reason: 'No.' }))).toBe('ok')
  expect(await mine(ada)).toMatchObject([{ appeal: { outcome: { what: 'upheld', reason: 'No.' } } }])

  // What is written there next can be reported anew.
  const again = world.connect(room.live, room.live.members.get(ada.member)!, { of: room.of })
  await world.settle()
  again.doc.getText(JOINT_ROOT).insert(0, 'Lanes save lives.')
  await world.settle()
  expect(said(await report(ben.browser, { target }))).toBe('ok')
  expect(await desk()).toMatchObject([{ target, said: { words: 'Lanes save lives.' } }])
  const { rows } = (await owner.get(at('desk/log'))).body
  expect(rows.map(({ act, of }: Record<string, string>) => [act, of])).toEqual([
    ['keep', 'Write, For'],
    ['undo', 'Write, For'],
    ['remove', 'Write, For'],
    ['uphold', 'Write, For'],
  ])
  expect(world.logged).toEqual([])
})

test.each(['open', 'confidential', 'secret'] as const)(
  '[DESK-4] [DESK-5] a reason given with a %s ballot is reported by its words; removed, only who gave it is told, and none by name',
  async secrecy => {
    const room = await written()
    const { owner, ada, ben, at, desk, mine, report, world, ask } = room
    const secret = secrecy === 'secret'
    const poll = await ask({
      question: 'May it pass?',
      method: 'consent',
      secrecy,
      reveal: secret ? 'closed' : 'live',
      ...(secret ? { suppress: { least: 1, unanimous: true } } : {}),
    })
    const words = 'Ben is a fool.'
    const choice = { key: 'block', reason: words }
    expect(said(await ada.browser.put(`/api/polls/${poll.id}/ballot`, { choice }))).toBe('ok')
    for (const { browser } of [ben, room.cem])
      expect(said(await browser.put(`/api/polls/${poll.id}/ballot`, { choice: { key: 'agree' } }))).toBe('ok')
    await world.settle()
    const wish = { target: `polls:${poll.id}`, given: { key: 'block', words } }
    // Before the close nobody reads what was given with ballots that are not open.
    if (secrecy !== 'open') {
      expect(said(await report(ben.browser, wish))).toBe('404')
      await owner.post(`/api/polls/${poll.id}/close`)
      await world.settle()
    }
    if (!secret) expect(said(await report(ada.browser, wish))).toBe('403 DESK-4')
    expect(said(await report(ben.browser, { ...wish, given: { key: 'block', words: 'Ben is' } }))).toBe('404')
    expect(said(await report(ben.browser, { target: wish.target }))).toBe('400')
    expect(said(await report(ben.browser, { ...wish, reason: 'Unkind.' }))).toBe('ok')
    const [item] = await desk()
    expect(item).toMatchObject({
      root: 'reasons',
      of: 'May it pass?',
      said: { poll: poll.id, key: 'block', words },
      reports: [{ member: ben.member, reason: 'Unkind.' }],
    })
    expect(JSON.stringify(item)).not.toContain(ada.member)
    expect(said(await owner.post(at('desk'), { act: 'keep', target: item.target }))).toBe('ok')
    expect(said(await owner.post(at('desk'), { act: 'undo', target: item.target }))).toBe('ok')
    const remove = { act: 'remove-reason', target: `polls:${poll.id}`, key: 'block', words, code: 'unkind' }
    expect(said(await owner.post(at('moderation'), remove))).toBe('ok')
    await world.settle()
    expect(await desk()).toEqual([])
    expect(await mine(ben)).toEqual([])
    const told = [
      { root: 'reasons', of: 'May it pass?', state: 'removed', decision: { what: 'removed', code: 'unkind' } },
    ]
    expect(await mine(ada)).toMatchObject(secret ? [] : told)
    expect(JSON.stringify(await mine(ada))).not.toMatch(/mayAppeal|fool/)
    // The record names the poll, and nothing that words could be tried against.
    const record = (await owner.get(at('record'))).text
    expect(record).not.toContain(item.key)
    expect(record).toContain('"act":"report"')
    room.live.tallies.stop()
  },
)

test('[DESK-5] of two reasons removed from one poll each writer is told of their own, and nothing kept can be tried against words', async () => {
  const room = await written()
  const { owner, ada, ben, cem, at, mine, report, world, ask } = room
  const poll = await ask({ question: 'May it pass?', method: 'consent', secrecy: 'open', reveal: 'live' })
  const target = `polls:${poll.id}`
  for (const [{ browser }, reason] of [
    [ada, 'Ben is a fool.'],
    [cem, 'Ben is a liar.'],
  ] as const)
    expect(said(await browser.put(`/api/polls/${poll.id}/ballot`, { choice: { key: 'block', reason } }))).toBe('ok')
  await world.settle()
  const given = { key: 'block', words: 'Ben is a fool.' }
  expect(said(await report(ben.browser, { target, given }))).toBe('ok')
  const [reported] = [...room.live.desk.matters.keys()]
  for (const [words, code] of [
    ['Ben is a fool.', 'unkind'],
    ['Ben is a liar.', 'personal'],
  ])
    expect(said(await owner.post(at('moderation'), { act: 'remove-reason', target, key: 'block', words, code }))).toBe(
      'ok',
    )
  const toldOf = async (whose: typeof ada) =>
    (await mine(whose)).map(({ decision }: { decision: { code: string } }) => decision.code)
  expect(await toldOf(ada)).toEqual(['unkind'])
  expect(await toldOf(cem)).toEqual(['personal'])
  // Who casts anew has still been told, and so it is after a restart.
  await ada.browser.put(`/api/polls/${poll.id}/ballot`, { choice: { key: 'agree' } })
  await world.settle()
  room.live.tallies.stop()
  const opened = await world.restart().open(room.id as never)
  expect(await toldOf(ada)).toEqual(['unkind'])
  expect([...opened.desk.matters.keys()].filter(name => name.startsWith('reasons:'))).toHaveLength(2)
  expect([...opened.desk.matters.keys()]).not.toContain(reported)
  expect((await owner.get(at('desk'))).text).not.toMatch(/told/)
  const matters = new TextDecoder().decode(unzipSync(await bundleOf(room, owner, room.id))['matters.json'])
  expect(matters).toContain('"unkind"')
  expect(matters).not.toMatch(new RegExp(`told|${reported!.split('/')[1]}`))
  opened.tallies.stop()
})

test.each(['changed', 'taken back', 'gone with its writer'] as const)(
  '[DESK-4] a reported reason that is %s is off the desk, and nothing kept of it can be tried against its words',
  async how => {
    const room = await written()
    const { owner, ada, ben, cem, at, desk, report, world, ask } = room
    const poll = await ask({ question: 'May it pass?', method: 'consent', secrecy: 'open', reveal: 'live' })
    const given = { key: 'block', words: 'Ben is a fool.' }
    const choice = { key: given.key, reason: given.words }
    for (const { browser } of [ada, cem])
      expect(said(await browser.put(`/api/polls/${poll.id}/ballot`, { choice }))).toBe('ok')
    await world.settle()
    expect(said(await report(ben.browser, { target: `polls:${poll.id}`, given }))).toBe('ok')
    const [before] = await desk()
    // While another gives it, it is still what it was.
    await cem.browser.put(`/api/polls/${poll.id}/ballot`, { choice: { key: 'agree' } })
    expect(await desk()).toMatchObject([{ target: before.target, said: { words: given.words } }])
    if (how === 'changed')
      await ada.browser.put(`/api/polls/${poll.id}/ballot`, { choice: { ...choice, reason: 'Ben is mistaken.' } })
    if (how === 'taken back') await ada.browser.delete(`/api/polls/${poll.id}/ballot`)
    if (how === 'gone with its writer') await owner.post(at('moderation'), { act: 'expel', target: ada.member })
    await world.settle()
    room.live.tallies.stop()
    const opened = await world.restart().open(room.id as never)
    // Nothing of it is left to decide on; that it was reported is.
    expect(await desk()).toEqual([])
    const [[kept, matter], ...others] = [...opened.desk.matters] as [[string, Matter]]
    expect(others).toEqual([])
    expect(matter).toMatchObject({ root: 'reasons', state: 'standing', reports: [{ member: ben.member }] })
    expect(kept.startsWith(`reasons:${poll.id}/`)).toBe(true)
    expect(kept).not.toBe(before.target)
    const matters = new TextDecoder().decode(unzipSync(await bundleOf(room, owner, room.id))['matters.json'])
    expect(matters).not.toContain(before.target.split('/')[1])
    opened.tallies.stop()
  },
)

test('the desk comes back with its room: what was reported, kept and removed of what several wrote and of reasons', async () => {
  const room = await written()
  const { owner, ben, target, report, ask, ada, world } = room
  const poll = await ask({ question: 'May it pass?', method: 'consent', secrecy: 'open', reveal: 'live' })
  await ada.browser.put(`/api/polls/${poll.id}/ballot`, { choice: { key: 'block', reason: 'No.' } })
  await world.settle()
  await report(ben.browser, { target })
  await report(ben.browser, { target: `polls:${poll.id}`, given: { key: 'block', words: 'No.' } })
  const opened = await world.restart().open(room.id as never)
  expect([...opened.desk.matters.values()].map(({ root, reports }) => [root, reports.length])).toEqual([
    ['reasons', 1],
    ['statements', 1],
  ])
  const bundle = await bundleOf(room, owner, room.id)
  const there = makeAppInMemory({ seed: 12 })
  const brought = await bring(there.browser(), bundle)
  expect(brought.status).toBe(201)
  const back = await there.world.open(brought.body.room.id)
  expect([...back.desk.matters.keys()].sort()).toEqual([...opened.desk.matters.keys()].sort())
  room.live.tallies.stop()
})
