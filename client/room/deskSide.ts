/**
 * This member's side of the moderators' desk, loaded where there is one: own posts that are held, what became of one's own, and
 * for moderators what waits. A word on the socket says that something has changed; what it is, is asked for here.
 */
import { createMemo, createSignal, untrack } from 'solid-js'
import type { Refusal } from '../../shared/policy/index.ts'
import type {
  Contribution,
  ContributionsAnswer,
  Decide,
  DecideAnswer,
  DeskAnswer,
  DeskItem,
  HeldAnswer,
  PutHeld,
  ReportEntry,
} from '../../shared/protocol/index.ts'
import {
  type AnnotationValue,
  type EntryKey,
  type MemberId,
  type ReplyValue,
  type RoomId,
  type RosterValue,
  ulidOf,
} from '../../shared/room/index.ts'
import { words } from '../text/desk.ts'
import { ask, room as pathOf } from './api.ts'
import { asRefusal } from './ballots.ts'
import type { OwnEntry } from './reoffer.ts'
import type { Card } from './types.ts'

export interface DeskSideTools {
  room: RoomId
  me: MemberId
  self: () => RosterValue
  isModerator: () => boolean
  revision: () => number
  /** Calls `run` after so many milliseconds without another call for the same key, and when the page goes. */
  type: (slot: string, ms: number, run: () => void) => void
  /** Keeps on this device what could not be sent. */
  keep: (refused: { entry: OwnEntry; refusal: Refusal }[]) => void
  /** The member has posted just now. */
  posted: () => void
}
export type DeskSide = ReturnType<typeof createDeskSide>

interface Held {
  root: 'annotations' | 'replies'
  key: EntryKey
  value: AnnotationValue | ReplyValue
  body?: string | undefined
}
const TYPED_MS = 600

