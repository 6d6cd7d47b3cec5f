/** The rules of polls and ballots: who casts, who asks, and who is shown what. Part of `check`. */
import type { Member, Poll, Reasoned } from '../room/index.ts'
import type { PollAct, RoomFacts } from './acts.ts'
import {
  answersAnother,
  faultOf,
  isClaimPoll,
  isKeptBefore,
  isOnRoll,
  isSecret,
  opensByOwnBallot,
  shutsOutModerators,
  tellsSides,
} from './predicates.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isMerged, isModerator, isMuted, isTimeUp, mayTakePart, opens, timeUp } from './writingPredicates.ts'

export function checkPoll(act: PollAct, member: Member, room: RoomFacts, now: number): Refusal | undefined {
  switch (act.kind) {
    case 'cast':
      return checkCast(act, member, room, now)
    case 'take-back-ballot':
      return checkTakingBack(act, member, room, now)
    case 'say-moved':
      return checkMoved(act, member)
    case 'read-ballots':
      return checkReading(act)
    default:
      break
  }
  if (!isModerator(member))
    return act.kind === 'close-poll'
      ? refuse('ROLE', 'POLL-5', 'Only moderators close a poll.')
      : refuse('ROLE', 'POLL-5', 'Only moderators do this with polls.')
  switch (act.kind) {
    case 'open-poll':
      return checkOpening(act, room)
    case 'edit-poll':
    case 'withdraw-poll':
      return checkChange(act)
    case 'reopen-poll':
      if (act.poll.kept)
        return refuse('CLOSED', 'POLL-20', 'This poll came back without its ballots: it is not opened again.')
      return isSecret(act.poll)
        ? refuse('CLOSED', 'POLL-7', 'A secret poll is not opened again: its ballots have been shuffled and shown.')
        : undefined
    case 'reveal-poll':
      return checkReveal(act.poll)
    case 'take-sides':
      return checkSides(act.poll)
    case 'close-poll':
    case 'read-turnout':
      return undefined
    default:
      return act satisfies never
  }
}

function checkCast(act: PollAct & { kind: 'cast' }, member: Member, room: RoomFacts, now: number): Refusal | undefined {
  const { poll, choice, hasCast } = act
  const outside = checkCaster(poll, member)
  if (outside) return outside
  // Before all else, even a close: a ballot sent again after its answer was lost must hear that it is counted.
  if (isSecret(poll) && hasCast) return refuse('ALREADY_CAST', 'POLL-3', alreadyCast(act))
  const closed = checkTaking(poll, room, now)
  if (closed) return closed
  if (isSecret(poll) && !isOnRoll(act)) {
    return refuse('ROLL', 'POLL-8', 'This secret poll was opened before you could cast: its roll stays as it was then.')
  }
  if (answersAnother(act)) {
    return isClaimPoll(poll)
      ? refuse('STALE', 'POLL-17', 'This claim was changed while you were casting: read it again, then cast.')
      : refuse('STALE', 'POLL-17', 'This question was changed while you were casting: read it again, then cast.')
  }
  const fault = faultOf(poll, choice)
  if (fault) return refuse('CHOICE', 'POLL-1', fault)
  return isMuted(member) && poll.method === 'consent' && (choice as Reasoned).reason
    ? refuse('MUTED', 'ROOM-5', 'A moderator has paused your writing: you can cast, but give no reason.')
    : undefined
}

function checkTakingBack(
  act: PollAct & { kind: 'take-back-ballot' },
  member: Member,
  room: RoomFacts,
  now: number,
): Refusal | undefined {
  const { poll } = act
  const outside = checkCaster(poll, member)
  if (outside) return outside
  if (isSecret(poll)) return refuse('ALREADY_CAST', 'POLL-22', 'A secret ballot stands: it is not taken back.')
  const closed = checkTaking(poll, room, now)
  if (closed) return closed
  if (isKeptBefore(act))
    return refuse(
      'CAST',
      'POLL-22',
      'What you said before the discussion is kept: your ballot can be changed, and not taken back.',
    )
  return opensByOwnBallot(poll)
    ? refuse('CAST', 'POLL-22', 'Your ballot opened the tally to you: it can be changed, and not taken back.')
    : undefined
}

function checkCaster(poll: Poll, member: Member): Refusal | undefined {
  if (!mayTakePart(member)) return refuse('ROLE', 'ROOM-2', 'You are here to read: observers do not cast.')
  return shutsOutModerators(poll) && isModerator(member)
    ? refuse('ROLE', 'POLL-9', 'In this poll moderators do not cast.')
    : undefined
}

