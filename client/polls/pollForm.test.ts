import { expect, test } from 'vitest'
import { complainOf, EMPTY_POLL, openingOf, readOptions } from './pollForm.ts'

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
    quorum: 'A quorum is a whole number of ballots.',
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
