/** How many words an article has, by its language's own rules: Chinese is written without spaces and has words. */
import type { ArticleAnswer } from '../../shared/protocol/index.ts'

const counted = new WeakMap<object, number>()

/** An article is counted once, wherever its words are told. */
export function countWords(article: Pick<ArticleAnswer, 'lang' | 'text'> | undefined): number {
  const before = article && counted.get(article)
  if (before !== undefined) return before
  let count = 0
  const segmenter = new Intl.Segmenter(article?.lang, { granularity: 'word' })
  for (const { isWordLike } of segmenter.segment(article?.text ?? '')) if (isWordLike) count++
  if (article) counted.set(article, count)
  return count
}
