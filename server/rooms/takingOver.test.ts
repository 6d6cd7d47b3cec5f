/** Who holds a clientID, how fast a member is heard over many sockets, when a login ends, and what a broken document costs. */
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as awarenessProtocol from 'y-protocols/awareness.js'
import * as Y from 'yjs'
import {
  entryKey,
  type Member,
  makeDoc,
  newUlid,
  readGroup,
  writeAnnotation,
  writeBody,
} from '../../shared/room/index.ts'
import { makeWorld, ownerOf, PACES, TestClient, type World } from '../../test/support/roomInMemory.ts'

const comment = { motivation: 'commenting', revision: 1, start: 4, end: 11 } as const
const newKey = (world: World, member: Member) => entryKey(member.id, newUlid(world.random, world.clock.now))

/** Says what a page says at its opening: the state of its own clientID, and nothing else. */
function announce(client: TestClient, clients = [client.doc.clientID]): void {
  const awareness = new awarenessProtocol.Awareness(client.doc)
  for (const other of clients)
    if (other !== client.doc.clientID) {
      awareness.states.set(other, {})
      awareness.meta.set(other, { clock: 0, lastUpdated: 0 })
    }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, awarenessProtocol.encodeAwarenessUpdate(awareness, clients))
  client.sendRaw(...encoding.toUint8Array(encoder))
  awareness.destroy()
}
/** The same page again: same clientID, same words. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = makeDoc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.clientID = doc.clientID
  return copy
}

async function oneInARoom() {
  const world = makeWorld()
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const a = world.connect(room, ada)
  await world.settle()
  announce(a)
  return { world, room, ada, a }
}

test('[WIRE-4] a tab that comes back before its old socket is known to be dead goes on, and the old socket is closed', async () => {
  const { world, room, ada, a } = await oneInARoom()
  const key = newKey(world, ada)
  writeAnnotation(a.doc, key, comment, 'before')
  await world.settle()
  const back = new TestClient(world, room, ada, { doc: a.doc })
  announce(back)
  await world.settle()
  expect(a.closed!.code).toBe(4422)
  expect(JSON.parse(a.closed!.reason)).toMatchObject({ code: 'FOREIGN_CLIENT', rule: 'WIRE-4' })
  writeBody(back.doc, key, 'after')
  await world.settle()
  expect(back.closed).toBeUndefined()
  expect(readGroup(room.groups[0]!.doc).annotations[0]!.body).toBe('after')
})

test('[WIRE-4] of two copies of a tab the one that is heard later writes on, and nobody’s words are lost in silence', async () => {
  const { world, room, ada, a } = await oneInARoom()
  const key = newKey(world, ada)
  writeAnnotation(a.doc, key, comment, 'a')
  await world.settle()
  const copy = new TestClient(world, room, ada, { doc: copyOf(a.doc) })
  await world.settle()
  writeBody(copy.doc, key, 'a copy writes')
  await world.settle()
  expect([a.closed?.code, copy.closed]).toEqual([4422, undefined])
  writeBody(a.doc, key, 'the first writes')
  await world.settle()
  expect(readGroup(room.groups[0]!.doc).annotations[0]!.body).toBe('a copy writes')
  expect(Y.encodeStateVector(room.groups[0]!.doc)).toEqual(Y.encodeStateVector(copy.doc))
})

test('[WIRE-4] two pages of one member live side by side, though each repeats what it hears of the other', async () => {
  const { world, room, ada, a } = await oneInARoom()
  const b = world.connect(room, ada)
  await world.settle()
  announce(b)
  announce(b, [a.doc.clientID])
  announce(a, [b.doc.clientID])
  announce(a, [a.doc.clientID, b.doc.clientID])
  await world.settle()
  b.leave()
  await world.settle()
  expect([a.closed, b.closed]).toEqual([undefined, undefined])
  const c = world.connect(room, ownerOf(room))
  await world.settle()
  expect(c.awarenessFrames).toHaveLength(1)
})

test('[WIRE-2] twenty sockets of one member are read no faster than the member may send, and presence is not counted', async () => {
  const { world, room, ada } = await oneInARoom()
  const sockets = Array.from({ length: 20 }, () => new TestClient(world, room, ada))
  await world.settle()
  const step1 = [0, 0, 1, 0]
  let heard = 0
  for (let round = 0; heard < 20_000; round++)
    for (const socket of sockets) {
      if (round >= 1000) break
      socket.sendRaw(...step1)
      heard++
    }
  expect(sockets.every(socket => socket.isPaused)).toBe(true)
  const [waits] = [room.groups[0]!.spend(ada.id, PACES, world.clock.now)]
  // 20 000 messages at 1 500 a second, of which the first 6 000 were let through.
  expect(waits).toBeGreaterThan(9000)
  const other = new TestClient(world, room, ownerOf(room))
  other.sendRaw(...step1)
  expect(other.isPaused).toBe(false)
  for (const socket of sockets) expect(socket.closed).toBeUndefined()
})

test('[WIRE-2] who asks for the whole room over and over is answered once a turn, and pays for the size of the answers', async () => {
  const { world, room, ada, a } = await oneInARoom()
  for (let i = 0; i < 25; i++) writeAnnotation(a.doc, newKey(world, ada), comment, 'x'.repeat(4000))
  await world.settle()
  const paces = { memberMessagesPerSecond: 10, groupMessagesPerSecond: 1000 }
  const mallory = await world.join(room, 'Mallory')
  const page = world.connect(room, mallory, { paces })
  await world.settle()
  const whole = Y.encodeStateAsUpdate(room.groups[0]!.doc).length
  expect(whole).toBeGreaterThan(100_000)
  const others = [0, 0, 3, 1, 5, 0]
  const before = page.received
  for (let i = 0; i < 10; i++) page.sendRaw(...others)
  await world.settle()
  expect(page.received - before).toBeLessThan(1.5 * whole)
  for (let i = 0; i < 10; i++) {
    page.sendRaw(...others)
    await world.settle()
  }
  expect(page.received - before).toBeGreaterThan(10 * whole)
  expect([page.isPaused, a.isPaused, page.closed]).toEqual([true, false, undefined])
  // Ten answers of six messages' worth each, and some thirty messages, at ten a second of which the first forty were free.
  expect(room.groups[0]!.owed(mallory.id)).toBeGreaterThan(4000)
})

test('[WIRE-2] a large message counts as many', async () => {
  const { world, room, a } = await oneInARoom()
  await world.settle()
  const large = new Uint8Array(320_000)
  large.set([0, 1])
  const before = room.groups[0]!.spend(a.session.member, PACES, world.clock.now, 6000)
  a.session.receive(large)
  expect(room.groups[0]!.owed(a.session.member) - before).toBe(Math.ceil((20 / 1500) * 1000))
})

test('[WIRE-5] a socket ends in the moment its login does, and a message that comes after it is not taken', async () => {
  const { world, room, ada } = await oneInARoom()
  const expires = world.clock.now + 60_000
  const [silent, writing] = [0, 1].map(() => new TestClient(world, room, ada, { expires }))
  await world.settle()
  world.clock.now = expires - 1
  for (const session of [...room.sessions()]) session.lapse()
  expect(silent!.closed).toBeUndefined()
  world.clock.now = expires
  writeAnnotation(writing!.doc, newKey(world, ada), comment)
  expect(writing!.closed?.code).toBe(4401)
  for (const session of [...room.sessions()]) session.lapse()
  expect(silent!.closed?.code).toBe(4401)
  await world.settle()
  expect(readGroup(room.groups[0]!.doc).annotations).toEqual([])
})

test('an update that passes the gate and breaks the document costs its sender a refusal, its room a reload, other rooms nothing', async () => {
  const { world, room, ada, a } = await oneInARoom()
  const owner = world.connect(room, ownerOf(room))
  const elsewhere = await world.makeRoom()
  const e = world.connect(elsewhere, ownerOf(elsewhere))
  const first = newKey(world, ada)
  writeAnnotation(a.doc, first, comment, 'kept')
  await world.settle()
  room.groups[0]!.doc.getMap('annotations').observe(() => {
    throw new Error('the document is broken')
  })
  writeAnnotation(a.doc, newKey(world, ada), comment)
  const waiting = room.read(() => 'answered').catch(error => error.constructor.name)
  await world.settle()
  expect(JSON.parse(a.closed!.reason)).toMatchObject({ code: 'INTERNAL' })
  expect(owner.closed?.code).toBe(1012)
  expect(await waiting).toBe('RoomOver')
  expect(world.logged.some(line => line.includes('thrown away'))).toBe(true)
  writeAnnotation(e.doc, newKey(world, ownerOf(elsewhere)), comment)
  await world.settle()
  expect(e.closed).toBeUndefined()
  expect(readGroup(elsewhere.groups[0]!.doc).annotations).toHaveLength(1)
  const again = await world.open(room.room.id)
  expect(again).not.toBe(room)
  expect(readGroup(again.groups[0]!.doc).annotations.map(x => x.key)).toEqual([first])
  const back = world.connect(again, ownerOf(again))
  await world.settle()
  expect(back.closed).toBeUndefined()
})

test('a fault in the server’s own writing answers whoever waited for it', async () => {
  const { world, room } = await oneInARoom()
  room.groups[0]!.doc.getMap('roster').observe(() => {
    throw new Error('the document is broken')
  })
  await expect(world.join(room, 'Ben')).rejects.toThrow()
  const again = await world.open(room.room.id)
  expect([...again.members.values()].map(member => member.givenName).sort()).toEqual(['Ada', 'Olga'])
})
