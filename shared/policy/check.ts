/**
 * The one table of rules: act → who may, when. The gate and the routes refuse with what this returns; the client greys out
 * the button with it and shows the same sentence. The numbers are those of RULES.md.
 */
import type { AnnotationValue, Member } from '../room/index.ts'
import { type Act, type DoorFacts, type Join, opensFor, type RoomFacts } from './acts.ts'
import {
  isClaimPoll,
  isDoorOpen,
  isExpelled,
  isFixed,
  isForbiddenOnOwner,
  isFull,
  isLocked,
  isModerator,
  isMuted,
  isOption,
  isOwnEntry,
  isRemoved,
  isSecret,
  liesInRevision,
  mayTakePart,
  opens,
  participantsExport,
  saysTheSame,
  showsGivenNames,
} from './predicates.ts'
import { type Refusal, refuse } from './refusal.ts'

/** A member's act in their room, or a newcomer's at its door. */
type Question = [act: Act, member: Member, room: RoomFacts] | [act: Join, newcomer: undefined, door: DoorFacts]

/** The first rule that forbids the act, or undefined when it may be done. Pure; the caller brings the facts. */
export function check(...[act, member, facts]: Question): Refusal | undefined {
  if (member === undefined) return checkJoin(facts)
  if (isExpelled(member)) return refuse('ROLE', 'ROOM-9', 'You are no longer in this room.')
  switch (act.kind) {
    case 'write':
      return checkWrite(act, member, facts)
    case 'cast':
      return checkCast(act, member, facts)
    case 'close-poll':
      return isModerator(member) ? undefined : refuse('ROLE', 'POLL-5', 'Only moderators close a poll.')
    case 'rename-self':
      return isMuted(member)
        ? refuse('MUTED', 'ROOM-5', 'A moderator has paused your writing: your name stays as it is.')
        : undefined
    case 'export':
      return checkExport(act.profile, member, facts)
    case 'read-record':
      return isModerator(member) ? undefined : refuse('ROLE', 'RECORD-2', 'Only moderators read the record.')
    case 'moderate':
      return checkModeration(act, member)
    default:
      return act satisfies never
  }
}

function checkJoin(door: DoorFacts): Refusal | undefined {
  if (!isDoorOpen(door)) {
    return refuse('DOOR', 'ROOM-4', 'The door of this room is closed: nobody new can join at the moment.')
  }
  if (isFull(door)) return refuse('FULL', 'ROOM-6', `This room is full: it holds ${door.membersPerRoom} members.`)
  return undefined
}

function checkModeration(act: Act & { kind: 'moderate' }, member: Member): Refusal | undefined {
  if (!isModerator(member)) return refuse('ROLE', 'ROOM-7', 'Only moderators do this.')
  if (!('target' in act) || !act.target?.isOwner || !isForbiddenOnOwner(act.act, member)) return undefined
  return act.act === 'expel' || act.act === 'demote'
    ? refuse('ROLE', 'ROOM-8', 'The owner made this room: nobody expels or demotes its owner.')
    : refuse('ROLE', 'ROOM-8', 'The owner made this room: nobody else mutes or renames its owner.')
}

function checkWrite(act: Act & { kind: 'write' }, member: Member, room: RoomFacts): Refusal | undefined {
  const { root, key, value } = act
  const entry = `${root}:${key}`
  if (!isOwnEntry(key, member)) return refuse('OWNER', 'GATE-2', 'You can write only your own entries.', entry)
  if (!mayTakePart(member)) return refuse('PHASE', 'ROOM-2', 'You are here to read: observers do not write.', entry)
  if (isMuted(member)) return refuse('PHASE', 'ROOM-5', 'A moderator has paused your writing.', entry)
  if (isLocked(room)) return refuse('PHASE', 'ROOM-3', 'The room is locked: nobody can write at the moment.', entry)
  const what = opensFor(root)
  if (!opens(room, what)) {
    return what === 'replies'
      ? refuse('PHASE', 'STAGE-2', `Replies are closed in “${room.stage.title}”.`, entry)
      : refuse('PHASE', 'STAGE-1', `Marking is closed in “${room.stage.title}”.`, entry)
  }
  if (isRemoved(room, root, key)) {
    return refuse('REMOVED', 'CASE-2', 'A moderator removed this entry; it cannot be written again.', entry)
  }
  if (root !== 'annotations' || !value) return undefined
  const annotation = value as AnnotationValue
  if (!liesInRevision(room, annotation)) {
    return refuse('SCHEMA', 'TEXT-1', 'The marked place lies outside the article.', entry)
  }
  if (isFixed(room, key) && !saysTheSame(room.annotation(key), annotation)) {
    return refuse('FIXED', 'CASE-1', 'Others have cast on this claim: its place and statement stay as they are.', entry)
  }
  return undefined
}

function checkCast(act: Act & { kind: 'cast' }, member: Member, room: RoomFacts): Refusal | undefined {
  const { poll, choice, hasCast } = act
  if (!mayTakePart(member)) return refuse('ROLE', 'ROOM-2', 'You are here to read: observers do not cast.')
  if (!poll.isOpen) return refuse('CLOSED', 'POLL-2', 'This poll is closed.')
  if (!opens(room, isClaimPoll(poll) ? 'classification' : 'polls')) {
    return refuse('PHASE', isClaimPoll(poll) ? 'STAGE-3' : 'STAGE-4', `Ballots are closed in “${room.stage.title}”.`)
  }
  if (!isOption(poll, choice)) {
    return refuse('CHOICE', 'POLL-1', `“${choice.slice(0, 40)}” is not an option of this poll.`)
  }
  if (hasCast && isSecret(poll))
    return refuse('ALREADY_CAST', 'POLL-3', 'You have cast already; a secret ballot stands.')
  return undefined
}

function checkExport(
  profile: 'named' | 'pseudonymous' | 'public',
  member: Member,
  room: RoomFacts,
): Refusal | undefined {
  if (isModerator(member)) return undefined
  if (!participantsExport(room)) {
    return refuse('ROLE', 'RECORD-1', 'In this room only moderators export the transcript.')
  }
  if (profile === 'named' && !showsGivenNames(room)) {
    return refuse('ROLE', 'RECORD-1', 'This room shows drawn names; only moderators export the real ones.')
  }
  return undefined
}
