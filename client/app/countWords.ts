/** How many words an article has, by its language's own rules: Chinese is written without spaces and has words. */
import type { ArticleAnswer } from '../../shared/protocol/index.ts'

export function countWords(article: Pick<ArticleAnswer, 'lang' | 'text'> | undefined): number {
  let count = 0
  const segmenter = new Intl.Segmenter(article?.lang, { granularity: 'word' })
  for (const { isWordLike } of segmenter.segment(article?.text ?? '')) if (isWordLike) count++
  return count
}
