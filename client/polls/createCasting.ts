/** Choices being made in polls, casting them, and what was refused. A choice outlives its card and a refusal. */
import { createStore, reconcile, unwrap } from 'solid-js/store'
import { newReceipt, validateChoice } from '../../shared/polls/index.ts'
import type { PollAnswer } from '../../shared/protocol/index.ts'
import type { Choice, PollId, Random } from '../../shared/room/index.ts'
import { keepReceipt, keptReceipt } from '../room/receipts.ts'
import type { PollView, RoomView } from '../room/types.ts'
import { polls as text } from '../text/polls.ts'
import { announce } from '../ui/Toasts.tsx'
import { asPoll, choiceOf } from './question.ts'

interface Casting {
  choice?: Choice | undefined
  refused?: string | undefined
  receipt?: string | undefined
  isReceiptKept?: boolean
  /** The server has said that one does not stand on the roll. */
  isOffRoll?: boolean
}

export function createCasting(view: RoomView, random: Random) {
  const [state, setState] = createStore<Record<PollId, Casting>>({})
  const of = (poll: PollView): Casting => state[poll.id] ?? {}
  const put = (poll: Pick<PollView, 'id'>, change: Casting) => setState(poll.id, before => ({ ...before, ...change }))

  return {
    /** What is chosen now, else what was cast. */
    choice: (poll: PollView): Choice | undefined => of(poll).choice ?? choiceOf(poll),
    hasChosen(poll: PollView): boolean {
      const choice = of(poll).choice ?? choiceOf(poll)
      return typeof choice === 'object' ? Object.keys(choice).length > 0 : choice !== undefined
    },
    choose(poll: PollView, choice: Choice | undefined) {
      setState(poll.id, reconcile({ ...unwrap(of(poll)), choice, refused: undefined }))
    },
    refused: (poll: PollView) => of(poll).refused,
    receipt: (poll: PollView) => of(poll).receipt ?? keptReceipt(view.me().id, poll.id),
    isReceiptKept: (poll: PollView) => of(poll).isReceiptKept ?? true,
    /** Why casting is not possible at all at the moment. */
    refusal: (poll: PollView) =>
      view.refusalOfPoll({
        kind: 'cast',
        poll: asPoll(view, poll),
        choice: sample(poll),
        hasCast: poll.mine !== undefined,
        isOnRoll: !of(poll).isOffRoll,
      })?.detail,
    /** What the document does not say: whether one stands on the roll of a secret poll. */
    noteRoll: ({ poll, isOnRoll }: PollAnswer) => put(poll, { isOffRoll: isOnRoll === false }),

    async cast(poll: PollView): Promise<void> {
      const say = (detail: string) => {
        put(poll, { refused: detail })
        announce(detail)
      }
      const asked = asPoll(view, poll)
      const { choice, fault } = validateChoice(asked, of(poll).choice ?? choiceOf(poll) ?? nothingChosen(poll))
      if (choice === undefined) return say(fault)
      const act = {
        kind: 'cast',
        poll: asked,
        choice,
        hasCast: poll.mine !== undefined,
        isOnRoll: !of(poll).isOffRoll,
      } as const
      const before = view.refusalOfPoll(act)
      if (before) return say(before.detail)
      const me = view.me().id
      const receipt = poll.secrecy === 'secret' ? (keptReceipt(me, poll.id) ?? newReceipt(random)) : undefined
      put(poll, {
        refused: undefined,
        ...(receipt ? { receipt, isReceiptKept: keepReceipt(me, poll.id, receipt) } : {}),
      })
      const refusal = await view.cast(poll.id, choice, receipt)
      if (refusal) return say(refusal.detail)
      put(poll, { choice: undefined })
      announce(text.isCast)
    },
  }
}
export type PollCasting = ReturnType<typeof createCasting>

/** Any right choice, for asking whether one may cast at all. */
function sample({ method, options = [] }: PollView): Choice {
  const key = options[0]?.key ?? ''
  switch (method) {
    case 'single':
    case 'stance':
      return key
    case 'approval':
    case 'ranked':
      return [key]
    case 'score':
    case 'dots':
      return { [key]: 1 }
    case 'consent':
      return { key: 'agree' }
    default:
      return method satisfies never
  }
}

/** Nothing chosen yet, said so that the method's own sentence names what is missing. */
function nothingChosen({ method }: PollView): unknown {
  switch (method) {
    case 'approval':
    case 'ranked':
      return []
    case 'score':
    case 'dots':
      return {}
    case 'consent':
    case 'single':
    case 'stance':
      return undefined
    default:
      return method satisfies never
  }
}
