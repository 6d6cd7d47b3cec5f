import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterMoves } from '../../test/support/anchoring.ts'
import { SCRIPTS, type Script } from '../../test/support/scripts.ts'
import { alignLines } from './alignment.ts'
import { makeMigration } from './migrate.ts'

const ARTICLE = [
  'The council measured the traffic for three weeks. It was plainly right to do so.',
  'Nobody asked the bakers, whose carts stand in the street before sunrise.',
  'Yes.',
  'A cycle lane would take four parking places and give the school a safe way.',
].join('\n\n')
const placeOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in the text`)
  return { start, end: start + words.length }
}
/** What becomes of some words: the fate, and the words that stand there now. */
const fateOf = (words: string, after: string, before = ARTICLE) => {
  const fate = makeMigration({ text: before }, { text: after }).fateOf(placeOf(before, words))
  return fate.fate === 'orphaned' ? ['orphaned'] : [fate.fate, after.slice(fate.start, fate.end)]
}

test('[TEXT-5] a mark in an untouched paragraph is kept, whatever is written before and after it', () => {
  const after = `A new beginning.\n\n${ARTICLE.replace('four parking places', 'three parking places')}\n\nAnd an end.`
  expect(fateOf('Nobody asked the bakers', after)).toEqual(['kept', 'Nobody asked the bakers'])
  expect(fateOf('It was plainly right to do so.', after)).toEqual(['kept', 'It was plainly right to do so.'])
})

test('[TEXT-5] a mark whose sentence is gone is an orphan', () => {
  const after = ARTICLE.replace('Nobody asked the bakers, whose carts stand in the street before sunrise.\n\n', '')
  expect(fateOf('Nobody asked the bakers', after)).toEqual(['orphaned'])
})

test('[TEXT-5] a short word is not taken for the same word elsewhere', () => {
  const after = ARTICLE.replace('Yes.\n\n', '').replace('a safe way.', 'a safe way. Yes.')
  expect(fateOf('Yes.', after)).toEqual(['orphaned'])
})

test('[TEXT-5] a mark over two paragraphs is kept when nothing has come between them', () => {
  const words = 'before sunrise.\n\nYes.'
  expect(fateOf(words, `New.\n\n${ARTICLE}`)).toEqual(['kept', words])
  expect(fateOf(words, ARTICLE.replace('Yes.', 'What nobody had expected at all.\n\nYes.'))).toEqual(['orphaned'])
})

test('[TEXT-5] a mark whose words were put a little differently moves to them', () => {
  const after = ARTICLE.replace(
    'whose carts stand in the street before sunrise',
    'whose carts stood in the street before sunrise',
  )
  const moved = 'Nobody asked the bakers, whose carts stood in the street before sunrise.'
  expect(fateOf(moved.replace('stood', 'stand'), after)).toEqual(['moved', moved])
  expect(
    fateOf('four parking places', ARTICLE.replace('A cycle lane would take', 'A cycle lane would only take')),
  ).toEqual(['moved', 'four parking places'])
})

test('[TEXT-5] a paragraph that stands elsewhere takes its marks along, and so does a whole sentence', () => {
  const [first, second, yes, last] = ARTICLE.split('\n\n')
  const after = [last, first, yes, second].join('\n\n')
  // One of the two that changed places is the one that stayed; for the other its words alone must do.
  for (const words of [second!, 'Nobody asked the bakers', last!, 'four parking places'])
    expect(fateOf(words, after)[1]).toBe(words)
  const sentence = 'It was plainly right to do so.'
  const apart = `${sentence} They all came.\n\n${ARTICLE.replace(` ${sentence}`, '')}`
  expect(fateOf(sentence, apart)).toEqual(['moved', sentence])
})

test('[TEXT-5] words that stand twice, or are no whole sentence of a paragraph that changed, are not taken for moved', () => {
  const sentence = 'It was plainly right to do so.'
  const apart = `${sentence} They all came.\n\n${ARTICLE.replace(` ${sentence}`, '')}`
  expect(fateOf('plainly right', apart)).toEqual(['orphaned'])
  expect(fateOf(sentence, `${apart}\n\nA third one. ${sentence}`)).toEqual(['orphaned'])
  expect(fateOf(sentence, apart, `${ARTICLE}\n\nOnce more. ${sentence}`)[0]).not.toBe('kept')
})

test.each(Object.keys(SCRIPTS) as Script[])(
  '[TEXT-5] after paragraphs of %s have moved their marks are where they went',
  script => {
    const { present, right, sureAndWrong } = afterMoves(script, { rounds: 4, seed: 3 })
    expect(sureAndWrong).toEqual([])
    expect(present).toBeGreaterThan(25)
    expect(right / present).toBeGreaterThanOrEqual(0.95)
  },
)

test('[TEXT-5] a mark does not move onto a sentence like its own that stood there before', () => {
  const [first, second] = [
    'The first road was closed for repairs in May.',
    'The first road was closed for repairs in June.',
  ]
  expect(fateOf(first, second, `${first}\n\n${second}`)).toEqual(['orphaned'])
})

describe('for any article and any paragraphs put in and taken out', () => {
  const paragraph = fc
    .array(fc.constantFrom('Yes.', 'The', 'council', 'asked', 'nobody', 'bread', '🚲 lane', 'été', 'مرحبا'), {
      minLength: 1,
      maxLength: 12,
    })
    .map(words => words.join(' '))
  const numbered = fc
    .array(paragraph, { minLength: 1, maxLength: 15 })
    .map(all => all.map((words, i) => `${i}: ${words}, which was said of the street`))

  test('[TEXT-5] untouched paragraphs keep every mark, and no mark of another is placed on their words', () => {
    fc.assert(
      fc.property(
        numbered,
        fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
        paragraph,
        (old, stays, added) => {
          const before = old.join('\n\n')
          const now = old.flatMap((words, i) => (stays[i] ? [words] : i % 2 ? [added] : []))
          const after = now.join('\n\n')
          const { fateOf } = makeMigration({ text: before }, { text: after })
          let start = 0
          for (const [i, words] of old.entries()) {
            for (const [from, to] of [
              [0, words.length],
              [3, 3 + Math.floor((words.length - 3) / 2)],
            ] as const) {
              const fate = fateOf({ start: start + from, end: start + to })
              if (stays[i]) {
                const expected = after.indexOf(words) + from
                expect(fate).toEqual({ fate: 'kept', start: expected, end: expected + to - from })
              } else if (fate.fate !== 'orphaned') {
                expect(fate).toMatchObject({ fate: 'moved' })
                for (const untouched of old.filter((_, n) => stays[n])) {
                  const at = after.indexOf(untouched)
                  expect(fate.end <= at || fate.start >= at + untouched.length).toBe(true)
                }
              }
            }
            start += words.length + 2
          }
        },
      ),
    )
  })

  test('an alignment never says that other words are the same', () => {
    const text = fc.array(paragraph, { maxLength: 12 }).map(all => all.join('\n'))
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, a, b) => {
        if (!before) return
        const start = a % before.length
        const end = start + 1 + (b % (before.length - start))
        const there = alignLines(before, after).follow({ start, end })
        if (there) expect(after.slice(there.start, there.end)).toBe(before.slice(start, end))
      }),
      { numRuns: 25 },
    )
  })
})
