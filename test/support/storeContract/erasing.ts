/** What leaves a store for good, and what must stand as it was beside it. */
import { describe, expect, test } from 'vitest'
import { firstBrokenRow, redactedRows } from '../../../server/rooms/record.ts'
import { Taken } from '../../../server/rooms/roomStore.ts'
import type { DocName, GroupId } from '../../../shared/room/index.ts'
import { aBallot, aCommit, aMember, aPoll, aRoom, bytes, docOf, groupOf, NOON, rowsAfter } from '../storedThings.ts'
import { ARTICLE, type ContractStores, load } from './contractStores.ts'

const FIRST = { seq: 0, hash: new Uint8Array(32) }

export function erasing(name: string, { storeWith }: ContractStores): void {
  describe(`${name}: erasing`, () => {
    test('[CASE-4] redaction rewrites one member’s updates of one group, this commit’s own included, and the chain stands', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const { store, again } = await storeWith(made)
      const [noor, ada] = [aMember(room, 'noor'), made.members[0]!]
      const noors = rowsAfter(FIRST, room, [bytes('secret 1'), bytes('plain 2')], { member: noor.id })
      const adas = rowsAfter(noors[1]!, room, [bytes('secret 3')], { member: ada.id })
      const act = rowsAfter(adas[0]!, room, [bytes('secret 4')], { member: noor.id, kind: 'act', group: '' })
      const late = rowsAfter(act[0]!, room, [bytes('secret 5')], { member: noor.id })
      await store.commit([aCommit(room, [...noors, ...adas, ...act], [{ kind: 'member', member: noor }])])
      await store.saveCheckpoint({ group: groupOf(room), doc: docOf(room), seq: 4, state: bytes('secret state') })
      const redact = (payload: Uint8Array) => {
        const text = new TextDecoder().decode(payload)
        return text.startsWith('secret') ? bytes(text.replace('secret', '')) : undefined
      }
      const group = { ...made.groups[0]!, doc: 'nextdoc' as DocName }
      await store.commit([
        aCommit(room, late, [
          { kind: 'redact', group: groupOf(room), member: noor.id, at: NOON + 1, redact },
          { kind: 'group', group },
        ]),
      ])
      const opened = await again()
      const rows = await opened.readRecord(room.id, 1, 100)
      expect(rows.map(row => new TextDecoder().decode(row.payload))).toEqual([
        ' 1',
        'plain 2',
        'secret 3',
        'secret 4',
        ' 5',
      ])
      expect(redactedRows(rows)).toEqual([1, 5])
      expect(rows[0]).toMatchObject({ salt: new Uint8Array(0), redacted: NOON + 1, digest: noors[0]!.digest })
      expect(rows[1]).toStrictEqual(noors[1])
      expect(firstBrokenRow(rows)).toBeUndefined()
      const { checkpoint, updates } = await opened.loadDocument(groupOf(room), group.doc)
      expect(checkpoint).toBeUndefined()
      expect(updates.map(update => update.seq)).toEqual([1, 2, 3, 5])
    })

    test('a document under a new name keeps its owners, and its former name still leads to the room', async () => {
      const [made, other] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { room } = made
      const { store, again } = await storeWith(made, other)
      const noor = aMember(room, 'noor')
      const owner = (doc: string, client: number) => ({ doc: doc as DocName, client, member: noor.id })
      await store.commit([
        aCommit(
          room,
          [],
          [
            { kind: 'member', member: noor },
            { kind: 'client', owner: owner(docOf(room), 77) },
            { kind: 'client', owner: owner(docOf(room), 78) },
          ],
        ),
      ])
      for (const doc of ['second', 'third'] as DocName[])
        await store.commit([aCommit(room, [], [{ kind: 'group', group: { ...made.groups[0]!, doc } }])])
      const opened = await again()
      const stored = await load(opened, room)
      expect(stored.groups).toStrictEqual([{ ...made.groups[0]!, doc: 'third' }])
      expect(stored.owners).toStrictEqual([owner('third', 77), owner('third', 78)])
      for (const doc of [docOf(room), 'second', 'third'])
        expect(await opened.roomOfDoc(doc as DocName), doc).toBe(room.id)
      const taken = { ...made.groups[0]!, doc: docOf(other.room) }
      await expect(opened.commit([aCommit(room, [], [{ kind: 'group', group: taken }])])).rejects.toBeInstanceOf(Taken)
      const nobodys = { ...taken, id: 'nogroup' as GroupId, doc: 'fourth' as DocName }
      await expect(opened.commit([aCommit(room, [], [{ kind: 'group', group: nobodys }])])).rejects.toThrow()
      expect(await load(opened, room)).toStrictEqual(stored)
    })

    test('[ROOM-9] a farewell ends the member’s logins in this room and the personal code, and withdraws what it names', async () => {
      const [made, other] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { room } = made
      const { store, again } = await storeWith(made, other)
      const [noor, ada, elsewhere] = [aMember(room, 'noor'), made.members[0]!, other.members[0]!]
      const [poll, second] = [aPoll(room, 'poll1'), aPoll(room, 'poll2')]
      await store.commit([
        aCommit(
          room,
          [],
          [
            { kind: 'member', member: noor },
            { kind: 'poll', poll },
            { kind: 'poll', poll: second },
            { kind: 'ballot', ballot: aBallot(poll, noor, 'yes') },
            { kind: 'ballot', ballot: aBallot(second, noor, 'yes') },
            { kind: 'ballot', ballot: aBallot(poll, ada, 'no') },
          ],
        ),
      ])
      const login = { created: NOON, expires: NOON + 9e9 }
      const both = [
        { room: room.id, member: noor.id },
        { room: other.room.id, member: elsewhere.id },
      ]
      await store.saveLogin({ hash: 'phone', ...login, members: both })
      await store.saveLogin({ hash: 'laptop', ...login, members: both.slice(0, 1) })
      await store.saveLogin({ hash: 'adas', ...login, members: [{ room: room.id, member: ada.id }] })
      await store.savePersonalCode('noors', room.id, noor.id)
      await store.savePersonalCode('adas', room.id, ada.id)
      const failing = aCommit(room, rowsAfter({ ...FIRST, seq: 7 }, room, [bytes('gap')]), [])
      const farewell = aCommit(
        room,
        [],
        [
          { kind: 'farewell', member: noor.id },
          { kind: 'withdrawn-ballot', poll: poll.id, member: noor.id },
          { kind: 'member', member: { ...noor, isExpelled: true } },
        ],
      )
      await expect(store.commit([farewell, failing])).rejects.toThrow()
      expect((await store.login('phone'))!.members).toHaveLength(2)
      expect(await store.memberOfPersonalCode('noors')).toEqual({ room: room.id, member: noor.id })
      await store.commit([farewell])
      expect((await store.login('phone'))!.members).toEqual(both.slice(1))
      const opened = await again()
      expect((await opened.login('phone'))!.members).toEqual(both.slice(1))
      expect((await opened.login('laptop'))!.members).toEqual([])
      expect((await opened.login('adas'))!.members).toHaveLength(1)
      expect(await opened.memberOfPersonalCode('noors')).toBeUndefined()
      expect(await opened.memberOfPersonalCode('adas')).toBeDefined()
      const stored = await load(opened, room)
      expect(stored.ballots).toStrictEqual([aBallot(poll, ada, 'no'), aBallot(second, noor, 'yes')])
      expect(stored.members.find(member => member.id === noor.id)).toStrictEqual({ ...noor, isExpelled: true })
    })
  })
}
