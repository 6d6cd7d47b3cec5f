/** The selected words, or the sentence one is at, taken along: as a quotation with its source, or as a link. */
import { copyText } from '../room/copy.ts'
import { citationOf, linkToSentence, sentencesOf } from '../room/quoting.ts'
import type { Reading } from '../room/reading.ts'
import type { Place, RoomView } from '../room/types.ts'
import { commands as words } from '../text/commands.ts'
import { copying } from '../text/copying.ts'
import { toast } from '../ui/Toasts.tsx'

/** What is meant: what is selected, the open card's place, or the sentence one is at. */
export function placeMeant(view: RoomView, reading: Reading): Place | undefined {
  const focused = reading.focused()
  const at = reading.sentence()
  return (
    reading.selected()?.place ??
    (focused && view.card(focused)?.annotation) ??
    (at === undefined ? undefined : view.article().sentences[at])
  )
}

export async function copyQuotation(view: RoomView, reading: Reading): Promise<void> {
  const place = placeMeant(view, reading)
  if (!place) return void toast(words.noSentence)
  const article = view.article()
  const quote = article.text.slice(place.start, place.end).replace(/\s+/g, ' ').trim()
  const { first, last } = sentencesOf(article, place)
  const { who, title, source } = citationOf(article, quote)
  const text = words.quoted(
    quote,
    words.sentenceAt(first + 1, last + 1),
    words.source(who, title, source),
    linkToSentence(location.origin, view.room().id, article, first),
  )
  toast((await copyText(text)) ? words.quoteCopied : copying.notCopied)
}

export async function copyLinkToSentence(view: RoomView, reading: Reading): Promise<void> {
  const place = placeMeant(view, reading)
  if (!place) return void toast(words.noSentence)
  const { first } = sentencesOf(view.article(), place)
  const link = linkToSentence(location.origin, view.room().id, view.article(), first)
  toast((await copyText(link)) ? words.sentenceCopied : copying.notCopied)
}
