/** What a scrubber shows of a replay: where stages begin, where claims are made, where ballots come in and polls open and close. */
import type { AnnotationValue, PollValue } from '../room/index.ts'
import type { ShownStep } from './steps.ts'

/** `step` steps have been taken when it has just happened. */
export type Tick = { step: number } & (
  | { kind: 'stage'; stage: string }
  | { kind: 'claim' | 'erased' }
  | { kind: 'ballots'; count: number }
  | { kind: 'opened' | 'closed'; poll: string }
)

export function ticksOf(steps: readonly ShownStep[]): Tick[] {
  const ticks: Tick[] = []
  const claims = new Set<string>()
  const polls = new Map<string, PollValue>()
  for (const [i, change] of steps.entries()) {
    const step = i + 1
    if (change.kind === 'stage') ticks.push({ step, kind: 'stage', stage: change.to })
    else if (change.kind === 'erased') ticks.push({ step, kind: 'erased' })
    else if (change.root === 'annotations') {
      const value = change.value as AnnotationValue | undefined
      if (value?.motivation !== 'classifying' || claims.has(change.key)) continue
      claims.add(change.key)
      ticks.push({ step, kind: 'claim' })
    } else if (change.root === 'polls') {
      const poll = change.value as PollValue | undefined
      const before = polls.get(change.key)
      if (!poll) continue
      polls.set(change.key, poll)
      const count = (poll.turnout ?? 0) - (before?.turnout ?? 0)
      if (count > 0) ticks.push({ step, kind: 'ballots', count })
      if (poll.about === 'claim') continue
      if (!before || (!before.isOpen && poll.isOpen)) ticks.push({ step, kind: 'opened', poll: poll.question ?? '' })
      if (before?.isOpen && !poll.isOpen) ticks.push({ step, kind: 'closed', poll: poll.question ?? '' })
    }
  }
  return ticks
}
