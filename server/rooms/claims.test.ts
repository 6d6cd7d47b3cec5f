/** What the server does of itself when claims come, change and go, and when ballots are cast. */
import { expect, test } from 'vitest'
import {
  entryKey,
  newUlid,
  type PollId,
  readGroup,
  removeAnnotation,
  writeAnnotation,
} from '../../shared/room/index.ts'
import { makeWorld, ownerOf, type World } from '../../test/support/roomInMemory.ts'
import { castBallot } from './ballots.ts'
import type { LiveRoom } from './liveRoom.ts'
import { closePoll } from './polls.ts'

const claim = { motivation: 'classifying', revision: 1, start: 0, end: 11, statement: 'The council measured.' } as const

async function roomWithClaim(world: World = makeWorld()) {
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const ben = await world.join(room, 'Ben')
  const a = world.connect(room, ada)
  await world.settle()
  const key = entryKey(ada.id, newUlid(world.random, world.clock.now))
  writeAnnotation(a.doc, key, claim)
  await world.settle()
  return { world, room, ada, ben, a, key }
}
const pollsIn = (room: LiveRoom) => Object.entries(readGroup(room.groups[0]!.doc).polls)
const pollOf = (room: LiveRoom, of: string) => pollsIn(room).find(([, poll]) => poll.of === of)![0] as PollId

test('an accepted claim has its two polls at once, in the document and in the store', async () => {
  const { world, room, a, key } = await roomWithClaim()
  expect(pollsIn(room).map(([, poll]) => poll)).toEqual([
    {
      about: 'claim',
      claim: key,
      of: 'classification',
      method: 'single',
      secrecy: 'confidential',
      reveal: 'live',
      isOpen: true,
    },
    {
      about: 'claim',
      claim: key,
      of: 'stance',
      method: 'stance',
      secrecy: 'confidential',
      reveal: 'live',
      isOpen: true,
    },
  ])
  expect(readGroup(a.doc).polls).toEqual(readGroup(room.groups[0]!.doc).polls)
  const stored = await world.store.loadRoom(room.room.id)
  expect(stored!.polls.map(poll => poll.of).sort()).toEqual(['classification', 'stance'])
})

test('a comment opens no polls, and a claim made and deleted in one update opens none', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const a = world.connect(room, ownerOf(room))
  await world.settle()
  const key = entryKey(ownerOf(room).id, newUlid(world.random, world.clock.now))
  a.doc.transact(() => {
    writeAnnotation(a.doc, key, claim)
    removeAnnotation(a.doc, key)
  })
  writeAnnotation(a.doc, entryKey(ownerOf(room).id, newUlid(world.random, world.clock.now)), {
    motivation: 'commenting',
    revision: 1,
    start: 0,
    end: 3,
  })
  await world.settle()
  expect(readGroup(room.groups[0]!.doc).annotations).toHaveLength(1)
  expect(pollsIn(room)).toEqual([])
})

test('a ballot is counted once: the same again changes nothing, another choice replaces it', async () => {
  const { world, room, ada, ben } = await roomWithClaim()
  const poll = pollOf(room, 'classification')
  await castBallot(room, ada.id, poll, 'fact')
  await castBallot(room, ben.id, poll, 'opinion')
  const rows = (await world.store.readRecord(room.room.id, 1, 100)).length
  await castBallot(room, ben.id, poll, 'opinion')
  expect((await world.store.readRecord(room.room.id, 1, 100)).filter(row => row.kind === 'ballot')).toHaveLength(2)
  expect((await world.store.readRecord(room.room.id, 1, 100)).length).toBe(rows)
  await castBallot(room, ben.id, poll, 'fact')
  const stored = (await world.store.loadRoom(room.room.id))!.ballots
  expect(stored.map(({ member, choice }) => [member, choice]).sort()).toEqual(
    [
      [ada.id, 'fact'],
      [ben.id, 'fact'],
    ].sort(),
  )
})

test('the tally is written at most twice a second, all changed polls in one update, and holds no member', async () => {
  const { world, room, ada, ben, a } = await roomWithClaim()
  const classification = pollOf(room, 'classification')
  const stance = pollOf(room, 'stance')
  let updates = 0
  a.doc.on('update', () => updates++)
  await castBallot(room, ada.id, classification, 'fact')
  await castBallot(room, ben.id, classification, 'mixed')
  await castBallot(room, ben.id, stance, 'agree')
  await world.settle()
  expect(updates).toBe(1)
  world.clock.now += 500
  await castBallot(room, ada.id, stance, 'pass')
  await world.settle()
  expect(updates).toBe(2)
  const polls = readGroup(a.doc).polls
  expect(polls[classification]!.tally).toEqual({ n: 2, counts: { fact: 1, opinion: 0, mixed: 1, unsure: 0 } })
  expect(polls[stance]!.tally).toEqual({ n: 2, counts: { agree: 1, disagree: 0, pass: 1 } })
  for (const poll of Object.values(polls))
    expect(JSON.stringify({ ...poll, claim: '' })).not.toMatch(new RegExp(`${ada.id}|${ben.id}`))
  room.tallies.stop()
})

