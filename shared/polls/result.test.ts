import { expect, test } from 'vitest'
import type { Choice, Method, PollRules } from '../room/index.ts'
import { CONSENTS, count, faultOfQuestion, inWords, type Question, resultOf, STANCES } from './index.ts'

const PLACES = ['Park', 'Hall', 'Yard'].map(label => ({ key: label.toLowerCase(), label }))
const optionsOf = (method: Method) => (method === 'stance' ? STANCES : method === 'consent' ? CONSENTS : PLACES)
function said(method: Method, choices: readonly Choice[], rules?: PollRules, eligible = 12): string {
  const question: Question = { method, options: optionsOf(method), ...(rules ? { rules } : {}) }
  return inWords(
    resultOf(
      question,
      count(
        question,
        choices.map(choice => ({ choice })),
      ),
      eligible,
    ),
    question.options,
  )
}
const times = (n: number, choice: Choice) => new Array<Choice>(n).fill(choice)

test.each<[string, Method, Choice[]]>([
  ['“Park” wins with 2 of 3 ballots.', 'single', ['park', 'park', 'hall']],
  ['Tie: “Park” and “Hall” are level with 2 of 5 ballots each.', 'single', ['park', 'park', 'hall', 'hall', 'yard']],
  ['“Park” wins with 1 of 1 ballot.', 'single', ['park']],
  ['No ballots.', 'single', []],
  ['“Disagree” wins with 2 of 7 ballots.', 'stance', ['disagree', 'disagree', 'agree', ...times(4, 'pass')]],
  ['No result: nobody in 2 ballots takes a position.', 'stance', ['pass', 'pass']],
  ['“Hall” wins with 2 of 3 ballots.', 'approval', [['park', 'hall'], ['hall'], []]],
  ['No result: nobody in 1 ballot takes a position.', 'approval', [[]]],
  ['“Park” wins with 8 points from 2 ballots.', 'score', [{ park: 5 }, { park: 3, hall: 4 }]],
  ['Tie: “Park” and “Hall” are level with 3 dots each.', 'dots', [{ park: 3 }, { hall: 3, yard: 1 }]],
  ['“Park” wins with 1 dot from 1 ballot.', 'dots', [{ park: 1 }]],
  ['Consent: nobody blocks.', 'consent', [{ key: 'agree' }, { key: 'abstain' }]],
  ['Consent: nobody blocks; 1 stands aside.', 'consent', [{ key: 'agree' }, { key: 'stand-aside' }]],
  [
    'Stopped by 1 block: “It harms the bakers.”',
    'consent',
    [...times(9, { key: 'agree' }), { key: 'block', reason: 'It harms the bakers.' }],
  ],
  ['Stopped by 1 block.', 'consent', [{ key: 'agree' }, { key: 'block' } as never]],
  ['No result: nobody in 1 ballot takes a position.', 'consent', [{ key: 'abstain' }]],
])('%s', (sentence, method, choices) => {
  expect(said(method, choices)).toBe(sentence)
})

test('a run-off says what the count two by two says', () => {
  expect(said('ranked', [...times(3, ['park']), ...times(2, ['hall', 'park'])])).toBe(
    '“Park” wins the run-off. Counted two by two (Schulze) the outcome is the same.',
  )
  const squeezed = [
    ...times(4, ['park', 'hall', 'yard']),
    ...times(3, ['yard', 'hall', 'park']),
    ...times(2, ['hall', 'yard', 'park']),
  ]
  expect(said('ranked', squeezed)).toBe('“Yard” wins the run-off. Counted two by two (Schulze), “Hall” would win.')
  expect(said('ranked', [['park'], ['hall']])).toBe(
    'Tie: “Park” and “Hall” are level in the run-off. Counted two by two (Schulze) the outcome is the same.',
  )
})

test('without its quorum a poll has no result, and says who led', () => {
  expect(said('single', ['park', 'park', 'hall'], { quorum: 4 })).toBe(
    'No result: 3 ballots, and the quorum is 4. “Park” leads with 2 of 3 ballots.',
  )
  expect(said('single', ['park', 'park', 'hall'], { quorum: 3 })).toBe('“Park” wins with 2 of 3 ballots.')
  expect(said('consent', [{ key: 'agree' }], { quorum: 2 })).toBe(
    'No result: 1 ballot, and the quorum is 2. Nobody blocks.',
  )
})

test('a quorum that is a share is a share of those who may cast', () => {
  expect(said('single', times(3, 'park'), { quorum: 0.333 }, 10)).toContain('the quorum is 4')
  expect(said('single', times(3, 'park'), { quorum: 0.333 }, 9)).toContain('wins')
})

