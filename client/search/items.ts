/**
 * What this page can find: only what it has already, so a search can tell nobody anything. Words that a moderator folded are
 * left out but for moderators and whoever wrote them; what was removed, held or withheld never came here.
 */
import type { ArticleAnswer } from '../../shared/protocol/index.ts'
import type { Annotation, EntryKey, MemberId, ModerationValue, RosterValue } from '../../shared/room/index.ts'
import type { RoomView, ThreadReply } from '../room/types.ts'
import type { Item } from './find.ts'

export type Where =
  | { to: 'place'; revision: number; start: number; end: number }
  | { to: 'card'; key: EntryKey }
  | { to: 'reply'; key: EntryKey; in: EntryKey | 'strays' | 'speeches' }
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
  const quoteOf = ({ revision, start, end }: Annotation) =>
    articles.find(article => article.revision === revision)?.text.slice(start, end)
  for (const { annotation, thread, moderation, isMine } of view.allCards()) {
    const { key, creator, motivation, body, tags = [] } = annotation
    const isClaim = motivation === 'classifying'
    const statement = annotation.statement || (isClaim && quoteOf(annotation))
    const text = [statement, body, ...tags].filter(Boolean).join('\n')
    if (text && sees(moderation, isMine))
      yield { kind: isClaim ? 'claim' : 'mark', id: key, text, by: creator, where: { to: 'card', key } }
    yield* replies(thread, key)
  }
  yield* replies(view.strays(), 'strays')
  yield* replies(view.speeches(), 'speeches')
  for (const [id, person] of Object.entries(view.roster()) as [MemberId, RosterValue | undefined][])
    if (person) yield { kind: 'member', id, text: person.name, where: { to: 'member', id } }

  function* replies(rows: readonly ThreadReply[], where: EntryKey | 'strays' | 'speeches'): Iterable<Item<Where>> {
    for (const { reply, moderation, isMine } of rows)
      if (sees(moderation, isMine))
        yield {
          kind: 'reply',
          id: reply.key,
          text: reply.body,
          by: reply.creator,
          where: { to: 'reply', key: reply.key, in: where },
        }
  }
}
