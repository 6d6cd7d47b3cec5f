/**
 * What the views know of a live room. Views read these accessors and call these verbs; none of them sees the socket,
 * Yjs or HTTP. Every accessor is reactive (a Solid memo or store path); every verb answers at once or with a promise.
 */
import type { PollAct, Refusal, StageAct, StatementAct } from '../../shared/policy/index.ts'
import type {
  ArticleAnswer,
  ArticleInfo,
  MemberInfo,
  Mine,
  Moderate,
  ResultsAnswer,
  RoomInfo,
} from '../../shared/protocol/index.ts'
import type {
  Annotation,
  AnnotationValue,
  Choice,
  Citation,
  EntryKey,
  MemberId,
  ModerationValue,
  PollId,
  PollValue,
  Random,
  Reply,
  ReplyValue,
  RosterValue,
} from '../../shared/room/index.ts'
import type { Stage } from '../../shared/stages/index.ts'
import type { DeskSide } from './deskSide.ts'
import type { Sample } from './facts.ts'
import type { Notes } from './notes.ts'
import type { Change, Undoing } from './undoing.ts'

export interface RoomTools {
  random: Random
  /** This device's clock, in milliseconds. */
  now: () => number
}

/** A poll as the document shows it, with what this member has cast (known only to this browser and the server). */
export interface PollView extends PollValue {
  id: PollId
  mine?: Mine
  /** What this member cast is still on its way to the server. */
  isWaiting?: true
}

/** One annotation with all that its card shows. */
export interface Card {
  annotation: Annotation
  creator: RosterValue
  isMine: boolean
  /** A note for oneself: it is in this browser alone (notes.ts). */
  isPrivate?: true
  /** It waits for a moderator: only this member sees it. */
  isHeld?: true
  /** Ballots' polls; only claims have them, and only once the server has opened them. */
  classification?: PollView
  stance?: PollView
  moderation?: ModerationValue
  /** The claim that a moderator merged this one into: it is counted there. */
  mergedInto?: EntryKey | undefined
  /** Claims that are merged into this one. */
  merged?: readonly EntryKey[] | undefined
  /** A correction took its words away: its place is where it was made, in an earlier revision. */
  isOrphan?: boolean
  /** The whole thread under it, depth first: a reply's parent stands before it. */
  thread: ThreadReply[]
}
export interface ThreadReply {
  reply: Reply
  depth: number
  creator: RosterValue
  isMine: boolean
  moderation?: ModerationValue
}

/** `unsaved`: own changes that the server has not committed yet. */
export type Saving =
  | { state: 'saved' }
  | { state: 'saving'; unsaved: number }
  | { state: 'offline'; unsaved: number; since: number }
  /** The room cannot go on in this tab: the login ended, the member was removed, … `detail` says what to do. */
  | { state: 'over'; reason: 'login-ended' | 'removed'; detail: string }

/** Something the server refused, kept on this device: the person's words and the reason, in words. */
export interface Draft {
  id: string
  refusal: Refusal
  root: 'annotations' | 'bodies' | 'replies'
  key: EntryKey
  text: string
  value?: AnnotationValue | ReplyValue
}

export interface Place {
  start: number
  end: number
}

export interface RoomView {
  room: () => RoomInfo
  me: () => MemberInfo
  /** The revision that is on the page. */
  article: () => ArticleAnswer
  /** Every revision of every article of the room. */
  articles: () => readonly ArticleInfo[]
  /** Puts another revision on the page: the newest of an article, or an earlier one to read. Resolves with why it could not. */
  show: (revision: number) => Promise<string | undefined>
  /** An earlier revision was asked for: it is only read. */
  isPast: () => boolean
  /** The text of any revision; undefined when it could not be had. */
  textOf: (revision: number) => Promise<ArticleAnswer | undefined>
  stage: () => Stage
  /** The whole run-sheet. */
  stages: () => readonly Stage[]
  /** Where the stage stands in the run-sheet, from 0. */
  stagePlace: () => { index: number; count: number }
  /** Milliseconds left in the stage, by the server's clock, or undefined when it has no planned end. */
  deadline: () => number | undefined
  /** The stage's time stands still; `left` milliseconds of it, where it has a planned end. */
  paused: () => { left?: number } | undefined
  /** What the server alone writes about the room as a whole, by its names in the document. */
  published: () => Readonly<Record<string, unknown>>
  /** The server's time, in milliseconds since 1970; it moves ten times a second while something runs out. */
  serverNow: () => number
  /** Why an act on the course, the floor or the sides would be refused right now, or undefined. */
  refusalOfStage: (act: StageAct | StatementAct) => Refusal | undefined
  /** Everyone of the roster. */
  roster: () => Record<MemberId, RosterValue>
  /** Members with an open page, me first. */
  here: () => MemberId[]
  saving: () => Saving
  /** What is not saved yet is also kept on this device, so that it outlives the tab; false where the browser keeps nothing. */
  isKept: () => boolean
  /** False until the first sync: skeletons show. */
  isLoaded: () => boolean

