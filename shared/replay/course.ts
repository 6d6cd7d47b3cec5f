/** What a replay tells of a room's course and nothing of its words: when each stage began, and when polls closed. */
import type { PollId, PollValue } from '../room/index.ts'
import type { ShownStep } from './steps.ts'

export interface PastCourse {
  /** Stages by id, each time one began but the first, which began with the room. `at` in milliseconds since 1970. */
  stages: { stage: string; at: number }[]
  /** When each closed poll closed last. */
  closed: ReadonlyMap<PollId, number>
}

export function courseOf(steps: readonly ShownStep[]): PastCourse {
  const stages: PastCourse['stages'] = []
  const closed = new Map<PollId, number>()
  const open = new Set<string>()
  for (const step of steps) {
    if (step.kind === 'stage') stages.push({ stage: step.to, at: step.at })
    if (step.kind !== 'change' || step.root !== 'polls') continue
    const poll = step.value as PollValue | undefined
    if (poll?.isOpen) open.add(step.key)
    else if (open.delete(step.key) && poll) closed.set(step.key as PollId, step.at)
    if (poll?.isOpen) closed.delete(step.key as PollId)
  }
  return { stages, closed }
}
