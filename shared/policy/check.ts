/**
 * The one table of rules: act → who may, when. The gate and the routes refuse with what this returns; the client greys out
 * the button with it and shows the same sentence. The numbers are those of RULES.md.
 */
import { ARTICLES_PER_ROOM, type Member, REVISIONS_PER_ARTICLE } from '../room/index.ts'
import { type Act, type DoorFacts, type Join, POSTING_ACTS, type RoomFacts } from './acts.ts'
import { checkArchive } from './checkArchive.ts'
import { checkDesk } from './checkDesk.ts'
import { checkLife } from './checkLife.ts'
import { checkMerge, isMerging } from './checkMerge.ts'
import { checkPoll } from './checkPolls.ts'
import { checkStage } from './checkStages.ts'
import { checkStatement } from './checkStatements.ts'
import { checkWrite } from './checkWrite.ts'
import {
  hasRoomForArticle,
  hasRoomForRevision,
  isDoorOpen,
  isForbiddenOnOwner,
  isFull,
  isNewest,
  participantsExport,
  showsGivenNames,
} from './predicates.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isArchived, isExpelled, isLocked, isModerator, isMuted, isTimeUp, opens, timeUp } from './writingPredicates.ts'

/** A member's act in their room, or a newcomer's at its door. */
type Question =
  | [act: Act, member: Member, room: RoomFacts, now: number]
  | [act: Join, newcomer: undefined, door: DoorFacts, now: number]

/**
 * The first rule that forbids the act, or undefined when it may be done. Pure; the caller brings the facts and `now`, in
 * milliseconds on the server's clock.
 */
export function check(...[act, member, facts, now]: Question): Refusal | undefined {
  if (member === undefined) return checkJoin(facts)
  if (isExpelled(member)) return refuse('ROLE', 'ROOM-9', 'You are no longer in this room.')
  const archived = checkArchive(act, facts)
  if (archived) return archived
  switch (act.kind) {
    case 'write':
      return checkWrite(act, member, facts, now)
    case 'cast':
    case 'open-poll':
    case 'edit-poll':
    case 'take-back-ballot':
    case 'withdraw-poll':
    case 'close-poll':
    case 'reopen-poll':
    case 'reveal-poll':
    case 'read-turnout':
    case 'take-sides':
    case 'say-moved':
    case 'read-ballots':
      return checkPoll(act, member, facts, now)
    case 'move-stage':
    case 'time-stage':
    case 'raise-hand':
    case 'lower-hand':
    case 'end-speech':
    case 'order-hands':
    case 'give-floor':
    case 'declare-side':
    case 'give-sides':
    case 'judge-restatement':
      return checkStage(act, member, facts)
    case 'read-desk':
    case 'decide':
    case 'attend':
    case 'report':
    case 'change-held':
    case 'appeal':
      return checkDesk(act, member)
    case 'write-statement':
      return checkStatement(act.statement, member, facts, now)
    case 'rename-self':
      return isMuted(member)
        ? refuse('MUTED', 'ROOM-5', 'A moderator has paused your writing: your name stays as it is.')
        : undefined
    case 'export':
      return checkExport(act.profile, member, facts)
    case 'read-record':
      return isModerator(member) ? undefined : refuse('ROLE', 'RECORD-2', 'Only moderators read the record.')
    case 'share-transcript':
      return isModerator(member)
        ? undefined
        : refuse('ROLE', 'RECORD-5', 'Only moderators make and revoke a public link.')
    case 'moderate':
      return checkModeration(act, member)
    case 'revise':
    case 'add-article':
      return checkArticles(act, member, facts)
    case 'import':
      return checkImport(member, facts, now)
    case 'edit-room':
    case 'draw-seat':
    case 'archive':
    case 'reopen':
    case 'duplicate-room':
    case 'hand-over':
    case 'delete-room':
      return checkLife(act, member, facts)
    default:
      return act satisfies never
  }
}

function checkJoin(door: DoorFacts): Refusal | undefined {
  if (isArchived(door)) return refuse('ARCHIVED', 'ROOM-10', 'This room is archived: nobody new joins it.')
  if (!isDoorOpen(door)) {
    return refuse('DOOR', 'ROOM-4', 'The door of this room is closed: nobody new can join at the moment.')
  }
  if (isFull(door)) return refuse('FULL', 'ROOM-6', `This room is full: it holds ${door.membersPerRoom} members.`)
  return undefined
}

function checkModeration(act: Act & { kind: 'moderate' }, member: Member): Refusal | undefined {
  if (!isModerator(member) && act.act === 'publish')
    return refuse('ROLE', 'STAGE-18', 'Only moderators publish a joint statement before its stage ends.')
  if (!isModerator(member))
    return POSTING_ACTS.some(posting => posting === act.act)
      ? refuse('ROLE', 'DESK-9', 'Only moderators say which posts are held, and how often one may post.')
      : refuse('ROLE', 'ROOM-7', 'Only moderators do this.')
  if (isMerging(act)) return act.claims && checkMerge(act.act, act.claims)
  if (!('target' in act) || !act.target?.isOwner || !isForbiddenOnOwner(act.act, member)) return undefined
  return act.act === 'expel' || act.act === 'demote'
    ? refuse('ROLE', 'ROOM-8', 'The owner made this room: nobody expels or demotes its owner.')
    : refuse('ROLE', 'ROOM-8', 'The owner made this room: nobody else mutes or renames its owner.')
}

function checkArticles(
  act: Act & { kind: 'revise' | 'add-article' },
  member: Member,
  room: RoomFacts,
): Refusal | undefined {
  if (!isModerator(member)) return refuse('ROLE', 'TEXT-2', 'Only moderators correct an article and add one.')
  if (act.kind === 'add-article') {
    if (hasRoomForArticle(room)) return undefined
    return refuse('FULL', 'TEXT-3', `This room has ${ARTICLES_PER_ROOM} articles, and no more fit in.`)
  }
  const { corrects } = act
  if (corrects === undefined) return undefined
  if (!isNewest(room, corrects)) {
    return refuse('STALE', 'TEXT-4', 'This is not the newest revision of the article: correct the newest one.')
  }
  if (hasRoomForRevision(room, corrects)) return undefined
  return refuse('FULL', 'TEXT-3', `This article has ${REVISIONS_PER_ARTICLE} revisions, and no more fit in.`)
}

function checkImport(member: Member, room: RoomFacts, now: number): Refusal | undefined {
  if (!isModerator(member)) return refuse('ROLE', 'TEXT-8', 'Only moderators import annotations.')
  if (isLocked(room)) return refuse('PHASE', 'ROOM-3', 'The room is locked: nobody can write at the moment.')
  if (!opens(room, 'marks')) return refuse('PHASE', 'STAGE-1', `Marking is closed in “${room.stage.title}”.`)
  return isTimeUp(room, now) ? refuse('PHASE', 'STAGE-5', timeUp(room)) : undefined
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
