import { expect, test } from 'vitest'
import { type EntryKey, STANDARD_CODEBOOK } from '../../shared/room/index.ts'
import { describeClaim, inOrder, isListed, movesIn, NO_LABEL, reasonOf } from './order.ts'

const tally = (counts: Record<string, number>) => ({
  n: Object.values(counts).reduce((sum, count) => sum + count, 0),
  counts,
})
const claim = (id: string, start: number, labels: Record<string, number>, stances: Record<string, number> = {}) =>
  describeClaim(
    { key: `m/${id}` as EntryKey, id, start },
    { classification: tally(labels), stance: tally(stances) },
    STANDARD_CODEBOOK,
    start > 5 ? 'for' : undefined,
  )

const plain = claim('A', 9, { fact: 9 })
const halved = claim('B', 5, { fact: 8, opinion: 1 }, { agree: 5, disagree: 5 })
const open = claim('C', 1, { fact: 5, opinion: 5 })

test('the most split claim comes first, by whichever of its two questions splits it more', () => {
  expect(inOrder([plain, halved, open], 'worth').map(({ id }) => id)).toEqual(['C', 'B', 'A'])
})

test('claims can be read in the order of the text and from the newest', () => {
  expect(inOrder([plain, halved, open], 'text').map(({ id }) => id)).toEqual(['C', 'B', 'A'])
  expect(inOrder([plain, halved, open], 'newest').map(({ id }) => id)).toEqual(['C', 'B', 'A'])
  expect(inOrder([open, plain, halved], 'newest').map(({ id }) => id)).toEqual(['C', 'B', 'A'])
})

test('a filter keeps claims of a label, of no label and of a side', () => {
  const kept = (filter: object) => [plain, halved, open].filter(one => isListed(one, filter)).map(({ id }) => id)
  expect(kept({})).toEqual(['A', 'B', 'C'])
  expect(kept({ label: 'fact' })).toEqual(['A', 'B'])
  expect(kept({ label: NO_LABEL })).toEqual(['C'])
  expect(kept({ side: 'for' })).toEqual(['A'])
})

test.each([
  ['agree and disagree are level', { fact: 9 }, { agree: 8, disagree: 8 }, { kind: 'level' }],
  ['agree and disagree nearly are', { fact: 9 }, { agree: 8, disagree: 7 }, { kind: 'almost' }],
  ['four labels are in play', { opinion: 6, mixed: 7, fact: 3, unsure: 2 }, {}, { kind: 'labels', count: 4 }],
  ['two labels are level', { fact: 3, opinion: 3 }, {}, { kind: 'tied', first: 'fact', second: 'opinion' }],
  [
    'no label has more than half',
    { fact: 4, opinion: 3, mixed: 2 },
    {},
    { kind: 'no-majority', first: 'fact', second: 'opinion' },
  ],
  ['most agree', { fact: 8, opinion: 1 }, { agree: 9, disagree: 1 }, undefined],
  ['two have cast', { fact: 1, opinion: 1 }, { agree: 1, disagree: 1 }, undefined],
])('the reason is said where %s', (_, labels, stances, reason) => {
  expect(
    reasonOf({ classification: tally(labels as never), stance: tally(stances as never) }, STANDARD_CODEBOOK),
  ).toEqual(reason)
})

test('a sealed tally gives no reason and no split', () => {
  expect(reasonOf({}, STANDARD_CODEBOOK)).toBeUndefined()
  expect(describeClaim({ key: 'm/D' as EntryKey, id: 'D', start: 0 }, {}, STANDARD_CODEBOOK).split).toBe(0)
})

test('a thread is counted by its moves', () => {
  const moves = (['object', 'object', 'support', 'ask'] as const).map(move => ({ reply: { move } }))
  expect(movesIn(moves)).toEqual({ object: 2, support: 1 })
})
