/** The rules of a room's life: editing, handing over, archiving and deleting it. Part of `check`. */
import type { Member } from '../room/index.ts'
import type { LifeAct, RoomFacts } from './acts.ts'
import { canOwn, isBroughtBack, isSeatFree, losesSecretBallots } from './predicates.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isModerator } from './writingPredicates.ts'

export function checkLife(act: LifeAct, member: Member, room: RoomFacts): Refusal | undefined {
  switch (act.kind) {
    case 'edit-room':
      if (!isModerator(member)) return refuse('ROLE', 'ROOM-11', 'Only moderators edit the room.')
      return losesSecretBallots(act)
        ? refuse('CAST', 'POLL-19', 'Claims were classified in secret: no label can be taken out any more.')
        : undefined
    case 'draw-seat':
      if (!isModerator(member) || !isBroughtBack(room))
        return refuse(
          'ROLE',
          'ROOM-13',
          'Only moderators of a room that was brought back draw a code for somebody else.',
        )
      return isSeatFree(act)
        ? undefined
        : refuse('ROLE', 'ROOM-13', 'This member can come in already: nobody draws another’s code a second time.')
    case 'archive':
    case 'reopen':
    case 'duplicate-room':
      return isModerator(member)
        ? undefined
        : refuse('ROLE', 'ROOM-11', 'Only moderators archive a room, open it again and duplicate it.')
    case 'hand-over':
      if (!member.isOwner) return refuse('ROLE', 'ROOM-12', 'Only the owner hands the room over.')
      return !act.target || canOwn(act.target)
        ? undefined
        : refuse('ROLE', 'ROOM-12', 'Only a moderator can own the room: make this member one first.')
    case 'delete-room':
      return member.isOwner ? undefined : refuse('ROLE', 'ROOM-12', 'Only the owner deletes the room.')
    default:
      return act satisfies never
  }
}
