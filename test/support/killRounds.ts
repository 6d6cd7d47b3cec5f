/**
 * kill -9 while two clients type, each in a body of their own and both in one joint statement: what the other had received, and
 * what the server had called saved, is there after the restart. One round: they type until enough has crossed, the process is
 * killed, started again on the same folder, and a fresh reader compares.
 */

import { expect } from 'vitest'
import * as Y from 'yjs'
import { entryKey, JOINT_ROOT, type MemberId, readGroup, writeAnnotation, writeBody } from '../../shared/room/index.ts'
import { type Live, synced, TestClient, until } from './client.ts'
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
    const joint = (await olga.room(room.id)).groups[0]!.jointStatements[0]!.doc
    const together = [ada.connect(joint), olga.connect(joint)]
    await Promise.all(together.map(synced))
    const text = ({ doc }: Pick<Live, 'doc'>) => doc.getText(JOINT_ROOT)
    text(together[0]!).delete(0, text(together[0]!).length)
    for (const { live, key } of writers)
      writeAnnotation(live.doc, key, { motivation: 'classifying', revision: 1, start: 0, end: 11 })
    const [a, o] = writers as [(typeof writers)[0], (typeof writers)[0]]
    let typed = ''
    const typing = (async () => {
      while (typed.length < 400) {
        typed += String.fromCharCode(97 + (typed.length % 26))
        for (const { live, key } of writers) writeBody(live.doc, key, typed)
        for (const live of together) text(live).insert(text(live).length, typed.at(-1)!)
        await new Promise(resolve => setImmediate(resolve))
      }
    })()
    // Each round is cut at another point of the typing.
    const enough = 20 + ((round * 37) % 300)
    const bodyOf = (replica: Y.Doc, key: string) => readGroup(replica).annotations.find(x => x.key === key)?.body ?? ''
    await until(o.live, () => bodyOf(o.live.doc, a.key).length >= enough)
    await until(together[1]!, () => Y.getState(together[1]!.doc.store, together[0]!.doc.clientID) >= enough)
    if (cast) {
      const poll = Object.entries(readGroup(o.live.doc).polls).find(([, p]) => p.claim === a.key && p.of === 'stance')
      if (poll) expect((await olga.call('PUT', `/api/polls/${poll[0]}/ballot`, { choice: 'agree' })).status).toBe(200)
    }
    await server.kill9()
    await typing
    const had = [bodyOf(o.live.doc, a.key), bodyOf(a.live.doc, o.key)]
    const received = writers.map(({ live }) => receivedBy(live))
    const receivedTogether = together.map(receivedBy)
    for (const live of [...writers.map(w => w.live), ...together]) live.close()
    seen += had[0]!.length + had[1]!.length

    server = await startServer({ dataFolder, env: { PORT: String(server.port) } })
    const [reader, joined] = [olga.connect(doc), olga.connect(joint)]
    await Promise.all([reader, joined].map(synced))
    for (const clocks of received) hasAllOf(reader, clocks, `round ${round}`)
    for (const clocks of receivedTogether) hasAllOf(joined, clocks, `round ${round}, together`)
    joined.close()
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

/**
 * What a client has received, as the clock of each other client's structs in its document: they came over its socket alone. Its own
 * may be further than the server, unless others have built on them.
 */
function receivedBy({ doc }: Live): Map<number, number> {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
  clocks.delete(doc.clientID)
  return clocks
}

function hasAllOf({ doc }: Live, clocks: ReadonlyMap<number, number>, where: string): void {
  expect(clocks.size, where).toBeGreaterThan(0)
  for (const [client, clock] of clocks)
    expect(Y.getState(doc.store, client), `${where}: client ${client}`).toBeGreaterThanOrEqual(clock)
}
