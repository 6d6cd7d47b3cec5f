/** Restating before objecting, read from what the server publishes, and the answer to it. Loaded with what shows them. */
import type { Refusal } from '../../shared/policy/index.ts'
import type { JudgeRestatement, RestatedValue } from '../../shared/protocol/index.ts'
import { creatorOf, type EntryKey, type RoomId } from '../../shared/room/index.ts'
import { type RestatementState, restatementState } from '../../shared/stages/restating.ts'
import { ask, room as at } from './api.ts'
import { asRefusal } from './ballots.ts'
import type { Card, RoomView, ThreadReply } from './types.ts'

const PREFIX = 'restated:'

export interface Restated {
  state: RestatementState
  /** Milliseconds until it may be objected to without an answer, while it waits. */
  left: number
}

/** Undefined until the server has noted it, and where nobody is asked about it: nothing waits outside such a stage. */
export function restatedOf(view: RoomView, key: EntryKey): Restated | undefined {
  const said = view.published()[PREFIX + key] as RestatedValue | undefined
  if (!said) return undefined
  const { since, fair } = said
  const seconds = view.stage().restateSeconds
  if (seconds === undefined && fair === undefined) return undefined
  const now = view.serverNow()
  const state = restatementState({ since, ...(fair === undefined ? {} : { isFair: fair }) }, seconds ?? 0, now)
  return { state, left: Math.max(0, Math.min(since - now, 0) + (seconds ?? 0) * 1000) }
}

/** What an objection to `aim` needs first in the stage that is on; undefined where it needs nothing. */
export type Gate = { step: 'restate' } | { step: RestatementState; left: number; restatement: ThreadReply }

/** @param aim the card's mark or one of its answers; one's own restatement stands for what it restates */
export function gateOf(view: RoomView, card: Card, aim: EntryKey): Gate | undefined {
  const seconds = view.stage().restateSeconds
  if (seconds === undefined) return undefined
  const restatement = card.thread.findLast(
    ({ isMine, reply }) => isMine && reply.move === 'restate' && (reply.key === aim || reply.to === aim),
  )
  if (!restatement) return { step: 'restate' }
  // Until the server has noted it, none of its time is gone.
  const { state = 'waiting', left = seconds * 1000 } = restatedOf(view, restatement.reply.key) ?? {}
  return { step: state, left, restatement }
}

/** The first restatement that waits for this member, and in which card. */
export function askedOfMe(view: RoomView): { card: Card; item: ThreadReply } | undefined {
  if (view.stage().restateSeconds === undefined) return undefined
  const me = view.me().id
  for (const name of Object.keys(view.published())) {
    if (!name.startsWith(PREFIX)) continue
    const key = name.slice(PREFIX.length) as EntryKey
    if (restatedOf(view, key)?.state !== 'waiting') continue
    for (const card of view.allCards()) {
      const item = card.thread.find(({ reply }) => reply.key === key)
      if (item && creatorOf(item.reply.to) === me && !item.moderation) return { card, item }
    }
  }
  return undefined
}

/** Resolves with why it was refused. */
export async function judgeRestatement(room: RoomId, wish: JudgeRestatement): Promise<Refusal | undefined> {
  const answer = await ask('POST', `${at(room)}/restatements`, wish)
  return answer.ok ? undefined : asRefusal(answer.problem)
}
