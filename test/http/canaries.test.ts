/**
 * Every format under every profile, for who moderates and who does not: what is hidden, removed, held, declined, withheld or sealed,
 * and the names behind drawn ones, is where it may be and nowhere else – in no part of any file, its properties, its parts' names
 * and its headers. Each of them carries a word that is nowhere else.
 */
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { type EntryKey, entryKey, newUlid, writeAnnotation, writeReply } from '../../shared/room/index.ts'
import { FORMATS } from '../../shared/transcript/index.ts'
import { ORIGIN } from '../support/appInMemory.ts'
import { polledRoom } from '../support/polledRoom.ts'

const OPENS = ['marks', 'replies', 'classification', 'polls']
const STAGES = [
  { id: 'together', title: 'Together', opens: OPENS, visibility: 'group' },
  { id: 'alone', title: 'Alone', opens: OPENS, visibility: 'own', blindForModerators: true },
]
const PROFILES = ['named', 'pseudonymous', 'public'] as const
const ALL = [...Object.keys(FORMATS), 'docx', 'pdf', 'bundle']
type Room = Awaited<ReturnType<typeof seeded>>
type Browser = Room['owner']

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

/** All that leaves, as text: headers, names of parts, parts, and of a PDF its words and properties. */
async function leaves(room: Room, by: Browser, format: string, profile: string): Promise<string> {
  const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const path = `${ORIGIN}${room.at(`export/${format}?profile=${profile}`)}`
  const answer = await room.app.request(path, { headers: { host: new URL(ORIGIN).host, cookie } })
  expect([format, profile, answer.status]).toEqual([format, profile, 200])
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const headers = [...answer.headers].join('\n')
  if (format === 'pdf') {
    const raw = Buffer.from(bytes).toString('latin1')
    const document = await getDocumentProxy(bytes.slice())
    const about = JSON.stringify(await document.getMetadata())
    const { text } = await extractText(bytes, { mergePages: true })
    return [headers, raw, about, text.replace(/\s+/g, ' ')].join('\n')
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return `${headers}\n${strFromU8(bytes)}`
  return [headers, ...Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${strFromU8(part)}`)].join('\n')
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
      for (const format of ALL) {
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
