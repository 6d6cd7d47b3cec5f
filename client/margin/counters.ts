/** Marks gathered by the line they begin in: one counter a line, with the look that most of them have. */
import type { EntryKey } from '../../shared/room/index.ts'
import type { Look } from '../room/look.ts'

export interface Counter {
  y: number
  keys: EntryKey[]
  look: Look
}

/** Marks of one y are counted together; `marks` in text order, so y never falls. */
export function countersOf(marks: readonly { key: EntryKey; y: number; look: Look }[]): Counter[] {
  const lines = new Map<number, { key: EntryKey; look: Look }[]>()
  for (const { y, key, look } of marks) {
    const line = lines.get(y)
    if (line) line.push({ key, look })
    else lines.set(y, [{ key, look }])
  }
  return [...lines].map(([y, line]) => ({
    y,
    keys: line.map(mark => mark.key),
    look: commonest(line.map(mark => mark.look)),
  }))
}

/** The look most have; a tie is the earlier one's. */
function commonest(looks: readonly Look[]): Look {
  const counts = new Map<string, number>()
  for (const { style } of looks) counts.set(style, (counts.get(style) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return looks.find(look => counts.get(look.style) === most)!
}
