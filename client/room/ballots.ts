/**
 * Ballots on their way: shown as cast at once, sent one at a time per poll (the newest choice wins), kept while the network is
 * away, and taken back when the server refuses.
 */
import { createSignal } from 'solid-js'
import { type Refusal, type RefusalCode, refuse } from '../../shared/policy/index.ts'
import type { Problem } from '../../shared/protocol/index.ts'
import type { PollId } from '../../shared/room/index.ts'
import type { Answer } from './api.ts'

/** Answers after which the same ballot is sent again: no network, a busy or draining server. */
const isPassing = ({ status }: Problem) => status === 0 || status === 429 || status >= 500
const RETRY_MS = 3000

interface Waiting {
  choice: string
  answer: ((refusal: Refusal | undefined) => void)[]
}

export function createBallots(tools: {
  /** Choices that the server is known to have. */
  cast: Map<PollId, string>
  send: (poll: PollId, choice: string) => Promise<Answer<unknown>>
  later: (run: () => void, ms: number) => void
  /** What this member has cast in a poll is shown differently now. */
  changed: (poll: PollId) => void
}) {
  const waiting = new Map<PollId, Waiting>()
  const sending = new Set<PollId>()
  const [count, setCount] = createSignal(0)

  async function work(poll: PollId): Promise<void> {
    if (sending.has(poll)) return
    sending.add(poll)
    for (let next = waiting.get(poll); next; next = waiting.get(poll)) {
      const { choice } = next
      const answer = await tools.send(poll, choice)
      if (waiting.get(poll)?.choice !== choice) continue
      if (!answer.ok && isPassing(answer.problem)) {
        tools.later(() => work(poll), RETRY_MS)
        break
      }
      waiting.delete(poll)
      if (answer.ok) tools.cast.set(poll, choice)
      tools.changed(poll)
      for (const tell of next.answer) tell(answer.ok ? undefined : asRefusal(answer.problem))
    }
    sending.delete(poll)
    setCount(waiting.size)
  }

  return {
    cast(poll: PollId, choice: string): Promise<Refusal | undefined> {
      return new Promise(resolve => {
        waiting.set(poll, { choice, answer: [...(waiting.get(poll)?.answer ?? []), resolve] })
        setCount(waiting.size)
        tools.changed(poll)
        void work(poll)
      })
    },
    /** What to show as cast: the choice on its way, else the one the server has. */
    mine: (poll: PollId): string | undefined => waiting.get(poll)?.choice ?? tools.cast.get(poll),
    isCounted: (poll: PollId) => tools.cast.has(poll),
    count,
    retry: () => {
      for (const poll of waiting.keys()) void work(poll)
    },
  }
}

export const asRefusal = (problem: Problem): Refusal =>
  refuse((problem.code as RefusalCode | undefined) ?? 'INTERNAL', problem.rule ?? '', problem.detail)
