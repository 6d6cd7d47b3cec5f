/**
 * The lives of the group's document in this tab, one after the other. A refusal or a new epoch ends one; the next is begun
 * with a fresh document, and what was not saved is judged against it once it is filled: written again, or kept as a draft.
 */
import { batch } from 'solid-js'
import type { Refusal } from '../../shared/policy/index.ts'
import { CLOSE, type RoomAnswer } from '../../shared/protocol/index.ts'
import type { DocName, MemberId, Random, RoomId } from '../../shared/room/index.ts'
import { api } from './api.ts'
import type { Cache, KeptRow, RowKey } from './cache.ts'
import { readRefusal } from './connection.ts'
import { beginLife, type Life } from './life.ts'
import { judge, type OwnEntry, type Verdict } from './reoffer.ts'
import type { Typing } from './typing.ts'
import type { Undoing } from './undoing.ts'

/** Socket losses shorter than this are not worth a word. */
const GRACE_MS = 1500
/** After so many failed attempts in a row the server is asked whether this member may still come in. */
const ASK_AFTER = 3
/** A room that has begun anew is asked for again after this long, when the network failed just then. */
const AGAIN_MS = 3000

export interface LivesTools {
  room: RoomId
  me: MemberId
  revision: () => number
  random: Random
  now: () => number
  later: (run: () => void, ms: number) => void
  typing: Typing
  cache: Cache
  /** What earlier pages of this member left on this device, whatever document it was written in. */
  kept: readonly KeptRow[]
  /** Asks the rules about an entry that is to be written again. */
  check: (entry: OwnEntry) => Refusal | undefined
  stranded: (entry: OwnEntry) => void
  undoing: Undoing
  /** The first document as this device last saw it: the page shows it without waiting for the server. */
  copy?: Uint8Array | undefined
}
export interface LivesEvents {
  /** The present document holds what the server has. */
  filled(life: Life): void
  keepDrafts(drafts: Verdict['drafts']): void
  online(): void
  offline(): void
  here(members: MemberId[]): void
  muted(isMuted: boolean): void
  news(what: number): void
  /** What is not saved yet may have changed. */
  changed(): void
  /** The room began anew and was asked for again. */
  renewed(answer: RoomAnswer): void
  /** For good; `left` was not saved. */
  over(reason: 'login-ended' | 'removed', left: OwnEntry[]): void
}
export type Lives = ReturnType<typeof makeLives>

