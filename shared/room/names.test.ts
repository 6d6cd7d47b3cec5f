import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../test/support/seeded.ts'
import { cleanName, drawPseudonym, foldName, initials, tellApart, withoutRole } from './index.ts'

const people = (...names: string[]) => names.map(name => ({ name, isModerator: false }))
const led = (moderator: string, ...names: string[]) => [{ name: moderator, isModerator: true }, ...people(...names)]

test('a typed name loses stray spaces, control characters and direction overrides', () => {
  expect(cleanName('  Ada \t\n Byron ')).toBe('Ada Byron')
  expect(cleanName('A\u202eda\u200b\u0007\ufeff\u2066')).toBe('Ada')
  expect(cleanName('e\u0301va\ud800')).toBe('éva')
})

test('a name of invisible characters is empty', () => {
  expect(cleanName('\u3164\u200d\u2800 \u200c\u00ad')).toBe('')
})

test('joiners stay inside words and families, and leave everywhere else', () => {
  expect(cleanName('می\u200cخواهم')).toBe('می\u200cخواهم')
  expect(cleanName('क\u094d\u200dष')).toBe('क\u094d\u200dष')
  expect(cleanName('👩\u200d👧 Ada')).toBe('👩\u200d👧 Ada')
  expect(cleanName('\u200dAda\u200c')).toBe('Ada')
})

test('cleaning a clean name changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('a', ' ', '\u200d', '\u200c', '\u0301', '\u202e', 'ש', '👩', '\u3164', '\t', '\u200b', 'é'),
      ),
      parts => {
        const once = cleanName(parts.join(''))
        expect(cleanName(once)).toBe(once)
      },
    ),
    { seed: 77, numRuns: 2000 },
  )
})

test('names that look alike have the same fold', () => {
  for (const name of [
    'anna',
    'ANNA',
    'Ánna',
    'Аnna',
    'Αnna',
    'Ａnna',
    'A\u200bnna',
    ' Anna ',
    'Anna.',
    'A n n a',
    '«An-na»',
  ])
    expect(foldName(name)).toBe('anna')
  expect(foldName('B0b')).toBe(foldName('Bob'))
  expect(foldName('Pau1')).toBe(foldName('Paul'))
  expect(foldName('Anna')).not.toBe(foldName('Hanna'))
  expect(foldName('…')).not.toBe(foldName('?!'))
  expect(foldName('🙂')).not.toBe(foldName('🎉'))
})

test('a second Anna gets a number, and so does one with a look-alike letter', () => {
  expect(tellApart('Anna', people('Bo'), 'participant')).toBe('Anna')
  expect(tellApart('Anna', people('Anna'), 'participant')).toBe('Anna 2')
  expect(tellApart('An na', people('Anna', 'Anna2'), 'participant')).toBe('An na 3')
  expect(tellApart('Аnna', people('anna', 'Anna 2'), 'participant')).toBe('Аnna 3')
})

test.each([
  'Moderator',
  'MOD',
  'Аdmin',
  'm0derator',
  'Mod-erator',
  'Teacher 1',
  'Parley',
  'System',
  'Lehrerin',
  'Moderatorin',
  'Dozent',
  'Host',
  'Owner',
  'Moderator Grace',
  'Mod Ada',
  'the moderator',
  'Frau Lehrerin Schmidt',
  'Olga, your teacher',
  'Monsieur le Maître',
  'Teacher2',
  'M o d',
  'Grace',
  'Grace.',
  'G r a c e',
  'G-R-A-C-E!',
  '“Gräce”',
])('a participant who calls themselves %s is told from the moderator Grace', name => {
  expect(tellApart(name, led('Grace'), 'participant')).toBe(`${name} (participant)`)
})

test.each(['Ada', 'Modesty', 'Hosta', 'Adminah', 'Al Mode', 'Grace Hopper', 'Ada (Hosta)'])(
  'a participant may be called %s',
  name => {
    expect(tellApart(name, led('Grace'), 'participant')).toBe(name)
  },
)

