import { expect, test } from 'vitest'
import { findCommands } from './findCommands.ts'

const all = ['Next mark', 'Mark before', 'Lock writing', 'Réunir les voix', 'Next unanswered question'].map(says => ({
  says,
}))
const found = (typed: string) => findCommands(all, typed).map(command => command.says)

test('nothing typed offers everything in its own order', () => {
  expect(found('  ')).toEqual(all.map(({ says }) => says))
})
test('a command that begins with what was typed comes before one that only has it', () => {
  expect(found('mark')).toEqual(['Mark before', 'Next mark'])
})
test('every typed word must be there, in any order, without regard to accents and capitals', () => {
  expect(found('que NEXT')).toEqual(['Next unanswered question'])
  expect(found('reunir')).toEqual(['Réunir les voix'])
  expect(found('next zebra')).toEqual([])
})
test('letters inside a word are enough when nothing begins with them', () => {
  expect(found('ock')).toEqual(['Lock writing'])
})
