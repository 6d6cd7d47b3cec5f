/** Where a thing at the desk belongs: the words it is about, and the way to it in the room, so that nobody decides on half of it. */
import type { DeskItem } from '../../shared/protocol/index.ts'
import { type AnnotationValue, type EntryKey, type ReplyValue, ulidOf } from '../../shared/room/index.ts'
import { calledOf } from '../room/called.ts'
import type { Reading } from '../room/reading.ts'
import type { RoomView } from '../room/types.ts'
import { words as text } from '../text/desk.ts'

export interface PlaceOf {
  /** The marked words, or what it answers. */
  quote?: string
  says?: string
  /** Only what stands in the room can be gone to. */
  link?: string
}

export function placeOf(view: RoomView, reading: Reading, item: DeskItem): PlaceOf | undefined {
  if (!item.said) return undefined
  if (item.root === 'statements') return { says: calledOf(view, item), link: `/r/${view.room().id}/debate` }
  if (item.root === 'reasons') return { says: calledOf(view, item) }
  const { said, root, key, state } = item
  if (root === 'replies') {
    const found = answered(view, (said.value as ReplyValue).to)
    return found && { quote: found.words, says: text.inThread, link: linkTo(view, found.mark) }
  }
  const { start, end, revision } = view.card(key)?.annotation ?? (said.value as AnnotationValue)
  if (revision !== view.article().revision) return undefined
  return {
    quote: view.article().text.slice(start, end),
    says: text.onSentence(reading.sentenceAt(start) + 1),
    ...(state === 'standing' || state === 'hidden' ? { link: linkTo(view, key) } : {}),
  }
}

const linkTo = (view: RoomView, mark: EntryKey) => `/r/${view.room().id}/a/${ulidOf(mark)}`

/** What a reply answers: a mark, or another reply under one. */
function answered(view: RoomView, to: EntryKey): { words: string; mark: EntryKey } | undefined {
  for (const { annotation, thread } of view.allCards()) {
    const mark = annotation.key
    if (mark === to) {
      const quote = () => view.article().text.slice(annotation.start, annotation.end)
      return { words: annotation.statement || annotation.body || quote(), mark }
    }
    const parent = thread.find(({ reply }) => reply.key === to)
    if (parent) return { words: parent.reply.body, mark }
  }
  return undefined
}
