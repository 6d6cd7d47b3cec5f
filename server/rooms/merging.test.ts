/** Claims that say the same, merged by a moderator: what counts, what stays, what is refused, and what parts them again. */
import { expect, test } from 'vitest'
import {
  type EntryKey,
  type Member,
  mergedName,
  type PollValue,
  readGroup,
  removeAnnotation,
  writeAnnotation,
  writeReply,
} from '../../shared/room/index.ts'
import { claim, lesson, newKey, reasonOf, refusal, rowsOf } from '../../test/support/moderatedLesson.ts'
import { makeWorld, ownerOf } from '../../test/support/roomInMemory.ts'
import { castBallot } from './ballots.ts'
import type { LiveRoom } from './liveRoom.ts'
import { moderate } from './moderation.ts'
import { closePoll } from './polls.ts'
import { resultsFor } from './results.ts'

const pollOf = (room: LiveRoom, key: EntryKey, of: 'classification' | 'stance' = 'classification') =>
  room.claimPolls.get(key)!.find(poll => poll.of === of)!
const counts = (room: LiveRoom, key: EntryKey) => {
  const value = room.groups[0]!.doc.getMap('polls').get(pollOf(room, key).id) as PollValue
  return value.tally && 'counts' in value.tally ? { n: value.tally.n, ...value.tally.counts } : undefined
}

/** Ada claims, Ben claims nearly the same; Olga, Ada and Ben have cast on one of them or on both. */
async function alike() {
  const scene = await lesson()
  const { world, room, ada, ben, a, b } = scene
  const cleo = await world.join(room, 'Cleo')
  const [first, second] = [newKey(world, ada), newKey(world, ben)]
  writeAnnotation(a.doc, first, claim)
  writeAnnotation(b.doc, second, { ...claim, start: 4, statement: 'SECRET statement!' }, 'why')
  await world.settle()
  const cast = (who: Member, key: EntryKey, label: string) => castBallot(room, who.id, pollOf(room, key).id, label)
  await cast(ada, first, 'fact')
  await cast(ben, second, 'opinion')
  await cast(cleo, first, 'fact')
  await cast(cleo, second, 'mixed')
  const settle = async () => {
    world.clock.now += 1000
    await world.settle()
  }
  await settle()
  return { ...scene, cleo, first, second, cast, settle }
}

test('[CASE-7] one ballot a member counts in the claim that stands: the one cast on it, else the one on what is merged', async () => {
  const { world, room, olga, ben, first, second, act, cast, settle } = await alike()
  expect(counts(room, first)).toEqual({ n: 2, fact: 2, opinion: 0, mixed: 0, unsure: 0 })
  await act({ act: 'merge', target: second, into: `annotations:${first}` })
  await settle()
  // Cleo has cast on both: what she said of the one that stands counts.
  expect(counts(room, first)).toEqual({ n: 3, fact: 2, opinion: 1, mixed: 0, unsure: 0 })
  // Every ballot is where it was cast.
  expect(room.ballotsOf(pollOf(room, second).id).size).toBe(2)
  await cast(ben, first, 'unsure')
  await settle()
  expect(counts(room, first)).toEqual({ n: 3, fact: 2, opinion: 0, mixed: 0, unsure: 1 })
  const { claims, agreement } = resultsFor(room, olga, world.clock.now)
  expect(claims.map(({ claim: key, merged, classification }) => [key, merged, classification.turnout])).toEqual([
    [first, [second], 3],
  ])
  expect(agreement).toMatchObject({ claims: 1, members: 3, ballots: 3 })
  // The same after a restart, from the record alone.
  const again = await world.restart().open(room.room.id)
  expect(again.merges).toEqual(new Map([[second, { into: first, at: room.merges.get(second)!.at }]]))
  expect(resultsFor(again, ownerOf(again), world.clock.now).claims).toEqual(claims)
})

