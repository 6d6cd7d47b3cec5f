import { expect, test } from 'vitest'
import { type Member, makeCodebook, READY_LABELS, type Settings, STANDARD_CODEBOOK, shownName } from './index.ts'

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

test('labels that are ready to add bring a description, an example and a look of their own', () => {
  const given = [...STANDARD_CODEBOOK, ...READY_LABELS].map(({ key, label }) => ({ key, label }))
  const codebook = makeCodebook(given)
  expect(codebook.map(({ letter }) => letter).join('')).toBe('FOM?PVDN')
  expect(new Set(codebook.map(({ colour, line }) => `${colour} ${line}`)).size).toBe(8)
  expect(codebook.slice(4).map(({ key, description, examples }) => ({ key, description, examples }))).toEqual(
    READY_LABELS.map(({ key, description, examples }) => ({ key, description, examples })),
  )
})

test("a room's own examples stay with its own description, and ready ones are not put under foreign words", () => {
  expect(
    makeCodebook([
      { key: 'value', label: 'Wert', description: 'Was zählt.' },
      { key: 'rumour', label: 'Gerücht', examples: ['Man sagt, sie gehe.'] },
    ]),
  ).toMatchObject([{ description: 'Was zählt.' }, { examples: ['Man sagt, sie gehe.'] }])
  expect(makeCodebook([{ key: 'value', label: 'Wert', description: 'Was zählt.' }])[0]).not.toHaveProperty('examples')
})

test('eight labels of its own can be told apart by colour and line, and by letter', () => {
  const codebook = makeCodebook(Array.from({ length: 8 }, (_, i) => ({ key: `k${i}`, label: 'Same name' })))
  expect(new Set(codebook.map(({ colour, line }) => `${colour} ${line}`)).size).toBe(8)
  expect(new Set(codebook.map(({ letter }) => letter)).size).toBe(8)
})
