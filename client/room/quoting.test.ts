import { expect, test } from 'vitest'
import type { ArticleAnswer } from '../../shared/protocol/index.ts'
import type { RoomId } from '../../shared/room/index.ts'
import { citationOf, linkToSentence, readSentenceLink, textFragment } from './quoting.ts'

const text = 'It sank. The old ferry, they said, was never safe.'
const article = {
  revision: 2,
  title: 'The ferry',
  text,
  sentences: [
    { id: 's1', start: 0, end: 8 },
    { id: 's2', start: 9, end: text.length },
  ],
} as unknown as ArticleAnswer

test('a link to a sentence names its number and revision, and its words for the browser', () => {
  expect(linkToSentence('https://parley.example', 'abc' as RoomId, article, 1)).toBe(
    'https://parley.example/r/abc?s=2&v=2#:~:text=The%20old%20ferry%2C%20they%20said%2C%20was%20never%20safe.',
  )
})
test('such a link is read back, and anything else is none', () => {
  expect(readSentenceLink('?s=2&v=2')).toEqual({ index: 1, revision: 2 })
  expect(readSentenceLink('?s=7')).toEqual({ index: 6, revision: undefined })
  for (const other of ['', '?s=', '?s=0', '?s=-1', '?s=1e9', '?s=x&v=1'])
    expect(readSentenceLink(other)).toBeUndefined()
})
test('a hyphen is written so that no browser takes it for context, and a long quote is named by its ends', () => {
  expect(textFragment('a well-known\n ferry')).toBe(':~:text=a%20well%2Dknown%20ferry')
  const long = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ')
  expect(textFragment(long)).toBe(':~:text=word0%20word1%20word2%20word3,word36%20word37%20word38%20word39')
})
test('a citation names who wrote it and leads to the words at their source', () => {
  const cited = {
    ...article,
    byline: 'A. Writer',
    credit: 'The Daily',
    source: 'https://daily.example/ferry',
  } as ArticleAnswer
  expect(citationOf(cited, 'It sank.')).toEqual({
    who: 'A. Writer',
    title: 'The ferry',
    source: 'https://daily.example/ferry#:~:text=It%20sank.',
  })
  expect(citationOf(article, 'It sank.')).toEqual({ who: undefined, title: 'The ferry', source: undefined })
})
