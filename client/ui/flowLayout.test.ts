import { expect, test } from 'vitest'
import { placeFlow } from './flowLayout.ts'

const NODES = [
  { key: 'for', label: 'For', look: 'solid' },
  { key: 'against', label: 'Against', look: 'hatched' },
] as const

test('columns are as tall as their counts, and each ribbon leaves and arrives within its answer', () => {
  const { left, right, links } = placeFlow(
    NODES,
    [
      { from: 'for', to: 'for', n: 3 },
      { from: 'for', to: 'against', n: 1 },
      { from: 'against', to: 'against', n: 1 },
    ],
    114,
  )
  expect(left.map(({ key, n, y, height }) => [key, n, y, height])).toEqual([
    ['for', 4, 0, 80],
    ['against', 1, 94, 20],
  ])
  expect(right.map(({ key, n, y, height }) => [key, n, y, height])).toEqual([
    ['for', 3, 0, 60],
    ['against', 2, 74, 40],
  ])
  expect(links.map(({ from, to, fromY, toY, height }) => [from, to, fromY, toY, height])).toEqual([
    ['for', 'for', 0, 0, 60],
    ['for', 'against', 60, 74, 20],
    ['against', 'against', 94, 94, 20],
  ])
})

test('an answer that nobody gave has no place, and no flow at all draws nothing', () => {
  expect(placeFlow(NODES, [{ from: 'for', to: 'for', n: 2 }], 100).right.map(({ key }) => key)).toEqual(['for'])
  expect(placeFlow(NODES, [], 100)).toEqual({ left: [], right: [], links: [] })
})
