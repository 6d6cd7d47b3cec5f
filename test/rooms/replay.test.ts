/** Replay [RECORD-4]: the room as it was, at any moment, as far as its asker may read it now. */
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type Line, lineReader, Past, type ShownStep } from '../../shared/replay/index.ts'
import {
  type EntryKey,
  entryKey,
  type GroupContent,
  JOINT_ROOT,
  newUlid,
  readGroup,
  removeAnnotation,
  writeAnnotation,
} from '../../shared/room/index.ts'
import type { Stage } from '../../shared/stages/index.ts'
import type { Answer } from '../support/appInMemory.ts'
import { polledRoom } from '../support/polledRoom.ts'
import { seminar } from '../support/seminar.ts'

const stepsIn = (answer: Answer): ShownStep[] => (answer.body.lines as Line[]).map(lineReader())
const stepsUntil = (steps: readonly ShownStep[], at: number) => steps.filter(step => step.at <= at).length

/** Without the entries that a test says are at no moment of a replay. */
function without(content: GroupContent, isGone: (key: string) => boolean): GroupContent {
  const kept = <T>(of: Record<string, T>, keyOf: (name: string, value: T) => string) =>
    Object.fromEntries(Object.entries(of).filter(([name, value]) => !isGone(keyOf(name, value))))
  return {
    ...content,
    annotations: content.annotations.filter(({ key }) => !isGone(key)),
    replies: content.replies.filter(({ key }) => !isGone(key)),
    places: kept(content.places, name => name),
    polls: kept(content.polls, (_, poll) => poll.claim ?? ''),
  }
}

test('[RECORD-4] a seminar of two hours is replayed at a hundred random moments as it was', async () => {
  const { world, owner, people, live, moments, removed, path } = await seminar(11)
  expect(moments.length).toBeGreaterThanOrEqual(100)
  expect(moments.at(-1)!.at - moments[0]!.at).toBeGreaterThan(90 * 60_000)
  expect(removed.length).toBeGreaterThan(0)
  const replayed = async (who: typeof owner) => new Past(stepsIn(await who.get(`${path}/replay`)))

  const all = await replayed(owner)
  for (const { at, all: then } of moments.toSorted((a, b) => (a.at % 7) - (b.at % 7))) {
    all.seek(stepsUntil(all.steps, at))
    expect(readGroup(all)).toEqual(without(then, key => removed.includes(key as EntryKey)))
  }

  const ada = await replayed(people[0]!.browser)
  const now = readGroup(live.groups[0]!.doc)
  const stands = new Set<string>([...now.annotations, ...now.replies].map(({ key }) => key))
  const isGone = (key: string) => key !== '' && !stands.has(key)
  for (const { at, ada: then } of moments.toReversed()) {
    ada.seek(stepsUntil(ada.steps, at))
    const { moderation, roster, ...seen } = without(then, isGone)
    const read = readGroup(ada)
    expect(read).toMatchObject(seen)
    expect(Object.values(read.roster).map(person => person.name)).toEqual(
      Object.keys(roster).map(id => now.roster[id as never]!.name),
    )
    for (const [entry, note] of Object.entries(moderation))
      if (entry in now.moderation || stands.has(entry.slice(entry.indexOf(':') + 1)))
        expect(read.moderation[entry]).toEqual(note)
  }
  expect(world.logged).toEqual([])
})

