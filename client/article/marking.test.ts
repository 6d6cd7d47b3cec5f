import { expect, test } from 'vitest'
import { covered, pullAt, readStroke, type Walk } from './marking.ts'

const stroke = (key: string, shift = false) => ({ key, shift })
const nowhere: Walk = { at: undefined, anchor: undefined }
const at = (n: number, anchor?: number): Walk => ({ at: n, anchor })

test('the first arrow goes to the first sentence in view', () => {
  expect(readStroke(nowhere, stroke('ArrowDown'), 30, 7)).toEqual({ walk: at(7), does: 'move' })
  expect(readStroke(nowhere, stroke('ArrowUp'), 30, 7)).toEqual({ walk: at(7), does: 'move' })
})
test('walking stops at the ends of the text', () => {
  expect(readStroke(at(29), stroke('ArrowDown'), 30, 0)).toEqual({ walk: at(29), does: 'move' })
  expect(readStroke(at(0), stroke('ArrowUp'), 30, 0)).toEqual({ walk: at(0), does: 'move' })
})
test('Shift extends from where it was first held, in both directions', () => {
  const once = readStroke(at(4), stroke('ArrowDown', true), 30, 0)
  expect(once).toEqual({ walk: at(5, 4), does: 'extend' })
  const back = readStroke(at(5, 4), stroke('ArrowUp', true), 30, 0)!
  const further = readStroke(back.walk, stroke('ArrowUp', true), 30, 0)!
  expect(further.walk).toEqual(at(3, 4))
  expect(covered(further.walk)).toEqual({ first: 3, last: 4 })
})
test('an arrow without Shift ends a selection', () => {
  expect(readStroke(at(5, 2), stroke('ArrowDown'), 30, 0)).toEqual({ walk: at(6), does: 'move' })
})
test('C, N, Q and H mark; with Shift they go on marking', () => {
  const meanings = ['c', 'N', 'q', 'h'].map(key => readStroke(at(1), stroke(key), 30, 0))
  expect(meanings.map(m => m && 'motivation' in m && m.motivation)).toEqual([
    'classifying',
    'commenting',
    'questioning',
    'highlighting',
  ])
  expect(readStroke(at(1), stroke('C', true), 30, 0)).toEqual({
    walk: at(1),
    does: 'keep-marking',
    motivation: 'classifying',
  })
})
test('Enter opens the bar only where one stands, and Esc lets go of the selection', () => {
  expect(readStroke(nowhere, stroke('Enter'), 30, 0)).toBe(undefined)
  expect(readStroke(at(3), stroke('Enter'), 30, 0)).toEqual({ walk: at(3), does: 'open-bar' })
  expect(readStroke(at(3, 1), stroke('Escape'), 30, 0)).toEqual({ walk: at(3), does: 'clear' })
})
test('other keys, and a text without sentences, mean nothing', () => {
  expect(readStroke(at(3), stroke('x'), 30, 0)).toBe(undefined)
  expect(readStroke(nowhere, stroke('ArrowDown'), 0, 0)).toBe(undefined)
})

test('a handle held near an edge draws the text along, at most from the edge on, and not from the middle', () => {
  const view = { top: 100, bottom: 700 }
  expect([400, 148, 652].map(y => pullAt(y, view))).toEqual([0, 0, 0])
  expect([676, 700, 900].map(y => pullAt(y, view))).toEqual([0.3, 0.6, 0.6])
  expect([124, 100, -50].map(y => pullAt(y, view))).toEqual([-0.3, -0.6, -0.6])
})
test('in a view that is hardly one, half of it lies still', () => {
  const low = { top: 0, bottom: 80 }
  expect([20, 40, 60].map(y => pullAt(y, low))).toEqual([0, 0, 0])
  expect([0, 80].map(y => pullAt(y, low))).toEqual([-0.6, 0.6])
  expect(pullAt(5, { top: 10, bottom: 0 })).toBe(0)
})
