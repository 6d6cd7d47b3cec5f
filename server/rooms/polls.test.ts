/** Polls that moderators ask, from their opening to their end, and the secrecy of the secret ones. */
import { expect, test } from 'vitest'
import { type Member, type PollId, readGroup } from '../../shared/room/index.ts'
import { failingStore } from '../../test/support/failingStore.ts'
import { makeWorld, ownerOf, type World } from '../../test/support/roomInMemory.ts'
import { memoryStore } from '../storage/memory.ts'
import { castBallot } from './ballots.ts'
import type { LiveRoom } from './liveRoom.ts'
import { RoomOver } from './liveRoom.ts'
import { moderate } from './moderation.ts'
import { closePoll, editPoll, openPoll, reopenPoll, revealPoll, waitingFor, withdrawPoll } from './polls.ts'

const YES_NO = [
  { key: 'yes', label: 'Yes' },
  { key: 'no', label: 'No' },
]
const TEA = { question: 'Tea or not?', method: 'single', options: YES_NO } as const
const SECRET = { ...TEA, secrecy: 'secret' } as const

async function lesson(world: World = makeWorld()) {
  const room = await world.makeRoom()
  const people: Member[] = []
  for (const name of ['Ada', 'Ben', 'Cem', 'Dua', 'Eli']) people.push(await world.join(room, name))
  const olga = ownerOf(room)
  const ask = (wish: Parameters<typeof openPoll>[2]) => openPoll(room, olga.id, { ...wish }, 20)
  return { world, room, olga, people, ask, ada: people[0]!, ben: people[1]! }
}
const shownAs = (room: LiveRoom, id: PollId) => readGroup(room.groups[0]!.doc).polls[id]
const rowsOf = async (world: World, room: LiveRoom, kind: string) =>
  (await world.store.readRecord(room.room.id, 1, 1000))
    .filter(row => row.kind === kind)
    .map(row => JSON.parse(Buffer.from(row.payload).toString()))

test('a poll that a moderator opens stands in the document at once, and in the record with all that was asked', async () => {
  const { world, room, ask } = await lesson()
  const poll = await ask({ ...TEA, reveal: 'closed', rules: { quorum: 3 } })
  expect(shownAs(room, poll.id)).toEqual({
    about: 'free',
    question: 'Tea or not?',
    method: 'single',
    options: YES_NO,
    secrecy: 'confidential',
    reveal: 'closed',
    rules: { quorum: 3 },
    isOpen: true,
  })
  expect((await rowsOf(world, room, 'poll')).at(-1)).toMatchObject({ id: poll.id, opened: { question: 'Tea or not?' } })
  expect((await world.store.loadRoom(room.room.id))!.polls).toEqual([poll])
})

test('[POLL-6] what is asked can be edited and taken back until somebody has cast', async () => {
  const { world, room, olga, ada, ask } = await lesson()
  const poll = await ask(TEA)
  await editPoll(room, olga.id, poll.id, { question: 'Coffee or not?' })
  world.clock.now += 500
  await room.act(() => {})
  expect(room.polls.get(poll.id)!.question).toBe('Coffee or not?')
  await castBallot(room, ada.id, poll.id, 'yes')
  for (const change of [editPoll(room, olga.id, poll.id, { question: '?' }), withdrawPoll(room, olga.id, poll.id)])
    await expect(change).rejects.toMatchObject({ refusal: { code: 'CAST', rule: 'POLL-6' } })
  const second = await ask(TEA)
  await withdrawPoll(room, olga.id, second.id)
  expect(shownAs(room, second.id)).toBeUndefined()
  expect((await rowsOf(world, room, 'poll')).at(-1)).toEqual({ id: second.id, withdrawn: true })
  await expect(castBallot(room, ada.id, second.id, 'yes')).rejects.toMatchObject({ refusal: { rule: 'POLL-2' } })
  room.tallies.stop()
})

