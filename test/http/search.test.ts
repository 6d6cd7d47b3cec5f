/**
 * Whoever searches finds what they may see and nothing else: each of four askers, with what the server gives them, looks for words
 * that each are nowhere else.
 */
import { expect, test } from 'vitest'
import {
  type EntryKey,
  entryKey,
  type MemberId,
  newUlid,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import { foundBy } from '../support/finding.ts'
import { polledRoom, said } from '../support/polledRoom.ts'

const OPENS = ['marks', 'replies', 'classification', 'polls']
const stages = (blindForModerators: boolean) => [
  { id: 'together', title: 'Together', opens: OPENS },
  {
    id: 'alone',
    title: 'Alone',
    opens: OPENS,
    visibility: 'own',
    ...(blindForModerators ? { blindForModerators } : {}),
  },
  { id: 'again', title: 'Again', opens: OPENS },
]
const PLACE = { motivation: 'commenting' as const, revision: 1, start: 0, end: 11 }

async function searched({ hold, names, isBlind = false }: { hold?: string; names?: string; isBlind?: boolean } = {}) {
  const room = await polledRoom(['Ada', 'Ben', 'Obi'], {
    settings: { ...(hold ? { hold } : {}), ...(names ? { names } : {}) },
    runSheet: { name: 'own', title: 'Own', stages: stages(isBlind) },
  })
  const { world, live, owner, people, id } = room
  const [ada, ben, obi] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]]
  const act = async (path: string, body: object) =>
    expect(said(await owner.post(`/api/rooms/${id}/${path}`, body))).toBe('ok')
  await act('moderation', { act: 'demote', target: obi.id })
  const askers = {
    moderator: { id: room.ownerId, browser: owner },
    ada,
    ben,
    observer: obi,
  }
  const keyOf = (member: MemberId) => entryKey(member, newUlid(world.random, ++world.clock.now))
  /** Written at the socket. */
  const write = async (by: MemberId, run: (doc: ReturnType<typeof page>['doc']) => void) => {
    const open = page(by)
    await world.settle()
    run(open.doc)
    await world.settle()
    expect(open.closed).toBe(undefined)
    open.leave()
  }
  const page = (member: MemberId) => world.connect(live, live.members.get(member)!)
  /** Who finds the word, and as what. */
  const find = async (word: string, among: readonly string[] = Object.keys(askers)) => {
    const found: Record<string, string[]> = {}
    for (const [name, { id: member, browser }] of Object.entries(askers)) {
      if (!among.includes(name)) continue
      const open = page(member)
      await world.settle()
      const { contributions } = (await browser.get(`/api/rooms/${id}/contributions`)).body
      const desk = await browser.get(`/api/rooms/${id}/desk`)
      expect([name, desk.status]).toEqual([name, name === 'moderator' ? 200 : 403])
      const article = (await browser.get(`/api/rooms/${id}/article`)).body
      const given = {
        doc: open.doc,
        article,
        contributions,
        ...(desk.status === 200 ? { items: desk.body.items } : {}),
      }
      const all = foundBy(live, member, given, word)
      if (all.length > 0) found[name] = all
      open.leave()
    }
    return found
  }
  const hide = (target: string) => act('moderation', { act: 'hide', target, reason: 'off the point' })
  return { ...room, ada, ben, obi, act, keyOf, write, find, hide }
}
const all = (what: string) => ({ moderator: [what], ada: [what], ben: [what], observer: [what] })

test('[DESK-1] a first post that is held is found by its author and by moderators, a refused one and one taken back by nobody', async () => {
  const { id, ada, find, keyOf, act } = await searched({ hold: 'first' })
  const hold = async (body: string) => {
    const key = keyOf(ada.id)
    const put = {
      root: 'annotations',
      key,
      value: { ...PLACE, motivation: 'classifying', statement: `${body} said` },
      body,
    }
    expect((await ada.browser.put(`/api/rooms/${id}/held`, put)).body).toEqual({ held: true })
    return key
  }
  const key = await hold('qheld')
  expect(await find('qheld')).toEqual({ moderator: [`held claim ${key}`], ada: [`held claim ${key}`] })
  const reply = keyOf(ada.id)
  const put = { root: 'replies', key: reply, value: { to: key, move: 'ask', body: 'qanswer' } }
  expect((await ada.browser.put(`/api/rooms/${id}/held`, put)).body).toEqual({ held: true })
  expect(await find('qanswer')).toEqual({ moderator: [`held reply ${reply}`], ada: [`held reply ${reply}`] })
  const gone = await hold('qgone')
  expect(Object.keys(await find('qgone'))).toEqual(['moderator', 'ada'])
  expect((await ada.browser.post(`/api/rooms/${id}/held/take-back`, { target: `annotations:${gone}` })).status).toBe(
    200,
  )
  expect(await find('qgone')).toEqual({})
  const refused = await hold('qrefused')
  await act('desk', { act: 'decline', target: `annotations:${refused}`, reason: 'qwhy' })
  expect(await find('qrefused')).toEqual({})
  expect(await find('qwhy')).toEqual({})
  await act('desk', { act: 'let-in', target: `annotations:${key}` })
  expect(await find('qheld')).toEqual(all(`claim ${key}`))
})

