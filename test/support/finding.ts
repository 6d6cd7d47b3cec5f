/** What a member's page finds: the search of the app over what the page was given, without the page. */
import type * as Y from 'yjs'
import { createProjection } from '../../client/room/projection.ts'
import type { RoomView } from '../../client/room/types.ts'
import { createFinder } from '../../client/search/find.ts'
import { itemsIn, type Where } from '../../client/search/items.ts'
import type { LiveRoom } from '../../server/rooms/liveRoom.ts'
import type { ArticleAnswer, Contribution, DeskItem } from '../../shared/protocol/index.ts'
import type { MemberId } from '../../shared/room/index.ts'

/** What a page was given: its document, and where it has asked, the article and what the desk answered. */
export interface Given {
  doc: Y.Doc
  article?: ArticleAnswer
  contributions?: readonly Contribution[]
  items?: readonly DeskItem[]
}

/** Kinds and ids of what is found, each behind the word that says who may read it where that is not everyone. */
export function foundBy(live: LiveRoom, me: MemberId, given: Given, typed: string): string[] {
  const projection = createProjection({ me, revision: 1, schedule: run => run(), ownView: () => ({}) })
  projection.attach(given.doc)
  const { role } = live.members.get(me)!
  const held = (given.contributions ?? []).flatMap(({ state, said, root, key }) =>
    state === 'waiting' && said ? [{ root, key, ...said }] : [],
  )
  const desk = { held: () => held, items: () => given.items }
  const own = { me: () => ({ id: me, role }), desk: () => desk, notes: () => undefined }
  const view = { ...projection, ...own } as unknown as RoomView
  const found = createFinder<Where>()(itemsIn(view, given.article ? [given.article] : []), typed, undefined, () => 100)
  projection.detach()
  return [...found.values()].flatMap(({ shown }) =>
    shown.map(({ item }) => [item.only, item.kind, item.id].filter(Boolean).join(' ')),
  )
}
