/** Who writes along, each once however many pages they have open. */
import type { Writer } from './joint.ts'

export const joinedNames = (writers: readonly Writer[]): Writer[] => [
  ...new Map(writers.map(writer => [writer.member, writer])).values(),
]
