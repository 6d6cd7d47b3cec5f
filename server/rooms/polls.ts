/** Polls from their opening to their end: claims' polls by what happens to the claim, all others by moderators. */
import { check } from '../../shared/policy/index.ts'
import { isPublicTally } from '../../shared/polls/index.ts'
import type { EditPoll, OpenPoll } from '../../shared/protocol/index.ts'
import { type Member, type MemberId, newPollId, type Poll, type PollId, type Reveal } from '../../shared/room/index.ts'
import { choicesIn, shuffled, turnoutOf } from './ballotBox.ts'
import type { LiveRoom } from './liveRoom.ts'
import { countedBox } from './merges.ts'
import { askedBy, editedBy, motionPoll } from './pollWish.ts'
import { allow } from './refused.ts'
import type { Turn } from './turn.ts'

/** Opens a poll in the moderator's group. Resolves with it once it is committed. Throws `Refused` and `BadWish`. */
export function openPoll(room: LiveRoom, asker: MemberId, wish: OpenPoll, pollsPerRoom: number): Promise<Poll> {
  return room.act(turn => {
    const moderator = room.members.get(asker)!
    const group = room.groupOf(moderator)
    const asked = (['before', 'after'] as const).filter(when => motionPoll(room, when))
    allow(
      check(
        {
          kind: 'open-poll',
          about: wish.about ?? 'free',
          ...(wish.when ? { when: wish.when } : asked.length > 1 ? { when: 'after' as const } : {}),
          pollCount: [...room.polls.values()].filter(poll => poll.about !== 'claim' && !poll.isWithdrawn).length,
          pollsPerRoom,
          asked,
        },
        moderator,
        room.facts(group),
        turn.now,
      ),
    )
    const poll: Poll = {
      id: newPollId(room.random),
      room: room.room.id,
      group: group.id,
      ...askedBy(room, wish),
      isOpen: true,
      isWithdrawn: false,
      created: turn.now,
    }
    const { id, room: _, group: __, isOpen: ___, isWithdrawn: ____, created: _____, ...said } = poll
    turn.record('poll', asker, { id, opened: said })
    startPoll(room, turn, poll, asker)
    return poll
  })
}

/**
 * Adds a poll to the room, its document and the commit; a secret one with the roll of those who may cast now. Asking after the
 * debate closes what was asked before it. `by`: who asked, nobody where the stage does.
 */
export function startPoll(room: LiveRoom, turn: Turn, poll: Poll, by: MemberId | '' = ''): void {
  const before = poll.when === 'after' ? motionPoll(room, 'before') : undefined
  if (before?.isOpen) closeNow(room, turn, by, before)
  room.addPoll(poll)
  turn.effect({ kind: 'poll', poll })
  const box = room.boxOf(poll.id)
  if (box.kind === 'secret') {
    const members = eligible(room, poll).map(({ id }) => id)
    for (const member of members) box.roll.set(member, false)
    turn.effect({ kind: 'roll', poll: poll.id, members })
  }
  room.tallies.show(poll)
}

/** Who may cast in a poll as the room is now, whatever the stage opens. */
export function eligible(room: LiveRoom, poll: Poll): Member[] {
  return [...room.members.values()].filter(
    member =>
      !member.isExpelled &&
      member.importedFrom === undefined &&
      member.role !== 'observer' &&
      room.groupOf(member).id === poll.group &&
      !(poll.moderatorsCast === false && member.role === 'moderator'),
  )
}

/** How many may cast; in a secret poll those on its roll. */
export const mayCast = (room: LiveRoom, poll: Poll): number => {
  const box = room.boxOf(poll.id)
  if (box.kind === 'kept') return box.eligible
  return box.kind === 'secret' ? box.roll.size : eligible(room, poll).length
}

/** Who may cast and has not: of a secret poll those on its roll. Nothing of what others cast. Throws `Refused`. */
export function waitingFor(
  room: LiveRoom,
  asker: Member,
  poll: Poll,
  now: number,
): { eligible: number; waiting: Member[] } {
  allow(check({ kind: 'read-turnout', poll }, asker, room.facts(room.groupOf(asker)), now))
  const box = countedBox(room, poll)
  if (box.kind === 'kept') return { eligible: box.eligible, waiting: [] }
  const may = box.kind === 'secret' ? [...box.roll.keys()].map(id => room.members.get(id)!) : eligible(room, poll)
  const waiting = may.filter(
    ({ id, isExpelled }) => !isExpelled && !(box.kind === 'secret' ? box.roll.get(id) : box.ballots.has(id)),
  )
  return { eligible: may.length, waiting }
}

/** Changes what is asked. Throws `Refused` once anybody has cast. */
export function editPoll(room: LiveRoom, asker: MemberId, id: PollId, wish: EditPoll): Promise<Poll> {
  return actOn(room, asker, id, 'edit-poll', (turn, poll) => {
    const edited = reworded(editedBy(poll, wish))
    keepPoll(room, turn, edited)
    turn.record('poll', asker, { id, edited: wish })
    return edited
  })
}

/** What is asked is another thing from here on. */
export const reworded = (poll: Poll): Poll => ({ ...poll, edited: (poll.edited ?? 0) + 1 })

