/**
 * What this member can take back, newest first: changes of this tab's document, and ballots. One list
 * for both, so that undo goes back in the order in which things were done; a rule that has come between is asked first.
 */
import { createSignal } from 'solid-js'
import type { Refusal } from '../../shared/policy/index.ts'

export type Undoable = 'mark' | 'reply' | 'speech' | 'edit' | 'deletion' | 'ballot' | 'cast'

/** The last thing that was done or taken back; each has a number of its own. */
export type Change = { id: number } & (
  | { does: 'done' | 'undone'; what: Undoable }
  | { does: 'nothing' }
  | { does: 'refused'; detail: string }
)

interface Step {
  what: Undoable
  /** Why it cannot be taken back now. */
  refusal: () => Refusal | undefined
  /** False when there was nothing left to take back. */
  undo: () => boolean
}

export function createUndoing() {
  const steps: Step[] = []
  const [last, setLast] = createSignal<Change>()
  let count = 0
  const say = (change: Omit<Change, 'id'>) => setLast({ ...change, id: ++count } as Change)
  return {
    last,
    did(step: Step) {
      steps.push(step)
      say({ does: 'done', what: step.what } as Change)
    },
    refused: (detail: string) => say({ does: 'refused', detail } as Change),
    undo(): boolean {
      for (let step = steps.pop(); step; step = steps.pop()) {
        const refusal = step.refusal()
        if (refusal) {
          steps.push(step)
          say({ does: 'refused', detail: refusal.detail } as Change)
          return false
        }
        if (!step.undo()) continue
        say({ does: 'undone', what: step.what } as Change)
        return true
      }
      say({ does: 'nothing' } as Change)
      return false
    },
  }
}
export type Undoing = ReturnType<typeof createUndoing>
