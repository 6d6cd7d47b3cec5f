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
  expect(open.uncounted).toBe(drawn.uncounted)
})

test('a preview says how many ballots are told with who cast them, and of how many only the count leaves', () => {
  const input = smallRoom()
  const [voter] = input.members
  // One poll is open in the sense that everyone reads who cast what.
  const asked = input.polls.findIndex(
    ({ poll, tally }) => poll.of === 'stance' && !poll.isWithdrawn && tally && tally.n > 0,
  )
  const polls = input.polls.map((one, i) =>
    i === asked ? { ...one, ballots: [{ member: voter!.id, choice: 'agree' }] } : one,
  )
  const transcript = makeTranscript({ ...input, polls })
  const marks = transcript.articles.flatMap(article => article.marks)
  const tallies = [
    ...marks.flatMap(({ classification, stance }) => [classification, stance]),
    ...transcript.polls.map(({ tally }) => tally),
  ]
  const cast = tallies.reduce((sum, tally) => sum + (tally?.n ?? 0), 0)
  const drawn = previewOf(transcript)
  expect(drawn.has.ballots).toBe(1)
  expect(drawn.onlyCounted).toBe(cast - drawn.has.ballots)
  // In public nobody's ballot is told, of open polls neither.
  const open = previewOf(makeTranscript({ ...smallRoom({ profile: 'public' }), polls }))
  expect([open.has.ballots, open.onlyCounted]).toEqual([0, cast])
})
