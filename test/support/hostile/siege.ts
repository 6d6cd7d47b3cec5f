/**
 * A room under attack, without ports: one member sends hostile frames through the room's own door while another writes.
 * After each turn of the room everything that must not have moved is compared; at the end the room is read from its record.
 */
import { expect } from 'vitest'
import * as Y from 'yjs'
import { troubles } from '../../../server/gate/testing/room.ts'
import { syncFrame } from '../../../server/rooms/frames.ts'
import { firstBrokenRow } from '../../../server/rooms/record.ts'
import { SYNC } from '../../../shared/protocol/index.ts'
import {
  entryKey,
  makeDoc,
  newUlid,
  readBody,
  readGroup,
  writeAnnotation,
  writeBody,
  writeReply,
} from '../../../shared/room/index.ts'
import { makeWorld, ownerOf } from '../roomInMemory.ts'
import { seededRandom } from '../seeded.ts'
import type { Field } from './aim.ts'
import { makeDice } from './dice.ts'
import { makeArsenal } from './frames.ts'
import { clientsIn, overreach, serverBut, structsOf, wordsBut } from './oracle.ts'
import { openRaw } from './rawSocket.ts'

const TURN_FRAMES = 80
const ADA = 1001
const OLGA = 1002
const MALLORY = [2001, 500, 2 ** 32 - 3, 2002, 2003]

export interface Siege {
  frames: number
  /** Frames of which the room took something, as the record has them. */
  accepted: number
  refused: Record<string, number>
}

/** Throws at the first thing that moved. The same seed sends the same frames. */
export async function besiege(seed: number, frames: number): Promise<Siege> {
  const world = makeWorld({ seed })
  const room = await world.makeRoom()
  const group = room.groups[0]!
  const ada = await world.join(room, 'Ada')
  const mallory = await world.join(room, 'Mallory')
  const olga = ownerOf(room)
  // What Ada and Olga wrote, and nothing else: never fed by the server.
  const honest = makeDoc()
  const [a, o] = [
    { member: ada, clientID: ADA },
    { member: olga, clientID: OLGA },
  ].map(({ member, clientID }) => {
    const client = world.connect(room, member, { clientID })
    client.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === client) return
      Y.applyUpdate(honest, update)
      arsenal.overhear(update)
    })
    return client
  }) as [ReturnType<typeof world.connect>, ReturnType<typeof world.connect>]
  const field: Field = {
    doc: group.doc,
    attacker: mallory.id,
    own: MALLORY,
    victims: [
      { member: ada.id, client: ADA },
      { member: olga.id, client: OLGA },
    ],
  }
  const dice = makeDice(seededRandom(seed ^ 0x5eed))
  const arsenal = makeArsenal(field, dice)
  const key = (of: typeof ada) => entryKey(of.id, newUlid(world.random, world.clock.now))
  const adas = key(ada)
  await world.settle()
  let typed = 'Which council?'
  writeAnnotation(a.doc, adas, { motivation: 'classifying', revision: 1, start: 4, end: 11 }, typed)
  writeReply(a.doc, key(ada), { to: adas, move: 'ask', body: 'And when?' })
  writeAnnotation(o.doc, key(olga), { motivation: 'commenting', revision: 1, start: 0, end: 9 }, 'The mayor’s 😀')
  await world.settle()
  const ear = openRaw(room, olga, () => world.clock.now, true)
  ear.session.receive(syncFrame(SYNC.step1, Uint8Array.of(0)))
  await world.settle()

  const serverBefore = serverBut(group.doc, mallory.id)
  expect(ear.heard.length).toBeGreaterThan(0)
  let { seq } = room.head
  let accepted = 0
  let sent = 0
  for (let turn = 0; sent < frames; turn++) {
    const at = `seed ${seed}, turn ${turn}`
    arsenal.reload()
    ear.heard.length = 0
    const writesAt = turn % 4 === 0 ? dice.below(TURN_FRAMES) : -1
    const sockets = []
    for (let i = 0; i < TURN_FRAMES; i++, sent++) {
      if (i === writesAt) {
        typed = turn % 40 === 0 ? 'Which council?' : `${typed}${turn % 10}`
        writeBody(a.doc, adas, typed)
      }
      const socket = openRaw(room, mallory, () => world.clock.now)
      // Most have synced; the others send their first words or a sync answer that is none.
      if (!dice.isOneIn(4)) socket.session.receive(syncFrame(SYNC.step2, Uint8Array.of(0, 0)))
      socket.session.receive(arsenal.next())
      sockets.push(socket)
    }
    await world.settle()
    for (const { session } of sockets) session.closed()
    await world.settle()

    expect([world.logged, room.isOver, a.closed, o.closed, ear.closed], at).toEqual([
      [],
      false,
      undefined,
      undefined,
      undefined,
    ])
    expect(world.rooms.refusals.get('INTERNAL'), at).toBeUndefined()
    expect(structsOf(group.doc, [ADA, OLGA]), at).toBe(structsOf(honest, [ADA, OLGA]))
    expect(wordsBut(group.doc, mallory.id), at).toBe(wordsBut(honest, mallory.id))
    expect(serverBut(group.doc, mallory.id), at).toBe(serverBefore)
    expect(troubles(group.doc), at).toEqual([])
    expect(readBody(group.doc, adas), at).toBe(typed)

    const rows = await world.store.readRecord(room.room.id, seq + 1, 10_000)
    seq = rows.at(-1)?.seq ?? seq
    for (const { kind, member, payload } of rows) {
      if (kind !== 'update') continue
      for (const client of clientsIn(payload))
        expect([client, group.clients.ownerOf(client)], at).toEqual([client, member])
      if (member !== mallory.id) continue
      accepted++
      arsenal.overhear(payload)
    }
    const writers = new Set(rows.filter(row => row.kind === 'update').map(row => row.member))
    const heard = { messages: ear.heard, writers, ownerOf: (client: number) => group.clients.ownerOf(client) }
    expect(overreach(heard, mallory.id), at).toEqual([])
  }
  typed += ' At last.'
  writeBody(a.doc, adas, typed)
  await world.settle()
  expect(readBody(o.doc, adas)).toBe(typed)
  expect(readGroup(a.doc)).toEqual(readGroup(group.doc))
  const record = await world.store.readRecord(room.room.id, 1, 10_000_000)
  expect(firstBrokenRow(record)).toBeUndefined()
  const again = await world.restart().open(room.room.id)
  expect(readGroup(again.groups[0]!.doc)).toEqual(readGroup(group.doc))
  await world.rooms.close()
  const fromCheckpoint = await world.restart().open(room.room.id)
  expect(readGroup(fromCheckpoint.groups[0]!.doc)).toEqual(readGroup(group.doc))
  return { frames: sent, accepted, refused: Object.fromEntries(world.rooms.refusals) }
}
