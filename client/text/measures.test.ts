import { describe, expect, test } from 'vitest'
import { LANGUAGES } from './languages.ts'
import { ages, inHundredths, signed } from './measures.ts'

test('a number has the decimals, the point and the sign of its language', () => {
  expect([inHundredths('en-GB')(0.5), inHundredths('de-DE')(0.5), inHundredths('ar-u-nu-latn')(0.5)]).toEqual([
    '0.50',
    '0,50',
    '0.50',
  ])
  expect([33.3, -33.3, 0].map(signed('de-DE'))).toEqual(['+33', '−33', '0'])
})

test('how long ago is said in its largest measure, and in whole days from two on', () => {
  const ago = ages('de-DE')
  expect([1, 59, 60, 47 * 60 + 59, 48 * 60].map(ago)).toEqual(['1 Min.', '59 Min.', '1 Std.', '47 Std.', '2 Tage'])
})

describe.each(Object.keys(LANGUAGES).filter(language => language !== 'en'))('results in %s', language => {
  test('are said without a word of English, with the sides’ own names', async () => {
    const { results } = (await import(`./${language}/results.ts`)) as typeof import('./en/results.ts')
    const { swing, across, agreement } = results
    const said = [
      swing.bySwing(['Rot'], 15),
      swing.bySwing([], 0),
      swing.byMajority(['Rot', 'Blau'], 3, 6),
      swing.byMajority([], 0, 2),
      across.inWords(
        [
          { side: 'Rot', count: 5, n: 6 },
          { side: 'Blau', count: 7, n: 9 },
        ],
        'agree',
      ),
      agreement.unclassified,
      agreement.alike('9'),
    ].join(' ')
    expect(said).not.toMatch(/\b(wins|and|are|side|ballots?|of|agree|by|all)\b/i)
    for (const part of ['Rot', 'Blau', '15', '5', '6', '7', '9']) expect(said).toContain(part)
  })
})
