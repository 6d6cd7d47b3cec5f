/**
 * Where the map's boxes stand: depth to the right, answers below each other in their order, a parent at the middle of its
 * answers. One pass down and one up over the trees (linear); nothing overlaps, and the same map always looks the same.
 */
import type { EntryKey } from '../room/index.ts'
import type { ArgumentMap } from './map.ts'

export interface LayoutSizes {
  /** Of a column's boxes, by depth; the last one given holds for all deeper. */
  widths: readonly number[]
  /** Of a node's box. */
  heightOf: (key: EntryKey) => number
  /** Between columns, between siblings, between trees. */
  columnGap: number
  gap: number
  treeGap: number
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}
export interface Layout {
  boxes: ReadonlyMap<EntryKey, Box>
  width: number
  height: number
}

/** All lengths in the unit of `sizes`; the origin is the top corner where reading begins. */
export function layOut(map: ArgumentMap, sizes: LayoutSizes): Layout {
  const boxes = new Map<EntryKey, Box>()
  const xOf: number[] = []
  const widthOf = (depth: number) => sizes.widths[Math.min(depth, sizes.widths.length - 1)]!
  const columnX = (depth: number): number => {
    for (let d = xOf.length; d <= depth; d++) xOf[d] = d === 0 ? 0 : xOf[d - 1]! + widthOf(d - 1) + sizes.columnGap
    return xOf[depth]!
  }
  let [width, bottom] = [0, 0]
  for (const root of map.roots) {
    const spans = measure(root)
    place(root, bottom ? bottom + sizes.treeGap : 0, spans)
  }
  return { boxes, width, height: bottom }

  /** How much room each subtree takes, leaves first. */
  function measure(root: EntryKey): ReadonlyMap<EntryKey, number> {
    const spans = new Map<EntryKey, number>()
    const order = [root]
    for (let at = 0; at < order.length; at++) order.push(...map.nodes.get(order[at]!)!.children)
    for (const key of order.reverse()) {
      const { children } = map.nodes.get(key)!
      const below = children.reduce((sum, child) => sum + spans.get(child)!, 0)
      spans.set(key, Math.max(sizes.heightOf(key), below + sizes.gap * Math.max(0, children.length - 1)))
    }
    return spans
  }

  /** A box at the middle of the room its subtree has; the answers fill that room from its own middle outwards. */
  function place(root: EntryKey, top: number, spans: ReadonlyMap<EntryKey, number>): void {
    const open: [EntryKey, number][] = [[root, top]]
    for (let next = open.pop(); next; next = open.pop()) {
      const [key, from] = next
      const { depth, children } = map.nodes.get(key)!
      const span = spans.get(key)!
      const height = sizes.heightOf(key)
      const box = { x: columnX(depth), y: from + (span - height) / 2, width: widthOf(depth), height }
      boxes.set(key, box)
      width = Math.max(width, box.x + box.width)
      bottom = Math.max(bottom, from + span)
      const below =
        children.reduce((sum, child) => sum + spans.get(child)!, 0) + sizes.gap * Math.max(0, children.length - 1)
      let y = from + (span - below) / 2
      for (const child of children) {
        open.push([child, y])
        y += spans.get(child)! + sizes.gap
      }
    }
  }
}

/** Where the arrow keys lead: to the parent, the first answer, or the neighbour in the same column. */
export function neighbour(
  map: ArgumentMap,
  from: EntryKey,
  to: 'parent' | 'child' | 'next' | 'previous',
): EntryKey | undefined {
  const node = map.nodes.get(from)
  if (!node) return undefined
  if (to === 'parent') return node.parent
  if (to === 'child') return node.children[0]
  const column = [...columnOf(map, node.depth)]
  return column[column.indexOf(from) + (to === 'next' ? 1 : -1)]
}

/** The nodes of one depth, from top to bottom. */
function* columnOf(map: ArgumentMap, depth: number): Iterable<EntryKey> {
  const open = [...map.roots].reverse()
  for (let key = open.pop(); key; key = open.pop()) {
    const node = map.nodes.get(key)!
    if (node.depth === depth) yield key
    else open.push(...[...node.children].reverse())
  }
}
