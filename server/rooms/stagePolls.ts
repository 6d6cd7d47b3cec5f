/** Polls that the run-sheet asks: opened with their stage and closed with it; and when the tallies of claims are shown in a stage. */
import type { OpenPoll } from '../../shared/protocol/index.ts'
import { newPollId, type Poll } from '../../shared/room/index.ts'
import type { RunSheet, Stage, StagePoll } from '../../shared/stages/index.ts'
import { claimReveal } from './claims.ts'
import type { LiveRoom } from './liveRoom.ts'
import { closeNow, reopenNow, showAt, startPoll } from './polls.ts'
import { askedBy, motionPoll } from './pollWish.ts'
import { BadWish } from './refused.ts'
import type { Turn } from './turn.ts'

/** What the stage that is left has asked takes no more ballots. */
export function closeStagePolls(room: LiveRoom, turn: Turn, { polls = [] }: Stage): void {
  for (const { id } of polls) {
    const poll = openedAs(room, id)
    if (poll?.isOpen) closeNow(room, turn, '', poll)
  }
}

/**
 * Opens what the stage asks. A poll of a stage that the room has come back to is opened again, unless it is secret. What cannot
 * be asked in this room is left out, and the record says so: a stage begins in any case.
 */
export function openStagePolls(room: LiveRoom, turn: Turn, { polls = [] }: Stage): void {
  for (const asked of polls) {
    const before = openedAs(room, asked.id)
    if (before) {
      if (!before.isOpen && before.secrecy !== 'secret') reopenNow(room, turn, '', before)
      continue
    }
    try {
      ask(room, turn, asked)
    } catch (reason) {
      if (!(reason instanceof BadWish)) throw reason
      turn.record('poll', '', { fromSheet: asked.id, leftOut: reason.message })
    }
  }
}

/** The run-sheet has asked something already. */
export const hasStagePolls = (room: LiveRoom): boolean =>
  [...room.polls.values()].some(({ fromSheet }) => fromSheet !== undefined)

const openedAs = (room: LiveRoom, id: string): Poll | undefined =>
  [...room.polls.values()].find(poll => poll.fromSheet === id && !poll.isWithdrawn)

function ask(room: LiveRoom, turn: Turn, asked: StagePoll): void {
  const wish = wishOf(room.runSheet, asked)
  if (wish.about === 'motion') {
    if (!room.room.motion) throw new BadWish('about', 'the room has no motion')
    if (motionPoll(room, wish.when!))
      throw new BadWish('when', `the room has been asked ${wish.when} the debate already`)
  }
  const said = { ...askedBy(room, wish), fromSheet: asked.id }
  const id = newPollId(room.random)
  turn.record('poll', '', { id, opened: said })
  startPoll(room, turn, {
    id,
    room: room.room.id,
    group: room.groups[0]!.id,
    ...said,
    isOpen: true,
    isWithdrawn: false,
    created: turn.now,
  })
}

/** What repeats an earlier poll asks what that one asked. */
function wishOf(sheet: RunSheet, asked: StagePoll): OpenPoll {
  const first = firstOf(sheet, asked)
  const { about, question, method, options } = first
  return {
    about,
    ...(question ? { question } : {}),
    method,
    ...(options ? { options: options.map(option => ({ ...option })) } : {}),
    secrecy: asked.secrecy,
    reveal: asked.reveal,
    ...(about === 'motion' ? { when: first === asked ? ('before' as const) : ('after' as const) } : {}),
    ...(asked.givesSides ? { givesSides: true } : {}),
  }
}

function firstOf(sheet: RunSheet, asked: StagePoll): StagePoll {
  const polls = sheet.stages.flatMap(stage => stage.polls ?? [])
  let first = asked
  while (first.repeats !== undefined) first = polls.find(poll => poll.id === first.repeats)!
  return first
}

/** Tallies of claims are shown when this stage says. */
export function showClaimTallies(room: LiveRoom, turn: Turn): void {
  const reveal = claimReveal(room)
  for (const poll of room.polls.values())
    if (poll.about === 'claim' && !poll.isWithdrawn && poll.reveal !== reveal) showAt(room, turn, poll, reveal)
}
