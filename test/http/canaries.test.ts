/**
 * Every format under every profile, for who moderates and who does not: what is hidden, removed, held, declined, withheld or sealed,
 * and the names behind drawn ones, is where it may be and nowhere else – in no part of any file, its properties, its parts' names
 * and its headers. Each of them carries a word that is nowhere else.
 */
import { expect, test } from 'vitest'
import { PROFILES } from '../../shared/protocol/index.ts'
import { type EntryKey, entryKey, newUlid, writeAnnotation, writeReply } from '../../shared/room/index.ts'
import { EVERY_FORMAT, leaves } from '../support/leaving.ts'
import { polledRoom } from '../support/polledRoom.ts'

const OPENS = ['marks', 'replies', 'classification', 'polls']
const STAGES = [
  { id: 'together', title: 'Together', opens: OPENS, visibility: 'group' },
  { id: 'alone', title: 'Alone', opens: OPENS, visibility: 'own', blindForModerators: true },
]

async function seeded() {
  const room = await polledRoom(['Ada Nomen', 'Ben Nomen'], {
    settings: { names: 'pseudonymous' },
    runSheet: { name: 'own', title: 'Own', stages: STAGES },
  })
  const { world, live, owner, people, id } = room
  const [ada, ben] = people as [(typeof people)[0], (typeof people)[0]]
  const at = (path: string) => `/api/rooms/${id}/${path}`
  const newKey = (member: string) => entryKey(member as never, newUlid(world.random, ++world.clock.now))
  const mark = { motivation: 'commenting' as const, revision: 1, start: 0, end: 11 }
  const page = world.connect(live, live.members.get(ada.id)!)
  await world.settle()
  const [standing, hidden, removed] = [newKey(ada.id), newKey(ada.id), newKey(ada.id)]
  writeAnnotation(page.doc, standing, mark, 'word-standing')
  writeReply(page.doc, hidden, { to: standing, move: 'object', body: 'word-hidden' })
  writeAnnotation(page.doc, removed, { ...mark, statement: 'word-removed', motivation: 'classifying' }, 'word-removed')
  await world.settle()
  const poll = await room.ask({
    question: 'May we?',
    method: 'consent',
    secrecy: 'open',
    reveal: 'moderator',
  })
  const cast = await ben.browser.put(`/api/polls/${poll.id}/ballot`, {
    choice: { key: 'block', reason: 'word-sealed' },
  })
  expect([cast.status, cast.text]).toEqual([200, expect.anything()])
  const moderate = async (wish: object) => expect((await owner.post(at('moderation'), wish)).status).toBe(200)
  await moderate({ act: 'hide', target: `replies:${hidden}`, reason: 'word-reason for Ada Nomen' })
  await moderate({ act: 'remove', target: `annotations:${removed}` })
  await moderate({ act: 'mute', target: ben.id, reason: 'word-muted' })
  await moderate({ act: 'unmute', target: ben.id })
  await moderate({ act: 'hold', hold: 'all' })
  const hold = async (body: string) => {
    const key = newKey(ben.id)
    const answer = await ben.browser.put(at('held'), { root: 'annotations', key, value: mark, body })
    expect(answer.body).toEqual({ held: true })
    return key
  }
  await hold('word-held')
  const declined: EntryKey = await hold('word-declined')
  const decision = { act: 'decline', target: `annotations:${declined}`, reason: 'word-refused' }
  expect((await owner.post(at('desk'), decision)).status).toBe(200)
  await moderate({ act: 'hold', hold: null })
  await owner.post(at('stage'), { to: 'next' })
  await world.settle()
  writeAnnotation(page.doc, newKey(ada.id), mark, 'word-withheld')
  await world.settle()
  page.leave()
  return { ...room, ada, ben, standing, at }
}

/** Whether the words may be there: by who asks and under which profile. */
const MAY: Record<string, (asker: 'moderator' | 'member', profile: string) => boolean> = {
  'word-standing': () => true,
  'word-hidden': (_, profile) => profile !== 'public',
  'word-reason': () => true,
  'word-removed': () => false,
  'word-held': () => false,
  'word-declined': () => false,
  'word-withheld': () => false,
  'word-sealed': () => false,
  'word-muted': (asker, profile) => asker === 'moderator' && profile !== 'public',
  'word-refused': (asker, profile) => asker === 'moderator' && profile !== 'public',
  Nomen: (_, profile) => profile === 'named',
}
/** Formats that are annotations and nothing else tell no log and fold nothing. */
const PAGES = ['html', 'markdown', 'csv', 'docx', 'pdf', 'bundle']

test('[RECORD-1] what may not leave is in no part of any format under any profile, and what may is in its pages', {
  timeout: 300_000,
}, async () => {
  const room = await seeded()
  const pseudonyms = [...room.live.members.values()].map(({ pseudonym }) => pseudonym)
  const ids = [...room.live.members.keys(), room.id, room.standing]
  for (const [asker, by] of [
    ['moderator', room.owner],
    ['member', room.ben.browser],
  ] as const)
    for (const profile of asker === 'moderator' ? PROFILES : PROFILES.slice(1))
      for (const format of EVERY_FORMAT) {
        const text = await leaves(room, by, format, profile)
        for (const [word, may] of Object.entries(MAY)) {
          if (!may(asker, profile)) expect([asker, profile, format, word, text.includes(word)].join()).toMatch(/false$/)
          else if (PAGES.includes(format))
            expect([asker, profile, format, word, text.includes(word)].join()).toMatch(/true$/)
        }
        if (profile !== 'public') continue
        for (const word of [...pseudonyms, ...ids])
          expect([asker, profile, format, word, text.includes(word)].join()).toMatch(/false$/)
      }
  room.live.tallies.stop()
})
