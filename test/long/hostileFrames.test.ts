/**
 * A million hostile frames through the room's own door, and fifty thousand over TCP. Half of the seeds never change, the
 * others follow `PARLEY_SEED` or the clock; a seed's name in a failure repeats it.
 */
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '../../server/limits.ts'
import { entryKey, type MemberId, readBody, writeAnnotation, writeBody } from '../../shared/room/index.ts'
import { synced, TestClient, until } from '../support/client.ts'
import { assault } from '../support/hostile/assault.ts'
import { makeDice } from '../support/hostile/dice.ts'
import { besiege } from '../support/hostile/siege.ts'
import { seededRandom } from '../support/seeded.ts'
import { startServer } from '../support/server.ts'

const seed = Number(process.env.PARLEY_SEED ?? Date.now() % 1_000_000_000)
const rounds = Array.from({ length: 20 }, (_, i) => (i < 10 ? i + 1 : seed + i))

test.each(rounds)('fifty thousand hostile frames move nothing of anyone else’s (seed %i)', async round => {
  const { frames, accepted, refused } = await besiege(round, 50_000)
  console.log(
    `seed ${round}: ${frames} frames, ${accepted} rows of the attacker’s own, refused ${JSON.stringify(refused)}`,
  )
  expect(accepted).toBeGreaterThan(500)
})

const FRAMES = 50_000
const ATTACKERS = 4
const SOCKETS_EACH = 4

test(`fifty thousand hostile frames over TCP (seed ${seed}) while a member types: the server lives and has every word`, async () => {
  // What is measured is what the frames do, so nothing holds them up.
  const rates = Object.keys(DEFAULT_LIMITS).filter(name => /Per(?:Second|Minute)$/.test(name))
  const limits = Object.fromEntries(rates.map(name => [name, 1_000_000]))
  const server = await startServer({ env: { PARLEY_LIMITS: JSON.stringify(limits) } })
  const olga = new TestClient(server.origin)
  const { room, member: owner } = await olga.makeRoom(
    'The council measured the traffic for three weeks. It was right to do so.',
  )
  const ada = new TestClient(server.origin)
  const { member } = await ada.join(room.code!, 'Ada')
  const doc = await olga.docName(room.id)
  const [writer, reader] = [ada.connect(doc), olga.connect(doc)]
  await Promise.all([synced(writer), synced(reader)])
  const victims = [
    { member: member.id as MemberId, client: writer.doc.clientID },
    { member: owner.id as MemberId, client: reader.doc.clientID },
  ]
  const key = entryKey(member.id as MemberId, '01JH0000000000000000000000')
  writeAnnotation(writer.doc, key, { motivation: 'classifying', revision: 1, start: 4, end: 11 }, 'Which?')
  await until(reader, () => readBody(reader.doc, key) === 'Which?')

  let isOver = false
  let typed = 'Which?'
  const typing = (async () => {
    for (let n = 0; !isOver; n++) {
      typed = `${typed.length > 3000 ? 'Which?' : typed}${n % 10}`
      writeBody(writer.doc, key, typed)
      await until(reader, () => readBody(reader.doc, key) === typed)
    }
  })()
  const before = await residentMB(server.pid)
  const attacks = []
  for (let i = 0; i < ATTACKERS; i++) {
    const mallory = new TestClient(server.origin)
    const attacker = (await mallory.join(room.code!, `Mallory ${i}`)).member.id as MemberId
    const own = [0, 1, 2].map(n => 2000 + 10 * i + n)
    for (let j = 0; j < SOCKETS_EACH; j++) {
      attacks.push(
        assault({
          url: `${server.origin.replace('http', 'ws')}/sync/${doc}`,
          cookie: mallory.cookieHeader(),
          field: { doc: reader.doc, attacker, own, victims },
          dice: makeDice(seededRandom(seed + i * SOCKETS_EACH + j)),
          frames: FRAMES / (ATTACKERS * SOCKETS_EACH),
        }),
      )
    }
  }
  const codes = new Map<number, number>()
  for (const met of await Promise.all(attacks)) for (const [code, n] of met) codes.set(code, (codes.get(code) ?? 0) + n)
  isOver = true
  await typing
  const after = await residentMB(server.pid)
  console.log(`closes ${JSON.stringify([...codes])}; resident ${before} MB before, ${after} MB after`)

  expect([...codes.keys()]).toEqual([4422])
  const late = olga.connect(doc)
  await synced(late)
  expect([late.doc, reader.doc, writer.doc].map(one => readBody(one, key))).toEqual([typed, typed, typed])
  expect(server.logs()).not.toContain('thrown away')
  expect(after).toBeLessThan(before + 200)
  for (const live of [late, reader, writer]) live.close()
  expect(await server.stop()).toBe(0)
})

/** A process's memory as Linux tells it. */
async function residentMB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024)
}
