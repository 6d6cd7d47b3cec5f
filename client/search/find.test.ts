import { expect, test } from 'vitest'
import { createFinder, excerptOf, type Item, spansOf, termsIn } from './find.ts'
import { fold, unfold } from './fold.ts'

/** What the terms find in a text, as it is written there. */
const found = (text: string, typed: string) =>
  spansOf(text, fold(text), termsIn(typed))?.map(([start, end]) => text.slice(start, end))

test.each([
  ['Élan vital in São Paulo', 'elan sao', ['Élan', 'São']],
  ['STRASSE und Straße', 'straße', ['STRASSE', 'Straße']],
  ['Ærø, Łódź and İstanbul', 'aero lodz istanbul', ['Ærø', 'Łódź', 'İstanbul']],
  ['It’s “plainly” right', `it's plainly`, ['It’s', 'plainly']],
  ['cafe\u0301s and cafés', 'cafés', ['cafe\u0301s', 'cafés']],
  ['市议会测量了三周的交通量。', '三周', ['三周']],
  ['議会は三週間の交通量をﾊｶったが', 'ハカ', ['ﾊｶ']],
  ['قَاسَ المجلسُ الحركةَ', 'المجلس الحركه', ['المجلسُ', 'الحركةَ']],
  ['في عام ٢٠٢٤', '2024', ['٢٠٢٤']],
  ['הַמּוֹעֶצָה מדדה', 'המועצה', ['הַמּוֹעֶצָה']],
  ['कि और का', 'कि', ['कि']],
  ['Ὀδυσσεύς', 'οδυσσευς', ['Ὀδυσσεύς']],
  ['an 👩‍🌾 at work', '👩‍🌾', ['👩‍🌾']],
  ['soft\u00adware', 'software', ['soft\u00adware']],
])('in “%s” one finds “%s”', (text, typed, expected) => {
  expect(found(text, typed)).toEqual(expected)
})

test('each word must be there, and what stands in quotation marks stands together', () => {
  expect(found('The council measured the traffic', 'traffic council')).toEqual(['council', 'traffic'])
  expect(found('The council measured the traffic', 'council bakers')).toBeUndefined()
  expect(found('The council measured', '"council measured"')).toEqual(['council measured'])
  expect(found('measured the council', '"council measured"')).toBeUndefined()
  expect(termsIn('  “to be”  or "not ')).toEqual(['to be', 'or', 'not'])
  expect(termsIn('„zu sein“ oder »nicht zu sein« «\u202fou pas\u202f»')).toEqual([
    'zu sein',
    'oder',
    'nicht zu sein',
    'ou pas',
  ])
  expect(termsIn(' \u0301 \u200d ')).toEqual([])
})

test('places that overlap or touch are marked once', () => {
  expect(found('banana', 'ana nan')).toEqual(['anan'])
  expect(unfold('ß', fold('ß'), 0, 1)).toEqual([0, 1])
})

test('what is shown begins near what was found, at a word, and tears no character apart', () => {
  const text = `${'word '.repeat(60)}needle${' word'.repeat(60)}`
  const excerpt = excerptOf(text, spansOf(text, fold(text), ['needle'])!)
  expect(excerpt.text).toMatch(/^…word .*needle.*…$/)
  expect(excerpt.text.length).toBeLessThan(190)
  expect(excerpt.spans.map(([start, end]) => excerpt.text.slice(start, end))).toEqual(['needle'])
  const faces = `${'😀'.repeat(200)}x`
  expect(excerptOf(faces, [[400, 401]]).text.isWellFormed()).toBe(true)
  expect(excerptOf('a\nb', [])).toEqual({ text: 'a b', spans: [] })
})

test('five thousand annotations are looked through, and each further letter narrows what is found', () => {
  const items: Item<number>[] = Array.from({ length: 5000 }, (_, i) => ({
    kind: i % 2 ? 'claim' : 'reply',
    id: String(i),
    text: `Ünlike what the council says, reason number ${i} is about the traffic of the eastern shore in winter.`,
    by: i % 10 ? 'ada' : 'ben',
    where: i,
  }))
  const find = createFinder<number>()
  const all = find(items, 'unlike traffic', undefined, () => 5)
  const counts = ['unlike traffic w', 'unlike traffic wi', 'number 4999'].map(typed =>
    [...find(items, typed, undefined, () => 5)].map(([kind, { count }]) => [kind, count]),
  )
  expect([...all].map(([kind, { count, shown }]) => [kind, count, shown.length])).toEqual([
    ['reply', 2500, 5],
    ['claim', 2500, 5],
  ])
  expect(counts).toEqual([
    [
      ['reply', 2500],
      ['claim', 2500],
    ],
    [
      ['reply', 2500],
      ['claim', 2500],
    ],
    [['claim', 1]],
  ])
  expect(find(items, '', 'ben', () => 2).get('reply')).toMatchObject({ count: 500 })
  expect(find(items, '', undefined, () => 2).size).toBe(0)
})
