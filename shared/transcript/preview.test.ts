import { expect, test } from 'vitest'
import { smallRoom } from '../../test/fixtures/transcripts/room.ts'
import { makeTranscript, previewOf } from './index.ts'

test('a preview counts what is in the transcript and what is not, under the names that leave', () => {
  const drawn = previewOf(makeTranscript(smallRoom()))
  expect(drawn).toMatchObject({
    profile: 'pseudonymous',
    names: ['Quiet Harbour', 'Copper Wren', 'North Lantern', 'Amber Mill'],
    memberCount: 4,
    has: { articles: 1, marks: 7, claims: 3 },
    hidden: 1,
    removed: 1,
    uncounted: 1,
    tellsWho: true,
  })
  const open = previewOf(makeTranscript(smallRoom({ profile: 'public' })))
  expect(open.names).toEqual(['Reader A', 'Reader B', 'Reader C', 'Reader D'])
  expect(open.tellsWho).toBe(false)
})
