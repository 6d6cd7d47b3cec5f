/** What members have said in a room, whatever it is: a mark that says something, an answer, a speech. In its own words. */
import type { EntryKey } from '../../shared/room/index.ts'
import type { RoomView } from './types.ts'

export interface Contribution {
  key: EntryKey
  words: string
  name: string
  isMine: boolean
}

type Said = Pick<RoomView, 'allCards' | 'speeches' | 'strays'>

/** All of them, newest first; without what a moderator folded. */
export function contributionsIn(view: Said): Contribution[] {
  const marks = view.allCards().flatMap(({ annotation, creator, isMine, moderation }): Contribution[] => {
    const words = annotation.statement || annotation.body
    return words && !moderation ? [{ key: annotation.key, words, name: creator.name, isMine }] : []
  })
  const rows = [...view.allCards().flatMap(({ thread }) => thread), ...view.speeches(), ...view.strays()]
  const answers = rows
    .filter(row => !row.moderation)
    .map(({ reply, creator, isMine }) => ({ key: reply.key, words: reply.body, name: creator.name, isMine }))
  return [...marks, ...answers].sort((a, b) => (a.key.slice(-26) < b.key.slice(-26) ? 1 : -1))
}

/** The words under a key, or undefined when nobody reads them here any more. */
export const wordsUnder = (view: Said, key: EntryKey): string | undefined =>
  contributionsIn(view).find(one => one.key === key)?.words
