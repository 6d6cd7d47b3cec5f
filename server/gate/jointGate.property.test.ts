/**
 * What must hold of a joint statement whatever its writers do: honest histories are never refused and everyone ends with the
 * same text, and what was accepted replays to it. The seed is fixed; `PARLEY_SEED` tries another.
 */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeJointDoc, readJoint } from '../../shared/room/index.ts'
import { inSide, type JointPage, meet, openJoint, openPage } from './testing/jointScene.ts'
import type { Verdict } from './verdict.ts'

const seed = Number(process.env.PARLEY_SEED ?? 20_260_701)
const MEMBERS = [inSide('alice'), inSide('bob'), inSide('carol')]
/** Whose each page is: one member has two. */
const HOLDERS = [0, 0, 1, 2]

type Step =
  | { do: 'insert'; page: number; at: number; words: string }
  | { do: 'delete'; page: number; at: number; length: number }
  | { do: 'undo' | 'redo' | 'connect' | 'leave' | 'reload' | 'send'; page: number }

const page = fc.nat({ max: HOLDERS.length - 1 })
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀', '中'), minLength: 1, maxLength: 9 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('insert' as const), page, at: fc.nat({ max: 60 }), words }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('delete' as const),
      page,
      at: fc.nat({ max: 60 }),
      length: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'undo' as const,
        'redo' as const,
        'connect' as const,
        'leave' as const,
        'reload' as const,
        'send' as const,
      ),
      page,
    }),
  },
)

function play(steps: readonly Step[]) {
  const room = openJoint()
  let client = 1000
  const verdicts: { member: number; verdict: Verdict }[] = []
  const pages = HOLDERS.map(holder => ({ page: openPage(MEMBERS[holder]!, client++), isOnline: false, holder }))
  const connect = (one: (typeof pages)[number]) => {
    verdicts.push({ member: one.holder, verdict: meet(room, one.page) })
    one.isOnline = true
  }
  const send = (one: (typeof pages)[number]) => {
    if (!one.isOnline) return
    const update = one.page.take()
    if (update) verdicts.push({ member: one.holder, verdict: room.send(one.page.member, update) })
    Y.applyUpdate(one.page.doc, Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(one.page.doc)), 'server')
  }
  for (const step of steps) {
    const one = pages[step.page]!
    const { text, undo }: JointPage = one.page
    switch (step.do) {
      case 'insert':
        text.insert(Math.min(step.at, text.length), step.words)
        break
      case 'delete': {
        const at = Math.min(step.at, text.length)
        text.delete(at, Math.min(step.length, text.length - at))
        break
      }
      case 'undo':
      case 'redo':
        undo[step.do]()
        break
      case 'connect':
        if (!one.isOnline) connect(one)
        break
      case 'leave':
        one.isOnline = false
        break
      case 'reload':
        one.isOnline = false
        one.page = openPage(one.page.member, client++, Y.encodeStateAsUpdate(one.page.doc))
        break
      case 'send':
        send(one)
        break
      default:
        step satisfies never
    }
  }
  for (let round = 0; round < 2; round++) for (const one of pages) connect(one)
  return { room, pages, verdicts }
}

test('honest histories are never refused, and everyone ends with the same text', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 70, size: 'max' }), steps => {
      const { room, pages, verdicts } = play(steps)
      expect(verdicts.filter(({ verdict }) => verdict.kind === 'refused')).toEqual([])
      expect(room.bugs).toEqual([])
      expect(room.gate.pending()).toBe(false)
      for (const { page } of pages) expect(readJoint(page.doc)).toBe(room.read())
    }),
    { seed, numRuns: 300 },
  )
})

test('what was accepted replays to the same text, passes the gate again, and is an echo the second time', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 50, size: 'max' }), steps => {
      const { room, verdicts } = play(steps)
      const again = openJoint()
      const bare = makeJointDoc()
      for (const { member, verdict } of verdicts) {
        if (verdict.kind !== 'accepted') continue
        expect(again.send(MEMBERS[member]!, verdict.update)).toMatchObject({ kind: 'accepted', update: verdict.update })
        expect(again.send(MEMBERS[member]!, verdict.update)).toEqual({ kind: 'echo' })
        Y.applyUpdate(bare, verdict.update)
      }
      expect([again.read(), readJoint(bare)]).toEqual([room.read(), room.read()])
    }),
    { seed, numRuns: 120 },
  )
})
