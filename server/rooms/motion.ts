/** The motion before and after the debate: sides taken from a poll, and what moved those who changed their answer. */
import { check } from '../../shared/policy/index.ts'
import { isSameChoice } from '../../shared/polls/index.ts'
import type { Choice, EntryKey, Member, MemberId, Motion, Poll, PollId } from '../../shared/room/index.ts'
import { recordedCaster } from './ballots.ts'
import type { LiveRoom } from './liveRoom.ts'
import { keepMember } from './people.ts'
import { motionPoll } from './pollWish.ts'
import { allow, BadWish } from './refused.ts'

/**
 * Gives each member who cast the side that the ballot names, or none to who is undecided, and shows it in the roster. Answers
 * how many have each side. Who cast nothing keeps what they had. Throws `Refused`.
 */
export function takeSides(room: LiveRoom, asker: MemberId, id: PollId): Promise<Record<string, number>> {
  return room.act(turn => {
    const poll = room.polls.get(id)!
    const moderator = room.members.get(asker)!
    allow(check({ kind: 'take-sides', poll }, moderator, room.facts(room.groupOf(moderator)), turn.now))
    const motion = room.room.motion!
    for (const { member: by, choice } of room.ballotsOf(id).values()) {
      const member = room.memberHere(by)
      const side = sideIn(motion, poll, choice)
      if (!member || member.side === side) continue
      const { side: _, ...rest } = member
      keepMember(room, turn, side === undefined ? rest : { ...rest, side })
    }
    const sides = countSides(motion, [...room.members.values()])
    turn.record('act', asker, { act: 'take-sides', poll: id, sides })
    return sides
  })
}

function countSides(motion: Motion, members: readonly Member[]): Record<string, number> {
  const here = members.filter(member => !member.isExpelled)
  return Object.fromEntries(motion.sides.map(({ key }) => [key, here.filter(({ side }) => side === key).length]))
}

/** The side of the motion that a choice names, if it names one: agreeing is the first side, disagreeing the second. */
export function sideIn({ sides }: Motion, { method }: Poll, choice: Choice): string | undefined {
  const key = method === 'stance' ? { agree: sides[0]?.key, disagree: sides[1]?.key }[choice as string] : choice
  return sides.some(side => side.key === key) ? (key as string) : undefined
}

/** Keeps what moved the member, for as long as the ballots before and after differ. Throws `Refused` and `BadWish`. */
export function sayMoved(room: LiveRoom, id: MemberId, after: PollId, by: EntryKey | null): Promise<void> {
  return room.act(turn => {
    const poll = room.polls.get(after)!
    const member = room.members.get(id)!
    const group = room.groupOf(member)
    const hasMoved = changeOf(room, poll, id) !== undefined
    allow(check({ kind: 'say-moved', poll, hasMoved }, member, room.facts(group), turn.now))
    if (by !== null) {
      const entry = room.entries.get(`annotations:${by}`) ?? room.entries.get(`replies:${by}`)
      if (entry?.group !== group.id) throw new BadWish('by', 'there is no such entry in this room')
      if (by.startsWith(`${id}/`)) throw new BadWish('by', 'is an entry of your own')
    }
    const moved = { poll: after, member: id, ...(by === null ? {} : { by }) }
    room.movedIn(after).set(id, moved)
    turn.effect({ kind: 'moved', moved })
    // That somebody changed their answer is a part of what they answered.
    turn.record('ballot', recordedCaster([motionPoll(room, 'before')!, poll], id), { poll: after, moved: true })
  })
}

/** What the member answered before and after, where both are known and differ. */
export function changeOf(room: LiveRoom, after: Poll, member: MemberId): { from: Choice; to: Choice } | undefined {
  const before = motionPoll(room, 'before')
  if (!before || before.secrecy === 'secret' || after.secrecy === 'secret' || after.when !== 'after') return undefined
  const from = room.ballotsOf(before.id).get(member)?.choice
  const to = room.ballotsOf(after.id).get(member)?.choice
  if (from === undefined || to === undefined || isSameChoice(from, to)) return undefined
  return { from, to }
}

export interface MovedCount {
  /** The entry, or null for nothing in the room. */
  entry: EntryKey | null
  moved: number
  /** Of these, from one side of the motion to another. */
  across: number
}
/** How many each entry moved, most first; `silent` changed their answer and have not said by what. Never who. */
export function countMoved(room: LiveRoom, after: Poll): { entries: MovedCount[]; silent: number } {
  const counts = new Map<EntryKey | null, MovedCount>()
  let silent = 0
  for (const member of room.ballotsOf(after.id).keys()) {
    const change = changeOf(room, after, member)
    if (!change) continue
    const said = room.movedIn(after.id).get(member)
    if (!said) {
      silent++
      continue
    }
    const entry = said.by ?? null
    const count = counts.get(entry) ?? { entry, moved: 0, across: 0 }
    count.moved++
    if (isAcross(room.room.motion!, after, change)) count.across++
    counts.set(entry, count)
  }
  const entries = [...counts.values()].sort(
    (a, b) => b.across - a.across || b.moved - a.moved || ((a.entry ?? '') < (b.entry ?? '') ? -1 : 1),
  )
  return { entries, silent }
}

function isAcross(motion: Motion, poll: Poll, { from, to }: { from: Choice; to: Choice }): boolean {
  const [before, after] = [sideIn(motion, poll, from), sideIn(motion, poll, to)]
  return before !== undefined && after !== undefined && before !== after
}