  /** Annotations of all articles, each where it stands in the newest revision; orphans where they were made. */
  allCards: () => Card[]
  /** All annotations that anchor in the shown revision, in text order. Hidden ones are there, with `moderation`. */
  cards: () => Card[]
  /** The polls that are about no claim: the motion's and the free ones, as they were opened. */
  polls: () => PollView[]
  card: (key: EntryKey) => Card | undefined
  /** Replies to what is gone: their mark, or the answer they answered, is deleted or removed. In the order of writing. */
  strays: () => ThreadReply[]
  /** What was said to the motion, in the order of writing. */
  speeches: () => ThreadReply[]

  /** Why an act would be refused right now, or undefined: buttons grey out with it and show its sentence. */
  refusalOf: (what: Sample) => Refusal | undefined

  mark: (place: Place, motivation: AnnotationValue['motivation'], statement?: string, body?: string) => EntryKey
  /** Fetches what is not needed before the text is there: more rules, and sending drafts again. */
  equip: () => void
  /** Takes private notes in: from then on their cards are among the cards, and the verbs for marks do for them too. */
  addNotes: (make: (did: Undoing['did']) => Notes) => void
  /** Private notes, once they are there. */
  notes: () => Notes | undefined
  editStatement: (key: EntryKey, statement: string) => void
  editBody: (key: EntryKey, text: string) => void
  removeMark: (key: EntryKey) => void
  reply: (to: EntryKey, move: ReplyValue['move'], body: string, cites?: readonly Citation[]) => EntryKey
  editReply: (key: EntryKey, body: string) => void
  removeReply: (key: EntryKey) => void
  /** Takes back this member's last change in this tab; false when there is none, or a rule forbids it. */
  undo: () => boolean
  /** What was done or taken back last. */
  lastChange: () => Change | undefined
  /** Why an act of a poll would be refused right now, or undefined. */
  refusalOfPoll: (act: PollAct) => Refusal | undefined
  /** Casts or changes a ballot; a secret one goes with its receipt. Resolves with the refusal's sentence when it was refused. */
  cast: (poll: PollId, choice: Choice, receipt?: string) => Promise<Refusal | undefined>
  /** Why ballots that had waited for the network were not counted in the end. */
  lostBallots: () => readonly Refusal[]
  forgetLostBallots: () => void
  rename: (name: string) => Promise<Refusal | undefined>

  /** This member's side of the moderators' desk, once it is loaded. */
  desk: () => DeskSide | undefined
  /** Loads it where it is not. */
  needDesk: () => Promise<DeskSide>

  drafts: () => Draft[]
  /** Why a draft cannot be sent at the moment, or undefined. */
  refusalOfDraft: (draft: Draft) => Refusal | undefined
  editDraft: (id: string, text: string) => void
  discardDraft: (id: string) => void
  /** Writes the draft's words where they belonged, or as a new entry when that is gone; refused again, they are a draft again. */
  resendDraft: (id: string) => void
  /** Keeps words that were still being written when what they belong to went away, or the page did (`isPage`). */
  keepDraft: (words: Pick<Draft, 'root' | 'text' | 'value'> & { key?: EntryKey; isPage: boolean }) => void

  /** For moderators. Resolves with the refusal when it was refused. */
  moderate: (wish: Moderate) => Promise<Refusal | undefined>
  /** Why moderating like this would be refused, or undefined. */
  refusalOfActing: (act: Moderate['act'], target?: { isOwner: boolean }) => Refusal | undefined
  /** Everyone with what only moderators may know: given names, who is muted. Asked for anew each time. */
  members: () => Promise<readonly MemberInfo[]>
  /** Ends this browser's login in all its rooms and wipes what it keeps on this device. */
  signOut: () => Promise<Refusal | undefined>

  /** Of the past: what ballots had come to then, as far as tallies tell. A live room asks the server. */
  resultsThen?: () => ResultsAnswer
  /** Of the past: what stood in the joint statements then, by their ids, as far as this member may read how they grew. */
  statementsThen?: () => Readonly<Record<string, string>>

  dispose: () => void
}
