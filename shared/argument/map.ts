/**
 * The argument map: claims, and what was said for and against them, as trees that stand in the article. It is read from the
 * entries and stored nowhere. A reply answers one thing, so the map is a forest; what answers nothing that is there, or only
 * itself in a circle, hangs on no claim and is left out.
 */
import type { Annotation, EntryKey, MemberId, Move, Reply } from '../room/index.ts'

/** What a reply does to what it answers. Strength is shown as counts of these, never as a number made of them. */
export type Bearing = 'for' | 'against' | 'neither'

export const bearingOf = (move: Move): Bearing =>
  move === 'support' || move === 'evidence' ? 'for' : move === 'object' ? 'against' : 'neither'

export interface ArgumentNode {
  key: EntryKey
  creator: MemberId
  /** A claim's statement, or what the reply says. */
  text: string
  /** A claim's place; a reply has none of its own. */
  place?: { revision: number; start: number; end: number }
  /** What a reply does; absent for a claim. */
  move?: Move
  parent?: EntryKey
  children: EntryKey[]
  /** 0 for a claim. */
  depth: number
  /** Direct answers by their bearing. */
  counts: Record<Bearing, number>
}

export interface ArgumentMap {
  /** Claims in the order of the text. */
  roots: EntryKey[]
  nodes: ReadonlyMap<EntryKey, ArgumentNode>
}

export interface MapSource {
  annotations: readonly Annotation[]
  replies: readonly Reply[]
  /** The marked words, where a claim has no statement. */
  quote: (annotation: Annotation) => string
  /** Hidden, removed or withheld: neither it nor what hangs on it alone is drawn. */
  isLeftOut?: (key: EntryKey) => boolean
  /** Claims merged into another: what answers them is drawn at the one that stands for both. */
  standsFor?: ReadonlyMap<EntryKey, EntryKey>
}

/** Entries → map. Answers stand in the order of their keys, which is the order of writing. */
export function buildMap({ annotations, replies, quote, isLeftOut = () => false, standsFor }: MapSource): ArgumentMap {
  const nodes = new Map<EntryKey, ArgumentNode>()
  const target = (key: EntryKey) => {
    const seen = new Set<EntryKey>()
    let at = key
    while (standsFor?.has(at) && !seen.has(at)) {
      seen.add(at)
      at = standsFor.get(at)!
    }
    return at
  }
  const claims = annotations
    .filter(a => a.motivation === 'classifying' && !isLeftOut(a.key) && target(a.key) === a.key)
    .sort((a, b) => a.revision - b.revision || a.start - b.start || b.end - a.end || (a.key < b.key ? -1 : 1))
  const add = (node: Omit<ArgumentNode, 'children' | 'counts'>) =>
    nodes.set(node.key, { ...node, children: [], counts: { for: 0, against: 0, neither: 0 } })
  for (const { key, creator, statement, revision, start, end, ...rest } of claims) {
    const text = statement ?? quote({ key, creator, revision, start, end, ...rest })
    add({ key, creator, text, place: { revision, start, end }, depth: 0 })
  }
  const answers = new Map<EntryKey, Reply[]>()
  for (const reply of replies) {
    if (isLeftOut(reply.key)) continue
    const to = target(reply.to)
    const known = answers.get(to)
    if (known) known.push(reply)
    else answers.set(to, [reply])
  }
  // Breadth first from the claims: a circle of replies is never reached.
  const open = claims.map(claim => claim.key)
  for (let at = 0; at < open.length; at++) {
    const parent = nodes.get(open[at]!)!
    const own = (answers.get(parent.key) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const { key, creator, body, move } of own) {
      if (nodes.has(key)) continue
      add({ key, creator, text: body, move, parent: parent.key, depth: parent.depth + 1 })
      parent.children.push(key)
      parent.counts[bearingOf(move)]++
      open.push(key)
    }
  }
  return { roots: claims.map(claim => claim.key), nodes }
}
