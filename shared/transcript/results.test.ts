import { expect, test } from 'vitest'
import { inputOf, keyOf, pollOf } from '../../test/fixtures/transcripts/room.ts'
import { agreedAcrossSides } from '../polls/index.ts'
import type { Annotation, EntryKey, Poll, PollId } from '../room/index.ts'
import { creatorOf, ulidOf } from '../room/index.ts'
import { type CountedPoll, makeTranscript, renderHtml, renderMarkdown, whole } from './index.ts'

const MOTION = {
  sentence: 'Close the street.',
  sides: [
    { key: 'for', label: 'For' },
    { key: 'against', label: 'Against' },
  ],
}
const OPTIONS = [...MOTION.sides, { key: 'undecided', label: 'Undecided' }]
const key = keyOf('ada', 1)
const claim: Annotation = {
  key,
  id: ulidOf(key),
  creator: creatorOf(key),
  motivation: 'classifying',
  revision: 1,
  start: 0,
  end: 3,
  statement: 'It was *right*.',
  body: '',
}

const about = (counts: Record<string, number>, more: Partial<Poll>): CountedPoll =>
  pollOf(key as EntryKey, 'stance', counts, {
    about: 'motion',
    method: 'single',
    options: OPTIONS,
    isOpen: false,
    ...more,
  })
function made(polls: readonly CountedPoll[], more: object = {}) {
  const base = inputOf({ annotations: [claim] })
  return makeTranscript({ ...base, room: { ...base.room, motion: MOTION }, polls, ...more })
}
const strip = ({ poll: { claim: _, of: __, ...poll }, ...rest }: CountedPoll): CountedPoll => ({ poll, ...rest })

test('a motion asked before and after tells both results, by swing and by majority', () => {
  const transcript = made([
    strip(about({ for: 2, against: 7, undecided: 1 }, { id: 'b' as PollId, when: 'before' })),
    strip(about({ for: 3, against: 7, undecided: 0 }, { id: 'a' as PollId, when: 'after' })),
  ])
  expect(transcript.results).toEqual([
    'The motion: By swing For wins: +10 points. By majority Against wins: 7 of 10 ballots.',
  ])
  expect(transcript.polls.map(({ when, method, result }) => [when, method, result])).toEqual([
    ['before', 'single', '“Against” wins with 7 of 10 ballots.'],
    ['after', 'single', '“Against” wins with 7 of 10 ballots.'],
  ])
  expect(whole(renderMarkdown(transcript))).toContain(
    '(after the debate; one option each): 7 Against, 3 For\\\n  “Against” wins',
  )
  expect(whole(renderHtml(transcript))).toContain('<td>after the debate; one option each</td>')
})

test('an open poll has no result yet, a withdrawn one is not named, and a sealed one gives nothing away', () => {
  const transcript = made([
    strip(about({ for: 2, against: 1 }, { about: 'free', isOpen: true, question: 'Open?' })),
    strip(about({}, { about: 'free', isWithdrawn: true, question: 'Withdrawn?' })),
    { ...strip(about({}, { about: 'free', question: 'Sealed?' })), turnout: 3, tally: { n: 3, suppressed: 'small' } },
  ])
  expect(transcript.polls.map(({ question, result }) => [question, result])).toEqual([
    ['Open?', undefined],
    ['Sealed?', '3 ballots: too few to show what they say.'],
  ])
  expect(transcript.results).toEqual([])
})

test('agreement is said in words, with its numbers and how few there are', () => {
  const transcript = made([
    pollOf(key, 'classification', { fact: 2, opinion: 1 }),
    pollOf(keyOf('ben', 2), 'classification', { opinion: 3 }),
  ])
  expect(transcript.results).toEqual([
    'Labels: the members agree a little more than chance would (alpha 0.38; 67 % of pairs alike; 6 ballots on 2 claims). That is little: a few more ballots may change it.',
  ])
  expect(whole(renderHtml(transcript))).toContain('<h2 id="results">Results</h2>')
})

