/** What is cast: named ballots, and secret ones that nothing in the store connects to who cast them. */
import { describe, expect, test } from 'vitest'
import { Taken } from '../../../server/rooms/roomStore.ts'
import type { Choice, EntryKey, MemberId, PollId, SecretBallot } from '../../../shared/room/index.ts'
import { aBallot, aCommit, aMember, aPoll, aRoom } from '../storedThings.ts'
import { ARTICLE, type ContractStores, load } from './contractStores.ts'

const secret = (poll: { id: PollId }, key: string, choice: Choice, receipt = `receipt ${key}`): SecretBallot => ({
  poll: poll.id,
  key,
  choice,
  receipt,
})

export function castingBallots(name: string, { storeWith }: ContractStores): void {
  const withPoll = async () => {
    const made = aRoom('room1', ARTICLE)
    const { room } = made
    const { store, again } = await storeWith(made)
    const [noor, ida, ada] = [aMember(room, 'noor'), aMember(room, 'ida'), made.members[0]!]
    const poll = aPoll(room, 'poll1', { secrecy: 'secret', reveal: 'closed' })
    const roll = { kind: 'roll' as const, poll: poll.id, members: [ada.id, noor.id] }
    const members = [noor, ida].map(member => ({ kind: 'member' as const, member }))
    await store.commit([aCommit(room, [], [...members, { kind: 'poll', poll }, roll])])
    const cast = (member: MemberId, ballot: SecretBallot) =>
      store.commit([aCommit(room, [], [{ kind: 'secret-ballot', member, ballot }])])
    return { made, room, store, again, noor, ida, ada, poll, roll, cast }
  }

  describe(`${name}: ballots`, () => {
    test('every method’s choice comes back as it was cast', async () => {
      const { room, store, again, ada, noor } = await withPoll()
      const choices: Choice[] = [
        'yes',
        ['yes', 'no'],
        { yes: 3, no: 0 },
        { key: 'block', reason: 'Not “yet”, {no}: [never]' },
        [],
      ]
      const polls = choices.map((_, i) => aPoll(room, `poll ${i}`))
      await store.commit([
        aCommit(
          room,
          [],
          [
            ...polls.map(poll => ({ kind: 'poll' as const, poll })),
            ...polls.map((poll, i) => ({
              kind: 'ballot' as const,
              ballot: aBallot(poll, i % 2 ? ada : noor, choices[i]!),
            })),
          ],
        ),
      ])
      expect((await load(await again(), room)).ballots.map(({ choice }) => choice)).toStrictEqual(choices)
    })

    test('what ballots said before they were asked for again stands beside what they say now', async () => {
      const { store, again, room, ada, noor } = await withPoll()
      const [poll, other] = [aPoll(room, 'poll3', { method: 'ranked' }), aPoll(room, 'poll4')]
      const first = [aBallot(poll, ada, ['yes', 'no']), aBallot(poll, noor, ['no']), aBallot(other, ada, 'yes')]
      const cast = first.map(ballot => ({ kind: 'ballot' as const, ballot }))
      const polls = [poll, other].map(one => ({ kind: 'poll' as const, poll: one }))
      const keep = { kind: 'keep-before' as const, poll: poll.id }
      await store.commit([aCommit(room, [], [...polls, ...cast, keep])])
      const changed = { ...aBallot(poll, ada, ['no']), before: ['yes', 'no'] }
      await store.commit([aCommit(room, [], [{ kind: 'ballot', ballot: changed }])])
      expect((await load(await again(), room)).ballots).toStrictEqual([
        { ...first[1]!, before: ['no'] },
        changed,
        first[2],
      ])
    })

    test('[POLL-8] a secret ballot marks the roll and lies in the box; whose it is is not kept', async () => {
      const { room, again, ada, noor, poll, cast } = await withPoll()
      await cast(noor.id, secret(poll, 'k2', 'yes', 'r1'))
      await cast(ada.id, secret(poll, 'k1', ['no'], 'r2'))
      const stored = await load(await again(), room)
      expect(stored.roll).toStrictEqual([
        { poll: poll.id, member: noor.id, hasCast: true },
        { poll: poll.id, member: ada.id, hasCast: true },
      ])
      expect(stored.secretBallots).toStrictEqual([secret(poll, 'k2', 'yes', 'r1'), secret(poll, 'k1', ['no'], 'r2')])
      expect(stored.ballots).toStrictEqual([])
    })

    test('[POLL-3] nobody casts twice in a secret poll, or without being on its roll, and nothing of the attempt is kept', async () => {
      const { room, store, again, noor, ida, poll, roll, cast } = await withPoll()
      await cast(noor.id, secret(poll, 'k1', 'yes'))
      const before = await load(store, room)
      await expect(cast(noor.id, secret(poll, 'k2', 'no'))).rejects.toThrow('is on its roll')
      await expect(cast(ida.id, secret(poll, 'k2', 'no'))).rejects.toThrow('is on its roll')
      await expect(store.commit([aCommit(room, [], [roll])])).rejects.toBeInstanceOf(Taken)
      expect(await load(await again(), room)).toStrictEqual(before)
    })

    test('[POLL-15] a receipt belongs to one ballot of its poll', async () => {
      const { room, store, again, noor, ada, poll, cast } = await withPoll()
      await cast(noor.id, secret(poll, 'k1', 'yes', 'same'))
      const before = await load(store, room)
      await expect(cast(ada.id, secret(poll, 'k2', 'no', 'same'))).rejects.toBeInstanceOf(Taken)
      expect(await load(await again(), room)).toStrictEqual(before)
    })

    test('a poll closes only on the ballots that are stored; the box is written anew', async () => {
      const { room, store, again, noor, ada, poll, cast } = await withPoll()
      await cast(noor.id, secret(poll, 'k1', 'yes', 'r1'))
      await cast(ada.id, secret(poll, 'k2', 'yes', 'r2'))
      const closed = { ...poll, isOpen: false }
      const closing = (choices: Record<string, number>) =>
        store.commit([
          aCommit(
            room,
            [],
            [
              { kind: 'recount', poll: poll.id, choices },
              {
                kind: 'reshuffle',
                poll: poll.id,
                ballots: [secret(poll, 'a', 'yes', 'r2'), secret(poll, 'b', 'yes', 'r1')],
              },
              { kind: 'poll', poll: closed },
            ],
          ),
        ])
      for (const wrong of [{}, { yes: 1 }, { yes: 3 }, { yes: 2, no: 1 }, { no: 2 }])
        await expect(closing(wrong)).rejects.toThrow('are not those that were counted')
      expect((await load(store, room)).polls[0]!.isOpen).toBe(true)
      await closing({ yes: 2 })
      const stored = await load(await again(), room)
      expect(stored.polls).toStrictEqual([closed])
      expect(stored.secretBallots).toStrictEqual([secret(poll, 'b', 'yes', 'r1'), secret(poll, 'a', 'yes', 'r2')])
      expect(stored.roll.every(({ hasCast }) => hasCast)).toBe(true)
    })

    test('named ballots are counted again at the close too', async () => {
      const { room, store, noor, ada } = await withPoll()
      const poll = aPoll(room, 'poll2')
      const ballots = [aBallot(poll, noor, { yes: 1 }), aBallot(poll, ada, { yes: 1 })]
      await store.commit([
        aCommit(room, [], [{ kind: 'poll', poll }, ...ballots.map(ballot => ({ kind: 'ballot' as const, ballot }))]),
      ])
      const recount = (choices: Record<string, number>) =>
        store.commit([aCommit(room, [], [{ kind: 'recount', poll: poll.id, choices }])])
      await recount({ '{"yes":1}': 2 })
      await expect(recount({ '{"yes":1}': 1 })).rejects.toThrow('are not those that were counted')
    })

    test('a poll keeps all that was said of it, and what moved a member is kept once', async () => {
      const { room, store, again, noor } = await withPoll()
      const poll = aPoll(room, 'poll2', {
        about: 'motion',
        when: 'after',
        rules: { quorum: 0.5, majority: 'absolute', dots: 3 },
        moderatorsCast: false,
        givesSides: true,
        revealed: 7,
        reopened: 2,
        suppress: { least: 3, unanimous: true },
      })
      const moved = { poll: poll.id, member: noor.id, by: 'ada/00000000000000000000000001' as EntryKey }
      await store.commit([
        aCommit(
          room,
          [],
          [
            { kind: 'poll', poll },
            { kind: 'moved', moved },
          ],
        ),
      ])
      const opened = await again()
      const stored = await load(opened, room)
      expect(stored.polls.at(-1)).toStrictEqual(poll)
      expect(stored.moved).toStrictEqual([moved])
      const { by: _, ...byNothing } = moved
      await opened.commit([aCommit(room, [], [{ kind: 'moved', moved: byNothing }])])
      expect((await load(opened, room)).moved).toStrictEqual([byNothing])
    })
  })
}