test.each([
  { isBlind: false, who: ['moderator', 'ada'] },
  { isBlind: true, who: ['ada'] },
])(
  '[STAGE-8] what is withheld is found by its author, and by moderators unless they too read nothing: $isBlind',
  async ({ isBlind, who }) => {
    const { ada, ben, find, keyOf, write, act } = await searched({ isBlind })
    const before = keyOf(ben.id)
    await write(ben.id, doc => writeAnnotation(doc, before, PLACE, 'qbefore'))
    await act('stage', { to: 'alone' })
    const [mark, reply] = [keyOf(ada.id), keyOf(ada.id)]
    await write(ada.id, doc => {
      writeAnnotation(doc, mark, PLACE, 'qalone')
      writeReply(doc, reply, { to: before, move: 'object', body: 'qreply' })
    })
    expect(await find('qbefore')).toEqual(all(`mark ${before}`))
    expect(await find('qalone')).toEqual(Object.fromEntries(who.map(name => [name, [`mark ${mark}`]])))
    expect(await find('qreply')).toEqual(Object.fromEntries(who.map(name => [name, [`reply ${reply}`]])))
    await act('stage', { to: 'again' })
    expect(await find('qalone')).toEqual(all(`mark ${mark}`))
    expect(await find('qreply')).toEqual(all(`reply ${reply}`))
  },
)

test('[CASE-3] [CASE-4] what is folded is found by its author and by moderators, what is removed by nobody', async () => {
  const { ada, ben, find, keyOf, write, act, hide } = await searched()
  const [mark, reply] = [keyOf(ben.id), keyOf(ada.id)] as [EntryKey, EntryKey]
  await write(ben.id, doc => writeAnnotation(doc, mark, { ...PLACE, tags: ['qtag'] }, 'qmark'))
  await write(ada.id, doc => writeReply(doc, reply, { to: mark, move: 'object', body: 'qreply' }))
  expect(await find('measured')).toEqual(all('sentence 1 s1'))
  for (const word of ['qmark', 'qtag']) expect(await find(word)).toEqual(all(`mark ${mark}`))
  await hide(`annotations:${mark}`)
  await hide(`replies:${reply}`)
  expect(await find('qmark')).toEqual({ moderator: [`mark ${mark}`], ben: [`mark ${mark}`] })
  expect(await find('qreply')).toEqual({ moderator: [`reply ${reply}`], ada: [`reply ${reply}`] })
  expect(await find('"off the point"')).toEqual({})
  for (const target of [`annotations:${mark}`, `replies:${reply}`]) await act('moderation', { act: 'remove', target })
  for (const word of ['qmark', 'qtag', 'qreply']) expect(await find(word)).toEqual({})
})

test('members are found by their names by everyone in the room, and nobody of another room is', async () => {
  const { browser, ownerId, ada, ben, obi, find } = await searched({ names: 'named' })
  for (const [name, id] of [
    ['olga', ownerId],
    ['ada', ada.id],
    ['ben', ben.id],
    ['obi', obi.id],
  ] as const)
    expect(await find(name)).toEqual(all(`member ${id}`))
  const stranger = browser()
  const article = { source: { kind: 'text', text: 'Elsewhere it rained.', title: 'Rain' } }
  expect(said(await stranger.post('/api/rooms', { name: 'Zora', article }))).toBe('ok')
  expect(await find('zora')).toEqual({})
})

test('under drawn names a member is found by that one, and by the given one by nobody', async () => {
  const { live, ada, find } = await searched({ names: 'pseudonymous' })
  const { pseudonym } = live.members.get(ada.id)!
  expect(await find(`"${pseudonym}"`)).toEqual(all(`member ${ada.id}`))
  for (const given of ['ada', 'olga', 'obi']) expect(await find(given)).toEqual({})
})

test('[CASE-3] who was expelled is found by those who find something of theirs, and by nobody else', async () => {
  const { ada, ben, keyOf, write, act, hide, find } = await searched({ names: 'named' })
  const mark = keyOf(ben.id)
  await write(ben.id, doc => writeAnnotation(doc, mark, PLACE, 'qmark'))
  for (const { id } of [ada, ben]) await act('moderation', { act: 'expel', target: id })
  const readers = ['moderator', 'observer']
  const found = (what: string, who: readonly string[]) => Object.fromEntries(who.map(name => [name, [what]]))
  expect(await find('ada', readers)).toEqual({})
  expect(await find('ben', readers)).toEqual(found(`member ${ben.id}`, readers))
  await hide(`annotations:${mark}`)
  expect(await find('ben', readers)).toEqual(found(`member ${ben.id}`, ['moderator']))
  await act('moderation', { act: 'remove', target: `annotations:${mark}` })
  expect(await find('ben', readers)).toEqual({})
})
