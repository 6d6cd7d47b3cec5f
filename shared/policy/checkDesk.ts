/** The rules of the moderators' desk: who reads it, what is decided there, and what members say to it. Part of `check`. */
import {
  HELD_LIMIT,
  isAsked,
  isHeld,
  isOfEntry,
  type Matter,
  type Member,
  mayBeAppealed,
  openReports,
} from '../room/index.ts'
import type { DeskAct, DeskQuestion } from './acts.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isModerator } from './writingPredicates.ts'

export function checkDesk(act: DeskQuestion, member: Member): Refusal | undefined {
  switch (act.kind) {
    case 'read-desk':
      return isModerator(member) ? undefined : refuse('ROLE', 'DESK-3', 'Only moderators read the desk.')
    case 'decide':
      return checkDecision(act, member)
    case 'attend':
      if (!isModerator(member)) return refuse('ROLE', 'DESK-3', 'Only moderators work at the desk.')
      return isAnothers(act.attendedBy, member) ? attended() : undefined
    case 'report':
      if (act.isOwn) return refuse('OWNER', 'DESK-4', 'This is yours: you can change it or delete it.')
      return act.hasReported ? refuse('REPORTED', 'DESK-4', 'You have reported this already.') : undefined
    case 'change-held':
      if (act.matter && act.matter.state !== 'waiting')
        return refuse('DECIDED', 'DESK-2', 'A moderator has decided on this meanwhile, or you took it back.')
      return !act.matter && (act.waiting ?? 0) >= HELD_LIMIT
        ? refuse('QUOTA', 'DESK-2', `${HELD_LIMIT} posts of yours wait for a moderator, as many as may.`)
        : undefined
    case 'appeal':
      if (act.matter.appeal) return refuse('APPEALED', 'DESK-5', 'You have appealed against this already.')
      return mayBeAppealed(act.matter)
        ? undefined
        : refuse('DECIDED', 'DESK-5', 'There is no decision that you could appeal against.')
    default:
      return act satisfies never
  }
}

function checkDecision(
  { act, matter, attendedBy, mayUndo, asOf }: DeskQuestion & { kind: 'decide' },
  member: Member,
): Refusal | undefined {
  if (!isModerator(member)) return refuse('ROLE', 'DESK-3', 'Only moderators decide at the desk.')
  if (act === 'undo')
    return mayUndo ? undefined : refuse('DECIDED', 'DESK-7', 'This can no longer be taken back, or was not yours.')
  if (isAnothers(attendedBy, member)) return attended()
  if (matter && !waitsFor(matter, act))
    return refuse('DECIDED', 'DESK-6', 'This has been decided meanwhile, or waits for something else.')
  return act === 'let-in' && asOf !== undefined && asOf !== matter?.held?.changed
    ? refuse('STALE', 'DESK-11', 'Its writer has changed it meanwhile: read it again.')
    : undefined
}

const isAnothers = (attendedBy: Member['id'] | undefined, member: Member) =>
  attendedBy !== undefined && attendedBy !== member.id
const attended = () => refuse('ATTENDED', 'DESK-6', 'Another moderator attends to this at the moment.')

/** What can be done with it now. The client offers these, and the server takes no others. */
export function waitsFor(matter: Matter, act: Exclude<DeskAct, 'undo'>): boolean {
  const isAppealed = matter.appeal !== undefined && matter.appeal.outcome === undefined
  // What was written together, or came with a ballot, is kept or removed: nothing of it folds, and no one writer changes it.
  const isReported = openReports(matter).length > 0 && matter.state === 'standing' && isOfEntry(matter)
  const isWaiting = isHeld(matter)
  switch (act) {
    case 'let-in':
    case 'decline':
      return isWaiting
    case 'ask-edit':
      return (isWaiting && !isAsked(matter)) || isReported
    case 'keep':
      return openReports(matter).length > 0
    case 'hide':
      return isReported
    case 'grant':
    case 'uphold':
      return isAppealed
    default:
      return act satisfies never
  }
}
