import { expect, test } from 'vitest'
import { mostMixedUp } from './mixedUp.ts'

const LABELS = ['fact', 'opinion', 'mixed']

test('the two labels that most differing pairs of ballots are of are named, with how many of how many', () => {
  const claims = [
    { fact: 4, opinion: 1 },
    { opinion: 3, mixed: 3 },
  ]
  expect(mostMixedUp(claims, LABELS)).toEqual({ labels: ['opinion', 'mixed'], pairs: 9, of: 13 })
})

test('where all ballots on each claim are alike no labels are mixed up', () => {
  expect(mostMixedUp([{ fact: 4 }, { opinion: 3 }, {}], LABELS)).toBeUndefined()
  expect(mostMixedUp([], LABELS)).toBeUndefined()
})
