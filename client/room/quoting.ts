/** A place of the text as it is quoted elsewhere: the words with where they come from, and links that lead back to them. */
import type { ArticleAnswer } from '../../shared/protocol/index.ts'
import type { RoomId } from '../../shared/room/index.ts'
import { indexOfSentence } from './reading.ts'
import type { Place } from './types.ts'

/** Longer quotes are named by their first and last words. */
const WHOLE = 120
const ENDS = 4

/** `:~:text=…`: a browser that knows text fragments scrolls there and marks the words, on any page that has them. */
export function textFragment(quote: string): string {
  const words = quote.replace(/\s+/g, ' ').trim()
  const said = (part: string) => encodeURIComponent(part).replace(/-/g, '%2D')
  if (words.length <= WHOLE) return `:~:text=${said(words)}`
  const all = words.split(' ')
  if (all.length < ENDS * 2) return `:~:text=${said(words.slice(0, WHOLE))}`
  return `:~:text=${said(all.slice(0, ENDS).join(' '))},${said(all.slice(-ENDS).join(' '))}`
}

/** Where a sentence of this revision can be opened again: `/r/:room?s=12`, and of an earlier revision `&v=1`. */
export function linkToSentence(origin: string, room: RoomId, article: ArticleAnswer, index: number): string {
  const sentence = article.sentences[index]!
  const fragment = textFragment(article.text.slice(sentence.start, sentence.end))
  return `${origin}/r/${room}?s=${index + 1}&v=${article.revision}#${fragment}`
}

/** What a link to a sentence asks for. */
export function readSentenceLink(search: string): { index: number; revision: number | undefined } | undefined {
  const asked = new URLSearchParams(search)
  const [index, revision] = [asked.get('s'), asked.get('v')].map(text =>
    /^\d{1,6}$/.test(text ?? '') ? Number(text) : undefined,
  )
  return index ? { index: index - 1, revision } : undefined
}

/** Title, who wrote it, and the address at the source with the quoted words. */
export function citationOf(
  article: ArticleAnswer,
  quote: string,
): { who: string | undefined; title: string; source: string | undefined } {
  const { source, title, byline, credit } = article
  return {
    who: byline ?? credit,
    title,
    source: source && `${source}${source.includes('#') ? '' : '#'}${textFragment(quote)}`,
  }
}

export const sentencesOf = (article: ArticleAnswer, { start, end }: Place) => ({
  first: indexOfSentence(article.sentences, start),
  last: indexOfSentence(article.sentences, end - 1),
})
