/**
 * What a moderator removed is nowhere: in no format of any profile, no replay, no answer, no frame of a socket, no search and no file
 * of the data folder. Every kind of words is written first and found in all of those places, each by a word that is nowhere else.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECKPOINT_ROWS } from '../../server/rooms/checkpoint.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { PROFILES } from '../../shared/protocol/index.ts'
import {
  type EntryKey,
  entryKey,
  JOINT_ROOT,
  type MemberId,
  MOTION_KEY,
  newUlid,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../shared/room/index.ts'
import { foundBy } from '../support/finding.ts'
import { freshFolder } from '../support/freshFolder.ts'
import { EVERY_FORMAT, leaves, unwrapped } from '../support/leaving.ts'
import { polledRoom, said } from '../support/polledRoom.ts'
import type { TestClient } from '../support/roomInMemory.ts'

const OPENS = ['marks', 'replies', 'classification', 'polls']
const STAGES = [
  { id: 'write', title: 'Write', opens: [...OPENS, 'statements'] },
  {
    id: 'speak',
    title: 'Speak',
    opens: [...OPENS, 'statements', 'speaking'],
    floor: { order: 'queue', seconds: 60 },
  },
]
/** Words of entries, which are also searched for; those of joint statements and of reasons are not. */
const ENTRIES = ['qclaim', 'qclaimbody', 'qcomment', 'qtag', 'EARLIER', 'qreply', 'qanswer', 'qspeech']
const WORDS = [...ENTRIES, 'qfrozen', 'qdraft', 'qreason', 'qopen']

async function written() {
  const folder = await freshFolder()
  const store = await openSqlite({ folder, now: () => 0 })
  const room = await polledRoom(['Ada', 'Ben'], {
    store,
    runSheet: { name: 'own', title: 'Own', stages: STAGES },
  })
  const { world, live, owner, people, id } = room
  const [ada, ben] = people as [(typeof people)[0], (typeof people)[0]]
  const at = (path: string) => `/api/rooms/${id}/${path}`
  const ok = async (answer: ReturnType<typeof owner.post>) => expect(said(await answer)).toBe('ok')
  const newKey = (member: MemberId) => entryKey(member, newUlid(world.random, ++world.clock.now))
  await ok(ada.browser.put(at('side'), { side: 'for' }))
  await ok(ben.browser.put(at('side'), { side: 'against' }))
  const pageOf = (member: MemberId, more: object = {}) => world.connect(live, live.members.get(member)!, more)
  const adaPage = pageOf(ada.id)
  const pages = [adaPage, pageOf(ben.id), pageOf(room.ownerId)]
  await world.settle()
  const [claim, comment, reply, answer, speech, stands] = [1, 2, 3, 4, 5, 6].map(() => newKey(ada.id)) as [
    EntryKey,
    EntryKey,
    EntryKey,
    EntryKey,
    EntryKey,
    EntryKey,
  ]
  const place = { revision: 1, start: 0, end: 11 }
  const { doc } = adaPage
  writeAnnotation(doc, claim, { motivation: 'classifying', ...place, statement: 'qclaim' }, 'qclaimbody')
  writeAnnotation(doc, comment, { motivation: 'commenting', ...place, tags: ['qtag'] }, 'EARLIER')
  writeAnnotation(doc, stands, { motivation: 'commenting', ...place }, 'stands')
  await world.settle()
  writeBody(doc, comment, 'qcomment')
  writeReply(doc, reply, { to: stands, move: 'object', body: 'qreply' })
  await world.settle()
  writeReply(doc, answer, { to: reply, move: 'ask', body: 'qanswer' })
  await world.settle()
  /** A statement of Ada's side, written at the socket. */
  const together = async (words: string) => {
    const of = live.statements.find(({ statement }) => statement.isOpen && statement.side === 'for')!
    const page = pageOf(ada.id, { of })
    await world.settle()
    page.doc.getText(JOINT_ROOT).insert(0, words)
    await world.settle()
    return { page, target: `statements:${of.id}` }
  }
  const frozen = await together('qfrozen')
  frozen.page.leave()
  await ok(owner.post(at('stage'), { to: 'next' }))
  const draft = await together('qdraft')
  await ok(ada.browser.post(at('floor'), { act: 'raise-hand' }))
  writeReply(doc, speech, { to: MOTION_KEY, move: 'reply', body: 'qspeech' })
  await world.settle()
  await ok(ada.browser.post(at('floor'), { act: 'end' }))
  const polls: string[] = []
  for (const words of ['qreason', 'qopen']) {
    const poll = await room.ask({
      question: `May ${polls.length}?`,
      method: 'consent',
      secrecy: 'open',
      reveal: 'live',
    })
    await ok(ben.browser.put(`/api/polls/${poll.id}/ballot`, { choice: { key: 'block', reason: words } }))
    polls.push(poll.id)
  }
  world.clock.now += 1000
  await world.settle()
  // One stays open, as its words are given out otherwise then.
  await ok(owner.post(`/api/polls/${polls[0]}/close`))
  await world.settle()
  const entries = [
    `annotations:${claim}`,
    `annotations:${comment}`,
    ...[reply, answer, speech].map(one => `replies:${one}`),
  ]
  const acts = [
    ...[...entries, frozen.target, draft.target].map(target => ({ act: 'remove', target, code: 'unkind' })),
    { act: 'remove-reason', target: `polls:${polls[0]}`, key: 'block', words: 'qreason' },
    { act: 'remove-reason', target: `polls:${polls[1]}`, key: 'block', words: 'qopen' },
  ]
  // Whatever goes was reported before: the desk knows of it.
  for (const { target, ...given } of acts)
    await ok(
      owner.post(
        at('reports'),
        'words' in given ? { target, given: { key: given.key, words: given.words } } : { target },
      ),
    )
  return {
    ...room,
    store,
    folder,
    ada,
    ben,
    at,
    ok,
    pageOf,
    pages,
    draft,
    acts,
    statements: [frozen.target, draft.target],
  }
}
type Written = Awaited<ReturnType<typeof written>>

