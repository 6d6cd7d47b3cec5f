import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildText, findSentences, runsOf, sentenceAt, sentencesIn } from './index.ts'

const cut = (prose: string, lang = 'en') => {
  const { text, blocks } = buildText([{ kind: 'paragraph', inlines: [prose] }])
  return findSentences(text, blocks, lang).map(s => text.slice(s.start, s.end))
}

test('plain English prose is cut at its full stops, question and exclamation marks', () => {
  expect(cut('Models sell. Who buys? Agencies do! And then…')).toEqual([
    'Models sell.',
    'Who buys?',
    'Agencies do!',
    'And then…',
  ])
})

test('titles, initials and dates do not end a sentence', () => {
  expect(
    cut('Dr. Ada Byron met Sen. Price on Feb. 27, a Friday. J. R. R. Tolkien wrote. George W. Bush spoke.'),
  ).toEqual(['Dr. Ada Byron met Sen. Price on Feb. 27, a Friday.', 'J. R. R. Tolkien wrote.', 'George W. Bush spoke.'])
})

test('the U.S. ends a sentence only when a word that begins sentences follows', () => {
  expect(cut('The U.S. President spoke. She lives in the U.S. The rest do not.')).toEqual([
    'The U.S. President spoke.',
    'She lives in the U.S.',
    'The rest do not.',
  ])
})

test('small abbreviations, numbers and times stay inside their sentence', () => {
  expect(cut('It costs 3.5 million, e.g. Google pays. No. 5 is first. At 3 p.m. He left. Apple Inc. It grew.')).toEqual(
    ['It costs 3.5 million, e.g. Google pays.', 'No. 5 is first.', 'At 3 p.m.', 'He left.', 'Apple Inc.', 'It grew.'],
  )
})

test('in doubt the shorter sentence wins', () => {
  expect(
    cut('It was vitamin C. The doctor agreed. He said no. Ten heard. It was I. Ada saw. In Fresno, CA. Then home.'),
  ).toEqual([
    'It was vitamin C.',
    'The doctor agreed.',
    'He said no.',
    'Ten heard.',
    'It was I.',
    'Ada saw.',
    'In Fresno, CA.',
    'Then home.',
  ])
})

test('a quoted question goes on with who asked it', () => {
  expect(cut('“Is it?” she asked. “Yes!” he said.')).toEqual(['“Is it?” she asked.', '“Yes!” he said.'])
})

test('a number that only counts a line is part of the sentence it counts', () => {
  expect(cut('1. First we read.')).toEqual(['1. First we read.'])
})

test('German abbreviations and ordinals stay inside their sentence', () => {
  expect(
    cut(
      'Das gilt z. B. Anna. Am 3. Oktober kam Dr. Weber. Er kam um 3. Dann ging er. Es gab Äpfel usw. Danach Tee.',
      'de',
    ),
  ).toEqual([
    'Das gilt z. B. Anna.',
    'Am 3. Oktober kam Dr. Weber.',
    'Er kam um 3.',
    'Dann ging er.',
    'Es gab Äpfel usw.',
    'Danach Tee.',
  ])
})

test('French and Spanish abbreviations stay inside their sentence', () => {
  expect(cut('M. Dupont est venu. Voir p. ex. Paris.', 'fr')).toEqual(['M. Dupont est venu.', 'Voir p. ex. Paris.'])
  expect(cut('El Sr. García habló. Vive en EE. UU. desde 2010.', 'es')).toEqual([
    'El Sr. García habló.',
    'Vive en EE. UU. desde 2010.',
  ])
})

test('Arabic, Japanese and Hindi prose is cut by its own marks', () => {
  expect(cut('هذا نص. وهذا آخر؟ نعم!', 'ar')).toEqual(['هذا نص.', 'وهذا آخر؟', 'نعم!'])
  expect(cut('これは文です。次の文です。', 'ja')).toEqual(['これは文です。', '次の文です。'])
  expect(cut('यह वाक्य है। यह दूसरा है।', 'hi')).toEqual(['यह वाक्य है।', 'यह दूसरा है।'])
})

