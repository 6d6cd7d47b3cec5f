/** How far members are with what a stage asks of them at least, and whether it is done. */
import { COUNTED, type Counted, type Minimums, type Stage } from './stage.ts'

/** What one member has done since the stage began. */
export type Done = Readonly<Partial<Record<Counted, number>>>

/** Everything that is asked has been done so often at least. */
export const meets = (minimums: Minimums, done: Done): boolean =>
  COUNTED.every(what => (done[what] ?? 0) >= (minimums[what] ?? 0))

/** How many of the members have done what is asked. */
export const countDone = (minimums: Minimums, members: readonly Done[]): number =>
  members.filter(done => meets(minimums, done)).length

/** The share that the stage waits for has done what is asked; nobody there is nobody done. */
export function isDone({ advance, minimums }: Stage, members: readonly Done[]): boolean {
  if (typeof advance !== 'object' || !minimums || members.length === 0) return false
  return countDone(minimums, members) * 100 >= advance.done * members.length
}
