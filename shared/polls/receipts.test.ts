import { expect, test } from 'vitest'
import type { Poll, PollId } from '../room/index.ts'
import { count, findBallot, isSameTally, newReceipt, type PublishedBallot, recount, showReceipt } from './index.ts'

const secret = (change: Partial<Poll> = {}) =>
  ({
    id: 'p1' as PollId,
    method: 'single',
    options: ['yes', 'no'].map(key => ({ key, label: key })),
    secrecy: 'secret',
    reveal: 'closed',
    isOpen: false,
    isWithdrawn: false,
    ...change,
  }) as Poll
const receipt = (n: number) => newReceipt(bytes => Uint8Array.from({ length: bytes }, (_, i) => n * 7 + i * n))
const cast = (...choices: string[]): PublishedBallot[] =>
  choices.map((choice, i) => ({ receipt: receipt(9 - i), choice }))

test('a receipt is drawn, and shown in groups that can be read aloud', () => {
  expect(receipt(5)).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
  expect(showReceipt('0123456789abcdef')).toBe('0123 4567 89ab cdef')
})

test('whoever has the list counts the same, and finds their own ballot', () => {
  const list = cast('yes', 'no', 'yes', 'no', 'yes')
  const said = { counts: { no: 2, yes: 3 }, n: 5 }
  expect(recount(secret(), list, said)).toEqual({ tally: count(secret(), list), isEqual: true, faults: [] })
  expect(findBallot(list, showReceipt(receipt(9)))).toEqual({ receipt: receipt(9), choice: 'yes' })
  expect(findBallot(list, 'another')).toBeUndefined()
})

test('a list that does not fit the tally, names a receipt twice or a choice that cannot be is found out', () => {
  const list = cast('yes', 'no', 'yes', 'no', 'yes')
  expect(recount(secret(), list, { n: 5, counts: { yes: 4, no: 1 } }).isEqual).toBe(false)
  const twice = [...list, { receipt: list[0]!.receipt, choice: 'perhaps' }]
  expect(recount(secret(), twice, { n: 6, counts: { yes: 4, no: 2 } })).toEqual({
    isEqual: false,
    faults: [
      `The receipt ${showReceipt(list[0]!.receipt)} is listed twice.`,
      `The ballot ${showReceipt(list[0]!.receipt)} cannot have been cast: “perhaps” is not an option of this poll.`,
    ],
  })
})

test('two tallies are the same whatever the order of their fields, and different by one number', () => {
  expect(isSameTally({ n: 1, counts: { a: 1, b: 0 } }, { counts: { b: 0, a: 1 }, n: 1 })).toBe(true)
  expect(isSameTally({ n: 1, counts: { a: 1, b: 0 } }, { n: 1, counts: { a: 0, b: 1 } })).toBe(false)
})
