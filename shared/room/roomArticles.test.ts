import { expect, test } from 'vitest'
import { newestOf, newestOfEach, revisionsOf } from './roomArticles.ts'

/** A report, an answer to it, and a correction of the report. */
const articles = [
  { revision: 1, of: 1 },
  { revision: 2, of: 2 },
  { revision: 3, of: 1 },
]

test('a correction belongs to the article it corrects, whatever was added to the room in between', () => {
  expect(revisionsOf(articles, 1).map(one => one.revision)).toEqual([1, 3])
  expect(revisionsOf(articles, 3).map(one => one.revision)).toEqual([1, 3])
  expect(newestOf(articles, 1)).toEqual({ revision: 3, of: 1 })
  expect(newestOf(articles, 2)).toEqual({ revision: 2, of: 2 })
})

test('a room shows each article once, in its newest revision, in the order in which they came', () => {
  expect(newestOfEach(articles).map(one => one.revision)).toEqual([3, 2])
})

test('a revision that the room does not have belongs to no article', () => {
  expect(revisionsOf(articles, 4)).toEqual([])
  expect(newestOf(articles, 4)).toBeUndefined()
})
