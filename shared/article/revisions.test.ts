import { expect, test } from 'vitest'
import type { ArticleId } from '../room/index.ts'
import { makeMigration } from './migrate.ts'
import { Revisions } from './revisions.ts'

const TEXTS = [
  'The council measured the traffic for three weeks.\n\nNobody asked the bakers about their carts.\n\nYes.',
  'The council measured the traffic for four weeks.\n\nYes.',
  'New.\n\nThe council measured the traffic for three weeks.\n\nNobody asked the bakers about their carts.',
]
const texts = TEXTS.map((text, i) => ({ id: `a${i + 1}` as ArticleId, text }))
const articles = texts.map(({ id }, i) => ({ revision: i + 1, of: 1, article: id }))
const place = (words: string) => {
  const start = TEXTS[0]!.indexOf(words)
  return { revision: 1, start, end: start + words.length }
}
const MARKS = ['measured the traffic', 'Nobody asked the bakers about their carts.', 'Yes.', 'Yes.'].map(place)
const held = () => {
  const revisions = new Revisions()
  revisions.hold(texts)
  return revisions
}

test('[TEXT-5] what has been found out elsewhere says the same as what is found out here', () => {
  const [here, learnt] = [held(), held()]
  const asked: number[][] = []
  for (;;) {
    const unasked = learnt.unasked(articles, MARKS)
    if (!unasked.length) break
    asked.push(unasked.map(({ places }) => places.length))
    for (const one of unasked) learnt.learn(one, one.places.map(makeMigration(one.from, one.to).fateOf))
  }
  // To revision 2, each place once; then what was found on to 3, and what was lost from the first text to 3.
  expect(asked).toEqual([[3], [2, 1], [1]])
  expect(MARKS.map(mark => learnt.stand(articles, mark))).toEqual(MARKS.map(mark => here.stand(articles, mark)))
})

test('[TEXT-5] nothing is asked of what stands in the newest revision, and nothing twice', () => {
  const revisions = held()
  expect(revisions.unasked(articles, [{ revision: 3, start: 0, end: 4 }])).toEqual([])
  for (const mark of MARKS) revisions.stand(articles, mark)
  expect(revisions.unasked(articles, MARKS)).toEqual([])
})
