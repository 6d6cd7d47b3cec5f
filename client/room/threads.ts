/**
 * Replies → threads. A reply says only what it answers; which annotation it belongs to is found by walking up. Parents that
 * were removed are remembered while the page lives, so that what answered them stays in the thread, at its end.
 */
import type { EntryKey, Reply } from '../../shared/room/index.ts'

export interface PlacedReply {
  reply: Reply
  depth: number
}

export interface ThreadIndex {
  /** Adds or replaces a reply; gives the annotations whose threads changed. */
  set(reply: Reply): EntryKey[]
  delete(key: EntryKey): EntryKey[]
  /** Depth first, in the order of writing: a parent stands before its answers, those without their parent come last. */
  thread(annotation: EntryKey): PlacedReply[]
  /** The annotation a reply belongs to, or undefined when a parent is unknown or the parents run in a circle. */
  rootOf(key: EntryKey): EntryKey | undefined
  /** What replies answer without being replies themselves: annotations, and whatever is not there any more. */
  roots(): EntryKey[]
}

export function makeThreadIndex(): ThreadIndex {
  const replies = new Map<EntryKey, Reply>()
  const gone = new Map<EntryKey, EntryKey>()
  const answers = new Map<EntryKey, Set<EntryKey>>()

  const parentOf = (key: EntryKey) => replies.get(key)?.to ?? gone.get(key)

  function rootOf(key: EntryKey): EntryKey | undefined {
    if (parentOf(key) === undefined) return undefined
    const seen = new Set<EntryKey>()
    let at = key
    for (let up = parentOf(at); up !== undefined; up = parentOf(at)) {
      if (seen.has(at)) return undefined
      seen.add(at)
      at = up
    }
    return at
  }

  const rootsOf = (...keys: EntryKey[]) => [...new Set(keys.map(rootOf).filter(root => root !== undefined))]

  function link(from: EntryKey, to: EntryKey): void {
    const known = answers.get(to)
    if (known) known.add(from)
    else answers.set(to, new Set([from]))
  }

  const inOrder = (keys: Iterable<EntryKey>) => [...keys].sort((a, b) => (ulid(a) < ulid(b) ? -1 : 1))

  return {
    set(reply) {
      const before = rootsOf(reply.key)
      const old = replies.get(reply.key)
      if (old && old.to !== reply.to) answers.get(old.to)?.delete(reply.key)
      replies.set(reply.key, reply)
      gone.delete(reply.key)
      link(reply.key, reply.to)
      return [...new Set([...before, ...rootsOf(reply.key)])]
    },

    delete(key) {
      const old = replies.get(key)
      if (!old) return []
      const roots = rootsOf(key)
      replies.delete(key)
      gone.set(key, old.to)
      return roots
    },

    thread(annotation) {
      const placed: PlacedReply[] = []
      const late: EntryKey[] = []
      const visit = (parent: EntryKey, depth: number) => {
        for (const key of inOrder(answers.get(parent) ?? [])) {
          const reply = replies.get(key)
          if (reply) {
            placed.push({ reply, depth })
            visit(key, depth + 1)
          } else {
            late.push(key)
          }
        }
      }
      visit(annotation, 0)
      // A removed parent may itself have answered a removed one: the list grows while it is walked.
      for (const parent of late) visit(parent, 0)
      return placed
    },

    rootOf,
    roots: () => [...answers.keys()].filter(key => !replies.has(key) && !gone.has(key)),
  }
}

const ulid = (key: EntryKey) => key.slice(key.indexOf('/') + 1)
