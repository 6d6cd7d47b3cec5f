/** One socket: what it is told, what it may send, and how it ends. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as awarenessProtocol from 'y-protocols/awareness.js'
import { SYNC } from '../../shared/protocol/index.ts'
import { entryKey, newUlid, readGroup, writeAnnotation, writeBody } from '../../shared/room/index.ts'
import { openRaw } from '../../test/support/hostile/rawSocket.ts'
import { makeWorld, ownerOf, TestClient, type World } from '../../test/support/roomInMemory.ts'
import { forge, text } from '../gate/testing/forge.ts'
import { syncFrame } from './frames.ts'
import type { LiveRoom } from './liveRoom.ts'

async function twoInARoom() {
  const world = makeWorld()
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const a = world.connect(room, ada)
  const b = world.connect(room, ownerOf(room))
  await world.settle()
  return { world, room, ada, a, b }
}
const awarenessMessage = (client: TestClient, clients: number[]) => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(
    encoder,
    awarenessProtocol.encodeAwarenessUpdate(new awarenessProtocol.Awareness(client.doc), clients),
  )
  return [...encoding.toUint8Array(encoder)]
}
function statesIn(frames: Uint8Array[]) {
  return frames.flatMap(frame => {
    const decoder = decoding.createDecoder(frame)
    return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: JSON.parse(decoding.readVarString(decoder)),
    }))
  })
}
const sessionsIn = (room: LiveRoom) => [...room.sessions()].length

test('[GATE-2] writing under another’s key closes the writer’s socket 4422 with code and rule, and costs nothing else', async () => {
  const { world, room, a, b } = await twoInARoom()
  writeAnnotation(a.doc, entryKey(ownerOf(room).id, newUlid(world.random, 1)), {
    motivation: 'commenting',
    revision: 1,
    start: 0,
    end: 3,
  })
  await world.settle()
  expect(a.closed?.code).toBe(4422)
  expect(JSON.parse(a.closed!.reason)).toMatchObject({ code: 'OWNER', rule: 'GATE-2' })
  expect(new TextEncoder().encode(a.closed!.reason).length).toBeLessThan(123)
  expect(b.closed).toBeUndefined()
  expect(readGroup(b.doc).annotations).toEqual([])
  const again = world.connect(room, room.members.get(a.session.member)!)
  await world.settle()
  expect(again.closed).toBeUndefined()
})

test('[WIRE-3] awareness carries the server’s name and colour, whatever the page says, and goes when the socket dies', async () => {
  const { world, room, ada, a, b } = await twoInARoom()
  const awareness = new awarenessProtocol.Awareness(a.doc)
  awareness.setLocalState({ user: { name: 'The moderator', id: ownerOf(room).id }, at: 's3' })
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, awarenessProtocol.encodeAwarenessUpdate(awareness, [a.doc.clientID]))
  a.sendRaw(...encoding.toUint8Array(encoder))
  awareness.destroy()
  await world.settle()
  expect(statesIn(b.awarenessFrames)).toEqual([
    {
      client: a.doc.clientID,
      clock: expect.any(Number),
      state: { at: 's3', user: { id: ada.id, name: 'Ada', colour: ada.colour } },
    },
  ])
  a.leave()
  await world.settle()
  expect(statesIn(b.awarenessFrames).at(-1)).toMatchObject({ client: a.doc.clientID, state: null })
})

test('[WIRE-3] nobody ends another’s presence: a foreign clientID is passed over in silence', async () => {
  const { world, a, b } = await twoInARoom()
  a.sendRaw(...awarenessMessage(a, [a.doc.clientID]))
  await world.settle()
  const before = b.awarenessFrames.length
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, 1)
  encoding.writeVarUint(inner, a.doc.clientID)
  encoding.writeVarUint(inner, 99)
  encoding.writeVarString(inner, 'null')
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  b.sendRaw(...encoding.toUint8Array(encoder))
  await world.settle()
  expect(b.closed).toBeUndefined()
  expect(b.awarenessFrames.length).toBe(before)
})

test('[WIRE-2] a socket that sends faster than its limit is read no further until it has waited; nothing is lost', async () => {
  const { world, ada, a, b } = await twoInARoom()
  const key = entryKey(ada.id, newUlid(world.random, 1))
  writeAnnotation(a.doc, key, { motivation: 'commenting', revision: 1, start: 0, end: 3 })
  for (let i = 1; i <= 4000; i++) writeBody(a.doc, key, 'x'.repeat(i % 40))
  expect(a.isPaused).toBe(true)
  expect(a.closed).toBeUndefined()
  await world.settle()
  expect(readGroup(b.doc).annotations[0]!.body).toBe('')
})

test('[WIRE-2] who floods a group is read no further and not closed, and the others’ words arrive as if nothing were', async () => {
  const world = makeWorld()
  const room = await world.makeRoom()
  const ada = await world.join(room, 'Ada')
  const paces = { memberMessagesPerSecond: 1500, groupMessagesPerSecond: 20 }
  const a = world.connect(room, ada, { paces })
  const b = world.connect(room, ownerOf(room), { paces })
  await world.settle()
  const place = { motivation: 'commenting', revision: 1, start: 0, end: 3 } as const
  const [flooded, quiet] = [ada, ownerOf(room)].map(member => entryKey(member.id, newUlid(world.random, 1)))
  writeAnnotation(a.doc, flooded!, place)
  for (let i = 1; i <= 400; i++) writeBody(a.doc, flooded!, 'x'.repeat(i % 40))
  writeAnnotation(b.doc, quiet!, place, 'One word.')
  await world.settle()
  expect([a.isPaused, b.isPaused]).toEqual([true, false])
  expect([a.closed, b.closed]).toEqual([undefined, undefined])
  expect(readGroup(a.doc).annotations.find(x => x.key === quiet)!.body).toBe('One word.')
})

test.each([
  ['bytes that are no message', [255, 0]],
  ['an empty frame', []],
  ['a sync step that does not exist', [0, 9, 0]],
  ['a length beyond the frame', [0, 2, 200, 1, 0]],
  ['bytes after the message', [0, 2, 2, 0, 0, 7]],
])('[GATE-6] %s closes the socket 4422 MALFORMED', async (_, bytes) => {
  const { world, a, b } = await twoInARoom()
  a.sendRaw(...bytes)
  await world.settle()
  expect(a.closed?.code).toBe(4422)
  expect(JSON.parse(a.closed!.reason).code).toBe('MALFORMED')
  expect(b.closed).toBeUndefined()
})

test('a frame over 1 MB closes 1009, a reader too slow to keep up closes 1013 and the others go on', async () => {
  const { world, room, ada, a, b } = await twoInARoom()
  b.buffered = 2_000_000
  writeAnnotation(a.doc, entryKey(ada.id, newUlid(world.random, 1)), {
    motivation: 'commenting',
    revision: 1,
    start: 0,
    end: 3,
  })
  await world.settle()
  expect(b.closed?.code).toBe(1013)
  expect(a.closed).toBeUndefined()
  a.session.receive(new Uint8Array(1024 * 1024 + 1))
  expect(a.closed?.code).toBe(1009)
  expect(sessionsIn(room)).toBe(0)
})

test('a socket is beaten: silent ones end, an ended login closes 4401, the others hear their own awareness', async () => {
  const { world, room, a, b } = await twoInARoom()
  for (const session of room.sessions()) session.beat()
  a.session.heard()
  await world.settle()
  const heard = a.awarenessFrames.length
  for (const session of [...room.sessions()]) session.beat()
  await world.settle()
  expect(a.awarenessFrames.length).toBe(heard + 1)
  expect(b.session.isOver).toBe(true)
  const other = new TestClient(world as World, room, ownerOf(room), { expires: world.clock.now + 1000 })
  world.clock.now += 1001
  other.session.beat()
  expect(other.closed?.code).toBe(4401)
})

test('an update before the first sync that builds on what has not arrived is ignored; the sync that follows brings it', async () => {
  const { world, room, ada, a, b } = await twoInARoom()
  const key = entryKey(ada.id, newUlid(world.random, 1))
  a.leave()
  writeAnnotation(a.doc, key, { motivation: 'commenting', revision: 1, start: 0, end: 3 }, 'offline')
  const back = new TestClient(world, room, ada, { doc: a.doc })
  writeBody(back.doc, key, 'offline, and a word at the moment of coming back')
  await world.settle()
  expect(back.closed).toBeUndefined()
  expect(readGroup(b.doc).annotations[0]!.body).toBe('offline, and a word at the moment of coming back')
  expect(back.saved.at(-1)!.through).toBeGreaterThanOrEqual(2)
})

test.each([
  ['updates', 200, text('x')],
  ['bytes', 20, text('x'.repeat(50_000))],
])(
  '[GATE-7] a page that never syncs is not ignored for ever: after so many %s it is refused',
  async (_, ignored, content) => {
    const { world, room, ada, b } = await twoInARoom()
    const { session, ...page } = openRaw(room, ada, () => world.clock.now)
    const gap = syncFrame(
      SYNC.update,
      forge([{ client: 4242, clock: 9, structs: [{ root: 'bodies', key: 'x', content }] }]),
    )
    for (let i = 0; i < ignored; i++) session.receive(gap)
    await world.settle()
    expect(session.isOver).toBe(false)
    session.receive(gap)
    await world.settle()
    expect([session.isOver, world.rooms.refusals.get('GAP'), b.closed, page.heard]).toEqual([true, 1, undefined, []])
  },
)

test('[GATE-1] a clientID announced in awareness is bound for good by its first write, and nobody else writes under it later', async () => {
  const { world, room, ada, a } = await twoInARoom()
  a.sendRaw(...awarenessMessage(a, [a.doc.clientID]))
  writeAnnotation(a.doc, entryKey(ada.id, newUlid(world.random, 1)), {
    motivation: 'commenting',
    revision: 1,
    start: 0,
    end: 3,
  })
  await world.settle()
  expect((await world.store.loadRoom(room.room.id))!.owners).toEqual([
    { doc: room.groups[0]!.docName, client: a.doc.clientID, member: ada.id },
  ])
  const again = await world.restart().open(room.room.id)
  const thief = new TestClient(world, again, ownerOf(again), { clientID: a.doc.clientID })
  await world.settle()
  thief.doc.clientID = a.doc.clientID
  writeAnnotation(thief.doc, entryKey(ownerOf(again).id, newUlid(world.random, 2)), {
    motivation: 'commenting',
    revision: 1,
    start: 0,
    end: 3,
  })
  for (let i = 0; i < 10; i++) await new Promise(resolve => setTimeout(resolve, 0))
  expect(JSON.parse(thief.closed!.reason)).toMatchObject({ code: 'FOREIGN_CLIENT', rule: 'GATE-1' })
})

test('[WIRE-3] one socket speaks for one page: who announces ever new clientIDs is refused, and a joiner’s frame stays small', async () => {
  const { world, room, a, b } = await twoInARoom()
  const announce = (first: number) => {
    const inner = encoding.createEncoder()
    encoding.writeVarUint(inner, 5)
    for (let client = first; client < first + 5; client++) {
      encoding.writeVarUint(inner, client)
      encoding.writeVarUint(inner, 1)
      encoding.writeVarString(inner, JSON.stringify({ at: 'x'.repeat(300) }))
    }
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
    a.sendRaw(...encoding.toUint8Array(encoder))
  }
  for (let i = 0; i < 3; i++) announce(1000 + i * 5)
  await world.settle()
  expect(JSON.parse(a.closed!.reason)).toMatchObject({ code: 'AWARENESS', rule: 'WIRE-3' })
  const late = world.connect(room, ownerOf(room))
  await world.settle()
  expect(late.closed).toBeUndefined()
  expect(late.awarenessFrames.reduce((sum, frame) => sum + frame.length, 0)).toBeLessThan(10_000)
  expect(b.closed).toBeUndefined()
})