test('[POLL-1] a choice that is no option, [POLL-2] a closed poll, [POLL-5] a participant who closes: refused, nothing changed', async () => {
  const { world, room, ben } = await roomWithClaim()
  const poll = pollOf(room, 'stance')
  const before = (await world.store.readRecord(room.room.id, 1, 100)).length
  await expect(castBallot(room, ben.id, poll, 'maybe')).rejects.toMatchObject({
    refusal: { code: 'CHOICE', rule: 'POLL-1' },
  })
  await expect(castBallot(room, ben.id, poll, '__proto__')).rejects.toMatchObject({
    refusal: { code: 'CHOICE', rule: 'POLL-1' },
  })
  await expect(closePoll(room, ben.id, poll)).rejects.toMatchObject({ refusal: { code: 'ROLE', rule: 'POLL-5' } })
  expect((await world.store.readRecord(room.room.id, 1, 100)).length).toBe(before)
  await closePoll(room, ownerOf(room).id, poll)
  await expect(castBallot(room, ben.id, poll, 'agree')).rejects.toMatchObject({
    refusal: { code: 'CLOSED', rule: 'POLL-2' },
  })
  expect(readGroup(room.groups[0]!.doc).polls[poll]!.isOpen).toBe(false)
  room.tallies.stop()
})

test('[CASE-1] once another has cast, the statement is fixed; before that, and for its tags, it is not', async () => {
  const { world, room, ada, ben, a, key } = await roomWithClaim()
  await castBallot(room, ada.id, pollOf(room, 'stance'), 'agree')
  writeAnnotation(a.doc, key, { ...claim, statement: 'It measured for three weeks.' })
  await world.settle()
  expect(a.closed).toBeUndefined()
  await castBallot(room, ben.id, pollOf(room, 'stance'), 'agree')
  writeAnnotation(a.doc, key, { ...claim, statement: 'It measured for three weeks.', tags: ['method'] })
  await world.settle()
  expect(a.closed).toBeUndefined()
  writeAnnotation(a.doc, key, { ...claim, statement: 'It never measured.' })
  await world.settle()
  expect(a.closed?.code).toBe(4422)
  expect(JSON.parse(a.closed!.reason)).toMatchObject({ code: 'FIXED', rule: 'CASE-1' })
  expect(readGroup(room.groups[0]!.doc).annotations[0]!.statement).toBe('It measured for three weeks.')
  room.tallies.stop()
})

test('deleting a claim withdraws its polls: they leave the document, the ballots stay in the store, nothing more is cast', async () => {
  const { world, room, ben, a, key } = await roomWithClaim()
  const poll = pollOf(room, 'stance')
  await castBallot(room, ben.id, poll, 'agree')
  removeAnnotation(a.doc, key)
  await world.settle()
  expect(a.closed).toBeUndefined()
  expect(pollsIn(room)).toEqual([])
  const stored = (await world.store.loadRoom(room.room.id))!
  expect(stored.polls.map(p => [p.isOpen, p.isWithdrawn])).toEqual([
    [false, true],
    [false, true],
  ])
  expect(stored.ballots).toHaveLength(1)
  await expect(castBallot(room, ben.id, poll, 'pass')).rejects.toMatchObject({ refusal: { rule: 'POLL-2' } })
  room.tallies.stop()
})

test('a tally that a crash kept from being written is written when the room is opened again', async () => {
  const { world, room, ada, ben } = await roomWithClaim()
  const poll = pollOf(room, 'stance')
  await castBallot(room, ada.id, poll, 'agree')
  await castBallot(room, ben.id, poll, 'disagree')
  // The second tally waits for its half second; the process is gone before that.
  room.tallies.stop()
  const other = world.restart()
  const again = await other.open(room.room.id)
  await other.settle()
  expect(readGroup(again.groups[0]!.doc).polls[poll]!.tally).toEqual({
    n: 2,
    counts: { agree: 1, disagree: 1, pass: 0 },
  })
})

test('a claim deleted and written again, even in one turn, has new polls: no ballot follows it to other words', async () => {
  const { world, room, ben, a, key } = await roomWithClaim()
  const before = pollOf(room, 'stance')
  await castBallot(room, ben.id, before, 'agree')
  removeAnnotation(a.doc, key)
  writeAnnotation(a.doc, key, { ...claim, statement: 'It never measured.' })
  await world.settle()
  expect(a.closed).toBeUndefined()
  expect(pollsIn(room)).toHaveLength(2)
  expect(pollOf(room, 'stance')).not.toBe(before)
  expect(room.ballotsOf(pollOf(room, 'stance')).size).toBe(0)
  room.tallies.stop()
})
