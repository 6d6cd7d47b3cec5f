/** [ROOM-10] at every door by which something is changed: what an archived room shuts, and what stays open in it. */
import { expect, test } from 'vitest'
import { type EntryKey, entryKey, newUlid } from '../../shared/room/index.ts'
import type { Answer } from '../support/appInMemory.ts'
import { polledRoom, said, TEA } from '../support/polledRoom.ts'

type Door = [door: string, knock: () => Promise<Answer>, answer?: string]

/** They are about no room that is there, or about nothing but one's own logins. */
const OF_NO_ROOM = [
  'POST /api/articles',
  'POST /api/bundles',
  'POST /api/demo',
  'POST /api/logout',
  'POST /api/rooms',
  'POST /api/run-sheets/check',
  'DELETE /api/rooms/:room/logins/:id',
]
const FILE = JSON.stringify({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'Annotation',
  id: 'urn:one',
  body: { type: 'TextualBody', value: 'By whom?' },
  target: { source: 'urn:text', selector: { type: 'TextQuoteSelector', exact: 'three weeks' } },
})

/** Ada has claimed, cast, and posted what waits and what was declined; then the room is archived. */
async function archivedRoom() {
  const opens = ['marks', 'replies', 'classification', 'polls']
  const stages = ['one', 'two'].map(id => ({ id, title: id, opens }))
  const room = await polledRoom(['Ada', 'Ben'], { runSheet: { title: 'Two', stages } })
  const { world, owner, people } = room
  const [ada, ben] = people as [(typeof people)[0], (typeof people)[0]]
  const at = (path: string) => `/api/rooms/${room.id}/${path}`
  const { key } = await room.claim(ada.id)
  const poll = (await room.ask(TEA)).id
  expect(said(await ada.browser.put(`/api/polls/${poll}/ballot`, { choice: 'yes' }))).toBe('ok')
  expect(said(await owner.post(at('moderation'), { act: 'hold', hold: 'all' }))).toBe('ok')
  const post = () => {
    const value = { motivation: 'commenting', revision: 1, start: 0, end: 11 }
    const posted = entryKey(ada.id, newUlid(world.random, world.clock.now))
    return { root: 'annotations', key: posted, value, body: 'Who says so?' }
  }
  const held = async () => {
    const wish = post()
    expect(said(await ada.browser.put(at('held'), wish))).toBe('ok')
    return `annotations:${wish.key}`
  }
  const [waiting, declined] = [await held(), await held()]
  expect(said(await owner.post(at('desk'), { act: 'decline', target: declined }))).toBe('ok')
  expect(said(await owner.post(at('life'), { act: 'archive' }))).toBe('ok')
  await world.settle()
  return {
    ...room,
    ada: ada.browser,
    ben: ben.browser,
    benId: ben.id,
    at,
    claimed: key as EntryKey,
    poll,
    post,
    waiting,
    declined,
  }
}

