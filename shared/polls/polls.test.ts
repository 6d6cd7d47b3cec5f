import { expect, test } from 'vitest'
import type { Ballot, MemberId, Poll, PollId, Reveal, Secrecy, Tally } from '../room/index.ts'
import { STANDARD_CODEBOOK } from '../room/index.ts'
import { canSeeTally, classificationOptions, count, isPublicTally, leading, ranking, STANCES } from './index.ts'

const poll = (change: Partial<Poll> = {}) =>
  ({
    id: 'p1' as PollId,
    method: 'single',
    options: classificationOptions(STANDARD_CODEBOOK),
    secrecy: 'confidential',
    reveal: 'live',
    isOpen: true,
    isWithdrawn: false,
    ...change,
  }) as Poll
const ballots = (...choices: string[]): Ballot[] =>
  choices.map((choice, i) => ({ poll: 'p1' as PollId, member: `m${i}` as MemberId, choice, cast: i }))

test('every option is counted, those that nobody chose at nought', () => {
  expect(count(poll(), ballots('fact', 'opinion', 'fact'))).toEqual({
    n: 3,
    counts: { fact: 2, opinion: 1, mixed: 0, unsure: 0 },
  })
  expect(count(poll(), [])).toEqual({ n: 0, counts: { fact: 0, opinion: 0, mixed: 0, unsure: 0 } })
})

test('the order of ballots does not matter', () => {
  const cast = ballots('fact', 'opinion', 'mixed', 'fact')
  expect(count(poll(), [...cast].reverse())).toEqual(count(poll(), cast))
})

test('a ballot that names no option, or a part of every object, is a bug', () => {
  expect(() => count(poll(), ballots('maybe'))).toThrow('a ballot of poll p1 names no option of it')
  expect(() => count(poll(), ballots('constructor'))).toThrow('names no option')
  expect(() => count(poll(), ballots('__proto__'))).toThrow('names no option')
})

test('an option may be named like a part of every object', () => {
  expect(count(poll({ options: [{ key: 'constructor', label: 'C' }] }), ballots('constructor'))).toEqual({
    n: 1,
    counts: { constructor: 1 },
  })
})

test('a ballot of another poll is a bug', () => {
  expect(() => count(poll(), [{ ...ballots('fact')[0]!, poll: 'p2' as PollId }])).toThrow(
    'a ballot of poll p2 was counted in poll p1',
  )
})

test('the ranking leaves out options that nobody chose and keeps a tie in the order of the options', () => {
  const tally = count(poll(), ballots('opinion', 'fact', 'unsure', 'unsure'))
  expect(ranking(tally, poll().options)).toEqual([
    { key: 'unsure', count: 2 },
    { key: 'fact', count: 1 },
    { key: 'opinion', count: 1 },
  ])
})

test('one option leads, or none when there are no ballots or two are level', () => {
  const leader = (...choices: string[]) => leading(count(poll(), ballots(...choices)), poll().options)
  expect([leader('fact', 'fact', 'opinion'), leader('fact', 'opinion'), leader()]).toEqual([
    'fact',
    undefined,
    undefined,
  ])
})

test('a suppressed tally ranks nothing', () => {
  const tally: Tally = { n: 2, suppressed: 'small' }
  expect([ranking(tally, STANCES), leading(tally, STANCES)]).toEqual([[], undefined])
})

test('the stances are agree, disagree and pass', () => {
  expect(STANCES.map(s => s.key)).toEqual(['agree', 'disagree', 'pass'])
})

test.each<[Secrecy, Reveal, boolean, boolean, boolean, boolean]>([
  // secrecy, reveal, open: seen without and with a ballot; closed: seen without and with one
  ['confidential', 'live', true, true, true, true],
  ['open', 'live', true, true, true, true],
  ['secret', 'live', false, false, true, true],
  ['confidential', 'own', false, true, true, true],
  ['secret', 'own', false, false, true, true],
  ['confidential', 'closed', false, false, true, true],
  ['confidential', 'moderator', false, false, false, false],
])('[POLL-4] who may see the tally of a %s poll revealed %s', (secrecy, reveal, open, openCast, closed, closedCast) => {
  const seen = [true, false].flatMap(isOpen =>
    [false, true].map(hasCast => canSeeTally(poll({ secrecy, reveal, isOpen }), { hasCast })),
  )
  expect(seen).toEqual([open, openCast, closed, closedCast])
  expect(isPublicTally(poll({ secrecy, reveal }))).toBe(open)
})

test("[POLL-4] a withdrawn claim's tally is shown to nobody", () => {
  expect(canSeeTally(poll({ isWithdrawn: true }), { hasCast: true })).toBe(false)
  expect(canSeeTally(poll({ isWithdrawn: true, isOpen: false }), { hasCast: true })).toBe(false)
})
