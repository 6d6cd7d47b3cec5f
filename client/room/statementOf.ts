/** A claim in words: its statement, or what it quotes while it has none. */
import { quoted } from '../text/intl.ts'
import type { Card, RoomView } from './types.ts'

const MOST = 160

export function statementOf(view: RoomView, { annotation }: Card): string {
  if (annotation.statement) return annotation.statement
  const quote = view.article().text.slice(annotation.start, annotation.end).replace(/\s+/g, ' ').trim()
  return quoted(quote.length > MOST ? `${quote.slice(0, MOST).trimEnd()}…` : quote)
}
