/** Casting on a claim's polls: one ballot under way at a time, and the refusal's sentence where it was cast. */
import { createSignal } from 'solid-js'
import type { PollId } from '../../shared/room/index.ts'
import type { RoomView } from '../room/types.ts'
import { reading as text } from '../text/reading.ts'
import { announce } from '../ui/Toasts.tsx'

export function createBallots(view: RoomView) {
  const [refused, setRefused] = createSignal<{ poll: PollId; detail: string }>()
  const [under, setUnder] = createSignal<{ poll: PollId; choice: string }>()

  async function cast(poll: PollId, choice: string) {
    const refusal = view.refusalOf('classify')
    if (refusal) return tell(poll, refusal.detail)
    setRefused(undefined)
    setUnder({ poll, choice })
    try {
      const answer = await view.cast(poll, choice)
      if (answer) tell(poll, answer.detail)
    } catch {
      tell(poll, view.saving().state === 'offline' ? text.waitsOffline : text.castFailed)
    } finally {
      setUnder(undefined)
    }
  }
  function tell(poll: PollId, detail: string) {
    setRefused({ poll, detail })
    announce(detail)
  }

  return {
    cast: (poll: PollId, choice: string) => void cast(poll, choice),
    refusalAt: (poll: PollId) => (refused()?.poll === poll ? refused()!.detail : undefined),
    /** What is being cast, so that the button answers at once. */
    underWay: (poll: PollId) => (under()?.poll === poll ? under()!.choice : undefined),
  }
}
export type Ballots = ReturnType<typeof createBallots>
