/** All of a commit or none of it. */
import { describe, expect, test } from 'vitest'
import { FIRST_HEAD } from '../../../server/rooms/record.ts'
import { Taken } from '../../../server/rooms/roomStore.ts'
import type { ArticleId, DocName, GroupId, PollId, Room } from '../../../shared/room/index.ts'
import {
  aBallot,
  aCommit,
  aMember,
  anArticle,
  anEntryKey,
  aPoll,
  aRoom,
  bytes,
  docOf,
  firstRows,
  groupOf,
  NOON,
} from '../storedThings.ts'
import { ARTICLE, type ContractStores, load } from './contractStores.ts'

export function committing(name: string, { storeWith }: ContractStores): void {
  describe(`${name}: committing`, () => {
    test('every effect adds what is new and replaces what is there; the last of a batch wins', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const { store, again } = await storeWith(made)
      const noor = aMember(room, 'noor', { side: 'for' })
      const poll = aPoll(room, 'poll1')
      const key = anEntryKey(noor, 1)
      const entry = { group: groupOf(room), root: 'annotations' as const, key, created: 5, modified: 5 }
      const owner = { doc: docOf(room), client: 4294967295, member: noor.id }
      await store.commit([
        aCommit(
          room,
          [],
          [
            { kind: 'member', member: noor },
            { kind: 'poll', poll },
            { kind: 'ballot', ballot: aBallot(poll, noor, 'yes', 1) },
            { kind: 'ballot', ballot: aBallot(poll, noor, 'no', 2) },
            { kind: 'entry', entry },
            { kind: 'client', owner },
          ],
        ),
      ])
      const { side: _, ...neutral } = noor
      const { question: __, ...claimPoll } = aPoll(room, 'poll1', {
        about: 'claim',
        claim: key,
        of: 'stance',
        isOpen: false,
        isWithdrawn: true,
      })
      const changed: Room = {
        ...room,
        code: 'NEWCODE',
        isLocked: true,
        isDoorOpen: false,
        stage: 'debate',
        motion: { sentence: 'Open it.', sides: [] },
      }
      await store.commit([
        aCommit(
          room,
          [],
          [
            { kind: 'room', room: { ...changed, title: 'passing' } },
            { kind: 'room', room: changed },
            { kind: 'member', member: { ...neutral, isMuted: true } },
            { kind: 'poll', poll: claimPoll },
            { kind: 'entry', entry: { ...entry, modified: 9 } },
            { kind: 'entry', entry: { ...entry, root: 'bodies' } },
          ],
        ),
      ])
      const opened = await again()
      expect(await load(opened, room)).toStrictEqual({
        room: changed,
        runSheet: made.runSheet,
        groups: made.groups,
        statements: [],
        members: [made.members[0], { ...neutral, isMuted: true }],
        polls: [claimPoll],
        ballots: [aBallot(poll, noor, 'no', 2)],
        roll: [],
        secretBallots: [],
        moved: [],
        entries: [
          { ...entry, modified: 9 },
          { ...entry, root: 'bodies' },
        ],
        imported: [],
        matters: [],
        owners: [owner],
        head: { seq: 0, hash: new Uint8Array(32) },
      })
      expect(await opened.roomOfCode('NEWCODE')).toBe('room1')
      expect(await opened.roomOfCode(room.code)).toBe(undefined)
    })

    test('a motion that is taken back is gone', async () => {
      const made = aRoom('room1', ARTICLE, { motion: { sentence: 'Open it.', sides: [] } })
      const { store } = await storeWith(made)
      const { motion: _, ...bare } = made.room
      await store.commit([aCommit(made.room, [], [{ kind: 'room', room: bare }])])
      expect((await load(store, made.room)).room).toStrictEqual(bare)
    })

    test('a new revision joins the room, and the code that was freed can be taken by another room', async () => {
      const made = aRoom('room1', ARTICLE)
      const { store, again } = await storeWith(made)
      await store.saveArticle(anArticle('article2', { title: 'The bridge, corrected' }), NOON)
      const articles = [
        ...made.room.articles,
        { revision: 2, article: 'article2' as ArticleId, length: 66, title: 'The bridge, corrected', of: 1 },
      ]
      await store.commit([aCommit(made.room, [], [{ kind: 'room', room: { ...made.room, code: 'FRESH', articles } }])])
      const next = aRoom('room2', ARTICLE, { code: made.room.code })
      await store.createRoom(next, aCommit(next.room, []))
      const opened = await again()
      expect((await load(opened, made.room)).room.articles).toStrictEqual(articles)
      expect(await opened.roomOfCode(made.room.code)).toBe('room2')
    })

    test('one member has one ballot in a poll, however often the member casts', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const { store, again } = await storeWith(made)
      const [poll, noor, ada] = [aPoll(room, 'poll1'), aMember(room, 'noor'), made.members[0]!]
      await store.commit([
        aCommit(
          room,
          [],
          [
            { kind: 'member', member: noor },
            { kind: 'poll', poll },
            { kind: 'ballot', ballot: aBallot(poll, ada, 'no') },
          ],
        ),
      ])
      for (let i = 0; i < 20; i++) {
        await store.commit([
          aCommit(room, [], [{ kind: 'ballot', ballot: aBallot(poll, noor, i % 2 ? 'yes' : 'no', NOON + i) }]),
        ])
      }
      expect((await load(await again(), room)).ballots).toStrictEqual([
        aBallot(poll, noor, 'yes', NOON + 19),
        aBallot(poll, ada, 'no'),
      ])
    })

    test('rows go on where the record ends, over many commits and several in one transaction', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const { store, again } = await storeWith(made)
      const rows = firstRows(room, ...Array.from({ length: 9 }, (_, i) => bytes(`update ${i}`)))
      await store.commit([aCommit(room, rows.slice(0, 2))])
      await store.commit([aCommit(room, rows.slice(2, 3)), aCommit(room, rows.slice(3, 7))])
      const opened = await again()
      await opened.commit([aCommit(room, rows.slice(7))])
      expect(await opened.readRecord(room.id, 1, 100)).toStrictEqual(rows)
      expect((await load(opened, room)).head).toStrictEqual({ seq: 9, hash: rows[8]!.hash })
    })

    test('a row that is there already, or that leaves a gap, fails everything committed with it', async () => {
      const [one, two] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { store, again } = await storeWith(one, two)
      const rows = firstRows(two.room, bytes('a'), bytes('b'), bytes('c'), bytes('d'))
      await store.commit([aCommit(two.room, rows.slice(0, 2))])
      const poll = aPoll(one.room, 'poll1')
      const before = [await load(store, one.room), await load(store, two.room)]
      for (const bad of [[rows[1]!], [rows[3]!], [rows[2]!, rows[2]!], [rows[2]!, rows[1]!], [rows[0]!]]) {
        const good = aCommit(one.room, firstRows(one.room, bytes('good')), [
          { kind: 'poll', poll },
          { kind: 'ballot', ballot: aBallot(poll, one.members[0]!, 'yes') },
          { kind: 'room', room: { ...one.room, code: 'CHANGED', isLocked: true } },
        ])
        const failed = store.commit([
          good,
          aCommit(two.room, bad, [{ kind: 'member', member: aMember(two.room, 'late') }]),
        ])
        await expect(failed).rejects.toThrow('of room room2 cannot follow row')
      }
      const opened = await again()
      expect([await load(opened, one.room), await load(opened, two.room)]).toStrictEqual(before)
      expect(await opened.roomOfPoll(poll.id)).toBe(undefined)
      expect(await opened.roomOfCode('CHANGED')).toBe(undefined)
      expect(await opened.roomOfCode(one.room.code)).toBe('room1')
      await opened.commit([aCommit(one.room, firstRows(one.room, bytes('next'))), aCommit(two.room, rows.slice(2))])
      expect((await load(opened, two.room)).head.seq).toBe(4)
    })

    test('effects that name what is not there fail and leave nothing', async () => {
      const made = aRoom('room1', ARTICLE)
      const other = aRoom('room2', ARTICLE)
      const { room } = made
      const { store, again } = await storeWith(made, other)
      const [poll, elsewhere, stranger] = [aPoll(room, 'poll1'), aPoll(other.room, 'poll2'), aMember(room, 'stranger')]
      await store.commit([
        aCommit(room, [], [{ kind: 'poll', poll }]),
        aCommit(other.room, [], [{ kind: 'poll', poll: elsewhere }]),
      ])
      const before = await load(store, room)
      const key = anEntryKey(stranger, 1)
      for (const effect of [
        { kind: 'ballot', ballot: aBallot(poll, stranger, 'yes') },
        { kind: 'ballot', ballot: aBallot(aPoll(room, 'nopoll'), made.members[0]!, 'yes') },
        { kind: 'ballot', ballot: aBallot(elsewhere, made.members[0]!, 'yes') },
        { kind: 'member', member: { ...stranger, group: 'nogroup' as GroupId } },
        { kind: 'member', member: { ...stranger, group: groupOf(other.room) } },
        { kind: 'poll', poll: aPoll(room, 'poll3', { group: groupOf(other.room) }) },
        { kind: 'entry', entry: { group: groupOf(other.room), root: 'replies', key, created: 1, modified: 1 } },
        { kind: 'client', owner: { doc: 'nodoc' as DocName, client: 20, member: '' } },
        {
          kind: 'room',
          room: {
            ...room,
            articles: [{ revision: 1, article: 'noarticle' as ArticleId, length: 1, title: 't', of: 1 }],
          },
        },
      ] as const) {
        const commit = aCommit(room, firstRows(room, bytes('row')), [
          { kind: 'room', room: { ...room, isLocked: true } },
          effect,
        ])
        await expect(store.commit([commit]), effect.kind).rejects.not.toBeInstanceOf(Taken)
      }
      expect(await load(await again(), room)).toStrictEqual(before)
    })

    test('a commit for a room that does not exist fails', async () => {
      const { store } = await storeWith()
      const { room } = aRoom('room1', ARTICLE)
      await expect(store.commit([aCommit(room, firstRows(room, bytes('x')))])).rejects.toThrow()
      await expect(store.commit([aCommit(room, [], [{ kind: 'room', room }])])).rejects.toThrow()
      expect(await store.loadRoom(room.id)).toBe(undefined)
    })

    test('a commit that speaks of another room fails', async () => {
      const [one, two] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { store } = await storeWith(one, two)
      for (const commit of [
        aCommit(one.room, firstRows(two.room, bytes('x'))),
        aCommit(one.room, [], [{ kind: 'room', room: two.room }]),
        aCommit(one.room, [], [{ kind: 'member', member: aMember(two.room, 'noor') }]),
        aCommit(one.room, [], [{ kind: 'poll', poll: aPoll(two.room, 'poll1') }]),
      ])
        await expect(store.commit([commit])).rejects.toThrow('a commit of room room1 names room room2')
      expect((await load(store, two.room)).head).toStrictEqual({ ...FIRST_HEAD, hash: new Uint8Array(32) })
    })

    test('a join code or a poll id of another room is Taken', async () => {
      const [one, two] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { store } = await storeWith(one, two)
      await store.commit([aCommit(one.room, [], [{ kind: 'poll', poll: aPoll(one.room, 'poll1') }])])
      await expect(
        store.commit([aCommit(two.room, [], [{ kind: 'room', room: { ...two.room, code: one.room.code } }])]),
      ).rejects.toBeInstanceOf(Taken)
      await expect(
        store.commit([aCommit(two.room, [], [{ kind: 'poll', poll: aPoll(two.room, 'poll1') }])]),
      ).rejects.toBeInstanceOf(Taken)
      expect(await store.roomOfCode(one.room.code)).toBe('room1')
      expect(await store.roomOfCode(two.room.code)).toBe('room2')
      expect(await store.roomOfPoll('poll1' as PollId)).toBe('room1')
    })

    test('rooms committed at the same time do not disturb each other, failures included', async () => {
      const rooms = Array.from({ length: 12 }, (_, i) => aRoom(`room${i}`, ARTICLE))
      const { store, again } = await storeWith(...rooms)
      const outcomes = await Promise.allSettled(
        rooms.flatMap(({ room }, i) => {
          const rows = firstRows(room, ...Array.from({ length: 10 }, (_, n) => bytes(`${room.id} ${n}`)))
          const commits = rows.map(row => store.commit([aCommit(room, [row])]))
          return i % 3 ? commits : [...commits, store.commit([aCommit(room, [rows[0]!])])]
        }),
      )
      expect(outcomes.filter(o => o.status === 'rejected')).toHaveLength(4)
      const opened = await again()
      for (const { room } of rooms) {
        const payloads = (await opened.readRecord(room.id, 1, 100)).map(row => new TextDecoder().decode(row.payload))
        expect(payloads).toEqual(Array.from({ length: 10 }, (_, n) => `${room.id} ${n}`))
      }
    })

    test('what is handed in or out can be changed afterwards without changing what is stored', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const { store } = await storeWith(made)
      const shared = bytes('..kept..')
      const [row] = firstRows(room, shared.subarray(2, 6))
      const poll = { ...aPoll(room, 'poll1'), options: [{ key: 'yes', label: 'Yes' }] }
      await store.commit([aCommit(room, [row!], [{ kind: 'poll', poll }])])
      shared.fill(0)
      poll.options[0]!.label = 'changed'
      const first = await load(store, room)
      first.members[0]!.givenName = 'changed'
      first.head.hash.fill(0)
      const [read] = await store.readRecord(room.id, 1, 1)
      expect(read!.payload).toStrictEqual(bytes('kept'))
      read!.payload.fill(0)
      const second = await load(store, room)
      expect(second.members[0]!.givenName).toBe('Ada')
      expect(second.polls[0]!.options).toEqual([{ key: 'yes', label: 'Yes' }])
      expect(second.head.hash).toStrictEqual(row!.hash)
      expect((await store.readRecord(room.id, 1, 1))[0]!.payload).toStrictEqual(bytes('kept'))
    })
  })
}
