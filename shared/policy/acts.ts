/** What one member asks or does, as data. The gate asks for entries, the routes for the rest, the client for both. */
import type {
  AnnotationValue,
  Choice,
  EntryKey,
  Hold,
  JointStatement,
  Matter,
  Member,
  MemberId,
  MemberRoot,
  Poll,
  ReplyValue,
  RoomArticle,
} from '../room/index.ts'
import type { FloorState, Openable, Restatement, Stage } from '../stages/index.ts'

/** What moderators do: with an entry, with a member, with the room. */
export const ENTRY_ACTS = ['hide', 'restore', 'remove'] as const
export const MEMBER_ACTS = ['mute', 'unmute', 'expel', 'rename', 'promote', 'demote'] as const
export const ROOM_ACTS = ['lock', 'unlock', 'close-door', 'open-door', 'new-code'] as const
/** What moderators do with what was cast. */
export const BALLOT_ACTS = ['remove-reason'] as const
export type BallotAct = (typeof BALLOT_ACTS)[number]
/** What becomes of new posts: which wait, and how often one may post. */
export const POSTING_ACTS = ['hold', 'slow'] as const
/** What moderators decide at the desk. */
export const DESK_ACTS = ['let-in', 'decline', 'ask-edit', 'keep', 'hide', 'grant', 'uphold', 'undo'] as const
export type DeskAct = (typeof DESK_ACTS)[number]
export type PostingAct = (typeof POSTING_ACTS)[number]
/** What moderators do with two claims that say the same. */
export const MERGE_ACTS = ['merge', 'unmerge'] as const
export type MergeAct = (typeof MERGE_ACTS)[number]
export type EntryAct = (typeof ENTRY_ACTS)[number]
export type MemberAct = (typeof MEMBER_ACTS)[number]
export type RoomAct = (typeof ROOM_ACTS)[number]

export type Act =
  /** Set or delete one's own entry. `value` is what an annotation or a reply would say; absent for a body and a deletion. */
  | { kind: 'write'; root: MemberRoot; key: EntryKey; value?: AnnotationValue | ReplyValue; isDeletion?: boolean }
  | PollAct
  | StageAct
  | DeskQuestion
  | StatementAct
  | { kind: 'rename-self'; name: string }
  | { kind: 'export'; profile: 'named' | 'pseudonymous' | 'public' }
  | { kind: 'read-record' }
  | { kind: 'share-transcript' }
  | { kind: 'moderate'; act: EntryAct | RoomAct | PostingAct | BallotAct | 'publish' }
  /** `claims` is absent where it is only asked whether one moderates at all. */
  | { kind: 'moderate'; act: MergeAct; claims?: MergeFacts }
  /** A new revision of the article that `corrects` is a revision of; absent where it is only asked whether one may at all. */
  | { kind: 'revise'; corrects?: number }
  | { kind: 'add-article' }
  | { kind: 'import' }
  | LifeAct
  /** `target` is absent where it is only asked whether one moderates at all. */
  | { kind: 'moderate'; act: MemberAct; target?: Pick<Member, 'isOwner'> }

/** What becomes of the room itself. */
export type LifeAct =
  /** `hasCode`: somebody can come in as this member already. */
  | { kind: 'draw-seat'; target: Pick<Member, 'importedFrom' | 'isImagined'>; hasCode: boolean }
  /** `losesSecret`: a label is taken out, and secret ballots that nobody can tell apart may name it. */
  | { kind: 'edit-room'; losesSecret?: boolean }
  | { kind: 'archive' | 'reopen' | 'duplicate-room' | 'delete-room' }
  /** `target` is absent where it is only asked whether one may at all. */
  | { kind: 'hand-over'; target?: Pick<Member, 'role' | 'importedFrom' | 'isImagined'> }
export type DeskQuestion =
  | { kind: 'read-desk' }
  /**
   * `matter` and who attends to it, where it is about one. `mayUndo`: of the asker's own last decision on it. `asOf`: when what
   * the asker has read was last changed.
   */
  | {
      kind: 'decide'
      act: DeskAct
      matter?: Matter
      attendedBy?: MemberId | undefined
      mayUndo?: boolean
      asOf?: number | undefined
    }
  | { kind: 'attend'; attendedBy?: MemberId | undefined }
  | { kind: 'report'; isOwn?: boolean; hasReported?: boolean }
  /** Changing or taking back what is held, and appealing: of one's own. */
  | { kind: 'change-held'; matter?: Matter | undefined; waiting?: number }
  | { kind: 'appeal'; matter: Matter }
/** What a rule may know of a claim and the one that it is, or is to be, merged into. */
export interface MergeFacts {
  /** The other one is the claim itself, or is merged into it. */
  isItself?: boolean
  /** The claim is merged already. */
  isMerged: boolean
  /** A poll of either is closed. */
  isClosed: boolean
  /** The ballots of either are secret. */
  isSecret: boolean
  /** Either is withheld from others by the stage. */
  isWithheld?: boolean
}
/** Write in a joint statement, or delete what stands there. */
export interface StatementAct {
  kind: 'write-statement'
  statement: StatementFacts
}
/** What a rule may know of a joint statement. */
export type StatementFacts = Pick<JointStatement, 'group' | 'stage' | 'side' | 'isOpen'>

