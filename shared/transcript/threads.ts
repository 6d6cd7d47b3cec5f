/** Replies in reading order: each behind what it answers, with its depth. A flat list, because a thread may be thousands deep. */
import type { EntryKey, Reply } from '../room/index.ts'

export interface Placed {
  reply: Reply
  depth: number
}

/**
 * The threads under `targets`, and in `loose` the replies to what is not there (or to each other in a ring).
 * `before` orders siblings.
 */
export function makeThreads(
  targets: readonly EntryKey[],
  replies: readonly Reply[],
  before: (a: Reply, b: Reply) => number,
) {
  const answers = new Map<EntryKey, Reply[]>()
  for (const reply of [...replies].sort(before)) {
    const siblings = answers.get(reply.to)
    if (siblings) siblings.push(reply)
    else answers.set(reply.to, [reply])
  }
  const placed = new Set<EntryKey>()
  const under = (first: readonly Reply[]): Placed[] => {
    const thread: Placed[] = []
    const waiting = first.map(reply => ({ reply, depth: 0 })).reverse()
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (placed.has(next.reply.key)) continue
      placed.add(next.reply.key)
      thread.push(next)
      const { depth } = next
      for (const reply of [...(answers.get(next.reply.key) ?? [])].reverse()) waiting.push({ reply, depth: depth + 1 })
    }
    return thread
  }
  const threads = new Map(targets.map(key => [key, under(answers.get(key) ?? [])]))
  const keys = new Set(replies.map(reply => reply.key))
  const loose: Placed[] = []
  for (const root of [...replies].sort(before))
    if (!keys.has(root.to) && !placed.has(root.key)) loose.push(...under([root]))
  for (const ring of [...replies].sort(before)) if (!placed.has(ring.key)) loose.push(...under([ring]))
  return { threads, loose }
}