test('a sentence crosses neither a block nor a hard break', () => {
  const { text, blocks } = buildText([
    { kind: 'heading', level: 1, inlines: ['No stop here'] },
    { kind: 'paragraph', inlines: ['line one\nline two'] },
  ])
  expect(findSentences(text, blocks, 'en')).toEqual([
    { id: 's1', start: 0, end: 12 },
    { id: 's2', start: 14, end: 22 },
    { id: 's3', start: 23, end: 31 },
  ])
})

test('an unknown language is cut by the general rules', () => {
  expect(cut('One. Two.', 'not-a-language-tag-at-all-1')).toEqual(['One.', 'Two.'])
})

test('a sentence is found by any offset in it, and none between two', () => {
  const { text, blocks } = buildText([{ kind: 'paragraph', inlines: ['One. Two.'] }])
  const sentences = findSentences(text, blocks, 'en')
  expect([0, 3, 4, 5, 8, 9].map(at => sentenceAt(sentences, at)?.id)).toEqual([
    's1',
    's1',
    undefined,
    's2',
    's2',
    undefined,
  ])
  expect(sentencesIn(sentences, 3, 6).map(s => s.id)).toEqual(['s1', 's2'])
  expect(sentencesIn(sentences, 4, 5)).toEqual([])
  expect(sentencesIn(sentences, 0, 4).map(s => s.id)).toEqual(['s1'])
})

test('sentences tile every text: no overlap, in order, each visible character in exactly one', () => {
  const piece = fc.constantFrom(
    'Dr. ',
    'U.S. ',
    'a',
    'B. ',
    '. ',
    '! ',
    '“x?” ',
    ' y',
    '\n',
    '\u00a0',
    '1. ',
    '😀',
    '👩‍👩‍👧',
    'שלום. ',
    'e\u0301',
    '。',
    'z. B. ',
    '\u2067',
    '؟ ',
  )
  const prose = fc.array(piece, { maxLength: 30 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(fc.array(prose, { maxLength: 5 }), fc.constantFrom('en', 'de', 'ar', 'ja'), (paragraphs, lang) => {
      const { text, blocks } = buildText(paragraphs.map(p => ({ kind: 'paragraph', inlines: [p] })))
      const sentences = findSentences(text, blocks, lang)
      const runs = runsOf(blocks)
      let covered = 0
      for (const { start, end } of sentences) {
        expect(start).toBeLessThan(end)
        expect(text.slice(covered, start)).toMatch(/^\s*$/)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        expect(runs.some(run => run.start <= start && end <= run.end)).toBe(true)
        covered = end
      }
      expect(text.slice(covered)).toMatch(/^\s*$/)
    }),
    { seed: 1215, numRuns: 500 },
  )
})

test('where a paragraph ends, its last sentence ends, whatever the next one begins with', () => {
  const leaves = [
    'Said Dr.',
    'ada, e.g.',
    'more?',
    'yes',
    '1.',
    '2. “Two”',
    '漢字',
    '。',
    'a.',
    '…',
    'U.S.',
    'President Two',
  ]
  const { text, blocks } = buildText(leaves.map(inline => ({ kind: 'paragraph', inlines: [inline] })))
  expect(findSentences(text, blocks, 'en').map(s => text.slice(s.start, s.end))).toEqual(leaves)
})

test('each of many references stands in the sentence before it', () => {
  const notes = Array.from({ length: 300 }, (_, i) => [
    `Line ${i} ends.`,
    { kind: 'note' as const, note: '1', inlines: [`[${i}]`] },
    ' ',
  ])
  const { text, blocks } = buildText([
    { kind: 'paragraph', inlines: notes.flat() },
    { kind: 'footnotes', notes: [{ label: '1', blocks: [{ kind: 'paragraph', inlines: ['A note.'] }] }] },
  ])
  expect(findSentences(text, blocks, 'en').map(s => text.slice(s.start, s.end))).toEqual([
    ...notes.map((_, i) => `Line ${i} ends.[${i}]`),
    'A note.',
  ])
})