test('[POLL-7] a poll opened again says so in the document and the record, takes ballots, and seals what a moderator had shown', async () => {
  const { world, room, olga, ada, ask } = await lesson()
  const poll = await ask({ ...TEA, reveal: 'moderator' })
  await castBallot(room, ada.id, poll.id, 'yes')
  const after = async (what: Promise<unknown>) => {
    await what
    world.clock.now += 500
    await castBallot(room, olga.id, (await ask(TEA)).id, 'no')
    return shownAs(room, poll.id)
  }
  expect((await after(closePoll(room, olga.id, poll.id)))!.tally).toBeUndefined()
  expect((await after(revealPoll(room, olga.id, poll.id)))!.tally).toEqual({ n: 1, counts: { yes: 1, no: 0 } })
  const reopened = (await after(reopenPoll(room, olga.id, poll.id)))!
  expect([reopened.isOpen, reopened.reopened, reopened.tally, reopened.revealed]).toEqual([
    true,
    1,
    undefined,
    undefined,
  ])
  expect((await rowsOf(world, room, 'poll')).filter(row => row.id === poll.id).at(-1)).toEqual({
    id: poll.id,
    reopened: 1,
  })
  await castBallot(room, ada.id, poll.id, 'no')
  const secret = await ask(SECRET)
  await closePoll(room, olga.id, secret.id)
  await expect(reopenPoll(room, olga.id, secret.id)).rejects.toMatchObject({ refusal: { rule: 'POLL-7' } })
  room.tallies.stop()
})

test('[POLL-8] the roll is frozen at the opening: who joins, or is let in, later does not cast; who was there does', async () => {
  const { world, room, olga, ada, ask } = await lesson()
  const gast = await world.join(room, 'Gast')
  await moderate(room, olga.id, { act: 'demote', target: gast.id })
  const poll = await ask(SECRET)
  await moderate(room, olga.id, { act: 'promote', target: gast.id })
  const late = await world.join(room, 'Late')
  for (const member of [gast, late])
    await expect(castBallot(room, member.id, poll.id, 'yes')).rejects.toMatchObject({
      refusal: { code: 'ROLL', rule: 'POLL-8' },
    })
  await castBallot(room, ada.id, poll.id, 'yes')
  expect(waitingFor(room, olga, poll, world.clock.now).waiting.map(({ givenName }) => givenName)).toEqual([
    'Olga',
    'Ben',
    'Cem',
    'Dua',
    'Eli',
  ])
  room.tallies.stop()
})

test('[POLL-3] [POLL-15] a secret ballot answers its receipt and stands; a receipt belongs to one ballot', async () => {
  const { world, room, ada, ben, ask } = await lesson()
  const poll = await ask(SECRET)
  expect(await castBallot(room, ada.id, poll.id, 'yes', 'adas own receipt')).toEqual({ receipt: 'adas own receipt' })
  await expect(castBallot(room, ada.id, poll.id, 'no', 'another')).rejects.toMatchObject({
    refusal: { code: 'ALREADY_CAST', detail: 'You have cast already, under another receipt; a secret ballot stands.' },
  })
  await expect(castBallot(room, ada.id, poll.id, 'yes', 'adas own receipt')).rejects.toMatchObject({
    refusal: { code: 'ALREADY_CAST', detail: expect.stringContaining('counted already') },
  })
  await expect(castBallot(room, ben.id, poll.id, 'no', 'adas own receipt')).rejects.toMatchObject({
    refusal: { code: 'RECEIPT', rule: 'POLL-15' },
  })
  const { receipt } = await castBallot(room, ben.id, poll.id, 'no')
  expect(receipt).toMatch(/^[a-z0-9]{26}$/)
  expect(await rowsOf(world, room, 'ballot')).toEqual([{ poll: poll.id }, { poll: poll.id }])
  room.tallies.stop()
})

