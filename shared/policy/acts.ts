/** What one member asks or does, as data. The gate asks for entries, the routes for the rest, the client for both. */
import type { AnnotationValue, EntryKey, Member, MemberRoot, Poll, ReplyValue } from '../room/index.ts'
import type { Openable, Stage } from '../stages/index.ts'

/** What moderators do: with an entry, with a member, with the room. */
export const ENTRY_ACTS = ['hide', 'restore', 'remove'] as const
export const MEMBER_ACTS = ['mute', 'unmute', 'expel', 'rename', 'promote', 'demote'] as const
export const ROOM_ACTS = ['lock', 'unlock', 'close-door', 'open-door', 'new-code'] as const
export type EntryAct = (typeof ENTRY_ACTS)[number]
export type MemberAct = (typeof MEMBER_ACTS)[number]
export type RoomAct = (typeof ROOM_ACTS)[number]

export type Act =
  /** Set or delete one's own entry. `value` is what an annotation or a reply would say; absent for a body and a deletion. */
  | { kind: 'write'; root: MemberRoot; key: EntryKey; value?: AnnotationValue | ReplyValue; isDeletion?: boolean }
  | { kind: 'cast'; poll: Poll; choice: string; hasCast: boolean }
  | { kind: 'close-poll'; poll: Poll }
  | { kind: 'rename-self'; name: string }
  | { kind: 'export'; profile: 'named' | 'pseudonymous' | 'public' }
  | { kind: 'read-record' }
  | { kind: 'moderate'; act: EntryAct | RoomAct }
  /** `target` is absent where it is only asked whether one moderates at all. */
  | { kind: 'moderate'; act: MemberAct; target?: Pick<Member, 'isOwner'> }

/** What one asks who is not a member yet. */
export interface Join {
  kind: 'join'
}

/** What a rule may know of the door that one comes in by. Who was expelled is no longer counted. */
export interface DoorFacts {
  isDoorOpen: boolean
  memberCount: number
  membersPerRoom: number
}

/** What a rule may know of the room. */
export interface RoomFacts {
  stage: Stage
  isLocked: boolean
  participantsExport: boolean
  namedRoom: boolean
  /** UTF-16 length of a revision's text, or undefined when the room has no such revision. */
  lengthOf(revision: number): number | undefined
  /** Another member has cast on this claim: its place and statement are fixed. */
  isFixed(claim: EntryKey): boolean
  /** What a fixed claim must go on saying. */
  annotation(key: EntryKey): AnnotationValue | undefined
  /** A moderator removed this entry: `root:key`. */
  isRemoved(entry: string): boolean
}

/** What a write in a root needs to be open. */
export const opensFor = (root: MemberRoot): Openable => (root === 'replies' ? 'replies' : 'marks')
