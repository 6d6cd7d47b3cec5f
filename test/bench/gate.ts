/**
 * `npm run bench:gate`: what the gate costs. A room's life is replayed update by update, once into a plain document and once
 * through the gate, in turns, each from the start; then refusals, and the first sync answer with the room's whole delete set.
 */
import { cpus } from 'node:os'
import * as Y from 'yjs'
import { forge, gc, type, values } from '../../server/gate/testing/forge.ts'
import { annotation, keyOf, openDevice, openRoom } from '../../server/gate/testing/room.ts'
import { makeDoc } from '../../shared/room/index.ts'
import { KINDS, type Kind, type Life, liveLife, replayInto } from './life.ts'
import { median, ms, percentile, row, us } from './numbers.ts'

const WARM_UPS = 2
const PASSES = 7

type Times = Record<Kind, number[]>

export function main(): void {
  const life = liveLife()
  const { updates, members, seeds } = life
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`)
  console.log(
    `${members.length} members, ${seeds.filter(seed => seed.kind === 'add an annotation').length} seed annotations, ${updates.length} updates; ${WARM_UPS} passes to warm up, then ${PASSES} each, in turns\n`,
  )
  const plain: Times[] = []
  const gated: Times[] = []
  for (let pass = 0; pass < WARM_UPS + PASSES; pass++) {
    const sides = [() => keep(plain, pass, plainPass(life)), () => keep(gated, pass, gatedPass(life))]
    for (const side of pass % 2 ? sides.reverse() : sides) side()
  }
  printUpdates(life, plain, gated)
  console.log('')
  printRefusals(life)
  console.log('')
  printFirstSync(life)
}

const keep = (passes: Times[], pass: number, times: Times) => void (pass >= WARM_UPS && passes.push(times))
const noTimes = () => Object.fromEntries(KINDS.map(kind => [kind, [] as number[]])) as Times

function plainPass({ seeds, updates }: Life): Times {
  const doc = makeDoc()
  let bytes = 0
  doc.on('update', (update: Uint8Array) => {
    bytes += update.length
  })
  for (const { update } of seeds) Y.applyUpdate(doc, update)
  const times = noTimes()
  for (const { kind, update } of updates) {
    const start = performance.now()
    Y.applyUpdate(doc, update)
    times[kind].push(performance.now() - start)
  }
  if (bytes === 0) throw new Error('nothing was emitted')
  doc.destroy()
  return times
}

function gatedPass({ seeds, updates }: Life): Times {
  const room = openRoom()
  let bytes = 0
  room.doc.on('update', (update: Uint8Array) => {
    bytes += update.length
  })
  for (const { member, update } of seeds) room.send(member, update)
  const times = noTimes()
  for (const { kind, member, update } of updates) {
    const start = performance.now()
    const verdict = room.send(member, update)
    times[kind].push(performance.now() - start)
    if (verdict.kind !== 'accepted') throw new Error(`an honest update was ${JSON.stringify(verdict)}`)
  }
  if (bytes === 0) throw new Error('nothing was emitted')
  room.doc.destroy()
  return times
}

function printUpdates({ updates }: Life, plain: readonly Times[], gated: readonly Times[]): void {
  row('update', 'bytes', 'plain µs', 'p99', 'gated µs', 'p99', 'ratio', 'budget')
  const of = (passes: readonly Times[], kind: Kind, read: (times: number[]) => number) =>
    median(passes.map(times => read(times[kind])))
  for (const kind of KINDS) {
    const bytes = median(updates.filter(one => one.kind === kind).map(one => one.update.length))
    const [p, g] = [of(plain, kind, median), of(gated, kind, median)]
    const tails = [plain, gated].map(side => us(of(side, kind, times => percentile(times, 0.99))))
    row(kind, String(bytes), us(p), tails[0]!, us(g), tails[1]!, (g / p).toFixed(2), budget(g / p, 1.5, ''))
  }
  const whole = (passes: readonly Times[]) => median(passes.map(times => sum(Object.values(times).flat())))
  const [p, g] = [whole(plain), whole(gated)]
  const mean = (time: number) => us(time / updates.length)
  row('all, mean', '', mean(p), '', mean(g), '', (g / p).toFixed(2), budget(g / p, 1.5, ''))
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const budget = (value: number, most: number, unit: string) => `${value <= most ? 'ok' : 'over'} (≤ ${most}${unit})`

function printRefusals(life: Life): void {
  const room = replayInto(life)
  const [mallory, alice] = [life.members[0]!, life.members[1]!]
  const [own, theirs] = [life.clientOf(mallory), life.clientOf(alice)]
  const clock = Y.getState(room.doc.store, own)
  const one = (struct: Parameters<typeof forge>[0][number]['structs'][number]) =>
    forge([{ client: own, clock, structs: [struct] }])
  const hostile: [string, Uint8Array][] = [
    ['another’s clientID', forge([{ client: theirs, clock: 2 ** 20, structs: [{ content: gc(1) }] }])],
    ['another’s words deleted', forge([], [{ client: theirs, ranges: [[0, Y.getState(room.doc.store, theirs)]] }])],
    ['under another’s key', one({ root: 'annotations', key: keyOf(alice.id, 1), content: values(annotation()) })],
    ['in another’s text', one({ origin: [theirs, 3], content: type(2) })],
    [
      'not the shape',
      one({ root: 'annotations', key: keyOf(mallory.id, 1), content: values({ ...annotation(), by: 1 }) }),
    ],
    ['cut short', one({ root: 'annotations', key: keyOf(mallory.id, 1), content: values(annotation()) }).slice(0, -9)],
    ['a gap', forge([{ client: own, clock: clock + 9, structs: [{ content: gc(1) }] }])],
  ]
  row('refusal', 'code', '', '', 'µs', 'p99', '', 'budget')
  for (const [name, update] of hostile) {
    const times: number[] = []
    let code = ''
    for (let i = 0; i < 6000; i++) {
      const start = performance.now()
      const verdict = room.check(mallory, update)
      const took = performance.now() - start
      if (i >= 3000) times.push(took)
      code = verdict.kind === 'refused' ? verdict.refusal.code : verdict.kind
    }
    const typical = median(times)
    row(name, code, '', '', us(typical), us(percentile(times, 0.99)), '', budget(typical * 1000, 50, ' µs'))
  }
}

function printFirstSync(life: Life): void {
  const room = replayInto(life)
  const member = life.members[0]!
  const page = openDevice(member, 9_000_001, Y.encodeStateAsUpdate(room.doc))
  const update = Y.encodeStateAsUpdate(page.doc, Y.encodeStateVector(room.doc))
  const times: number[] = []
  for (let i = 0; i < 200; i++) {
    const start = performance.now()
    const verdict = room.check(member, update, 'first-sync')
    const took = performance.now() - start
    if (verdict.kind !== 'echo') throw new Error(`the room’s own delete set was ${verdict.kind}`)
    if (i >= 100) times.push(took)
  }
  const typical = median(times)
  row('first sync', 'bytes', '', '', 'ms', 'p99', '', 'budget')
  const size = String(update.length)
  row('whole delete set', size, '', '', ms(typical), ms(percentile(times, 0.99)), '', budget(typical, 5, ' ms'))
}
