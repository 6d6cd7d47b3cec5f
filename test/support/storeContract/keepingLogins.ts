/** Logins, personal codes, and what is swept out. */
import { describe, expect, test } from 'vitest'
import { type Login, Taken } from '../../../server/rooms/roomStore.ts'
import type { ArticleId, MemberId, RoomId } from '../../../shared/room/index.ts'
import { aCommit, aMember, anArticle, aRoom, NOON } from '../storedThings.ts'
import { ARTICLE, type ContractStores } from './contractStores.ts'

export function keepingLogins(name: string, { open, storeWith }: ContractStores): void {
  describe(`${name}: logins and sweeping`, () => {
    const login = (hash: string, over: Partial<Login> = {}): Login => ({
      hash,
      created: NOON,
      expires: NOON + 1000,
      members: [],
      ...over,
    })
    const member = (room: string, id = 'owner') => ({ room: room as RoomId, member: id as MemberId })

    test('a login holds one member per room, and a later one replaces it', async () => {
      const rooms = ['room1', 'room2', 'room3'].map(id => aRoom(id, ARTICLE))
      const { store, again } = await storeWith(...rooms)
      const noor = aMember(rooms[1]!.room, 'noor')
      await store.commit([aCommit(rooms[1]!.room, [], [{ kind: 'member', member: noor }])])
      await store.saveLogin(login('hash1', { members: [member('room1')] }))
      await store.saveLogin(login('hash2', { members: [member('room1')] }))
      await store.addToLogin('hash1', 'room3' as RoomId, 'owner' as MemberId, NOON)
      await store.addToLogin('hash1', 'room2' as RoomId, 'owner' as MemberId, NOON)
      await store.addToLogin('hash1', 'room2' as RoomId, noor.id, NOON)
      const opened = await again()
      expect(await opened.login('hash1')).toStrictEqual(
        login('hash1', { members: [member('room1'), member('room2', 'noor'), member('room3')] }),
      )
      expect(await opened.login('hash2')).toStrictEqual(login('hash2', { members: [member('room1')] }))
      expect(await opened.login('hash3')).toBe(undefined)
    })

    test('a login that is saved again is replaced whole', async () => {
      const { store } = await storeWith(aRoom('room1', ARTICLE), aRoom('room2', ARTICLE))
      await store.saveLogin(login('hash1', { members: [member('room1')] }))
      expect((await store.login('hash1'))!.members).toEqual([member('room1')])
      await store.saveLogin(login('hash1', { expires: NOON + 5, members: [member('room2')] }))
      expect(await store.login('hash1')).toStrictEqual(
        login('hash1', { expires: NOON + 5, members: [member('room2')] }),
      )
      await store.addToLogin('hash1', 'room1' as RoomId, 'owner' as MemberId, NOON)
      expect((await store.login('hash1'))!.members).toEqual([member('room1'), member('room2')])
    })

    test('a member’s logins are told, the oldest first, and each is ended by itself', async () => {
      const made = aRoom('room1', ARTICLE)
      const { store, again } = await storeWith(made, aRoom('room2', ARTICLE))
      const noor = aMember(made.room, 'noor')
      await store.commit([aCommit(made.room, [], [{ kind: 'member', member: noor }])])
      const [room1, owner] = ['room1' as RoomId, 'owner' as MemberId]
      for (const hash of ['hash1', 'hash2', 'hash3', 'hash4']) await store.saveLogin(login(hash))
      await store.addToLogin('hash2', room1, owner, NOON + 1)
      await store.addToLogin('hash1', room1, owner, NOON + 2)
      await store.addToLogin('hash3', room1, owner, NOON + 1)
      await store.addToLogin('hash1', 'room2' as RoomId, owner, NOON + 3)
      await store.addToLogin('hash4', room1, noor.id, NOON + 4)
      const mine = ['hash2', 'hash3', 'hash1'].map(hash => ({ hash, since: NOON + (hash === 'hash1' ? 2 : 1) }))
      expect(await store.loginsOf(room1, owner)).toStrictEqual(mine.map(one => ({ ...one, expires: NOON + 1000 })))
      // Read before it is ended: what a store remembers of it goes too.
      expect((await store.login('hash1'))!.members).toHaveLength(2)
      await store.endLogin('hash1', room1, owner)
      await store.endLogin('hash4', room1, owner)
      await store.endLogin('unknown', room1, owner)
      expect((await store.login('hash1'))!.members).toEqual([member('room2')])
      const opened = await again()
      expect(await opened.login('hash1')).toStrictEqual(login('hash1', { members: [member('room2')] }))
      expect((await opened.loginsOf(room1, owner)).map(one => one.hash)).toEqual(['hash2', 'hash3'])
      expect((await opened.loginsOf(room1, noor.id)).map(one => one.hash)).toEqual(['hash4'])
      expect(await opened.loginsOf(room1, 'stranger' as MemberId)).toEqual([])
    })

    test('a login that is saved with its members has them since it was made', async () => {
      const { store } = await storeWith(aRoom('room1', ARTICLE))
      await store.saveLogin(login('hash1', { created: NOON - 5, members: [member('room1')] }))
      expect(await store.loginsOf('room1' as RoomId, 'owner' as MemberId)).toStrictEqual([
        { hash: 'hash1', since: NOON - 5, expires: NOON + 1000 },
      ])
    })

    test('a login of nobody, or of a stranger, is refused and leaves nothing', async () => {
      const { store } = await storeWith(aRoom('room1', ARTICLE))
      await store.saveLogin(login('hash1', { members: [member('room1')] }))
      await expect(store.addToLogin('unknown', 'room1' as RoomId, 'owner' as MemberId, NOON)).rejects.toThrow()
      await expect(store.addToLogin('hash1', 'room1' as RoomId, 'stranger' as MemberId, NOON)).rejects.toThrow()
      await expect(store.saveLogin(login('hash2', { members: [member('room1'), member('nowhere')] }))).rejects.toThrow()
      await expect(store.saveLogin(login('hash1', { members: [member('room1', 'stranger')] }))).rejects.toThrow()
      expect(await store.login('hash1')).toStrictEqual(login('hash1', { members: [member('room1')] }))
      expect(await store.login('hash2')).toBe(undefined)
    })

    test('a personal code belongs to one member, and a new one replaces the old', async () => {
      const made = aRoom('room1', ARTICLE)
      const { store, again } = await storeWith(made, aRoom('room2', ARTICLE))
      await store.savePersonalCode('code1', 'room1' as RoomId, 'owner' as MemberId)
      await store.savePersonalCode('code2', 'room1' as RoomId, 'owner' as MemberId)
      await store.savePersonalCode('code2', 'room1' as RoomId, 'owner' as MemberId)
      await expect(store.savePersonalCode('code2', 'room2' as RoomId, 'owner' as MemberId)).rejects.toBeInstanceOf(
        Taken,
      )
      await store.savePersonalCode('code3', 'room2' as RoomId, 'owner' as MemberId)
      await expect(store.savePersonalCode('code4', 'room1' as RoomId, 'stranger' as MemberId)).rejects.toThrow()
      const opened = await again()
      expect(await opened.memberOfPersonalCode('code1')).toBe(undefined)
      expect(await opened.memberOfPersonalCode('code2')).toStrictEqual(member('room1'))
      expect(await opened.memberOfPersonalCode('code3')).toStrictEqual(member('room2'))
      expect(await opened.memberOfPersonalCode('code4')).toBe(undefined)
    })

    test('articles in no room go after their time, articles of a room never', async () => {
      const made = aRoom('room1', ARTICLE)
      const { store, again } = await storeWith(made)
      await store.saveArticle(anArticle('old', { text: 'So long that it is kept in parts. '.repeat(5000) }), NOON - 1)
      await store.saveArticle(anArticle('young'), NOON + 100)
      await store.saveArticle(anArticle('revision2'), NOON - 1)
      const articles = [
        ...made.room.articles,
        { revision: 2, article: 'revision2' as ArticleId, length: 1, title: 't', of: 1 },
      ]
      await store.commit([aCommit(made.room, [], [{ kind: 'room', room: { ...made.room, articles } }])])
      expect(await store.sweep(NOON + 100, NOON)).toBe(1)
      const opened = await again()
      expect(await opened.loadArticle('old' as ArticleId)).toBe(undefined)
      for (const id of ['article1', 'revision2', 'young'])
        expect((await opened.loadArticle(id as ArticleId))?.id).toBe(id)
      expect(await opened.sweep(NOON + 100, NOON)).toBe(0)
    })

    test('logins go when they have ended, and not a millisecond earlier', async () => {
      const { store } = await storeWith(aRoom('room1', ARTICLE))
      await store.saveLogin(login('ended', { expires: NOON, members: [member('room1')] }))
      await store.saveLogin(login('running', { expires: NOON + 1, members: [member('room1')] }))
      expect((await store.login('ended'))!.expires).toBe(NOON)
      expect(await store.sweep(0, NOON - 1)).toBe(0)
      expect(await store.sweep(0, NOON)).toBe(1)
      expect(await store.login('ended')).toBe(undefined)
      expect(await store.login('running')).toStrictEqual(
        login('running', { expires: NOON + 1, members: [member('room1')] }),
      )
    })
  })

  describe(`${name}: opening and closing`, () => {
    test('an open store can be written to, a closed one says that it cannot', async () => {
      const { store } = await open()
      await store.probe()
      await store.close()
      await expect(store.probe()).rejects.toThrow(/cannot be written to: .+\.$/)
      await store.close()
    })
  })
}
