import { expect, test } from 'vitest'
import { above, below } from './raised.ts'

test('figures are raised and lowered, and what has no such letter stays as it is', () => {
  expect(['2', ' 12 ', '-3', '−3', '1st', '[1]', '', ' '].map(above)).toEqual([
    '²',
    ' ¹² ',
    '⁻³',
    '⁻³',
    '1st',
    '[1]',
    '',
    ' ',
  ])
  expect(['2', '10', '2+', 'max'].map(below)).toEqual(['₂', '₁₀', '₂₊', 'max'])
})
