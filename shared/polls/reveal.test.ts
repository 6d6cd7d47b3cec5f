import { expect, test } from 'vitest'
import type { Choice, Poll, PollId, Reveal, Secrecy } from '../room/index.ts'
import { areUnanimous, canSeeTally, exitTally, isPublicTally, STANCES, SUPPRESSION, suppressTally } from './index.ts'

const poll = (change: Partial<Poll> = {}) =>
  ({
    id: 'p1' as PollId,
    method: 'stance',
    options: STANCES,
    secrecy: 'confidential',
    reveal: 'live',
    isOpen: true,
    isWithdrawn: false,
    ...change,
  }) as Poll
const NOON = 1_780_000_000_000
const ballots = (...choices: Choice[]) => choices.map(choice => ({ poll: 'p1' as PollId, choice }))
const SIX = ballots('agree', 'agree', 'disagree', 'pass', 'agree', 'disagree')

const SECRECIES: Secrecy[] = ['open', 'confidential', 'secret']
const REVEALS: Reveal[] = ['live', 'own', 'closed', 'moderator']

test('[POLL-4] an observer sees what a participant sees who has cast nothing, in every poll', () => {
  for (const secrecy of SECRECIES)
    for (const reveal of REVEALS)
      for (const isOpen of [true, false]) {
        const asked = poll({ secrecy, reveal, isOpen })
        for (const hasCast of [true, false])
          expect(canSeeTally(asked, { hasCast, role: 'observer' }, NOON)).toBe(
            canSeeTally(asked, { hasCast: false, role: 'participant' }, NOON),
          )
      }
})

test('[POLL-4] a moderator sees no tally before others do', () => {
  for (const secrecy of SECRECIES)
    for (const reveal of REVEALS)
      for (const isOpen of [true, false])
        for (const hasCast of [true, false]) {
          const asked = poll({ secrecy, reveal, isOpen })
          expect(canSeeTally(asked, { hasCast, role: 'moderator' }, NOON)).toBe(canSeeTally(asked, { hasCast }, NOON))
        }
})

test('[POLL-4] where the moderator says when, the tally is shown from that moment, and a secret one not before its close', () => {
  const asked = (change: Partial<Poll>) =>
    canSeeTally(poll({ reveal: 'moderator', ...change }), { hasCast: true }, NOON)
  expect([asked({}), asked({ isOpen: false })]).toEqual([false, false])
  expect([asked({ revealed: NOON }), asked({ revealed: NOON + 1 })]).toEqual([true, false])
  expect(asked({ revealed: NOON, secrecy: 'secret' })).toBe(false)
  expect(asked({ revealed: NOON, secrecy: 'secret', isOpen: false })).toBe(true)
  expect(isPublicTally(poll({ reveal: 'moderator', revealed: NOON }), NOON)).toBe(true)
})

test('[POLL-4] by the only exit a tally leaves whole, suppressed or not at all', () => {
  const exit = (change: Partial<Poll>, cast = SIX, hasCast = false) => exitTally(poll(change), cast, { hasCast }, NOON)
  const whole = { n: 6, counts: { agree: 3, disagree: 2, pass: 1 } }
  expect(exit({})).toEqual(whole)
  expect(exit({ reveal: 'own' })).toBeUndefined()
  expect(exit({ reveal: 'own' }, SIX, true)).toEqual(whole)
  expect(exit({ secrecy: 'secret' }, SIX, true)).toBeUndefined()
  expect(exit({ secrecy: 'secret', isOpen: false })).toEqual(whole)
  expect(exit({ secrecy: 'secret', isOpen: false }, SIX.slice(0, 4))).toEqual({ n: 4, suppressed: 'small' })
  expect(exit({ secrecy: 'secret', isOpen: false }, ballots(...Array(5).fill('agree')))).toEqual({
    n: 5,
    suppressed: 'unanimous',
  })
  expect(exit({ isWithdrawn: true, isOpen: false })).toBeUndefined()
})

test('open and confidential polls show small and unanimous tallies: it is said before one casts', () => {
  for (const secrecy of ['open', 'confidential'] as const)
    expect(exitTally(poll({ secrecy }), ballots('agree'), { hasCast: false }, NOON)).toMatchObject({ n: 1 })
})

test('how few are too few and whether one voice is shown can be set', () => {
  const tally = { n: 2, counts: { agree: 2 } }
  const two = ballots('agree', 'agree')
  expect(suppressTally(poll({ secrecy: 'secret' }), two, tally, { least: 2, unanimous: true })).toBe(tally)
  expect(suppressTally(poll({ secrecy: 'secret' }), two, tally, { ...SUPPRESSION, least: 2 })).toEqual({
    n: 2,
    suppressed: 'unanimous',
  })
})

test('ballots are unanimous when all say the same, reasons aside; of none nobody can say so', () => {
  expect(areUnanimous(ballots({ key: 'block', reason: 'Dear.' }, { key: 'block', reason: 'Late.' }))).toBe(true)
  expect(areUnanimous(ballots(['a', 'b'], ['b', 'a']))).toBe(false)
  expect(areUnanimous(ballots({ a: 1, b: 2 }, { a: 1, b: 2 }))).toBe(true)
  expect(areUnanimous(ballots({ reason: 3 }, { reason: 4 }))).toBe(false)
  expect(areUnanimous([])).toBe(false)
})

test('[POLL-16] reasons stand in an open poll’s tally at once, in all others after the close', () => {
  const options = [
    { key: 'agree', label: 'Agree' },
    { key: 'block', label: 'Block' },
  ]
  const blocked = ballots({ key: 'block', reason: 'Too dear.' }, { key: 'agree' })
  const reasons = [{ key: 'block', reason: 'Too dear.' }]
  const exit = (over: object) =>
    exitTally(poll({ method: 'consent', options, ...over }), blocked, { hasCast: false }, NOON)
  expect(exit({ secrecy: 'open' })).toEqual({ n: 2, counts: { agree: 1, block: 1 }, reasons })
  expect(exit({ secrecy: 'confidential' })).toEqual({ n: 2, counts: { agree: 1, block: 1 } })
  expect(exit({ secrecy: 'confidential', isOpen: false })).toEqual({ n: 2, counts: { agree: 1, block: 1 }, reasons })
})
