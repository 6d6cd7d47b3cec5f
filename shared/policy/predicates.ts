/** The conditions that rules are made of: one line each, named so that `check` can be read aloud. Those of writing stand in a file of their own. */
import { validateChoice } from '../polls/index.ts'
import {
  ARTICLES_PER_ROOM,
  type Choice,
  type Member,
  newestOf,
  newestOfEach,
  type Poll,
  REVISIONS_PER_ARTICLE,
  revisionsOf,
} from '../room/index.ts'
import type { Act, DoorFacts, LifeAct, MemberAct, RoomFacts, StatementFacts } from './acts.ts'

export const isDoorOpen = (door: DoorFacts) => door.isDoorOpen

export const isFull = (door: DoorFacts) => door.memberCount >= door.membersPerRoom

/** What may still be done in an archived room: reading, taking out what must go, and what becomes of the room itself. */
export const isReading = (act: Act) =>
  READING.has(act.kind === 'moderate' || act.kind === 'decide' ? act.act : act.kind)

const READING = new Set<string>([
  'export',
  'read-record',
  'share-transcript',
  'read-desk',
  'attend',
  'report',
  'keep',
  'undo',
  'read-turnout',
  'read-ballots',
  'hide',
  'restore',
  'remove',
  'remove-reason',
  'expel',
  'reopen',
  'draw-seat',
  'archive',
  'duplicate-room',
  'delete-room',
  'hand-over',
])

/** A room's owner is somebody who can come in and moderates. */
export const canOwn = ({ role, importedFrom, isImagined }: Pick<Member, 'role' | 'importedFrom' | 'isImagined'>) =>
  role === 'moderator' && importedFrom === undefined && !isImagined

export const isBroughtBack = (room: RoomFacts) => room.isBroughtBack === true

/** Nobody comes in as who was imported or imagined. */
export const isSeatFree = ({ target, hasCode }: LifeAct & { kind: 'draw-seat' }) =>
  !hasCode && target.importedFrom === undefined && !target.isImagined

export const losesSecretBallots = (act: LifeAct & { kind: 'edit-room' }) => act.losesSecret === true

export const participantsExport = (room: RoomFacts) => room.participantsExport

export const showsGivenNames = (room: RoomFacts) => room.namedRoom

/** One of those who write a joint statement together. */
export const writesStatement = ({ group, side }: StatementFacts, member: Pick<Member, 'group' | 'side'>) =>
  member.group === group && (side === undefined || member.side === side)

export const areSidesDrawn = (room: RoomFacts) => room.areSidesDrawn === true

export const hasRoomForArticle = ({ articles }: RoomFacts) => newestOfEach(articles).length < ARTICLES_PER_ROOM

export const isNewest = ({ articles }: RoomFacts, revision: number) =>
  newestOf(articles, revision)?.revision === revision

export const hasRoomForRevision = ({ articles }: RoomFacts, revision: number) =>
  revisionsOf(articles, revision).length < REVISIONS_PER_ARTICLE

export const isClaimPoll = (poll: Poll) => poll.about === 'claim'

/** What is wrong with a choice, in the method's own words. */
export const faultOf = (poll: Poll, choice: Choice) => validateChoice(poll, choice).fault

export const answersAnother = (act: { isAsAsked?: boolean }) => act.isAsAsked === false

export const isSecret = (poll: Poll) => poll.secrecy === 'secret'

export const isKeptBefore = (act: { isKept?: boolean }) => act.isKept === true

export const opensByOwnBallot = (poll: Poll) => poll.reveal === 'own'

export const isOnRoll = (act: { isOnRoll?: boolean }) => act.isOnRoll === true

export const shutsOutModerators = (poll: Poll) => poll.moderatorsCast === false

export const tellsSides = (poll: Poll) => poll.about === 'motion' && poll.givesSides === true && !isSecret(poll)

/** Nobody expels or demotes the owner; mute and rename the owner, only the owner may. */
export const isForbiddenOnOwner = (act: MemberAct, by: Member) =>
  act === 'expel' || act === 'demote' || ((act === 'mute' || act === 'rename') && !by.isOwner)
