/**
 * The order in which Yjs will integrate an update's new structs. Where there is none (two of a member's clients that wait
 * for each other) Yjs would keep the structs pending; here that is a gap.
 */
import { type Fresh, indexAt } from './fresh.ts'
import type { Id, Struct } from './reader.ts'
import { stop } from './refusals.ts'

/**
 * Calls `visit` for each new struct after everything in the update that it refers to: clients in turn, and whenever one
 * waits for another, the other goes on just as far as is needed. Throws `Stop`.
 */
export function inOrder(fresh: ReadonlyMap<number, Fresh>, visit: (fresh: Fresh, index: number) => void): void {
  if (fresh.size === 1) {
    // Within one client what comes earlier is referred to, and nothing else: the reader has seen to it.
    for (const part of fresh.values()) for (let index = 0; index < part.structs.length; index++) visit(part, index)
    return
  }
  const next = new Map<Fresh, number>()
  for (const first of fresh.values()) {
    const stack = [first]
    while (stack.length) {
      const top = stack[stack.length - 1]!
      const index = next.get(top) ?? 0
      const struct = top.structs[index]
      const blocker = struct && blockerOf(struct, fresh, next)
      if (blocker) {
        top.isWaiting = true
        if (blocker.isWaiting) throw stop('GAP', 'Two parts of the update wait for each other.')
        stack.push(blocker)
        continue
      }
      if (struct) {
        visit(top, index)
        next.set(top, index + 1)
      }
      // Who was called upon hands back at once: going on might run into the one that waits.
      if (!struct || stack.length > 1) stack.pop()
      if (stack.length) stack[stack.length - 1]!.isWaiting = false
    }
  }
}

function blockerOf(
  struct: Struct,
  fresh: ReadonlyMap<number, Fresh>,
  next: ReadonlyMap<Fresh, number>,
): Fresh | undefined {
  const waitsFor = (id: Id | undefined): Fresh | undefined => {
    if (!id || id.client === struct.client) return undefined
    const other = fresh.get(id.client)
    if (!other || id.clock < other.known || id.clock >= other.end) return undefined
    return indexAt(other, id.clock) >= (next.get(other) ?? 0) ? other : undefined
  }
  const item = struct.parent?.root === undefined ? struct.parent?.item : undefined
  return waitsFor(struct.origin) ?? waitsFor(struct.rightOrigin) ?? waitsFor(item)
}