test('[ROOM-10] each door that changes something is shut in an archived room, but those by which what must go goes', async () => {
  const room = await archivedRoom()
  const { world, live, owner, ada, ben, at, poll, waiting, declined } = room
  const target = `annotations:${room.claimed}`
  const decide = (act: string, of = target) => owner.post(at('desk'), { act, target: of })
  const ofPoll = (path = '') => `/api/polls/${poll}${path}`
  const shut: Door[] = [
    ['POST /api/join', () => room.browser().post('/api/join', { code: room.code, name: 'Dan' })],
    ['POST /api/rooms/:room/articles', () => owner.post(at('articles'), { source: { kind: 'text', text: 'More.' } })],
    ['POST /api/rooms/:room/import', () => owner.post(at('import'), { text: FILE })],
    ['POST /api/rooms/:room/edit', () => owner.post(at('edit'), { title: 'Later', apply: true })],
    ['POST /api/rooms/:room/moderation', () => owner.post(at('moderation'), { act: 'lock' })],
    ['POST /api/rooms/:room/me', () => ada.post(at('me'), { name: 'Eva' })],
    ['PUT /api/rooms/:room/held', () => ada.put(at('held'), room.post())],
    ['POST /api/rooms/:room/held/take-back', () => ada.post(at('held/take-back'), { target: waiting })],
    ['POST /api/rooms/:room/appeals', () => ada.post(at('appeals'), { target: declined, words: 'Why?' })],
    ['POST /api/rooms/:room/desk', () => decide('let-in', waiting)],
    ['POST /api/rooms/:room/polls', () => owner.post(at('polls'), TEA)],
    ['PATCH /api/polls/:poll', () => owner.patch(ofPoll(), { question: 'Coffee?' })],
    ['DELETE /api/polls/:poll', () => owner.delete(ofPoll())],
    ['PUT /api/polls/:poll/ballot', () => ada.put(ofPoll('/ballot'), { choice: 'no' })],
    ['DELETE /api/polls/:poll/ballot', () => ada.delete(ofPoll('/ballot'))],
    ['PUT /api/polls/:poll/moved', () => ada.put(ofPoll('/moved'), { by: null })],
    ['POST /api/polls/:poll/sides', () => owner.post(ofPoll('/sides'))],
    ['POST /api/polls/:poll/close', () => owner.post(ofPoll('/close'))],
    ['POST /api/polls/:poll/reopen', () => owner.post(ofPoll('/reopen'))],
    ['POST /api/polls/:poll/reveal', () => owner.post(ofPoll('/reveal'))],
    ['POST /api/rooms/:room/stage', () => owner.post(at('stage'), { to: 'next' })],
    ['POST /api/rooms/:room/stage/time', () => owner.post(at('stage/time'), { act: 'extend', seconds: 60 })],
    ['POST /api/rooms/:room/floor', () => ada.post(at('floor'), { act: 'raise-hand' })],
    ['PUT /api/rooms/:room/side', () => ada.put(at('side'), { side: 'for' })],
    ['POST /api/rooms/:room/sides', () => owner.post(at('sides'), { act: 'draw' })],
    // Nothing was restated here; of what was, the rule is the same.
    [
      'POST /api/rooms/:room/restatements',
      () => ada.post(at('restatements'), { reply: room.claimed, fair: true }),
      '404',
    ],
  ]
  const open: Door[] = [
    ['POST /api/rooms/:room/reports', () => ben.post(at('reports'), { target, reason: 'Unkind.' })],
    ['POST /api/rooms/:room/desk/attend', () => owner.post(at('desk/attend'), { target })],
    ['PUT /api/rooms/:room/public-link', () => owner.put(at('public-link'), {})],
    ['DELETE /api/rooms/:room/public-link', () => owner.delete(at('public-link'))],
    ['POST /api/rooms/:room/me/personal-code', () => ada.post(at('me/personal-code'))],
    [
      'POST /api/rooms/:room/members/:member/personal-code',
      () => owner.post(at(`members/${room.benId}/personal-code`)),
      '403 ROOM-13',
    ],
    ['POST /api/rooms/:room/duplicate', () => owner.post(at('duplicate'), {})],
    ['POST /api/rooms/:room/life', () => owner.post(at('life'), { act: 'archive' })],
  ]
  const doors = room.app.routes.filter(({ method }) => !['GET', 'ALL', 'HEAD', 'OPTIONS'].includes(method))
  const known = [...shut, ...open].map(([door]) => door)
  expect([...new Set(doors.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual(
    [...known, ...OF_NO_ROOM].sort(),
  )

  const knock = async (all: readonly Door[], usual: string) => {
    const found: [string, string][] = []
    for (const [door, ask] of all) {
      world.clock.now += 1000
      found.push([door, said(await ask())])
    }
    expect(found).toEqual(all.map(([door, , answer = usual]) => [door, answer]))
    await world.settle()
  }
  const before = live.head.seq
  await knock(shut, '403 ROOM-10')
  expect(live.head.seq).toBe(before)
  await knock(open, 'ok')

  // What was reported is folded, unfolded again, and let stand: the desk is not left with what nobody can decide.
  const isFolded = () => live.groups[0]!.doc.getMap('moderation').has(target)
  for (const [act, folded] of [
    ['hide', true],
    ['undo', false],
    ['keep', false],
  ] as const) {
    world.clock.now += 1000
    expect([act, said(await decide(act))]).toEqual([act, 'ok'])
    await world.settle()
    expect(isFolded()).toBe(folded)
  }
  world.clock.now += 1000
  const { items } = (await owner.get(at('desk'))).body
  expect(items.map((item: { target: string }) => item.target)).toEqual([waiting])
  expect(live.room.archived).toBeDefined()
  live.tallies.stop()
})
