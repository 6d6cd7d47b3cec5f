/** Merging a claim into another that says the same, and parting them again: what a moderator does. */
import { check, type MergeFacts } from '../../shared/policy/index.ts'
import type { Moderate } from '../../shared/protocol/index.ts'
import { type AnnotationValue, type EntryKey, type Member, standingFor } from '../../shared/room/index.ts'
import type { LiveGroup } from './liveGroup.ts'
import type { LiveRoom } from './liveRoom.ts'
import { setMerged } from './merges.ts'
import { allow, NotHere } from './refused.ts'
import { findEntry, isLive } from './removal.ts'
import type { Turn } from './turn.ts'

export type MergeWish = Moderate & { act: 'merge' | 'unmerge' }

/** The same merge again changes nothing. `note` writes the act's row. Throws `Refused` and `NotHere`. */
export function withClaims(
  room: LiveRoom,
  turn: Turn,
  moderator: Member,
  wish: MergeWish,
  note: (more: object) => void,
): void {
  const { group, key } = findClaim(room, wish.target)
  const now = room.merges.get(key)?.into
  const target = `annotations:${key}`
  if (wish.act === 'unmerge') {
    allowMerge(room, group, turn, moderator, wish, factsOf(room, group, key, now))
    note({ target })
    return setMerged(room, group, turn, key, undefined)
  }
  const other = findClaim(room, wish.into)
  if (other.group !== group) throw new NotHere('These claims are not of one group.')
  const into = standingFor(room.merges, other.key)
  if (now !== undefined && now === into) return
  const facts = { ...factsOf(room, group, key, into), isItself: into === key }
  allowMerge(room, group, turn, moderator, wish, facts)
  note({ target, into: `annotations:${into}` })
  setMerged(room, group, turn, key, into)
}

function allowMerge(
  room: LiveRoom,
  group: LiveGroup,
  turn: Turn,
  moderator: Member,
  { act }: MergeWish,
  claims: MergeFacts,
): void {
  allow(check({ kind: 'moderate', act, claims }, moderator, room.facts(group), turn.now))
}

function factsOf(room: LiveRoom, group: LiveGroup, claim: EntryKey, into: EntryKey | undefined): MergeFacts {
  const both = into === undefined ? [claim] : [claim, into]
  const polls = both.flatMap(key => room.claimPolls.get(key) ?? [])
  return {
    isMerged: room.merges.has(claim),
    isClosed: polls.some(poll => !poll.isOpen),
    isSecret: polls.some(poll => poll.secrecy === 'secret'),
    isWithheld: both.some(key => group.withheld.isOn && group.withheld.has(key)),
  }
}

function findClaim(room: LiveRoom, target: string): { group: LiveGroup; key: EntryKey } {
  const found = findEntry(room, target, isLive)
  const key = found?.entry.key
  const value = key && (found.group.doc.getMap(found.entry.root).get(key) as AnnotationValue)
  if (!key || found.entry.root !== 'annotations' || value?.motivation !== 'classifying')
    throw new NotHere('There is no such claim in this room.')
  return { group: found.group, key }
}
