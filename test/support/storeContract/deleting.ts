/** A room that is deleted leaves nothing, and takes nothing of any other room along. */
import { describe, expect, test } from 'vitest'
import type { NewRoom, RoomStore } from '../../../server/rooms/roomStore.ts'
import type { DocName } from '../../../shared/room/index.ts'
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
  rowsAfter,
} from '../storedThings.ts'
import { ARTICLE, type ContractStores, load } from './contractStores.ts'

/** Something in every place that a store has for a room. */
async function furnish(store: RoomStore, { room, groups }: NewRoom): Promise<void> {
  const noor = aMember(room, `${room.id}noor`)
  const key = anEntryKey(noor, 1)
  const [poll, secret] = [aPoll(room, `${room.id}poll`), aPoll(room, `${room.id}secret`, { secrecy: 'secret' })]
  await store.commit([
    aCommit(room, firstRows(room, bytes('words')), [
      { kind: 'member', member: noor },
      { kind: 'poll', poll },
      { kind: 'poll', poll: secret },
      { kind: 'ballot', ballot: aBallot(poll, noor, 'yes') },
      { kind: 'roll', poll: secret.id, members: [noor.id] },
      { kind: 'secret-ballot', member: noor.id, ballot: { poll: secret.id, key: 'k', choice: 'no', receipt: 'r' } },
      { kind: 'moved', moved: { poll: poll.id, member: noor.id, by: key } },
      { kind: 'entry', entry: { group: groupOf(room), root: 'annotations', key, created: NOON, modified: NOON } },
      { kind: 'imported', imported: { digest: 'd', key } },
      { kind: 'client', owner: { doc: docOf(room), client: 99, member: noor.id } },
      { kind: 'group', group: { ...groups[0]!, doc: `${room.id}later` as DocName } },
    ]),
  ])
  await store.saveCheckpoint({
    group: groupOf(room),
    doc: `${room.id}later` as DocName,
    seq: 1,
    state: bytes('state'),
  })
  await store.saveLogin({
    hash: `login of ${room.id}`,
    created: NOON,
    expires: NOON + 9e9,
    members: [{ room: room.id, member: noor.id }],
  })
  await store.savePersonalCode(`code of ${room.id}`, room.id, noor.id)
}

export function deleting(name: string, { storeWith }: ContractStores): void {
  describe(`${name}: deleting`, () => {
    test('[ROOM-12] all of the room goes at once, its articles where no other room has them', async () => {
      const own = anArticle('own', { text: 'So long that it is kept in parts. '.repeat(5000) })
      const [made, other] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { room } = made
      const { store, again } = await storeWith(made, other)
      await store.saveArticle(own, NOON)
      await furnish(store, made)
      await furnish(store, other)
      const second = { revision: 2, article: own.id, length: own.text.length, title: own.title, of: 2 }
      await store.commit([
        aCommit(room, [], [{ kind: 'room', room: { ...room, articles: [...room.articles, second] } }]),
      ])
      const before = await load(store, other.room)
      const gone = aCommit(room, [], [{ kind: 'delete-room' }])
      // With a commit that fails beside it, nothing has happened.
      const failing = aCommit(
        other.room,
        rowsAfter({ seq: 7, hash: new Uint8Array(32) }, other.room, [bytes('gap')]),
        [],
      )
      await expect(store.commit([gone, failing])).rejects.toThrow()
      expect((await load(store, room)).members).toHaveLength(2)
      expect((await store.login('login of room1'))!.members).toHaveLength(1)
      await store.commit([gone])
      for (const open of [async () => store, again]) {
        const opened = await open()
        expect(await opened.loadRoom(room.id)).toBeUndefined()
        expect(await opened.roomOfCode(room.code)).toBeUndefined()
        for (const doc of [docOf(room), 'room1later' as DocName]) expect(await opened.roomOfDoc(doc)).toBeUndefined()
        expect(await opened.roomOfPoll('room1poll' as never)).toBeUndefined()
        expect(await opened.readRecord(room.id, 1, 9)).toEqual([])
        expect(await opened.loadDocument(groupOf(room), 'room1later' as DocName)).toEqual({ updates: [] })
        expect((await opened.login('login of room1'))!.members).toEqual([])
        expect(await opened.memberOfPersonalCode('code of room1')).toBeUndefined()
        expect(await opened.loadArticle(own.id)).toBeUndefined()
        expect(await opened.loadArticle(ARTICLE.id)).toBeDefined()
        expect(await load(opened, other.room)).toStrictEqual(before)
        expect((await opened.login('login of room2'))!.members).toHaveLength(1)
      }
    })

    test('a room may be made again under the ids and the code of one that was deleted', async () => {
      const made = aRoom('room1', ARTICLE)
      const { store } = await storeWith(made)
      await furnish(store, made)
      await store.commit([aCommit(made.room, [], [{ kind: 'delete-room' }])])
      await store.saveArticle(ARTICLE, NOON)
      await store.createRoom(made, aCommit(made.room, firstRows(made.room, bytes('again'))))
      await store.commit([aCommit(made.room, rowsAfter((await load(store, made.room)).head, made.room, [bytes('on')]))])
      expect((await load(store, made.room)).head.seq).toBe(2)
    })
  })
}
