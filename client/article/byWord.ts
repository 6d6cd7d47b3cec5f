/** Where an end of a selection goes that a finger drags: to the nearest edge of a word, and of a sentence when that is near. */
import type { Place } from '../room/types.ts'

/** An end within this many characters of a sentence's end is meant to be there. */
const NEAR = 3

/** Word edges of a stretch of text, in its own offsets. */
function edges(text: string, lang: string): number[] {
  const found: number[] = []
  for (const { index, segment, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    if (!isWordLike) continue
    found.push(index, index + segment.length)
  }
  return found
}

/** @param offset where the finger is; @param sentence the sentence there. */
export function snapEnd(
  article: { text: string; lang: string },
  sentence: Place,
  offset: number,
  end: 'start' | 'end',
): number {
  if (offset - sentence.start <= NEAR && end === 'start') return sentence.start
  if (sentence.end - offset <= NEAR && end === 'end') return sentence.end
  const words = edges(article.text.slice(sentence.start, sentence.end), article.lang).map(at => at + sentence.start)
  const side = words.filter((_, i) => i % 2 === (end === 'start' ? 0 : 1))
  const all = end === 'start' ? [sentence.start, ...side] : [...side, sentence.end]
  return all.reduce((best, at) => (Math.abs(at - offset) < Math.abs(best - offset) ? at : best))
}
