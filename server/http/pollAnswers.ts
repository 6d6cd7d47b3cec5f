/** Polls as the API shows them to one member. What the member may not see is left out here and nowhere later. */
import type { Mine, PollAnswer, PollInfo, TurnoutAnswer } from '../../shared/protocol/index.ts'
import { type Member, type Poll, shownName } from '../../shared/room/index.ts'
import { hasCastIn, turnoutOf } from '../rooms/ballotBox.ts'
import type { LiveRoom } from '../rooms/liveRoom.ts'
import { countedBox } from '../rooms/merges.ts'
import { changeOf } from '../rooms/motion.ts'
import { mayCast, waitingFor } from '../rooms/polls.ts'
import { openBallots, tallyFor } from '../rooms/tallies.ts'

export function pollInfo(poll: Poll): PollInfo {
  const { id, about, claim, of, question, method, options, rules, secrecy, reveal, isOpen } = poll
  const { moderatorsCast, when, givesSides, reopened, edited, revealed, suppress } = poll
  return {
    id,
    about,
    ...(claim ? { claim } : {}),
    ...(of ? { of } : {}),
    ...(question ? { question } : {}),
    method,
    options,
    ...(rules ? { rules } : {}),
    secrecy,
    reveal,
    isOpen,
    ...(moderatorsCast === false ? { moderatorsCast } : {}),
    ...(when ? { when } : {}),
    ...(givesSides ? { givesSides } : {}),
    ...(reopened ? { reopened } : {}),
    ...(edited ? { edited } : {}),
    ...(revealed === undefined ? {} : { revealed }),
    ...(suppress ? { suppress } : {}),
  }
}

/** One's own ballot; nobody, not even its caster, is told a secret one again. */
export function mineOf(live: LiveRoom, me: Member, poll: Poll): Mine | undefined {
  const box = live.boxOf(poll.id)
  if (box.kind === 'named') return box.ballots.get(me.id)?.choice
  return hasCastIn(box, me.id) ? { cast: true } : undefined
}

export function pollAnswer(live: LiveRoom, me: Member, poll: Poll, now: number): PollAnswer {
  const mine = mineOf(live, me, poll)
  const tally = tallyFor(live, me, poll, now)
  const ballots = openBallots(live, me, poll, now)
  const said = live.movedIn(poll.id).get(me.id)
  const box = live.boxOf(poll.id)
  return {
    poll: pollInfo(poll),
    ...(mine === undefined ? {} : { mine }),
    turnout: turnoutOf(countedBox(live, poll)),
    eligible: mayCast(live, poll),
    ...(box.kind === 'secret' && !box.roll.has(me.id) ? { isOnRoll: false as const } : {}),
    ...(tally ? { tally } : {}),
    ...(ballots ? { ballots } : {}),
    ...(changeOf(live, poll, me.id) ? { moved: said ? { by: said.by ?? null } : {} } : {}),
  }
}

export function turnoutAnswer(live: LiveRoom, me: Member, poll: Poll, now: number): TurnoutAnswer {
  const { eligible: may, waiting } = waitingFor(live, me, poll, now)
  return {
    turnout: turnoutOf(live.boxOf(poll.id)),
    eligible: may,
    waiting: waiting.map(member => ({ id: member.id, name: shownName(member, live.room.settings) })),
  }
}