test.each<[PollRules['majority'], number, number, string]>([
  [
    'simple',
    3,
    3,
    'No result: “Agree” and “Disagree” are level with 3 of 8 ballots each, and more than half of 6 is needed.',
  ],
  ['simple', 4, 3, '“Agree” wins with 4 of 9 ballots.'],
  [
    'absolute',
    6,
    0,
    'No result: “Agree” leads with 6 of 8 ballots, and more than half of the 12 who may cast is needed.',
  ],
  ['absolute', 7, 0, '“Agree” wins with 7 of 9 ballots.'],
  [2 / 3, 4, 2, '“Agree” wins with 4 of 8 ballots.'],
  [0.667, 4, 2, '“Agree” wins with 4 of 8 ballots.'],
  [0.667, 5, 3, 'No result: “Agree” leads with 5 of 10 ballots, and at least 2/3 of 8 is needed.'],
  [0.75, 3, 1, '“Agree” wins with 3 of 6 ballots.'],
  [1, 3, 1, 'No result: “Agree” leads with 3 of 6 ballots, and all of 4 is needed.'],
])('a majority of %s, %i for and %i against and two who pass', (majority, agree, disagree, sentence) => {
  const cast = [...times(agree, 'agree'), ...times(disagree, 'disagree'), 'pass', 'pass']
  expect(said('stance', cast, { majority: majority! })).toBe(sentence)
})

test('of a majority those count who gave an option dots, or a score of 3 and more', () => {
  expect(said('dots', [{ park: 5 }, { hall: 1 }, { hall: 1 }], { majority: 'simple' })).toContain(
    'No result: “Park” leads',
  )
  expect(said('score', [{ park: 3 }, { park: 3 }, { hall: 5 }], { majority: 'simple' })).toBe(
    '“Park” wins with 6 points from 3 ballots.',
  )
  expect(said('score', [{ park: 2 }, { park: 2 }, { park: 5 }], { majority: 'simple' })).toContain('No result')
})

test('with several seats those level for the last are named', () => {
  const cast = [['park', 'hall'], ['park', 'yard'], ['park']]
  expect(said('approval', cast, { seats: 2 })).toBe('“Park” wins; “Hall” and “Yard” are level for the last seat.')
  expect(said('approval', [...cast, ['yard']], { seats: 2 })).toBe('“Park” and “Yard” win.')
  expect(said('approval', [['park', 'hall', 'yard']], { seats: 2 })).toBe(
    'Tie: “Park”, “Hall” and “Yard” are level for the last seat.',
  )
})

test('of a suppressed tally nothing is said but how many cast', () => {
  const question: Question = { method: 'single', options: PLACES }
  const words = (suppressed: 'small' | 'unanimous', n: number) =>
    inWords(resultOf(question, { n, suppressed }, 9), PLACES)
  expect(words('small', 3)).toBe('3 ballots: too few to show what they say.')
  expect(words('unanimous', 6)).toBe('6 ballots: all say the same, which is not shown.')
})

test.each<[string | undefined, Method, PollRules]>([
  [undefined, 'single', { quorum: 3, majority: 'absolute' }],
  [undefined, 'single', { quorum: 0.5, majority: 0.667 }],
  [undefined, 'dots', { dots: 3, seats: 2 }],
  ['A quorum is a number of ballots, or a share between 0 and 1 of those who may cast.', 'single', { quorum: 0 }],
  ['A quorum is a number of ballots, or a share between 0 and 1 of those who may cast.', 'single', { quorum: 2.5 }],
  ['A majority is “simple”, “absolute”, or a share above ½ and up to 1.', 'single', { majority: 0.5 }],
  ['A consent poll has no majority: one block stops it.', 'consent', { majority: 'simple' }],
  ['A budget of dots is a whole number from 1 to 100, for polls with dots.', 'single', { dots: 3 }],
  ['A budget of dots is a whole number from 1 to 100, for polls with dots.', 'dots', { dots: 0 }],
  ['Seats are fewer than the options, and for approval, score and dots.', 'ranked', { seats: 2 }],
  ['Seats are fewer than the options, and for approval, score and dots.', 'approval', { seats: 3 }],
])('what a moderator asks is judged: %s (%s)', (fault, method, rules) => {
  expect(faultOfQuestion({ method, options: optionsOf(method), rules })).toBe(fault)
})

test('options are two at least, different, few enough to rank, and with a block where consent is asked', () => {
  const many = Array.from({ length: 13 }, (_, i) => ({ key: `o${i}`, label: '' }))
  expect(faultOfQuestion({ method: 'single', options: PLACES.slice(0, 1) })).toBe('A poll has at least two options.')
  expect(faultOfQuestion({ method: 'single', options: [PLACES[0]!, PLACES[0]!] })).toBe(
    'Two options have the same key.',
  )
  expect(faultOfQuestion({ method: 'ranked', options: many })).toBe('A ranked poll has at most 12 options.')
  expect(faultOfQuestion({ method: 'consent', options: PLACES })).toBe(
    'A consent poll has an option with the key “block”.',
  )
})
