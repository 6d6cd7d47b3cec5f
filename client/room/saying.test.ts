import { expect, test } from 'vitest'
import { makeCodebook, STANDARD_CODEBOOK } from '../../shared/room/index.ts'
import { joinSaid, sayClassification } from './saying.ts'
import { sayAbsence, sayStance } from './sayingStances.ts'

const tally = (fact: number, opinion = 0, mixed = 0, unsure = 0) => ({
  n: fact + opinion + mixed + unsure,
  counts: { fact, opinion, mixed, unsure },
})
const calls = (t: Parameters<typeof sayClassification>[0], hasEveryone = false) =>
  joinSaid(sayClassification(t, STANDARD_CODEBOOK, hasEveryone))
const stance = (agree: number, disagree: number, pass = 0) =>
  joinSaid(sayStance({ n: agree + disagree + pass, counts: { agree, disagree, pass } }))

test('a lead is said as a count of all who cast', () => {
  expect(calls(tally(1, 13, 4))).toBe('13 of 18 call this an opinion.')
  expect(calls(tally(0, 0, 2, 3))).toBe('3 of 5 are unsure.')
  expect(calls(tally(1))).toBe('1 of 1 calls this a fact.')
})
test('when everyone has cast, that is said too', () => {
  expect(calls(tally(1, 13, 4), true)).toBe('13 of 18 call this an opinion. Everyone has cast.')
})
test('when all say the same, “all” is said, and “both” of two', () => {
  expect(calls(tally(7))).toBe('All 7 call this a fact.')
  expect(calls(tally(0, 2))).toBe('Both call this an opinion.')
})
test('labels that lead together are both named', () => {
  expect(calls(tally(3, 3, 1))).toBe('Fact and Opinion lead together, with 3 of 7 each.')
  expect(calls(tally(2, 2, 2))).toBe('Fact, Opinion and Mixed lead together, with 2 of 6 each.')
})
test('a room’s own label is said in quotation marks', () => {
  const own = makeCodebook([
    { key: 'value', label: 'Value' },
    { key: 'reason', label: 'Reason' },
  ])
  expect(joinSaid(sayClassification({ n: 4, counts: { value: 3, reason: 1 } }, own, false))).toBe(
    '3 of 4 call this “Value”.',
  )
})
test('no ballots and held-back counts have a sentence as well', () => {
  expect(calls(tally(0))).toBe('No ballots yet.')
  expect(calls({ n: 2, suppressed: 'small' })).toBe('Too few have cast for a count that hides who.')
})
test('agreement is said in counts, and how evenly it is split', () => {
  expect(stance(8, 7, 2)).toBe('8 agree, 7 disagree, 2 pass. Split almost evenly.')
  expect(stance(5, 5)).toBe('5 agree, 5 disagree, 0 pass. Split evenly.')
  expect(stance(16, 0, 2)).toBe('16 agree, 0 disagree, 2 pass. Nearly all agree.')
  expect(stance(1, 9, 1)).toBe('1 agree, 9 disagree, 1 pass. Nearly all disagree.')
  expect(stance(10, 5)).toBe('10 agree, 5 disagree, 0 pass.')
  expect(stance(1, 1)).toBe('1 agree, 1 disagree, 0 pass.')
})
test('a sealed tally says when it opens', () => {
  const poll = { about: 'claim', method: 'single', secrecy: 'confidential', isOpen: true } as const
  expect(sayAbsence({ ...poll, reveal: 'own' })).toBe('Cast yours to see the others’.')
  // One's own has been cast, so that there is one: its count is on the way, or it is.
  expect(sayAbsence({ ...poll, reveal: 'own', mine: 'fact' })).toBe('Counting…')
  expect(sayAbsence({ ...poll, reveal: 'own', mine: 'fact', isWaiting: true })).toBe(
    'Kept here and waiting for the network. It goes out by itself.',
  )
  expect(sayAbsence({ ...poll, reveal: 'own', mine: 'fact', isOpen: false })).toBe('No ballots yet.')
  expect(sayAbsence({ ...poll, reveal: 'closed' })).toBe('Shown when the poll closes.')
  expect(sayAbsence({ ...poll, reveal: 'moderator' })).toBe('Shown when a moderator opens it.')
  expect(sayAbsence({ ...poll, reveal: 'live', secrecy: 'secret' })).toBe('Secret: shown when the poll closes.')
  expect(sayAbsence({ ...poll, reveal: 'live', tally: { n: 1, counts: {} } })).toBe(undefined)
})
