/**
 * Ballots on their way: shown as cast at once, sent one at a time per poll (the newest choice wins), kept on this device while
 * the network is away, and gone again when the server refuses; none instead of one takes it back. A secret ballot goes with a receipt that was drawn before: sent again after its
 * answer was lost it is the same ballot, and its choice is forgotten once it is counted.
 */
import { createSignal } from 'solid-js'
import { type Refusal, type RefusalCode, refuse } from '../../shared/policy/index.ts'
import type { CastBallot, Mine, Problem } from '../../shared/protocol/index.ts'
import type { Choice, PollId } from '../../shared/room/index.ts'
import type { Answer } from './api.ts'

/** Answers after which the same ballot is sent again: no network, a busy or draining server, one that had no time to read it. */
const isPassing = ({ status }: Problem) => status === 0 || status === 408 || status === 429 || status >= 500
const RETRY_MS = 3000

interface Waiting {
  /** Undefined: the one that was cast is taken back. */
  ballot: CastBallot | undefined
  /** It went out before, and no answer came. */
  isLost?: boolean
  answer: ((refusal: Refusal | undefined) => void)[]
}

export function createBallots(tools: {
  /** Choices that the server is known to have. */
  cast: Map<PollId, Mine>
  send: (poll: PollId, ballot: CastBallot | undefined) => Promise<Answer<unknown>>
  later: (run: () => void, ms: number) => void
  /** Which wording of the poll the page shows. */
  asked: (poll: PollId) => number
  /** What this member has cast in a poll is shown differently now. */
  changed: (poll: PollId) => void
  /** To outlive the tab; undefined: it waits no more. */
  keep: (poll: PollId, ballot: CastBallot | undefined) => void
}) {
  const waiting = new Map<PollId, Waiting>()
  const sending = new Set<PollId>()
  const [count, setCount] = createSignal(0)

  async function work(poll: PollId): Promise<void> {
    if (sending.has(poll)) return
    sending.add(poll)
    for (let next = waiting.get(poll); next; next = waiting.get(poll)) {
      const { ballot } = next
      const answer = await tools.send(poll, ballot)
      if (waiting.get(poll) !== next) continue
      if (!answer.ok && isPassing(answer.problem)) {
        next.isLost = true
        tools.keep(poll, ballot)
        tools.later(() => work(poll), RETRY_MS)
        break
      }
      waiting.delete(poll)
      if (next.isLost) tools.keep(poll, undefined)
      const isCounted = answer.ok || (next.isLost && ballot?.receipt !== undefined && isThere(answer.problem))
      if (isCounted && ballot) tools.cast.set(poll, ballot.receipt === undefined ? ballot.choice : { cast: true })
      else if (isCounted) tools.cast.delete(poll)
      tools.changed(poll)
      for (const tell of next.answer) tell(isCounted || answer.ok ? undefined : asRefusal(answer.problem))
    }
    sending.delete(poll)
    setCount(waiting.size)
  }

  function put(poll: PollId, next: Waiting): void {
    waiting.set(poll, next)
    setCount(waiting.size)
    tools.changed(poll)
    void work(poll)
  }

  return {
    /** No choice takes back what was cast. */
    cast(poll: PollId, choice: Choice | undefined, receipt?: string): Promise<Refusal | undefined> {
      return new Promise(resolve => {
        const ballot =
          choice === undefined
            ? undefined
            : { choice, asked: tools.asked(poll), ...(receipt === undefined ? {} : { receipt }) }
        const before = waiting.get(poll)
        if (before?.isLost) tools.keep(poll, ballot)
        put(poll, { ballot, ...(before?.isLost && { isLost: true }), answer: [...(before?.answer ?? []), resolve] })
      })
    },
    /** Goes on with what an earlier page left; `told` learns how it ended, unless this page has cast in that poll since. */
    goOn(poll: PollId, ballot: CastBallot, told: (refusal: Refusal | undefined) => void): void {
      if (!waiting.has(poll)) put(poll, { ballot, isLost: true, answer: [told] })
    },
    /** What to show as cast: the choice on its way, else the one the server has. */
    mine(poll: PollId): Mine | undefined {
      const next = waiting.get(poll)
      return next ? next.ballot?.choice : tools.cast.get(poll)
    },
    isWaiting: (poll: PollId) => waiting.has(poll),
    isCounted: (poll: PollId) => tools.cast.has(poll),
    count,
    retry: () => {
      for (const poll of waiting.keys()) void work(poll)
    },
  }
}

/** A secret ballot stands in the box already. */
const isThere = ({ code }: Problem) => code === 'ALREADY_CAST'

export const asRefusal = (problem: Problem): Refusal =>
  refuse((problem.code as RefusalCode | undefined) ?? 'INTERNAL', problem.rule ?? '', problem.detail)
