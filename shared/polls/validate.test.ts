import { expect, test } from 'vitest'
import type { Choice, Method } from '../room/index.ts'
import {
  CONSENTS,
  cleanChoice,
  decodeChoice,
  encodeChoice,
  isSameChoice,
  type Question,
  validateChoice,
} from './index.ts'

const DRINKS = ['tea', 'milk', 'water'].map(key => ({ key, label: key[0]!.toUpperCase() + key.slice(1) }))
const asking = (method: Method, rest: Partial<Question> = {}): Question => ({
  method,
  options: method === 'consent' ? CONSENTS : DRINKS,
  ...rest,
})
const fault = (method: Method, given: unknown, rest?: Partial<Question>) =>
  validateChoice(asking(method, rest), given).fault
const clean = (method: Method, given: unknown, rest?: Partial<Question>) => cleanChoice(asking(method, rest), given)

test('an unknown option is quoted back, whatever the method', () => {
  const sentence = '“wine” is not an option of this poll.'
  expect(fault('single', 'wine')).toBe(sentence)
  expect(fault('stance', 'wine')).toBe(sentence)
  expect(fault('approval', ['tea', 'wine'])).toBe(sentence)
  expect(fault('score', { wine: 3 })).toBe(sentence)
  expect(fault('dots', { wine: 0 })).toBe(sentence)
  expect(fault('ranked', ['wine'])).toBe(sentence)
  expect(fault('consent', { key: 'wine' })).toBe(sentence)
})

test('parts of every object are no options', () => {
  for (const key of ['constructor', 'toString', 'hasOwnProperty']) {
    expect(fault('single', key)).toContain('is not an option')
    expect(fault('score', { [key]: 1 })).toContain('is not an option')
    expect(fault('consent', { key })).toContain('is not an option')
  }
  expect(fault('score', JSON.parse('{"__proto__": 3}'))).toBe('“__proto__” is not an option of this poll.')
  expect(fault('dots', JSON.parse('{"__proto__": 3}'))).toBe('“__proto__” is not an option of this poll.')
})

test.each<[Method, unknown[], string]>([
  ['single', [3, null, undefined, ['tea'], { tea: 1 }], 'Choose one option of this poll.'],
  ['approval', ['tea', { tea: 1 }, [1], null], 'Name the options you approve of, each once.'],
  [
    'score',
    ['tea', ['tea'], { tea: 6 }, { tea: -1 }, { tea: 2.5 }, { tea: '3' }, { tea: null }, { tea: Number.NaN }],
    'A score is a whole number from 0 to 5.',
  ],
  [
    'dots',
    ['tea', ['tea'], { tea: -1 }, { tea: 0.5 }, { tea: Number.POSITIVE_INFINITY }],
    'Dots are whole numbers, 0 or more.',
  ],
  ['ranked', ['tea', { tea: 1 }, ['tea', null], ['tea', ['milk']]], 'Rank the options by their keys, best first.'],
  [
    'consent',
    ['agree', { reason: 'x' }, { key: 'agree', reason: 3 }, { key: 'agree', weight: 2 }, ['agree']],
    'Choose one option of this poll; a reason is a text.',
  ],
])('a choice of the wrong shape for %s is told what shape it has', (method, given, sentence) => {
  for (const choice of given) expect(fault(method, choice)).toBe(sentence)
})

test('an option named twice is a fault, in approvals and in rankings', () => {
  expect(fault('ranked', ['tea', 'milk', 'tea'])).toBe('“Tea” is named twice.')
  expect(fault('approval', ['milk', 'milk'])).toBe('“Milk” is named twice.')
})

test('a ranking may be partial, an approval may approve of none, but an empty ranking, score or placing of dots says nothing', () => {
  expect(clean('ranked', ['water'])).toEqual(['water'])
  expect(clean('approval', [])).toEqual([])
  expect(fault('ranked', [])).toBe('Rank at least one option.')
  expect(fault('score', {})).toBe('Give at least one option a score.')
  expect(fault('dots', {})).toBe('Place at least one dot.')
  expect(fault('dots', { tea: 0 })).toBe('Place at least one dot.')
})

test('dots stay within the budget of the poll, five where it has none', () => {
  expect(clean('dots', { tea: 3, milk: 2 })).toEqual({ tea: 3, milk: 2 })
  expect(fault('dots', { tea: 3, milk: 3 })).toBe('You have 5 dots and placed 6.')
  expect(fault('dots', { tea: 3 }, { rules: { dots: 2 } })).toBe('You have 2 dots and placed 3.')
})

test('a block needs its reason, and no reason is endless', () => {
  expect(fault('consent', { key: 'block' })).toBe('A block needs its reason: one block stops the proposal.')
  expect(fault('consent', { key: 'block', reason: '  ' })).toContain('A block needs its reason')
  expect(fault('consent', { key: 'agree', reason: 'x'.repeat(301) })).toBe('The reason is longer than 300 characters.')
  expect(clean('consent', { key: 'block', reason: ' It harms the bakers. ' })).toEqual({
    key: 'block',
    reason: 'It harms the bakers.',
  })
  expect(clean('consent', { key: 'agree', reason: ' ' })).toEqual({ key: 'agree' })
})

test('the same ballot said in another order is the same text', () => {
  const same: [Method, unknown, unknown, string][] = [
    ['approval', ['water', 'tea'], ['tea', 'water'], '["tea","water"]'],
    ['score', { water: 1, tea: 0 }, { tea: 0, water: 1 }, '{"tea":0,"water":1}'],
    ['dots', { water: 1, milk: 0, tea: 2 }, { tea: 2, water: 1 }, '{"tea":2,"water":1}'],
    ['consent', { reason: 'So.', key: 'agree' }, { key: 'agree', reason: 'So. ' }, '{"key":"agree","reason":"So."}'],
  ]
  for (const [method, one, other, text] of same) {
    expect(isSameChoice(clean(method, one), clean(method, other))).toBe(true)
    expect(encodeChoice(clean(method, one))).toBe(text)
  }
  expect(isSameChoice(['tea', 'milk'], ['milk', 'tea'])).toBe(false)
})

test('a choice comes back from its text as it was', () => {
  const choices: Choice[] = ['fact', '-', '0', ['tea'], [], { tea: 3 }, { key: 'block', reason: '“No”, she said.' }]
  for (const choice of choices) expect(decodeChoice(encodeChoice(choice))).toEqual(choice)
})

test('to clean what is wrong is a bug', () => {
  expect(() => clean('single', 'wine')).toThrow('“wine” is not an option of this poll.')
})
