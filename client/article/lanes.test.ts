import { expect, test } from 'vitest'
import { assignLanes, highlightName } from './lanes.ts'

const mark = (key: string, start: number, end: number, style = 'fact-solid') => ({ key, start, end, style })
const lanes = (marks: ReturnType<typeof mark>[]) => Object.fromEntries(assignLanes(marks).map(m => [m.key, m.lane]))

test('marks that do not meet share the first lane', () => {
  expect(lanes([mark('a', 0, 10), mark('b', 10, 20), mark('c', 30, 40)])).toEqual({ a: 0, b: 0, c: 0 })
})
test('of marks that begin together the longer one lies on top', () => {
  expect(lanes([mark('short', 0, 5), mark('long', 0, 20)])).toEqual({ long: 0, short: 1 })
})
test('a lane is used again as soon as its mark has ended', () => {
  expect(lanes([mark('a', 0, 30), mark('b', 5, 10), mark('c', 10, 20)])).toEqual({ a: 0, b: 1, c: 1 })
})
test('a fourth mark over the same words is not drawn in the text', () => {
  const four = ['a', 'b', 'c', 'd'].map((key, i) => mark(key, i, 40))
  expect(lanes([...four, mark('e', 40, 50)])).toEqual({ a: 0, b: 1, c: 2, d: undefined, e: 0 })
})
test('a highlighting is a wash and takes nobody’s lane', () => {
  expect(lanes([mark('wash', 0, 40, 'highlighting'), mark('a', 5, 20)])).toEqual({ wash: 0, a: 0 })
})
test('a mark is painted by its style and lane, and by its wash while its card is open', () => {
  expect(highlightName({ ...mark('a', 0, 9), lane: 1 }, false)).toBe('fact-solid-1')
  expect(highlightName({ ...mark('a', 0, 9), lane: 1 }, true)).toBe('focus-fact-solid-1')
  expect(highlightName({ ...mark('a', 0, 9, 'highlighting'), lane: 0 }, true)).toBe('focus-highlighting')
  expect(highlightName(mark('a', 0, 9), false)).toBe(undefined)
  expect(highlightName(mark('a', 0, 9), true)).toBe('focus-fact-solid-0')
})

test('one’s own mark is drawn even where three others began before it, which make room for it', () => {
  const others = [0, 1, 2, 3].map(start => ({ key: `other-${start}`, start, end: 20, style: 'fact-solid' }))
  const own = { key: 'mine', start: 5, end: 15, style: 'mixed-dotted', isOwn: true }
  const lanes = new Map(assignLanes([...others, own]).map(({ key, lane }) => [key, lane]))
  expect(lanes.get('mine')).toBe(0)
  expect(others.map(({ key }) => lanes.get(key))).toEqual([1, 2, undefined, undefined])
})
