import * as v from 'valibot'
import { expect, test } from 'vitest'
import { anchor } from '../../shared/article/index.ts'
import { STANCES } from '../../shared/polls/index.ts'
import {
  AnnotationValue,
  type ArticleId,
  type EntryKey,
  MOTIVATIONS,
  MOVES,
  ReplyValue,
  STANDARD_CODEBOOK,
} from '../../shared/room/index.ts'
import { readArticle } from '../intake/readArticle.ts'
import { DEMO_ARTICLE, DEMO_MOTION } from './article.ts'
import { DEMO_READERS } from './readers.ts'

const { readers, annotations, replies, ballots } = DEMO_READERS
const article = readArticle(
  DEMO_ARTICLE.source,
  { articleBytes: 1e6, sourceBytes: 1e6 },
  { id: 'demo' as ArticleId, sha256: () => '' },
)
const claims = annotations.filter(a => a.motivation === 'classifying')
const occurrences = (quote: string) => article.text.split(quote).length - 1

test('the demo article is a short read of about thirty sentences', () => {
  const words = article.text.split(/\s+/).length
  expect(words).toBeGreaterThanOrEqual(500)
  expect(words).toBeLessThanOrEqual(700)
  expect(article.sentences.length).toBeGreaterThanOrEqual(26)
  expect(article.sentences.length).toBeLessThanOrEqual(32)
  expect([article.title, article.lang, article.dir]).toEqual(['OpenAI Steps Into the Space a Rival Left', 'en', 'ltr'])
})

test('every sentence of the demo article begins like one and ends like one', () => {
  for (const { start, end } of article.sentences) expect(article.text.slice(start, end)).toMatch(/^[A-Z].*[.?]$/)
})

test('every quote of the imagined readers stands in the article exactly once', () => {
  for (const quote of [...annotations.map(a => a.quote), ...replies.flatMap(r => r.cites ?? [])])
    expect([quote, occurrences(quote)]).toEqual([quote, 1])
})

test('what the imagined readers wrote fits the shapes of a room', () => {
  expect(annotations.length).toBeGreaterThanOrEqual(12)
  expect(annotations.length).toBeLessThanOrEqual(16)
  const key = 'ada/01ARZ3NDEKTSV4RRFFQ69G5FAV' as EntryKey
  for (const { quote, motivation, statement } of annotations) {
    const { start, end } = anchor(article, [{ type: 'TextQuoteSelector', exact: quote }])!
    expect(v.is(AnnotationValue, { motivation, revision: 1, start, end, ...(statement ? { statement } : {}) })).toBe(
      true,
    )
  }
  for (const { move, body } of replies) expect(v.is(ReplyValue, { to: key, move, body })).toBe(true)
  for (const claim of claims) expect(claim.statement).toMatch(/^[A-Z].*\.$/)
})

test('every motivation and every move is shown at least once', () => {
  expect(new Set(annotations.map(a => a.motivation))).toEqual(new Set(MOTIVATIONS))
  expect(new Set(replies.map(r => r.move))).toEqual(new Set(MOVES))
})

test('every reply answers an annotation or an earlier reply, and no key is used twice', () => {
  const known = new Set(annotations.map(a => a.key))
  for (const { key, to } of replies) {
    expect(known).toContain(to)
    known.add(key)
  }
  expect(known.size).toBe(annotations.length + replies.length)
})

test('everything is by one of three readers who are said to be imagined', () => {
  expect(readers.map(r => r.isImagined)).toEqual([true, true, true])
  for (const { side } of readers) expect(DEMO_MOTION.sides.map(s => s.key)).toContain(side)
  const keys = readers.map(r => r.key)
  for (const { reader } of [...annotations, ...replies, ...ballots]) expect(keys).toContain(reader)
  for (const key of keys) expect(annotations.some(a => a.reader === key)).toBe(true)
})

test('every ballot names a claim, a real option, and its reader once', () => {
  expect(ballots.length).toBeGreaterThanOrEqual(12)
  for (const { claim, of, choice } of ballots) {
    expect(claims.map(c => c.key)).toContain(claim)
    expect((of === 'stance' ? STANCES : STANDARD_CODEBOOK).map(o => o.key)).toContain(choice)
  }
  expect(new Set(ballots.map(b => `${b.claim} ${b.of} ${b.reader}`)).size).toBe(ballots.length)
})

test('some claims are agreed on and some are split', () => {
  const labels = (claim: string) =>
    new Set(ballots.filter(b => b.claim === claim && b.of === 'classification').map(b => b.choice)).size
  const spread = claims.map(c => labels(c.key))
  expect(spread.filter(n => n === 1).length).toBeGreaterThanOrEqual(2)
  expect(spread.filter(n => n === 3).length).toBeGreaterThanOrEqual(2)
})
