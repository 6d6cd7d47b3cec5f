/** The room's results, asked for again when ballots have come in; at most every two seconds, and only while they are looked at. */
import { createEffect, createMemo, createResource, createSignal, on, onCleanup } from 'solid-js'
import type { ResultsAnswer } from '../../shared/protocol/index.ts'
import { pollCalls } from '../room/pollCalls.ts'
import type { RoomView } from '../room/types.ts'

const EVERY_MS = 2000

export function createResults(view: RoomView) {
  const { resultsThen } = view
  return resultsThen ? { results: createMemo(resultsThen), problem: () => undefined, again() {} } : createAsked(view)
}

function createAsked(view: RoomView) {
  const [answer, { refetch }] = createResource(() => pollCalls.results(view.room().id))
  const [last, setLast] = createSignal<ResultsAnswer>()
  createEffect(() => {
    const got = answer()
    if (got?.ok) setLast(got.value)
  })
  const ballots = () => {
    const claims = view
      .allCards()
      .reduce((sum, { classification, stance }) => sum + (classification?.turnout ?? 0) + (stance?.turnout ?? 0), 0)
    const polls = view.polls().map(poll => `${poll.id}${poll.isOpen}${poll.turnout ?? 0}${poll.revealed ?? ''}`)
    return `${claims} ${polls.join(' ')} ${view.saving().state === 'offline'}`
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(
    on(
      ballots,
      () => {
        timer ??= setTimeout(() => {
          timer = undefined
          void refetch()
        }, EVERY_MS)
      },
      { defer: true },
    ),
  )
  onCleanup(() => clearTimeout(timer))
  return {
    /** The newest that came; a later question that fails does not take it away. */
    results: last,
    problem: () => {
      const got = answer()
      return got && !got.ok && !last() ? got.problem.detail : undefined
    },
    again: () => void refetch(),
  }
}

/** There are ballots on claims whose counts this reader is not shown: nothing is said of how many claims or ballots there are. */
export const hasSealed = ({ claims }: ResultsAnswer, question: 'classification' | 'stance') =>
  claims.some(({ [question]: { tally, turnout } }) => tally === undefined && turnout > 0)
