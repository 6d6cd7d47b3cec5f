import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Annotation, creatorOf, type EntryKey, type Move, type Reply, ulidOf } from '../room/index.ts'
import { ALIKE, buildMap, findAlike, fold, jaccard, layOut, neighbour, trigrams } from './index.ts'

const ulid = (n: number) => `01${String(n).padStart(24, '0')}`
const k = (n: number, member = 'ana') => `${member}/${ulid(n)}` as EntryKey
const entry = (key: EntryKey) => ({ key, id: ulidOf(key), creator: creatorOf(key) })
const claim = (n: number, change: Partial<Annotation> = {}): Annotation => ({
  ...entry(k(n)),
  motivation: 'classifying',
  revision: 1,
  start: n * 10,
  end: n * 10 + 5,
  statement: `claim ${n}`,
  body: '',
  ...change,
})
const answer = (n: number, to: EntryKey, move: Move = 'support'): Reply => ({
  ...entry(k(n, 'ben')),
  to,
  move,
  body: `answer ${n}`,
})
const map = (annotations: Annotation[], replies: Reply[], more: Partial<Parameters<typeof buildMap>[0]> = {}) =>
  buildMap({ annotations, replies, quote: a => `“${a.start}”`, ...more })

test('supports and objections hang on the claim they answer, and are counted', () => {
  const { roots, nodes } = map(
    [claim(2), claim(1)],
    [answer(10, k(1)), answer(11, k(1), 'object'), answer(12, k(11, 'ben'), 'evidence'), answer(13, k(1), 'ask')],
  )
  expect(roots).toEqual([k(1), k(2)])
  expect(nodes.get(k(1))).toMatchObject({
    text: 'claim 1',
    depth: 0,
    children: [k(10, 'ben'), k(11, 'ben'), k(13, 'ben')],
    counts: { for: 1, against: 1, neither: 1 },
  })
  expect(nodes.get(k(12, 'ben'))).toMatchObject({ parent: k(11, 'ben'), depth: 2, move: 'evidence' })
})

test('a claim without a statement says the words that are marked; a comment is no claim', () => {
  const { statement: _, ...bare } = claim(3)
  expect([...map([bare, claim(4, { motivation: 'commenting' })], []).nodes.values()].map(node => node.text)).toEqual([
    '“30”',
  ])
})

test('replies in a circle, replies to nothing, and what is left out are not drawn', () => {
  const { nodes } = map(
    [claim(1), claim(2)],
    [answer(10, k(11, 'ben')), answer(11, k(10, 'ben')), answer(12, k(99)), answer(13, k(2)), answer(14, k(13, 'ben'))],
    { isLeftOut: key => key === k(13, 'ben') },
  )
  expect([...nodes.keys()]).toEqual([k(1), k(2)])
})

test('what answers a merged claim hangs on the one that stands for both', () => {
  const { roots, nodes } = map([claim(1), claim(2)], [answer(10, k(2))], { standsFor: new Map([[k(2), k(1)]]) })
  expect(roots).toEqual([k(1)])
  expect(nodes.get(k(1))!.children).toEqual([k(10, 'ben')])
})

const SIZES = { widths: [200, 160], heightOf: () => 40, columnGap: 60, gap: 10, treeGap: 30 }

test('a parent stands at the middle of its answers, a column to the left', () => {
  const drawn = layOut(map([claim(1), claim(2)], [answer(10, k(1)), answer(11, k(1))]), SIZES)
  expect(Object.fromEntries(drawn.boxes)).toEqual({
    [k(1)]: { x: 0, y: 25, width: 200, height: 40 },
    [k(10, 'ben')]: { x: 260, y: 0, width: 160, height: 40 },
    [k(11, 'ben')]: { x: 260, y: 50, width: 160, height: 40 },
    [k(2)]: { x: 0, y: 120, width: 200, height: 40 },
  })
  expect([drawn.width, drawn.height]).toEqual([420, 160])
})

test('no two boxes ever overlap, and every node has one', () => {
  const drawnRight = fc.property(
    fc.array(fc.nat({ max: 40 }), { maxLength: 60 }),
    fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 1, maxLength: 5 }),
    (answers, heights) => {
      const claims = [claim(1), claim(2), claim(3)]
      const keys = claims.map(c => c.key)
      const replies = answers.map((to, i) => {
        const reply = answer(100 + i, keys[to % keys.length]!)
        keys.push(reply.key)
        return reply
      })
      const built = map(claims, replies)
      const { boxes, width, height } = layOut(built, {
        ...SIZES,
        heightOf: key => heights[key.length % heights.length]!,
      })
      expect([...boxes.keys()].sort()).toEqual([...built.nodes.keys()].sort())
      const all = [...boxes.values()]
      for (const [i, a] of all.entries()) {
        expect(a.x + a.width <= width && a.y + a.height <= height && a.x >= 0 && a.y >= 0).toBe(true)
        for (const b of all.slice(i + 1)) {
          expect(a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(
            true,
          )
        }
      }
    },
  )
  fc.assert(drawnRight, { seed: 20261122, numRuns: 100 })
})

test('the arrow keys walk the map: to the parent, the first answer, the neighbour above and below', () => {
  const built = map([claim(1), claim(2)], [answer(10, k(1)), answer(11, k(2)), answer(12, k(11, 'ben'))])
  expect(neighbour(built, k(1), 'child')).toBe(k(10, 'ben'))
  expect(neighbour(built, k(10, 'ben'), 'parent')).toBe(k(1))
  expect(neighbour(built, k(10, 'ben'), 'next')).toBe(k(11, 'ben'))
  expect(neighbour(built, k(2), 'previous')).toBe(k(1))
  expect(neighbour(built, k(12, 'ben'), 'next')).toBeUndefined()
  expect(neighbour(built, k(1), 'previous')).toBeUndefined()
})

test('case, accents and punctuation make no difference to what is said', () => {
  expect(fold('  The “Café” — closed?! ')).toBe('the cafe closed')
  expect(jaccard(trigrams('The café closed.'), trigrams('the CAFE closed'))).toBe(1)
  expect(jaccard(trigrams(''), trigrams('the cafe'))).toBe(0)
})

test('nearly the same words are hinted at, the likest first; other words are not', () => {
  const said = [
    'The company acted out of pragmatism.',
    'The company acted out of pure pragmatism.',
    'Nobody asked the engineers.',
  ]
  const found = findAlike('the company acted out of pragmatism', said, text => text)
  expect(found.map(f => f.said)).toEqual([said[0], said[1]])
  expect(found[0]!.likeness).toBe(1)
  expect(found[1]!.likeness).toBeGreaterThanOrEqual(ALIKE)
  expect(findAlike('', said, text => text)).toEqual([])
})

test('texts without spaces are compared as well', () => {
  expect(
    findAlike('政府的決定是務實的', ['政府的決定是務實的。', '沒有人問過工程師'], text => text).map(f => f.said),
  ).toEqual(['政府的決定是務實的。'])
})
