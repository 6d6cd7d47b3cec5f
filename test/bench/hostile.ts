/**
 * `npm run bench:hostile`: what an attack on one room costs the others. A server with its ordinary limits; in four rooms one
 * member writes and another reads; a fifth room is attacked from 32 sockets in a thread of its own. Calm and attack take turns.
 */
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { TestClient } from '../support/client.ts'
import { startServer } from '../support/server.ts'
import { median, ms, percentile, row } from './numbers.ts'
import { closePairs, forMs, measure, openPair, PAUSE_MS } from './otherRooms.ts'

const ROOMS = 4
const ROUNDS = 4
const ROUND_MS = 8000
const MEMBERS = 8
const SOCKETS_EACH = 4
const TEXT = 'The council measured the traffic for three weeks. It was right to do so.'

export async function main(): Promise<void> {
  const server = await startServer()
  try {
    const pairs = await Promise.all(Array.from({ length: ROOMS }, () => openPair(server.origin)))
    const attacker = await openAttacker(server.origin)
    console.log(
      `${ROOMS} rooms at a character every ${PAUSE_MS} ms, ${MEMBERS * SOCKETS_EACH} hostile sockets in another; ${ROUNDS} rounds of ${ROUND_MS / 1000} s each`,
    )
    console.log(
      `Attackers, readers and server share ${availableParallelism()} cores: the ratio holds the attackers’ own cost too.\n`,
    )
    await measure(pairs, forMs(ROUND_MS))
    const calm: number[][] = []
    const attacked: number[][] = []
    for (let round = 0; round < ROUNDS; round++) {
      calm.push(await measure(pairs, forMs(ROUND_MS)))
      attacker.postMessage('start')
      attacked.push(await measure(pairs, forMs(ROUND_MS)))
      attacker.postMessage('pause')
      const [{ frames, closes }] = (await once(attacker, 'message')) as [{ frames: number; closes: number }]
      console.log(`round ${round + 1}: ${frames} hostile frames, ${closes} sockets refused`)
    }
    console.log('')
    row('write → read', 'calm ms', 'attack ms', 'ratio')
    for (const [name, share] of [
      ['median', 0.5],
      ['p99', 0.99],
    ] as const) {
      const [before, during] = [calm, attacked].map(rounds => median(rounds.map(times => percentile(times, share))))
      row(name, ms(before!), ms(during!), (during! / before!).toFixed(2))
    }
    await attacker.terminate()
    closePairs(pairs)
  } finally {
    await server.stop()
  }
}

async function openAttacker(origin: string): Promise<Worker> {
  const olga = new TestClient(origin)
  const { room, member: owner } = await olga.makeRoom(TEXT)
  const doc = await olga.docName(room.id)
  const logins = []
  for (let i = 0; i < MEMBERS; i++) {
    const mallory = new TestClient(origin)
    const { member } = await mallory.join(room.code!, `Mallory ${i}`)
    logins.push({ attacker: member.id, cookie: mallory.cookieHeader() })
  }
  const workerData = {
    url: `${origin.replace('http', 'ws')}/sync/${doc}`,
    owner: owner.id,
    logins,
    socketsEach: SOCKETS_EACH,
  }
  const worker = new Worker(new URL('./attacker.ts', import.meta.url), { workerData })
  await once(worker, 'online')
  return worker
}
