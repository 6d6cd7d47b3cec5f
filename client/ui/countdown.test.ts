import { expect, test } from 'vitest'
import { timeLeft } from './countdown.ts'

test('what is left of a stage is read like a clock, and ends at nought', () => {
  expect([402_000, 401_001, 999, 0, -5, 3_600_000, 5_025_000].map(timeLeft)).toEqual([
    '06:42',
    '06:42',
    '00:01',
    '00:00',
    '00:00',
    '1:00:00',
    '1:23:45',
  ])
})
