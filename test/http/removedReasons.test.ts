/** A reason that was given with a ballot is words like any others: a moderator takes them out, everywhere, and the ballot counts on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { castBallot } from '../../server/rooms/ballots.ts'
import { moderate } from '../../server/rooms/moderation.ts'
import { closePoll, openPoll } from '../../server/rooms/polls.ts'
import { readRows, verifyRows } from '../../server/rooms/recordText.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { recount } from '../../shared/polls/index.ts'
import { PROFILES } from '../../shared/protocol/index.ts'
import type { RoomId } from '../../shared/room/index.ts'
import { FORMATS } from '../../shared/transcript/index.ts'
import { freshFolder } from '../support/freshFolder.ts'
import { polledRoom, said } from '../support/polledRoom.ts'
import { makeWorld, ownerOf } from '../support/roomInMemory.ts'

const WORDS = 'CANARY “harms” the bäkers.'
const KINDS = [
  { secrecy: 'open', reveal: 'live' },
  { secrecy: 'open', reveal: 'closed' },
  { secrecy: 'confidential', reveal: 'live' },
  { secrecy: 'secret', reveal: 'closed', suppress: { least: 1, unanimous: true } },
] as const

/** A poll in which Ada and Cem block, with the words that go, and Ben with others. It is shown. */
async function blocked(kind: (typeof KINDS)[number]) {
  const room = await polledRoom(['Ada', 'Ben', 'Cem'])
  const { id } = await room.ask({ question: 'May it pass?', method: 'consent', ...kind })
  const page = room.world.connect(room.live, room.live.members.get(room.people[1]!.id)!)
  await room.world.settle()
  for (const [i, reason] of [WORDS, 'Too dear.', WORDS].entries()) {
    const choice = { key: 'block', reason }
    expect(said(await room.people[i]!.browser.put(`/api/polls/${id}/ballot`, { choice }))).toBe('ok')
    room.world.clock.now += 1000
    await room.world.settle()
  }
  const wish = { act: 'remove-reason', target: `polls:${id}`, key: 'block', words: WORDS, code: 'unkind' }
  const remove = (by = room.owner, more: object = {}) =>
    by.post(`/api/rooms/${room.id}/moderation`, { ...wish, ...more })
  return { ...room, poll: id, page, remove }
}

test.each(KINDS)(
  '[POLL-21] in a poll that is $secrecy and shown $reveal a reason is taken out of all that leaves, and its ballots count on',
  async kind => {
    const { poll, page, remove, owner, people, live, world, id, browser } = await blocked(kind)
    const isShown = kind.secrecy === 'open' && kind.reveal === 'live'
    // What is not shown yet is not there for anyone: whoever guesses words learns nothing.
    if (!isShown) expect(said(await remove())).toBe('404')
    const close = () => owner.post(`/api/polls/${poll}/close`)
    if (!isShown) await close()
    await world.settle()
    expect((await people[1]!.browser.get(`/api/polls/${poll}`)).text).toContain('CANARY')
    expect(said(await remove(people[0]!.browser))).toBe('403 ROOM-7')
    expect(said(await remove(browser()))).toBe('404')
    expect(said(await remove(owner, { words: 'CANARY' }))).toBe('404')
    expect(said(await remove(owner, { key: 'agree' }))).toBe('404')
    expect((await remove(owner, { target: 'annotations:x' })).status).toBe(400)
    expect((await remove()).body).toEqual({ act: 'remove-reason' })
    expect(said(await remove())).toBe('404')
    expect(page.closed).toMatchObject({ code: 4409 })
    if (isShown) await close()
    await world.settle()

    const later = world.connect(live, live.members.get(people[1]!.id)!)
    await world.settle()
    const reasons = [
      { key: 'block', reason: '' },
      { key: 'block', reason: '' },
      { key: 'block', reason: 'Too dear.' },
    ]
    const shown = later.doc.getMap('polls').get(poll)
    expect(shown).toMatchObject({ tally: { n: 3, counts: { block: 3 }, reasons } })
    const { tally, poll: question } = (await people[1]!.browser.get(`/api/polls/${poll}`)).body
    expect(tally).toMatchObject({ n: 3, counts: { block: 3 }, reasons })
    if (kind.secrecy === 'secret') {
      const { ballots } = (await people[1]!.browser.get(`/api/polls/${poll}/ballots`)).body
      expect(recount(question, ballots, tally)).toMatchObject({ isEqual: true, faults: [] })
    }
    const exports = [...Object.keys(FORMATS), 'bundle'].flatMap(format =>
      PROFILES.map(profile => `/export/${format}?profile=${profile}`),
    )
    for (const path of ['', '/results', '/replay', '/record', '/desk', '/desk/log', ...exports]) {
      const { text } = await owner.get(`/api/rooms/${id}${path}`)
      expect(text, path).not.toContain('CANARY')
      if (/markdown|html/.test(path))
        expect(text.replaceAll('\\', ''), path).toContain('Stopped by 3 blocks: [removed by a moderator]')
    }
    const rows = (await owner.get(`/api/rooms/${id}/record`)).body as { kind: string; payload: object }[]
    const read = readRows('' as RoomId, JSON.stringify(rows))
    const verdict = 'broken' in read ? read : verifyRows(read)
    expect(verdict).toMatchObject({ rows: rows.length, redacted: expect.arrayContaining([expect.any(Number)]) })
    expect(rows.filter(({ kind }) => kind === 'act').map(({ payload }) => payload)).toEqual([
      { act: 'remove-reason', target: `polls:${poll}`, code: 'unkind' },
    ])
    expect(world.logged).toEqual([])
    later.leave()
    live.tallies.stop()
  },
)

test('[POLL-21] a reason that was taken out is on no disk, and a room that is read again counts as before', async () => {
  const folder = await freshFolder()
  const filesWith = (words: string) =>
    readdirSync(folder).filter(name => readFileSync(join(folder, name)).includes(words))
  const store = await openSqlite({ folder, now: () => 0 })
  const world = makeWorld({ store })
  const room = await world.makeRoom()
  const owner = ownerOf(room)
  const ada = await world.join(room, 'Ada')
  for (const secrecy of ['open', 'secret'] as const) {
    const suppress = secrecy === 'secret' ? { suppress: { least: 1, unanimous: true } } : {}
    const poll = await openPoll(room, owner.id, { question: '?', method: 'consent', secrecy, ...suppress }, 10)
    for (const who of [owner, ada])
      await castBallot(room, who.id, poll.id, { key: 'block', reason: `${secrecy}-CANARY` })
    await closePoll(room, owner.id, poll.id)
    await world.settle()
    expect(filesWith(`${secrecy}-CANARY`).length).toBeGreaterThan(0)
    const wish = { act: 'remove-reason', target: `polls:${poll.id}`, key: 'block', words: `${secrecy}-CANARY` } as const
    await moderate(room, owner.id, wish)
    expect(filesWith(`${secrecy}-CANARY`)).toEqual([])
  }
  await world.settle()
  const again = await world.restart().open(room.room.id)
  const tallies = [...again.polls.values()].map(poll => again.groups[0]!.doc.getMap('polls').get(poll.id))
  expect(tallies).toHaveLength(2)
  const reasons = [1, 2].map(() => ({ key: 'block', reason: '' }))
  for (const value of tallies) expect(value).toMatchObject({ tally: { n: 2, reasons } })
  await store.close()
})
