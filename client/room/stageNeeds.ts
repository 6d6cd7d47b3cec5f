/**
 * How far members are with what the stage asks of everyone at least. The server counts what it accepted, so it is asked: when
 * something of one's own was saved, and by moderators every few seconds, since nothing in the document says who is done.
 */
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { StageAnswer } from '../../shared/protocol/index.ts'
import { COUNTED, type Counted, type Stage } from '../../shared/stages/stage.ts'
import { ask, room as at } from './api.ts'
import { floorOf } from './floor.ts'
import type { PollView, RoomView } from './types.ts'

const AGAIN_MS = 5000

export interface Need {
  what: Counted
  least: number
  done: number
}
/** In the order in which they are counted; what one has done beyond them is not told. */
export const needsOf = ({ minimums = {} }: Pick<Stage, 'minimums'>, mine: NonNullable<StageAnswer['mine']>): Need[] =>
  COUNTED.flatMap(what => {
    const least = minimums[what]
    return least === undefined ? [] : [{ what, least, done: Math.min(least, mine[what] ?? 0) }]
  })

export function createNeeds(view: RoomView) {
  const [answer, setAnswer] = createSignal<StageAnswer>()
  const stage = createMemo(() => view.stage().id)
  async function look(): Promise<void> {
    const said = await ask<StageAnswer>('GET', `${at(view.room().id)}/stage`)
    if (said.ok) setAnswer(said.value)
  }
  const isSaved = createMemo(() => view.saving().state === 'saved')
  const own = createMemo(() => ownWork(view))
  createEffect(on([stage, own, isSaved], ([, , saved]) => saved && void look()))
  const again = setInterval(() => {
    if (view.me().role === 'moderator' && !document.hidden) void look()
  }, AGAIN_MS)
  onCleanup(() => clearInterval(again))
  const current = () => (answer()?.stage.id === stage() ? answer() : undefined)
  return {
    /** One's own; undefined until the server has said. */
    mine: () => {
      const mine = current()?.mine
      return mine && needsOf(view.stage(), mine)
    },
    /** How many participants are done: for moderators, where they may see it. */
    progress: () => current()?.progress,
  }
}

/** What of one's own the server may count, as a word that changes with it. */
function ownWork(view: RoomView): string {
  let entries = 0
  const ballots: unknown[] = []
  const note = (poll: PollView | undefined) =>
    poll?.mine !== undefined && ballots.push(poll.id, poll.mine, poll.isWaiting)
  for (const { isMine, thread, classification, stance } of view.allCards()) {
    if (isMine) entries++
    for (const row of thread) if (row.isMine) entries++
    note(classification)
    note(stance)
  }
  view.polls().forEach(note)
  return JSON.stringify([entries, ballots, floorOf(view)?.heard.length])
}