test.each([
  ['ADA (moderator)', 'ADA (participant)'],
  ['Ada [the teacher] Byron', 'Ada Byron (participant)'],
  ['Ada （Moderator）', 'Ada (participant)'],
  ['Ada (moderator', 'Ada (participant)'],
  ['Moderator (participant)', 'Moderator (participant)'],
  ['Teacher (moderator)', 'Teacher (participant)'],
  ['Teacher Ada (Bonn)', 'Teacher Ada (Bonn) (participant)'],
  ['(moderator)', '(moderator) (participant)'],
])('of %s the claim in brackets goes: %s', (name, told) => {
  expect(tellApart(name, led('Grace'), 'participant')).toBe(told)
})

test('whose role changes loses what was said of the old one, and the number with it', () => {
  expect(withoutRole('Ada (participant)')).toBe('Ada')
  expect(withoutRole('Ada (observer) 12')).toBe('Ada')
  expect(withoutRole('Ada 2')).toBe('Ada 2')
  expect(withoutRole('Ada (participant) Byron')).toBe('Ada (participant) Byron')
})

test('a moderator may say so, an observer may not', () => {
  expect(tellApart('Moderator', people('Ada'), 'moderator')).toBe('Moderator')
  expect(tellApart('Moderator', led('Moderator'), 'moderator')).toBe('Moderator 2')
  expect(tellApart('Moderator', [], 'observer')).toBe('Moderator (observer)')
  expect(tellApart('Moderator', led('Ada', 'Moderator (participant)'), 'participant')).toBe('Moderator (participant) 2')
})

test('a told-apart name is never over 80 characters and never cuts one', () => {
  const long = 'x'.repeat(79)
  expect(tellApart(long, people(long), 'participant')).toBe(`${'x'.repeat(78)} 2`)
  const families = '👩‍👩‍👧‍👦'.repeat(8)
  const told = tellApart(families, people(families, families.slice(0, 77)), 'participant')
  expect(told).toBe(`${'👩‍👩‍👧‍👦'.repeat(7)} 2`)
})

test('every name told apart is new to the room', () => {
  const random = fc.array(fc.constantFrom('Anna', 'anna', 'Moderator', 'Аnna 2', 'Anna 1', 'x'.repeat(80), 'Grace'), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(random, names => {
      const room = led('Grace')
      for (const name of names) {
        const told = tellApart(name, room, 'participant')
        expect(told.length).toBeLessThanOrEqual(80)
        expect(room.map(o => foldName(o.name))).not.toContain(foldName(told))
        room.push({ name: told, isModerator: false })
      }
    }),
    { seed: 5, numRuns: 100 },
  )
})

test('pseudonyms are word pairs, each drawn once, and numbered only when all 4,096 are taken', () => {
  const random = seededRandom(4)
  const taken = new Set<string>()
  for (let i = 0; i < 4096; i++) {
    const name = drawPseudonym(random, taken)
    expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
    taken.add(name)
  }
  expect(taken.size).toBe(4096)
  expect(drawPseudonym(random, taken)).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ 2$/)
})

test('no pseudonym reads as a moderator or as another', () => {
  const taken = new Set<string>()
  while (taken.size < 4096) taken.add(drawPseudonym(seededRandom(taken.size), taken))
  expect(new Set([...taken].map(foldName)).size).toBe(4096)
  for (const name of taken) expect(tellApart(name, [], 'participant')).toBe(name)
})

test('initials are those of the first and last word', () => {
  expect(initials('ada lovelace byron')).toBe('AB')
  expect(initials('Ada')).toBe('A')
  expect(initials('Moderator (participant)')).toBe('M')
  expect(initials('Anna 2')).toBe('A2')
  expect(initials('👩‍👧 Ada')).toBe('👩‍👧A')
  expect(initials('ßen שלום')).toBe('ßש')
  expect(initials('e\u0301va')).toBe('E\u0301')
  expect(initials('—')).toBe('?')
  expect(initials('')).toBe('?')
})
