/** How a store keeps joint statements: beside the groups, each with a document of its own. */
import { describe, expect, test } from 'vitest'
import { Taken } from '../../../server/rooms/roomStore.ts'
import type { DocName, GroupId, JointStatement, RoomId } from '../../../shared/room/index.ts'
import { aCommit, aMember, aRoom, bytes, docOf, groupOf, rowsAfter } from '../storedThings.ts'
import { ARTICLE, type ContractStores, load } from './contractStores.ts'

const FIRST = { seq: 0, hash: new Uint8Array(32) }

export function keepingStatements(name: string, { storeWith }: ContractStores): void {
  describe(`${name}: joint statements`, () => {
    test('stand beside the groups in the order in which they were begun, and are found by their documents', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const { store, again } = await storeWith(made)
      const [zeal, ant] = [aStatement(made, 'zeal', { side: 'for' }), aStatement(made, 'ant')]
      const noor = aMember(room, 'noor')
      await store.commit([
        aCommit(
          room,
          [],
          [
            { kind: 'statement', statement: zeal },
            { kind: 'statement', statement: ant },
            { kind: 'member', member: noor },
            { kind: 'client', owner: { doc: zeal.doc, client: 77, member: noor.id } },
          ],
        ),
      ])
      const closed = { ...zeal, isOpen: false, removed: { at: 5, code: 'rude' } }
      await store.commit([aCommit(room, [], [{ kind: 'statement', statement: closed }])])
      const opened = await again()
      const stored = await load(opened, room)
      expect(stored.statements).toStrictEqual([closed, ant])
      expect(stored.groups).toStrictEqual(made.groups)
      expect(stored.owners).toStrictEqual([{ doc: zeal.doc, client: 77, member: noor.id }])
      expect(await opened.roomOfDoc(zeal.doc)).toBe(room.id)
    })

    test('have rows, a checkpoint and names of their own', async () => {
      const made = aRoom('room1', ARTICLE)
      const { room } = made
      const { store, again } = await storeWith(made)
      const statement = aStatement(made, 'ours')
      const own = rowsAfter(FIRST, room, [bytes('one')], { group: statement.id })
      const others = rowsAfter(own[0]!, room, [bytes('two')])
      await store.commit([aCommit(room, [...own, ...others], [{ kind: 'statement', statement }])])
      await store.saveCheckpoint({ group: statement.id, doc: statement.doc, seq: 1, state: bytes('state') })
      const opened = await again()
      expect((await opened.loadDocument(statement.id, statement.doc)).checkpoint).toMatchObject({ seq: 1 })
      const renamed = { ...statement, doc: 'anew' as DocName }
      await opened.commit([aCommit(room, [], [{ kind: 'statement', statement: renamed }])])
      const { checkpoint, updates } = await opened.loadDocument(statement.id, renamed.doc)
      expect([checkpoint, updates.map(({ seq }) => seq)]).toEqual([undefined, [1]])
      expect((await opened.loadDocument(groupOf(room), docOf(room))).updates.map(({ seq }) => seq)).toEqual([2])
      for (const doc of [statement.doc, renamed.doc]) expect(await opened.roomOfDoc(doc)).toBe(room.id)
    })

    test('are refused under a taken document name, or in a commit of another room', async () => {
      const [made, other] = [aRoom('room1', ARTICLE), aRoom('room2', ARTICLE)]
      const { store } = await storeWith(made, other)
      const statement = aStatement(made, 'ours')
      const taken = { ...statement, doc: docOf(other.room) }
      await expect(
        store.commit([aCommit(made.room, [], [{ kind: 'statement', statement: taken }])]),
      ).rejects.toBeInstanceOf(Taken)
      await expect(
        store.commit([
          aCommit(made.room, [], [{ kind: 'statement', statement: { ...statement, room: 'room2' as RoomId } }]),
        ]),
      ).rejects.toThrow('names room room2')
      expect((await load(store, made.room)).statements).toEqual([])
    })
  })
}

const aStatement = (
  { room }: ReturnType<typeof aRoom>,
  id: string,
  over: Partial<JointStatement> = {},
): JointStatement => ({
  id: id as GroupId,
  room: room.id,
  group: groupOf(room),
  stage: 'reading',
  doc: `doc-${id}` as DocName,
  isOpen: true,
  ...over,
})
