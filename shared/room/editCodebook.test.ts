import { expect, test } from 'vitest'
import { makeCodebook, STANDARD_CODEBOOK } from './codebook.ts'
import { editCodebook } from './editCodebook.ts'

const given = (...keys: string[]) => keys.map(key => ({ key, label: key }))

test('a label that keeps its key keeps its look, whatever it is called and wherever it stands', () => {
  const before = makeCodebook(given('harm', 'gain', 'duty'))
  const { codebook, renamed, added, removed } = editCodebook(before, [
    { key: 'duty', label: 'Obligation' },
    { key: 'gain', label: 'gain' },
    { key: 'hope', label: 'hope' },
  ])
  expect(codebook.map(({ key, letter, colour }) => [key, letter, colour])).toEqual([
    ['duty', 'D', 'own-3'],
    ['gain', 'G', 'own-2'],
    ['hope', 'O', 'own-4'],
  ])
  expect(renamed).toEqual([{ key: 'duty', from: 'duty', to: 'Obligation' }])
  expect(added).toEqual(['hope'])
  expect(removed.map(({ key }) => key)).toEqual(['harm'])
})

test('the same labels again change nothing', () => {
  const labels = STANDARD_CODEBOOK.map(({ key, label }) => ({ key, label }))
  expect(editCodebook(STANDARD_CODEBOOK, labels)).toEqual({
    codebook: STANDARD_CODEBOOK,
    renamed: [],
    added: [],
    removed: [],
  })
})
