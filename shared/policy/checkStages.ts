/** The rules of the course of a room: who moves it, who may speak, and whose side is whose. Part of `check`. */
import type { Member } from '../room/index.ts'
import { floorOf, maySpeak } from '../stages/index.ts'
import type { RoomFacts, StageAct } from './acts.ts'
import { areSidesDrawn } from './predicates.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isLocked, isModerator, isMuted, mayTakePart } from './writingPredicates.ts'

export function checkStage(act: StageAct, member: Member, room: RoomFacts): Refusal | undefined {
  switch (act.kind) {
    case 'move-stage':
      return isModerator(member)
        ? checkMove(act)
        : refuse('ROLE', 'STAGE-6', 'Only moderators take the room to another stage.')
    case 'time-stage':
      if (!isModerator(member)) return refuse('ROLE', 'STAGE-6', 'Only moderators pause, resume and extend a stage.')
      return act.act === 'extend' && act.hasLength === false
        ? refuse('STALE', 'STAGE-7', 'This stage has no planned length that could be extended.')
        : undefined
    case 'raise-hand':
      return checkSpeaker(member, room)
    case 'lower-hand':
    case 'end-speech':
      return act.isOwn || isModerator(member)
        ? undefined
        : refuse('ROLE', 'STAGE-10', 'Only moderators do this for others.')
    case 'order-hands':
      return isModerator(member) ? undefined : refuse('ROLE', 'STAGE-10', 'Only moderators say who speaks next.')
    case 'give-floor':
      if (!isModerator(member)) return refuse('ROLE', 'STAGE-10', 'Only moderators give the floor.')
      return act.speaker ? checkSpeaker(act.speaker, room) : checkFloor(room)
    case 'declare-side':
      return checkSide(member, room)
    case 'give-sides':
      if (!isModerator(member)) return refuse('ROLE', 'STAGE-12', 'Only moderators give sides out.')
      return room.hasMotion
        ? undefined
        : refuse('MOTION', 'STAGE-12', 'This room debates no motion: there are no sides.')
    case 'judge-restatement':
      return act.isAddressee
        ? undefined
        : refuse('ROLE', 'STAGE-14', 'Whether a restatement is fair says who wrote what it restates.')
    default:
      return act satisfies never
  }
}

function checkMove({ isCurrent, end }: StageAct & { kind: 'move-stage' }): Refusal | undefined {
  if (isCurrent === false) return refuse('STALE', 'STAGE-7', 'The room is in another stage by now.')
  if (end === 'last') return refuse('STALE', 'STAGE-7', 'This is the last stage: there is none after it.')
  if (end === 'first') return refuse('STALE', 'STAGE-7', 'This is the first stage: there is none before it.')
  return undefined
}

const checkFloor = ({ stage }: RoomFacts): Refusal | undefined =>
  floorOf(stage) ? undefined : refuse('PHASE', 'STAGE-9', `Nobody speaks in “${stage.title}”.`)

function checkSpeaker(who: Pick<Member, 'side' | 'role' | 'isMuted'>, room: RoomFacts): Refusal | undefined {
  if (!mayTakePart(who)) return refuse('ROLE', 'STAGE-9', 'Observers listen: they do not speak.')
  if (isMuted(who)) return refuse('MUTED', 'STAGE-9', 'A moderator has paused this member’s writing and speaking.')
  if (isLocked(room)) return refuse('LOCKED', 'ROOM-3', 'The room is locked: nobody can speak at the moment.')
  const floor = floorOf(room.stage)
  if (!floor) return checkFloor(room)
  return maySpeak(floor, who.side === undefined ? {} : { side: who.side })
    ? undefined
    : refuse('ROLE', 'STAGE-9', `In “${room.stage.title}” other sides speak.`)
}

function checkSide(member: Member, room: RoomFacts): Refusal | undefined {
  if (!mayTakePart(member)) return refuse('ROLE', 'STAGE-12', 'Observers take no side.')
  if (!room.hasMotion) return refuse('MOTION', 'STAGE-12', 'This room debates no motion: there are no sides.')
  return areSidesDrawn(room)
    ? refuse('ROLE', 'STAGE-12', 'A moderator has given the sides out: yours stays as it is.')
    : undefined
}