/** Whether the poll takes ballots now. */
function checkTaking(poll: Poll, room: RoomFacts, now: number): Refusal | undefined {
  if (poll.kept)
    return refuse(
      'CLOSED',
      'POLL-20',
      'This poll came back without its ballots: it keeps its tally and takes no others.',
    )
  if (!poll.isOpen) return refuse('CLOSED', 'POLL-2', 'This poll is closed.')
  if (poll.claim && isMerged(room, poll.claim))
    return refuse('CLOSED', 'CASE-6', 'This claim is merged into another: cast on that one.')
  if (!opens(room, isClaimPoll(poll) ? 'classification' : 'polls')) {
    return refuse('PHASE', isClaimPoll(poll) ? 'STAGE-3' : 'STAGE-4', `Ballots are closed in “${room.stage.title}”.`)
  }
  return isTimeUp(room, now) ? refuse('PHASE', 'STAGE-5', timeUp(room)) : undefined
}

const alreadyCast = ({ receipt }: PollAct & { kind: 'cast' }) => {
  if (receipt === 'known')
    return 'This ballot is counted already: its receipt is in the box, and a secret ballot stands.'
  return receipt === 'unknown'
    ? 'You have cast already, under another receipt; a secret ballot stands.'
    : 'You have cast already; a secret ballot stands.'
}

function checkOpening(act: PollAct & { kind: 'open-poll' }, room: RoomFacts): Refusal | undefined {
  const { about, when, pollCount, pollsPerRoom, asked } = act
  if (pollCount >= pollsPerRoom)
    return refuse('QUOTA', 'POLL-10', `This room has ${pollsPerRoom} polls already; no more can be opened.`)
  if (about !== 'motion') return undefined
  if (!room.hasMotion) return refuse('MOTION', 'POLL-11', 'This room has no motion to ask about.')
  return when && asked.includes(when)
    ? refuse('MOTION', 'POLL-11', `The room has been asked about its motion ${when} the debate already.`)
    : undefined
}

function checkChange({ poll, hasBallots, kind }: PollAct & { kind: 'edit-poll' | 'withdraw-poll' }) {
  const what = kind === 'edit-poll' ? 'edited' : 'withdrawn'
  if (isClaimPoll(poll)) return refuse('ROLE', 'POLL-6', `A claim’s polls are not ${what}: they go with their claim.`)
  if (hasBallots) return refuse('CAST', 'POLL-6', `Somebody has cast: a poll is ${what} only before its first ballot.`)
  return poll.isOpen ? undefined : refuse('CLOSED', 'POLL-6', `This poll is closed: it can no longer be ${what}.`)
}

function checkReveal(poll: Poll): Refusal | undefined {
  if (poll.reveal !== 'moderator')
    return refuse('CLOSED', 'POLL-4', 'This tally does not wait for a moderator: it shows when the poll says.')
  return isSecret(poll) && poll.isOpen
    ? refuse('CLOSED', 'POLL-4', 'A secret poll shows nothing while it is open: close it first.')
    : undefined
}

function checkSides(poll: Poll): Refusal | undefined {
  if (!tellsSides(poll))
    return refuse('MOTION', 'POLL-12', 'Sides are taken only from a poll about the motion that said so beforehand.')
  return poll.isOpen ? refuse('CLOSED', 'POLL-12', 'Close the poll before sides are taken from it.') : undefined
}

function checkMoved({ poll, hasMoved }: PollAct & { kind: 'say-moved' }, member: Member): Refusal | undefined {
  if (!mayTakePart(member)) return refuse('ROLE', 'ROOM-2', 'You are here to read: observers do not cast.')
  if (poll.about !== 'motion' || poll.when !== 'after' || isSecret(poll))
    return refuse(
      'MOTION',
      'POLL-13',
      'Only a poll about the motion, after the debate and not secret, asks what moved you.',
    )
  return hasMoved
    ? undefined
    : refuse('MOTION', 'POLL-13', 'Only who casts otherwise after the debate than before says what moved them.')
}

function checkReading({ poll, maySeeTally }: PollAct & { kind: 'read-ballots' }): Refusal | undefined {
  if (!isSecret(poll)) return refuse('ROLE', 'POLL-14', 'Only a secret poll has a list of receipts.')
  return maySeeTally
    ? undefined
    : refuse('SEALED', 'POLL-14', 'The ballots of this poll are shown with its tally, and not before.')
}
