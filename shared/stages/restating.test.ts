/** How a restatement stands. */
import { expect, test } from 'vitest'
import { opensObjecting, restatementState } from './restating.ts'

test('a restatement waits for its addressee until the time is over, and what was said of it stands however long one waits', () => {
  const at = (now: number, isFair?: boolean) =>
    restatementState({ since: 1000, ...(isFair === undefined ? {} : { isFair }) }, 60, now)
  expect([at(1000), at(60_999), at(61_000)]).toEqual(['waiting', 'waiting', 'passed'])
  expect([at(1000, true), at(90_000, true), at(1000, false), at(90_000, false)]).toEqual([
    'fair',
    'fair',
    'not-yet',
    'not-yet',
  ])
  expect((['waiting', 'fair', 'not-yet', 'passed'] as const).filter(opensObjecting)).toEqual(['fair', 'passed'])
})
