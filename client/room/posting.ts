/**
 * What a member writes, on its way: into the document, or, where posts are held, to the moderators' desk, or into the browser's own
 * notes. The views call one verb for all of them.
 */
import { type Accessor, createEffect, createSignal, getOwner, runWithOwner } from 'solid-js'
import type * as Y from 'yjs'
import { type Act, type Refusal, SLOW_GRACE_MS } from '../../shared/policy/index.ts'
import { type MemberInfo, NEWS } from '../../shared/protocol/index.ts'
import type { EntryKey, MemberId, RoomId } from '../../shared/room/index.ts'
import type { DeskSide } from './deskSide.ts'
import type { Notes } from './notes.ts'
import type { Projection } from './projection.ts'
import type { Verdict } from './reoffer.ts'
import type { RoomView } from './types.ts'
import type { Typing } from './typing.ts'
import type { Writing } from './writing.ts'

export interface PostingTools {
  room: RoomId
  me: Accessor<MemberInfo>
  writing: () => Writing
  projection: Projection
  notes: () => Notes | undefined
  revision: () => number
  ask: (act: Act) => Refusal | undefined
  serverNow: () => number
  /** When the member posted last, for slow mode. */
  setPosted: (at: number) => void
  typing: Typing
  keep: (drafts: Verdict['drafts']) => void
}

type Verb = 'mark' | 'editStatement' | 'editBody' | 'removeMark' | 'reply' | 'editReply' | 'removeReply'

export function createPosting(tools: PostingTools) {
  const { room, me, writing, projection, notes, revision, ask, typing } = tools
  const [desk, setDesk] = createSignal<DeskSide>()
  const owner = getOwner()
  let loading: Promise<DeskSide> | undefined
  const needDesk = () => {
    loading ??= load().catch(reason => {
      loading = undefined
      throw reason
    })
    return loading
  }
  async function load(): Promise<DeskSide> {
    const { createDeskSide } = await import('./deskSide.ts')
    const side = runWithOwner(owner, () =>
      createDeskSide({
        room,
        me: me().id,
        self: () => projection.roster()[me().id] ?? { name: me().name, role: me().role, colour: me().colour },
        isModerator: () => me().role === 'moderator',
        revision,
        type: typing.put,
        keep: tools.keep,
        posted: notePost,
      }),
    )!
    setDesk(() => side)
    await Promise.all([side.refresh(), side.refreshDesk()])
    return side
  }
  const notePost = () => tools.setPosted(tools.serverNow() + SLOW_GRACE_MS)
  // Asked for where there is something to ask for: nobody else loads it.
  createEffect(() => {
    if (me().role === 'moderator' || me().atDesk || projection.room().hold) void needDesk().catch(() => {})
  })
  const isHeldNow = (root: 'annotations' | 'replies') =>
    desk() !== undefined && ask({ kind: 'write', root, key: `${me().id}/` as EntryKey })?.code === 'HELD'

  const verbs: Pick<RoomView, Verb> = {
    mark(place, motivation, statement, body) {
      if (!isHeldNow('annotations')) {
        notePost()
        return writing().mark(place, motivation, statement, body)
      }
      const key = writing().newKey()
      const { start, end } = place
      const value = { motivation, revision: revision(), start, end, ...(statement ? { statement } : {}) }
      desk()!.post({ root: 'annotations', key, value, body })
      return key
    },
    editStatement(key, statement) {
      if (desk()?.isHeld(key)) desk()!.change(key, { statement })
      else writing().editStatement(key, statement)
    },
    editBody(key, text) {
      if (notes()?.card(key)) notes()!.edit(key, text)
      else if (desk()?.isHeld(key)) desk()!.change(key, { body: text })
      else writing().editBody(key, text)
    },
    removeMark(key) {
      if (notes()?.card(key)) notes()!.remove(key)
      else if (desk()?.isHeld(key)) void desk()!.takeBack(key)
      else writing().removeMark(key)
    },
    reply(to, move, body, cites = []) {
      if (!isHeldNow('replies')) {
        notePost()
        return writing().reply(to, move, body, cites)
      }
      const key = writing().newKey()
      const value = { to, move, body, ...(cites.length ? { cites: [...cites] } : {}) }
      desk()!.post({ root: 'replies', key, value })
      return key
    },
    editReply: (...given) => writing().editReply(...given),
    removeReply: key => writing().removeReply(key),
  }

  return {
    desk,
    needDesk,
    verbs,
    news: (what: number) =>
      void needDesk()
        .then(side => (what === NEWS.desk ? side.refreshDesk() : side.refresh()))
        .catch(() => {}),
    /** What is only to be held is sent to be held; everything else that was refused becomes a draft. */
    keepOrHold(refused: Verdict['drafts']): void {
      const toHold = refused.filter(({ refusal }) => refusal.code === 'HELD')
      tools.keep(refused.filter(({ refusal }) => refusal.code !== 'HELD'))
      if (!toHold.length) return
      needDesk().then(
        side => side.offer(toHold.map(({ entry }) => entry)),
        () => tools.keep(toHold),
      )
    },
  }
}

/** What waits for a moderator may be written all the same. */
export const butHeld = (refusal: Refusal | undefined) => (refusal?.code === 'HELD' ? undefined : refusal)

/** Something of the member's stands in the document. */
export function hasPostedIn(projection: Projection, doc: Y.Doc, member: MemberId): boolean {
  // Asked again when entries come and go.
  projection.allCards()
  for (const root of ['annotations', 'replies'] as const)
    for (const key of doc.getMap(root).keys()) if (key.startsWith(`${member}/`)) return true
  return false
}