test('[CASE-6] a merged claim keeps its words, place, thread and ballots; it takes no ballot and stays as it is', async () => {
  const { world, room, ada, ben, b, first, second, act, cast } = await alike()
  const reply = newKey(world, ben)
  writeReply(b.doc, reply, { to: second, move: 'ask', body: 'two' })
  await world.settle()
  await act({ act: 'merge', target: second, into: first, reason: 'the same' })
  await world.settle()
  const content = readGroup(b.doc)
  expect(content.room[mergedName(second)]).toEqual({ into: first, at: world.clock.now })
  expect(content.annotations.find(({ key }) => key === second)).toMatchObject({
    body: 'why',
    start: 4,
    creator: ben.id,
  })
  expect(content.replies.map(({ key, to }) => [key, to])).toEqual([[reply, second]])
  expect(await refusal(cast(ada, second, 'fact'))).toBe('CASE-6')
  const acts = (await rowsOf(world, room)).filter(row => row.kind === 'act')
  expect(acts.map(row => JSON.parse(Buffer.from(row.payload).toString()))).toEqual([
    { act: 'merge', target: `annotations:${second}`, into: `annotations:${first}`, reason: 'the same' },
  ])
  writeAnnotation(b.doc, second, { ...claim, start: 4, statement: 'Something else' })
  await world.settle()
  expect(reasonOf(b)).toMatchObject({ code: 'FIXED', rule: 'CASE-6' })
  const back = world.connect(room, ben)
  await world.settle()
  writeReply(back.doc, newKey(world, ben), { to: second, move: 'support', body: 'still open' })
  await world.settle()
  expect(back.closed).toBeUndefined()
})

test('[CASE-5] parted again, both are as they were; nothing is merged into itself, twice, in a circle or behind a closed poll', async () => {
  const { world, room, olga, ada, a, first, second, act, settle } = await alike()
  const third = newKey(world, ada)
  writeAnnotation(a.doc, third, { ...claim, start: 6 })
  await world.settle()
  const tried = (wish: Parameters<typeof act>[0]) => refusal(act(wish))
  const none = `${ada.id}/${'0'.repeat(26)}`
  expect(await tried({ act: 'merge', target: first, into: first })).toBe('CASE-5')
  expect(await tried({ act: 'merge', target: first, into: none })).toBe('not here')
  expect(await tried({ act: 'unmerge', target: first })).toBe('CASE-5')
  const before = counts(room, first)
  await act({ act: 'merge', target: second, into: first })
  await act({ act: 'merge', target: second, into: first })
  expect((await rowsOf(world, room)).filter(({ kind }) => kind === 'act').length).toBe(1)
  expect(await tried({ act: 'merge', target: second, into: third })).toBe('CASE-5')
  expect(await tried({ act: 'merge', target: first, into: second })).toBe('CASE-5')
  // What is named by a merged claim is the one that stands for it.
  await act({ act: 'merge', target: third, into: second })
  expect(room.merges.get(third)!.into).toBe(first)
  await act({ act: 'unmerge', target: third })
  await act({ act: 'unmerge', target: second })
  await settle()
  expect(counts(room, first)).toEqual(before)
  expect(room.merges.size).toBe(0)
  await closePoll(room, olga.id, pollOf(room, first, 'stance').id)
  expect(await tried({ act: 'merge', target: second, into: first })).toBe('CASE-5')
})

test('[CASE-8] when the claim that stands is deleted the merged one stands for itself; a deleted one counts no more', async () => {
  const { room, a, b, first, second, act, settle } = await alike()
  await act({ act: 'merge', target: second, into: first })
  await settle()
  removeAnnotation(a.doc, first)
  await settle()
  expect(room.merges.size).toBe(0)
  expect(readGroup(b.doc).room[mergedName(second)]).toBeUndefined()
  expect(counts(room, second)).toEqual({ n: 2, fact: 0, opinion: 1, mixed: 1, unsure: 0 })

  const other = await alike()
  await other.act({ act: 'merge', target: other.second, into: other.first })
  await other.act({ act: 'remove', target: other.second, code: 'off-topic' })
  await other.settle()
  expect(other.room.merges.size).toBe(0)
  expect(counts(other.room, other.first)).toEqual({ n: 2, fact: 2, opinion: 0, mixed: 0, unsure: 0 })
})

test('who is sent away no longer counts in the claim that stands, whichever they cast on', async () => {
  const { room, ben, first, second, act, settle } = await alike()
  await act({ act: 'merge', target: second, into: first })
  await act({ act: 'expel', target: ben.id })
  await settle()
  expect(counts(room, first)).toEqual({ n: 2, fact: 2, opinion: 0, mixed: 0, unsure: 0 })
})

test('[CASE-5] secret ballots are not merged, for nobody could tell who has cast on both', async () => {
  const world = makeWorld()
  const secret = await world.makeRoom({ settings: { claims: { secrecy: 'secret', reveal: 'closed' } } as never })
  const eve = await world.join(secret, 'Eve')
  const page = world.connect(secret, eve)
  await world.settle()
  const keys = [newKey(world, eve), newKey(world, eve)] as const
  for (const key of keys) writeAnnotation(page.doc, key, claim)
  await world.settle()
  expect(await refusal(moderate(secret, ownerOf(secret).id, { act: 'merge', target: keys[0], into: keys[1] }))).toBe(
    'CASE-5',
  )
})
