/** What claims that are merged into others come to: whose ballots count where, and what happens when one of them goes. */
import {
  type Ballot,
  type EntryKey,
  type MemberId,
  mergedInto,
  mergedName,
  type Poll,
  type PollId,
} from '../../shared/room/index.ts'
import type { Box } from './ballotBox.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Turn } from './turn.ts'

/** The poll of a claim that asks the same as this one. */
const samePoll = (room: LiveRoom, claim: EntryKey, { of }: Poll) =>
  room.claimPolls.get(claim)?.find(poll => poll.of === of)

/**
 * The ballots that count in a poll [CASE-7]: those cast in it, and of who cast none in it those on what is merged into its claim.
 * They are read together and never moved. Of secret ballots there is no telling: such claims are not merged.
 */
export function countedBox(room: LiveRoom, poll: Poll): Box {
  const own = room.boxOf(poll.id)
  const merged = poll.claim && own.kind !== 'secret' ? mergedInto(room.merges, poll.claim) : []
  if (!merged.length || own.kind === 'secret') return own
  // What came without its ballots was counted together where it was: it holds for just these.
  if (own.kind === 'kept') {
    const { joint, eligible } = own
    return joint && isSameList(joint.of, merged) ? { kind: 'kept', eligible, ...joint } : own
  }
  const ballots = new Map<MemberId, Ballot>(own.ballots)
  for (const claim of merged) {
    const other = samePoll(room, claim, poll)
    const box = other && room.boxOf(other.id)
    if (box?.kind !== 'named') continue
    for (const [member, ballot] of box.ballots)
      if (!ballots.has(member)) ballots.set(member, { ...ballot, poll: poll.id })
  }
  return { kind: 'named', ballots }
}

const isSameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(one => b.includes(one))

/** The polls that count what is cast in this one besides it. */
export function countedIn(room: LiveRoom, id: PollId): PollId[] {
  const poll = room.polls.get(id)
  const found: PollId[] = []
  for (let up = poll?.claim && room.merges.get(poll.claim); up; up = room.merges.get(up.into)) {
    const other = samePoll(room, up.into, poll!)
    if (other) found.push(other.id)
  }
  return found
}

/** Puts a claim under another, or takes it out again. */
export function setMerged(room: LiveRoom, group: LiveGroup, turn: Turn, claim: EntryKey, into: EntryKey | undefined) {
  const before = room.merges.get(claim)?.into
  const note = into && { into, at: turn.now }
  if (note) room.merges.set(claim, note)
  else room.merges.delete(claim)
  group.write(() => {
    const root = group.doc.getMap('room')
    if (note) root.set(mergedName(claim), note)
    else if (root.has(mergedName(claim))) root.delete(mergedName(claim))
  })
  for (const changed of [before, into])
    for (const poll of (changed && room.claimPolls.get(changed)) ?? []) room.tallies.changed(poll.id, turn)
}

/** The claim is gone: it counts nowhere any more, and what was merged into it stands for itself again [CASE-8]. */
export function endMerges(room: LiveRoom, group: LiveGroup, turn: Turn, claim: EntryKey): void {
  if (room.merges.has(claim)) setMerged(room, group, turn, claim, undefined)
  for (const [other, { into }] of [...room.merges]) {
    if (into !== claim) continue
    setMerged(room, group, turn, other, undefined)
    turn.record('act', '', { act: 'unmerge', target: `annotations:${other}` })
  }
}
