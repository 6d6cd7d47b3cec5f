/** The conditions that the rules of writing are made of. A page has them before it has the others. */
import {
  type AnnotationValue,
  creatorOf,
  type EntryKey,
  type Member,
  type MemberRoot,
  MOTION_KEY,
  type ReplyValue,
} from '../room/index.ts'
import { graceMsOf, hasFloor, type Openable, opensObjecting, restatementState } from '../stages/index.ts'
import type { RoomFacts } from './acts.ts'

export const isExpelled = (member: Member) => member.isExpelled === true

export const isModerator = (member: Member) => member.role === 'moderator'

export const mayTakePart = (member: Pick<Member, 'role'>) => member.role !== 'observer'

export const isMuted = (member: Pick<Member, 'isMuted'>) => member.isMuted

export const isOwnEntry = (key: EntryKey, member: Member) => creatorOf(key) === member.id

export const isLocked = (room: RoomFacts) => room.isLocked

export const opens = (room: RoomFacts, what: Openable) => room.stage.opens.includes(what)

/** A stage that a moderator ends has a plan but no end of its own: only one that ends by time closes by itself. */
export const isTimeUp = ({ stage, deadline }: RoomFacts, now: number) =>
  stage.advance === 'time' && deadline !== undefined && now >= deadline + graceMsOf(stage)

export const timeUp = ({ stage }: RoomFacts) => `The time of “${stage.title}” is up.`

/** A reply to the motion is a speech; so is what was one until now. */
export const speaksToMotion = (room: RoomFacts, key: EntryKey, value: ReplyValue | undefined) =>
  value?.to === MOTION_KEY || room.reply?.(key)?.to === MOTION_KEY

export const speaks = ({ stage, floor }: RoomFacts, { id }: Member, now: number) =>
  floor !== undefined && opensSpeaking(stage) && hasFloor(floor, id, now, graceMsOf(stage))

export const opensSpeaking = ({ opens: list }: RoomFacts['stage']) => list.includes('speaking')

/** An objection that stands already may be worded anew. */
export function hasRestated(room: RoomFacts, { id }: Member, key: EntryKey, { move, to }: ReplyValue, now: number) {
  const { restateSeconds } = room.stage
  if (restateSeconds === undefined || move !== 'object' || room.reply?.(key)?.move === 'object') return true
  const restated = creatorOf(to) === id ? room.restatement?.(to) : undefined
  return restated !== undefined && opensObjecting(restatementState(restated, restateSeconds, now))
}

/** A body goes with the annotation it belongs to. */
export const isRemoved = (room: RoomFacts, root: MemberRoot, key: EntryKey) =>
  room.isRemoved(`${root === 'bodies' ? 'annotations' : root}:${key}`)

export const liesInRevision = (room: RoomFacts, { revision, end }: AnnotationValue) =>
  end <= (room.lengthOf(revision) ?? -1)

/** A place without a revision is one of its thread's, which is not looked up here: it must fit into some revision. */
export const citesWhatIs = (room: RoomFacts, { cites = [] }: ReplyValue) =>
  cites.every(
    cite =>
      'url' in cite ||
      (cite.revision === undefined ? room.articles.map(({ revision }) => revision) : [cite.revision]).some(
        revision => cite.end <= (room.lengthOf(revision) ?? -1),
      ),
  )

/** What is merged into another claim takes no ballot and says what it says. */
export const isMerged = (room: RoomFacts, claim: EntryKey) => room.isMerged?.(claim) === true

export const isFixed = (room: RoomFacts, key: EntryKey) => room.isFixed(key)

/** What is no more cannot be said otherwise. */
export const saysTheSame = (before: AnnotationValue | undefined, after: AnnotationValue) =>
  !before || PLACE_AND_STATEMENT.every(field => before[field] === after[field])

const PLACE_AND_STATEMENT = ['motivation', 'revision', 'start', 'end', 'statement'] as const

/** Nothing stands under the key yet. A body is new with its annotation. */
export const isNewEntry = (room: RoomFacts, root: MemberRoot, key: EntryKey) =>
  root === 'replies' ? room.reply?.(key) === undefined : room.annotation(key) === undefined

/** It waits for a moderator: everything new, or all until the first of the member's is let in. */
export const isHeld = ({ hold = 'none', hasPosted }: RoomFacts, member: Member) =>
  hold !== 'none' && !isModerator(member) && (hold === 'all' || hasPosted?.(member.id) !== true)

/** So much earlier than slow mode says is taken: what a page sent in time is not late for the network. */
export const SLOW_GRACE_MS = 500

/** Milliseconds until the member may post again; 0 when now. */
export function waitOf({ slowSeconds, lastPosted }: RoomFacts, member: Member, now: number): number {
  const last = slowSeconds && !isModerator(member) ? lastPosted?.(member.id) : undefined
  return last === undefined ? 0 : Math.max(0, last + slowSeconds! * 1000 - now)
}

export const isSlowed = ({ slowSeconds }: RoomFacts, member: Member) =>
  slowSeconds !== undefined && slowSeconds > 0 && !isModerator(member)

export const isArchived = ({ isArchived: is }: Pick<RoomFacts, 'isArchived'>) => is === true