/** Takes a poll back that nobody has cast in: it leaves the room, and the record says that it was there. */
export function withdrawPoll(room: LiveRoom, asker: MemberId, id: PollId): Promise<Poll> {
  return actOn(room, asker, id, 'withdraw-poll', (turn, poll) => {
    const withdrawn = { ...poll, isOpen: false, isWithdrawn: true }
    endPoll(room, turn, withdrawn)
    turn.record('poll', asker, { id, withdrawn: true })
    return withdrawn
  })
}

/** Closes a poll. Closing a closed one changes nothing. Throws `Refused`. */
export function closePoll(room: LiveRoom, asker: MemberId, id: PollId): Promise<Poll> {
  return actOn(room, asker, id, 'close-poll', (turn, poll) => {
    return poll.isOpen ? closeNow(room, turn, asker, poll) : poll
  })
}

/** Closes an open poll within a turn; `by` nobody where the stage does it. */
export function closeNow(room: LiveRoom, turn: Turn, by: MemberId | '', poll: Poll): Poll {
  const closed = { ...poll, isOpen: false }
  endPoll(room, turn, closed)
  turn.record('poll', by, { id: poll.id, closed: true, ...sealedUntilNow(room, poll, closed) })
  return closed
}

/** Opens a closed poll again, which it says from then on; a tally that a moderator had shown is sealed again. */
export function reopenPoll(room: LiveRoom, asker: MemberId, id: PollId): Promise<Poll> {
  return actOn(room, asker, id, 'reopen-poll', (turn, poll) => {
    return poll.isOpen ? poll : reopenNow(room, turn, asker, poll)
  })
}

/** Opens a closed poll again within a turn. */
export function reopenNow(room: LiveRoom, turn: Turn, by: MemberId | '', poll: Poll): Poll {
  const { revealed: _, ...rest } = poll
  const reopened = { ...rest, isOpen: true, reopened: (poll.reopened ?? 0) + 1 }
  keepPoll(room, turn, reopened)
  turn.record('poll', by, { id: poll.id, reopened: reopened.reopened })
  return reopened
}

/** The poll's tally is shown at another time from now on, because the stage says so. */
export function showAt(room: LiveRoom, turn: Turn, poll: Poll, reveal: Reveal): void {
  const changed = { ...poll, reveal }
  keepPoll(room, turn, changed)
  const shown = sealedUntilNow(room, poll, changed)
  if (Object.keys(shown).length) turn.record('poll', '', { id: poll.id, ...shown })
}

/** Shows the tally of a poll that waits for a moderator. Showing it again changes nothing. */
export function revealPoll(room: LiveRoom, asker: MemberId, id: PollId): Promise<Poll> {
  return actOn(room, asker, id, 'reveal-poll', (turn, poll) => {
    if (poll.revealed !== undefined) return poll
    const revealed = { ...poll, revealed: turn.now }
    keepPoll(room, turn, revealed)
    turn.record('poll', asker, { id, revealed: true, ...sealedUntilNow(room, poll, revealed) })
    return revealed
  })
}

type Change = 'edit-poll' | 'withdraw-poll' | 'close-poll' | 'reopen-poll' | 'reveal-poll'

function actOn<T>(room: LiveRoom, asker: MemberId, id: PollId, kind: Change, change: (turn: Turn, poll: Poll) => T) {
  return room.act(turn => {
    const poll = room.polls.get(id)!
    const moderator = room.members.get(asker)!
    const hasBallots = turnoutOf(room.boxOf(id)) > 0
    const act = kind === 'edit-poll' || kind === 'withdraw-poll' ? { kind, poll, hasBallots } : { kind, poll }
    allow(check(act, moderator, room.facts(room.groupOf(moderator)), turn.now))
    return change(turn, poll)
  })
}

/** The poll as it is now, everywhere it is kept. */
export function keepPoll(room: LiveRoom, turn: Turn, poll: Poll): void {
  room.replacePoll(poll)
  turn.effect({ kind: 'poll', poll })
  if (poll.isWithdrawn) room.tallies.forget(poll)
  else room.tallies.changed(poll.id, turn)
}

/**
 * No ballot comes after this one. What is stored is counted once more against what is in memory: where they differ the commit
 * fails, and the room is read again from its record. The box of a secret poll is shuffled.
 */
export function endPoll(room: LiveRoom, turn: Turn, poll: Poll): void {
  const box = room.boxOf(poll.id)
  turn.effect({ kind: 'recount', poll: poll.id, choices: choicesIn(box) })
  if (box.kind === 'secret') turn.effect({ kind: 'reshuffle', poll: poll.id, ballots: shuffled(box, room.random) })
  keepPoll(room, turn, poll)
}

/** The choices of an open poll that the record has kept back while its tally was sealed, now that it is not. */
function sealedUntilNow(room: LiveRoom, before: Poll, after: Poll): object {
  const box = room.boxOf(before.id)
  if (after.secrecy !== 'open' || box.kind !== 'named' || isPublicTally(before) || !isPublicTally(after)) return {}
  return { ballots: [...box.ballots.values()].map(({ member, choice }) => ({ member, choice })) }
}
