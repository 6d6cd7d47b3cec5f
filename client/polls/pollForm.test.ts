import { describe, expect, test } from 'vitest'
import type { PollId } from '../../shared/room/index.ts'
import type { PollView } from '../room/types.ts'
import { complainOf, EMPTY_POLL, editingOf, fieldsOf, openingOf, readOptions } from './pollForm.ts'

test('options are read one a line, with keys of their own', () => {
  expect(readOptions('Tea\n\n  Café \nTea\n茶')).toEqual([
    { key: 'tea', label: 'Tea' },
    { key: 'cafe', label: 'Café' },
    { key: 'tea-2', label: 'Tea' },
    { key: 'option-4', label: '茶' },
  ])
})

test('an option that stood there before keeps its key', () => {
  expect(readOptions('Tee\nTea', [{ key: 'a', label: 'Tea' }])).toEqual([
    { key: 'tee', label: 'Tee' },
    { key: 'a', label: 'Tea' },
  ])
})

test('what is missing is said beside its field', () => {
  expect(complainOf({ ...EMPTY_POLL, options: 'Tea', quorum: 'half' })).toEqual({
    question: 'Write the question.',
    options: 'Write two options at least, one a line.',
    quorum: 'A quorum is a whole number of ballots, or a percentage like 50 %.',
  })
  expect(complainOf({ ...EMPTY_POLL, about: 'before' })).toEqual({})
})

test('a secret poll shows its count at the close, whatever was chosen before it became secret', () => {
  const fields = {
    ...EMPTY_POLL,
    question: 'Who speaks?',
    options: 'Ada\nBo',
    secrecy: 'secret',
    reveal: 'live',
  } as const
  expect(openingOf(fields)).toEqual({
    question: 'Who speaks?',
    method: 'single',
    options: [
      { key: 'ada', label: 'Ada' },
      { key: 'bo', label: 'Bo' },
    ],
    secrecy: 'secret',
    reveal: 'closed',
  })
})

test('the motion brings its own question and options', () => {
  expect(openingOf({ ...EMPTY_POLL, about: 'before', givesSides: true, reveal: 'closed' })).toEqual({
    about: 'motion',
    when: 'before',
    secrecy: 'confidential',
    reveal: 'closed',
    givesSides: true,
  })
})

test.each([
  ['12', 12],
  [' 50 %', 0.5],
  ['33,3%', 0.333],
])('a quorum is so many ballots, or a share of those who may cast: %s', (quorum, rule) => {
  const fields = { ...EMPTY_POLL, question: 'Tea?', method: 'stance', quorum } as const
  expect(complainOf(fields)).toEqual({})
  expect(openingOf(fields).rules!.quorum).toBeCloseTo(rule, 10)
})

test.each(['0', '2.5', '0 %', '100 %', '-1', '1e3'])('%s is no quorum', quorum => {
  expect(complainOf({ ...EMPTY_POLL, about: 'before', quorum })).toHaveProperty('quorum')
})

describe('a poll that is edited', () => {
  const poll = (rules?: PollView['rules']): PollView => ({
    id: 'p1' as PollId,
    about: 'free',
    question: 'Which two?',
    method: 'approval',
    options: ['Tea', 'Cocoa', 'Milk'].map(label => ({ key: label.toLowerCase(), label })),
    secrecy: 'confidential',
    reveal: 'live',
    isOpen: true,
    ...(rules ? { rules } : {}),
  })

  test('keeps the rules that nobody touched, those too that the form cannot say', () => {
    const rules = { quorum: 0.3333, majority: 0.75, seats: 2 }
    const fields = fieldsOf(poll(rules))
    expect(fields.quorum).toBe('33.3 %')
    expect(complainOf(fields)).toEqual({})
    expect(editingOf({ ...fields, question: 'Which?' }, poll(rules)).rules).toEqual(rules)
    expect(editingOf({ ...fields, method: 'single' }, poll(rules)).rules).toEqual({ quorum: 0.3333, majority: 0.75 })
  })

  test('loses the rules that were taken out', () => {
    const rules = { quorum: 5, majority: 'simple' } as const
    const fields = fieldsOf(poll(rules))
    expect(editingOf({ ...fields, quorum: '' }, poll(rules)).rules).toEqual({ majority: 'simple' })
    expect(editingOf({ ...fields, quorum: '', majority: 'none' }, poll(rules)).rules).toEqual({})
    expect(editingOf(fieldsOf(poll()), poll())).not.toHaveProperty('rules')
  })
})
