import { expect, test } from 'vitest'
import { place, SPACING, type Wanted } from './place.ts'

const card = (key: string, y: number, height = 80): Wanted => ({ key, y, height })
const crowd = (n: number, y: number) => Array.from({ length: n }, (_, i) => card(`c${i}`, y))
const show = (cards: Wanted[], focused?: string, spacing = SPACING) =>
  place(cards, focused, spacing).map(p => (p.kind === 'card' ? [p.key, p.y] : [p.keys.join('+'), p.y]))

test('cards far apart stand beside their sentences', () => {
  expect(show([card('a', 0), card('b', 300), card('c', 388)])).toEqual([
    ['a', 0],
    ['b', 300],
    ['c', 388],
  ])
})
test('without an open card each goes down to eight pixels below the one before', () => {
  expect(show([card('a', 0), card('b', 10), card('c', 20), card('d', 400)])).toEqual([
    ['a', 0],
    ['b', 88],
    ['c', 176],
    ['d', 400],
  ])
})
test('the open card stands at its sentence and the others make room upwards and downwards', () => {
  const cards = [card('a', 200), card('b', 220), card('open', 240, 500), card('d', 250), card('e', 900)]
  expect(show(cards, 'open')).toEqual([
    ['a', 64],
    ['b', 152],
    ['open', 240],
    ['d', 748],
    ['e', 900],
  ])
})
test('a seventh displaced card and all that its line covers fold into one line', () => {
  const cards = [...crowd(12, 0), card('far', 1000)]
  expect(show(cards)).toEqual([
    ['c0', 0],
    ['c1', 88],
    ['c2', 176],
    ['c3', 264],
    ['c4', 352],
    ['c5', 440],
    ['c6', 528],
    ['c7+c8+c9+c10+c11', 616],
    ['far', 1000],
  ])
})
test('above the open card what finds no room under the page’s top folds', () => {
  expect(show([card('a', 90), card('b', 95), card('c', 100), card('open', 200, 400)], 'open')).toEqual([
    ['a+b', 56],
    ['c', 100],
    ['open', 200],
  ])
})
test('where not even the folded line has room, the open card goes down by what lacks', () => {
  expect(show([card('a', 0), card('b', 0), card('open', 0, 400), card('d', 0)], 'open')).toEqual([
    ['a+b', 0],
    ['open', 44],
    ['d', 452],
  ])
})
test('the title’s height is room for cards too', () => {
  expect(show([card('a', 0), card('open', 0, 400)], 'open', { ...SPACING, top: -200 })).toEqual([
    ['a', -88],
    ['open', 0],
  ])
})
test('the open card is never folded, however many stand around it', () => {
  const cards = [...crowd(30, 1000), card('open', 1000, 300), ...crowd(30, 1000).map(c => ({ ...c, key: `d${c.key}` }))]
  const placed = show(cards, 'open')
  expect(placed.find(([key]) => key === 'open')).toEqual(['open', 1000])
  expect(placed.length).toBe(15)
})
test('five thousand cards never overlap and every one is somewhere', () => {
  const cards = Array.from({ length: 5000 }, (_, i) => card(`m${i}`, Math.floor(i / 3) * 20, 60 + ((i * 37) % 60)))
  const height = new Map(cards.map(c => [c.key, c.height]))
  for (const focused of [undefined, 'm2500']) {
    const placed = place(cards, focused, SPACING)
    let free = Number.NEGATIVE_INFINITY
    for (const p of placed) {
      expect(p.y).toBeGreaterThanOrEqual(free)
      free = p.y + (p.kind === 'card' ? height.get(p.key)! : SPACING.foldHeight) + SPACING.gap
    }
    expect(placed.flatMap(p => (p.kind === 'card' ? [p.key] : p.keys))).toEqual(cards.map(c => c.key))
  }
})