test('[RECORD-4] what was removed or deleted is in no answer; only moderators see what its creator deleted', async () => {
  const { world, live, owner, people, id } = await polledRoom(['Ada', 'Ben'])
  const [ada, ben] = people
  const page = world.connect(live, live.members.get(ada!.id)!)
  await world.settle()
  const write = async (statement: string) => {
    world.clock.now += 1000
    const key = entryKey(ada!.id, newUlid(world.random, world.clock.now))
    const place = { revision: 1, start: 0, end: 11 }
    writeAnnotation(page.doc, key, { motivation: 'classifying', ...place, statement }, `${statement} body`)
    await world.settle()
    return key
  }
  const kept = await write('kept')
  const deleted = await write('canary-deleted')
  const gone = await write('canary-removed')
  const read = async (who: typeof owner) => (await who.get(`/api/rooms/${id}/replay`)).text
  expect(await read(ben!.browser)).toContain('canary-removed')
  removeAnnotation(page.doc, deleted)
  await world.settle()
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'remove', target: gone, code: 'off-topic' })
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'rename', target: ben!.id, name: 'Benjamin' })
  await world.settle()
  for (const { browser } of people) {
    expect(await read(browser)).not.toContain('canary')
    expect(await read(browser)).toContain(kept)
  }
  expect(await read(owner)).not.toContain('canary-removed')
  expect(await read(owner)).toContain('canary-deleted body')
  const steps = stepsIn(await ben!.browser.get(`/api/rooms/${id}/replay`))
  expect(steps.filter(step => step.kind === 'erased').length).toBeGreaterThan(0)
  const past = new Past(steps)
  past.seek(steps.length)
  expect(readGroup(past)).toEqual(readGroup(live.groups[0]!.doc))
})

test('[RECORD-4] what a stage withholds is in no answer until that stage’s end, and then not before it', async () => {
  const ALL: Stage['opens'] = ['marks', 'replies', 'classification', 'polls']
  const stages = (['own', 'group'] as const).map(visibility => ({
    id: visibility,
    title: visibility,
    opens: ALL,
    visibility,
  }))
  const { world, live, owner, people, id, claim } = await polledRoom(['Ada', 'Ben'], {
    runSheet: { name: 'own', title: 'Own', stages },
  })
  const [ada, ben] = people
  const { key } = await claim(ben!.id, 'canary-withheld')
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'hide', target: key, reason: 'canary-reason' })
  const read = (who: typeof owner) => who.get(`/api/rooms/${id}/replay`)
  for (const word of ['canary', key]) expect((await read(ada!.browser)).text).not.toContain(word)
  for (const who of [owner, ben!.browser]) expect((await read(who)).text).toContain('canary-withheld')
  expect((await read(ben!.browser)).text).not.toContain('canary-reason')

  world.clock.now += 60_000
  await owner.post(`/api/rooms/${id}/stage`, { to: 'next' })
  await world.settle()
  const steps = stepsIn(await read(ada!.browser))
  const at = steps.findIndex(step => step.kind === 'stage')
  const past = new Past(steps)
  past.seek(at)
  expect(JSON.stringify(readGroup(past))).not.toContain('canary')
  past.seek(steps.length)
  expect(readGroup(past)).toEqual(readGroup(live.groups[0]!.doc))
  const own = new Past(stepsIn(await read(ben!.browser)))
  own.seek(own.steps.findIndex(step => step.kind === 'stage'))
  expect(readGroup(own).annotations.map(({ statement }) => statement)).toEqual(['canary-withheld'])
})

test('[RECORD-4] no ballot and no sealed tally is in a replay, and a foreign room has none', async () => {
  const { owner, people, id, ask, world, browser } = await polledRoom(['Ada', 'Ben', 'Cleo'])
  const options = [
    { key: 'apple', label: 'Apple' },
    { key: 'pear', label: 'Pear' },
  ]
  const secret = await ask({ question: 'Which?', method: 'single', options, secrecy: 'secret', reveal: 'closed' })
  const again = await ask({ question: 'Again?', method: 'single', options, reveal: 'closed' })
  for (const { browser: who } of people)
    for (const poll of [secret, again]) await who.put(`/api/polls/${poll.id}/ballot`, { choice: 'pear' })
  await owner.post(`/api/polls/${again.id}/close`)
  world.clock.now += 1000
  await world.settle()
  await owner.post(`/api/polls/${again.id}/reopen`)
  world.clock.now += 1000
  await world.settle()
  for (const who of [owner, people[0]!.browser]) {
    const steps = stepsIn(await who.get(`/api/rooms/${id}/replay`))
    const polls = steps.flatMap(step => (step.kind === 'change' && step.root === 'polls' ? [step.value] : []))
    expect(polls.length).toBeGreaterThan(3)
    for (const poll of polls) expect(poll).not.toHaveProperty('tally')
    expect(steps.some(step => 'by' in step)).toBe(false)
  }
  expect((await browser().get(`/api/rooms/${id}/replay`)).status).toBe(404)
})