const framesOf = (pages: readonly TestClient[], from: ReadonlyMap<TestClient, number> = new Map()) =>
  pages.map(page => Buffer.concat(page.frames.slice(from.get(page) ?? 0)).toString('latin1')).join('\n')

/** Every place where words may be, by its name; what each of three askers is given there, together. */
async function places(room: Written) {
  const { owner, ada, ben, at, id, folder, live, world, ownerId } = room
  const there: Record<string, string> = {}
  for (const format of EVERY_FORMAT)
    for (const profile of PROFILES) {
      const askers = profile === 'named' ? [owner, ada.browser] : [owner, ada.browser, ben.browser]
      const texts = await Promise.all(askers.map(by => leaves(room, by, format, profile)))
      there[`${format} ${profile}`] = unwrapped(texts.join('\n'))
    }
  const asked = [
    '',
    '/replay',
    '/statements',
    '/results',
    '/contributions',
    '/record',
    '/desk',
    '/desk/log',
    '/desk/log.csv',
  ]
  for (const path of asked) {
    const answers = await Promise.all([owner, ada.browser, ben.browser].map(by => by.get(`/api/rooms/${id}${path}`)))
    expect(answers[0]!.status, path).toBe(200)
    there[`the answer ${path}`] = unwrapped(answers.map(({ text }) => text).join('\n'))
  }
  const { url } = (await owner.put(at('public-link'), { profile: 'named' })).body.link
  there['the public link'] = unwrapped((await room.browser().get(new URL(url).pathname)).text)
  // Who comes in anew, into the group and into what is written together.
  const came = [ownerId, ada.id, ben.id].flatMap(member => [
    room.pageOf(member),
    ...live.statements.filter(one => one.mayBeReadBy(live.members.get(member)!)).map(of => room.pageOf(member, { of })),
  ])
  await world.settle()
  there['sockets of who comes in'] = framesOf(came)
  there.search = ENTRIES.filter(word => foundBy(live, ownerId, { doc: came[0]!.doc }, word).length > 0).join()
  for (const page of came) page.leave()
  for (const name of readdirSync(folder))
    there[`the file ${name}`] = readFileSync(join(folder, name)).toString('latin1')
  return there
}

const heldIn = (there: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(there)
      .map(([place, text]) => [place, WORDS.filter(word => text.includes(word))] as const)
      .filter(([, words]) => words.length > 0),
  )

test('[CASE-4] [POLL-21] every kind of words that a moderator removes is in no format, answer, replay, search, socket and file', {
  timeout: 600_000,
}, async () => {
  const room = await written()
  const { owner, at, ok, world, live, pages, draft } = room
  const before = heldIn(await places(room))
  // The words are where a reader of this test would look for them: else their absence would say nothing.
  const expected = (words: readonly string[], places: readonly string[]) => {
    for (const place of places)
      expect([place, words.filter(word => !before[place]?.includes(word))]).toEqual([place, []])
  }
  const now = WORDS.filter(word => word !== 'EARLIER')
  const isReason = (word: string) => word === 'qreason' || word === 'qopen'
  expected(
    now.filter(word => word !== 'qopen'),
    ['markdown named', 'html named', 'pdf named', 'docx named', 'bundle public'],
  )
  expected(now, ['csv named', 'bundle named', 'sockets of who comes in'])
  expected(
    now.filter(word => !isReason(word)),
    ['the answer /replay'],
  )
  expected(WORDS, ['the answer /record'])
  expected(now, ['the answer /desk'])
  expected(['qopen'], ['the answer /results'])
  expect(before.search).toEqual(ENTRIES.filter(word => word !== 'EARLIER'))
  const onDisk = new Set(
    Object.entries(before).flatMap(([place, words]) => (place.startsWith('the file') ? words : [])),
  )
  expect([...onDisk].sort()).toEqual([...WORDS].sort())

  // A checkpoint is made of all of them, and then each goes.
  for (const group of live.groups) group.rowsSinceCheckpoint = CHECKPOINT_ROWS
  for (const one of live.statements) one.rowsSinceCheckpoint = CHECKPOINT_ROWS
  await world.rooms.tidy()
  const from = new Map([...pages, draft.page].map(page => [page, page.frames.length]))
  for (const act of room.acts) await ok(owner.post(at('moderation'), act))
  await world.settle()
  expect(pages.map(page => page.closed?.code)).toEqual([4409, 4409, 4409])
  const told = framesOf([...from.keys()], from)
  expect(WORDS.filter(word => told.includes(word))).toEqual([])
  expect(heldIn(await places(room))).toEqual({})

  // As after another checkpoint and in another process.
  for (const group of live.groups) group.rowsSinceCheckpoint = CHECKPOINT_ROWS
  for (const one of live.statements) one.rowsSinceCheckpoint = CHECKPOINT_ROWS
  await world.rooms.tidy()
  expect(heldIn(await places(room))).toEqual({})
  expect(world.logged).toEqual([])
  live.tallies.stop()
  await room.store.close()
  const left = readdirSync(room.folder).filter(name => {
    const bytes = readFileSync(join(room.folder, name)).toString('latin1')
    return WORDS.some(word => bytes.includes(word))
  })
  expect(left).toEqual([])
})
