/** What members have done since the stage began, counted from what was accepted: entries and ballots. */
import { type AnnotationValue, creatorOf, type EntryKey, type MemberId } from '../../shared/room/index.ts'
import type { Counted, Done } from '../../shared/stages/index.ts'
import type { LiveRoom } from './liveRoom.ts'
import type { Turn } from './turn.ts'

type Counting = { -readonly [K in keyof Done]: Done[K] }

/** Each member's counts. Of a secret poll it is known who has cast and not when: it counts for the stage that it is cast in. */
export function doneInStage(room: LiveRoom): Map<MemberId, Done> {
  const counts = new Map<MemberId, Counting>()
  const add = (member: MemberId, what: Counted) => {
    const done = counts.get(member) ?? {}
    done[what] = (done[what] ?? 0) + 1
    counts.set(member, done)
  }
  const { stageStarted } = room.room
  for (const { root, key, group: id, created } of room.entries.values()) {
    if (created < stageStarted || root === 'bodies') continue
    const creator = creatorOf(key)
    if (root === 'replies') {
      add(creator, 'replies')
      continue
    }
    add(creator, 'annotations')
    const group = room.groups.find(one => one.id === id)!
    const value = group.doc.getMap('annotations').get(key as EntryKey) as AnnotationValue | undefined
    if (value?.motivation === 'classifying') add(creator, 'claims')
    if (value?.motivation === 'questioning') add(creator, 'questions')
  }
  for (const poll of room.polls.values()) {
    if (poll.isWithdrawn) continue
    const what = poll.of === 'classification' ? 'classifications' : 'ballots'
    const box = room.boxOf(poll.id)
    if (box.kind === 'named') {
      for (const { member, cast } of box.ballots.values()) if (cast >= stageStarted) add(member, what)
    } else if (poll.isOpen && box.kind === 'secret')
      for (const [member, hasCast] of box.roll) if (hasCast) add(member, what)
  }
  for (const member of room.floor.heardSince(stageStarted)) add(member, 'speeches')
  return counts
}

/** What each participant has done: the stage waits neither for observers nor for moderators. */
export function participantsDone(room: LiveRoom): Done[] {
  const done = doneInStage(room)
  return [...room.members.values()]
    .filter(({ role, isExpelled }) => role === 'participant' && !isExpelled)
    .map(({ id }) => done.get(id) ?? {})
}

/** Something that is counted has changed in the turn, or who is counted. */
export const changesProgress = ({ effects }: Turn): boolean => effects.some(({ kind }) => COUNTING.has(kind))
const COUNTING: ReadonlySet<string> = new Set(['entry', 'ballot', 'secret-ballot', 'withdrawn-ballot', 'member'])
