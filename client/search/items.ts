/**
 * What this page can find: only what it has already, so a search can tell nobody anything. Words that a moderator folded are
 * left out but for moderators and whoever wrote them; what is held came to moderators and to whoever wrote it, what was removed
 * or is withheld to nobody. Who was expelled is found where something of theirs stands that is found, whose name stands beside it.
 */
import type { ArticleAnswer, DeskItem } from '../../shared/protocol/index.ts'
import {
  type Annotation,
  type AnnotationValue,
  type EntryKey,
  type MemberId,
  MOTION_KEY,
  type ModerationValue,
  type ReplyValue,
  type RosterValue,
} from '../../shared/room/index.ts'
import type { RoomView, ThreadReply } from '../room/types.ts'
import type { Item } from './find.ts'

export type Where =
  | { to: 'place'; revision: number; start: number; end: number }
  | { to: 'card'; key: EntryKey }
  | { to: 'reply'; key: EntryKey; in: EntryKey | 'strays' | 'speeches' }
  | { to: 'desk'; target: DeskItem['target'] }
  | { to: 'member'; id: MemberId }

/** `articles`: the texts as they are read now. */
export function* itemsIn(view: RoomView, articles: readonly ArticleAnswer[]): Iterable<Item<Where>> {
  for (const { revision, text, sentences } of articles)
    for (const { id, start, end } of sentences)
      yield {
        kind: 'sentence',
        id: `${revision} ${id}`,
        text: text.slice(start, end),
        where: { to: 'place', revision, start, end },
      }
  const sees = (moderation: ModerationValue | undefined, isMine: boolean) =>
    !moderation || ('hidden' in moderation && (isMine || view.me().role === 'moderator'))
  /** A claim without a statement says what it marks. */
  const quoteOf = ({ revision, start, end }: AnnotationValue) =>
    articles.find(article => article.revision === revision)?.text.slice(start, end)
  /** Who said what is found. */
  const heard = new Set<MemberId>()
  for (const { annotation, thread, moderation, isMine } of view.allCards()) {
    if (sees(moderation, isMine))
      yield* mark(annotation, annotation.body, annotation, { to: 'card', key: annotation.key })
    yield* replies(thread, annotation.key)
  }
  yield* held()
  for (const { annotation } of view.notes()?.cards() ?? [])
    yield* mark(annotation, annotation.body, annotation, { to: 'card', key: annotation.key }, 'note')
  yield* replies(view.strays(), 'strays')
  yield* replies(view.speeches(), 'speeches')
  for (const [id, person] of Object.entries(view.roster()) as [MemberId, RosterValue | undefined][])
    if (person && (!person.expelled || heard.has(id)))
      yield { kind: 'member', id, text: person.name, where: { to: 'member', id } }

  function* mark(
    value: AnnotationValue,
    body: string | undefined,
    { key, creator }: Pick<Annotation, 'key' | 'creator'>,
    where: Where,
    only?: 'held' | 'note',
  ): Iterable<Item<Where>> {
    const isClaim = value.motivation === 'classifying'
    const statement = value.statement || (isClaim && quoteOf(value))
    const text = [statement, body, ...(value.tags ?? [])].filter(Boolean).join('\n')
    if (text && !only) heard.add(creator)
    if (text) yield { kind: isClaim ? 'claim' : 'mark', id: key, text, by: creator, where, ...(only ? { only } : {}) }
  }

  /** What waits for a moderator: one's own, and at the desk everyone's. */
  function* held(): Iterable<Item<Where>> {
    const desk = view.desk()
    const me = view.me().id as MemberId
    for (const { root, key, value, body } of desk?.held() ?? [])
      if (root === 'annotations')
        yield* mark(value as AnnotationValue, body, { key, creator: me }, { to: 'card', key }, 'held')
      else yield heldReply(key, me, value as ReplyValue, cardOf(value as ReplyValue, key))
    for (const item of desk?.items() ?? []) {
      // Only entries wait.
      if (item.root === 'statements' || item.root === 'reasons' || item.state !== 'waiting' || !item.said) continue
      const { root, key, target, said } = item
      const creator = item.creator!
      const where: Where = { to: 'desk', target }
      if (root === 'annotations') yield* mark(said.value as AnnotationValue, said.body, { key, creator }, where, 'held')
      else yield heldReply(key, creator, said.value as ReplyValue, where)
    }
  }
  function heldReply(id: EntryKey, by: MemberId, { body: text }: ReplyValue, where: Where): Item<Where> {
    return { kind: 'reply', id, text, by, where, only: 'held' }
  }
  /** An own answer that waits is shown in the card that it answers in. */
  function cardOf({ to }: ReplyValue, key: EntryKey): Where {
    const card = view
      .allCards()
      .find(({ annotation, thread }) => annotation.key === to || thread.some(({ reply }) => reply.key === to))
    if (card) return { to: 'card', key: card.annotation.key }
    return { to: 'reply', key, in: to === MOTION_KEY ? 'speeches' : 'strays' }
  }

  function* replies(rows: readonly ThreadReply[], where: EntryKey | 'strays' | 'speeches'): Iterable<Item<Where>> {
    for (const { reply, moderation, isMine } of rows)
      if (sees(moderation, isMine)) {
        heard.add(reply.creator)
        yield {
          kind: 'reply',
          id: reply.key,
          text: reply.body,
          by: reply.creator,
          where: { to: 'reply', key: reply.key, in: where },
        }
      }
  }
}
