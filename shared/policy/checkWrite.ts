/** The rules for one's own entries: marks, what they say, replies, speeches. */
import type { AnnotationValue, EntryKey, Member, ReplyValue } from '../room/index.ts'
import { type Act, opensFor, type RoomFacts } from './acts.ts'
import { checkUnarchived } from './checkUnarchived.ts'
import { type Refusal, refuse } from './refusal.ts'
import {
  citesWhatIs,
  hasRestated,
  isExpelled,
  isFixed,
  isHeld,
  isLocked,
  isMerged,
  isMuted,
  isNewEntry,
  isOwnEntry,
  isRemoved,
  isSlowed,
  isTimeUp,
  liesInRevision,
  mayTakePart,
  opens,
  SLOW_GRACE_MS,
  saysTheSame,
  speaks,
  speaksToMotion,
  timeUp,
  waitOf,
} from './writingPredicates.ts'

type Write = Act & { kind: 'write' }

/** What `check` says of a write: a page asks it from its first second, before it has the other rules. */
export function checkWriting(act: Write, member: Member, room: RoomFacts, now: number): Refusal | undefined {
  if (isExpelled(member)) return refuse('ROLE', 'ROOM-9', 'You are no longer in this room.')
  return checkUnarchived(room, `${act.root}:${act.key}`) ?? checkWrite(act, member, room, now)
}

export function checkWrite(act: Write, member: Member, room: RoomFacts, now: number): Refusal | undefined {
  const { root, key, value } = act
  const entry = `${root}:${key}`
  if (!isOwnEntry(key, member)) return refuse('OWNER', 'GATE-2', 'You can write only your own entries.', entry)
  if (!mayTakePart(member)) return refuse('PHASE', 'ROOM-2', 'You are here to read: observers do not write.', entry)
  if (isMuted(member)) return refuse('PHASE', 'ROOM-5', 'A moderator has paused your writing.', entry)
  if (isLocked(room)) return refuse('PHASE', 'ROOM-3', 'The room is locked: nobody can write at the moment.', entry)
  const isSpeech = root === 'replies' && speaksToMotion(room, key, value as ReplyValue | undefined)
  if (isSpeech && !speaks(room, member, now))
    return refuse('PHASE', 'STAGE-11', 'You do not have the floor: only who has it speaks.', entry)
  const what = opensFor(root)
  if (!isSpeech && !opens(room, what)) {
    return what === 'replies'
      ? refuse('PHASE', 'STAGE-2', `Replies are closed in “${room.stage.title}”.`, entry)
      : refuse('PHASE', 'STAGE-1', `Marking is closed in “${room.stage.title}”.`, entry)
  }
  if (isTimeUp(room, now)) return refuse('PHASE', 'STAGE-5', timeUp(room), entry)
  if (isRemoved(room, root, key)) {
    return refuse('REMOVED', 'CASE-2', 'A moderator removed this entry; it cannot be written again.', entry)
  }
  if (root === 'replies' && value && !citesWhatIs(room, value as ReplyValue)) {
    return refuse('SCHEMA', 'TEXT-7', 'What is cited lies outside the article.', entry)
  }
  if (root === 'replies' && value && !hasRestated(room, member, key, value as ReplyValue, now)) {
    return refuse(
      'PHASE',
      'STAGE-13',
      'Here an objection first restates what it objects to, and waits until that is called fair.',
      entry,
    )
  }
  const fault =
    root === 'annotations' && value ? checkAnnotation(key, value as AnnotationValue, room, entry) : undefined
  if (fault) return fault
  const isPost = !act.isDeletion && !isSpeech && isNewEntry(room, root, key)
  return isPost ? checkPost(member, room, now, entry) : undefined
}

/** What is new where posts wait, or where one may not post as often as one likes. */
function checkPost(member: Member, room: RoomFacts, now: number, entry: string): Refusal | undefined {
  const wait = waitOf(room, member, now)
  if (wait > SLOW_GRACE_MS) {
    const seconds = Math.ceil((wait - SLOW_GRACE_MS) / 1000)
    return refuse('SLOW', 'DESK-8', `Slow mode: you can post again in ${seconds} s.`, entry)
  }
  return isHeld(room, member)
    ? refuse('HELD', 'DESK-1', 'A moderator looks at this first: until then only you see it.', entry)
    : undefined
}

/** In slow mode one update brings one post: what was gathered meanwhile is not let through at once. */
export function checkPosts(posts: number, member: Member, room: RoomFacts): Refusal | undefined {
  if (posts < 2 || !isSlowed(room, member)) return undefined
  return refuse('SLOW', 'DESK-8', `Slow mode: one post in ${room.slowSeconds} s.`)
}

function checkAnnotation(
  key: EntryKey,
  annotation: AnnotationValue,
  room: RoomFacts,
  entry: string,
): Refusal | undefined {
  if (!liesInRevision(room, annotation)) {
    return refuse('SCHEMA', 'TEXT-1', 'The marked place lies outside the article.', entry)
  }
  if (isMerged(room, key) && !saysTheSame(room.annotation(key), annotation)) {
    return refuse('FIXED', 'CASE-6', 'This claim is merged into another: its place and statement stay.', entry)
  }
  if (isFixed(room, key) && !saysTheSame(room.annotation(key), annotation)) {
    return refuse('FIXED', 'CASE-1', 'Others have cast on this claim: its place and statement stay as they are.', entry)
  }
  return undefined
}
