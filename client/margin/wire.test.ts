import { expect, test } from 'vitest'
import { openWire, restingWire } from './wire.ts'

test('a card near its sentence has a quiet curve, one far away only a tick at the text’s edge', () => {
  expect(restingWire(92, 100, 90)).toBe('M-78 100h8C-35 100 -35 114 0 114')
  expect(restingWire(92, 100, 400)).toBe('M-78 100h8')
})
test('the open card’s wire is one elbow from its words', () => {
  expect(openWire(-300, 500, 276)).toBe('M-300 500H-33q8 0 8 -8V308q0 -8 8 -8H0')
})
test('a card level with its words has a straight wire', () => {
  expect(openWire(-300, 300, 276)).toBe('M-300 300H0')
})