test('what all sides agree on is told with the count of each, and its words are escaped', () => {
  const sides = [
    { side: 'for', agree: 5, disagree: 1, pass: 0 },
    { side: 'against', agree: 7, disagree: 1, pass: 1 },
  ]
  const transcript = made([], {
    across: agreedAcrossSides([
      { claim: key, sides },
      { claim: 'gone/x', sides },
    ]),
  })
  expect(transcript.results).toEqual(['Agreed across sides: “It was *right*.” – 5 of 6 for and 7 of 9 against agree.'])
  expect(whole(renderMarkdown(transcript))).toContain('“It was \\*right\\*.”')
})

test('a hidden claim is not told as agreed in a public transcript', () => {
  const sides = [
    { side: 'for', agree: 3, disagree: 0, pass: 0 },
    { side: 'against', agree: 3, disagree: 0, pass: 0 },
  ]
  const base = inputOf({
    annotations: [claim],
    moderation: { [`annotations:${key}`]: { hidden: true, reason: 'rude', at: 1 } },
  })
  const input = { ...base, room: { ...base.room, motion: MOTION }, across: agreedAcrossSides([{ claim: key, sides }]) }
  expect(makeTranscript({ ...input, profile: 'public' }).results).toEqual([])
})

test('claims that were asked about again tell agreement before the discussion and after it', () => {
  const transcript = made([
    { ...pollOf(key, 'classification', { fact: 3 }), before: { fact: 2, opinion: 1 } },
    { ...pollOf(keyOf('ben', 2), 'classification', { opinion: 3 }), before: { opinion: 3 } },
  ])
  const few = 'That is little: a few more ballots may change it.'
  expect(transcript.results).toEqual([
    `Labels before the discussion: the members agree a little more than chance would (alpha 0.38; 67 % of pairs alike; 6 ballots on 2 claims). ${few}`,
    `Labels after it: the members agree on nearly all of it (alpha 1.00; 100 % of pairs alike; 6 ballots on 2 claims). ${few}`,
  ])
  expect(transcript.method).toContain(
    '“Before the discussion” is what ballots said when the stage began that asked again.',
  )
})

test('what moved people is told in its words and its writer’s name, never who was moved; hidden words are left out', () => {
  const moved = {
    entries: [
      { entry: key, moved: 3, across: 2 },
      { entry: null, moved: 1, across: 0 },
    ],
    silent: 2,
  }
  const [by] = inputOf({}).members.filter(({ id }) => id === creatorOf(key))
  const ending = [
    'Nothing in the room moved 1 member who changed their answer.',
    '2 members changed their answer and did not say what moved them.',
  ]
  expect(made([], { moved }).results).toEqual([
    `Moved by “It was *right*.”, written by ${by!.pseudonym}: 3 members, 2 of them from one side to another.`,
    ...ending,
  ])
  const base = inputOf({
    annotations: [claim],
    moderation: { [`annotations:${key}`]: { hidden: true, reason: 'rude', at: 1 } },
  })
  expect(makeTranscript({ ...base, moved }).results).toEqual([
    `Moved by “…”, written by ${by!.pseudonym}: 3 members, 2 of them from one side to another.`,
    ...ending,
  ])
})

test('opinion groups are told with their sizes and the claims they stand for, those that are gone left out', () => {
  const opinionGroups = [
    { size: 20, claims: [{ claim: key, stance: 'agree' as const, count: 18, n: 20 }] },
    { size: 14, claims: [{ claim: 'gone/x', stance: 'disagree' as const, count: 9, n: 12 }] },
  ]
  expect(made([], { opinionGroups }).results).toEqual([
    'Opinion groups: 34 members fall into 2 groups, of 20 and 14.',
    'Group 1: 18 of 20 agree with “It was *right*.”.',
  ])
})
