/** Which mark a jump goes to. It comes with what else is asked of a quiet page: nobody walks from mark to mark in the first second. */
import type { EntryKey } from '../../shared/room/index.ts'
import type { Jump } from './jumps.ts'
import type { Reading } from './reading.ts'
import type { ReadingMark } from './readingMarks.ts'
import type { RoomView } from './types.ts'

/** The next such mark: after the open one, or after the sentence one is at. What is looked for is looked for all round. */
export function neighbour(view: RoomView, reading: Reading, by: 1 | -1, jump: Jump = 'any'): EntryKey | undefined {
  const marks = reading.marks()
  const at = marks.findIndex(mark => mark.key === reading.focused())
  const from = view.article().sentences[reading.sentence() ?? 0]?.start ?? 0
  const isAhead = (mark: ReadingMark, i: number) =>
    at >= 0 ? (by === 1 ? i > at : i < at) : by === 1 ? mark.start >= from : mark.start < from
  const isMeant = (mark: ReadingMark, i: number) => isAhead(mark, i) && isOf(view, reading, mark, jump)
  const first = (test: (mark: ReadingMark, i: number) => boolean) =>
    by === 1 ? marks.find(test) : marks.findLast(test)
  const found = first(isMeant) ?? (jump === 'any' ? undefined : first(mark => isOf(view, reading, mark, jump)))
  return found?.key === reading.focused() ? undefined : found?.key
}

function isOf(view: RoomView, reading: Reading, mark: ReadingMark, jump: Jump): boolean {
  switch (jump) {
    case 'any':
      return true
    case 'claim':
      return mark.motivation === 'classifying'
    case 'question':
      return mark.motivation === 'questioning' && view.card(mark.key)?.thread.length === 0
    case 'unread':
      return reading.isUnread(mark.key)
    case 'mine':
      return mark.isMine
    default:
      return jump satisfies never
  }
}
