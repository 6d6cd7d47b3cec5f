import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ArticleId } from '../../shared/room/index.ts'
import { type PlainSource, readArticle } from './readArticle.ts'
import { Unreadable } from './unreadable.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const limits = { articleBytes: 10_000, sourceBytes: 20_000 }
const read = (source: Partial<PlainSource> & { text: string }, most = limits) =>
  readArticle({ kind: 'text', ...source }, most, { id: 'a1' as ArticleId, sha256 })
const whyNot = (source: Partial<PlainSource> & { text: string }, most = limits) => {
  try {
    read(source, most)
  } catch (error) {
    if (error instanceof Unreadable) return { status: error.status, detail: error.detail, path: error.path }
    throw error
  }
  return undefined
}

test('a plain text becomes an article with its hash, language, direction and sentences', () => {
  expect(read({ text: 'The deal is signed.\r\n\r\nIt was the first.', title: ' A  deal ' })).toEqual({
    id: 'a1',
    title: 'A deal',
    lang: 'en',
    dir: 'ltr',
    text: 'The deal is signed.\n\nIt was the first.',
    hash: sha256('The deal is signed.\n\nIt was the first.'),
    blocks: [
      { kind: 'paragraph', start: 0, end: 19, spans: [] },
      { kind: 'paragraph', start: 21, end: 38, spans: [] },
    ],
    sentences: [
      { id: 's1', start: 0, end: 19 },
      { id: 's2', start: 21, end: 38 },
    ],
  })
})

test('a text of nothing but white space is refused', () => {
  const empty = { status: 400, detail: 'There is no text in it.', path: 'source.text' }
  expect(whyNot({ text: '' })).toEqual(empty)
  expect(whyNot({ text: ' \n\t\u00a0\ufeff\u200b' })).toEqual(empty)
  expect(whyNot({ kind: 'markdown', text: '<!-- nothing -->' })).toEqual(empty)
})

test('a binary file is refused, a stray control character is not', () => {
  const binary = { status: 422, detail: 'This looks like a binary file, not text.', path: 'source.text' }
  expect(whyNot({ text: 'PK\u0003\u0004 hello\0world' })).toEqual(binary)
  expect(whyNot({ text: '\ufffd\ufffd\u0001 some words here' })).toEqual(binary)
  expect(read({ text: `One bell\u0007 in ${'many words '.repeat(20)}` }).text.startsWith('One bell in many')).toBe(true)
})

test('a text too large says how large it is and how large it may be', () => {
  expect(whyNot({ text: 'ä'.repeat(6000) })).toEqual({
    status: 413,
    detail: 'The article has 12 KB of text; at most 9.8 KB can be read here.',
    path: 'source.text',
  })
  expect(whyNot({ text: 'x'.repeat(30_000) })?.detail).toBe(
    'The source has 29 KB of text; at most 20 KB can be read here.',
  )
  expect(whyNot({ text: 'x'.repeat(10_001) })?.detail).toBe(
    'The article has 10001 bytes of text; at most 10000 bytes can be read here.',
  )
  expect(read({ text: 'x'.repeat(10_000) }).text).toHaveLength(10_000)
})

test('a wrong language tag is bad input, a right one is kept in its canonical form', () => {
  expect(whyNot({ text: 'Olá.', lang: 'pt-a1' })).toMatchObject({ status: 400, path: 'source.lang' })
  expect(read({ text: 'Olá.', lang: 'pt-br' }).lang).toBe('pt-BR')
  expect(read({ text: 'שלום עולם.' })).toMatchObject({ lang: 'he', dir: 'rtl' })
})

test('without a title the first sentence is the title, cut between words', () => {
  expect(read({ text: 'Short one. And more.' }).title).toBe('Short one.')
  const long = read({
    text: `${'A rather long opening sentence that goes on and on without any end to be seen anywhere near here'}. More.`,
  }).title
  expect(long).toBe('A rather long opening sentence that goes on and on without any end to be seen…')
  expect(long.length).toBeLessThanOrEqual(80)
  expect(read({ text: '😀'.repeat(100) }).title).toBe(`${'😀'.repeat(39)}…`)
})

test('a Markdown text is titled by the heading that opens it, which then leaves the text', () => {
  const article = read({ kind: 'markdown', text: '# The *deal*\n\nIt is signed.' })
  expect([article.title, article.text]).toEqual(['The deal', 'It is signed.'])
})

test('a heading that says something else than the given title stays in the text', () => {
  const article = read({ kind: 'markdown', text: '# Part one\n\nIt is signed.', title: 'The deal' })
  expect([article.title, article.text]).toEqual(['The deal', 'Part one\n\nIt is signed.'])
})

test('a later or lower heading titles the text and stays in it', () => {
  expect(read({ kind: 'markdown', text: 'Intro.\n\n## Deal\n\nSigned.' })).toMatchObject({
    title: 'Deal',
    text: 'Intro.\n\nDeal\n\nSigned.',
  })
  expect(read({ kind: 'markdown', text: '# Alone' })).toMatchObject({ title: 'Alone', text: 'Alone' })
})

test('words that mean something to JavaScript are only words', () => {
  const article = read({
    kind: 'markdown',
    text: '# __proto__\n\n[constructor] and [__proto__], toString.\n\n[__proto__]: https://a.example/',
  })
  expect(article.title).toBe('proto')
  expect(article.text).toBe('[constructor] and proto, toString.')
})

test('a text of too many sentences is refused', () => {
  const most = { articleBytes: 1_000_000, sourceBytes: 5_000_000 }
  for (const text of ['a\n'.repeat(25_001), 'So. '.repeat(25_001)]) {
    expect(whyNot({ text }, most)).toEqual({
      status: 413,
      detail: 'The article has more than 25000 sentences.',
      path: 'source.text',
    })
  }
})

test('the largest text a server takes is read', () => {
  const most = { articleBytes: 1_000_000, sourceBytes: 5_000_000 }
  const sentence = 'Dr. Ada sold the U.S. a model, e.g. a large one. '
  const text = `${sentence.repeat(20)}\n\n`.repeat(1000).slice(0, 990_000)
  for (const kind of ['text', 'markdown'] as const) {
    expect(read({ kind, text }, most).sentences.length).toBeGreaterThan(19_000)
  }
})