test('after a crash a secret poll goes on: who has cast has, the box is what it was, and it closes on it', async () => {
  const { world, room, olga, people, ask } = await lesson()
  const poll = await ask(SECRET)
  for (const [i, { id }] of people.slice(0, 3).entries()) await castBallot(room, id, poll.id, i ? 'yes' : 'no', `r${i}`)
  room.tallies.stop()
  const other = world.restart()
  const again = await other.open(room.room.id)
  await expect(castBallot(again, people[0]!.id, poll.id, 'yes')).rejects.toMatchObject({ refusal: { rule: 'POLL-3' } })
  for (const { id } of people.slice(3)) await castBallot(again, id, poll.id, 'yes')
  await closePoll(again, olga.id, poll.id)
  other.clock.now += 500
  await again.act(() => {})
  again.tallies.stop()
  const third = other.restart()
  const last = await third.open(room.room.id)
  await third.settle()
  expect(shownAs(last, poll.id)).toMatchObject({ turnout: 5, tally: { n: 5, counts: { yes: 4, no: 1 } } })
})

test('at the close the box is written anew: other keys, in their order, and nothing of it ties to the roll', async () => {
  const { world, room, olga, people, ask } = await lesson()
  const poll = await ask(SECRET)
  for (const { id } of people) await castBallot(room, id, poll.id, 'yes')
  const stored = async () => (await world.store.loadRoom(room.room.id))!
  const before = (await stored()).secretBallots
  await closePoll(room, olga.id, poll.id)
  const after = (await stored()).secretBallots
  expect(after.map(({ receipt }) => receipt)).toEqual(before.map(({ receipt }) => receipt))
  expect(before.map(({ key }) => key).filter(key => after.some(ballot => ballot.key === key))).toEqual([])
  const said = JSON.stringify(after)
  for (const { id } of people) expect(said).not.toContain(id)
  room.tallies.stop()
})

test('a poll whose stored ballots are not those in memory does not close: the room is read again, and then it does', async () => {
  const { world, room, olga, ada, ask } = await lesson()
  const poll = await ask(TEA)
  await castBallot(room, ada.id, poll.id, 'yes')
  room.ballotsOf(poll.id).set(olga.id, { poll: poll.id, member: olga.id, choice: 'yes', cast: 1 })
  await expect(closePoll(room, olga.id, poll.id)).rejects.toBeInstanceOf(RoomOver)
  expect(world.logged.join()).toContain('the room is thrown away')
  const again = await world.open(room.room.id)
  await closePoll(again, olga.id, poll.id)
  world.clock.now += 500
  await castBallot(again, ada.id, (await openPoll(again, olga.id, { ...TEA, options: YES_NO }, 20)).id, 'no')
  expect(shownAs(again, poll.id)).toMatchObject({
    isOpen: false,
    turnout: 1,
    tally: { n: 1, counts: { yes: 1, no: 0 } },
  })
  again.tallies.stop()
})

test('the record tells the choices of an open poll only once everyone may see its tally', async () => {
  const { world, room, olga, ada, ben, ask } = await lesson()
  const live = await ask({ ...TEA, secrecy: 'open' })
  const sealed = await ask({ ...TEA, secrecy: 'open', reveal: 'closed' })
  for (const poll of [live, sealed]) await castBallot(room, ada.id, poll.id, 'yes')
  expect(await rowsOf(world, room, 'ballot')).toEqual([{ poll: live.id, choice: 'yes' }, { poll: sealed.id }])
  await castBallot(room, ben.id, sealed.id, 'no')
  await closePoll(room, olga.id, sealed.id)
  expect((await rowsOf(world, room, 'poll')).at(-1)).toEqual({
    id: sealed.id,
    closed: true,
    ballots: [
      { member: ada.id, choice: 'yes' },
      { member: ben.id, choice: 'no' },
    ],
  })
  room.tallies.stop()
})

test('a ballot whose commit fails is not cast, and neither is its mark on the roll', async () => {
  const { store, failNextCommit } = failingStore(memoryStore())
  const { world, room, ada, ask } = await lesson(makeWorld({ store }))
  const poll = await ask(SECRET)
  failNextCommit()
  await expect(castBallot(room, ada.id, poll.id, 'yes', 'r1')).rejects.toBeInstanceOf(RoomOver)
  const again = await world.open(room.room.id)
  expect(await castBallot(again, ada.id, poll.id, 'no', 'r1')).toEqual({ receipt: 'r1' })
  again.tallies.stop()
})
