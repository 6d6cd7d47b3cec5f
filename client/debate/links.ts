/** The lines between the map's boxes: from the middle of a box's end to the middle of its answer's beginning. */
import type { ArgumentMap, Bearing, Layout } from '../../shared/argument/index.ts'
import { bearingOf } from '../../shared/argument/index.ts'
import type { EntryKey } from '../../shared/room/index.ts'

export interface Link {
  key: EntryKey
  path: string
  bearing: Bearing
}

/** How far a claim's line begins from its words, in CSS pixels. */
const AIR = 8

export function linksOf(map: ArgumentMap, { boxes }: Layout): Link[] {
  return [...map.nodes.values()].flatMap(({ key, parent, move, depth }) => {
    const from = parent && boxes.get(parent)
    const to = boxes.get(key)
    if (!from || !to || !move) return []
    const [x1, y1] = [from.x + from.width + (depth === 1 ? AIR : 0), Math.round(from.y + from.height / 2)]
    const [x2, y2] = [to.x, Math.round(to.y + to.height / 2)]
    const middle = (x1 + x2) / 2
    return [{ key, bearing: bearingOf(move), path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}` }]
  })
}
