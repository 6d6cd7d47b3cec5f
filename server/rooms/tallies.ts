/** What a member may see of a poll's ballots now. Every tally and every list of ballots leaves through here. */
import { mayRead } from '../../shared/policy/index.ts'
import { canSeeTally, exitTally, type Viewer } from '../../shared/polls/index.ts'
import {
  type Choice,
  type Counted,
  creatorOf,
  type Member,
  type MemberId,
  type Poll,
  type Tally,
} from '../../shared/room/index.ts'
import { ballotsBefore } from './askedAgain.ts'
import { type Box, castIn, hasCastIn } from './ballotBox.ts'
import type { LiveRoom } from './liveRoom.ts'
import { countedBox } from './merges.ts'

/** An observer reads as a participant who has cast nothing. */
export const viewerOf = (room: LiveRoom, member: Member, poll: Poll): Viewer => ({
  hasCast: hasCastIn(countedBox(room, poll), member.id),
  role: member.role,
})

/** The tally as this member may see it now; undefined while it is sealed. */
export const tallyFor = (room: LiveRoom, member: Member, poll: Poll, now: number): Tally | undefined =>
  tallyOf(room, poll, viewerOf(room, member, poll), now)

/** The tally that everyone in the poll's group may see now: what may stand in the document. */
export const tallyForAll = (room: LiveRoom, poll: Poll, now: number): Tally | undefined =>
  tallyOf(room, poll, { hasCast: false }, now)

/** What came without its ballots is shown when the others are, as it was counted. */
const tallyOf = (room: LiveRoom, poll: Poll, viewer: Viewer, now: number): Tally | undefined =>
  tallyIn(countedBox(room, poll), poll, viewer, now)

/** The tally of this poll's own ballots, where the member may see the one that counts; what is merged into its claim left out. */
export const ownTally = (room: LiveRoom, member: Member, poll: Poll, now: number): Tally | undefined =>
  tallyIn(room.boxOf(poll.id), poll, viewerOf(room, member, poll), now)

function tallyIn(box: Box, poll: Poll, viewer: Viewer, now: number): Tally | undefined {
  if (box.kind === 'kept') return canSeeTally(poll, viewer, now) ? box.tally : undefined
  return exitTally(poll, castIn(box), viewer, now, poll.suppress)
}

/** What the poll's ballots said before a later stage asked again, as this member may see it now. */
export function tallyBefore(room: LiveRoom, member: Member, poll: Poll, now: number): Counted | undefined {
  const before = ballotsBefore(room, poll)
  const tally =
    before.length > 0 ? exitTally(poll, before, viewerOf(room, member, poll), now, poll.suppress) : undefined
  return tally && 'counts' in tally ? tally : undefined
}

/** A poll about a claim is read with its claim: while that is withheld, by its creator [STAGE-8]. */
export function mayReadPoll(room: LiveRoom, member: Member, poll: Poll): boolean {
  const group = room.groups.find(one => one.id === poll.group)!
  const isWithheld = poll.claim !== undefined && group.withheld.hasPoll(poll.id)
  return !isWithheld || mayRead({ creator: creatorOf(poll.claim!), isWithheld }, member, room.stage)
}

export const maySeeTally = (room: LiveRoom, member: Member, poll: Poll, now: number): boolean =>
  canSeeTally(poll, viewerOf(room, member, poll), now)

/** Who cast what, in an open poll whose tally this member may see now. */
export function openBallots(
  room: LiveRoom,
  member: Member,
  poll: Poll,
  now: number,
): { member: MemberId; choice: Choice }[] | undefined {
  const box = countedBox(room, poll)
  if (poll.secrecy !== 'open' || box.kind !== 'named' || !maySeeTally(room, member, poll, now)) return undefined
  return [...box.ballots.values()]
    .map(({ member: by, choice }) => ({ member: by, choice }))
    .sort((a, b) => (a.member < b.member ? -1 : 1))
}

/**
 * A closed secret poll's receipts and ballots, in the order of the receipts, which says nothing; or why they are kept back.
 * The member may see the tally.
 */
export function secretBallots(
  room: LiveRoom,
  member: Member,
  poll: Poll,
  now: number,
): { ballots: { receipt: string; choice: Choice }[] } | { suppressed: 'small' | 'unanimous' } {
  const tally = tallyFor(room, member, poll, now)
  const box = room.boxOf(poll.id)
  if (!tally || box.kind !== 'secret') throw new Error(`the ballots of poll ${poll.id} were asked for too early`)
  if ('suppressed' in tally) return { suppressed: tally.suppressed }
  return { ballots: box.ballots.map(({ receipt, choice }) => ({ receipt, choice })) }
}
