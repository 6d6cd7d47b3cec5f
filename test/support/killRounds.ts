/**
 * kill -9 while two clients type: what the second had received, and what the server had called saved, is there after the
 * restart. One round: two writers type until enough has crossed, the process is killed, started again on the same folder, and
 * a fresh reader compares.
 */

import { expect } from 'vitest'
import * as Y from 'yjs'
import { entryKey, type MemberId, makeDoc, readGroup, writeAnnotation, writeBody } from '../../shared/room/index.ts'
import { synced, TestClient, until } from './client.ts'
import { startServer } from './server.ts'

const TEXT = 'The council measured the traffic for three weeks. It was right to do so. Nobody asked the cyclists.'
const ulid = (round: number, n: number) => `01JD${String(round).padStart(10, '0')}${String(n).padStart(12, '0')}`

export interface Killed {
  rounds: number
  /** Characters that the other client had received when the server was killed, over all rounds. */
  seen: number
}

export async function killRounds(rounds: number, cast = true): Promise<Killed> {
  let server = await startServer()
  const { dataFolder } = server
  const olga = new TestClient(server.origin)
  const { room, member: owner } = await olga.makeRoom(TEXT)
  const ada = new TestClient(server.origin)
  const { member } = await ada.join(room.code!, 'Ada')
  let seen = 0
  for (let round = 0; round < rounds; round++) {
    const doc = await olga.docName(room.id)
    const writers = [
      { live: ada.connect(doc), key: entryKey(member.id as MemberId, ulid(round, 1)) },
      { live: olga.connect(doc), key: entryKey(owner.id as MemberId, ulid(round, 1)) },
    ]
    await Promise.all(writers.map(w => synced(w.live)))
    // Replicas of what each client has received: only what came over its socket counts.
    const received = writers.map(({ live }) => {
      const replica = makeDoc()
      Y.applyUpdate(replica, Y.encodeStateAsUpdate(live.doc))
      live.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === live.provider) Y.applyUpdate(replica, update)
      })
      return replica
    })
    for (const { live, key } of writers)
      writeAnnotation(live.doc, key, { motivation: 'classifying', revision: 1, start: 0, end: 11 })
    const [a, o] = writers as [(typeof writers)[0], (typeof writers)[0]]
    let typed = ''
    const typing = (async () => {
      while (typed.length < 400) {
        typed += String.fromCharCode(97 + (typed.length % 26))
        for (const { live, key } of writers) writeBody(live.doc, key, typed)
        await new Promise(resolve => setImmediate(resolve))
      }
    })()
    // Each round is cut at another point of the typing.
    const enough = 20 + ((round * 37) % 300)
    const bodyOf = (replica: Y.Doc, key: string) => readGroup(replica).annotations.find(x => x.key === key)?.body ?? ''
    await until(o.live, () => bodyOf(o.live.doc, a.key).length >= enough)
    if (cast) {
      const poll = Object.entries(readGroup(o.live.doc).polls).find(([, p]) => p.claim === a.key && p.of === 'stance')
      if (poll) expect((await olga.call('PUT', `/api/polls/${poll[0]}/ballot`, { choice: 'agree' })).status).toBe(200)
    }
    await server.kill9()
    await typing
    const had = [bodyOf(received[1]!, a.key), bodyOf(received[0]!, o.key)]
    for (const { live } of writers) live.close()
    seen += had[0]!.length + had[1]!.length

    server = await startServer({ dataFolder, env: { PORT: String(server.port) } })
    const reader = olga.connect(doc)
    await synced(reader)
    for (const replica of received) {
      const now = Y.encodeStateVector(reader.doc)
      expect(Y.decodeStateVector(now)).toEqual(expect.any(Map))
      for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(replica))) {
        expect(Y.getState(reader.doc.store, client), `round ${round}: client ${client}`).toBeGreaterThanOrEqual(clock)
      }
    }
    expect(bodyOf(reader.doc, a.key).startsWith(had[0]!)).toBe(true)
    expect(bodyOf(reader.doc, o.key).startsWith(had[1]!)).toBe(true)
    if (cast) {
      const answer = await olga.room(room.id)
      expect(answer.polls.filter(p => p.claim === a.key && p.of === 'stance').map(p => p.mine)).toEqual(['agree'])
    }
    reader.close()
  }
  expect(await server.stop()).toBe(0)
  return { rounds, seen }
}