export const SIDES_ACTS = ['draw', 'assign', 'switch', 'free'] as const
export type StageAct =
  | { kind: 'raise-hand' }
  /** `isOwn`: one's own hand, one's own speech. */
  | { kind: 'lower-hand' | 'end-speech'; isOwn: boolean }
  | { kind: 'order-hands' }
  /** `speaker` is absent for whose turn it is. */
  | { kind: 'give-floor'; speaker?: Pick<Member, 'side' | 'role' | 'isMuted'> }
  | { kind: 'declare-side' }
  | { kind: 'give-sides' }
  /** `isAddressee`: the member wrote what is restated. */
  | { kind: 'judge-restatement'; isAddressee: boolean }
  /** `isCurrent`: the stage that the asker took for the current one is. `end`: there is no stage before the first, or after the last. */
  | { kind: 'move-stage'; isCurrent?: boolean; end?: 'first' | 'last' }
  /** Pausing, resuming and extending. `hasLength`: the stage has a planned length that can be made longer. */
  | { kind: 'time-stage'; act?: 'pause' | 'resume' | 'extend'; hasLength?: boolean }

export type PollAct =
  | {
      kind: 'cast'
      poll: Poll
      choice: Choice
      hasCast: boolean
      /** Of a secret poll: the member was there when it was opened. */
      isOnRoll?: boolean
      /** The wording that the ballot says it answers is the poll's; left out where it says none. */
      isAsAsked?: boolean
      /** The receipt that was brought, if any, is one of the poll's or is not. */
      receipt?: 'known' | 'unknown'
    }
  /** `isKept`: a stage that asks again has kept what the ballot said before. */
  | { kind: 'take-back-ballot'; poll: Poll; isKept?: boolean }
  /** `asked`: when the room's motion is asked about already. */
  | {
      kind: 'open-poll'
      about: 'motion' | 'free'
      when?: 'before' | 'after'
      pollCount: number
      pollsPerRoom: number
      asked: readonly ('before' | 'after')[]
    }
  | { kind: 'edit-poll' | 'withdraw-poll'; poll: Poll; hasBallots: boolean }
  | { kind: 'close-poll' | 'reopen-poll' | 'reveal-poll' | 'read-turnout' | 'take-sides'; poll: Poll }
  /** `hasMoved`: the member's ballots before and after differ. */
  | { kind: 'say-moved'; poll: Poll; hasMoved: boolean }
  /** The shuffled list of receipts and ballots. */
  | { kind: 'read-ballots'; poll: Poll; maySeeTally: boolean }

/** What one asks who is not a member yet. */
export interface Join {
  kind: 'join'
}

/** What a rule may know of the door that one comes in by. Who was expelled is no longer counted. */
export interface DoorFacts {
  isDoorOpen: boolean
  isArchived?: boolean
  memberCount: number
  membersPerRoom: number
}

/** What a rule may know of the room. */
export interface RoomFacts {
  stage: Stage
  /** When the stage's planned length ends, on the server's clock; none when it has no length. */
  deadline?: number | undefined
  isLocked: boolean
  isArchived?: boolean
  /** It came back from a bundle. */
  isBroughtBack?: boolean
  participantsExport: boolean
  namedRoom: boolean
  /** Every revision of every article. */
  articles: readonly Pick<RoomArticle, 'revision' | 'of'>[]
  hasMotion: boolean
  /** UTF-16 length of a revision's text, or undefined when the room has no such revision. */
  lengthOf(revision: number): number | undefined
  /** Another member has cast on this claim: its place and statement are fixed. */
  isFixed(claim: EntryKey): boolean
  /** Who speaks, while the stage opens speaking. */
  floor?: FloorState | undefined
  areSidesDrawn?: boolean
  /** What was said of a restatement, and since when it has said what it says; undefined where no such reply is one. */
  restatement?(key: EntryKey): Restatement | undefined
  /** The reply as it is, where there is one. */
  reply?(key: EntryKey): ReplyValue | undefined
  /** A moderator has merged this claim into another. */
  isMerged?(claim: EntryKey): boolean
  /** What a fixed claim must go on saying. */
  annotation(key: EntryKey): AnnotationValue | undefined
  /** Which new posts wait for a moderator; none where it is absent. */
  hold?: Hold
  /** Something of the member's stands in the room. */
  hasPosted?(member: MemberId): boolean
  /** Slow mode: seconds between two posts of one member, and when the member posted last. */
  slowSeconds?: number | undefined
  lastPosted?(member: MemberId): number | undefined
  /** A moderator removed this entry: `root:key`. */
  isRemoved(entry: string): boolean
}

/** What a write in a root needs to be open. */
export const opensFor = (root: MemberRoot): Openable => (root === 'replies' ? 'replies' : 'marks')
