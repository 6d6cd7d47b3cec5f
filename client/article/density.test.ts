import { expect, test } from 'vitest'
import { STANDARD_CODEBOOK } from '../../shared/room/index.ts'
import { type Look, lookOfLabel } from '../room/look.ts'
import { densityOf } from './density.ts'
import { sentenceBox } from './extents.ts'

const [fact, opinion, , unsure] = STANDARD_CODEBOOK.map(lookOfLabel)
const marks = (...looks: (Look | undefined)[]) => looks.map(look => ({ look: look! }))
const box = { top: 0, bottom: 35, begin: 0, finish: 35 }
const column = { left: 0, width: 600, lineHeight: 35, dir: 'ltr' as const }
const line = (left: number, right: number, top: number) => ({ left, right, top: top + 5, bottom: top + 30 })

test('three sentences on one line still read as three, one below the other', () => {
  const boxes = [line(0, 150, 0), line(150, 450, 0), line(450, 600, 0)].map(l => sentenceBox([l], column))
  expect(boxes.map(b => [b.begin, b.finish])).toEqual([
    [0, 8.75],
    [8.75, 26.25],
    [26.25, 35],
  ])
})
test('a sentence over three lines begins and ends where its words do', () => {
  const lines = [line(300, 600, 0), line(0, 600, 35), line(0, 150, 70)]
  expect(sentenceBox(lines, column)).toEqual({ top: 0, bottom: 105, begin: 17.5, finish: 78.75 })
})
test('from right to left a line begins at its right end', () => {
  const lines = [line(0, 300, 0), line(450, 600, 35)]
  expect(sentenceBox(lines, { ...column, dir: 'rtl' })).toEqual({ top: 0, bottom: 70, begin: 17.5, finish: 43.75 })
})
test('up to five marks are drawn one by one, the commonest label next to the text', () => {
  const { rules, total } = densityOf(marks(opinion, fact, fact), box)
  expect(total).toBe(undefined)
  expect(rules.map(r => [r.colour, r.x, r.width])).toEqual([
    ['fact', 2, 2],
    ['fact', 6.5, 2],
    ['opinion', 11.25, 2.5],
  ])
  expect(rules.every(r => r.from === 1 && r.to === 34)).toBe(true)
})
test('beyond five each label is one rule, thicker with its marks, and the total is said', () => {
  const { rules, total } = densityOf(marks(fact, fact, fact, fact, opinion, unsure), box)
  expect(rules.map(r => [r.colour, r.width])).toEqual([
    ['fact', 1.5 + 4 * 0.45],
    ['opinion', 1.95],
    ['unsure', 1.95],
  ])
  expect(total?.count).toBe(6)
})
test('a rule is never thicker than five pixels nor shorter than nine', () => {
  const { rules } = densityOf(marks(...new Array<Look | undefined>(40).fill(fact)), { ...box, begin: 10, finish: 12 })
  expect(rules).toEqual([{ colour: 'fact', line: 'solid', x: 3.5, width: 5, from: 11, to: 20 }])
})
test('a sentence without marks has no rules', () => {
  expect(densityOf([], box)).toEqual({ rules: [] })
})
