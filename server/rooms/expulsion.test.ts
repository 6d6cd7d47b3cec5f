/** Sending a member away: what ends, what stays, and what goes with them if the moderator says so. */
import { expect, test } from 'vitest'
import { readGroup, removeAnnotation, writeAnnotation, writeBody, writeReply } from '../../shared/room/index.ts'
import { claim, comment, lesson, newKey, refusal, rowsOf } from '../../test/support/moderatedLesson.ts'
import { turnoutOf } from './ballotBox.ts'
import { castBallot } from './ballots.ts'
import { openPoll } from './polls.ts'
import { firstBrokenRow } from './record.ts'

test('[ROOM-9] expelling closes the sockets 4403, withdraws ballots in open polls, keeps entries, and takes nothing more', async () => {
  const { world, room, ada, ben, a, b, act } = await lesson()
  const key = newKey(world, ada)
  writeAnnotation(a.doc, key, claim, 'mine')
  await world.settle()
  const [classification, stance] = room.claimPolls.get(key)!
  await castBallot(room, ben.id, classification!.id, 'fact')
  await castBallot(room, ada.id, classification!.id, 'opinion')
  await castBallot(room, ben.id, stance!.id, 'agree')
  const code = room.room.code
  const before = (await rowsOf(world, room)).length
  const expelled = act({ act: 'expel', target: ben.id, code: 'unkind' })
  // Offered in the same moment, and from then on: the act comes first in no turn, so these are refused or dropped.
  const late = castBallot(room, ben.id, stance!.id, 'disagree')
  await expelled
  expect(await refusal(late)).toBe('ROOM-9')
  writeAnnotation(b.doc, newKey(world, ben), comment)
  await world.settle()
  expect(b.closed).toMatchObject({ code: 4403 })
  expect(a.closed).toBeUndefined()
  const rows = (await rowsOf(world, room)).slice(before)
  expect(rows.filter(row => row.member === ben.id)).toEqual([])
  expect(JSON.parse(Buffer.from(rows[0]!.payload).toString())).toEqual({
    act: 'expel',
    target: ben.id,
    code: 'unkind',
    withdrawn: [classification!.id, stance!.id],
  })
  expect(room.room.code).not.toBe(code)
  world.clock.now += 1000
  await world.settle()
  const reopened = await world.restart().open(room.room.id)
  expect(reopened.memberHere(ben.id)).toBeUndefined()
  expect([...reopened.ballotsOf(classification!.id).values()].map(ballot => ballot.member)).toEqual([ada.id])
  expect(readGroup(reopened.groups[0]!.doc).roster[ben.id]).toMatchObject({ name: 'Ben', expelled: true })
  expect(await refusal(act({ act: 'expel', target: ben.id }))).toBe('not here')
})

test('[ROOM-9] a secret ballot survives its member’s expulsion, and so does one in a closed poll', async () => {
  const { world, room, olga, ada, ben, a, act } = await lesson()
  writeAnnotation(a.doc, newKey(world, ada), claim)
  await world.settle()
  const second = [...room.polls.values()].find(poll => poll.of === 'stance')
  const question = { question: 'Was it right?', method: 'stance', secrecy: 'secret' } as const
  const first = await openPoll(room, olga.id, question, 20)
  await castBallot(room, ben.id, first.id, 'agree')
  await castBallot(room, ben.id, second!.id, 'agree')
  room.polls.set(second!.id, { ...second!, isOpen: false })
  await act({ act: 'expel', target: ben.id })
  expect([first, second].map(poll => turnoutOf(room.boxOf(poll!.id)))).toEqual([1, 1])
})

/** Ben has marked, answered, been folded once, and taken back a word of his own; Ada stands beside him. */
async function withBensWords() {
  const there = await lesson()
  const { world, ada, ben, a, b, act } = there
  const [claimed, commented, takenBack, other] = [ben, ben, ben, ada].map(member => {
    world.clock.now += 1
    return newKey(world, member)
  })
  writeAnnotation(b.doc, claimed!, claim, 'SECRET one')
  writeAnnotation(b.doc, commented!, comment, 'SECRET two')
  writeAnnotation(b.doc, takenBack!, comment, 'SECRET three')
  writeAnnotation(a.doc, other!, comment, 'stays')
  await world.settle()
  writeReply(b.doc, claimed!, { to: other!, move: 'object', body: 'SECRET four' })
  removeAnnotation(b.doc, takenBack!)
  await world.settle()
  await act({ act: 'hide', target: `annotations:${commented}`, reason: 'before' })
  return { ...there, claimed: claimed!, commented: commented!, takenBack: takenBack!, other: other! }
}

test('[ROOM-9] who sends a member away may fold all they wrote; what was folded before keeps its reason', async () => {
  const { room, ben, act, note, claimed, commented, takenBack, other } = await withBensWords()
  await act({ act: 'expel', target: ben.id, entries: 'hide', code: 'unkind' })
  expect(note(`annotations:${claimed}`)).toMatchObject({ hidden: true, reason: 'unkind' })
  expect(note(`replies:${claimed}`)).toMatchObject({ hidden: true, reason: 'unkind' })
  expect(note(`annotations:${commented}`)).toMatchObject({ hidden: true, reason: 'before' })
  expect([note(`annotations:${takenBack}`), note(`annotations:${other}`)]).toEqual([undefined, undefined])
  expect(room.room.epoch).toBe(1)
  await act({ act: 'restore', target: `replies:${claimed}` })
  expect(note(`replies:${claimed}`)).toBeUndefined()
})

test('[ROOM-9] [CASE-4] who sends a member away may remove all they ever wrote, from everything that is kept', async () => {
  const { world, room, ben, a, b, act, note, claimed, commented, takenBack, other } = await withBensWords()
  const before = (await rowsOf(world, room)).length
  // Still on its way: it is in the same commit, and goes with the rest.
  writeBody(b.doc, claimed, 'SECRET five')
  await act({ act: 'expel', target: ben.id, entries: 'remove', code: 'private-data' })
  await world.settle()
  expect([a.closed, b.closed]).toMatchObject([{ code: 4409 }, { code: 4403 }])
  const removed = { removed: true, code: 'private-data', at: world.clock.now }
  for (const name of [
    `annotations:${claimed}`,
    `annotations:${commented}`,
    `annotations:${takenBack}`,
    `replies:${claimed}`,
  ])
    expect(note(name), name).toEqual(removed)
  expect(readGroup(room.groups[0]!.doc)).toMatchObject({ annotations: [{ key: other, body: 'stays' }], replies: [] })
  const rows = await rowsOf(world, room)
  expect(rows.some(row => Buffer.from(row.payload).includes('SECRET'))).toBe(false)
  expect(firstBrokenRow(rows)).toBeUndefined()
  const acts = rows.slice(before).filter(row => row.kind === 'act')
  expect(acts.map(row => JSON.parse(Buffer.from(row.payload).toString()))).toEqual([
    { act: 'expel', target: ben.id, code: 'private-data', entries: 'remove', withdrawn: [] },
  ])
  expect(room.room.epoch).toBe(2)
  const again = await world.restart().open(room.room.id)
  expect(readGroup(again.groups[0]!.doc)).toEqual(readGroup(room.groups[0]!.doc))
  expect(again.memberHere(ben.id)).toBeUndefined()
  expect(world.logged).toEqual([])
})
