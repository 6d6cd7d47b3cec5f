/** `npm run bench:map`: how long it takes to build and lay out the argument map of a large debate, then how it moves. Seeded: each run draws the same one. */
import { buildMap, layOut } from '../../shared/argument/index.ts'
import { type Annotation, creatorOf, type EntryKey, MOVES, type Reply, ulidOf } from '../../shared/room/index.ts'
import { panned } from './mapPan.ts'
import { median, ms, row } from './numbers.ts'

const [CLAIMS, RELATIONS, RUNS] = [200, 600, 50]

export async function main(): Promise<void> {
  let state = 20_261_122
  const chance = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * below)
  }
  const entry = (n: number) => {
    const key = `ana/01${String(n).padStart(24, '0')}` as EntryKey
    return { key, id: ulidOf(key), creator: creatorOf(key) }
  }
  const annotations = Array.from({ length: CLAIMS }, (_, n): Annotation => {
    const start = n * 40
    return {
      ...entry(n),
      motivation: 'classifying',
      revision: 1,
      start,
      end: start + 30,
      statement: `claim ${n}`,
      body: '',
    }
  })
  const keys = annotations.map(({ key }) => key)
  const replies = Array.from({ length: RELATIONS }, (_, n): Reply => {
    const reply = {
      ...entry(1000 + n),
      to: keys[chance(keys.length)]!,
      move: MOVES[chance(MOVES.length)]!,
      body: `answer ${n}`,
    }
    keys.push(reply.key)
    return reply
  })
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now()
    const map = buildMap({ annotations, replies, quote: () => '' })
    layOut(map, {
      widths: [200, 212, 200],
      heightOf: key => 60 + (key.length % 3) * 20,
      columnGap: 56,
      gap: 16,
      treeGap: 40,
    })
    return performance.now() - began
  })
  console.log(`${CLAIMS} claims and ${RELATIONS} relations, ${RUNS} times\n`)
  row('built and laid out, median', `${ms(median(times))} ms`)
  row('slowest', `${ms(Math.max(...times))} ms`)
  await panned(CLAIMS, RELATIONS)
}
