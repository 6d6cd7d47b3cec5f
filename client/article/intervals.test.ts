import { expect, test } from 'vitest'
import { indexIntervals } from './intervals.ts'

const at = (intervals: [string, number, number][], offset: number) =>
  indexIntervals(intervals.map(([key, start, end]) => ({ key, start, end })))
    .at(offset)
    .map(({ key }) => key)

test('the most specific mark under the pointer comes first', () => {
  const marks: [string, number, number][] = [
    ['paragraph', 0, 100],
    ['word', 20, 26],
    ['sentence', 10, 60],
  ]
  expect(at(marks, 22)).toEqual(['word', 'sentence', 'paragraph'])
  expect(at(marks, 70)).toEqual(['paragraph'])
})
test('a mark holds its first character and not the one after its last', () => {
  expect(at([['a', 5, 8]], 4)).toEqual([])
  expect(at([['a', 5, 8]], 5)).toEqual(['a'])
  expect(at([['a', 5, 8]], 8)).toEqual([])
})
test('a text without marks answers nothing', () => {
  expect(at([], 3)).toEqual([])
})
test('every answer is the one a search through all marks gives', () => {
  const marks = Array.from({ length: 300 }, (_, i): [string, number, number] => {
    const start = (i * 7919) % 1000
    return [`m${i}`, start, start + 1 + ((i * 31) % 120)]
  })
  const index = indexIntervals(marks.map(([key, start, end]) => ({ key, start, end })))
  for (let offset = 0; offset < 1120; offset += 3) {
    const all = marks.filter(([, start, end]) => start <= offset && offset < end).map(([key]) => key)
    expect(
      index
        .at(offset)
        .map(m => m.key)
        .sort(),
    ).toEqual(all.sort())
  }
})
