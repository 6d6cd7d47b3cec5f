/** Withheld entries [STAGE-8]: while a stage is each one's own, no byte of another's entry reaches a member, on any channel. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type EntryKey,
  entryKey,
  type Member,
  newUlid,
  type RoomId,
  readGroup,
  removeAnnotation,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import type { RunSheet, Stage } from '../../shared/stages/index.ts'
import { makeAppInMemory } from '../support/appInMemory.ts'
import { makeWorld, ownerOf, type TestClient, type World } from '../support/roomInMemory.ts'

const ALL: Stage['opens'] = ['marks', 'replies', 'classification', 'polls']
const sheet = (own: Partial<Stage> = {}): RunSheet => ({
  name: 'own',
  title: 'Own',
  stages: [
    { id: 'together', title: 'Together', opens: ALL, visibility: 'group', advance: 'hand' },
    { id: 'alone', title: 'Alone', opens: ALL, visibility: 'own', advance: 'hand', ...own },
    { id: 'after', title: 'After', opens: ALL, visibility: 'group', advance: 'hand' },
  ],
})
const place = { revision: 1, start: 4, end: 11 }
const has = (client: TestClient, words: string) =>
  client.frames.some(frame => Buffer.from(frame).includes(Buffer.from(words)))
const syncFrames = (client: TestClient) => client.frames.filter(frame => frame[0] === 0)

async function scene(own: Partial<Stage> = {}) {
  const { world, house, browser } = makeAppInMemory()
  const [olga, ada, ben] = [browser(), browser(), browser()]
  const article = { source: { kind: 'text', text: 'The council measured the traffic for three weeks. It was right.' } }
  const made = (await olga.post('/api/rooms', { name: 'Olga', article, runSheet: sheet(own) })).body
  const room = `/api/rooms/${made.room.id}`
  const join = async (who: typeof ada, name: string) =>
    (await who.post('/api/join', { code: made.room.code, name })).body.member.id
  const ids = [made.member.id, await join(ada, 'Ada'), await join(ben, 'Ben')]
  const live = (await house.rooms.open(made.room.id as RoomId))!
  const [owner, adaIn, benIn] = ids.map(id => live.members.get(id)!) as [Member, Member, Member]
  const go = (to: string) => olga.post(`${room}/stage`, { to })
  return { world, house, browser, olga, ada, ben, room, live, owner, adaIn, benIn, go, code: made.room.code as string }
}

const newKey = (world: World, member: Member) => entryKey(member.id, newUlid(world.random, world.clock.now))

function claim(world: World, page: TestClient, member: Member, words: string): EntryKey {
  const key = newKey(world, member)
  writeAnnotation(
    page.doc,
    key,
    { ...place, motivation: 'classifying', statement: `${words}-statement` },
    `${words}-body`,
  )
  return key
}

test('[STAGE-8] over the whole stage no byte of another’s entry reaches a member, and the reveal is one diff', async () => {
  const { world, live, owner, adaIn, benIn, go, browser, code, room, olga, ada, ben } = await scene()
  const [mod, a1, a2, b] = [owner, adaIn, adaIn, benIn].map(member => world.connect(live, member)) as TestClient[]
  await world.settle()
  const before = claim(world, b!, benIn, 'shown')
  await world.settle()
  await go('alone')
  await world.settle()
  for (const page of [mod, a1, a2, b]) page!.frames.length = 0

  const secret = claim(world, b!, benIn, 'canary')
  writeReply(b!.doc, newKey(world, benIn), { to: before, move: 'reply', body: 'canary-reply' })
  // What was shown stays as it was shown, whatever its creator does to it.
  writeAnnotation(b!.doc, before, { ...place, start: 5, motivation: 'classifying', statement: 'canary-edit' })
  writeBody(b!.doc, before, 'canary-rewrite')
  const gone = claim(world, b!, benIn, 'canary-gone')
  await world.settle()
  removeAnnotation(b!.doc, gone)
  const mine = claim(world, a1!, adaIn, 'own')
  await world.settle()
  // A moderator folds one: nobody learns that there is one.
  expect((await olga.post(`${room}/moderation`, { act: 'hide', target: secret, reason: 'canary-reason' })).status).toBe(
    200,
  )
  await world.settle()

  const late = await world.join(live, 'Late')
  const pages = [a1!, a2!, world.connect(live, late), world.connect(live, adaIn)]
  await world.settle()
  for (const page of pages) {
    for (const words of ['canary', secret, gone]) expect(has(page, words)).toBe(false)
    expect(readGroup(page.doc).annotations.find(({ key }) => key === before)?.statement).toBe('shown-statement')
    expect(page.closed).toBeUndefined()
  }
  // Both of one's own pages have one's own words, and who moderates has everybody's.
  expect(a2!.doc.getMap('annotations').has(mine)).toBe(true)
  expect(has(mod!, 'canary-body')).toBe(true)

  // Over HTTP it is the same.
  const cy = browser()
  await cy.post('/api/join', { code, name: 'Cy' })
  for (const who of [ada, cy]) {
    for (const path of ['', '/results', '/export/markdown', '/export/jsonld', '/export/argdown', '/stage']) {
      const { status, text } = await who.get(`${room}${path}`)
      expect(status, path).toBe(200)
      for (const words of ['canary', secret, gone]) expect(text, path).not.toContain(words)
    }
    const [poll] = live.claimPolls.get(secret)!
    expect((await who.get(`/api/polls/${poll!.id}`)).status).toBe(404)
    expect((await who.put(`/api/polls/${poll!.id}/ballot`, { choice: 'fact' })).status).toBe(404)
  }
  expect((await ada.get(`${room}/export/markdown`)).text).toContain('own-body')
  expect((await ben.get(`${room}/export/markdown`)).text).toContain('canary-body')
  expect((await ben.get(room)).body.polls.some((poll: { claim: string }) => poll.claim === secret)).toBe(true)
  expect(live.groups[0]!.doc.getMap('polls').has(live.claimPolls.get(secret)![0]!.id)).toBe(false)

  for (const page of pages) page.frames.length = 0
  await go('after')
  await world.settle()
  for (const page of pages) {
    expect(syncFrames(page)).toHaveLength(1)
    expect(page.doc.toJSON()).toEqual(live.groups[0]!.doc.toJSON())
    expect(Y.encodeStateVector(page.doc)).toEqual(Y.encodeStateVector(live.groups[0]!.doc))
  }
  expect(a1!.doc.getMap('polls').has(live.claimPolls.get(secret)![0]!.id)).toBe(true)
  expect(a1!.doc.getMap('moderation').get(`annotations:${secret}`)).toMatchObject({ reason: 'canary-reason' })
  expect(world.logged).toEqual([])
})

test('[STAGE-8] a restart in the middle withholds what was withheld, and shows what was shown', async () => {
  const { world, live, adaIn, benIn, go } = await scene()
  const b = world.connect(live, benIn)
  await world.settle()
  const before = claim(world, b, benIn, 'shown')
  await world.settle()
  await go('alone')
  const secret = claim(world, b, benIn, 'canary')
  removeAnnotation(b.doc, before)
  await world.settle()
  await world.rooms.close()
  const later = world.restart()
  const again = await later.open(live.room.id)
  const [a, b2] = [later.connect(again, adaIn), later.connect(again, benIn)]
  await later.settle()
  expect(has(a, 'canary')).toBe(false)
  expect(a.doc.getMap('annotations').has(before)).toBe(true)
  expect(b2.doc.getMap('annotations').has(secret)).toBe(true)
  expect(b2.doc.getMap('annotations').has(before)).toBe(false)
  expect(a.closed ?? b2.closed).toBeUndefined()
})

test('[STAGE-8] what a moderator removes goes at once, out of what was shown too', async () => {
  const { world, live, adaIn, benIn, go, olga, room } = await scene()
  const b = world.connect(live, benIn)
  await world.settle()
  const before = claim(world, b, benIn, 'shown')
  await world.settle()
  await go('alone')
  writeBody(b.doc, before, 'other words')
  await world.settle()
  expect((await olga.post(`${room}/moderation`, { act: 'remove', target: before })).status).toBe(200)
  await world.settle()
  expect(b.closed?.code).toBe(4409)
  const fresh = world.connect(live, adaIn)
  await world.settle()
  expect(has(fresh, 'shown')).toBe(false)
  expect(fresh.doc.getMap('annotations').has(before)).toBe(false)
  await go('after')
  await world.settle()
  expect(has(fresh, 'shown')).toBe(false)
  expect(has(fresh, 'other words')).toBe(false)
})

test('[STAGE-8] a stage that is blind for moderators withholds from them too, in the record as well', async () => {
  const { world, live, owner, benIn, go, olga, room } = await scene({ blindForModerators: true })
  const [mod, b] = [world.connect(live, owner), world.connect(live, benIn)]
  await world.settle()
  await go('alone')
  claim(world, b, benIn, 'canary')
  await world.settle()
  expect(has(mod, 'canary')).toBe(false)
  for (const path of ['', '/results', '/export/markdown', '/record']) {
    const { text } = await olga.get(`${room}${path}`)
    expect(text).not.toContain('canary')
    expect(text).not.toContain(Buffer.from('canary-body').toString('base64').slice(0, 12))
  }
  const bundle = await olga.get(`${room}/export/bundle`)
  expect(bundle.text).not.toContain('canary')
  expect(bundle.text).not.toContain('record.jsonl')
  const rows = async () => (await olga.get(`${room}/record`)).body.length
  expect(await rows()).toBe(live.room.stageRow)
  await go('after')
  await world.settle()
  expect(has(mod, 'canary-body')).toBe(true)
  expect(await rows()).toBe(live.head.seq)
  expect((await olga.get(`${room}/export/bundle`)).text).toContain('record.jsonl')
})

test('[STAGE-8] who becomes a moderator in the middle reads on from there', async () => {
  const { world, live, adaIn, benIn, go, olga, room } = await scene()
  const [a, b] = [world.connect(live, adaIn), world.connect(live, benIn)]
  await world.settle()
  await go('alone')
  const secret = claim(world, b, benIn, 'canary')
  await world.settle()
  expect(has(a, 'canary')).toBe(false)
  await olga.post(`${room}/moderation`, { act: 'promote', target: adaIn.id })
  await world.settle()
  expect(a.doc.getMap('annotations').has(secret)).toBe(true)
  const next = claim(world, b, benIn, 'second')
  await world.settle()
  expect(a.doc.getMap('annotations').has(next)).toBe(true)
  await olga.post(`${room}/moderation`, { act: 'demote', target: adaIn.id })
  await world.settle()
  const third = claim(world, b, benIn, 'third')
  await world.settle()
  expect(a.doc.getMap('annotations').has(third)).toBe(false)
  await go('after')
  await world.settle()
  expect(a.doc.toJSON()).toEqual(live.groups[0]!.doc.toJSON())
})

test('[STAGE-8] [TEXT-5] a correction in a stage of each one’s own carries withheld marks along, and tells places to their writers alone', async () => {
  const { world, live, adaIn, benIn, go, olga, ada, ben, room } = await scene()
  const [a, b] = [world.connect(live, adaIn), world.connect(live, benIn)]
  await world.settle()
  await go('alone')
  const mine = claim(world, a, adaIn, 'own')
  const theirs = claim(world, b, benIn, 'canary')
  const lost = newKey(world, adaIn)
  writeAnnotation(a.doc, lost, { revision: 1, start: 50, end: 62, motivation: 'commenting' }, 'lost-body')
  await world.settle()
  a.frames.length = 0
  b.frames.length = 0

  const text = 'An editor’s note stands first. The council measured the traffic for three weeks.'
  const wish = { source: { kind: 'text', text }, corrects: 1, apply: true }
  expect((await olga.post(`${room}/articles`, wish)).status).toBe(201)
  await world.settle()
  const places = { [mine]: { revision: 2, start: 35, end: 42 }, [lost]: { orphan: true } }
  expect(text.slice(35, 42)).toBe('council')
  // The writer reads where they stand; the others learn nothing, not even that there is something.
  expect(live.groups[0]!.withheld.contentFor(adaIn).places).toEqual(places)
  expect(live.groups[0]!.withheld.contentFor(benIn).places).toEqual({ [theirs]: places[mine] })
  for (const key of [mine, lost]) expect(has(b, key)).toBe(false)
  expect(has(a, theirs)).toBe(false)
  for (const [who, own, other] of [
    [ada, 'own-body', 'canary'],
    [ben, 'canary-body', 'own-body'],
  ] as const) {
    const exported = (await who.get(`${room}/export/jsonld`)).body
    const taken = JSON.stringify(exported)
    expect([taken.includes(own), taken.includes(other)]).toEqual([true, false])
    expect(taken).toContain('"exact":"council"')
    expect(taken).toContain('"start":35,"end":42')
  }

  await go('after')
  await world.settle()
  for (const page of [a, b]) {
    expect(readGroup(page.doc).places).toEqual({ ...places, [theirs]: places[mine] })
    expect(page.doc.toJSON()).toEqual(live.groups[0]!.doc.toJSON())
  }
  expect(world.logged).toEqual([])
})

test('[STAGE-8] [TEXT-6] a shown mark that its creator moves or deletes stays for others where it was shown, in a corrected article too', async () => {
  const { world, live, owner, adaIn, benIn, go, olga, ada, ben, room } = await scene()
  const [a, b] = [world.connect(live, adaIn), world.connect(live, benIn)]
  await world.settle()
  const write = (page: TestClient, key: EntryKey, at: typeof place, body?: string) =>
    writeAnnotation(page.doc, key, { ...at, motivation: 'commenting' }, body)
  const [moved, again, gone, still] = [1, 2, 3, 4].map(() => newKey(world, benIn)) as [
    EntryKey,
    EntryKey,
    EntryKey,
    EntryKey,
  ]
  for (const key of [moved, again, gone, still]) write(b, key, place, 'shown-body')
  await world.settle()
  const correct = async (text: string, corrects: number) => {
    const wish = { source: { kind: 'text', text }, corrects, apply: true }
    expect((await olga.post(`${room}/articles`, wish)).status).toBe(201)
    await world.settle()
    return (word: string, revision: number) => ({
      revision,
      start: text.indexOf(word),
      end: text.indexOf(word) + word.length,
    })
  }
  const second = await correct('A note. The council measured the traffic for three weeks. It was right.', 1)
  const council = second('council', 2)
  await go('alone')
  await world.settle()
  const open = () => readGroup(a.doc).places
  const mine = () => live.groups[0]!.withheld.contentFor(benIn).places
  expect(open()).toEqual({ [moved]: council, [again]: council, [gone]: council, [still]: council })

  a.frames.length = 0
  // One is moved in the text that it was made in, one in the new text, and one goes.
  write(b, moved, { revision: 1, start: 25, end: 32 })
  write(b, again, second('weeks', 2))
  removeAnnotation(b.doc, gone)
  await world.settle()
  expect(syncFrames(a)).toEqual([])
  const traffic = second('traffic', 2)
  expect(mine()).toEqual({ [moved]: traffic, [still]: council })
  expect(live.groups[0]!.withheld.contentFor(owner).places).toEqual(mine())
  const exported = async (who: typeof ada) => JSON.stringify((await who.get(`${room}/export/jsonld`)).body)
  for (const words of ['"exact":"traffic"', '"exact":"weeks"']) {
    expect(await exported(ada)).not.toContain(words)
    expect(await exported(ben)).toContain(words)
  }

  // Another correction carries for others what they see, and so does a restart.
  const third = await correct('Two notes now. The council measured the traffic for three weeks. It was right.', 2)
  const councilNow = third('council', 3)
  const seen = { [moved]: councilNow, [again]: councilNow, [gone]: councilNow, [still]: councilNow }
  expect(open()).toEqual(seen)
  expect(mine()).toEqual({ [moved]: third('traffic', 3), [again]: third('weeks', 3), [still]: councilNow })
  await world.rooms.close()
  const later = world.restart()
  const reopened = await later.open(live.room.id)
  const [a2, b2] = [later.connect(reopened, adaIn), later.connect(reopened, benIn)]
  await later.settle()
  expect(readGroup(a2.doc).places).toEqual(seen)

  // Marks go on being written in the turn in which the stage ends.
  write(b2, still, third('right', 3))
  await reopened.act(turn => reopened.course.enter(turn, owner.id, reopened.runSheet.stages[2]!, turn.now))
  await later.settle()
  for (const page of [a2, b2]) {
    expect(readGroup(page.doc).places).toEqual({ [moved]: third('traffic', 3), [again]: third('weeks', 3) })
    expect(page.doc.toJSON()).toEqual(reopened.groups[0]!.doc.toJSON())
  }
  expect(world.logged).toEqual([])
})

test('[STAGE-8] the first stage of a room withholds from the first word on, and a second one from where it begins', async () => {
  const world = makeWorld()
  const stage = (id: string): Stage => ({ id, title: id, opens: ALL, visibility: 'own', advance: 'hand' })
  const live = await world.makeRoom({ runSheet: { name: 'own', title: 'Own', stages: [stage('one'), stage('two')] } })
  const [ada, ben] = [await world.join(live, 'Ada'), await world.join(live, 'Ben')]
  const [a, b] = [world.connect(live, ada), world.connect(live, ben)]
  await world.settle()
  const first = claim(world, b, ben, 'canary')
  await world.settle()
  expect([has(a, 'canary'), a.doc.getMap('roster').has(ben.id)]).toEqual([false, true])
  await live.act(turn => live.course.enter(turn, ownerOf(live).id, live.runSheet.stages[1]!, turn.now))
  await world.settle()
  expect(a.doc.getMap('annotations').has(first)).toBe(true)
  const second = claim(world, b, ben, 'again')
  await world.settle()
  expect(a.doc.getMap('annotations').has(second)).toBe(false)
  expect(a.closed ?? b.closed).toBeUndefined()
})