export function makeLives(first: DocName, tools: LivesTools, on: LivesEvents) {
  let lastRefusal = Number.NEGATIVE_INFINITY
  let present: Life
  let isOver = false
  let waiting = nothing()
  for (const row of tools.kept) if (row.key[2] !== first) takeIn(row.entries, [row.key])
  begin(
    first,
    tools.kept.filter(row => row.key[2] === first),
    tools.copy,
  )

  function begin(name: DocName, brought: readonly KeptRow[] = [], copy?: Uint8Array): void {
    const next = beginLife(
      { ...tools, origin: location.origin.replace(/^http/, 'ws'), name, brought, copy },
      {
        opened: on.online,
        lost: () =>
          tools.later(() => present === next && next.connection.sent() === undefined && on.offline(), GRACE_MS),
        failed: times => times % ASK_AFTER === 0 && void lookAgain(next),
        closed: (code, reason) => closed(next, name, code, reason),
        here: on.here,
        muted: on.muted,
        news: on.news,
        changed: on.changed,
        synced: fill,
      },
    )
    let isFilled = false
    present = next
    // Not before whoever makes the lives has them in hand.
    if (copy) queueMicrotask(fill)

    function fill(): void {
      if (present !== next || isFilled) return
      isFilled = true
      next.isFilled = true
      // As one change for the page: a card that is written again does not go and come back under who types in it.
      batch(() => {
        on.filled(next)
        takeOver()
        tools.typing.flush()
      })
    }
  }

  function takeIn(entries: readonly OwnEntry[], rows: readonly RowKey[]): void {
    for (const entry of entries) waiting.entries.set(nameOf(entry), entry)
    waiting.rows.push(...rows)
  }

  /**
   * Ends a life; what it had not saved waits for the next one to be filled. So do, when the epoch is over, all own entries:
   * what a moderator removed is given back to its author, on this device.
   */
  function leave(life: Life, isEpochOver = false): void {
    tools.typing.flush()
    if (isEpochOver && life.isFilled) for (const entry of life.writing.own()) waiting.saved.set(nameOf(entry), entry)
    const { entries, rows } = life.left()
    takeIn(entries, rows)
    life.end()
  }

  function takeOver(): void {
    const { entries, rows, saved, refusal, sinceLast } = waiting
    waiting = nothing()
    const { write, drafts } = judge(
      [...entries.values()],
      refusal,
      sinceLast,
      (root, key) => present.writing.read(`${root}:${key}`),
      tools.check,
    )
    for (const entry of write) present.writing.offer(entry)
    on.keepDrafts([...removed(saved), ...drafts])
    tools.cache.drop(rows)
    on.changed()
  }

  /** A mark comes before its comment, so that both become one draft. */
  function removed(saved: ReadonlyMap<string, OwnEntry>): Verdict['drafts'] {
    return [...saved.values()].flatMap(entry => {
      if (isThere(present.writing.read(nameOf(entry)))) return []
      const refusal = tools.check(entry)
      return refusal?.rule === 'CASE-2' ? [{ entry, refusal }] : []
    })
  }

  function closed(ended: Life, name: DocName, code: number, reason: string): void {
    if (present !== ended || isOver) return
    leave(ended, code === CLOSE.epochOver)
    if (code === CLOSE.refused) {
      waiting.refusal ??= readRefusal(reason)
      waiting.sinceLast = Math.min(waiting.sinceLast, tools.now() - lastRefusal)
      lastRefusal = tools.now()
      begin(name)
    } else if (code === CLOSE.epochOver) void renew(ended)
    else end(code === CLOSE.removed ? 'removed' : 'login-ended')
  }

  async function renew(ended: Life): Promise<void> {
    const answer = await api.room(tools.room)
    if (present !== ended || isOver) return
    if (answer.ok) {
      on.renewed(answer.value)
      begin(answer.value.groups[0]!.doc)
    } else if (isShut(answer.problem.status)) end('login-ended')
    else {
      on.offline()
      tools.later(() => void renew(ended), AGAIN_MS)
    }
  }

  /** The socket does not open: perhaps the network, perhaps this member may not come in any more. */
  async function lookAgain(from: Life): Promise<void> {
    on.offline()
    const answer = await api.room(tools.room)
    if (present !== from || isOver) return
    if (answer.ok && answer.value.groups[0]!.doc !== from.connection.name) {
      leave(from, true)
      on.renewed(answer.value)
      begin(answer.value.groups[0]!.doc)
    } else if (!answer.ok && isShut(answer.problem.status)) {
      leave(from)
      end('login-ended')
    }
  }

  function end(reason: 'login-ended' | 'removed'): void {
    isOver = true
    on.over(reason, [...waiting.entries.values()])
    tools.cache.forget()
  }

  return {
    present: () => present,
    /** Ends the tab's part: what is not saved stays on the device. */
    stop(): void {
      isOver = true
      present.end()
    },
  }
}

/** What is not saved, by entry: the newest words of each. */
const nothing = () => ({
  entries: new Map<string, OwnEntry>(),
  rows: [] as RowKey[],
  saved: new Map<string, OwnEntry>(),
  refusal: undefined as Refusal | undefined,
  sinceLast: Number.POSITIVE_INFINITY,
})

const nameOf = ({ root, key }: OwnEntry) => `${root}:${key}`
const isThere = ({ value, text }: OwnEntry) => value !== undefined || text !== undefined
/** Statuses that say: this member may not come in. */
export const isShut = (status: number) => [401, 403, 404].includes(status)
