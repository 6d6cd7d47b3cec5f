/**
 * The one table of rules: act → who may, when. The gate and the routes refuse with what this returns; the client greys out
 * the button with it and shows the same sentence. The numbers are those of RULES.md.
 */
import { type AnnotationValue, creatorOf, type Member, type Poll } from '../room/index.ts'
import { type Act, opensFor, type RoomFacts } from './acts.ts'
import { isModerator, mayTakePart, opens } from './predicates.ts'
import { type Refusal, refuse } from './refusal.ts'

/** The first rule that forbids the act, or undefined when it may be done. Pure; the caller brings the facts. */
export function check(act: Act, member: Member, room: RoomFacts): Refusal | undefined {
  if (member.isExpelled) return refuse('ROLE', 'ROOM-9', 'You are no longer in this room.')
  switch (act.kind) {
    case 'write':
      return checkWrite(act, member, room)
    case 'cast':
      return checkCast(act, member, room)
    case 'close-poll':
      return isModerator(member) ? undefined : refuse('ROLE', 'POLL-5', 'Only moderators close a poll.')
    case 'rename-self':
      return undefined
    case 'export':
      return checkExport(act.profile, member, room)
    case 'read-record':
      return isModerator(member) ? undefined : refuse('ROLE', 'RECORD-2', 'Only moderators read the record.')
    case 'moderate':
      return checkModeration(act, member)
    default:
      return act satisfies never
  }
}

function checkModeration(act: Act & { kind: 'moderate' }, member: Member): Refusal | undefined {
  if (!isModerator(member)) return refuse('ROLE', 'ROOM-7', 'Only moderators do this.')
  if ((act.act === 'expel' || act.act === 'demote') && act.target?.isOwner) {
    return refuse('ROLE', 'ROOM-8', 'The owner made this room: nobody expels or demotes its owner.')
  }
  return undefined
}

function checkWrite(act: Act & { kind: 'write' }, member: Member, room: RoomFacts): Refusal | undefined {
  const { root, key, value } = act
  const entry = `${root}:${key}`
  if (creatorOf(key) !== member.id) return refuse('OWNER', 'GATE-2', 'You can write only your own entries.', entry)
  if (!mayTakePart(member)) return refuse('PHASE', 'ROOM-2', 'You are here to read: observers do not write.', entry)
  if (member.isMuted) return refuse('PHASE', 'ROOM-5', 'A moderator has paused your writing.', entry)
  if (room.isLocked) return refuse('PHASE', 'ROOM-3', 'The room is locked: nobody can write at the moment.', entry)
  const what = opensFor(root)
  if (!opens(room, what)) {
    return what === 'replies'
      ? refuse('PHASE', 'STAGE-2', `Replies are closed in “${room.stage.title}”.`, entry)
      : refuse('PHASE', 'STAGE-1', `Marking is closed in “${room.stage.title}”.`, entry)
  }
  if (room.isRemoved(root === 'bodies' ? `annotations:${key}` : entry)) {
    return refuse('REMOVED', 'CASE-2', 'A moderator removed this entry; it cannot be written again.', entry)
  }
  if (root !== 'annotations' || !value) return undefined
  const annotation = value as AnnotationValue
  const length = room.lengthOf(annotation.revision)
  if (length === undefined || annotation.end > length) {
    return refuse('SCHEMA', 'TEXT-1', 'The marked place lies outside the article.', entry)
  }
  if (room.isFixed(key)) {
    const before = room.annotation(key)
    if (before && !saysTheSame(before, annotation)) {
      return refuse(
        'FIXED',
        'CASE-1',
        'Others have cast on this claim: its place and statement stay as they are.',
        entry,
      )
    }
  }
  return undefined
}

const saysTheSame = (a: AnnotationValue, b: AnnotationValue) =>
  a.motivation === b.motivation &&
  a.revision === b.revision &&
  a.start === b.start &&
  a.end === b.end &&
  a.statement === b.statement

function checkCast(act: Act & { kind: 'cast' }, member: Member, room: RoomFacts): Refusal | undefined {
  const { poll, choice, hasCast } = act
  if (!mayTakePart(member)) return refuse('ROLE', 'ROOM-2', 'You are here to read: observers do not cast.')
  if (!poll.isOpen) return refuse('CLOSED', 'POLL-2', 'This poll is closed.')
  if (!opens(room, isClaimPoll(poll) ? 'classification' : 'polls')) {
    return refuse('PHASE', isClaimPoll(poll) ? 'STAGE-3' : 'STAGE-4', `Ballots are closed in “${room.stage.title}”.`)
  }
  if (!poll.options.some(option => option.key === choice)) {
    return refuse('CHOICE', 'POLL-1', `“${choice.slice(0, 40)}” is not an option of this poll.`)
  }
  if (hasCast && poll.secrecy === 'secret')
    return refuse('ALREADY_CAST', 'POLL-3', 'You have cast already; a secret ballot stands.')
  return undefined
}

const isClaimPoll = (poll: Poll) => poll.about === 'claim'

function checkExport(
  profile: 'named' | 'pseudonymous' | 'public',
  member: Member,
  room: RoomFacts,
): Refusal | undefined {
  if (isModerator(member)) return undefined
  if (!room.participantsExport) return refuse('ROLE', 'RECORD-1', 'In this room only moderators export the transcript.')
  if (profile === 'named' && !room.namedRoom) {
    return refuse('ROLE', 'RECORD-1', 'This room shows drawn names; only moderators export the real ones.')
  }
  return undefined
}
