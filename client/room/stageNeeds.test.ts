import { expect, test } from 'vitest'
import { needsOf } from './stageNeeds.ts'

test('of what a stage asks, each is told with how much of it is done, and never more than all of it', () => {
  const minimums = { classifications: 3, claims: 2 }
  expect(needsOf({ minimums }, { claims: 5, replies: 9 })).toEqual([
    { what: 'claims', least: 2, done: 2 },
    { what: 'classifications', least: 3, done: 0 },
  ])
  expect(needsOf({}, { claims: 1 })).toEqual([])
})
