/**
 * What the views know of a live room. Views read these accessors and call these verbs; none of them sees the socket,
 * Yjs or HTTP. Every accessor is reactive (a Solid memo or store path); every verb answers at once or with a promise.
 */
import type { Article } from '../../shared/article/index.ts'
import type { Refusal } from '../../shared/policy/index.ts'
import type { MemberInfo, Moderate, RoomInfo } from '../../shared/protocol/index.ts'
import type {
  Annotation,
  AnnotationValue,
  EntryKey,
  MemberId,
  ModerationValue,
  PollId,
  PollValue,
  Reply,
  ReplyValue,
  RosterValue,
} from '../../shared/room/index.ts'
import type { Stage } from '../../shared/stages/index.ts'

/** A poll as the document shows it, with what this member has cast (known only to this browser and the server). */
export interface PollView extends PollValue {
  id: PollId
  mine?: string
}

/** One annotation with all that its card shows. */
export interface Card {
  annotation: Annotation
  creator: RosterValue
  isMine: boolean
  /** Ballots' polls; only claims have them, and only once the server has opened them. */
  classification?: PollView
  stance?: PollView
  moderation?: ModerationValue
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
  article: () => Article & { revision: number }
  stage: () => Stage
  /** Where the stage stands in the run-sheet, from 0. */
  stagePlace: () => { index: number; count: number }
  /** Milliseconds left in the stage, by the server's clock, or undefined when it has no planned end. */
  deadline: () => number | undefined
  /** Everyone of the roster. */
  roster: () => Record<MemberId, RosterValue>
  /** Members with an open page, me first. */
  here: () => MemberId[]
  saving: () => Saving
  /** What is not saved yet is also kept on this device, so that it outlives the tab; false where the browser keeps nothing. */
  isKept: () => boolean
  /** False until the first sync: skeletons show. */
  isLoaded: () => boolean

  /** All annotations that anchor in the shown revision, in text order. Hidden ones are there, with `moderation`. */
  cards: () => Card[]
  card: (key: EntryKey) => Card | undefined
  /** Replies to what is gone: their mark, or the answer they answered, is deleted or removed. In the order of writing. */
  strays: () => ThreadReply[]

  /** Why an act would be refused right now, or undefined: buttons grey out with it and show its sentence. */
  refusalOf: (what: 'mark' | 'reply' | 'classify') => Refusal | undefined

  mark: (place: Place, motivation: AnnotationValue['motivation'], statement?: string, body?: string) => EntryKey
  editStatement: (key: EntryKey, statement: string) => void
  editBody: (key: EntryKey, text: string) => void
  removeMark: (key: EntryKey) => void
  reply: (to: EntryKey, move: ReplyValue['move'], body: string) => EntryKey
  editReply: (key: EntryKey, body: string) => void
  removeReply: (key: EntryKey) => void
  /** Undoes this member's last change in this tab; false when there is none. */
  undo: () => boolean
  /** Casts or changes a ballot. Resolves with the refusal's sentence when it was refused. */
  cast: (poll: PollId, choice: string) => Promise<Refusal | undefined>
  rename: (name: string) => Promise<Refusal | undefined>

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

  dispose: () => void
}