export function createDeskSide(tools: DeskSideTools) {
  const path = pathOf(tools.room)
  const [contributions, setContributions] = createSignal<readonly Contribution[]>([])
  const [items, setItems] = createSignal<readonly DeskItem[]>()
  /** What this page has sent, with words that the server may not have yet. */
  const [sent, setSent] = createSignal<ReadonlyMap<EntryKey, Held>>(new Map())
  const [isKnown, setKnown] = createSignal(false)
  /** What the page is to say of a decision that it has just learned of. */
  const [said, setSaid] = createSignal<{ words: string }>()

  const held = createMemo((): readonly Held[] => {
    const own = sent()
    const listed = contributions().flatMap((one): Held[] => {
      if (one.root === 'statements' || one.root === 'reasons') return []
      const { root, key, said, state } = one
      return state === 'waiting' && said && !own.has(key) ? [{ root, key, value: said.value, body: said.body }] : []
    })
    return [...listed, ...own.values()]
  })
  const cards = createMemo(() =>
    held().flatMap(({ root, key, value, body }): Card[] => {
      if (root !== 'annotations' || (value as AnnotationValue).revision !== tools.revision()) return []
      const annotation = { ...(value as AnnotationValue), key, id: ulidOf(key), creator: tools.me, body: body ?? '' }
      return [{ annotation, creator: tools.self(), isMine: true, isHeld: true, thread: [] }]
    }),
  )
  const byKey = createMemo(() => new Map(cards().map(card => [card.annotation.key, card])))
  const replies = createMemo(() =>
    held().flatMap(({ root, key, value }) => (root === 'replies' ? [{ ...(value as ReplyValue), key }] : [])),
  )
  const find = (key: EntryKey) => untrack(held).find(one => one.key === key)

  function note(one: Held): void {
    setSent(before => new Map(before).set(one.key, one))
  }
  function forget(key: EntryKey): void {
    setSent(before => {
      const after = new Map(before)
      after.delete(key)
      return after
    })
  }

  /** One after the other of each entry: what was sent later is what the server has in the end. */
  const sending = new Map<EntryKey, Promise<void>>()
  const taken = new Set<EntryKey>()
  function send(one: Held): Promise<void> {
    const sent = (sending.get(one.key) ?? Promise.resolve()).then(() => put(one))
    sending.set(one.key, sent)
    return sent
  }
  /** What the server will not hold becomes a draft on this device. */
  async function put({ root, key, value, body }: Held): Promise<void> {
    const wish = (
      root === 'replies' ? { root, key, value } : { root, key, value, ...(body ? { body } : {}) }
    ) as PutHeld
    const answer = await ask<HeldAnswer>('PUT', `${path}/held`, wish)
    if (answer.ok && answer.value.held) return
    if (!answer.ok) {
      const refusal = asRefusal(answer.problem)
      tools.keep([
        { entry: { root, key, value }, refusal },
        ...(body ? [{ entry: { root: 'bodies' as const, key, text: body }, refusal }] : []),
      ])
    }
    forget(key)
  }

  async function refresh(): Promise<void> {
    const answer = await ask<ContributionsAnswer>('GET', `${path}/contributions`)
    if (!answer.ok) return
    const before = new Map(untrack(contributions).map(one => [one.target, one]))
    const next = answer.value.contributions
    for (const one of next) {
      // What is no longer waiting is told by the list alone.
      if (one.state !== 'waiting') forget(one.key as EntryKey)
      const news = newsOf(before.get(one.target), one)
      if (untrack(isKnown) && news) setSaid({ words: news })
    }
    setContributions(next)
    setKnown(true)
  }
  async function refreshDesk(): Promise<void> {
    if (!tools.isModerator()) return void setItems(undefined)
    const answer = await ask<DeskAnswer>('GET', `${path}/desk`)
    if (answer.ok) setItems(answer.value.items)
  }

  return {
    contributions,
    items,
    said,
    held,
    cards,
    card: (key: EntryKey) => byKey().get(key),
    replies,
    isHeld: (key: EntryKey) => find(key) !== undefined,
    refresh,
    refreshDesk,
    post(one: Held): void {
      note(one)
      tools.posted()
      void send(one)
    },
    /** What the gate refused because it is to be held: marks with their bodies, and replies. */
    offer(entries: readonly OwnEntry[]): void {
      const bodies = new Map(entries.flatMap(({ root, key, text }) => (root === 'bodies' && text ? [[key, text]] : [])))
      for (const { root, key, value } of entries) {
        if (root === 'bodies' || !value) continue
        const one = { root, key, value, body: bodies.get(key) }
        note(one)
        void send(one)
      }
    },
    change(key: EntryKey, change: { body?: string; statement?: string; reply?: string }): void {
      const before = find(key)
      if (!before) return
      const { body = before.body, statement, reply } = change
      const value = {
        ...before.value,
        ...(statement === undefined ? {} : { statement }),
        ...(reply === undefined ? {} : { body: reply }),
      } as Held['value']
      const after = { ...before, value, body }
      note(after)
      // Also once it was let in meanwhile: then it is changed where it stands.
      tools.type(`held:${key}`, TYPED_MS, () => void (taken.has(key) || send(after)))
    },
    async takeBack(key: EntryKey): Promise<Refusal | undefined> {
      const one = find(key)
      if (!one) return undefined
      taken.add(key)
      await sending.get(key)
      const answer = await ask('POST', `${path}/held/take-back`, { target: `${one.root}:${key}` })
      if (!answer.ok) {
        taken.delete(key)
        return asRefusal(answer.problem)
      }
      forget(key)
      setContributions(all => all.filter(own => own.key !== key))
      return undefined
    },
    async report(wish: ReportEntry): Promise<Refusal | undefined> {
      const answer = await ask('POST', `${path}/reports`, wish)
      return answer.ok ? undefined : asRefusal(answer.problem)
    },
    async appeal(target: Contribution['target'], said: string): Promise<Refusal | undefined> {
      const answer = await ask('POST', `${path}/appeals`, { target, words: said })
      if (!answer.ok) return asRefusal(answer.problem)
      await refresh()
      return undefined
    },
    async decide(wish: Decide): Promise<Refusal | undefined> {
      const answer = await ask<DecideAnswer>('POST', `${path}/desk`, wish)
      await refreshDesk()
      return answer.ok ? undefined : asRefusal(answer.problem)
    },
    async attend(target: DeskItem['target'] | null): Promise<void> {
      await ask('POST', `${path}/desk/attend`, { target })
    },
  }
}

/** What the page says aloud when it learns of a decision; undefined where nothing new was decided. */
function newsOf(before: Contribution | undefined, now: Contribution): string | undefined {
  if (now.appeal?.outcome && !before?.appeal?.outcome) return words.outcome[now.appeal.outcome.what]
  if (!now.decision || before?.decision?.at === now.decision.at) return undefined
  return words.told[now.decision.what as keyof typeof words.told]
}