test('[RECORD-4] a joint statement grows before those who wrote it, and comes to the others as it stood when its stage was over', async () => {
  const stages = [
    { id: 'write', title: 'Write', opens: ['statements'] },
    { id: 'look', title: 'Look' },
    { id: 'again', title: 'Again', opens: ['statements'], isWrittenTogether: true },
  ]
  const { world, live, owner, people, id } = await polledRoom(['Ada', 'Ben', 'Cleo'], {
    runSheet: { title: 'Together', stages },
  })
  const [ada, ben, cleo] = people as [Person, Person, Person]
  type Person = (typeof people)[number]
  for (const [{ browser }, side] of [
    [ada, 'for'],
    [ben, 'for'],
    [cleo, 'against'],
  ] as const)
    await browser.put(`/api/rooms/${id}/side`, { side })
  const of = (stage: string, side?: string) =>
    live.statements.find(({ statement: one }) => one.stage === stage && one.side === side)!
  const write = async (who: Person, change: (text: Y.Text) => void, stage = 'write') => {
    const page = world.connect(live, live.members.get(who.id)!, {
      of: of(stage, stage === 'write' ? 'for' : undefined),
    })
    await world.settle()
    world.clock.now += 5000
    change(page.doc.getText(JOINT_ROOT))
    await world.settle()
    page.leave()
  }
  const past = async (who: typeof owner) => new Past(stepsIn(await who.get(`/api/rooms/${id}/replay`)))
  const versions = (all: Past, key: string) => {
    const said: unknown[] = []
    for (const [i, step] of all.steps.entries())
      if (step.kind === 'change' && step.root === 'statements' && step.key === key) {
        all.seek(i + 1)
        said.push(all.getMap('statements').get(key))
      }
    return said
  }
  await write(ada, text => text.insert(0, 'canary draft'))
  await write(ben, text => {
    text.delete(0, 7)
    text.insert(0, 'A ')
  })
  await write(ada, text => text.insert(7, ' of ours'))
  const grown = ['canary draft', 'A draft', 'A draft of ours']
  const { id: key } = of('write', 'for')
  for (const who of [owner, ada.browser, ben.browser]) expect(versions(await past(who), key)).toEqual(grown)
  expect((await cleo.browser.get(`/api/rooms/${id}/replay`)).text).not.toContain('draft')

  world.clock.now += 5000
  await owner.post(`/api/rooms/${id}/stage`, { to: 'next' })
  const hers = await past(cleo.browser)
  expect(versions(hers, key)).toEqual(['A draft of ours'])
  hers.seek(hers.steps.findIndex(step => step.kind === 'stage'))
  expect(hers.getMap('statements').toJSON()).toEqual({})
  // Whoever changes sides has read no more of it than before.
  await ben.browser.put(`/api/rooms/${id}/side`, { side: 'against' })
  await cleo.browser.put(`/api/rooms/${id}/side`, { side: 'for' })
  expect(versions(await past(ben.browser), key)).toEqual(grown)
  expect(versions(await past(cleo.browser), key)).toEqual(['A draft of ours'])

  // One that is published comes with that, and what a moderator takes out is at no moment of it.
  await owner.post(`/api/rooms/${id}/stage`, { to: 'again' })
  await write(cleo, text => text.insert(0, 'All of us'), 'again')
  const { id: last } = of('again')
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'publish', target: `statements:${last}` })
  expect(versions(await past(ada.browser), last)).toEqual(['All of us'])
  await owner.post(`/api/rooms/${id}/moderation`, { act: 'remove', target: `statements:${key}`, code: 'off-topic' })
  for (const { browser } of [...people, { browser: owner }])
    expect((await browser.get(`/api/rooms/${id}/replay`)).text).not.toContain('draft')
  expect(world.logged).toEqual([])
})
