import { expect, test } from 'vitest'
import { type Member, makeCodebook, type Settings, STANDARD_CODEBOOK, shownName } from './index.ts'

test('the standard four labels make the standard codebook', () => {
  expect(makeCodebook(STANDARD_CODEBOOK.map(({ key, label }) => ({ key, label })))).toEqual(STANDARD_CODEBOOK)
})

test("a room's own labels each get a look and a letter of their own", () => {
  const given = ['Claim', 'Cause', 'Call', 'Cost', 'C', '42', 'Ñandú', 'Question'].map(label => ({
    key: label.toLowerCase(),
    label,
  }))
  const codebook = makeCodebook(given)
  expect(codebook.map(l => l.letter)).toEqual(['C', 'A', 'L', 'O', '1', '4', 'Ñ', 'Q'])
  expect(new Set(codebook.map(l => `${l.colour} ${l.line}`)).size).toBe(8)
})

test('a standard label keeps its look beside own ones, and its own words win', () => {
  const [fact, rumour] = makeCodebook([
    { key: 'fact', label: 'Tatsache', description: 'Nachprüfbar.' },
    { key: 'rumour', label: 'Gerücht' },
  ])
  expect(fact).toEqual({
    key: 'fact',
    label: 'Tatsache',
    letter: 'F',
    colour: 'fact',
    line: 'solid',
    description: 'Nachprüfbar.',
  })
  expect(rumour).toEqual({ key: 'rumour', label: 'Gerücht', letter: 'G', colour: 'own-1', line: 'solid' })
})

test('a label whose key is part of every object is a label like others', () => {
  expect(
    makeCodebook([
      { key: 'constructor', label: 'Constructor' },
      { key: 'x', label: '—' },
    ]),
  ).toMatchObject([{ letter: 'C', colour: 'own-1' }, { letter: '1' }])
})

test('a room shows given names or drawn ones', () => {
  const member = { givenName: 'Ada', pseudonym: 'Amber Mill' } as Member
  expect(shownName(member, { names: 'named' } as Settings)).toBe('Ada')
  expect(shownName(member, { names: 'pseudonymous' } as Settings)).toBe('Amber Mill')
})
