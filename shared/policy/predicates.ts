/** The conditions that rules are made of: one line each, named so that `check` can be read aloud. */
import {
  type AnnotationValue,
  creatorOf,
  type EntryKey,
  type Member,
  type MemberRoot,
  type Poll,
} from '../room/index.ts'
import type { Openable } from '../stages/index.ts'
import type { DoorFacts, MemberAct, RoomFacts } from './acts.ts'

export const isExpelled = (member: Member) => member.isExpelled === true
export const isModerator = (member: Member) => member.role === 'moderator'
export const mayTakePart = (member: Member) => member.role !== 'observer'
export const isMuted = (member: Member) => member.isMuted
export const isOwnEntry = (key: EntryKey, member: Member) => creatorOf(key) === member.id

export const isDoorOpen = (door: DoorFacts) => door.isDoorOpen
export const isFull = (door: DoorFacts) => door.memberCount >= door.membersPerRoom

export const isLocked = (room: RoomFacts) => room.isLocked
export const opens = (room: RoomFacts, what: Openable) => room.stage.opens.includes(what)
export const participantsExport = (room: RoomFacts) => room.participantsExport
export const showsGivenNames = (room: RoomFacts) => room.namedRoom

/** A body goes with the annotation it belongs to. */
export const isRemoved = (room: RoomFacts, root: MemberRoot, key: EntryKey) =>
  room.isRemoved(`${root === 'bodies' ? 'annotations' : root}:${key}`)
export const liesInRevision = (room: RoomFacts, { revision, end }: AnnotationValue) =>
  end <= (room.lengthOf(revision) ?? -1)
export const isFixed = (room: RoomFacts, key: EntryKey) => room.isFixed(key)
/** What is no more cannot be said otherwise. */
export const saysTheSame = (before: AnnotationValue | undefined, after: AnnotationValue) =>
  !before || PLACE_AND_STATEMENT.every(field => before[field] === after[field])
const PLACE_AND_STATEMENT = ['motivation', 'revision', 'start', 'end', 'statement'] as const

export const isClaimPoll = (poll: Poll) => poll.about === 'claim'
export const isOption = (poll: Poll, choice: string) => poll.options.some(option => option.key === choice)
export const isSecret = (poll: Poll) => poll.secrecy === 'secret'

/** Nobody expels or demotes the owner; mute and rename the owner, only the owner may. */
export const isForbiddenOnOwner = (act: MemberAct, by: Member) =>
  act === 'expel' || act === 'demote' || ((act === 'mute' || act === 'rename') && !by.isOwner)
