/**
 * New words stand between two neighbours, and Yjs gives everyone the same text only if the left one really comes before the
 * right one. Who claims otherwise would make a text that reads differently after each reload.
 */
import { type Known, parentOf, rowOf, type SharedType } from './internals.ts'
import type { Id } from './reader.ts'

/** The run that holds an id, new or known: its first clock and its own neighbours. */
export interface Run {
  clock: number
  origin: Id | null | undefined
  rightOrigin: Id | null | undefined
  known: Known | undefined
}

/**
 * Whether `left` comes before `right` in their text. On one page neighbours always know each other: one was written next to
 * the other. Two pages' words may have met on the server; then the document knows their order.
 */
export function comesBefore(
  left: Id,
  leftRun: Run,
  right: Id,
  rightRun: Run,
  rows: Map<SharedType, ReadonlyMap<Known, number>>,
) {
  if (isSame(leftRun.rightOrigin, right) || isSame(originOf(right, rightRun), left)) return true
  const [a, b] = [leftRun.known, rightRun.known]
  if (!a || !b) return false
  if (a === b) return left.clock < right.clock
  const text = parentOf(a as Parameters<typeof parentOf>[0])
  let row = rows.get(text)
  if (!row) {
    row = rowOf(text)
    rows.set(text, row)
  }
  return row.get(a)! < row.get(b)!
}

/** Within a run each character hangs on the one before it. */
const originOf = ({ client, clock }: Id, run: Run): Id | null | undefined =>
  clock > run.clock ? { client, clock: clock - 1 } : run.origin

const isSame = (a: Id | null | undefined, b: Id) => a?.client === b.client && a.clock === b.clock
