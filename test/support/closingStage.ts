/**
 * Around the end of a stage: members write, go, come back with what they wrote meanwhile, and the clock moves on, in an order that
 * a seed draws. Whatever it is, nothing of a closed kind is taken after the transaction that closes a stage.
 */
import { expect } from 'vitest'
import { entryKey, makeDoc, newUlid, writeAnnotation, writeReply } from '../../shared/room/index.ts'
import { GRACE_MS, type RunSheet } from '../../shared/stages/index.ts'
import { makeWorld, type TestClient } from './roomInMemory.ts'
import { seededRandom } from './seeded.ts'

const SECONDS = 10
const sheet: RunSheet = {
  name: 'closing',
  title: 'Closing',
  stages: [
    { id: 'mark', title: 'Mark', opens: ['marks'], visibility: 'group', advance: 'time', seconds: SECONDS },
    { id: 'reply', title: 'Reply', opens: ['replies'], visibility: 'group', advance: 'time', seconds: SECONDS },
    { id: 'end', title: 'End', opens: [], visibility: 'group', advance: 'hand' },
  ],
}
const place = { motivation: 'commenting', revision: 1, start: 4, end: 11 } as const

/** One order of things. Answers how many entries were taken, and how many things were done while one was offline. */
export async function closingStage(seed: number): Promise<{ taken: number; offline: number }> {
  const world = makeWorld({ seed })
  const chance = seededRandom(seed * 7919)
  const roll = (n: number) => chance(1)[0]! % n
  const live = await world.makeRoom({ runSheet: sheet })
  const members = [await world.join(live, 'Ada'), await world.join(live, 'Ben'), await world.join(live, 'Cy')]
  const docs = members.map(() => makeDoc())
  const pages: (TestClient | undefined)[] = members.map((member, i) => world.connect(live, member, { doc: docs[i]! }))
  await world.settle()
  const start = live.room.stageStarted
  let offline = 0
  for (let round = 0; round < 25; round++) {
    const i = roll(members.length)
    const key = entryKey(members[i]!.id, newUlid(world.random, world.clock.now))
    const what = roll(6)
    if (what === 0) {
      pages[i]?.leave()
      pages[i] = undefined
    } else if (what === 1 && !pages[i]) {
      pages[i] = world.connect(live, members[i]!, { doc: docs[i]! })
    } else if (what === 2) world.clock.now += roll(4) * 1000
    else if (what === 3) writeReply(docs[i]!, key, { to: key, move: 'reply', body: 'words' })
    else writeAnnotation(docs[i]!, key, place, 'words')
    if (!pages[i]) offline++
    // Sometimes several things arrive in one turn.
    if (roll(3)) await world.settle()
    if (pages[i]?.closed) {
      docs[i] = makeDoc()
      pages[i] = world.connect(live, members[i]!, { doc: docs[i]! })
    }
  }
  await world.settle()
  const firstEnd = start + SECONDS * 1000 + GRACE_MS
  const secondEnd = firstEnd + SECONDS * 1000 + GRACE_MS
  for (const { root, created } of live.entries.values()) {
    if (root === 'replies') expect(created >= firstEnd && created < secondEnd, `seed ${seed}`).toBe(true)
    else expect(created < firstEnd, `seed ${seed}`).toBe(true)
  }
  expect(world.logged, `seed ${seed}`).toEqual([])
  return { taken: live.entries.size, offline }
}
