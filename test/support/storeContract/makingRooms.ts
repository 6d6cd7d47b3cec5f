/** How a store makes rooms, and finds them. */
import { describe, expect, test } from 'vitest'
import { Taken } from '../../../server/rooms/roomStore.ts'
import type { DocName, GroupId, PollId, RoomId } from '../../../shared/room/index.ts'
import { aCommit, anArticle, aPoll, aRoom, bytes, docOf, firstRows, groupOf } from '../storedThings.ts'
import { ARTICLE, type ContractStores, load } from './contractStores.ts'

export function makingRooms(name: string, { storeWith }: ContractStores): void {
  describe(`${name}: making a room`, () => {
    test('a room is read back exactly as it was made, with its first rows', async () => {
      const made = aRoom('room1', ARTICLE, {
        motion: { sentence: 'The bridge shall open.', sides: [{ key: 'for', label: 'For' }] },
      })
      const { store, again } = await storeWith()
      const rows = firstRows(made.room, bytes('first'), bytes('second'))
      await store.createRoom(made, aCommit(made.room, rows))
      const stored = await (await again()).loadRoom(made.room.id)
      expect(stored).toStrictEqual({
        ...made,
        statements: [],
        polls: [],
        ballots: [],
        roll: [],
        secretBallots: [],
        moved: [],
        entries: [],
        imported: [],
        matters: [],
        owners: [],
        head: { seq: 2, hash: rows[1]!.hash },
      })
    })

    test('a room without rows begins its record at 0 with a hash of zeros', async () => {
      const made = aRoom('room1', ARTICLE)
      const { store } = await storeWith(made)
      expect((await load(store, made.room)).head).toStrictEqual({ seq: 0, hash: new Uint8Array(32) })
    })

    test('an unknown room is undefined', async () => {
      const { store } = await storeWith()
      expect(await store.loadRoom('nowhere' as RoomId)).toBe(undefined)
    })

    test('groups keep the order in which the room was given them', async () => {
      const made = aRoom('room1', ARTICLE)
      const breakouts = ['zebra', 'ant', 'moth'].map(id => ({
        id: id as GroupId,
        room: made.room.id,
        name: id,
        doc: `${id}doc` as DocName,
      }))
      const { store } = await storeWith({ ...made, groups: [...made.groups, ...breakouts] })
      expect((await load(store, made.room)).groups.map(group => group.name)).toEqual([
        'everyone',
        'zebra',
        'ant',
        'moth',
      ])
    })

    test('rooms are found by code, document and poll, and by nothing else', async () => {
      const [one, two] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { store } = await storeWith(one, two)
      await store.commit([aCommit(two.room, [], [{ kind: 'poll', poll: aPoll(two.room, 'poll1') }])])
      expect(await store.roomOfCode(two.room.code)).toBe('room2')
      expect(await store.roomOfDoc(docOf(one.room))).toBe('room1')
      expect(await store.roomOfPoll('poll1' as PollId)).toBe('room2')
      for (const odd of ['', '%', 'coderoom1', '__proto__', "' OR 1=1 --"]) {
        expect(await store.roomOfCode(odd)).toBe(undefined)
        expect(await store.roomOfDoc(odd as DocName)).toBe(undefined)
        expect(await store.roomOfPoll(odd as PollId)).toBe(undefined)
      }
    })

    test('the demo room is the newest of those marked as one', async () => {
      const { store } = await storeWith(aRoom('room1', ARTICLE))
      expect(await store.demoRoom()).toBe(undefined)
      for (const [id, created] of [
        ['demo1', 1],
        ['demo3', 3],
        ['demo2', 2],
      ] as const) {
        const made = aRoom(id, ARTICLE, { isDemo: true, created })
        await store.createRoom(made, aCommit(made.room, []))
      }
      expect(await store.demoRoom()).toBe('demo3')
    })

    test.each([
      ['id', { ...aRoom('room1', ARTICLE, { code: 'OTHER' }), groups: [], members: [] }],
      ['join code', aRoom('room2', ARTICLE, { code: 'CODEroom1' })],
      [
        'group',
        {
          ...aRoom('room2', ARTICLE),
          groups: [
            {
              id: groupOf(aRoom('room1', ARTICLE).room),
              room: 'room2' as RoomId,
              name: 'everyone',
              doc: 'own' as DocName,
            },
          ],
          members: [],
        },
      ],
      [
        'document',
        {
          ...aRoom('room2', ARTICLE),
          groups: [
            {
              id: 'own' as GroupId,
              room: 'room2' as RoomId,
              name: 'everyone',
              doc: docOf(aRoom('room1', ARTICLE).room),
            },
          ],
          members: [],
        },
      ],
    ])('a room whose %s is in use is Taken and leaves nothing', async (_, made) => {
      const first = aRoom('room1', ARTICLE)
      const { store, again } = await storeWith(first)
      const before = await load(store, first.room)
      await expect(store.createRoom(made, aCommit(made.room, firstRows(made.room, bytes('x'))))).rejects.toBeInstanceOf(
        Taken,
      )
      const after = await again()
      expect(await load(after, first.room)).toStrictEqual(before)
      expect(await after.loadRoom('room2' as RoomId)).toBe(undefined)
      expect(await after.roomOfCode('OTHER')).toBe(undefined)
      expect(await after.roomOfCode('CODEroom2')).toBe(undefined)
      expect(await after.roomOfDoc('own' as DocName)).toBe(undefined)
      expect(await after.readRecord('room2' as RoomId, 1, 10)).toEqual([])
    })

    test('a room about an article that is not stored is refused and leaves nothing', async () => {
      const made = aRoom('room1', anArticle('unknown'))
      const { store } = await storeWith()
      await expect(store.createRoom(made, aCommit(made.room, []))).rejects.not.toBeInstanceOf(Taken)
      expect(await store.loadRoom(made.room.id)).toBe(undefined)
      expect(await store.roomOfCode(made.room.code)).toBe(undefined)
      expect(await store.roomOfDoc(docOf(made.room))).toBe(undefined)
    })

    test('a room whose first rows do not begin at 1 is refused and leaves nothing', async () => {
      const made = aRoom('room1', ARTICLE)
      const { store } = await storeWith()
      const late = firstRows(made.room, bytes('one'), bytes('two')).slice(1)
      await expect(store.createRoom(made, aCommit(made.room, late))).rejects.toThrow(
        'row 2 of room room1 cannot follow row 0',
      )
      expect(await store.loadRoom(made.room.id)).toBe(undefined)
      await store.createRoom(made, aCommit(made.room, []))
      expect(await store.roomOfCode(made.room.code)).toBe('room1')
    })

    test('a room made with a member or a first commit of another room is refused', async () => {
      const [one, two] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { store } = await storeWith(one)
      await expect(store.createRoom({ ...two, members: one.members }, aCommit(two.room, []))).rejects.toThrow(
        'names room room1',
      )
      await expect(store.createRoom(two, aCommit(one.room, []))).rejects.toThrow('names room room1')
      expect(await store.loadRoom(two.room.id)).toBe(undefined)
    })
  })
}
